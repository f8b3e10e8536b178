#include "notes/import_vcard.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "common/iso_date.h"
#include "notes/import_draft.h"
#include "notes/text.h"
#include "notes/vcard_lines.h"
#include "notes/vcard_properties.h"

namespace forepost::notes {
namespace {

// Says nothing about the person that is to be kept.
constexpr std::array<std::string_view, 6> kSilent{"VERSION", "PRODID",    "UID",
                                                  "KIND",    "X-ABLABEL", "CLIENTPIDMAP"};

// What Apple puts around a label of its own.
std::string LabelOf(std::string_view label) {
  if (label.starts_with("_$!<") && label.ends_with(">!$_")) {
    label = label.substr(4, label.size() - 8);
  }
  return OneLine(label);
}

// "20261130T101500Z", "2026-11-30T10:15:00Z", "2026-11-30".
std::optional<Time> TimeOf(std::string_view value) {
  std::string digits;
  for (const char c : value) {
    if (c >= '0' && c <= '9') {
      digits += c;
    }
  }
  if (digits.size() < 8) {
    return std::nullopt;
  }
  const auto day =
      ParseDate(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2));
  if (!day) {
    return std::nullopt;
  }
  Time time = *day;
  if (digits.size() >= 14 && value.contains('T')) {
    const auto part = [&](std::size_t at) {
      return (digits[at] - '0') * 10 + digits[at + 1] - '0';
    };
    if (part(8) < 24 && part(10) < 60 && part(12) < 60) {
      time += std::chrono::hours(part(8)) + std::chrono::minutes(part(10)) +
              std::chrono::seconds(part(12));
    }
  }
  return time;
}

// One card while its lines come in.
class CardReader {
 public:
  explicit CardReader(std::size_t line) : line_(line) {}

  void Take(const VcardLine& line);
  // What is left out, by property.
  const std::set<std::string>& left_out() const { return left_out_; }
  ImportRow Finish(std::size_t number);

 private:
  void TakeOrganisation(const VcardLine& line);
  void TakePlace(const VcardLine& line);
  void TakeProfile(const VcardLine& line);
  void TakeRelated(const VcardLine& line);
  // True: `line` is of a field of the table.
  bool TakeField(const VcardLine& line);

  struct Related {
    std::string group;
    ImportLink link;
  };

  std::size_t line_;
  ImportDraft draft_;
  std::string composed_;  // N as one line
  std::vector<std::string> notes_;
  std::optional<Time> written_;                // REV: when the card was last changed
  std::map<std::string, std::string> labels_;  // of groups
  std::vector<Related> related_;
  std::set<std::string> left_out_;
};

void CardReader::TakeOrganisation(const VcardLine& line) {
  const std::vector<std::string> parts = SplitValue(line.value, ';');
  draft_.Add("employer", parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    draft_.AddLabelled("unit", parts[i]);
  }
}

void CardReader::TakePlace(const VcardLine& line) {
  // Post box, extension, street, city, region, postal code, country.
  std::vector<std::string> parts = SplitValue(line.value, ';');
  parts.resize(7);
  std::string place;
  for (const std::size_t i : {std::size_t{3}, std::size_t{4}, std::size_t{6}}) {
    const std::string part = OneLine(parts[i]);
    place += place.empty() || part.empty() ? "" : ", ";
    place += part;
  }
  std::string whole;
  for (const std::size_t i : {0, 1, 2, 5, 3, 4, 6}) {
    const std::string part = OneLine(parts.at(i));
    whole += whole.empty() || part.empty() ? "" : ", ";
    whole += part;
  }
  if (!draft_.has("place")) {
    draft_.Add("place", place.empty() ? whole : place);
    if (whole == place || place.empty()) {
      return;
    }
  }
  draft_.Add("places", whole);
}

void CardReader::TakeProfile(const VcardLine& line) {
  const std::string value = UnescapeValue(line.value);
  std::string user;
  for (const auto& [name, text] : line.parameters) {
    if (name == "X-USER" || name == "USERNAME") {
      user = text;
    }
  }
  if (value.starts_with("https://") || value.starts_with("http://")) {
    draft_.Add("address", value);
  } else if (user.empty()) {
    // "x-apple:rama" names the service by the scheme.
    user = value.substr(value.find(':') == std::string::npos ? 0 : value.find(':') + 1);
  }
  draft_.Add("handles", user);
}

void CardReader::TakeRelated(const VcardLine& line) {
  ImportLink link;
  for (const auto& [name, text] : line.parameters) {
    if (name == "TYPE" || name == "X-WHAT") {
      link.what = text;
    }
  }
  const std::string value = UnescapeValue(line.value);
  const bool uri = value.starts_with("urn:") || value.contains("://");
  (uri && line.Parameter("VALUE") != "text" ? link.key : link.name) = value;
  related_.push_back({.group = line.group, .link = std::move(link)});
}

bool CardReader::TakeField(const VcardLine& line) {
  const auto* const known = std::ranges::find(kVcardFields, line.name, &VcardField::property);
  if (known == kVcardFields.end()) {
    return false;
  }
  if (line.name == "NICKNAME") {
    for (const std::string& name : SplitValue(line.value, ',')) {
      draft_.Add(known->field, OneLine(name));
    }
    return true;
  }
  std::string value = UnescapeValue(line.value);
  for (const std::string_view scheme : {"tel:", "mailto:"}) {
    if (value.starts_with(scheme)) {
      value.erase(0, scheme.size());
    }
  }
  const Field* const field = FindField(known->field);
  draft_.Add(known->field, field->list() ? OneLine(value) : value);
  return true;
}

void CardReader::Take(const VcardLine& line) {
  if (line.name == "FN") {
    const std::string name = UnescapeValue(line.value);
    draft_.Add(draft_.has("name") ? "names" : "name", OneLine(name));
  } else if (line.name == "N") {
    // Family, given, additional, prefixes, suffixes: in the order in which they are said.
    std::vector<std::string> parts = SplitValue(line.value, ';');
    parts.resize(5);
    for (const std::size_t i : {1, 2, 0, 4}) {
      const std::string part = OneLine(parts.at(i));
      composed_ += composed_.empty() || part.empty() ? "" : " ";
      composed_ += part;
    }
  } else if (line.name == "ORG") {
    TakeOrganisation(line);
  } else if (line.name == "ROLE") {
    draft_.Add(draft_.has("position") ? "headline" : "position", UnescapeValue(line.value));
  } else if (line.name == "ADR") {
    TakePlace(line);
  } else if (line.name == "NOTE") {
    notes_.push_back(UnescapeValue(line.value));
  } else if (line.name == "CATEGORIES") {
    for (const std::string& tag : SplitValue(line.value, ',')) {
      draft_.Add("tags", tag);
    }
  } else if (line.name == "X-SOCIALPROFILE" || line.name == "SOCIALPROFILE") {
    TakeProfile(line);
  } else if (line.name == "RELATED" || line.name == "X-ABRELATEDNAMES") {
    TakeRelated(line);
  } else if (line.name == "REV") {
    written_ = TimeOf(line.value);
  } else if (!TakeField(line) && std::ranges::find(kSilent, line.name) == kSilent.end()) {
    left_out_.insert(line.name);
  }
  if (line.name == "UID") {
    draft_.SetKey(UnescapeValue(line.value));
  } else if (line.name == "X-ABLABEL" && !line.group.empty()) {
    labels_[line.group] = LabelOf(UnescapeValue(line.value));
  }
}

ImportRow CardReader::Finish(std::size_t number) {
  if (!draft_.has("name")) {
    draft_.Add("name", composed_);
  }
  for (Related& one : related_) {
    if (const auto label = labels_.find(one.group); label != labels_.end()) {
      one.link.what = label->second;
    }
    draft_.AddLink(std::move(one.link));
  }
  for (const std::string& note : notes_) {
    draft_.AddNote(note, written_);
  }
  ImportRow row = draft_.Finish();
  row.row = number;
  row.line = line_;
  return row;
}

// "BDAY" alone would say little.
std::string Said(const std::string& property) {
  static const std::map<std::string_view, std::string_view> words{
      {"BDAY", "birthdays"}, {"ANNIVERSARY", "anniversaries"},
      {"PHOTO", "photos"},   {"LOGO", "logos"},
      {"GENDER", "genders"}, {"LANG", "languages"},
      {"TZ", "time zones"},  {"GEO", "positions on the globe"},
      {"KEY", "keys"},       {"IMPP", "chat addresses"}};
  const auto found = words.find(property);
  return found == words.end() ? property : std::string(found->second) + " (" + property + ")";
}

}  // namespace

std::expected<Import, Diagnostic> ReadVcardImport(std::string_view text) {
  Import import;
  struct LeftOut {
    std::size_t line = 0;
    std::size_t cards = 0;
  };
  std::map<std::string, LeftOut> left_out;
  std::optional<CardReader> card;
  std::size_t begun = 0;
  std::size_t depth = 0;    // of cards within cards, which version 2.1 has
  std::size_t outside = 0;  // the first line that belongs to no card
  const auto problem = [&](std::size_t line, std::string why) {
    import.problems.push_back({.row = import.total, .line = line, .why = std::move(why)});
  };
  VcardLines lines(text);
  while (const auto line = lines.Next()) {
    const bool card_line = FoldCase(OneLine(line->value)) == "vcard";
    if (line->name == "BEGIN" && card_line && depth++ == 0) {
      if (++import.total > kMaxImportRows) {
        return std::unexpected(Diagnostic{
            .line = line->number,
            .message = "the file has more than " + std::to_string(kMaxImportRows) + " cards",
            .hint = "cut it into several files"});
      }
      card.emplace(line->number);
      begun = line->number;
    } else if (line->name == "END" && card_line && depth > 0) {
      if (--depth == 0) {
        for (const std::string& property : card->left_out()) {
          LeftOut& one = left_out[property];
          one.line = one.line == 0 ? begun : one.line;
          ++one.cards;
        }
        import.rows.push_back(card->Finish(import.total));
        card.reset();
      }
    } else if (depth == 1 && line->name.empty()) {
      problem(line->number, "this line is no part of a card, and is left out");
    } else if (depth == 1) {
      card->Take(*line);
    } else if (depth == 0 && outside == 0) {
      outside = line->number;
    }
  }
  if (card) {
    problem(begun, "the card has no end, and is skipped");
  }
  if (import.total == 0) {
    return std::unexpected(
        Diagnostic{.message = "the file holds no vCard", .hint = "a card begins with BEGIN:VCARD"});
  }
  if (outside != 0) {
    import.problems.push_back(
        {.row = 0, .line = outside, .why = "what stands outside of the cards is left out"});
  }
  for (const auto& [property, one] : left_out) {
    import.problems.push_back({.row = 0,
                               .line = one.line,
                               .why = Said(property) + " are not kept; in " +
                                      std::to_string(one.cards) +
                                      (one.cards == 1 ? " card" : " cards")});
  }
  return import;
}

}  // namespace forepost::notes

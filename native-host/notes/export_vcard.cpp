#include "notes/export_vcard.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/utf8.h"
#include "notes/text.h"
#include "notes/vcard_properties.h"

namespace forepost::notes {
namespace {

constexpr std::size_t kMostBytes = 75;  // of a line, without its end
// What somebody can be to another by the standard (6.6.6); the rest has a parameter of ours.
constexpr std::array<std::string_view, 20> kRelated{
    "contact",  "acquaintance", "friend", "met",        "co-worker", "colleague", "co-resident",
    "neighbor", "child",        "parent", "sibling",    "spouse",    "kin",       "muse",
    "crush",    "date",         "me",     "sweetheart", "agent",     "emergency"};

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
      continue;
    }
    escaped += c == '\\' || c == ',' || c == ';' ? "\\" : "";
    escaped += c;
  }
  return escaped;
}

// RFC 6868.
std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '^' || c == '"' || c == '\n') {
      quoted += c == '^' ? "^^" : c == '"' ? "^'" : "^n";
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

class Writer {
 public:
  void Line(std::string_view line) {
    std::size_t room = kMostBytes;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t size = DecodeUtf8(line, at).size;
      if (size > room) {
        text_ += "\r\n ";
        room = kMostBytes - 1;
      }
      text_ += line.substr(at, size);
      room -= size;
      at += size;
    }
    text_ += "\r\n";
  }
  // Nothing where the value is empty.
  void Property(std::string_view name, std::string_view value) {
    if (!value.empty()) {
      Line(std::string(name) + ":" + Escaped(value));
    }
  }
  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

std::string_view ValueOf(const Card& card, std::string_view field) {
  const auto found = card.fields.find(field);
  return found == card.fields.end() ? std::string_view() : std::string_view(found->second);
}

void WriteRelation(Writer& writer, const Relation& relation, const Surroundings& around) {
  std::string name = relation.name;
  if (relation.client != 0) {
    const auto title = around.titles.find(relation.client);
    if (title == around.titles.end()) {
      return;  // erased since
    }
    name = title->second;
  }
  const bool known = std::ranges::find(kRelated, relation.what) != kRelated.end();
  const std::string what = relation.what.empty() ? std::string()
                           : known               ? ";TYPE=" + relation.what
                                                 : ";X-WHAT=" + Quoted(relation.what);
  writer.Line("RELATED" + what + ";VALUE=text:" + Escaped(name));
}

// "2026-11-30T10:15:00.000Z" -> "20261130T101500Z"
std::string TimeStamp(Time time) {
  std::string stamp = ToIso(std::chrono::floor<std::chrono::seconds>(time));
  stamp.erase(stamp.find('.'), 4);
  std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
  return stamp;
}

}  // namespace

std::string ToVcard(const Client& client, const Surroundings& around) {
  const Card& card = client.card;
  Writer writer;
  writer.Line("BEGIN:VCARD");
  writer.Line("VERSION:4.0");
  writer.Property("FN", card.Title());
  writer.Property("ORG", ValueOf(card, "employer"));
  if (const auto place = ValueOf(card, "place"); !place.empty()) {
    writer.Line("ADR:;;;" + Escaped(place) + ";;;");
  }
  for (const VcardField& one : kVcardFields) {
    const Field* const field = FindField(one.field);
    const std::string_view value = ValueOf(card, one.field);
    if (!field->list()) {
      writer.Property(one.property, value);
      continue;
    }
    for (const std::string_view line : SplitLines(value)) {
      writer.Property(one.property, line);
    }
  }
  for (const std::string& address : card.addresses) {
    writer.Line("SOCIALPROFILE:" + address);
  }
  std::string tags;
  for (const std::string& tag : card.tags) {
    tags += (tags.empty() ? "" : ",") + Escaped(tag);
  }
  if (!tags.empty()) {
    writer.Line("CATEGORIES:" + tags);
  }
  for (const Relation& relation : card.relations) {
    WriteRelation(writer, relation, around);
  }
  for (const Note& note : client.notes) {
    writer.Property("NOTE", note.text);
  }
  writer.Line("REV:" + TimeStamp(card.updated));
  writer.Line("END:VCARD");
  return std::move(writer).text();
}

}  // namespace forepost::notes

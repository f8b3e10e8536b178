#include "commands/notes_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "common/printable.h"
#include "common/utf8.h"

namespace forepost::commands {
namespace {

using notes::Client;
using notes::Snapshot;

constexpr std::size_t kColumns = 5;
using Row = std::array<std::string, kColumns>;
constexpr std::array<std::size_t, kColumns> kWidest{20, 40, 30, 30, 16};  // columns of a terminal
constexpr std::size_t kLabelWidth = 18;

std::size_t WidthOf(char32_t c) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

std::size_t WidthOf(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeUtf8(text, at);
    width += WidthOf(decoded.code_point);
    at += decoded.size;
  }
  return width;
}

// Printable, and no wider than this.
std::string Cell(std::string_view text, std::size_t widest) {
  std::string whole = Printable(text);
  if (WidthOf(whole) <= widest) {
    return whole;
  }
  std::string cell;
  std::size_t width = 1;  // of the ellipsis
  for (std::size_t at = 0; at < whole.size();) {
    const Decoded decoded = DecodeUtf8(whole, at);
    width += WidthOf(decoded.code_point);
    if (width > widest) {
      break;
    }
    AppendUtf8(cell, decoded.code_point);
    at += decoded.size;
  }
  return cell + "…";
}

std::string Local(notes::Time time) {
  const std::time_t seconds =
      std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(time));
  std::tm parts{};
  std::array<char, 64> text{};
  if (localtime_r(&seconds, &parts) == nullptr) {
    return ToIso(time);
  }
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &parts)};
}

std::string Join(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) {
    joined += joined.empty() ? "" : ", ";
    joined += text;
  }
  return joined;
}

void PrintRow(const Row& row, const std::array<std::size_t, kColumns>& widths, std::ostream& out) {
  std::string line;
  for (std::size_t i = 0; i < kColumns; ++i) {
    line += row[i];
    if (i + 1 < kColumns) {
      line += std::string(widths[i] - WidthOf(row[i]) + 2, ' ');
    }
  }
  out << line << '\n';
}

// Each line of a text from elsewhere, indented.
void PrintLines(std::string_view text, std::string_view indent, std::ostream& out) {
  while (true) {
    const auto end = text.find('\n');
    out << indent << Printable(text.substr(0, end)) << '\n';
    if (end == std::string_view::npos) {
      return;
    }
    text.remove_prefix(end + 1);
  }
}

void PrintField(std::string_view label, std::string_view value, std::ostream& out) {
  std::string indent = "  " + std::string(label);
  indent.resize(std::max(indent.size() + 1, kLabelWidth + 2), ' ');
  while (true) {
    const auto end = value.find('\n');
    out << indent << Printable(value.substr(0, end)) << '\n';
    if (end == std::string_view::npos) {
      return;
    }
    value.remove_prefix(end + 1);
    indent.assign(indent.size(), ' ');
  }
}

void PrintHistory(const std::vector<Snapshot>& snapshots, std::ostream& out) {
  std::map<std::string_view, const Snapshot*> last;
  for (const Snapshot& snapshot : snapshots) {
    out << "  " << Local(snapshot.time) << "  " << Printable(snapshot.address) << '\n';
    const Snapshot*& before = last[snapshot.address];
    if (before != nullptr) {
      for (const notes::FieldChange& change : Changes(*before, snapshot)) {
        PrintLines(ToWords(change), "    ", out);
      }
    }
    const auto selection = snapshot.page.find("selection");
    if (selection != snapshot.page.end()) {
      out << "    selected text:\n";
      PrintLines(selection->second, "      ", out);
    }
    before = &snapshot;
  }
}

void PrintRelations(const notes::Card& card, const notes::Surroundings& around, std::ostream& out) {
  const auto told = [](std::string_view what, std::string_view whom) {
    return what.empty() ? std::string(whom) : std::string(what) + ": " + std::string(whom);
  };
  for (const notes::Relation& relation : card.relations) {
    const auto title = around.titles.find(relation.client);
    if (relation.client == 0) {
      PrintField("relation", told(relation.what, relation.name), out);
    } else if (title != around.titles.end()) {
      PrintField("relation",
                 told(relation.what, title->second + " (" + std::to_string(relation.client) + ")"),
                 out);
    }
  }
  for (const notes::Beside& one : around.related) {
    PrintField("named by",
               one.client.title + " (" + std::to_string(one.client.id) + ")" +
                   (one.why.empty() ? "" : " as " + one.why),
               out);
  }
}

void PrintTerms(const notes::Card& card, notes::Time now, std::ostream& out) {
  const int left = notes::DaysLeft(card.expires, now);
  PrintField("source", card.source, out);
  PrintField("kept on", ToWords(card.basis), out);
  PrintField("kept until", notes::DayOf(card.expires) + ", " + std::to_string(left) + " days left",
             out);
  if (card.kind == notes::ClientKind::kLink) {
    return;
  }
  PrintField("notice",
             card.noticed == notes::Time{}
                 ? "due by " + ToIso(notes::NoticeDue(card.created)).substr(0, 10)
                 : "given on " + ToIso(card.noticed).substr(0, 10),
             out);
}

}  // namespace

void PrintResults(const notes::Results& results, std::ostream& out) {
  if (results.found.empty()) {
    return;
  }
  std::vector<Row> rows{{"id", "client", "employer", "tags", "changed"}};
  for (const notes::Found& found : results.found) {
    const notes::Summary& client = found.client;
    rows.push_back({std::to_string(client.id), Cell(client.title, kWidest[1]),
                    Cell(client.employer, kWidest[2]), Cell(Join(client.tags), kWidest[3]),
                    Local(client.updated)});
  }
  std::array<std::size_t, kColumns> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < kColumns; ++i) {
      widths[i] = std::max(widths[i], WidthOf(row[i]));
    }
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    PrintRow(rows[i], widths, out);
    if (i > 0 && results.found[i - 1].hit) {
      const notes::Hit& hit = *results.found[i - 1].hit;
      out << std::string(widths[0] + 2, ' ') << hit.field << ": " << Printable(hit.text) << '\n';
    }
  }
  if (results.total > results.found.size()) {
    out << results.found.size() << " of " << results.total << "; --limit shows more.\n";
  }
}

void PrintClient(const Client& client, const notes::Surroundings& around, notes::Time now,
                 std::ostream& out) {
  const notes::Card& card = client.card;
  out << Printable(card.Title()) << "\n";
  PrintField("number", std::to_string(client.id), out);
  for (const notes::Field& field : notes::kFields) {
    const auto value = card.fields.find(field.name);
    if (value != card.fields.end() && field.name != "name") {
      PrintField(field.label, value->second, out);
    }
  }
  if (!card.tags.empty()) {
    PrintField("tags", Join(card.tags), out);
  }
  for (const std::string& address : card.addresses) {
    PrintField("address", address, out);
  }
  PrintRelations(card, around, out);
  if (!card.follow_up.empty()) {
    PrintField("follow-up", card.follow_up, out);
  }
  PrintTerms(card, now, out);
  PrintField("made", Local(card.created), out);
  PrintField("changed", Local(card.updated), out);
  if (card.seen != notes::Time{}) {
    PrintField("last saved", Local(card.seen), out);
  }
  if (!client.notes.empty()) {
    out << "\nnotes\n";
  }
  for (const notes::Note& note : client.notes) {
    out << "  " << Local(note.time) << '\n';
    PrintLines(note.text, "    ", out);
  }
  if (!client.snapshots.empty()) {
    out << "\npages\n";
    PrintHistory(client.snapshots, out);
  }
  if (!client.history.empty()) {
    out << "\nchanged by hand\n";
  }
  for (const notes::HandChange& change : client.history) {
    out << "  " << Local(change.time) << '\n';
    for (const notes::FieldChange& one : change.changes) {
      PrintLines(ToWords(one), "    ", out);
    }
  }
  if (!client.merged.empty()) {
    out << "\nmerged into this client\n";
  }
  for (const notes::Merged& merged : client.merged) {
    out << "  " << Local(merged.time) << "  " << Printable(merged.card.Title()) << "  (--row "
        << merged.id << " splits it off)\n";
  }
  if (!around.similar.empty()) {
    out << "\nperhaps the same person\n";
  }
  for (const notes::Beside& one : around.similar) {
    out << "  --other " << one.client.id << "  " << Printable(one.client.title)
        << (one.client.employer.empty() ? "" : ", ") << Printable(one.client.employer) << ": "
        << one.why << '\n';
  }
}

void PrintOverview(const notes::Overview& overview, std::ostream& out) {
  out << "clients: " << overview.clients << " (people: " << overview.people
      << ", link notes: " << overview.links << ")\n"
      << "follow-ups due: " << overview.follow_ups_due << '\n'
      << "notices due: " << overview.notices_due << '\n';
  if (overview.lapsed) {
    out << "erased now because their time was over: " << overview.lapsed->clients
        << " (the longest " << overview.lapsed->days << " days late)\n";
  }
  if (!overview.expires.empty()) {
    out << "kept until\n";
  }
  for (const notes::Counted& month : overview.expires) {
    out << "  " << month.value << "  " << month.clients << '\n';
  }
}

std::string CountClients(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " client" : " clients");
}

void PrintNoNotes(bool as_json, std::ostream& out) {
  if (as_json) {
    PrintJson({{"total", 0}, {"clients", nlohmann::json::array()}}, out);
  } else {
    out << "No notes yet. They begin with the first client that is saved in the browser, or with "
           "`forepost notes add`.\n";
  }
}

void PrintJson(const nlohmann::json& value, std::ostream& out) {
  out << value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace forepost::commands

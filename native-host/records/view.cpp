#include "records/view.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <nlohmann/json.hpp>
#include <optional>

#include "common/csv_cell.h"
#include "common/json_document.h"
#include "common/printable.h"
#include "records/entry.h"

namespace forepost::records {
namespace {

using nlohmann::json;

constexpr std::string_view kUnreadable = "(damaged)";

std::optional<json> ReadObject(const std::string& bytes) {
  auto document = JsonDocument::Parse(bytes, {}, {.max_depth = 8, .positions = false});
  if (!document || !document->root().is_object()) {
    return std::nullopt;
  }
  return document->root();
}

std::string TextAt(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) {
    return {};
  }
  return found->is_string() ? found->get<std::string>() : ToLine(*found);
}

// Empty where there is no object of this name.
json ObjectAt(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_object() ? *found : json::object();
}

std::string RulesOf(const json& object) {
  const auto found = object.find("rules");
  std::string rules;
  if (found != object.end() && found->is_array()) {
    for (const json& rule : *found) {
      rules += rules.empty() ? "" : " ";
      rules += rule.is_string() ? rule.get<std::string>() : ToLine(rule);
    }
  }
  return rules;
}

bool IsRecovery(const json& object) { return TextAt(object, "kind") == kRecoveryKind; }

bool IsUnsettled(const json& object) {
  const auto found = object.find("unsettled");
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

std::size_t WidthOf(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

// "2026-03-01T09:30:00.250Z" as the local "2026-03-01 10:30:00"; anything else as it is.
std::string ToLocal(const std::string& time) {
  std::tm parts{};
  const struct {
    std::size_t at;
    std::size_t digits;
    int* value;
  } fields[] = {{0, 4, &parts.tm_year},  {5, 2, &parts.tm_mon},  {8, 2, &parts.tm_mday},
                {11, 2, &parts.tm_hour}, {14, 2, &parts.tm_min}, {17, 2, &parts.tm_sec}};
  if (time.size() != 24 || time[10] != 'T' || time[23] != 'Z') {
    return time;
  }
  for (const auto& field : fields) {
    const char* const begin = time.data() + field.at;
    const char* const end = begin + field.digits;
    if (std::from_chars(begin, end, *field.value).ptr != end || *field.value < 0) {
      return time;
    }
  }
  parts.tm_year -= 1900;
  parts.tm_mon -= 1;
  const std::time_t seconds = timegm(&parts);
  std::array<char, 64> text{};
  if (localtime_r(&seconds, &parts) == nullptr) {
    return time;
  }
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &parts)};
}

using Row = std::array<std::string, 8>;

Row ToRow(const Entry& entry) {
  Row row;
  row[0] = std::to_string(entry.seq);
  const auto object = ReadObject(entry.json);
  if (!object) {
    row[1] = kUnreadable;
    return row;
  }
  row[1] = ToLocal(TextAt(*object, "time"));
  if (IsRecovery(*object)) {
    row[2] = "notes " + TextAt(*object, "vault");
    row[5] = "recovered by " + TextAt(*object, "user");
  } else {
    row[2] = TextAt(*object, "site");
    row[3] = TextAt(*object, "surface");
    row[4] = TextAt(*object, "verdict");
    row[5] = TextAt(*object, "outcome") + (IsUnsettled(*object) ? " (unsettled)" : "");
    row[6] = RulesOf(*object);
  }
  row[7] = TextAt(*object, "reason");
  std::ranges::transform(row, row.begin(), [](const std::string& text) { return Printable(text); });
  return row;
}

}  // namespace

std::string ToTable(const std::vector<Entry>& entries) {
  std::vector<Row> rows{
      {"no.", "time", "site", "surface", "verdict", "outcome", "rules", "reason"}};
  std::ranges::transform(entries, std::back_inserter(rows), ToRow);
  std::array<std::size_t, 8> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], WidthOf(row[i]));
    }
  }
  std::string table;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      line.append(widths[i] - WidthOf(row[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    table += line + '\n';
  }
  return table;
}

std::string ToJsonLine(const Entry& entry) {
  const bool whole = entry.json.find('\n') == std::string::npos && ReadObject(entry.json);
  return R"({"hash":)" + ToLine(entry.hash) +
         (whole ? ",\"entry\":" + entry.json
                : ",\"seq\":" + std::to_string(entry.seq) + ",\"damaged\":" + ToLine(entry.json)) +
         "}\n";
}

std::string CsvHeading() {
  return "seq,time,site,surface,verdict,outcome,unsettled,rules,reason,policy,policy_version,host,"
         "prev,hash,bundle,policy_approved_by,policy_approved_on,approved_post,post_approved_by,"
         "post_approved_on,kind,vault,user\r\n";
}

std::string ToCsvLine(const Entry& entry) {
  const json object = ReadObject(entry.json).value_or(json::object());
  const json policy = ObjectAt(object, "policy");
  const json bundle = ObjectAt(policy, "bundle");
  const json post = ObjectAt(object, "approved");
  const std::string cells[] = {object.empty() ? std::string(kUnreadable) : TextAt(object, "time"),
                               TextAt(object, "site"),
                               TextAt(object, "surface"),
                               TextAt(object, "verdict"),
                               TextAt(object, "outcome"),
                               IsUnsettled(object) ? "yes" : "",
                               RulesOf(object),
                               TextAt(object, "reason"),
                               TextAt(policy, "id"),
                               TextAt(policy, "version"),
                               TextAt(object, "host"),
                               TextAt(object, "prev"),
                               entry.hash,
                               TextAt(bundle, "version"),
                               TextAt(bundle, "approved_by"),
                               TextAt(bundle, "approved_on"),
                               TextAt(post, "id"),
                               TextAt(post, "approved_by"),
                               TextAt(post, "approved_on"),
                               TextAt(object, "kind"),
                               TextAt(object, "vault"),
                               TextAt(object, "user")};
  std::string line = std::to_string(entry.seq);
  for (const std::string& cell : cells) {
    line += ',' + ToCsvCell(cell);
  }
  return line + "\r\n";
}

}  // namespace forepost::records

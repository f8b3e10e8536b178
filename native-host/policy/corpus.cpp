#include "policy/corpus.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace forepost::policy {
namespace {

using nlohmann::json;

// Of several faults in a line the first is kept.
class LineReader {
 public:
  explicit LineReader(const json& line) : line_(line) {}

  std::string Text(const char* name) {
    const auto found = line_.find(name);
    if (found == line_.end()) {
      return {};
    }
    if (!found->is_string()) {
      Fault(std::string("\"") + name + "\" must be a text");
      return {};
    }
    return found->get<std::string>();
  }

  std::optional<std::vector<std::string>> Texts(const char* name, const std::string& of_what) {
    const auto found = line_.find(name);
    if (found == line_.end()) {
      return std::nullopt;
    }
    std::vector<std::string> texts;
    if (!found->is_array() ||
        !std::ranges::all_of(*found, [](const json& one) { return one.is_string(); })) {
      Fault(std::string("\"") + name + "\" must be an array of " + of_what);
      return texts;
    }
    return found->get<std::vector<std::string>>();
  }

  NameLists Lists() {
    NameLists lists;
    const auto found = line_.find("lists");
    if (found == line_.end()) {
      return lists;
    }
    if (!found->is_object()) {
      Fault("\"lists\" must be an object from a list's name to names");
      return lists;
    }
    for (const auto& [name, entries] : found->items()) {
      NameList& list = lists[name];
      for (const json& entry : entries) {
        if (entry.is_string()) {
          list.push_back(ParseNameEntry(entry.get_ref<const std::string&>()));
        }
      }
    }
    return lists;
  }

  void Fault(std::string fault) {
    if (fault_.empty()) {
      fault_ = std::move(fault);
    }
  }
  const std::string& fault() const { return fault_; }

 private:
  const json& line_;
  std::string fault_;
};

void ReadExpectations(LineReader& reader, CorpusLine& line) {
  line.families = reader.Texts("families", "families");
  line.rules = reader.Texts("rules", "rule ids").value_or(std::vector<std::string>());
  const std::string expect = reader.Text("expect");
  if (!expect.empty()) {
    const auto* const name = std::ranges::find(kSeverityNames, expect);
    if (name == kSeverityNames.end()) {
      reader.Fault("there is no verdict \"" + expect + "\": write allow, advise, warn or block");
    } else {
      line.expect = static_cast<Severity>(name - kSeverityNames.begin());
    }
  }
  if (!line.expect && line.rules.empty() && !line.families) {
    reader.Fault("the line expects nothing: give \"expect\", \"rules\" or \"families\"");
  }
}

void Count(Tally& tally, bool right) {
  ++tally.posts;
  tally.right += right ? 1 : 0;
}

std::string Joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) {
    all += (all.empty() ? "" : ", ") + text;
  }
  return all;
}

bool Contains(const std::vector<std::string>& texts, const std::string& text) {
  return std::ranges::find(texts, text) != texts.end();
}

// UTF-16 units of the first `bytes` of well-formed UTF-8.
std::size_t Utf16Units(std::string_view utf8, std::size_t bytes) {
  std::size_t units = 0;
  for (const char byte : utf8.substr(0, bytes)) {
    const auto lead = static_cast<unsigned char>(byte);
    units += lead >= 0xF0 ? 2 : (lead & 0xC0U) == 0x80 ? 0 : 1;
  }
  return units;
}

// A finding about the whole text overlaps everything.
bool Overlaps(const CorpusLine& line, const Finding& finding) {
  if (finding.end == 0) {
    return true;
  }
  const std::size_t at = line.text.find(line.words);
  return at != std::string::npos && finding.start < Utf16Units(line.text, at + line.words.size()) &&
         Utf16Units(line.text, at) < finding.end;
}

}  // namespace

std::expected<CorpusLine, std::string> ReadCorpusLine(const json& line) {
  if (!line.is_object() || !line.contains("text") || !line["text"].is_string()) {
    return std::unexpected("the line has no \"text\"");
  }
  LineReader reader(line);
  CorpusLine read{.text = reader.Text("text"),
                  .site = reader.Text("site"),
                  .groups = reader.Texts("groups", "groups").value_or(std::vector<std::string>()),
                  .words = reader.Text("words"),
                  .pair = reader.Text("pair"),
                  .function = reader.Text("function"),
                  .language = reader.Text("language"),
                  .pack = reader.Text("pack"),
                  .lists = reader.Lists()};
  if (const std::string name = reader.Text("surface"); !name.empty()) {
    if (const auto surface = ParseSurface(name)) {
      read.surface = *surface;
    } else {
      reader.Fault("there is no surface \"" + name + "\"");
    }
  }
  ReadExpectations(reader, read);
  if (!reader.fault().empty()) {
    return std::unexpected(reader.fault());
  }
  return read;
}

std::string CorpusScore::Add(const CorpusLine& line, std::span<const Policy> policies) {
  ++lines_;
  const Verdict verdict = Check(policies, {.text = line.text,
                                           .site = line.site,
                                           .surface = line.surface,
                                           .groups = line.groups,
                                           .lists = CheckRequest::Lists::kShown,
                                           .every = true});
  if (line.expect && *line.expect != verdict.verdict) {
    return "expected \"" + std::string(ToString(*line.expect)) + "\", the verdict is \"" +
           std::string(ToString(verdict.verdict)) + "\": \"" + line.text + "\"";
  }
  for (const std::string& rule : line.rules) {
    if (std::ranges::find(verdict.findings, rule, &Finding::rule) == verdict.findings.end()) {
      return "rule \"" + rule + "\" does not hit: \"" + line.text + "\"";
    }
  }
  return line.families ? Score(line, verdict) : std::string();
}

std::string CorpusScore::Score(const CorpusLine& line, const Verdict& verdict) {
  const std::vector<std::string>& families = *line.families;
  std::set<std::string> found;
  std::string hits;
  bool overlaps = line.words.empty();
  for (const Finding& finding : verdict.findings) {
    const auto family = family_of_.find(finding.rule);
    const bool of_family =
        family == family_of_.end() || family->second.empty() || Contains(families, family->second);
    if (of_family && !families.empty()) {
      found.insert(family == family_of_.end() || family->second.empty() ? families.front()
                                                                        : family->second);
      overlaps = overlaps || Overlaps(line, finding);
    }
    if (finding.severity >= Severity::kWarn) {
      hits += (hits.empty() ? "" : ", ") + finding.rule + " hits \"" + finding.text + "\"";
    }
  }
  std::set<std::string> rules;
  for (const Finding& finding : verdict.findings) {
    if (rules.insert(finding.rule).second) {
      const auto family = family_of_.find(finding.rule);
      RuleTally& tally = rules_[finding.rule];
      const bool own = family != family_of_.end() && Contains(families, family->second);
      ++(families.empty() ? tally.wrong : own ? tally.right : tally.beside);
    }
  }
  for (const std::string& family : families) {
    Count(families_[family], found.contains(family));
  }
  const bool violates = !families.empty();
  const bool right = violates ? !found.empty() : verdict.verdict < Severity::kWarn;
  Count(violates ? violations_ : fine_, right);
  if (violates) {
    Count(noticed_, !verdict.findings.empty());
    if (right) {
      Count(spans_, overlaps);
    }
  }
  Count(functions_[line.function], right);
  Count(languages_[line.language], right);
  if (!line.pair.empty()) {
    const auto [pair, added] = pairs_.try_emplace(line.pair, right);
    pair->second = pair->second && right;
  }
  if (right) {
    return {};
  }
  return violates ? "missed " + Joined(families) + ": \"" + line.text + "\"" +
                        (hits.empty() ? "" : " (" + hits + ")")
                  : "fine, but " + hits + ": \"" + line.text + "\"";
}

Tally CorpusScore::pairs() const {
  Tally tally;
  for (const auto& [name, right] : pairs_) {
    Count(tally, right);
  }
  return tally;
}

}  // namespace forepost::policy

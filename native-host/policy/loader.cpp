#include "policy/loader.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <string>
#include <utility>

#include "policy/site.h"

namespace forepost::policy {
namespace {

using nlohmann::json;

constexpr std::uint64_t kFormat = 1;
constexpr std::uint64_t kMaxVersion = (std::uint64_t{1} << 53U) - 1;

// "2027-06-30", a day that exists.
bool IsDate(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return false;
  }
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = -1;
    const char* const end = text.data() + at + count;
    const auto [stop, error] = std::from_chars(text.data() + at, end, value);
    return error == std::errc() && stop == end ? value : -1;
  };
  const std::chrono::year_month_day date(std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2))));
  return date.ok();
}

class PolicyReader {
 public:
  PolicyReader(const JsonDocument& document, Diagnostics& faults)
      : document_(document), faults_(faults) {}

  PolicyModel Read() {
    FieldReader reader(document_, "", document_.root(), faults_);
    model_.file = document_.file();
    if (!reader.IsObject()) {
      return std::move(model_);
    }
    const json* format = reader.Member("format", true);
    if (format != nullptr && *format != kFormat) {
      reader.Fault("format", "this program reads policies of format 1 only",
                   "write 1, or update the program");
      return std::move(model_);
    }
    reader.Member("$schema", false);
    model_.identity.id = ReadId(reader, "id");
    model_.identity.version = reader.Whole("version", 1, kMaxVersion).value_or(0);
    model_.title = reader.Text("title", {.max = kMaxTitleLength});
    model_.notice = reader.Text("notice", {.max = kMaxNoticeLength, .required = false});
    ReadParts(reader);
    ReadConcepts(reader);
    ReadLists(reader);
    ReadLessons(reader);
    ReadRules(reader);
    reader.Finish();
    WriteOutParts(document_, model_, faults_);
    CheckReferences(document_, model_, faults_);
    return std::move(model_);
  }

 private:
  static std::string ReadId(FieldReader& reader, std::string_view name) {
    std::string id = reader.Text(name, {.max = kMaxIdLength});
    if (!id.empty() && !IsIdentifier(id)) {
      reader.Fault(name, "may hold small letters a to z, digits and dashes only",
                   "write it like \"performance-claims\"");
    }
    return id;
  }

  // Concepts and lists: an object from names to objects.
  template <typename ReadOne>
  void ReadNamed(FieldReader& reader, std::string_view member, std::size_t most,
                 const ReadOne& read_one) {
    const json* all = reader.Member(member, false);
    if (all == nullptr) {
      return;
    }
    if (!all->is_object()) {
      reader.Fault(member, "must be an object", "write {\"name\": {…}}");
      return;
    }
    if (all->size() > most) {
      reader.Fault(member, "has " + std::to_string(all->size()) + " entries, more than the " +
                               std::to_string(most) + " allowed");
      return;
    }
    for (const auto& [name, value] : all->items()) {
      const std::string pointer = PointerTo(reader.PointerOf(member), name);
      if (name.empty() || name.size() > kMaxIdLength ||
          !std::ranges::all_of(name, [](char c) { return c == '_' || IsIdentifier({&c, 1}); })) {
        faults_.push_back(document_.At(pointer,
                                       "a name may hold 1 to 64 small letters, digits, dashes and "
                                       "underscores",
                                       "rename it"));
      }
      read_one(name, pointer, value);
    }
  }

  void ReadParts(FieldReader& reader) {
    ReadNamed(
        reader, "parts", kMaxParts,
        [&](const std::string& name, const std::string& pointer, const json& value) {
          const auto* const text = value.get_ptr<const json::string_t*>();
          if (text == nullptr || text->empty() || text->size() > kMaxPartLength) {
            faults_.push_back(document_.At(
                pointer, "must be a text of 1 to " + std::to_string(kMaxPartLength) + " bytes",
                "write a piece of a pattern, such as \"will|shall\""));
            return;
          }
          model_.parts.emplace(name, *text);
        });
  }

  void ReadConcepts(FieldReader& reader) {
    ReadNamed(reader, "concepts", kMaxConcepts,
              [&](const std::string& name, const std::string& pointer, const json& value) {
                model_.concepts.emplace(name, ReadTerm(document_, pointer, value, faults_));
              });
  }

  void ReadLists(FieldReader& reader) {
    ReadNamed(reader, "lists", kMaxLists,
              [&](const std::string& name, const std::string& pointer, const json& value) {
                FieldReader list(document_, pointer, value, faults_);
                ListDeclaration declaration;
                declaration.title = list.Text("title", {.max = kMaxTitleLength, .required = false});
                declaration.secret = list.Boolean("secret", true);
                declaration.sample = list.Texts("sample", kMaxSample, kMaxMessageLength);
                list.Finish();
                model_.lists.emplace(name, std::move(declaration));
              });
  }

  void ReadLessons(FieldReader& reader) {
    ReadNamed(reader, "lessons", kMaxLessons,
              [&](const std::string& name, const std::string& pointer, const json& value) {
                FieldReader lesson(document_, pointer, value, faults_);
                LessonModel model{.lesson = {}, .pointer = pointer};
                model.lesson.title = lesson.Text("title", {.max = kMaxTitleLength});
                model.lesson.text = lesson.Text("text", {.max = kMaxLessonLength});
                model.lesson.right = lesson.Text("right", {.max = kMaxMessageLength});
                model.lesson.wrong = lesson.Text("wrong", {.max = kMaxMessageLength});
                lesson.Finish();
                model_.lessons.emplace(name, std::move(model));
              });
  }

  void ReadRules(FieldReader& reader) {
    const json* rules = reader.Member("rules", true);
    if (rules == nullptr) {
      return;
    }
    if (!rules->is_array() || rules->empty()) {
      reader.Fault("rules", "must be an array with at least one rule", "write [{\"id\": …}]");
      return;
    }
    if (rules->size() > kMaxRules) {
      reader.Fault("rules",
                   "has " + std::to_string(rules->size()) + " rules, more than the " +
                       std::to_string(kMaxRules) + " allowed",
                   "join rules that differ in their phrases only, or split the policy in two");
      return;
    }
    model_.rules.reserve(rules->size());
    std::map<std::string, std::size_t, std::less<>> first_of_id;
    for (std::size_t i = 0; i < rules->size(); ++i) {
      Rule rule = ReadRule(i, (*rules)[i]);
      if (!rule.id.empty()) {
        const auto [first, added] = first_of_id.emplace(rule.id, i);
        if (!added) {
          faults_.push_back(document_.At(PointerTo(PointerTo(PointerTo("", "rules"), i), "id"),
                                         "the id \"" + rule.id + "\" is that of /rules/" +
                                             std::to_string(first->second) + " as well",
                                         "give each rule its own id"));
        }
      }
      model_.rules.push_back(std::move(rule));
    }
  }

  Rule ReadRule(std::size_t index, const json& value) {
    Rule rule;
    rule.index = index;
    FieldReader reader(document_, PointerTo(PointerTo("", "rules"), index), value, faults_);
    if (!reader.IsObject()) {
      return rule;
    }
    rule.id = ReadId(reader, "id");
    if (rule.id == "review") {
      reader.Fault("id", "\"review\" is kept for names on lists", "choose another id");
    }
    if (reader.Member("family", false) != nullptr) {
      rule.family = ReadId(reader, "family");
    }
    rule.title = reader.Text("title", {.max = kMaxTitleLength});
    rule.severity = ReadSeverity(reader);
    ReadCitation(reader, rule);
    rule.owner = reader.Text("owner", {.max = kMaxNameLength, .required = false});
    rule.message = reader.Text("message", {.max = kMaxMessageLength});
    rule.guidance = reader.Text("guidance", {.max = kMaxMessageLength, .required = false});
    rule.suggest = reader.Text("suggest", {.max = kMaxMessageLength, .required = false});
    ReadSurfaces(reader, rule);
    ReadSites(reader, rule);
    rule.groups = reader.Texts("groups", kMaxGroups, kMaxNameLength);
    ReadLanguages(reader, rule);
    rule.lesson = reader.Text("lesson", {.max = kMaxIdLength, .required = false});
    if (const json* match = reader.Member("match", true); match != nullptr) {
      rule.match = ReadMatch(document_, reader.PointerOf("match"), *match, faults_);
    }
    if (const json* unless = reader.Member("unless", false); unless != nullptr) {
      rule.unless = ReadUnless(document_, reader.PointerOf("unless"), *unless, faults_);
    }
    if (const json* examples = reader.Member("examples", false); examples != nullptr) {
      FieldReader both(document_, reader.PointerOf("examples"), *examples, faults_);
      rule.hit = ReadExamples(both, "hit");
      rule.miss = ReadExamples(both, "miss");
      both.Finish();
    }
    reader.Finish();
    return rule;
  }

  static Severity ReadSeverity(FieldReader& reader) {
    const std::string name = reader.Text("severity", {.max = kMaxIdLength});
    for (const Severity severity : {Severity::kAdvise, Severity::kWarn, Severity::kBlock}) {
      if (name == ToString(severity)) {
        return severity;
      }
    }
    if (!name.empty()) {
      reader.Fault("severity", "there is no severity \"" + name + "\"",
                   "write advise, warn or block");
    }
    return Severity::kWarn;
  }

  void ReadCitation(FieldReader& reader, Rule& rule) {
    const json* value = reader.Member("cite", false);
    if (value == nullptr) {
      return;
    }
    FieldReader cite(document_, reader.PointerOf("cite"), *value, faults_);
    rule.cite.source = cite.Text("source", {.max = kMaxNameLength});
    rule.cite.clause = cite.Text("clause", {.max = kMaxNameLength, .required = false});
    rule.cite.url = cite.Text("url", {.max = kMaxUrlLength, .required = false});
    constexpr std::string_view kScheme = "https://";
    const bool plain = std::ranges::all_of(
        rule.cite.url, [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
    if (!rule.cite.url.empty() &&
        (!rule.cite.url.starts_with(kScheme) || rule.cite.url.size() == kScheme.size() || !plain)) {
      cite.Fault("url", "must be an address that begins with https://");
      rule.cite.url.clear();
    }
    rule.cite.verified = cite.Boolean("verified", true);
    rule.review_by = cite.Text("review_by", {.max = 10, .required = false});
    if (!rule.review_by.empty() && !IsDate(rule.review_by)) {
      cite.Fault("review_by", "is not a date", "write it like \"2027-06-30\"");
      rule.review_by.clear();
    }
    cite.Finish();
  }

  static void ReadSurfaces(FieldReader& reader, Rule& rule) {
    rule.surfaces = kAllSurfaces;
    const auto names = reader.Texts("surfaces", kSurfaceNames.size(), kMaxIdLength);
    if (names.empty()) {
      return;
    }
    rule.surfaces = 0;
    for (const std::string& name : names) {
      if (const auto surface = ParseSurface(name)) {
        rule.surfaces |= SurfaceBit(*surface);
      } else if (!name.empty()) {
        reader.Fault("surfaces", "there is no surface \"" + name + "\"",
                     "write post, comment, message, profile or share");
      }
    }
  }

  static void ReadLanguages(FieldReader& reader, Rule& rule) {
    for (const std::string& name : reader.Texts("languages", kLanguages.size(), kMaxIdLength)) {
      if (const auto language = ParseLanguage(name)) {
        rule.languages.Add(*language);
      } else if (!name.empty()) {
        reader.Fault("languages", "there is no language \"" + name + "\"",
                     "write en, de, fr or es");
      }
    }
  }

  void ReadSites(FieldReader& reader, Rule& rule) {
    rule.sites = reader.Texts("sites", kMaxSites, kMaxNameLength);
    for (std::size_t i = 0; i < rule.sites.size(); ++i) {
      if (!rule.sites[i].empty() && !IsHostName(rule.sites[i])) {
        faults_.push_back(document_.At(PointerTo(reader.PointerOf("sites"), i),
                                       "is not a host name",
                                       "write it in small letters, without https://, like "
                                       "\"example.com\""));
      }
    }
  }

  std::vector<Example> ReadExamples(FieldReader& both, std::string_view name) {
    std::vector<Example> examples;
    const json* value = both.Member(name, false);
    if (value == nullptr) {
      return examples;
    }
    if (!value->is_array()) {
      both.Fault(name, "must be an array of sentences", "write [\"…\"]");
      return examples;
    }
    if (value->size() > kMaxExamples) {
      both.Fault(name, "has " + std::to_string(value->size()) + " sentences, more than the " +
                           std::to_string(kMaxExamples) + " allowed");
      return examples;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
      examples.push_back(ReadExample(PointerTo(both.PointerOf(name), i), (*value)[i]));
    }
    return examples;
  }

  Example ReadExample(const std::string& pointer, const json& value) {
    Example example;
    if (value.is_string()) {
      example.text = value.get<std::string>();
      if (example.text.empty() || CountCharacters(example.text) > kMaxExampleLength) {
        faults_.push_back(document_.At(
            pointer, "must have 1 to " + std::to_string(kMaxExampleLength) + " characters"));
      }
      return example;
    }
    if (!value.is_object()) {
      faults_.push_back(document_.At(pointer, "must be a text or an object",
                                     "write \"…\" or {\"text\": \"…\", \"surface\": \"post\"}"));
      return example;
    }
    FieldReader reader(document_, pointer, value, faults_);
    example.text = reader.Text("text", {.max = kMaxExampleLength});
    const std::string surface = reader.Text("surface", {.max = kMaxIdLength, .required = false});
    if (const auto known = ParseSurface(surface)) {
      example.surface = *known;
    } else if (!surface.empty()) {
      reader.Fault("surface", "there is no surface \"" + surface + "\"",
                   "write post, comment, message, profile or share");
    }
    example.site = reader.Text("site", {.max = kMaxNameLength, .required = false});
    reader.Finish();
    return example;
  }

  const JsonDocument& document_;
  Diagnostics& faults_;
  PolicyModel model_;
};

}  // namespace

PolicyModel ReadModel(const JsonDocument& document, Diagnostics& faults) {
  return PolicyReader(document, faults).Read();
}

}  // namespace forepost::policy

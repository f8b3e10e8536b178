#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "policy/loader.h"

namespace forepost::policy {
namespace {

using nlohmann::json;

void ReadWords(FieldReader& reader, Term& term) {
  term.phrases = reader.Texts("phrases", kMaxPhrases, kMaxPhraseLength);
  term.patterns = reader.Texts("patterns", kMaxPatterns, kMaxPatternLength);
  term.concepts = reader.Texts("concepts", kMaxTermConcepts, kMaxIdLength);
  term.misspelt = reader.Boolean("misspelt", false);
}

std::string EntityNames() {
  std::string names;
  for (std::size_t i = 0; i < kEntities.size(); ++i) {
    names += i == 0 ? "" : i + 1 == kEntities.size() ? " or " : ", ";
    names += kEntities[i].name;
  }
  return names;
}

EntitySet ReadEntities(FieldReader& reader) {
  EntitySet entities;
  for (const std::string& name : reader.Texts("entities", kEntities.size(), kMaxIdLength)) {
    if (const auto entity = ParseEntity(name)) {
      entities.Add(*entity);
    } else if (!name.empty()) {
      reader.Fault("entities", "there is no entity \"" + name + "\"", "write " + EntityNames());
    }
  }
  return entities;
}

void NeedSomething(FieldReader& reader, const Term& term, std::string_view members,
                   const Diagnostics& faults, std::size_t faults_before) {
  if (reader.IsObject() && term.Empty() && faults.size() == faults_before) {
    reader.Fault("", "looks for nothing", "give it " + std::string(members));
  }
}

void ReadNear(const JsonDocument& document, FieldReader& reader, Match& match,
              Diagnostics& faults) {
  if (const json* all = reader.Member("all", true); all != nullptr) {
    if (!all->is_array() || all->size() < 2 || all->size() > kMaxNearTerms) {
      reader.Fault("all", "must be an array of 2 to " + std::to_string(kMaxNearTerms) + " terms",
                   "write [{\"phrases\": […]}, {\"concepts\": […]}]");
    } else {
      for (std::size_t i = 0; i < all->size(); ++i) {
        match.terms.push_back(
            ReadTerm(document, PointerTo(reader.PointerOf("all"), i), (*all)[i], faults));
      }
    }
  }
  const json* within = reader.Member("within", false);
  if (within == nullptr || *within == "sentence") {
    return;
  }
  if (*within == "post") {
    match.window = Window::kPost;
    return;
  }
  if (!within->is_object()) {
    reader.Fault("within", "must be \"sentence\", \"post\" or {\"words\": 1 to 100}");
    return;
  }
  match.window = Window::kWords;
  FieldReader words(document, reader.PointerOf("within"), *within, faults);
  match.within_words =
      static_cast<std::uint32_t>(words.Whole("words", 1, kMaxWithinWords).value_or(1));
  words.Finish();
}

void ReadRequires(const JsonDocument& document, FieldReader& reader, Match& match,
                  Diagnostics& faults) {
  match.terms.resize(2);
  if (const json* when = reader.Member("when", true); when != nullptr) {
    match.always = *when == "always";
    if (!match.always) {
      match.terms[0] = ReadTerm(document, reader.PointerOf("when"), *when, faults);
    }
  }
  if (const json* need = reader.Member("need", true); need != nullptr) {
    match.terms[1] = ReadTerm(document, reader.PointerOf("need"), *need, faults);
  }
}

void ReadCount(const JsonDocument& document, FieldReader& reader, Match& match,
               Diagnostics& faults) {
  if (const json* of = reader.Member("of", true); of != nullptr) {
    match.terms.push_back(ReadTerm(document, reader.PointerOf("of"), *of, faults));
  } else {
    match.terms.emplace_back();
  }
  match.at_least = static_cast<std::uint32_t>(reader.Whole("at_least", 2, kMaxCount).value_or(2));
}

std::string KindNames() {
  std::string names;
  for (std::size_t i = 0; i < kMatchKindNames.size(); ++i) {
    names += i == 0 ? "" : i + 1 == kMatchKindNames.size() ? " or " : ", ";
    names += kMatchKindNames[i];
  }
  return names;
}

}  // namespace

Term ReadTerm(const JsonDocument& document, std::string pointer, const json& value,
              Diagnostics& faults) {
  const std::size_t before = faults.size();
  FieldReader reader(document, std::move(pointer), value, faults);
  Term term;
  term.pointer = reader.pointer();
  ReadWords(reader, term);
  term.entities = ReadEntities(reader);
  term.lists = reader.Texts("lists", kMaxLists, kMaxIdLength);
  reader.Finish();
  NeedSomething(reader, term, "phrases, patterns, concepts, entities or lists", faults, before);
  return term;
}

Match ReadMatch(const JsonDocument& document, std::string pointer, const json& value,
                Diagnostics& faults) {
  const std::size_t before = faults.size();
  FieldReader reader(document, std::move(pointer), value, faults);
  Match match;
  const std::string kind = reader.Text("kind", {.max = kMaxIdLength});
  const auto* const found = std::ranges::find(kMatchKindNames, kind);
  if (found == kMatchKindNames.end()) {
    if (!kind.empty()) {
      reader.Fault("kind", "there is no kind \"" + kind + "\"", "write " + KindNames());
    }
    // Which members belong here is unknown, so they are not complained of.
    return match;
  }
  match.kind = static_cast<MatchKind>(found - kMatchKindNames.begin());
  Term term;
  term.pointer = reader.pointer();
  switch (match.kind) {
    case MatchKind::kPhrases:
    case MatchKind::kPattern:
      ReadWords(reader, term);
      NeedSomething(reader, term, "phrases, patterns or concepts", faults, before);
      match.terms.push_back(std::move(term));
      break;
    case MatchKind::kNear:
      ReadNear(document, reader, match, faults);
      break;
    case MatchKind::kRequires:
      ReadRequires(document, reader, match, faults);
      break;
    case MatchKind::kCount:
      ReadCount(document, reader, match, faults);
      break;
    case MatchKind::kEntity:
      term.entities = ReadEntities(reader);
      NeedSomething(reader, term, "entities", faults, before);
      match.terms.push_back(std::move(term));
      break;
    case MatchKind::kList:
      if (std::string list = reader.Text("list", {.max = kMaxIdLength}); !list.empty()) {
        term.lists.push_back(std::move(list));
      }
      match.terms.push_back(std::move(term));
      break;
  }
  reader.Finish();
  return match;
}

Unless ReadUnless(const JsonDocument& document, std::string pointer, const json& value,
                  Diagnostics& faults) {
  FieldReader reader(document, std::move(pointer), value, faults);
  Unless unless;
  unless.term.pointer = reader.pointer();
  ReadWords(reader, unless.term);
  unless.term.entities = ReadEntities(reader);
  unless.term.lists = reader.Texts("lists", kMaxLists, kMaxIdLength);
  if (const json* anywhere = reader.Member("anywhere", false); anywhere != nullptr) {
    unless.anywhere = ReadTerm(document, reader.PointerOf("anywhere"), *anywhere, faults);
  }
  unless.negated = reader.Boolean("negated", false);
  unless.quoted = reader.Boolean("quoted", false);
  unless.attributed = reader.Boolean("attributed", false);
  unless.asked = reader.Boolean("asked", false);
  unless.own_link = reader.Boolean("own_link", false);
  reader.Finish();
  return unless;
}

}  // namespace forepost::policy

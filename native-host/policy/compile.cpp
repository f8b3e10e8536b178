#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "common/json_document.h"
#include "policy/compiled.h"
#include "policy/list_use.h"
#include "policy/phrase_syntax.h"

namespace forepost::policy {
namespace {

class Compiler {
 public:
  Compiler(const JsonDocument& document, const PolicyModel& model, const NameLists& lists,
           Diagnostics& faults)
      : document_(document), model_(model), name_lists_(lists), faults_(faults) {}

  CompiledPolicy Compile() {
    policy_.identity = model_.identity;
    policy_.title = model_.title;
    CompileLists();
    for (const auto& [name, term] : model_.concepts) {
      concepts_.emplace(name, CompileOwn(term));
    }
    policy_.rules.reserve(model_.rules.size());
    for (const Rule& rule : model_.rules) {
      policy_.rules.push_back(CompileRule(rule));
    }
    return std::move(policy_);
  }

 private:
  void CompileLists() {
    for (const auto& [name, declaration] : model_.lists) {
      list_places_.emplace(name, static_cast<std::uint32_t>(policy_.lists.size()));
      const auto given = name_lists_.find(name);
      policy_.lists.push_back(given == name_lists_.end() ? NameIndex() : NameIndex(given->second));
      policy_.list_names.push_back(name);
      secret_.push_back(declaration.secret || name == kClientsList);
    }
    if (const auto domains = name_lists_.find("firm_domains"); domains != name_lists_.end()) {
      policy_.own_domains = OwnDomains(domains->second);
    }
  }

  // What the term itself looks for, without the concepts that it names.
  CompiledTerm CompileOwn(const Term& term) {
    CompiledTerm compiled;
    compiled.entities = term.entities;
    if (!term.phrases.empty()) {
      const std::uint32_t group = policy_.groups++;
      compiled.groups.push_back(group);
      for (std::size_t i = 0; i < term.phrases.size(); ++i) {
        AddPhrase(term, i, group);
      }
    }
    for (std::size_t i = 0; i < term.patterns.size(); ++i) {
      if (term.patterns[i].empty()) {
        continue;  // a fault that is known already
      }
      const auto index = policy_.patterns.Add(term.patterns[i], facts_);
      if (index) {
        compiled.patterns.push_back(*index);
      } else {
        faults_.push_back(document_.At(PointerTo(PointerTo(term.pointer, "patterns"), i),
                                       "this is no pattern: " + index.error(),
                                       "correct it; in JSON a backslash is written twice"));
      }
    }
    for (const std::string& list : term.lists) {
      if (const auto place = list_places_.find(list); place != list_places_.end()) {
        compiled.lists.push_back(place->second);
      }
    }
    return compiled;
  }

  void AddPhrase(const Term& term, std::size_t index, std::uint32_t group) {
    const std::string& phrase = term.phrases[index];
    if (phrase.empty()) {
      return;  // a fault that is known already
    }
    const auto fault = [&](std::string what, std::string advice) {
      faults_.push_back(document_.At(PointerTo(PointerTo(term.pointer, "phrases"), index),
                                     std::move(what), std::move(advice)));
    };
    const auto slots = ReadPhrase(phrase);
    if (!slots) {
      fault("this is no phrase: " + slots.error().what, slots.error().advice);
      return;
    }
    if (const auto added = policy_.phrases.Add(*slots, group, term.misspelt); !added) {
      fault("this phrase can never match: " + added.error(),
            "correct it, or write it as a pattern");
    }
  }

  CompiledTerm CompileTerm(const Term& term) {
    CompiledTerm compiled = CompileOwn(term);
    std::set<std::string_view> seen;
    std::vector<std::string_view> open(term.concepts.begin(), term.concepts.end());
    while (!open.empty()) {
      const std::string_view name = open.back();
      open.pop_back();
      const auto named = concepts_.find(name);
      if (named == concepts_.end() || !seen.insert(name).second) {
        continue;
      }
      Append(compiled, named->second);
      const Term& model = model_.concepts.find(name)->second;
      open.insert(open.end(), model.concepts.begin(), model.concepts.end());
    }
    compiled.id = IdOf(compiled);
    return compiled;
  }

  std::uint32_t IdOf(const CompiledTerm& term) {
    const auto [known, added] =
        ids_.try_emplace({term.groups, term.patterns, term.lists, term.entities}, policy_.terms);
    policy_.terms += added ? 1 : 0;
    return known->second;
  }

  static void Append(CompiledTerm& to, const CompiledTerm& from) {
    to.groups.insert(to.groups.end(), from.groups.begin(), from.groups.end());
    to.patterns.insert(to.patterns.end(), from.patterns.begin(), from.patterns.end());
    to.lists.insert(to.lists.end(), from.lists.begin(), from.lists.end());
    to.entities.Add(from.entities);
  }

  CompiledRule CompileRule(const Rule& rule) {
    CompiledRule compiled{.finding = {.rule = rule.id,
                                      .title = rule.title,
                                      .severity = rule.severity,
                                      .message = rule.message,
                                      .guidance = rule.guidance,
                                      .cite = rule.cite,
                                      .owner = rule.owner,
                                      .suggest = rule.suggest},
                          .family = rule.family,
                          .surfaces = rule.surfaces,
                          .sites = rule.sites,
                          .groups = rule.groups,
                          .languages = rule.languages,
                          .kind = rule.match.kind,
                          .window = rule.match.window,
                          .within_words = rule.match.within_words,
                          .at_least = rule.match.at_least,
                          .always = rule.match.always,
                          .unless = CompileTerm(rule.unless.term),
                          .unless_anywhere = CompileTerm(rule.unless.anywhere),
                          .negated = rule.unless.negated,
                          .quoted = rule.unless.quoted,
                          .attributed = rule.unless.attributed,
                          .asked = rule.unless.asked,
                          .own_link = rule.unless.own_link};
    if (const auto lesson = model_.lessons.find(rule.lesson); lesson != model_.lessons.end()) {
      compiled.finding.lesson = lesson->second.lesson;
    }
    for (const Term& term : rule.match.terms) {
      compiled.terms.push_back(CompileTerm(term));
    }
    const auto has_secret = [&](const CompiledTerm& term) {
      return std::ranges::any_of(term.lists, [&](std::uint32_t list) { return secret_[list]; });
    };
    compiled.secret = std::ranges::any_of(compiled.terms, has_secret) ||
                      has_secret(compiled.unless) || has_secret(compiled.unless_anywhere);
    return compiled;
  }

  const JsonDocument& document_;
  const PolicyModel& model_;
  const NameLists& name_lists_;
  Diagnostics& faults_;
  CompiledPolicy policy_;
  std::map<std::string_view, CompiledTerm> concepts_;  // without the concepts that they name
  std::map<std::string_view, std::uint32_t> list_places_;
  std::vector<bool> secret_;  // by list
  FactsReader facts_;
  using Places = std::vector<std::uint32_t>;
  std::map<std::tuple<Places, Places, Places, EntitySet>, std::uint32_t> ids_;
};

}  // namespace

CompiledPolicy Compile(const JsonDocument& document, const PolicyModel& model,
                       const NameLists& lists, Diagnostics& faults) {
  return Compiler(document, model, lists, faults).Compile();
}

}  // namespace forepost::policy

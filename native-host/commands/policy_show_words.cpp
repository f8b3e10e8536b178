#include "commands/policy_show_words.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace forepost::commands {
namespace {

using policy::Match;
using policy::MatchKind;
using policy::Rule;
using policy::Severity;
using policy::Term;

Prose Text(std::string text) { return {{Piece::Kind::kText, std::move(text)}}; }

Prose Join(std::vector<Prose> parts) {
  Prose all;
  for (Prose& part : parts) {
    all.insert(all.end(), std::make_move_iterator(part.begin()),
               std::make_move_iterator(part.end()));
  }
  return all;
}

std::string List(std::span<const std::string> names, std::string_view last = " or ") {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += i == 0 ? "" : i + 1 == names.size() ? std::string(last) : ", ";
    text += names[i];
  }
  return text;
}

std::string Window(const Match& match) {
  switch (match.window) {
    case policy::Window::kSentence:
      return "in one sentence";
    case policy::Window::kWords:
      return "within " + std::to_string(match.within_words) + " words of one sentence";
    case policy::Window::kPost:
      return "anywhere in the post";
  }
  return {};
}

Description Several(std::string lead, const Term& term) {
  return {.lead = Join({Text(std::move(lead)), DescribeTerm(term), Text(".")}), .items = {}};
}

}  // namespace

Prose DescribeTerm(const Term& term) {
  Prose prose;
  const auto add = [&](Piece piece) {
    if (!prose.empty()) {
      prose.push_back({Piece::Kind::kText, ", "});
    }
    prose.push_back(std::move(piece));
  };
  for (const std::string& name : term.concepts) {
    add({Piece::Kind::kConcept, name});
  }
  for (std::size_t i = 0; i < policy::kEntities.size(); ++i) {
    if (term.entities.Has(static_cast<policy::Entity>(i))) {
      add({Piece::Kind::kText, std::string(policy::kEntities[i].what)});
    }
  }
  for (const std::string& name : term.lists) {
    add({Piece::Kind::kList, name});
  }
  for (const std::string& phrase : term.phrases) {
    add({Piece::Kind::kPhrase, phrase});
  }
  for (const std::string& pattern : term.patterns) {
    add({Piece::Kind::kPattern, pattern});
  }
  if (term.misspelt) {
    prose.push_back({Piece::Kind::kText, " (also with a slip in a longer word)"});
  }
  return prose;
}

Description DescribeMatch(const Rule& rule) {
  const Match& match = rule.match;
  switch (match.kind) {
    case MatchKind::kPhrases:
    case MatchKind::kPattern:
    case MatchKind::kEntity:
    case MatchKind::kList:
      return Several("Looks for any of: ", match.terms[0]);
    case MatchKind::kNear: {
      Description near{.lead = Text("Looks for one of each " + Window(match) + ":"), .items = {}};
      for (const Term& term : match.terms) {
        near.items.push_back(DescribeTerm(term));
      }
      return near;
    }
    case MatchKind::kRequires: {
      Description requires_it{
          .lead = match.always ? Text("Looks for a post that has none of: ")
                               : Join({Text("Looks for any of: "), DescribeTerm(match.terms[0]),
                                       Text("; in a post that has none of: ")}),
          .items = {}};
      requires_it.lead =
          Join({std::move(requires_it.lead), DescribeTerm(match.terms[1]), Text(".")});
      return requires_it;
    }
    case MatchKind::kCount:
      return Several("Looks for " + std::to_string(match.at_least) + " or more in one post of: ",
                     match.terms[0]);
  }
  return {};
}

Description DescribeUnless(const Rule& rule) {
  const policy::Unless& unless = rule.unless;
  Description description;
  const auto add = [&](bool wanted, std::string text) {
    if (wanted) {
      description.items.push_back(Text(std::move(text)));
    }
  };
  if (!unless.term.Empty()) {
    description.items.push_back(
        Join({Text("in a sentence that has any of: "), DescribeTerm(unless.term)}));
  }
  if (!unless.anywhere.Empty()) {
    description.items.push_back(
        Join({Text("in a post that has any of: "), DescribeTerm(unless.anywhere)}));
  }
  add(unless.negated, "where it is negated (\"nothing is guaranteed\")");
  add(unless.quoted, "between quotation marks");
  add(unless.attributed, "where somebody else is reported to have said it");
  add(unless.asked, "in a question that asks for facts");
  add(unless.own_link, "in a post that links to one of the firm's own domains");
  if (!description.items.empty()) {
    description.lead = Text("Lets it go:");
  }
  return description;
}

std::vector<std::string> DescribeConditions(const Rule& rule) {
  std::vector<std::string> conditions;
  if (rule.surfaces != policy::kAllSurfaces) {
    static constexpr std::string_view kNames[] = {"posts", "comments", "direct messages",
                                                  "profile texts", "shares"};
    static_assert(std::size(kNames) == policy::kSurfaceNames.size());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < policy::kSurfaceNames.size(); ++i) {
      if (((rule.surfaces >> i) & 1U) != 0) {
        names.emplace_back(kNames[i]);
      }
    }
    conditions.push_back("Only in " + List(names, " and "));
  }
  if (!rule.sites.empty()) {
    conditions.push_back("Only on " + List(rule.sites));
  }
  if (!rule.groups.empty()) {
    conditions.push_back("Only for people of " + List(rule.groups));
  }
  if (rule.languages.Any()) {
    static constexpr std::string_view kNames[] = {"English", "German", "French", "Spanish"};
    static_assert(std::size(kNames) == policy::kLanguages.size());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < policy::kLanguages.size(); ++i) {
      if (rule.languages.Has(static_cast<policy::Language>(i))) {
        names.emplace_back(kNames[i]);
      }
    }
    conditions.push_back("Only in texts that may be " + List(names));
  }
  return conditions;
}

std::string DescribeSeverity(Severity severity) {
  switch (severity) {
    case Severity::kAllow:
      break;
    case Severity::kAdvise:
      return "advice: the post is not held";
    case Severity::kWarn:
      return "held until it is edited, or posted with a reason";
    case Severity::kBlock:
      return "held; the owner can be asked for a review";
  }
  return {};
}

std::string PlainText(const Prose& prose) {
  std::string text;
  for (const Piece& piece : prose) {
    switch (piece.kind) {
      case Piece::Kind::kText:
        text += piece.text;
        break;
      case Piece::Kind::kPhrase:
        text += '"' + piece.text + '"';
        break;
      case Piece::Kind::kPattern:
        text += "the pattern " + piece.text;
        break;
      case Piece::Kind::kConcept:
        text += "the words for " + piece.text;
        break;
      case Piece::Kind::kList:
        text += "a name of the list " + piece.text;
        break;
    }
  }
  return text;
}

}  // namespace forepost::commands

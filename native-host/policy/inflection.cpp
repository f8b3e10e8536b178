#include "policy/inflection.h"

#include <algorithm>
#include <array>

namespace forepost::policy {
namespace {

// One word a row, all its forms, the plain one first. Sorted by that.
constexpr auto kIrregular = std::to_array<std::string_view>({
    "analysis analyses",
    "be am is are was were been being",
    "beat beats beating beaten",
    "become becomes becoming became",
    "begin begins beginning began begun",
    "bet bets betting betted",
    "bid bids bidding",
    "bind binds binding bound",
    "bite bites biting bit bitten",
    "blow blows blowing blew blown",
    "break breaks breaking broke broken",
    "bring brings bringing brought",
    "build builds building built",
    "burst bursts bursting",
    "buy buys buying bought",
    "cast casts casting",
    "catch catches catching caught",
    "child children",
    "choose chooses choosing chose chosen",
    "come comes coming came",
    "cost costs costing costed",
    "crisis crises",
    "cut cuts cutting",
    "deal deals dealing dealt",
    "do does doing did done",
    "draw draws drawing drew drawn",
    "drive drives driving drove driven",
    "eat eats eating ate eaten",
    "fall falls falling fell fallen",
    "feed feeds feeding fed",
    "feel feels feeling felt",
    "fight fights fighting fought",
    "find finds finding found",
    "flee flees fleeing fled",
    "fly flies flying flew flown",
    "forecast forecasts forecasting forecasted",
    "forget forgets forgetting forgot forgotten",
    "foresee foresees foreseeing foresaw foreseen",
    "forgo forgoes forgoing forwent forgone",
    "get gets getting got gotten",
    "give gives giving gave given",
    "go goes going went gone",
    "grow grows growing grew grown",
    "half halves halve halved halving",
    "hang hangs hanging hung",
    "have has having had",
    "hear hears hearing heard",
    "hide hides hiding hid hidden",
    "hit hits hitting",
    "hold holds holding held",
    "hurt hurts hurting",
    "index indexes indices indexed indexing",
    "keep keeps keeping kept",
    "know knows knowing knew known",
    "lay lays laying laid",
    "lead leads leading led",
    "leap leaps leaping leapt leaped",
    "learn learns learning learnt learned",
    "leave leaves leaving left",
    "lend lends lending lent",
    "let lets letting",
    "life lives",
    "lose loses losing lost",
    "make makes making made",
    "man men",
    "mean means meaning meant",
    "meet meets meeting met",
    "outdo outdoes outdoing outdid outdone",
    "outgrow outgrows outgrowing outgrew outgrown",
    "overcome overcomes overcoming overcame",
    "oversell oversells overselling oversold",
    "pay pays paying paid",
    "person persons people",
    "prove proves proving proved proven",
    "put puts putting",
    "quit quits quitting",
    "read reads reading",
    "repay repays repaying repaid",
    "resell resells reselling resold",
    "rise rises rising rose risen",
    "run runs running ran",
    "say says saying said",
    "see sees seeing saw seen",
    "seek seeks seeking sought",
    "sell sells selling sold",
    "send sends sending sent",
    "set sets setting",
    "shake shakes shaking shook shaken",
    "shoot shoots shooting shot",
    "show shows showing showed shown",
    "shrink shrinks shrinking shrank shrunk",
    "shut shuts shutting",
    "sink sinks sinking sank sunk",
    "sleep sleeps sleeping slept",
    "slide slides sliding slid",
    "speak speaks speaking spoke spoken",
    "spend spends spending spent",
    "split splits splitting",
    "spread spreads spreading",
    "spring springs springing sprang sprung",
    "stand stands standing stood",
    "steal steals stealing stole stolen",
    "stick sticks sticking stuck",
    "strike strikes striking struck",
    "swear swears swearing swore sworn",
    "swing swings swinging swung",
    "take takes taking took taken",
    "teach teaches teaching taught",
    "tear tears tearing tore torn",
    "tell tells telling told",
    "thief thieves",
    "think thinks thinking thought",
    "throw throws throwing threw thrown",
    "thrive thrives thriving thrived throve",
    "undergo undergoes undergoing underwent undergone",
    "understand understands understanding understood",
    "undertake undertakes undertaking undertook undertaken",
    "wake wakes waking woke woken",
    "wear wears wearing wore worn",
    "win wins winning won",
    "withdraw withdraws withdrawing withdrew withdrawn",
    "woman women",
    "write writes writing wrote written",
});

std::vector<std::string> FormsOf(std::string_view row) {
  std::vector<std::string> forms;
  while (!row.empty()) {
    const std::size_t end = std::min(row.find(' '), row.size());
    forms.emplace_back(row.substr(0, end));
    row.remove_prefix(std::min(end + 1, row.size()));
  }
  return forms;
}

bool IsFormOf(std::string_view row, std::string_view word) {
  const std::vector<std::string> forms = FormsOf(row);
  return std::ranges::find(forms, word) != forms.end();
}

// A plain form goes before another word's past: "found" is a verb as well as the past of "find",
// but only the latter is listed here.
std::vector<std::string> Irregular(std::string_view word) {
  const auto plain = [&](std::string_view row) { return row.substr(0, row.find(' ')) == word; };
  const auto* row = std::ranges::find_if(kIrregular, plain);
  if (row == kIrregular.end()) {
    row =
        std::ranges::find_if(kIrregular, [&](std::string_view one) { return IsFormOf(one, word); });
  }
  if (row == kIrregular.end()) {
    return {};
  }
  std::vector<std::string> forms = FormsOf(*row);
  std::iter_swap(forms.begin(), std::ranges::find(forms, word));
  return forms;
}

bool IsVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool EndsInAny(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view end) { return word.ends_with(end); });
}

std::size_t VowelGroups(std::string_view word) {
  std::size_t groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = IsVowel(word[i]) || (word[i] == 'y' && i != 0);
    const bool before = i != 0 && (IsVowel(word[i - 1]) || (word[i - 1] == 'y' && i != 1));
    groups += vowel && !before ? 1 : 0;
  }
  return groups;
}

// "plan": a last consonant behind one vowel behind a consonant.
bool MayDouble(std::string_view word) {
  if (word.size() < 3) {
    return false;
  }
  const char last = word.back();
  const std::string_view before = word.substr(word.size() - 3, 2);
  const bool qu = word.size() >= 4 && word.substr(word.size() - 4, 2) == "qu";
  return !IsVowel(last) && std::string_view("cwxy").find(last) == std::string_view::npos &&
         IsVowel(before[1]) && (!IsVowel(before[0]) || qu);
}

}  // namespace

std::vector<std::string> Inflections(std::string_view word) {
  if (std::vector<std::string> irregular = Irregular(word); !irregular.empty()) {
    return irregular;
  }
  const std::string base(word);
  std::vector<std::string> forms{base};
  const auto add = [&](const std::string& stem, std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings) {
      forms.push_back(stem + std::string(ending));
    }
  };
  if (word.size() < 2) {
    return forms;
  }
  const std::string stem = base.substr(0, base.size() - 1);
  const bool after_consonant = !IsVowel(word[word.size() - 2]);
  if (word.back() == 'y' && after_consonant) {
    add(stem, {"ies", "ied"});
    add(base, {"ing"});
  } else if (EndsInAny(word, {"ie"})) {
    add(base, {"s", "d"});
    add(base.substr(0, base.size() - 2), {"ying"});
  } else if (EndsInAny(word, {"ee", "oe", "ye"})) {
    add(base, {"s", "d", "ing"});
  } else if (word.back() == 'e') {
    add(base, {"s", "d"});
    add(stem, {"ing"});
  } else {
    const bool hisses = EndsInAny(word, {"s", "x", "z", "ch", "sh"});
    if (!hisses) {
      add(base, {"s"});
    }
    if (hisses || (word.back() == 'o' && after_consonant)) {
      add(base, {"es"});
    }
    const bool doubles = MayDouble(word);
    if (doubles) {
      add(base + word.back(), {"ed", "ing"});
      if (word.back() == 's' || word.back() == 'z') {
        add(base + word.back(), {"es"});
      }
    }
    // Of longer words the stress decides, which the spelling does not tell: both are taken.
    if (!doubles || VowelGroups(word) > 1) {
      add(word.back() == 'c' ? base + "k" : base, {"ed", "ing"});
    }
  }
  return forms;
}

}  // namespace forepost::policy

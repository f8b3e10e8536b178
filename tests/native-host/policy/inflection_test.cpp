#include "policy/inflection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace forepost::policy {
namespace {

struct Case {
  std::string word;
  std::vector<std::string> forms;
};

TEST(Inflection, RegularWords) {
  const std::vector<Case> cases{
      {"return", {"return", "returns", "returned", "returning"}},
      {"promise", {"promise", "promises", "promised", "promising"}},
      {"guarantee", {"guarantee", "guarantees", "guaranteed", "guaranteeing"}},
      {"company", {"company", "companies", "companied", "companying"}},
      {"play", {"play", "plays", "played", "playing"}},
      {"plan", {"plan", "plans", "planned", "planning"}},
      {"need", {"need", "needs", "needed", "needing"}},
      {"tax", {"tax", "taxes", "taxed", "taxing"}},
      {"crash", {"crash", "crashes", "crashed", "crashing"}},
      {"reach", {"reach", "reaches", "reached", "reaching"}},
      {"miss", {"miss", "misses", "missed", "missing"}},
      {"die", {"die", "dies", "died", "dying"}},
      {"veto", {"veto", "vetos", "vetoes", "vetoed", "vetoing"}},
      {"panic", {"panic", "panics", "panicked", "panicking"}},
      {"show", {"show", "shows", "showing", "showed", "shown"}},
      {"fix", {"fix", "fixes", "fixed", "fixing"}},
      // The stress is not to be seen: both ways.
      {"commit", {"commit", "commits", "committed", "committing", "commited", "commiting"}},
      {"quiz", {"quiz", "quizes", "quizzed", "quizzing", "quizzes"}},
      {"a", {"a"}},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Inflections(one.word), one.forms) << one.word;
  }
}

TEST(Inflection, IrregularWordsInAnyForm) {
  const std::vector<Case> cases{
      {"buy", {"buy", "buys", "buying", "bought"}},
      {"lose", {"lose", "loses", "losing", "lost"}},
      {"rise", {"rise", "rises", "rising", "rose", "risen"}},
      {"beat", {"beat", "beats", "beating", "beaten"}},
      {"man", {"man", "men"}},
      {"bought", {"bought", "buys", "buying", "buy"}},
      {"people", {"people", "persons", "person"}},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Inflections(one.word), one.forms) << one.word;
  }
}

TEST(Inflection, TheWordComesFirstAndNothingTwice) {
  for (const std::string word : {"be", "go", "double", "make", "grow", "win", "be", "half", "say",
                                 "see", "profit", "gas", "yes", "quit", "zz", "xyzzy"}) {
    const std::vector<std::string> forms = Inflections(word);
    EXPECT_EQ(forms.front(), word);
    EXPECT_EQ(std::set<std::string>(forms.begin(), forms.end()).size(), forms.size()) << word;
  }
}

TEST(Inflection, ComparativesAndAgentsAreWordsOfTheirOwn) {
  const std::vector<std::string> safe = Inflections("safe");
  EXPECT_EQ(std::ranges::count(safe, "safer"), 0);
  EXPECT_EQ(std::ranges::count(safe, "safest"), 0);
  EXPECT_EQ(std::ranges::count(Inflections("buy"), "buyer"), 0);
}

}  // namespace
}  // namespace forepost::policy

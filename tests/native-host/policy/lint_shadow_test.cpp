// Rules that another rule covers.
#include <string>
#include <vector>

#include "native-host/policy/lint_fixture.h"

namespace forepost::policy {
namespace {

struct OneRule {
  std::string match;
  std::string more = {};
  std::string severity = "warn";
};

// Which rules add nothing: "b" for the second of two, "a" for the first, "" for none.
std::string Shadowed(const OneRule& a, const OneRule& b) {
  const Warnings warnings =
      WarningsBy(LintShadows,
                 PolicyText({{.match = a.match, .more = a.more, .id = "a", .severity = a.severity},
                             {.match = b.match, .more = b.more, .id = "b", .severity = b.severity}},
                            R"(, "concepts": {"sure": {"phrases": ["sure*", "certain"]},
                     "gain": {"phrases": ["gain", "profit"]},
                     "both": {"concepts": ["sure", "gain"]}},
                    "lists": {"secret": {"sample": ["Acme"]}, "open": {"secret": false}})"));
  std::string shadowed;
  for (const std::string& warning : warnings) {
    shadowed += warning.starts_with("/rules/0: rule \"a\" adds nothing") ? "a" : "b";
  }
  return shadowed;
}

std::string Phrases(const std::string& phrases) {
  return R"({"kind": "phrases", "phrases": [)" + phrases + "]}";
}

std::string Near(const std::string& terms, const std::string& within = "\"sentence\"") {
  return R"({"kind": "near", "within": )" + within + R"(, "all": [)" + terms + "]}";
}

constexpr std::string_view kSure = R"({"kind": "phrases", "concepts": ["sure"]})";

TEST(LintShadow, SaysWhichRuleHitsWhereverItDoes) {
  EXPECT_EQ(
      WarningsBy(LintShadows, PolicyText({{.match = Phrases("\"sure\""), .id = "wide"},
                                          {.match = Phrases("\"sure bet\""), .id = "narrow"}})),
      Warnings{R"(/rules/1: rule "narrow" adds nothing: rule "wide" hits wherever it does, )"
               "with severity \"warn\""});
}

struct Case {
  OneRule a;
  OneRule b;
  std::string shadowed;
};

void Expect(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    EXPECT_EQ(Shadowed(one.a, one.b), one.shadowed) << one.a.match << one.a.more << "\n"
                                                    << one.b.match << one.b.more;
  }
}

TEST(LintShadow, Phrases) {
  const std::string sure(kSure);
  Expect({
      {{Phrases(R"("sure")")}, {Phrases(R"("sure")")}, "b"},
      {{Phrases(R"("sure bet")")}, {Phrases(R"("sure")")}, "a"},
      {{Phrases(R"("sure*")")}, {Phrases(R"("a surely", "surest")")}, "b"},
      {{Phrases(R"("surely")")}, {Phrases(R"("sure*", "x1")")}, "a"},
      {{Phrases(R"("sure", "x1")")}, {Phrases(R"("sure", "y1")")}, ""},
      {{Phrases(R"("bet sure")")}, {Phrases(R"("sure bet")")}, ""},
      {{Phrases(R"("$50")")}, {Phrases(R"("50")")}, "a"},
      {{Phrases(R"("promise~")")}, {Phrases(R"("promised", "promises")")}, "b"},
      {{sure}, {Phrases(R"("certain")")}, "b"},
      {{R"({"kind": "phrases", "concepts": ["both"]})"}, {sure}, "b"},
      {{sure}, {R"({"kind": "phrases", "concepts": ["both"]})"}, "a"},
      {{R"({"kind": "phrases", "phrases": ["surely"], "misspelt": true})"},
       {Phrases(R"("surely")")},
       "b"},
      {{Phrases(R"("surely")")},
       {R"({"kind": "phrases", "phrases": ["surely"], "misspelt": true})"},
       "a"},
  });
}

TEST(LintShadow, OtherKinds) {
  const auto near = [](const std::string& within) {
    return Near(R"({"concepts": ["sure"]}, {"concepts": ["gain"]})", within);
  };
  const auto count = [](int at_least) {
    return R"({"kind": "count", "of": {"concepts": ["sure"]}, "at_least": )" +
           std::to_string(at_least) + "}";
  };
  const auto needs = [](const std::string& when, const std::string& need) {
    return R"({"kind": "requires", "when": )" + when + R"(, "need": )" + need + "}";
  };
  const std::string sure(kSure);
  Expect({
      {{R"({"kind": "pattern", "patterns": ["a+", "b+"]})"},
       {R"({"kind": "pattern", "patterns": ["b+"]})"},
       "b"},
      {{R"({"kind": "entity", "entities": ["card", "iban"]})"},
       {R"({"kind": "entity", "entities": ["iban"]})"},
       "b"},
      {{R"({"kind": "list", "list": "open"})"}, {R"({"kind": "list", "list": "secret"})"}, ""},
      {{sure}, {near("\"post\"")}, "b"},
      {{R"({"kind": "phrases", "concepts": ["gain"]})"}, {near("\"sentence\"")}, ""},
      {{near("\"post\"")}, {near("\"sentence\"")}, "b"},
      {{near("{\"words\": 5}")}, {near("{\"words\": 6}")}, "a"},
      {{near("{\"words\": 90}")}, {near("\"sentence\"")}, "a"},
      {{near("\"sentence\"")},
       {Near(R"({"phrases": ["surely"]}, {"phrases": ["x1"]}, {"phrases": ["profit"]})")},
       "b"},
      {{near("\"sentence\"")}, {Near(R"({"concepts": ["gain"]}, {"concepts": ["sure"]})")}, ""},
      // "sure profit" holds its profit; beside "sure" there is none but that.
      {{Near(R"({"phrases": ["profit"]}, {"phrases": ["profit"]})")},
       {Near(R"({"phrases": ["sure profit"]}, {"phrases": ["profit"]})")},
       ""},
      {{count(2)}, {count(3)}, "b"},
      {{sure}, {count(2)}, "b"},
      {{count(2)}, {near("\"sentence\"")}, ""},
      {{needs(R"({"concepts": ["sure"]})", R"({"phrases": ["risk"]})")},
       {needs(R"({"phrases": ["surely"]})", R"({"phrases": ["risk", "loss"]})")},
       "b"},
      {{needs(R"({"concepts": ["sure"]})", R"({"phrases": ["risk", "loss"]})")},
       {needs(R"({"concepts": ["sure"]})", R"({"phrases": ["risk"]})")},
       "a"},
      {{sure}, {needs(R"({"concepts": ["sure"]})", R"({"phrases": ["risk"]})")}, "b"},
      {{sure}, {needs("\"always\"", R"({"phrases": ["risk"]})")}, ""},
  });
}

TEST(LintShadow, ConditionsSeverityAndExceptions) {
  const std::string match(kSure);
  Expect({
      {{match, "", "advise"}, {match, "", "block"}, "a"},
      {{match, "", "block"}, {match, "", "advise"}, "b"},
      {{match, R"(, "surfaces": ["post"])"}, {match, R"(, "surfaces": ["profile"])"}, ""},
      {{match, R"(, "surfaces": ["post"])"}, {match}, "a"},
      {{match, R"(, "sites": ["example.com"])"}, {match, R"(, "sites": ["www.example.com"])"}, "b"},
      {{match, R"(, "sites": ["example.com"])"}, {match, R"(, "sites": ["example.org"])"}, ""},
      {{match, R"(, "sites": ["example.com"])"}, {match}, "a"},
      {{match, R"(, "groups": ["x", "y"])"}, {match, R"(, "groups": ["x"])"}, "b"},
      {{match, R"(, "groups": ["x"])"}, {match, R"(, "groups": ["y"])"}, ""},
      {{match, R"(, "languages": ["de", "fr"])"}, {match, R"(, "languages": ["fr"])"}, "b"},
      {{match, R"(, "languages": ["de"])"}, {match, R"(, "languages": ["fr"])"}, ""},
      {{match, R"(, "languages": ["de"])"}, {match}, "a"},
      {{match, R"(, "unless": {"negated": true})"}, {match}, "a"},
      {{match, R"(, "unless": {"quoted": true})"}, {match, R"(, "unless": {"asked": true})"}, ""},
      {{match, R"(, "unless": {"phrases": ["x1"]})"},
       {match, R"(, "unless": {"phrases": ["x1", "y1"]})"},
       "b"},
      {{match, R"(, "unless": {"phrases": ["x1"]})"},
       {match, R"(, "unless": {"anywhere": {"phrases": ["x1"]}})"},
       "b"},
      {{match, R"(, "unless": {"anywhere": {"phrases": ["x1"]}})"},
       {match, R"(, "unless": {"phrases": ["x1"]})"},
       "a"},
  });
}

TEST(LintShadow, ARuleOfASecretListIsShownToNobody) {
  EXPECT_EQ(Shadowed({R"({"kind": "near", "all": [{"lists": ["secret"]}, {"phrases": ["x1"]}]})"},
                     {R"({"kind": "list", "list": "secret"})"}),
            "a");
  EXPECT_EQ(Shadowed({R"({"kind": "phrases", "phrases": ["x1"]})"},
                     {R"({"kind": "near", "all": [{"phrases": ["x1"]}, {"lists": ["secret"]}]})"}),
            "");
}

}  // namespace
}  // namespace forepost::policy

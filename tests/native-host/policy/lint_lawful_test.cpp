// A posting policy can itself be unlawful: what the linter says of it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "policy/lint.h"
#include "policy/loader.h"

namespace forepost::policy {
namespace {

Diagnostics WarningsOf(const std::string& json) {
  const auto document = JsonDocument::Parse(json, "p.json");
  if (!document) {
    throw std::runtime_error(ToString(document.error()));
  }
  Diagnostics faults;
  const PolicyModel model = ReadModel(*document, faults);
  EXPECT_FALSE(HasErrors(faults)) << ToString(faults);
  LintWarnings warnings(*document);
  LintLawfulness(model, warnings);
  return warnings.Take();
}

std::string WithMessage(const std::string& message) {
  return R"({"format": 1, "id": "p", "version": 1, "title": "T", "rules": [{"id": "r",
      "title": "T", "severity": "warn", "message": ")" +
         message + R"(", "match": {"kind": "phrases", "phrases": ["x1"]}}]})";
}

struct Case {
  std::string message;
  std::string reason;  // part of it
};

TEST(LintLawful, NamesWhatMayBeUnlawfulAndWhy) {
  const std::vector<Case> cases{
      // Confidentiality that covers pay, performance or staff status.
      {"Keep salaries confidential.", "pay or hours"},
      {"Do not post about our pay.", "pay or hours"},
      {"Wages are confidential.", "pay or hours"},
      {"Do not speak of bonuses.", "pay or hours"},
      {"Do not post your working hours.", "pay or hours"},
      {"Do not post your shifts.", "pay or hours"},
      {"Employee compensation is confidential.", "pay or hours"},
      {"Performance reviews are confidential.", "working conditions"},
      {"Do not mention staff status.", "working conditions"},
      {"Employee performance is confidential.", "working conditions"},
      {"Never share confidential information.", "confidentiality with no examples"},
      {"Non-public information stays inside.", "confidentiality with no examples"},
      {"Working conditions are not for the public.", "working conditions"},
      // A ban on befriending co-workers.
      {"Do not befriend colleagues.", "befriending co-workers"},
      {"Do not connect with co-workers.", "befriending co-workers"},
      // A duty to report.
      {"You must report inappropriate posts.", "duty to report"},
      {"Staff are required to report others.", "duty to report"},
      {"Report inappropriate activity to compliance.", "duty to report"},
      // Words that the reader must guess the meaning of.
      {"Do not post anything inappropriate.", "must guess the meaning"},
      // A ban on talk of stoppages.
      {"Do not post about stoppages.", "unions or stoppages"},
      {"Never mention a union.", "unions or stoppages"},
      {"No talk of strike action or walkouts.", "unions or stoppages"},
      // No disparagement of executives.
      {"Do not disparage our executives.", "disparagement"},
      {"Do not criticize management.", "disparagement"},
      {"Do not criticise executives.", "disparagement"},
      // Logos and photos.
      {"Do not use the company logo.", "logos or photos"},
      {"Do not share photos of the workplace.", "logos or photos"},
      // A savings clause without examples.
      {"Nothing in this policy limits your rights.", "savings clause"},
      {"It is not intended to interfere with your rights.", "savings clause"},
      {"This rule shall not be construed to limit your rights.", "savings clause"},
      // Personal accounts.
      {"It holds for your personal accounts too.", "personal accounts"},
      {"It holds on your own time too.", "personal accounts"},
  };
  for (const Case& one : cases) {
    const Diagnostics warnings = WarningsOf(WithMessage(one.message));
    ASSERT_FALSE(warnings.empty()) << one.message;
    EXPECT_NE(warnings[0].message.find(one.reason), std::string::npos) << warnings[0].message;
    EXPECT_EQ(warnings[0].level, Diagnostic::Level::kWarning);
    EXPECT_EQ(warnings[0].field, "/rules/0/message");
    EXPECT_NE(warnings[0].line, 0U);
    EXPECT_FALSE(warnings[0].hint.empty());
  }
}

TEST(LintLawful, SecuritiesLawNeedsItsWords) {
  for (const std::string message : {
           "Do not promise a return.",
           "A payment card number must not be posted.",
           "Ask compliance before you name a client.",
           "State that you own shares in it.",
           "The prospectus must be linked.",
           "No performance without the net figures.",
           "Reports must be approved.",
           "Do not post from a business account without approval.",
           // The same words about something else.
           "State the fees that clients pay.",
           "A wager is not an investment.",
           "Our European Union branch has its own rule.",
           "A credit union may have other words for it.",
           "Funds that pay dividends have risks.",
           // Examples in the same text.
           "Keep confidential information to yourself, such as unpublished results of an issuer.",
           "Do not post non-public information, for example a deal that is not announced.",
           "Nothing in this policy limits what you may say, for example about your hours.",
           // What a text leaves alone.
           "It does not apply to your personal accounts.",
       }) {
    EXPECT_EQ(ToString(WarningsOf(WithMessage(message))), "") << message;
  }
}

std::string Rule(const std::string& rest) {
  return R"({"format": 1, "id": "p", "version": 1, "title": "T", "notice": "We never limit talk of pay.",
      "concepts": {"work": {"phrases": ["union"]}}, "rules": [{"id": "r", "severity": "warn", )" +
         rest + "}]}";
}

TEST(LintLawful, LooksWhereARuleForbids) {
  const std::string match = R"("match": {"kind": "phrases", "phrases": ["x1"]})";
  struct Place {
    std::string rest;
    std::vector<std::string> fields;
  };
  const std::vector<Place> places{
      {R"("title": "Talk of pay", "message": "M", )" + match, {"/rules/0/title"}},
      {R"("title": "T", "message": "No pay", )" + match, {"/rules/0/message"}},
      {R"("title": "T", "message": "M", "guidance": "No pay", )" + match, {"/rules/0/guidance"}},
      {R"("title": "T", "message": "M", "match": {"kind": "phrases", "phrases": ["x1", "my boss"]})",
       {"/rules/0/match/phrases/1"}},
      {R"("title": "T", "message": "M", "match": {"kind": "near",
          "all": [{"phrases": ["my boss"]}, {"phrases": ["overtime"]}]})",
       {"/rules/0/match/all/0/phrases/0", "/rules/0/match/all/1/phrases/0"}},
      // One word among many of a term of `near` says little.
      {R"("title": "T", "message": "M", "match": {"kind": "near",
          "all": [{"phrases": ["x1"]}, {"phrases": ["price", "cost", "pay"]}]})",
       {}},
      {R"("title": "T", "message": "M", "match": {"kind": "requires",
          "when": {"phrases": ["overtime"]}, "need": {"phrases": ["x1"]}})",
       {"/rules/0/match/when/phrases/0"}},
      // Wanted or let go, not kept out.
      {R"("title": "T", "message": "M", "match": {"kind": "requires",
          "when": {"phrases": ["x1"]}, "need": {"phrases": ["overtime"]}})",
       {}},
      {R"("title": "T", "message": "M", "unless": {"phrases": ["union"], "concepts": ["work"]}, )" +
           match,
       {}},
  };
  for (const Place& place : places) {
    std::vector<std::string> fields;
    for (const Diagnostic& warning : WarningsOf(Rule(place.rest))) {
      fields.push_back(warning.field);
    }
    EXPECT_EQ(fields, place.fields) << place.rest;
  }
}

TEST(LintLawful, LooksAtTheNoticeForASavingsClauseOnly) {
  const auto fields = [](const std::string& notice) {
    std::vector<std::string> found;
    for (const Diagnostic& warning :
         WarningsOf(PolicyText({{.match = R"({"kind": "phrases", "phrases": ["x1"]})"}},
                               R"(, "notice": ")" + notice + "\""))) {
      found.push_back(warning.field);
    }
    return found;
  };
  EXPECT_EQ(fields("It never speaks of pay, hours or unions."), std::vector<std::string>());
  EXPECT_EQ(fields("Nothing in this policy limits your rights."),
            std::vector<std::string>{"/notice"});
  EXPECT_EQ(fields("Nothing in this policy limits your rights, for example to talk of pay."),
            std::vector<std::string>());
  EXPECT_EQ(fields("Keep confidential information to yourself."),
            std::vector<std::string>{"/notice"});
}

TEST(LintLawful, LooksAtLessons) {
  const Diagnostics warnings = WarningsOf(PolicyText(
      {{.match = R"({"kind": "phrases", "phrases": ["x1"]})", .more = R"(, "lesson": "l")"}},
      R"(, "lessons": {"l": {"title": "T", "text": "Do not talk about unions.",
          "right": "Join the union.", "wrong": "No union."}})"));
  ASSERT_EQ(warnings.size(), 1U) << ToString(warnings);
  EXPECT_EQ(warnings[0].field, "/lessons/l/text");
}

TEST(LintLawful, OneSubjectIsNamedOnceInAText) {
  EXPECT_EQ(WarningsOf(WithMessage("pay, salaries, wages and pay")).size(), 1U);
  EXPECT_EQ(WarningsOf(WithMessage("pay and unions")).size(), 2U);
}

}  // namespace
}  // namespace forepost::policy

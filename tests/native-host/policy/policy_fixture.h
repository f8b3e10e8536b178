// Policies of a rule or two, written in a line, and what a check finds, in a form that reads well
// in a table.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "policy/policy.h"

namespace forepost::policy {

struct RuleText {
  std::string match;      // {"kind": …}
  std::string more = {};  // further members, each behind a comma
  std::string id = "rule";
  std::string severity = "warn";
};

inline std::string ToJsonText(const RuleText& rule) {
  return R"({"id": ")" + rule.id + R"(", "title": "Title of )" + rule.id + R"(", "severity": ")" +
         rule.severity + R"(", "message": "Message", "match": )" + rule.match + rule.more + "}";
}

// `more`: further members of the policy, each behind a comma.
inline std::string PolicyText(const std::vector<RuleText>& rules, const std::string& more = {},
                              const std::string& id = "sample") {
  std::string json = R"({"format": 1, "id": ")" + id + R"(", "version": 3, "title": "Sample")" +
                     more + R"(, "rules": [)";
  for (std::size_t i = 0; i < rules.size(); ++i) {
    json += (i == 0 ? "" : ", ") + ToJsonText(rules[i]);
  }
  return json + "]}";
}

// A policy that must load: its faults end the test.
inline Policy Loaded(const std::string& json, const NameLists& lists = {}) {
  auto policy = Policy::Parse(json, "sample.json", lists);
  if (!policy) {
    throw std::runtime_error("the sample does not load:\n" + ToString(policy.error()));
  }
  return *policy;
}

inline Policy OneRule(const std::string& match, const std::string& more = {},
                      const std::string& of_policy = {}, const NameLists& lists = {}) {
  return Loaded(PolicyText({{.match = match, .more = more}}, of_policy), lists);
}

// Well-formed UTF-8 as UTF-16, in the test's own words.
inline std::u16string ToUtf16(std::string_view utf8) {
  std::u16string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    char32_t c = more == 0 ? lead : lead & (0x3FU >> static_cast<unsigned>(more));
    for (int k = 1; k <= more; ++k) {
      c = (c << 6U) | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 0x3FU);
    }
    i += static_cast<std::size_t>(more) + 1;
    if (c >= 0x10000) {
      c -= 0x10000;
      out += static_cast<char16_t>(0xD800U + (c >> 10U));
      c = 0xDC00U + (c & 0x3FFU);
    }
    out += static_cast<char16_t>(c);
  }
  return out;
}

// Checks, and holds every finding to what verdict.h promises of it. `request.text` must be
// well-formed.
inline Verdict Checked(std::span<const Policy> policies, const CheckRequest& request) {
  Verdict verdict = Check(policies, request);
  const std::u16string text = ToUtf16(request.text);
  Severity strictest = Severity::kAllow;
  for (const Finding& finding : verdict.findings) {
    strictest = std::max(strictest, finding.severity);
    EXPECT_LE(finding.start, finding.end);
    EXPECT_LE(finding.end, text.size());
    if (finding.end <= text.size()) {
      EXPECT_EQ(ToUtf16(finding.text), text.substr(finding.start, finding.end - finding.start));
    }
  }
  EXPECT_EQ(verdict.verdict, strictest);
  EXPECT_LE(verdict.findings.size(), kMaxFindings);
  return verdict;
}

using Found = std::vector<std::string>;

// The texts of the findings.
inline Found FoundIn(const Policy& policy, CheckRequest request) {
  Found found;
  for (const Finding& finding : Checked({&policy, 1}, request).findings) {
    found.push_back(finding.text);
  }
  return found;
}
inline Found FoundIn(const Policy& policy, std::string_view text) {
  return FoundIn(policy, CheckRequest{.text = text});
}

// One line of a table: a text, and the texts of the findings in it.
struct TextCase {
  std::string text;
  Found found;
};

inline void ExpectFound(const Policy& policy, const std::vector<TextCase>& cases) {
  for (const TextCase& one : cases) {
    EXPECT_EQ(FoundIn(policy, one.text), one.found) << one.text;
  }
}

}  // namespace forepost::policy

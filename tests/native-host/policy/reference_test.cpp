// The engine against a naive matcher that is plainly right, on random policies and texts with a
// fixed seed.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

constexpr int kPolicies = 80;
constexpr int kTextsEach = 20;

using Random = std::mt19937;

std::size_t Below(Random& random, std::size_t count) { return random() % count; }

template <std::size_t size>
std::string Pick(Random& random, const std::array<const char*, size>& from) {
  return from[Below(random, size)];
}

// Words that are beginnings of one another, and few, so that much is hit.
constexpr std::array<const char*, 9> kVocabulary{"ab",  "abc",   "abcd",   "sure", "surely",
                                                 "sur", "thing", "things", "xy"};

struct TypedWord {
  std::string key;      // small letters
  std::uint32_t begin;  // in UTF-16 units
  std::uint32_t end;
  std::size_t sentence;
  std::size_t read_begin;  // in bytes of the normalised text, by which stretches are measured
  std::size_t read_end;
};

struct TypedText {
  std::string text;
  std::vector<TypedWord> words;
};

// A word as a hand or a trickster types it.
std::string Typed(Random& random, const std::string& key) {
  std::string typed = key;
  switch (Below(random, 6)) {
    case 0:
      std::ranges::transform(typed, typed.begin(),
                             [](char c) { return static_cast<char>(c - 32); });
      break;
    case 1:
      typed[0] = static_cast<char>(typed[0] - 32);
      break;
    case 2:
      typed.insert(1, "\u200B");
      break;
    case 3:
      typed.insert(1, "\u0301");
      break;
    case 4:
      typed.insert(1, "'");
      break;
    default:
      break;
  }
  return typed;
}

TypedText RandomText(Random& random) {
  constexpr std::array<const char*, 5> kJoints{" ", ", ", " - ", "/", " \U0001F680 "};
  constexpr std::array<const char*, 4> kStops{". ", "! ", "\n\n", "?\n"};
  TypedText typed;
  std::size_t sentence = 0;
  std::size_t read = 0;
  for (std::size_t left = 1 + Below(random, 14); left-- > 0;) {
    const std::string key = Pick(random, kVocabulary);
    const std::string word = Typed(random, key);
    const auto begin = static_cast<std::uint32_t>(ToUtf16(typed.text).size());
    const std::size_t read_begin = read;
    typed.text += word;
    read += key.size() + static_cast<std::size_t>(std::ranges::count(word, '\''));
    typed.words.push_back({.key = key,
                           .begin = begin,
                           .end = static_cast<std::uint32_t>(ToUtf16(typed.text).size()),
                           .sentence = sentence,
                           .read_begin = read_begin,
                           .read_end = read});
    const bool stop = Below(random, 5) == 0;
    const std::string gap = stop ? Pick(random, kStops) : Pick(random, kJoints);
    sentence += stop ? 1 : 0;
    typed.text += gap;
    read += gap.size();
  }
  return typed;
}

using Phrase = std::vector<std::string>;  // words, with their '*'
using Phrases = std::vector<Phrase>;

Phrases RandomPhrases(Random& random) {
  Phrases phrases;
  for (std::size_t left = 1 + Below(random, 3); left-- > 0;) {
    Phrase phrase;
    for (std::size_t words = 1 + Below(random, 3); words-- > 0;) {
      phrase.push_back(Pick(random, kVocabulary) + (Below(random, 4) == 0 ? "*" : ""));
    }
    phrases.push_back(phrase);
  }
  return phrases;
}

std::string ToJson(const Phrases& phrases) {
  std::string json = R"("phrases": [)";
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    json += i == 0 ? "\"" : ", \"";
    for (std::size_t k = 0; k < phrases[i].size(); ++k) {
      json += (k == 0 ? "" : " ") + phrases[i][k];
    }
    json += '"';
  }
  return json + "]";
}

struct Hit {
  std::uint32_t begin;
  std::uint32_t end;
  std::size_t sentence;
  std::size_t read_begin;
  std::size_t read_end;
  bool operator==(const Hit&) const = default;
  auto operator<=>(const Hit&) const = default;
};
using Hits = std::vector<Hit>;

bool Matches(const std::string& pattern, const std::string& key) {
  return pattern.back() == '*' ? key.starts_with(pattern.substr(0, pattern.size() - 1))
                               : key == pattern;
}

Hits NaiveHits(const Phrases& phrases, const TypedText& typed) {
  Hits hits;
  for (const Phrase& phrase : phrases) {
    for (std::size_t first = 0; first + phrase.size() <= typed.words.size(); ++first) {
      bool match = true;
      for (std::size_t i = 0; i < phrase.size(); ++i) {
        const TypedWord& word = typed.words[first + i];
        match =
            match && Matches(phrase[i], word.key) && word.sentence == typed.words[first].sentence;
      }
      if (match) {
        const TypedWord& last = typed.words[first + phrase.size() - 1];
        hits.push_back({typed.words[first].begin, last.end, last.sentence,
                        typed.words[first].read_begin, last.read_end});
      }
    }
  }
  std::ranges::sort(hits);
  return hits;
}

Hits Merged(const Hits& hits) {
  Hits merged;
  for (const Hit& hit : hits) {
    if (!merged.empty() && hit.begin < merged.back().end) {
      merged.back().end = std::max(merged.back().end, hit.end);
    } else {
      merged.push_back(hit);
    }
  }
  return merged;
}

Hits WithoutSentencesOf(const Hits& hits, const Hits& exceptions) {
  Hits kept;
  for (const Hit& hit : hits) {
    if (std::ranges::find(exceptions, hit.sentence, &Hit::sentence) == exceptions.end()) {
      kept.push_back(hit);
    }
  }
  return kept;
}

std::size_t WordsIn(const TypedText& typed, const Hit& stretch) {
  return static_cast<std::size_t>(std::ranges::count_if(typed.words, [&](const TypedWord& word) {
    return word.begin >= stretch.begin && word.end <= stretch.end;
  }));
}

// All choices of one hit of each term are tried.
Hits NaiveNear(const Hits& anchors, const std::vector<Hits>& others, std::size_t within,
               const TypedText& typed) {
  Hits found;
  for (const Hit& anchor : anchors) {
    std::vector<Hit> stretches{anchor};
    for (const Hits& other : others) {
      std::vector<Hit> longer;
      for (const Hit& stretch : stretches) {
        for (const Hit& hit : other) {
          const bool same = hit.begin == anchor.begin && hit.end == anchor.end;
          if (hit.sentence == anchor.sentence && !same) {
            longer.push_back({std::min(stretch.begin, hit.begin), std::max(stretch.end, hit.end),
                              anchor.sentence, std::min(stretch.read_begin, hit.read_begin),
                              std::max(stretch.read_end, hit.read_end)});
          }
        }
      }
      stretches = longer;
    }
    const auto shortest = [](const Hit& a, const Hit& b) {
      return std::pair(a.read_end - a.read_begin, a) < std::pair(b.read_end - b.read_begin, b);
    };
    if (stretches.empty()) {
      continue;
    }
    const Hit best = *std::ranges::min_element(stretches, shortest);
    if (within == 0 || WordsIn(typed, best) <= within) {
      found.push_back(best);
    }
  }
  std::ranges::sort(found);
  Hits kept;
  for (const Hit& hit : found) {
    if (kept.empty() || hit.begin >= kept.back().end) {
      kept.push_back(hit);
    }
  }
  return kept;
}

std::vector<std::string> Shown(const Hits& hits) {
  std::vector<std::string> shown;
  for (const Hit& hit : hits) {
    shown.push_back(std::to_string(hit.begin) + "-" + std::to_string(hit.end));
  }
  return shown;
}

std::vector<std::string> EngineFinds(const Policy& policy, const std::string& text) {
  std::vector<std::string> shown;
  for (const Finding& finding : Checked({&policy, 1}, {.text = text}).findings) {
    shown.push_back(std::to_string(finding.start) + "-" + std::to_string(finding.end));
  }
  return shown;
}

// Runs `naive` against the engine; `make` gives a rule's JSON and the naive matcher for it.
template <typename Make>
void Compare(Make make) {
  Random random(20261124);
  std::size_t hits = 0;
  for (int i = 0; i < kPolicies; ++i) {
    const auto [rule, naive] = make(random);
    const Policy policy = Loaded(PolicyText({rule}));
    for (int k = 0; k < kTextsEach; ++k) {
      const TypedText typed = RandomText(random);
      const std::vector<std::string> expected = Shown(naive(typed));
      ASSERT_EQ(EngineFinds(policy, typed.text), expected) << typed.text << "\n"
                                                           << ToJsonText(rule);
      hits += expected.size();
    }
  }
  EXPECT_GT(hits, std::size_t{kPolicies / 2});  // else nothing was compared
}

TEST(Reference, Phrases) {
  Compare([](Random& random) {
    const Phrases phrases = RandomPhrases(random);
    return std::pair(
        RuleText{.match = R"({"kind": "phrases", )" + ToJson(phrases) + "}"},
        [phrases](const TypedText& typed) { return Merged(NaiveHits(phrases, typed)); });
  });
}

TEST(Reference, PhrasesUnlessOthersStandInTheSentence) {
  Compare([](Random& random) {
    const Phrases phrases = RandomPhrases(random);
    const Phrases unless = RandomPhrases(random);
    return std::pair(
        RuleText{.match = R"({"kind": "phrases", )" + ToJson(phrases) + "}",
                 .more = R"(, "unless": {)" + ToJson(unless) + "}"},
        [phrases, unless](const TypedText& typed) {
          return Merged(WithoutSentencesOf(NaiveHits(phrases, typed), NaiveHits(unless, typed)));
        });
  });
}

TEST(Reference, Requires) {
  Compare([](Random& random) {
    const Phrases when = RandomPhrases(random);
    const Phrases need = RandomPhrases(random);
    return std::pair(RuleText{.match = R"({"kind": "requires", "when": {)" + ToJson(when) +
                                       R"(}, "need": {)" + ToJson(need) + "}}"},
                     [when, need](const TypedText& typed) {
                       return NaiveHits(need, typed).empty() ? Merged(NaiveHits(when, typed))
                                                             : Hits();
                     });
  });
}

TEST(Reference, Near) {
  Compare([](Random& random) {
    const std::size_t within = Below(random, 2) == 0 ? 0 : 2 + Below(random, 5);
    const std::size_t terms = 2 + Below(random, 3);
    std::vector<Phrases> all;
    std::string json = R"({"kind": "near", "all": [)";
    for (std::size_t i = 0; i < terms; ++i) {
      all.push_back(RandomPhrases(random));
      json += (i == 0 ? "{" : ", {") + ToJson(all.back()) + "}";
    }
    json +=
        "]" +
        (within == 0 ? std::string() : R"(, "within": {"words": )" + std::to_string(within) + "}") +
        "}";
    return std::pair(RuleText{.match = json}, [all, within](const TypedText& typed) {
      std::vector<Hits> others;
      for (std::size_t i = 1; i < all.size(); ++i) {
        others.push_back(NaiveHits(all[i], typed));
      }
      return NaiveNear(NaiveHits(all[0], typed), others, within, typed);
    });
  });
}

}  // namespace
}  // namespace forepost::policy

#include "policy/lint_wants.h"

#include <algorithm>
#include <limits>
#include <set>

#include "common/utf8.h"
#include "policy/emoji_words.h"
#include "policy/phrase_syntax.h"
#include "policy/text.h"
#include "policy/words.h"

namespace forepost::policy {
namespace {

// By so many bytes of its first word a phrase is looked up. Not more than any '*' has before it.
constexpr std::size_t kBeginning = 2;

bool CoversWord(const WantedWord& wider, const WantedWord& narrower) {
  const bool same = wider.prefix ? narrower.key.starts_with(wider.key)
                                 : !narrower.prefix && narrower.key == wider.key;
  return same && (wider.sign_before == '\0' || wider.sign_before == narrower.sign_before) &&
         (wider.sign_after == '\0' || wider.sign_after == narrower.sign_after);
}

bool CoversAt(const WantedPhrase& wider, const WantedPhrase& narrower, std::size_t at) {
  if (at + wider.size() > narrower.size()) {
    return false;
  }
  for (std::size_t i = 0; i < wider.size(); ++i) {
    if (!CoversWord(wider[i], narrower[at + i])) {
      return false;
    }
  }
  return true;
}

}  // namespace

WantedPhrase WantedWords(std::string_view plain) {
  const NormalisedText text = NormalisedText::Of(plain);
  const Words words(text);
  const std::vector<EmojiRun> emoji = FindEmoji(words);
  WantedPhrase phrase;
  auto next = emoji.begin();
  const auto add_emoji = [&](std::size_t before) {
    for (; next != emoji.end() && next->begin < before; ++next) {
      WantedWord word;
      AppendUtf8(word.key, next->emoji);
      phrase.push_back(std::move(word));
    }
  };
  for (std::size_t i = 0; i < words.all().size(); ++i) {
    const Word& word = words.all()[i];
    add_emoji(word.begin);
    phrase.push_back({.key = words.Key(i),
                      .prefix = word.end < text.bytes().size() && text.bytes()[word.end] == '*',
                      .sign_before = word.sign_before,
                      .sign_after = word.sign_after});
  }
  add_emoji(text.bytes().size());
  return phrase;
}

WantPiece::WantPiece(const Term& term) : misspelt_(term.misspelt) {
  for (const std::string& phrase : term.phrases) {
    const auto plain = ExpandPhrase(phrase);
    if (!plain || phrase.contains('_')) {
      others_.push_back("phrase " + phrase);  // too many wordings, or any: not followed
      continue;
    }
    for (const std::string& one : *plain) {
      if (WantedPhrase words = WantedWords(one); !words.empty()) {
        by_beginning_.emplace(words[0].key.substr(0, kBeginning), phrases_.size());
        phrases_.push_back(std::move(words));
      }
    }
  }
  for (const std::string& pattern : term.patterns) {
    others_.push_back("pattern " + pattern);
  }
  for (const std::string& list : term.lists) {
    others_.push_back("list " + list);
  }
  for (std::size_t i = 0; i < kEntities.size(); ++i) {
    if (term.entities.Has(static_cast<Entity>(i))) {
      others_.push_back("entity " + std::string(kEntities[i].name));
    }
  }
  std::ranges::sort(others_);
}

bool WantPiece::CoversPhrase(const WantedPhrase& phrase, bool misspelt) const {
  if (misspelt && !misspelt_) {
    return false;
  }
  for (std::size_t at = 0; at < phrase.size(); ++at) {
    const auto [begin, end] = by_beginning_.equal_range(phrase[at].key.substr(0, kBeginning));
    for (auto one = begin; one != end; ++one) {
      if (CoversAt(phrases_[one->second], phrase, at)) {
        return true;
      }
    }
  }
  return false;
}

bool WantPiece::CoversOther(const std::string& other) const {
  return std::ranges::binary_search(others_, other);
}

const WantPiece* WantTable::PieceOf(const Term& term) {
  const auto [known, added] = by_term_.try_emplace(&term);
  if (added) {
    known->second = &pieces_.emplace_back(term);
  }
  return known->second;
}

const Want& WantTable::Of(const Term& term) {
  const auto [known, added] = wants_.try_emplace(&term);
  Want& want = known->second;
  if (!added) {
    return want;
  }
  std::set<const Term*> seen;
  std::vector<const Term*> open{&term};
  while (!open.empty()) {
    const Term* const next = open.back();
    open.pop_back();
    if (!seen.insert(next).second) {
      continue;
    }
    want.push_back(PieceOf(*next));
    for (const std::string& name : next->concepts) {
      if (const auto named = model_.concepts.find(name); named != model_.concepts.end()) {
        open.push_back(&named->second);
      }
    }
  }
  std::ranges::sort(want);
  return want;
}

bool WantTable::Covers(const Want& wider, const Want& narrower) {
  bool any = false;
  for (const WantPiece* const piece : narrower) {
    any = any || !piece->phrases().empty() || !piece->others().empty();
    if (std::ranges::binary_search(wider, piece)) {
      continue;
    }
    const auto covered = [&](const auto& by) { return std::ranges::any_of(wider, by); };
    const bool all =
        std::ranges::all_of(piece->phrases(),
                            [&](const WantedPhrase& phrase) {
                              return covered([&](const WantPiece* own) {
                                return own->CoversPhrase(phrase, piece->misspelt());
                              });
                            }) &&
        std::ranges::all_of(piece->others(), [&](const std::string& other) {
          return covered([&](const WantPiece* own) { return own->CoversOther(other); });
        });
    if (!all) {
      return false;
    }
  }
  return any;
}

bool WantTable::MayLieWithin(const Want& part, const Want& whole) {
  std::size_t longest = 0;
  for (const WantPiece* const piece : whole) {
    if (!piece->others().empty()) {
      return true;  // a pattern may be of any length
    }
    for (const WantedPhrase& phrase : piece->phrases()) {
      longest = std::max(longest, phrase.size());
    }
  }
  return FewestWords(part) < longest ||
         std::ranges::any_of(
             part,
             [](const WantPiece* piece) {
               return !piece->others().empty();  // and may hit a part of a word
             });
}

std::size_t WantTable::FewestWords(const Want& want) {
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const WantPiece* const piece : want) {
    for (const WantedPhrase& phrase : piece->phrases()) {
      fewest = std::min(fewest, phrase.size());
    }
    if (!piece->others().empty()) {
      fewest = 1;
    }
  }
  return fewest;
}

}  // namespace forepost::policy

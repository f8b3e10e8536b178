#include "policy/names.h"

#include <algorithm>
#include <array>
#include <bit>

namespace forepost::policy {
namespace {

// Legal forms that people leave out, as ISO 20275 lists them, the common ones.
constexpr std::array<std::string_view, 22> kLegalForms{
    "ab",          "ag",   "as",  "asa",          "bv", "co",      "company", "corp",
    "corporation", "gmbh", "inc", "incorporated", "kg", "limited", "llc",     "llp",
    "ltd",         "nv",   "oyj", "plc",          "sa", "se"};

std::uint64_t Extend(std::uint64_t sequence, WordHash word) {
  constexpr std::uint64_t kOdd = 0xff51afd7ed558ccdU;
  return (sequence ^ word) * kOdd + (sequence >> 29U);
}

// A sign before the first word is part of the name.
WordHash WithSign(char sign, WordHash word) {
  return sign == '\0' ? word : ExtendWordHash(word, sign);
}

bool IsLegalForm(const Words& words, std::size_t index) {
  const std::string key = words.Key(index);
  return std::ranges::find(kLegalForms, key) != kLegalForms.end();
}

}  // namespace

NameIndex::NameIndex(const NameList& names) {
  // All names as one text, a line each: cutting them one by one would take several times as long.
  std::string all;
  std::size_t count = 0;
  for (const NameEntry& entry : names) {
    all += entry.name;
    all += '\n';
    for (const std::string& alias : entry.aliases) {
      all += alias;
      all += '\n';
    }
    count += 1 + entry.aliases.size();
  }
  const NormalisedText text = NormalisedText::Of(all);
  const Words words(text);
  lengths_.Reserve(count);
  names_.Reserve(count * 2);
  const std::string_view bytes = text.bytes();
  for (std::size_t first = 0; first < words.all().size();) {
    std::size_t next = first + 1;
    while (next < words.all().size()) {
      const std::size_t end = words.all()[next - 1].end;
      const std::string_view gap = bytes.substr(end, words.all()[next].begin - end);
      if (gap.find('\n') != std::string_view::npos) {
        break;
      }
      ++next;
    }
    const std::size_t length = std::min(next - first, kMaxNameWords);
    Add(words, first, length);
    if (length > 2 && IsLegalForm(words, first + length - 1)) {
      Add(words, first, length - 1);
    }
    first = next;
  }
}

void NameIndex::Add(const Words& words, std::size_t first, std::size_t count) {
  const Word& head = words.all()[first];
  const WordHash head_hash = WithSign(head.sign_before, head.hash);
  std::uint64_t sequence = head_hash;
  for (std::size_t i = 1; i < count; ++i) {
    sequence = Extend(sequence, words.all()[first + i].hash);
  }
  lengths_[head_hash] |= 1U << count;
  names_[sequence] = true;
}

void NameIndex::Find(const Words& words, std::vector<WordRange>& hits) const {
  const auto& all = words.all();
  for (std::uint32_t first = 0; first < all.size(); ++first) {
    std::uint32_t longest = 0;
    const auto look = [&](WordHash head, WordHash head_stem) {
      const std::uint32_t* lengths = lengths_.Find(head);
      const std::uint32_t* stem_lengths = head_stem == head ? nullptr : lengths_.Find(head_stem);
      if (stem_lengths != nullptr && (*stem_lengths & 2U) != 0 &&
          names_.Find(head_stem) != nullptr) {
        longest = std::max(longest, 1U);
      }
      if (lengths == nullptr) {
        return;
      }
      const auto most = static_cast<std::uint32_t>(std::bit_width(*lengths)) - 1;
      std::uint64_t sequence = head;
      for (std::uint32_t count = 1; count <= most && first + count <= all.size(); ++count) {
        const Word& word = all[first + count - 1];
        if (word.sentence != all[first].sentence) {
          break;
        }
        const std::uint64_t before = sequence;
        if (count > 1) {
          sequence = Extend(before, word.hash);
        }
        if (((*lengths >> count) & 1U) != 0 &&
            (names_.Find(sequence) != nullptr ||
             (count > 1 && word.stem != word.hash &&
              names_.Find(Extend(before, word.stem)) != nullptr))) {
          longest = std::max(longest, count);
        }
      }
    };
    const Word& word = all[first];
    look(word.hash, word.stem);
    if (word.sign_before != '\0') {
      look(WithSign(word.sign_before, word.hash), WithSign(word.sign_before, word.stem));
    }
    if (longest != 0) {
      hits.push_back({first, first + longest - 1});
    }
  }
}

}  // namespace forepost::policy

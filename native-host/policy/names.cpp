#include "policy/names.h"

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>
#include <string>

#include "policy/flat_table.h"

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

class NameIndex::Tables {
 public:
  // All names as one text, a line each: cutting them one by one would take several times as long.
  explicit Tables(const NameList& names) {
    const auto add = [this](const std::string& name) {
      text_ += name;
      text_ += '\n';
      ++count_;
    };
    for (const NameEntry& entry : names) {
      add(entry.name);
      std::ranges::for_each(entry.aliases, add);
    }
  }

  void MakeOnce() {
    std::call_once(made_, [this] { Make(); });
  }

  const std::uint32_t* Lengths(std::uint64_t head) const { return lengths_.Find(head); }
  bool Empty() const { return names_.size() == 0; }
  bool Holds(std::uint64_t sequence) const { return names_.Find(sequence) != nullptr; }

 private:
  void Make();
  void Add(const Words& words, std::size_t first, std::size_t count);

  std::once_flag made_;
  std::string text_;  // until the tables are made
  std::size_t count_ = 0;
  FlatTable<std::uint32_t> lengths_;  // by first word: bit by number of words
  FlatTable<bool> names_;             // by all words
};

void NameIndex::Tables::Make() {
  {
    const NormalisedText text = NormalisedText::Of(text_);
    const Words words(text);
    lengths_.Reserve(count_);
    names_.Reserve(count_);
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
  std::string().swap(text_);
}

void NameIndex::Tables::Add(const Words& words, std::size_t first, std::size_t count) {
  const Word& head = words.all()[first];
  const WordHash head_hash = WithSign(head.sign_before, head.hash);
  std::uint64_t sequence = head_hash;
  for (std::size_t i = 1; i < count; ++i) {
    sequence = Extend(sequence, words.all()[first + i].hash);
  }
  lengths_[head_hash] |= 1U << count;
  names_[sequence] = true;
}

NameIndex::NameIndex() = default;
NameIndex::NameIndex(const NameList& names)
    : tables_(names.empty() ? nullptr : std::make_unique<Tables>(names)) {}
NameIndex::~NameIndex() = default;
NameIndex::NameIndex(NameIndex&&) noexcept = default;
NameIndex& NameIndex::operator=(NameIndex&&) noexcept = default;

bool NameIndex::Empty() const {
  if (tables_ != nullptr) {
    tables_->MakeOnce();
  }
  return tables_ == nullptr || tables_->Empty();
}

void NameIndex::Find(const Words& words, std::vector<WordRange>& hits) const {
  if (tables_ == nullptr) {
    return;
  }
  tables_->MakeOnce();
  const auto& all = words.all();
  for (std::uint32_t first = 0; first < all.size(); ++first) {
    std::uint32_t longest = 0;
    const auto look = [&](WordHash head, WordHash head_stem) {
      const std::uint32_t* lengths = tables_->Lengths(head);
      const std::uint32_t* stem_lengths = head_stem == head ? nullptr : tables_->Lengths(head_stem);
      if (stem_lengths != nullptr && (*stem_lengths & 2U) != 0 && tables_->Holds(head_stem)) {
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
            (tables_->Holds(sequence) ||
             (count > 1 && word.stem != word.hash && tables_->Holds(Extend(before, word.stem))))) {
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

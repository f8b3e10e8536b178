#include "policy/names.h"

#include <algorithm>
#include <bit>
#include <filesystem>
#include <mutex>
#include <string>
#include <utility>

#include "policy/flat_set.h"
#include "policy/flat_table.h"
#include "policy/hashed_list.h"

namespace forepost::policy {
namespace {

std::uint64_t Extend(std::uint64_t sequence, WordHash word) {
  constexpr std::uint64_t kOdd = 0xff51afd7ed558ccdU;
  return (sequence ^ word) * kOdd + (sequence >> 29U);
}

// A sign before the first word is part of the name.
WordHash WithSign(char sign, WordHash word) {
  return sign == '\0' ? word : ExtendWordHash(word, sign);
}

}  // namespace

class NameTables {
 public:
  explicit NameTables(NameList names) : names_(std::move(names)) {}
  explicit NameTables(std::filesystem::path file) : file_(std::move(file)) {}

  const std::expected<void, Diagnostics>& Make() {
    std::call_once(made_, [this] { MakeNow(); });
    return outcome_;
  }

  bool Empty() const {
    return sequences_.size() == 0 && (hashed_ == nullptr || hashed_->size() == 0);
  }
  void Find(const Words& words, std::vector<WordRange>& hits) const;

 private:
  void MakeNow();
  void Add(const Words& words, std::size_t first, std::size_t count);
  std::uint32_t LongestAt(const Words& words, std::uint32_t first, WordHash head,
                          WordHash head_stem) const;

  std::once_flag made_;
  std::expected<void, Diagnostics> outcome_;
  std::filesystem::path file_;        // empty: not from a file
  NameList names_;                    // until the tables are made
  FlatTable<std::uint32_t> lengths_;  // by first word: bit by number of words
  FlatSet sequences_;                 // of all words of a name
  std::shared_ptr<const HashedNames> hashed_;
};

void NameTables::MakeNow() {
  if (!file_.empty()) {
    auto loaded = LoadNameList(file_);
    if (!loaded) {
      outcome_ = std::unexpected(std::move(loaded.error()));
      return;
    }
    names_ = *std::move(loaded);
  }
  hashed_ = names_.hashed();
  sequences_.Reserve(names_.size());
  ForEachName(names_.text(), [this](const Words& words, std::size_t first, std::size_t count) {
    Add(words, first, count);
  });
  names_ = {};
}

void NameTables::Add(const Words& words, std::size_t first, std::size_t count) {
  const Word& head = words.all()[first];
  const WordHash head_hash = WithSign(head.sign_before, head.hash);
  std::uint64_t sequence = head_hash;
  for (std::size_t i = 1; i < count; ++i) {
    sequence = Extend(sequence, words.all()[first + i].hash);
  }
  lengths_[head_hash] |= 1U << count;
  sequences_.Add(sequence);
}

std::uint32_t NameTables::LongestAt(const Words& words, std::uint32_t first, WordHash head,
                                    WordHash head_stem) const {
  const auto& all = words.all();
  std::uint32_t longest = 0;
  const std::uint32_t* lengths = lengths_.Find(head);
  const std::uint32_t* stem_lengths = head_stem == head ? nullptr : lengths_.Find(head_stem);
  if (stem_lengths != nullptr && (*stem_lengths & 2U) != 0 && sequences_.Has(head_stem)) {
    longest = 1;
  }
  if (lengths == nullptr) {
    return longest;
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
        (sequences_.Has(sequence) ||
         (count > 1 && word.stem != word.hash && sequences_.Has(Extend(before, word.stem))))) {
      longest = std::max(longest, count);
    }
  }
  return longest;
}

void NameTables::Find(const Words& words, std::vector<WordRange>& hits) const {
  if (hashed_ != nullptr) {
    hashed_->Find(words, hits);
    return;
  }
  const auto& all = words.all();
  for (std::uint32_t first = 0; first < all.size(); ++first) {
    const Word& word = all[first];
    std::uint32_t longest = LongestAt(words, first, word.hash, word.stem);
    if (word.sign_before != '\0') {
      longest = std::max(longest, LongestAt(words, first, WithSign(word.sign_before, word.hash),
                                            WithSign(word.sign_before, word.stem)));
    }
    if (longest != 0) {
      hits.push_back({first, first + longest - 1});
    }
  }
}

NameList NameList::Later(std::filesystem::path path) {
  NameList later;
  later.tables_ = std::make_shared<NameTables>(std::move(path));
  return later;
}

NameIndex::NameIndex(const NameList& names)
    : tables_(names.tables_ != nullptr ? names.tables_
              : names.empty()          ? nullptr
                                       : std::make_shared<NameTables>(names)) {}

std::expected<void, Diagnostics> NameIndex::Ready() const {
  return tables_ == nullptr ? std::expected<void, Diagnostics>() : tables_->Make();
}

bool NameIndex::Empty() const { return tables_ == nullptr || !tables_->Make() || tables_->Empty(); }

void NameIndex::Find(const Words& words, std::vector<WordRange>& hits) const {
  if (tables_ != nullptr && tables_->Make()) {
    tables_->Find(words, hits);
  }
}

}  // namespace forepost::policy

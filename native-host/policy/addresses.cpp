#include "policy/addresses.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace forepost::policy {
namespace {

// The common ones that are no word which follows a full stop where a space was forgotten.
constexpr auto kTopLevel = std::to_array<std::string_view>(
    {"ai",    "app",     "biz", "ch",  "co",   "com",  "de", "dev", "edu", "es",
     "eu",    "finance", "fr",  "gov", "info", "int",  "io", "jp",  "ly",  "mil",
     "money", "net",     "nl",  "org", "site", "tech", "uk", "xyz"});
static_assert(std::ranges::is_sorted(kTopLevel));

class AddressFinder {
 public:
  explicit AddressFinder(const Words& words)
      : all_(words.all()), bytes_(words.text().bytes()), words_(words) {}

  std::vector<AddressWords> Find() {
    for (std::size_t i = 0; i < all_.size();) {
      const std::size_t last = LastOfAddressAt(i);
      if (last == kNone) {
        ++i;
        continue;
      }
      std::size_t first = i;
      const std::size_t least = found_.empty() ? 0 : std::size_t{found_.back().last} + 1;
      while (first > least && JoinsName(first - 1)) {
        --first;
      }
      found_.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
      i = last + 1;
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // What stands between a word and the next.
  std::string_view GapAfter(std::size_t i) const {
    const std::size_t next = i + 1 < all_.size() ? all_[i + 1].begin : bytes_.size();
    return bytes_.substr(all_[i].end, next - all_[i].end);
  }

  bool JoinsName(std::size_t i) const {
    const std::string_view gap = GapAfter(i);
    return i + 1 < all_.size() && gap.size() == 1 && std::string_view(".-_+").contains(gap[0]);
  }

  std::size_t LastOfAddressAt(std::size_t i) const {
    const std::string_view gap = GapAfter(i);
    if (gap.empty() || !std::string_view(".:@-_+").contains(gap[0]) || i + 1 >= all_.size()) {
      return kNone;
    }
    if (gap.starts_with("://") || (gap == "." && words_.Key(i) == "www")) {
      return Reach(i + 1);
    }
    if (gap == "@") {
      bool dotted = false;
      std::size_t last = i + 1;
      for (; JoinsName(last); ++last) {
        dotted = dotted || GapAfter(last) == ".";
      }
      return dotted ? last : kNone;
    }
    const bool handle = all_[i].sign_before == '@' && JoinsName(i);
    if (handle) {
      std::size_t last = i + 1;
      while (JoinsName(last) && all_[last + 1].sentence == all_[i].sentence) {
        ++last;
      }
      return last;
    }
    const Word& next = all_[i + 1];
    if (gap == "." && next.sentence == all_[i].sentence &&
        std::ranges::binary_search(kTopLevel, bytes_.substr(next.begin, next.end - next.begin))) {
      return Reach(i + 1);
    }
    return kNone;
  }

  // The last word of an address that has come as far as `i`.
  std::size_t Reach(std::size_t i) const {
    while (i + 1 < all_.size() &&
           GapAfter(i).find_first_of(" \n\"<>(),;[]'") == std::string_view::npos) {
      ++i;
    }
    return i;
  }

  const std::vector<Word>& all_;
  std::string_view bytes_;
  const Words& words_;
  std::vector<AddressWords> found_;
};

}  // namespace

std::vector<AddressWords> FindAddresses(const Words& words) { return AddressFinder(words).Find(); }

}  // namespace forepost::policy

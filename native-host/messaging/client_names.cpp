#include "messaging/client_names.h"

#include <algorithm>
#include <array>

#include "common/utf8.h"

namespace forepost::messaging {
namespace {

constexpr std::array<std::string_view, 16> kTitles{"dame", "dr",   "frau", "herr", "hon", "lady",
                                                   "lord", "miss", "mme",  "mr",   "mrs", "ms",
                                                   "mx",   "prof", "rev",  "sir"};
constexpr std::array<std::string_view, 22> kAfter{
    "aca", "acca", "ca", "caia", "cfa", "cfp", "chfc", "clu", "cpa", "esq", "frm",
    "ii",  "iii",  "iv", "jd",   "jr",  "llm", "ma",   "mba", "md",  "phd", "sr"};
// Longer names are cut: nobody writes them out.
constexpr std::size_t kMaxWords = 8;

// Small ASCII letters of a word, without what is none: "Ph.D." is "phd".
std::string Bare(std::string_view word) {
  std::string bare;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z') {
      bare += static_cast<char>(c - 'A' + 'a');
    } else if (c != '.' && c != ',') {
      bare += c;
    }
  }
  return bare;
}

template <std::size_t kSize>
bool IsOneOf(std::string_view word, const std::array<std::string_view, kSize>& known) {
  return std::ranges::find(known, Bare(word)) != known.end();
}

std::vector<std::string> WordsOf(std::string_view text) {
  std::vector<std::string> words;
  while (words.size() < kMaxWords) {
    const auto begin = text.find_first_not_of(" \t\n\r,");
    if (begin == std::string_view::npos) {
      break;
    }
    text.remove_prefix(begin);
    const auto end = std::min(text.find_first_of(" \t\n\r,"), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

// Without titles before and degrees behind.
std::vector<std::string> Core(std::string_view text) {
  std::vector<std::string> words = WordsOf(text);
  while (words.size() > 1 && IsOneOf(words.front(), kTitles)) {
    words.erase(words.begin());
  }
  while (words.size() > 1 && IsOneOf(words.back(), kAfter)) {
    words.pop_back();
  }
  return words;
}

std::size_t Characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += DecodeUtf8(text, at).size) {
    ++count;
  }
  return count;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) {
    joined += joined.empty() ? "" : " ";
    joined += word;
  }
  return joined;
}

class Forms {
 public:
  void Add(const std::vector<std::string>& words) {
    if (words.empty() || (words.size() == 1 && Characters(words[0]) < kMinSingleName)) {
      return;
    }
    std::string form = Joined(words);
    if (std::ranges::find(all_, form) == all_.end()) {
      all_.push_back(std::move(form));
    }
  }

  void AddWithoutMiddle(const std::vector<std::string>& words) {
    Add(words);
    if (words.size() > 2) {
      Add({words.front(), words.back()});
    }
  }

  std::vector<std::string> Take() { return std::move(all_); }

 private:
  std::vector<std::string> all_;
};

}  // namespace

std::vector<std::string> NameForms(std::string_view name) {
  name = name.substr(0, name.find_first_of("([|"));
  Forms forms;
  const auto comma = name.find(',');
  const std::vector<std::string> whole = Core(name);
  const std::vector<std::string> before = Core(name.substr(0, comma));
  const std::vector<std::string> behind =
      comma == std::string_view::npos ? std::vector<std::string>() : Core(name.substr(comma + 1));
  const bool degrees =
      std::ranges::all_of(behind, [](const std::string& word) { return IsOneOf(word, kAfter); });
  if (behind.empty() || degrees) {
    forms.AddWithoutMiddle(before);
  } else {
    // "Raman, Priya", or "Northwind Holdings, London".
    forms.Add(whole);
    std::vector<std::string> turned = behind;
    turned.insert(turned.end(), before.begin(), before.end());
    forms.AddWithoutMiddle(turned);
  }
  return forms.Take();
}

}  // namespace forepost::messaging

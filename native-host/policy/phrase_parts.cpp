#include "policy/phrase_parts.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "common/utf8.h"
#include "policy/emoji_words.h"

namespace forepost::policy {
namespace {

constexpr bool IsAsciiWord(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string KeyOf(const EmojiRun& run) {
  std::string key;
  AppendUtf8(key, run.emoji);
  return key;
}

// Do two words touch a '.' or '/' between them?
bool IsPartOfAddress(const Words& words) {
  const std::string& bytes = words.text().bytes();
  for (std::size_t i = 1; i < words.all().size(); ++i) {
    const Word& word = words.all()[i - 1];
    if (words.all()[i].begin == word.end + 1 &&
        (bytes[word.end] == '.' || bytes[word.end] == '/')) {
      return true;
    }
  }
  return false;
}

// A policy has thousands of phrases, and nearly all are words of small letters with a space between
// them: those are read here, as Words would. Nothing for any other.
std::optional<PhraseParts> PlainParts(std::string_view phrase) {
  PhraseParts parts;
  bool single = false;  // the last word has one letter: more such might be joined
  for (std::size_t begin = 0; begin < phrase.size();) {
    PhrasePart part{.begin = static_cast<std::uint32_t>(begin),
                    .key = {},
                    .hash = kWordHashSeed,
                    .prefix = false,
                    .sign_before = '\0',
                    .sign_after = '\0'};
    std::size_t end = begin;
    if (phrase.substr(begin, phrase.find(' ', begin) - begin) == kAnyWord) {
      part.key = kAnyWord;
      part.hash = kAnyWordHash;
      ++end;
    }
    for (; end < phrase.size() && phrase[end] != ' '; ++end) {
      const char c = phrase[end];
      const char next = end + 1 == phrase.size() ? ' ' : phrase[end + 1];
      if (c == '*' && next == ' ' && part.key.size() >= kMinPrefixBytes &&
          part.key.size() <= kMaxPrefixBytes) {
        part.prefix = true;
      } else if (IsAsciiWord(c)) {
        part.key += c;
        part.hash = ExtendWordHash(part.hash, c);
      } else if (c != '\'' || !IsAsciiWord(next) || end == begin || !IsAsciiWord(phrase[end - 1])) {
        return std::nullopt;
      }
    }
    const bool letter = part.key.size() == 1 && part.key != kAnyWord;
    if (part.key.empty() || (single && letter)) {
      return std::nullopt;
    }
    single = letter;
    parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts.empty() || parts.size() > kMaxPhraseWords || phrase.ends_with(' ')
             ? std::nullopt
             : std::optional(std::move(parts));
}

}  // namespace

std::expected<PhraseParts, std::string> PhrasePartsOf(std::string_view phrase, bool& address) {
  address = false;
  if (auto plain = PlainParts(phrase)) {
    return *std::move(plain);
  }
  const NormalisedText text = NormalisedText::Of(phrase);
  const Words words(text);
  const std::string& bytes = text.bytes();
  const std::vector<EmojiRun> emoji = FindEmoji(words);
  if (words.all().empty() && emoji.empty()) {
    return std::unexpected("there is no word in it");
  }
  if (words.all().size() + emoji.size() > kMaxPhraseWords) {
    return std::unexpected("it has more than " + std::to_string(kMaxPhraseWords) + " words");
  }
  if (words.sentences() > 1) {
    return std::unexpected("it reaches over the end of a sentence, which a phrase never does");
  }
  if (std::ranges::count(bytes, '_') != 0) {
    return std::unexpected(
        "a '_' stands for a word and needs a space on both sides, and beside it "
        "words of the letters a to z alone");
  }
  const auto stars = std::ranges::count(bytes, '*');
  std::ptrdiff_t used_stars = 0;
  PhraseParts parts;
  for (const Word& word : words.all()) {
    const std::size_t next = parts.size() + 1;
    const bool goes_on = next < words.all().size() && words.all()[next].begin == word.end + 1;
    const bool prefix = word.end < bytes.size() && bytes[word.end] == '*' && !goes_on;
    const std::string key = words.Key(parts.size());
    const std::size_t length = key.size();
    if (prefix && (length < kMinPrefixBytes || length > kMaxPrefixBytes)) {
      return std::unexpected("a '*' needs " + std::to_string(kMinPrefixBytes) + " to " +
                             std::to_string(kMaxPrefixBytes) + " letters before it");
    }
    used_stars += prefix ? 1 : 0;
    parts.push_back({.begin = word.begin,
                     .key = key,
                     .hash = word.hash,
                     .prefix = prefix,
                     .sign_before = word.sign_before,
                     .sign_after = word.sign_after});
  }
  if (used_stars != stars) {
    return std::unexpected("a '*' may stand at the end of a word only");
  }

  for (const EmojiRun& run : emoji) {
    parts.push_back({.begin = run.begin,
                     .key = KeyOf(run),
                     .hash = run.hash,
                     .prefix = false,
                     .sign_before = '\0',
                     .sign_after = '\0'});
  }
  std::ranges::sort(parts, {}, &PhrasePart::begin);

  address = IsPartOfAddress(words);
  return parts;
}

std::optional<std::uint8_t> GapOf(std::string_view text) {
  constexpr unsigned kMostWords = 20;
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  text = text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
  unsigned words = 0;
  if (text.size() < 2 || text[0] != '_') {
    return std::nullopt;
  }
  const auto [stop, error] = std::from_chars(text.data() + 1, text.data() + text.size(), words);
  if (error != std::errc() || stop != text.data() + text.size() || words == 0 ||
      words > kMostWords) {
    return std::nullopt;
  }
  return static_cast<std::uint8_t>(words);
}

}  // namespace forepost::policy

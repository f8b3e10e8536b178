#include "policy/phrases.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

#include "common/utf8.h"
#include "policy/addresses.h"
#include "policy/emoji_words.h"
#include "policy/readings.h"

namespace forepost::policy {

// A word or an emoji of a phrase; "_" for any word.
struct PhraseIndex::Part {
  std::uint32_t begin;
  std::string key;
  WordHash hash;
  bool prefix;
  char sign_before;
  char sign_after;
};

namespace {

// Stands for any word: no word has it, since none has a '_'.
constexpr std::string_view kAnyWord = "_";
constexpr WordHash kAnyWordHash = HashWord(kAnyWord);

// "_4": up to four words. Nothing for any other text.
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

constexpr bool IsAsciiWord(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string KeyOf(const EmojiRun& run) {
  std::string key;
  AppendUtf8(key, run.emoji);
  return key;
}

// The word as a reading of itself.
Reading Itself(const Words& words, std::uint32_t index) {
  const Word& word = words.all()[index];
  return {.begin = word.begin,
          .end = word.end,
          .from = index,
          .to = index + 1,
          .first_word = index,
          .last_word = index,
          .first_sentence = word.sentence,
          .last_sentence = word.sentence,
          .hash = word.hash,
          .key_begin = 0,
          .key_size = 0,
          .sign_before = word.sign_before,
          .sign_after = word.sign_after,
          .starts = true,
          .ends = true};
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

bool Touches(std::span<const AddressWords> addresses, const PhraseHit& hit) {
  const auto found = std::ranges::lower_bound(addresses, hit.first_word, {}, &AddressWords::last);
  return found != addresses.end() && found->first <= hit.last_word;
}

}  // namespace

// A policy has thousands of phrases, and nearly all are words of small letters with a space between
// them: those are read here, as Words would. Nothing for any other.
std::optional<PhraseIndex::Parts> PhraseIndex::PlainParts(std::string_view phrase) {
  Parts parts;
  bool single = false;  // the last word has one letter: more such might be joined
  for (std::size_t begin = 0; begin < phrase.size();) {
    Part part{.begin = static_cast<std::uint32_t>(begin),
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

std::uint64_t PhraseIndex::EdgeKey(std::uint32_t node, WordHash hash, bool prefix) {
  constexpr std::uint64_t kOdd = 0xd6e8feb86659fd93U;
  const std::uint64_t place = (std::uint64_t{node} << 1U) | (prefix ? 1U : 0U);
  return hash ^ ((place + 1) * kOdd);
}

std::uint32_t PhraseIndex::FirstEdge(std::uint64_t key) const {
  if (!sieve_[(key ^ (key >> 32U)) % kSieveBits]) {
    return 0;
  }
  const std::uint32_t* const first = first_edges_.Find(key);
  return first == nullptr ? 0 : *first;
}

std::expected<PhraseIndex::Parts, std::string> PhraseIndex::PartsOf(std::string_view phrase,
                                                                    bool& address) {
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
  Parts parts;
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
  std::ranges::sort(parts, {}, &Part::begin);

  address = IsPartOfAddress(words);
  return parts;
}

std::expected<void, std::string> PhraseIndex::Add(std::string_view phrase, std::uint32_t group,
                                                  bool misspelt) {
  Ending ending{.group = group, .next = 0, .address = false, .misspelt = misspelt, .signs = {}};
  const auto parts = PartsOf(phrase, ending.address);
  if (!parts) {
    return std::unexpected(parts.error());
  }
  if (parts->front().hash == kAnyWordHash) {
    return std::unexpected("it begins with any word");
  }
  for (std::uint32_t i = 0; i < parts->size(); ++i) {
    const Part& part = (*parts)[i];
    if (part.sign_before != '\0' || part.sign_after != '\0') {
      ending.signs.push_back({i, part.sign_before, part.sign_after});
    }
  }
  AddEnding(*parts, std::move(ending));
  return {};
}

std::expected<void, std::string> PhraseIndex::Add(const std::vector<PhraseSlot>& slots,
                                                  std::uint32_t group, bool misspelt) {
  if (slots.size() == 1 && slots[0].size() == 1) {
    return Add(slots[0][0], group, misspelt);
  }
  // Each place with the words of its alternatives; an alternative without any is a way past it.
  struct Place {
    std::vector<Parts> alternatives;
    std::uint8_t gap = 0;  // so many words may stand here
  };
  std::vector<Place> places;
  std::size_t longest = 0;
  for (const PhraseSlot& slot : slots) {
    if (const auto gap = slot.size() == 1 ? GapOf(slot[0]) : std::nullopt) {
      places.push_back({.alternatives = {}, .gap = *gap});
      continue;
    }
    std::vector<Parts>& place = places.emplace_back().alternatives;
    std::size_t most = 0;
    for (const std::string& text : slot) {
      if (text.find_first_not_of(' ') == std::string::npos) {
        place.emplace_back();
        continue;
      }
      const std::size_t begin = text.find_first_not_of(' ');
      const std::size_t end = text.find_last_not_of(' ') + 1;
      bool address = false;
      auto parts = PartsOf(std::string_view(text).substr(begin, end - begin), address);
      const bool plain = parts && !address && std::ranges::all_of(*parts, [](const Part& part) {
                           return part.sign_before == '\0' && part.sign_after == '\0';
                         });
      if (!plain) {
        return AddEach(slots, group, misspelt);
      }
      most = std::max(most, parts->size());
      place.push_back(*std::move(parts));
    }
    longest += most;
  }
  if (longest > kMaxPhraseWords) {
    return std::unexpected("it has more than " + std::to_string(kMaxPhraseWords) + " words");
  }
  std::vector<std::uint32_t> at{0};
  bool ends_in_gap = false;
  for (const Place& one : places) {
    const std::vector<Parts>& place = one.alternatives;
    if (one.gap != 0) {
      if (at.front() == 0) {
        return std::unexpected("it may begin with any word");
      }
      ends_in_gap = true;
      for (const std::uint32_t node : at) {
        nodes_[node].gap = one.gap;
      }
    }
    if (std::ranges::all_of(place, &Parts::empty)) {
      continue;
    }
    ends_in_gap = false;
    const std::uint32_t behind = AddNode();
    bool past = false;
    for (const Parts& parts : place) {
      past = past || parts.empty();
      std::vector<std::uint32_t> from = at;
      for (std::size_t i = 0; i < parts.size(); ++i) {
        AddWord(parts[i], misspelt);
        const std::uint32_t to = i + 1 == parts.size() ? behind : AddNode();
        for (const std::uint32_t node : from) {
          Link(node, parts[i], to);
        }
        from = {to};
      }
    }
    if (!past) {
      at.clear();
    }
    at.push_back(behind);
  }
  if (at.front() == 0) {
    return std::unexpected("there is a way through it without a word");
  }
  if (ends_in_gap) {
    return std::unexpected("it ends with any words");
  }
  for (const std::uint32_t node : at) {
    AddEnding(node,
              {.group = group, .next = 0, .address = false, .misspelt = misspelt, .signs = {}});
  }
  return {};
}

// Signs and addresses are known by the number of a word, which alternatives change: such a phrase
// is written out.
std::expected<void, std::string> PhraseIndex::AddEach(const std::vector<PhraseSlot>& slots,
                                                      std::uint32_t group, bool misspelt) {
  std::vector<std::string> texts{""};
  for (const PhraseSlot& slot : slots) {
    if (texts.size() * slot.size() > kMaxPhraseExpansions) {
      return std::unexpected("with a sign or an address in it, it may stand for " +
                             std::to_string(kMaxPhraseExpansions) + " plain phrases at most");
    }
    std::vector<std::string> all;
    for (const std::string& text : texts) {
      for (const std::string& end : slot) {
        all.push_back(text + end);
      }
    }
    texts = std::move(all);
  }
  for (const std::string& text : texts) {
    if (const auto added = Add(text, group, misspelt); !added) {
      return std::unexpected("as \"" + text + "\" " + added.error());
    }
  }
  return {};
}

std::uint32_t PhraseIndex::AddNode() {
  nodes_.emplace_back();
  return static_cast<std::uint32_t>(nodes_.size() - 1);
}

void PhraseIndex::AddWord(const Part& part, bool misspelt) {
  if (part.hash == kAnyWordHash) {
    return;
  }
  vocabulary_.Add(part.key, part.prefix);
  if (misspelt) {
    slips_.Add(part.key, part.prefix);
  }
}

void PhraseIndex::AddEnding(const Parts& parts, Ending ending) {
  std::uint32_t node = 0;
  for (const Part& part : parts) {
    AddWord(part, ending.misspelt);
    node = GoOn(node, part);
  }
  AddEnding(node, std::move(ending));
}

void PhraseIndex::AddEnding(std::uint32_t node, Ending ending) {
  ending.next = std::exchange(nodes_[node].ending, static_cast<std::uint32_t>(endings_.size() + 1));
  endings_.push_back(std::move(ending));
}

// The node to which plain phrases go from `node` by this word, made if there is none.
std::uint32_t PhraseIndex::GoOn(std::uint32_t node, const Part& part) {
  for (std::uint32_t next = FirstEdge(EdgeKey(node, part.hash, part.prefix)); next != 0;) {
    const Edge& edge = edges_[next - 1];
    if (!edge.shared) {
      return edge.node;
    }
    next = edge.next;
  }
  const std::uint32_t to = AddNode();
  Link(node, part, to);
  edges_.back().shared = false;
  return to;
}

void PhraseIndex::Link(std::uint32_t from, const Part& part, std::uint32_t to) {
  nodes_[from].any = nodes_[from].any || part.hash == kAnyWordHash;
  if (part.prefix) {
    nodes_[from].prefix_lengths |= std::uint64_t{1} << part.key.size();
  }
  const std::uint64_t key = EdgeKey(from, part.hash, part.prefix);
  sieve_[(key ^ (key >> 32U)) % kSieveBits] = true;
  std::uint32_t& first = first_edges_[key];
  edges_.push_back({.node = to, .next = first, .shared = true});
  first = static_cast<std::uint32_t>(edges_.size());
}

// Walks from each place of a text by its words and their readings.
class PhraseIndex::Search {
 public:
  Search(const PhraseIndex& index, const Words& words, std::vector<PhraseHit>& hits)
      : index_(index),
        words_(words),
        readings_(words, index.vocabulary_),
        addresses_(FindAddresses(words)),
        hits_(hits) {}

  void Run() {
    if (!index_.slips_.Empty()) {
      FindSlips();
    }
    for (std::uint32_t place = 0; place < readings_.places(); ++place) {
      steps_.clear();
      Leave(0, place, kNone);
      for (std::uint32_t step = 0; step < steps_.size(); ++step) {
        Leave(steps_[step].node, steps_[step].reading.to, step);
      }
    }
  }

 private:
  static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

  // One word of a phrase found in the text, and the way to it.
  struct Step {
    std::uint32_t node;
    std::uint32_t before;  // index of the step before, or kNone
    Reading reading;
    bool slip;                // this word or one before it is misspelt
    std::uint8_t passed = 0;  // words of the node's gap
  };

  void FindSlips() {
    for (std::uint32_t i = 0; i < words_.all().size(); ++i) {
      const Word& word = words_.all()[i];
      slip_begins_.push_back(static_cast<std::uint32_t>(slips_.size()));
      if (word.end - word.begin < kMinSlip) {
        continue;
      }
      const std::string key = words_.Key(i);
      index_.slips_.Find(key, slips_);
      if (slips_.size() != slip_begins_.back() && index_.vocabulary_.Holds(key)) {
        slips_.resize(slip_begins_.back());
      }
    }
    slip_begins_.push_back(static_cast<std::uint32_t>(slips_.size()));
  }

  // The word at `place` as what it is a slip of.
  void GoBySlips(std::uint32_t node, std::uint32_t place, std::uint32_t before) {
    const Word& word = words_.all()[place];
    if (before != kNone && steps_[before].reading.last_sentence != word.sentence) {
      return;
    }
    for (std::uint32_t i = slip_begins_[place]; i < slip_begins_[place + 1]; ++i) {
      ForEachEdge(node, slips_[i].hash, slips_[i].prefix, [&](std::uint32_t to) {
        steps_.push_back({to, before, Itself(words_, place), true, 0});
        Report(index_.nodes_[to]);
      });
    }
  }

  template <typename Reached>
  void ForEachEdge(std::uint32_t node, WordHash hash, bool prefix, const Reached& reached) const {
    for (std::uint32_t next = index_.FirstEdge(EdgeKey(node, hash, prefix)); next != 0;) {
      const Edge& edge = index_.edges_[next - 1];
      next = edge.next;
      reached(edge.node);
    }
  }

  // A word in a gap: the phrase stays where it is.
  void PassOver(std::uint32_t node, std::uint32_t place, std::uint32_t before) {
    const Step from = steps_[before];
    if (from.passed < index_.nodes_[node].gap &&
        from.reading.last_sentence == words_.all()[place].sentence) {
      steps_.push_back({node, before, Itself(words_, place), from.slip,
                        static_cast<std::uint8_t>(from.passed + 1)});
    }
  }

  void Leave(std::uint32_t node, std::uint32_t place, std::uint32_t before) {
    if (place < words_.all().size()) {
      const Word& word = words_.all()[place];
      const bool plain = word.plain || index_.nodes_[node].prefix_lengths == 0;
      const std::string joined = plain ? std::string() : words_.Key(place);
      const std::string_view key =
          plain ? std::string_view(words_.text().bytes()).substr(word.begin, word.end - word.begin)
                : std::string_view(joined);
      Go(node, before, word.sentence, word.hash, key, [&] { return Itself(words_, place); });
      if (index_.nodes_[node].any) {
        Go(node, before, word.sentence, kAnyWordHash, {}, [&] { return Itself(words_, place); });
      }
      if (!slips_.empty()) {
        GoBySlips(node, place, before);
      }
      if (index_.nodes_[node].gap != 0) {
        PassOver(node, place, before);
      }
    }
    for (const Reading& reading : readings_.At(place)) {
      if (before != kNone || reading.starts) {
        Go(node, before, reading.first_sentence, reading.hash, readings_.Key(reading),
           [&] { return reading; });
      }
    }
  }

  // `key` is needed only where the node has beginnings of words; `reading` gives what was read.
  template <typename GiveReading>
  void Go(std::uint32_t node, std::uint32_t before, std::uint32_t sentence, WordHash hash,
          std::string_view key, GiveReading reading) {
    if (before != kNone && steps_[before].reading.last_sentence != sentence) {
      return;
    }
    const auto follow = [&](WordHash to, bool prefix) {
      ForEachEdge(node, to, prefix, [&](std::uint32_t reached) {
        const bool slip = before != kNone && steps_[before].slip;
        steps_.push_back({reached, before, reading(), slip, 0});
        if (steps_.back().reading.ends) {
          Report(index_.nodes_[reached]);
        }
      });
    };
    follow(hash, false);
    std::uint64_t lengths = index_.nodes_[node].prefix_lengths >> 1U;
    WordHash beginning = kWordHashSeed;
    for (const char byte : key) {
      if (lengths == 0) {
        break;
      }
      beginning = ExtendWordHash(beginning, byte);
      if ((lengths & 1U) != 0) {
        follow(beginning, true);
      }
      lengths >>= 1U;
    }
  }

  // The phrases that end with the last step.
  void Report(const Node& node) {
    if (node.ending == 0) {
      return;
    }
    way_.clear();
    for (auto step = static_cast<std::uint32_t>(steps_.size()) - 1; step != kNone;
         step = steps_[step].before) {
      way_.push_back(&steps_[step].reading);
    }
    std::ranges::reverse(way_);
    PhraseHit hit{.first_word = way_.front()->first_word,
                  .last_word = way_.back()->last_word,
                  .group = 0,
                  .begin = way_.front()->begin,
                  .end = way_.back()->end};
    for (const Reading* reading : way_) {
      hit.begin = std::min(hit.begin, reading->begin);
      hit.end = std::max(hit.end, reading->end);
    }
    const bool in_address = Touches(addresses_, hit);
    const bool slip = steps_.back().slip;
    for (std::uint32_t next = node.ending; next != 0; next = index_.endings_[next - 1].next) {
      const Ending& ending = index_.endings_[next - 1];
      const bool touched = std::ranges::all_of(ending.signs, [&](const Sign& sign) {
        const Reading& word = *way_[sign.word];
        return (sign.before == '\0' || sign.before == word.sign_before) &&
               (sign.after == '\0' || sign.after == word.sign_after);
      });
      if (touched && (!in_address || ending.address) && (!slip || ending.misspelt)) {
        hit.group = ending.group;
        hits_.push_back(hit);
      }
    }
  }

  const PhraseIndex& index_;
  const Words& words_;
  Readings readings_;
  std::vector<AddressWords> addresses_;
  std::vector<PhraseHit>& hits_;
  std::vector<Step> steps_;
  std::vector<const Reading*> way_;
  // Of word i: slips_[slip_begins_[i] … slip_begins_[i + 1]).
  std::vector<SlipTarget> slips_;
  std::vector<std::uint32_t> slip_begins_;
};

void PhraseIndex::Find(const Words& words, std::vector<PhraseHit>& hits) const {
  Search(*this, words, hits).Run();
}

}  // namespace forepost::policy

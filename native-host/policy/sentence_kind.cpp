#include "policy/sentence_kind.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "policy/lexicon.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kLooked = 40;  // words

// What may stand before the question's first word, or before the mood shows.
constexpr auto kOpeners = std::to_array<WordHash>(
    {HashWord("and"), HashWord("but"), HashWord("hey"), HashWord("ok"), HashWord("okay"),
     HashWord("or"), HashWord("quick"), HashWord("question"), HashWord("so"), HashWord("well"),
     HashWord("et"), HashWord("mais"), HashWord("und"), HashWord("aber"), HashWord("y"),
     HashWord("a"), HashWord("honest")});

struct Pair {
  WordHash first;
  WordHash second;
};

// Questions that ask for nothing.
constexpr auto kOffers = std::to_array<Pair>({
    {HashWord("did"), HashWord("you")},     {HashWord("how"), HashWord("about")},
    {HashWord("what"), HashWord("about")},  {HashWord("what"), HashWord("if")},
    {HashWord("what"), HashWord("would")},  {HashWord("what"), HashWord("could")},
    {HashWord("would"), HashWord("you")},   {HashWord("could"), HashWord("you")},
    {HashWord("can"), HashWord("i")},       {HashWord("should"), HashWord("you")},
    {HashWord("may"), HashWord("i")},       {HashWord("why"), HashWord("accept")},
    {HashWord("why"), HashWord("bother")},  {HashWord("why"), HashWord("choose")},
    {HashWord("why"), HashWord("earn")},    {HashWord("why"), HashWord("gamble")},
    {HashWord("why"), HashWord("hold")},    {HashWord("why"), HashWord("keep")},
    {HashWord("why"), HashWord("leave")},   {HashWord("why"), HashWord("let")},
    {HashWord("why"), HashWord("pay")},     {HashWord("why"), HashWord("put")},
    {HashWord("why"), HashWord("risk")},    {HashWord("why"), HashWord("save")},
    {HashWord("why"), HashWord("settle")},  {HashWord("why"), HashWord("spend")},
    {HashWord("why"), HashWord("stay")},    {HashWord("why"), HashWord("struggle")},
    {HashWord("why"), HashWord("suffer")},  {HashWord("why"), HashWord("take")},
    {HashWord("why"), HashWord("wait")},    {HashWord("why"), HashWord("work")},
    {HashWord("why"), HashWord("worry")},   {HashWord("wer"), HashWord("will")},
    {HashWord("wussten"), HashWord("sie")}, {HashWord("et"), HashWord("si")},
});

constexpr auto kWhy =
    std::to_array<WordHash>({HashWord("why"), HashWord("warum"), HashWord("wieso"),
                             HashWord("weshalb"), HashWord("pourquoi"), HashWord("que")});

bool Contains(std::span<const WordHash> hashes, WordHash hash) {
  return std::ranges::find(hashes, hash) != hashes.end();
}

}  // namespace

bool IsQuestion(const Words& words, std::uint32_t sentence) {
  const std::size_t begin = words.SentenceBegin(sentence);
  const std::string_view text = words.SentenceText(sentence);
  // The last word of it; what stands behind is signs.
  std::size_t next = words.IndexAt(begin + text.size());
  if (next < words.all().size() && words.all()[next].sentence == sentence) {
    ++next;
  }
  if (next == 0) {
    return false;
  }
  const std::size_t end = words.all()[next - 1].end;
  constexpr std::size_t kSigns = 40;
  return end >= begin && end - begin <= text.size() &&
         text.substr(end - begin, kSigns).find('?') != std::string_view::npos;
}

bool AsksForFacts(const Words& words, std::uint32_t sentence) {
  if (!IsQuestion(words, sentence)) {
    return false;
  }
  const auto& all = words.all();
  std::size_t first = words.IndexAt(words.SentenceBegin(sentence));
  const auto inside = [&](std::size_t i) { return i < all.size() && all[i].sentence == sentence; };
  while (inside(first) && Contains(kOpeners, all[first].hash)) {
    ++first;
  }
  // "por que": the word that asks is the second.
  const bool asks = inside(first) && (Has(RolesOf(all[first].hash), Role::kAsk) ||
                                      (inside(first + 1) && all[first].hash == HashWord("por") &&
                                       all[first + 1].hash == HashWord("que")));
  if (!asks) {
    return false;
  }
  if (inside(first + 1) && std::ranges::any_of(kOffers, [&](const Pair& pair) {
        return pair.first == all[first].hash && pair.second == all[first + 1].hash;
      })) {
    return false;
  }
  bool why = false;
  for (std::size_t i = first; inside(i) && i < first + kLooked; ++i) {
    const Roles roles = RolesOf(all[i].hash);
    const bool refuses =
        Has(roles, Role::kNegator) || Has(roles, Role::kNe) || all[i].hash == HashWord("no");
    if (Has(roles, Role::kWish) || (why && i <= first + 3 && refuses)) {
      return false;
    }
    why = why || (i <= first + 1 && Contains(kWhy, all[i].hash));
  }
  return true;
}

}  // namespace forepost::policy

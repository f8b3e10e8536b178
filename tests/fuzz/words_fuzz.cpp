// Any bytes as a text: normalising twice changes nothing, words and sentences lie in order, and
// what the phrase search finds by any reading lies in what was typed.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "policy/phrases.h"

namespace {

using namespace forepost::policy;

void Expect(bool holds) {
  if (!holds) {
    __builtin_trap();
  }
}

PhraseIndex MakeIndex() {
  PhraseIndex index;
  for (const std::string_view phrase :
       {"guaranteed returns", "guarante*", "risk free", "no risk", "free", "to the moon", "🚀 soon",
        "💯", "100% sure", "$tsla", "#sure", "in*", "a b", "example.com/news", "сор это"}) {
    Expect(index.Add(phrase, 0).has_value());
  }
  return index;
}

void ExpectGoodWords(const Words& words) {
  std::uint32_t end = 0;
  std::uint32_t sentence = 0;
  for (const Word& word : words.all()) {
    Expect(word.begin >= end && word.begin < word.end);
    Expect(word.sentence >= sentence && word.sentence < words.sentences());
    end = word.end;
    sentence = word.sentence;
  }
  Expect(end <= words.text().bytes().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const PhraseIndex index = MakeIndex();
  const std::string_view typed(reinterpret_cast<const char*>(data), size);
  const NormalisedText text = NormalisedText::Of(typed);
  Expect(NormalisedText::Of(text.bytes()).bytes() == text.bytes());
  const Words words(text);
  ExpectGoodWords(words);
  std::vector<PhraseHit> hits;
  index.Find(words, hits);
  for (const PhraseHit& hit : hits) {
    Expect(hit.begin < hit.end && hit.end <= text.bytes().size());
    Expect(hit.first_word <= hit.last_word);
    const Utf16Span span = text.Original(hit.begin, hit.end);
    Expect(span.start < span.end && span.end <= size);  // a UTF-16 unit takes a byte at least
  }
  return 0;
}

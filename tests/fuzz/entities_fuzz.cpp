// Any bytes as a text: what every recogniser finds lies in the text, is not empty, and stands in
// the text's order without overlap.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "policy/entities.h"
#include "policy/text.h"
#include "policy/words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using forepost::policy::ByteSpan;
  using forepost::policy::Entity;
  const auto text = forepost::policy::NormalisedText::Of(
      std::string_view(reinterpret_cast<const char*>(data), size));
  const forepost::policy::Words words(text);
  for (std::size_t kind = 0; kind < forepost::policy::kEntities.size(); ++kind) {
    std::vector<ByteSpan> found;
    FindEntities(words, static_cast<Entity>(kind), found);
    std::size_t last = 0;
    for (const ByteSpan span : found) {
      if (span.begin < last || span.begin >= span.end || span.end > text.bytes().size()) {
        __builtin_trap();
      }
      last = span.end;
    }
  }
  return 0;
}

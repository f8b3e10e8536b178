// What an entity's recogniser finds in a text, for tables of cases.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

inline std::vector<std::string> FoundEntities(std::string_view utf8, Entity entity) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  std::vector<ByteSpan> spans;
  FindEntities(words, entity, spans);
  std::vector<std::string> found;
  for (const ByteSpan span : spans) {
    found.push_back(text.bytes().substr(span.begin, span.end - span.begin));
  }
  return found;
}

struct EntityCase {
  std::string text;
  std::vector<std::string> found;
};

inline void ExpectEntities(Entity entity, const std::vector<EntityCase>& cases) {
  for (const EntityCase& one : cases) {
    EXPECT_EQ(FoundEntities(one.text, entity), one.found) << one.text;
  }
}

inline void ExpectNoEntities(Entity entity, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    EXPECT_EQ(FoundEntities(text, entity), std::vector<std::string>{}) << text;
  }
}

// The same numbers in every run.
class Dice {
 public:
  std::size_t Below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;  // Knuth, MMIX
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }
  char Of(std::string_view choice) { return choice[Below(choice.size())]; }

 private:
  std::uint64_t state_ = 4;
};

}  // namespace forepost::policy

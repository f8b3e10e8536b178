// Overwrites text that was secret. As far as it goes: copies that a library made of it, or that a
// growing string left behind, are not reached; keys live in notes/secret.h's memory instead.
#pragma once

#include <cstring>
#include <string>

namespace forepost {

inline void Wipe(std::string& text) {
  std::memset(text.data(), 0, text.size());
  // Keeps the compiler from leaving out a write that nobody reads.
  asm volatile("" : : "r"(text.data()) : "memory");
}

}  // namespace forepost

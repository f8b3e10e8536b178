// Where a text is going to stand. The names are those of the protocol and of policies.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace forepost::policy {

enum class Surface {
  kPost,     // a post in a feed, seen by the public
  kComment,  // a reply to a post
  kMessage,  // a direct message; not checked unless the settings say so
  kProfile,  // static text: bio, headline, article
  kShare,    // repost, quote, like: it adopts another's words
};

inline constexpr std::array<std::string_view, 5> kSurfaceNames{"post", "comment", "message",
                                                               "profile", "share"};

constexpr std::string_view ToString(Surface surface) {
  return kSurfaceNames[static_cast<std::size_t>(surface)];
}

constexpr std::optional<Surface> ParseSurface(std::string_view name) {
  for (std::size_t i = 0; i < kSurfaceNames.size(); ++i) {
    if (kSurfaceNames[i] == name) {
      return static_cast<Surface>(i);
    }
  }
  return std::nullopt;
}

}  // namespace forepost::policy

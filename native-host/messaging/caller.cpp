#include "messaging/caller.h"

#include <string_view>

#include "common/identity.h"

namespace forepost::messaging {
namespace {

constexpr std::string_view kChromiumScheme = "chrome-extension://";
constexpr std::size_t kMaxShown = 100;

Caller Refuse(std::string_view stranger, std::string_view expected) {
  return {.kind = Caller::Kind::kStranger,
          .refusal = "forepost: started for " + std::string(stranger.substr(0, kMaxShown)) +
                     ", but this program belongs to " + std::string(expected) +
                     " (the browser's manifest for " + std::string(kHostName) +
                     " lets in the wrong extension, or the program is of another build: run "
                     "`forepost doctor`)"};
}

}  // namespace

Caller WhoCalls(std::span<const std::string> arguments) {
  if (arguments.empty()) {
    return {};
  }
  const std::string_view first = arguments[0];
  if (first.starts_with(kChromiumScheme)) {
    const std::string own = std::string(kChromiumScheme) + std::string(kExtensionId) + "/";
    return first == own ? Caller{.kind = Caller::Kind::kBrowser} : Refuse(first, own);
  }
  if (arguments.size() >= 2 && first.starts_with('/') && first.ends_with(".json")) {
    return arguments[1] == kGeckoId ? Caller{.kind = Caller::Kind::kBrowser}
                                    : Refuse(arguments[1], kGeckoId);
  }
  return {};
}

}  // namespace forepost::messaging

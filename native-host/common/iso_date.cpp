#include "common/iso_date.h"

#include "common/iso_time.h"

namespace forepost {
namespace {

constexpr std::string_view kMidnight = "T00:00:00.000Z";
constexpr std::size_t kDateLength = 10;

}  // namespace

std::optional<std::chrono::sys_days> ParseDate(std::string_view text) {
  if (text.size() != kDateLength) {
    return std::nullopt;
  }
  const auto time = ParseIso(std::string(text) + std::string(kMidnight));
  if (!time) {
    return std::nullopt;
  }
  return std::chrono::floor<std::chrono::days>(*time);
}

std::string ToText(std::chrono::sys_days day) { return ToIso(day).substr(0, kDateLength); }

}  // namespace forepost

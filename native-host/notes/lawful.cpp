#include "notes/lawful.h"

#include <algorithm>

namespace forepost::notes {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::string_view kMidnight = "T00:00:00.000Z";
constexpr std::size_t kDayBytes = 10;

}  // namespace

std::optional<Basis> ParseBasis(std::string_view name) {
  const auto* const found = std::ranges::find(kBases, name, &BasisName::name);
  return found == kBases.end() ? std::nullopt
                               : std::optional(static_cast<Basis>(found - kBases.begin()));
}

std::string_view ToString(Basis basis) { return kBases.at(static_cast<std::size_t>(basis)).name; }

std::string_view ToWords(Basis basis) { return kBases.at(static_cast<std::size_t>(basis)).words; }

Time ExpiryOf(Time created, const Terms& terms) {
  return std::chrono::floor<days>(created) + terms.keep + days(1);
}

std::optional<Time> EndOfDay(std::string_view day) {
  const auto start =
      day.size() == kDayBytes ? ParseIso(std::string(day) + std::string(kMidnight)) : std::nullopt;
  return start ? std::optional(Time(*start + days(1))) : std::nullopt;
}

std::string DayOf(Time time) {
  return ToIso(time - std::chrono::milliseconds(1)).substr(0, kDayBytes);
}

int DaysLeft(Time expires, Time now) {
  const auto left = expires - now;
  if (left <= left.zero()) {
    return -static_cast<int>(std::chrono::ceil<days>(-left).count());
  }
  return static_cast<int>(std::chrono::floor<days>(left).count());
}

Time NoticeDue(Time created) {
  const auto midnight = std::chrono::floor<days>(created);
  year_month_day due = year_month_day(midnight) + std::chrono::months(1);
  if (!due.ok()) {
    due = due.year() / due.month() / std::chrono::last;
  }
  return sys_days(due) + (created - midnight);
}

}  // namespace forepost::notes

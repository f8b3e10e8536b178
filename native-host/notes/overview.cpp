#include "notes/overview.h"

#include <map>

namespace forepost::notes {
namespace {

using storage::Database;
using storage::StorageError;

constexpr std::size_t kMonthBytes = 7;

std::expected<std::size_t, StorageError> Count(const Database& tables, std::string_view sql,
                                               std::optional<std::int64_t> number = {},
                                               std::string_view text = {}) {
  auto statement = tables.Prepare(sql);
  if (!statement) {
    return std::unexpected(statement.error());
  }
  if (number) {
    statement->Bind(1, *number);
  } else if (!text.empty()) {
    statement->Bind(1, text);
  }
  const auto row = statement->Step();
  if (!row) {
    return std::unexpected(row.error());
  }
  return static_cast<std::size_t>(statement->Number(0));
}

std::expected<std::vector<Counted>, StorageError> CountBy(const Database& tables,
                                                          std::string_view sql) {
  auto statement = tables.Prepare(sql);
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->Bind(1, std::int64_t{kMostCounted});
  std::vector<Counted> counted;
  while (true) {
    const auto row = statement->Step();
    if (!row) {
      return std::unexpected(row.error());
    }
    if (!*row) {
      return counted;
    }
    counted.push_back({.value = std::string(statement->Text(0)),
                       .clients = static_cast<std::size_t>(statement->Number(1))});
  }
}

std::expected<std::vector<Counted>, StorageError> CountMonths(const Database& tables) {
  // Days first, of which there are few, so that few are turned into months.
  auto statement = tables.Prepare(
      "SELECT expires, count(*) FROM clients GROUP BY expires / 86400000 ORDER BY expires");
  if (!statement) {
    return std::unexpected(statement.error());
  }
  std::map<std::string, std::size_t> months;
  while (true) {
    const auto row = statement->Step();
    if (!row) {
      return std::unexpected(row.error());
    }
    if (!*row) {
      break;
    }
    const Time expires{std::chrono::milliseconds(statement->Number(0))};
    months[DayOf(expires).substr(0, kMonthBytes)] += static_cast<std::size_t>(statement->Number(1));
  }
  std::vector<Counted> counted;
  counted.reserve(months.size());
  for (const auto& [month, clients] : months) {
    counted.push_back({.value = month, .clients = clients});
  }
  return counted;
}

}  // namespace

std::expected<Overview, StorageError> CountAll(const Database& tables, Time now) {
  const std::int64_t reminded = (now + kNoticeReminder).time_since_epoch().count();
  const std::string today = ToIso(now).substr(0, 10);
  const auto people = Count(tables, "SELECT count(*) FROM clients WHERE kind = 0");
  const auto links = Count(tables, "SELECT count(*) FROM clients WHERE kind <> 0");
  const auto relations = Count(tables, "SELECT count(*) FROM ties");
  const auto follow_ups = Count(
      tables, "SELECT count(*) FROM clients WHERE follow_up <> '' AND follow_up <= ?", {}, today);
  const auto notices = Count(
      tables, "SELECT count(*) FROM clients WHERE notice_due <> 0 AND notice_due <= ?", reminded);
  for (const auto* const counted : {&people, &links, &relations, &follow_ups, &notices}) {
    if (!*counted) {
      return std::unexpected(counted->error());
    }
  }
  auto tags = CountBy(tables,
                      "SELECT max(tag), count(*) FROM tags GROUP BY folded ORDER BY count(*) DESC, "
                      "folded LIMIT ?");
  auto employers = CountBy(tables,
                           "SELECT max(name), count(*) FROM employers WHERE past = 0 GROUP BY "
                           "folded ORDER BY count(*) DESC, folded LIMIT ?");
  auto months = CountMonths(tables);
  for (auto* const counted : {&tags, &employers, &months}) {
    if (!*counted) {
      return std::unexpected(counted->error());
    }
  }
  return Overview{.clients = *people + *links,
                  .people = *people,
                  .links = *links,
                  .tags = *std::move(tags),
                  .employers = *std::move(employers),
                  .relations = *relations,
                  .follow_ups_due = *follow_ups,
                  .notices_due = *notices,
                  .expires = *std::move(months),
                  .lapsed = {}};
}

}  // namespace forepost::notes

#include "notes/search_query.h"

#include <algorithm>
#include <string>
#include <utility>

#include "notes/search_words.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

using storage::Statement;

constexpr std::string_view kSummary =
    "SELECT clients.client, kind, title, employer, position, headline, clients.tags, updated, "
    "expires, follow_up FROM clients ";

// Conditions on a client, with the values of their parameters.
struct Conditions {
  explicit Conditions(const Filter& filter) {
    Add("EXISTS(SELECT 1 FROM tags AS t WHERE t.folded = ? AND t.client = clients.client)",
        FoldCase(OneLine(filter.tag)));
    Add("EXISTS(SELECT 1 FROM employers AS e WHERE e.folded = ? AND e.client = clients.client)",
        FoldCase(OneLine(filter.employer)));
    Add("follow_up <> '' AND follow_up <= ?", filter.follow_up_by);
    if (filter.any_follow_up) {
      sql += " AND follow_up <> ''";
    }
    by_follow_up = filter.any_follow_up || !filter.follow_up_by.empty();
  }

  // After the other parameters, of which there are `first - 1`.
  void Bind(Statement& statement, int first) const {
    for (const std::string& value : values) {
      statement.Bind(first++, value);
    }
  }

  std::string_view Order() const {
    return by_follow_up ? "follow_up, updated DESC, client DESC" : "updated DESC, client DESC";
  }

  std::string sql = "1";
  std::vector<std::string> values;
  bool by_follow_up = false;

 private:
  void Add(std::string_view condition, std::string value) {
    if (!value.empty()) {
      sql += " AND ";
      sql += condition;
      values.push_back(std::move(value));
    }
  }
};

// "bm25(words, 10, 6, …)"
std::string Ranking() {
  std::string sql = "bm25(words";
  for (const Column& column : kColumns) {
    sql += ", " + std::to_string(column.weight);
  }
  return sql + ")";
}

// One snippet for each column, of the client ?2 for the words ?1.
std::string Snippets() {
  std::string sql;
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    sql += sql.empty() ? "SELECT " : ", ";
    sql += "snippet(words, " + std::to_string(i) + ", char(1), char(2), '…', 24)";
  }
  return sql + " FROM words WHERE words MATCH ?1 AND rowid = ?2";
}

std::int64_t ToSql(std::size_t number) {
  return static_cast<std::int64_t>(std::min(number, std::size_t{INT64_MAX}));
}

// Numbers in the first column of all rows.
std::expected<std::vector<ClientId>, StorageError> Clients(Statement& statement) {
  std::vector<ClientId> clients;
  while (true) {
    const auto row = statement.Step();
    if (!row) {
      return std::unexpected(row.error());
    }
    if (!*row) {
      return clients;
    }
    clients.push_back(static_cast<ClientId>(statement.Number(0)));
  }
}

// All that match, the best first.
std::expected<std::vector<ClientId>, StorageError> Ranked(const Database& tables,
                                                          const std::string& match,
                                                          const Filter& filter) {
  const Conditions conditions(filter);
  std::string order(conditions.Order());
  if (!conditions.by_follow_up) {
    order = Ranking() + ", " + order;
  }
  auto statement = tables.Prepare(
      "SELECT words.rowid FROM words JOIN clients ON client = words.rowid WHERE words MATCH ? "
      "AND " +
      conditions.sql + " ORDER BY " + order);
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->Bind(1, match);
  conditions.Bind(*statement, 2);
  return Clients(*statement);
}

// The field with the most of the words.
std::expected<std::optional<Hit>, StorageError> BestHit(Statement& snippets, ClientId client) {
  snippets.Reset();
  snippets.Bind(2, client);
  const auto row = snippets.Step();
  if (!row) {
    return std::unexpected(row.error());
  }
  MarkedHit best{.hit = {}, .words = 0};
  for (std::size_t i = 0; *row && i < kColumns.size(); ++i) {
    const std::string_view snippet = snippets.Text(static_cast<int>(i));
    if (snippet.contains(kMarkStart)) {
      MarkedHit hit = ToHit(kColumns[i].name, snippet);
      if (hit.words > best.words) {
        best = std::move(hit);
      }
    }
  }
  return best.words == 0 ? std::nullopt : std::optional(std::move(best.hit));
}

}  // namespace

std::string SummarySql() { return std::string(kSummary); }

Summary SummaryOf(const Statement& row) {
  std::vector<std::string> tags;
  for (const std::string_view tag : SplitLines(row.Text(6))) {
    tags.emplace_back(tag);
  }
  return {.id = static_cast<ClientId>(row.Number(0)),
          .kind = row.Number(1) == 0 ? ClientKind::kPerson : ClientKind::kLink,
          .title = std::string(row.Text(2)),
          .employer = std::string(row.Text(3)),
          .position = std::string(row.Text(4)),
          .headline = std::string(row.Text(5)),
          .tags = std::move(tags),
          .updated = Time(std::chrono::milliseconds(row.Number(7))),
          .expires = Time(std::chrono::milliseconds(row.Number(8))),
          .follow_up = std::string(row.Text(9))};
}

std::expected<std::vector<Summary>, StorageError> Summaries(Statement& statement) {
  std::vector<Summary> all;
  while (true) {
    const auto row = statement.Step();
    if (!row) {
      return std::unexpected(row.error());
    }
    if (!*row) {
      return all;
    }
    all.push_back(SummaryOf(statement));
  }
}

std::expected<std::optional<Summary>, StorageError> SummaryFor(const Database& tables,
                                                               ClientId client) {
  auto statement = tables.Prepare(std::string(kSummary) + "WHERE client = ?");
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->Bind(1, client);
  const auto row = statement->Step();
  if (!row) {
    return std::unexpected(row.error());
  }
  return *row ? std::optional(SummaryOf(*statement)) : std::nullopt;
}

std::expected<Results, StorageError> ListAll(const Database& tables, Window page,
                                             const Filter& filter) {
  const Conditions conditions(filter);
  auto count = tables.Prepare("SELECT count(*) FROM clients WHERE " + conditions.sql);
  auto statement = tables.Prepare(std::string(kSummary) + "WHERE " + conditions.sql + " ORDER BY " +
                                  std::string(conditions.Order()) + " LIMIT ? OFFSET ?");
  if (!count || !statement) {
    return std::unexpected(count ? statement.error() : count.error());
  }
  conditions.Bind(*count, 1);
  const auto total = count->Step();
  if (!total) {
    return std::unexpected(total.error());
  }
  conditions.Bind(*statement, 1);
  const int next = static_cast<int>(conditions.values.size()) + 1;
  statement->Bind(next, ToSql(page.limit));
  statement->Bind(next + 1, ToSql(page.offset));
  auto summaries = Summaries(*statement);
  if (!summaries) {
    return std::unexpected(summaries.error());
  }
  Results results{.total = static_cast<std::size_t>(count->Number(0))};
  for (Summary& summary : *summaries) {
    results.found.push_back({.client = std::move(summary)});
  }
  return results;
}

std::expected<Results, StorageError> Matching(const Database& tables, const std::string& match,
                                              Window page, const Filter& filter) {
  const auto ranked = Ranked(tables, match, filter);
  auto snippets = tables.Prepare(Snippets());
  if (!ranked || !snippets) {
    return std::unexpected(ranked ? snippets.error() : ranked.error());
  }
  snippets->Bind(1, match);
  Results results{.total = ranked->size()};
  for (std::size_t i = page.offset; i < ranked->size() && i - page.offset < page.limit; ++i) {
    auto summary = SummaryFor(tables, (*ranked)[i]);
    auto hit = BestHit(*snippets, (*ranked)[i]);
    if (!summary || !hit) {
      return std::unexpected(summary ? hit.error() : summary.error());
    }
    if (*summary) {
      results.found.push_back({.client = **std::move(summary), .hit = *std::move(hit)});
    }
  }
  return results;
}

std::expected<std::vector<ClientId>, StorageError> Expired(const Database& tables, Time time) {
  auto statement =
      tables.Prepare("SELECT client FROM clients WHERE expires <= ? ORDER BY expires, client");
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->Bind(1, std::int64_t{time.time_since_epoch().count()});
  return Clients(*statement);
}

std::expected<std::vector<ClientId>, StorageError> TiedTo(const Database& tables, ClientId client) {
  auto statement =
      tables.Prepare("SELECT DISTINCT client FROM ties WHERE other = ? AND other <> 0");
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->Bind(1, client);
  return Clients(*statement);
}

std::expected<std::vector<Summary>, StorageError> Titled(const Database& tables,
                                                         std::string_view folded) {
  auto statement = tables.Prepare(std::string(kSummary) + "WHERE folded = ? ORDER BY client");
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->Bind(1, folded);
  return Summaries(*statement);
}

std::expected<std::optional<ClientId>, StorageError> SavedAt(const Database& tables,
                                                             std::string_view address) {
  auto statement =
      tables.Prepare("SELECT client FROM addresses WHERE address = ? ORDER BY client LIMIT 1");
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->Bind(1, address);
  const auto row = statement->Step();
  if (!row) {
    return std::unexpected(row.error());
  }
  return *row ? std::optional(static_cast<ClientId>(statement->Number(0))) : std::nullopt;
}

}  // namespace forepost::notes

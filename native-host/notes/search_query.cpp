#include "notes/search_query.h"

#include <algorithm>
#include <string>
#include <utility>

#include "notes/search_words.h"

namespace forepost::notes {
namespace {

using storage::Statement;

constexpr std::string_view kSummary =
    "SELECT client, kind, title, employer, headline, tags, updated FROM clients ";

std::vector<std::string> Split(std::string_view lines) {
  std::vector<std::string> list;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    list.emplace_back(lines.substr(0, end));
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
  return list;
}

Summary SummaryOf(const Statement& row) {
  return {.id = static_cast<ClientId>(row.Number(0)),
          .kind = row.Number(1) == 0 ? ClientKind::kPerson : ClientKind::kLink,
          .title = std::string(row.Text(2)),
          .employer = std::string(row.Text(3)),
          .headline = std::string(row.Text(4)),
          .tags = Split(row.Text(5)),
          .updated = Time(std::chrono::milliseconds(row.Number(6)))};
}

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

// All that match, the best first.
std::expected<std::vector<ClientId>, StorageError> Ranked(const Database& tables,
                                                          const std::string& match) {
  auto statement = tables.Prepare(
      "SELECT words.rowid FROM words JOIN clients ON client = words.rowid WHERE "
      "words MATCH ? ORDER BY " +
      Ranking() + ", updated DESC, client DESC");
  if (!statement) {
    return std::unexpected(statement.error());
  }
  statement->Bind(1, match);
  std::vector<ClientId> ranked;
  while (true) {
    const auto row = statement->Step();
    if (!row) {
      return std::unexpected(row.error());
    }
    if (!*row) {
      return ranked;
    }
    ranked.push_back(static_cast<ClientId>(statement->Number(0)));
  }
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

std::expected<Results, StorageError> ListAll(const Database& tables, Window page) {
  const auto total = tables.Number("SELECT count(*) FROM clients");
  auto statement =
      tables.Prepare(std::string(kSummary) + "ORDER BY updated DESC, client DESC LIMIT ? OFFSET ?");
  if (!total || !statement) {
    return std::unexpected(total ? statement.error() : total.error());
  }
  statement->Bind(1, ToSql(page.limit));
  statement->Bind(2, ToSql(page.offset));
  auto summaries = Summaries(*statement);
  if (!summaries) {
    return std::unexpected(summaries.error());
  }
  Results results{.total = static_cast<std::size_t>(*total)};
  for (Summary& summary : *summaries) {
    results.found.push_back({.client = std::move(summary)});
  }
  return results;
}

std::expected<Results, StorageError> Matching(const Database& tables, const std::string& match,
                                              Window page) {
  const auto ranked = Ranked(tables, match);
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

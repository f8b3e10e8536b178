#include "notes/beside.h"

#include <algorithm>
#include <optional>
#include <set>

#include "notes/search_query.h"
#include "notes/search_words.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

using storage::Database;
using storage::StorageError;

using Done = std::expected<void, StorageError>;
constexpr std::int64_t kMostRelated = 200;

// Collects clients, each once, with the first reason that is found.
class Collected {
 public:
  Collected(const Database& tables, ClientId not_this) : tables_(tables) { seen_.insert(not_this); }

  bool full() const { return list.size() >= kMostBeside; }

  // Rows of `rest` of a statement over clients, with `?1` bound to `value`.
  template <typename Value>
  Done Add(std::string_view why, std::string_view rest, const Value& value) {
    if (full()) {
      return {};
    }
    auto statement = tables_.Prepare(SummarySql() + std::string(rest));
    if (!statement) {
      return std::unexpected(statement.error());
    }
    statement->Bind(1, value);
    auto rows = Summaries(*statement);
    if (!rows) {
      return std::unexpected(rows.error());
    }
    for (Summary& row : *rows) {
      if (!full() && seen_.insert(row.id).second) {
        list.push_back({.client = std::move(row), .why = std::string(why)});
      }
    }
    return {};
  }

  std::vector<Beside> list;

 private:
  const Database& tables_;
  std::set<ClientId> seen_;
};

constexpr std::string_view kByTitle =
    "WHERE folded = ?1 AND kind = 0 ORDER BY updated DESC, client LIMIT 10";
constexpr std::string_view kByAddress =
    "JOIN addresses AS a ON a.client = clients.client WHERE a.address = ?1 LIMIT 10";
constexpr std::string_view kByWords =
    "WHERE client IN (SELECT rowid FROM words WHERE words MATCH ?1) ORDER BY updated DESC LIMIT 10";
constexpr std::string_view kByEmployer =
    "JOIN employers AS e ON e.client = clients.client WHERE e.folded = ?1 ORDER BY e.past, updated "
    "DESC, clients.client LIMIT 10";
constexpr std::string_view kByTie =
    "WHERE client IN (SELECT other FROM ties WHERE client = ?1 UNION SELECT client FROM ties WHERE "
    "other = ?1) ORDER BY updated DESC, client LIMIT 10";

// {column} : "value" of one column, as a phrase.
std::string InColumn(std::string_view column, std::string_view value) {
  std::string quoted;
  for (const char c : WithoutMarks(value)) {
    quoted += c;
    if (c == '"') {
      quoted += c;
    }
  }
  return std::string(column) + " : \"" + quoted + "\"";
}

bool HasLetterOrDigit(std::string_view value) { return ToMatch(value).has_value(); }

Done AddSimilar(const Client& client, Collected& found) {
  const Page& fields = client.card.fields;
  const auto each = [&](std::string_view field, const auto& add) -> Done {
    for (const std::string_view entry : SplitLines(ValueOf(fields, field))) {
      if (auto done = add(entry); !done) {
        return done;
      }
    }
    return {};
  };
  if (auto done = each("links",
                       [&](std::string_view link) {
                         return found.Add("a link to the page of this client", kByAddress, link);
                       });
      !done) {
    return done;
  }
  if (auto done = each("emails",
                       [&](std::string_view email) -> Done {
                         return HasLetterOrDigit(email)
                                    ? found.Add("the same e-mail address", kByWords,
                                                InColumn("emails", email))
                                    : Done();
                       });
      !done) {
    return done;
  }
  const std::string name = FoldCase(client.card.Title());
  if (auto done = found.Add("the same name", kByTitle, name); !done) {
    return done;
  }
  return each("names", [&](std::string_view other) {
    return found.Add("a name that this client also has", kByTitle, FoldCase(other));
  });
}

}  // namespace

std::expected<Surroundings, StorageError> SurroundingsOf(const Database& tables,
                                                         const Client& client) {
  Surroundings around;
  for (const Relation& relation : client.card.relations) {
    if (relation.client == 0) {
      continue;
    }
    const auto summary = SummaryFor(tables, relation.client);
    if (!summary) {
      return std::unexpected(summary.error());
    }
    if (*summary) {
      around.titles.emplace(relation.client, (*summary)->title);
    }
  }
  auto naming = tables.Prepare(
      "SELECT client, what FROM ties WHERE other = ?1 AND client <> ?1 ORDER BY client LIMIT ?2");
  if (!naming) {
    return std::unexpected(naming.error());
  }
  naming->Bind(1, client.id);
  naming->Bind(2, kMostRelated);
  while (true) {
    const auto row = naming->Step();
    if (!row) {
      return std::unexpected(row.error());
    }
    if (!*row) {
      break;
    }
    auto summary = SummaryFor(tables, static_cast<ClientId>(naming->Number(0)));
    if (!summary) {
      return std::unexpected(summary.error());
    }
    if (*summary) {
      around.related.push_back(
          {.client = **std::move(summary), .why = std::string(naming->Text(1))});
    }
  }
  if (client.card.kind == ClientKind::kPerson) {
    Collected similar(tables, client.id);
    if (auto done = AddSimilar(client, similar); !done) {
      return std::unexpected(done.error());
    }
    around.similar = std::move(similar.list);
  }
  return around;
}

std::expected<std::vector<Beside>, StorageError> ThoseHere(const Database& tables,
                                                           std::string_view address) {
  Collected here(tables, 0);
  if (auto done = here.Add("saved from this page", kByAddress, address); !done) {
    return std::unexpected(done.error());
  }
  const std::optional<Summary> first =
      here.list.empty() ? std::nullopt : std::optional(here.list.front().client);
  if (auto done = here.Add("linked to this page", kByWords, InColumn("address", address)); !done) {
    return std::unexpected(done.error());
  }
  if (!first) {
    return std::move(here.list);
  }
  if (auto done = here.Add("connected to " + first->title, kByTie, first->id); !done) {
    return std::unexpected(done.error());
  }
  if (!first->employer.empty()) {
    if (auto done = here.Add("also at " + first->employer, kByEmployer, FoldCase(first->employer));
        !done) {
      return std::unexpected(done.error());
    }
  }
  return std::move(here.list);
}

}  // namespace forepost::notes

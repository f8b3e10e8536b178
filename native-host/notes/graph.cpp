#include "notes/graph.h"

#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "notes/search_query.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

using storage::Database;
using storage::StorageError;

constexpr int kSteps = 2;
constexpr std::int64_t kStart = 60;  // clients with which a graph without a middle begins
// One of these, as everybody's employer, would otherwise bring in everybody.
constexpr std::int64_t kMostOfOne = 60;

// The ties of a client: its own, and those of others to it.
constexpr std::string_view kTies = R"(
SELECT ties.client, coalesce(nullif(other, 0), addresses.client, 0), ties.name, what
  FROM ties LEFT JOIN addresses ON ties.address <> '' AND addresses.address = ties.address
  WHERE ties.client = ?1
UNION
SELECT ties.client, ?1, ties.name, what FROM ties WHERE other = ?1
UNION
SELECT ties.client, ?1, ties.name, what FROM ties JOIN addresses ON addresses.address = ties.address
  WHERE ties.address <> '' AND addresses.client = ?1 AND ties.client <> ?1
LIMIT 300)";
constexpr std::string_view kEmployers =
    "SELECT name, past, folded FROM employers WHERE client = ?1";
constexpr std::string_view kColleagues =
    "SELECT client, past FROM employers WHERE folded = ?1 ORDER BY past, client LIMIT ?2";
constexpr std::string_view kMostTied = R"(
SELECT client FROM (SELECT client FROM ties UNION ALL SELECT other FROM ties WHERE other <> 0
                    UNION ALL SELECT client FROM employers WHERE folded IN
                      (SELECT folded FROM employers GROUP BY folded HAVING count(*) > 1))
  JOIN clients USING (client) GROUP BY client ORDER BY count(*) DESC, client LIMIT ?1)";

class Drawing {
 public:
  Drawing(const Database& tables, std::size_t limit) : tables_(tables), limit_(limit) {}

  std::expected<Graph, StorageError> Around(ClientId client) {
    middle_ = client;
    if (auto done = Walk({client}, kSteps); !done) {
      return std::unexpected(done.error());
    }
    return std::move(graph_);
  }

  std::expected<Graph, StorageError> MostTied() {
    auto statement = tables_.Prepare(kMostTied);
    if (!statement) {
      return std::unexpected(statement.error());
    }
    statement->Bind(1, kStart);
    std::deque<ClientId> start;
    while (true) {
      const auto row = statement->Step();
      if (!row) {
        return std::unexpected(row.error());
      }
      if (!*row) {
        break;
      }
      start.push_back(static_cast<ClientId>(statement->Number(0)));
    }
    if (auto done = Walk(std::move(start), 1); !done) {
      return std::unexpected(done.error());
    }
    return std::move(graph_);
  }

 private:
  using Done = std::expected<void, StorageError>;

  // Breadth first, so that what is nearest is there when there is no more room.
  Done Walk(std::deque<ClientId> level, int steps) {
    for (const ClientId client : level) {
      if (auto put = PutClient(client); !put) {
        return std::unexpected(put.error());
      }
    }
    for (int step = 0; step < steps; ++step) {
      std::deque<ClientId> next;
      for (const ClientId client : level) {
        if (auto done = Visit(client, next); !done) {
          return done;
        }
      }
      level = std::move(next);
    }
    return {};
  }

  Done Visit(ClientId client, std::deque<ClientId>& next) {
    if (!visited_.insert(client).second || !ids_.contains(ClientKey(client))) {
      return {};
    }
    if (auto done = VisitTies(client, next); !done) {
      return done;
    }
    return VisitEmployers(client, next);
  }

  Done VisitTies(ClientId client, std::deque<ClientId>& next) {
    auto ties = tables_.Prepare(kTies);
    if (!ties) {
      return std::unexpected(ties.error());
    }
    ties->Bind(1, client);
    while (true) {
      const auto row = ties->Step();
      if (!row) {
        return std::unexpected(row.error());
      }
      if (!*row) {
        return {};
      }
      const auto from = static_cast<ClientId>(ties->Number(0));
      const auto to = static_cast<ClientId>(ties->Number(1));
      const std::string name(ties->Text(2));
      const std::string what(ties->Text(3));
      if (from == to || (to == 0 && name.empty())) {
        continue;
      }
      const ClientId other = from == client ? to : from;
      const auto end = other != 0 ? PutClient(other) : PutName(name);
      if (!end) {
        return std::unexpected(end.error());
      }
      if (end->empty()) {
        continue;
      }
      if (other != 0) {
        next.push_back(other);
      }
      PutLink(from == client ? ids_[ClientKey(client)] : *end,
              from == client ? *end : ids_[ClientKey(client)], what);
    }
  }

  Done VisitEmployers(ClientId client, std::deque<ClientId>& next) {
    auto employers = tables_.Prepare(kEmployers);
    if (!employers) {
      return std::unexpected(employers.error());
    }
    employers->Bind(1, client);
    while (true) {
      const auto row = employers->Step();
      if (!row) {
        return std::unexpected(row.error());
      }
      if (!*row) {
        return {};
      }
      const std::string name(employers->Text(0));
      const std::string folded(employers->Text(2));
      if (auto done = VisitColleagues(client, name, folded, next); !done) {
        return done;
      }
    }
  }

  Done VisitColleagues(ClientId client, const std::string& name, const std::string& folded,
                       std::deque<ClientId>& next) {
    auto statement = tables_.Prepare(kColleagues);
    if (!statement) {
      return std::unexpected(statement.error());
    }
    statement->Bind(1, folded);
    statement->Bind(2, kMostOfOne);
    std::vector<std::pair<ClientId, bool>> colleagues;
    while (true) {
      const auto row = statement->Step();
      if (!row) {
        return std::unexpected(row.error());
      }
      if (!*row) {
        break;
      }
      colleagues.emplace_back(static_cast<ClientId>(statement->Number(0)),
                              statement->Number(1) != 0);
    }
    if (colleagues.size() < 2 && client != middle_) {
      return {};
    }
    const std::string organisation = Put("o:" + folded, 'o', NodeKind::kOrganisation, name);
    if (organisation.empty()) {
      return {};
    }
    for (const auto& [colleague, past] : colleagues) {
      const auto end = PutClient(colleague);
      if (!end) {
        return std::unexpected(end.error());
      }
      if (!end->empty()) {
        PutLink(*end, organisation, past ? "worked at" : "works at");
        next.push_back(colleague);
      }
    }
    return {};
  }

  static std::string ClientKey(ClientId client) { return "c:" + std::to_string(client); }

  // The id of the node, that is made where there is room; empty: there is none.
  std::string Put(const std::string& key, char letter, NodeKind kind, const std::string& title) {
    const auto known = ids_.find(key);
    if (known != ids_.end()) {
      return known->second;
    }
    if (graph_.nodes.size() >= limit_) {
      graph_.more = true;
      return {};
    }
    std::string id = letter + std::to_string(++numbers_[letter]);
    ids_.emplace(key, id);
    graph_.nodes.push_back({.id = id, .kind = kind, .title = title});
    return id;
  }

  std::expected<std::string, StorageError> PutClient(ClientId client) {
    const auto known = ids_.find(ClientKey(client));
    if (known != ids_.end()) {
      return known->second;
    }
    if (graph_.nodes.size() >= limit_) {
      graph_.more = true;
      return std::string();
    }
    const auto summary = SummaryFor(tables_, client);
    if (!summary) {
      return std::unexpected(summary.error());
    }
    if (!*summary) {
      return std::string();  // erased; a tie to it may still stand
    }
    const Summary& found = **summary;
    std::string line = found.position;
    line += line.empty() || found.employer.empty() ? "" : ", ";
    line += found.employer;
    std::string id = "c" + std::to_string(client);
    ids_.emplace(ClientKey(client), id);
    graph_.nodes.push_back({.id = id,
                            .kind = NodeKind::kClient,
                            .title = found.title,
                            .client = client,
                            .line = line.empty() ? found.headline : line});
    return id;
  }

  std::expected<std::string, StorageError> PutName(const std::string& name) {
    return Put("n:" + FoldCase(name), 'n', NodeKind::kName, name);
  }

  void PutLink(const std::string& from, const std::string& to, const std::string& what) {
    if (from != to && links_.emplace(from, to, what).second) {
      graph_.links.push_back({.from = from, .to = to, .what = what});
    }
  }

  const Database& tables_;
  std::size_t limit_;
  ClientId middle_ = 0;
  Graph graph_;
  std::map<std::string, std::string> ids_;  // by what the node stands for
  std::map<char, std::size_t> numbers_;
  std::set<std::tuple<std::string, std::string, std::string>> links_;
  std::set<ClientId> visited_;
};

}  // namespace

std::string_view ToString(NodeKind kind) {
  switch (kind) {
    case NodeKind::kClient:
      return "client";
    case NodeKind::kOrganisation:
      return "organisation";
    default:
      return "name";
  }
}

std::expected<Graph, StorageError> GraphAround(const Database& tables,
                                               std::optional<ClientId> client, std::size_t limit) {
  Drawing drawing(tables, limit);
  return client ? drawing.Around(*client) : drawing.MostTied();
}

}  // namespace forepost::notes

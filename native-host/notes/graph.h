// Who is connected to whom: clients, the organisations they work and worked for, and people who are
// known by name alone.
//
//   auto graph = GraphAround(*tables, 12, 150);    // two steps around client 12
//   auto graph = GraphAround(*tables, {}, 150);    // those with the most ties
//
// A client's tie by the address of a page is one to the client who was saved from that page. An
// organisation stands there when two clients share it, or when it is one of the client in the
// middle.
//
// Thread-safety: one thread at a time for one Database.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notes/vault.h"
#include "storage/database.h"

namespace forepost::notes {

enum class NodeKind { kClient, kOrganisation, kName };
std::string_view ToString(NodeKind kind);

struct Node {
  std::string id;  // "c12" for client 12; "o1", "n1" within this graph alone
  NodeKind kind = NodeKind::kClient;
  std::string title;
  ClientId client = 0;  // 0: none
  std::string line;     // "Head of Sales, Northwind"
};

struct Link {
  std::string from;
  std::string to;
  std::string what;  // "colleague", "works at", "worked at"
};

struct Graph {
  std::vector<Node> nodes;
  std::vector<Link> links;
  bool more = false;  // there are more than were asked for
};

inline constexpr std::size_t kMostNodes = 300;

// At most `limit` nodes. A client that there is not: an empty graph.
std::expected<Graph, storage::StorageError> GraphAround(const storage::Database& tables,
                                                        std::optional<ClientId> client,
                                                        std::size_t limit);

}  // namespace forepost::notes

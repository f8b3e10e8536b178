#include "notes/search_table.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "notes/address.h"
#include "notes/search_words.h"
#include "notes/text.h"
#include "notes/ties.h"

namespace forepost::notes {
namespace {

using storage::FileWords;
using storage::StorageFault;

constexpr FileWords kWords{.file = "search index in memory",
                           .things = "search index",
                           .mend = "lock the notes and unlock them again",
                           .absent = "there is no search index",
                           .absent_hint = "lock the notes and unlock them again"};
// All notes of one client are one value.
constexpr int kMaxIndexValue = 1 << 29;

// Of the form of these tables; a copy with another number is not used.
constexpr std::int64_t kVersion = 2;
constexpr std::string_view kSchema = R"(
CREATE TABLE clients(client INTEGER PRIMARY KEY, kind INTEGER, title TEXT, folded TEXT,
                     employer TEXT, position TEXT, headline TEXT, tags TEXT, updated INTEGER,
                     expires INTEGER, follow_up TEXT, notice_due INTEGER);
CREATE INDEX by_title ON clients(folded);
CREATE INDEX by_time ON clients(updated DESC, client DESC);
CREATE INDEX by_expiry ON clients(expires);
CREATE INDEX by_follow_up ON clients(follow_up) WHERE follow_up <> '';
CREATE INDEX by_notice ON clients(notice_due) WHERE notice_due <> 0;
CREATE TABLE addresses(address TEXT, client INTEGER, PRIMARY KEY(address, client)) WITHOUT ROWID;
CREATE INDEX by_client ON addresses(client);
CREATE TABLE tags(folded TEXT, client INTEGER, tag TEXT, PRIMARY KEY(folded, client)) WITHOUT ROWID;
CREATE INDEX tags_of ON tags(client);
CREATE TABLE employers(folded TEXT, client INTEGER, name TEXT, past INTEGER,
                       PRIMARY KEY(folded, client)) WITHOUT ROWID;
CREATE INDEX employers_of ON employers(client);
CREATE TABLE ties(client INTEGER, other INTEGER, name TEXT, what TEXT, address TEXT);
CREATE INDEX ties_of ON ties(client);
CREATE INDEX ties_to ON ties(other) WHERE other <> 0;
CREATE INDEX ties_at ON ties(address) WHERE address <> '';
)";

std::string SchemaSql() {
  std::string sql(kSchema);
  sql += "CREATE VIRTUAL TABLE words USING fts5(";
  for (const Column& column : kColumns) {
    sql += std::string(column.name) + ", ";
  }
  sql += "prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');PRAGMA user_version = " +
         std::to_string(kVersion);
  return sql;
}

std::string PutWordsSql() {
  std::string sql = "INSERT INTO words(rowid";
  std::string values = "?";
  for (const Column& column : kColumns) {
    sql += ", " + std::string(column.name);
    values += ", ?";
  }
  return sql + ") VALUES(" + values + ")";
}

// What is taken out is overwritten.
constexpr const char* kSettings = "PRAGMA secure_delete = ON";

enum Statements : std::uint8_t {
  kPutClient,
  kPutAddress,
  kPutTag,
  kPutEmployer,
  kPutTie,
  kPutWords,
  kTakeClient,
  kTakeAddresses,
  kTakeTags,
  kTakeEmployers,
  kTakeTies,
  kTakeWords
};
constexpr std::array<std::string_view, 12> kStatements{
    "INSERT INTO clients VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "INSERT OR IGNORE INTO addresses VALUES(?, ?)",
    "INSERT OR IGNORE INTO tags VALUES(?, ?, ?)",
    "INSERT OR IGNORE INTO employers VALUES(?, ?, ?, ?)",
    "INSERT INTO ties VALUES(?, ?, ?, ?, ?)",
    "",  // PutWordsSql
    "DELETE FROM clients WHERE client = ?",
    "DELETE FROM addresses WHERE client = ?",
    "DELETE FROM tags WHERE client = ?",
    "DELETE FROM employers WHERE client = ?",
    "DELETE FROM ties WHERE client = ?",
    "DELETE FROM words WHERE rowid = ?"};

std::expected<void, StorageError> Run(storage::Statement& statement) {
  const auto done = statement.Step();
  statement.Reset();
  if (!done) {
    return std::unexpected(done.error());
  }
  return {};
}

std::string_view FieldOf(const Client& client, std::string_view name) {
  const auto found = client.card.fields.find(name);
  return found == client.card.fields.end() ? std::string_view() : std::string_view(found->second);
}

void AppendLine(std::string& lines, std::string_view line) {
  lines += lines.empty() ? "" : "\n";
  lines += line;
}

// Pages and links as they are, and as a person reads them where that is another thing.
std::string AddressesOf(const Client& client) {
  std::string lines;
  for (const std::string& address : client.card.addresses) {
    AppendLine(lines, address);
    if (address.contains('%')) {
      AppendLine(lines, AddressLabel(address));
    }
  }
  AppendLine(lines, FieldOf(client, "links"));
  return lines;
}

// Those who are saved are found under their own names.
std::string RelationsOf(const Client& client) {
  std::string lines;
  for (const Relation& relation : client.card.relations) {
    AppendLine(lines, relation.what);
    AppendLine(lines, relation.name);
  }
  return lines;
}

std::int64_t ToNumber(Time time) { return time.time_since_epoch().count(); }

std::string TextOf(const Client& client, std::string_view column) {
  if (column == "tags") {
    return JoinLines(client.card.tags);
  }
  if (column == "address") {
    return AddressesOf(client);
  }
  if (column == "relations") {
    return RelationsOf(client);
  }
  std::string lines;
  if (column == "note") {
    for (const Note& note : client.notes) {
      AppendLine(lines, note.text);
    }
  } else if (column == "selection") {
    std::set<std::string_view> seen;
    for (const Snapshot& snapshot : client.snapshots) {
      const auto found = snapshot.page.find(column);
      if (found != snapshot.page.end() && seen.insert(found->second).second) {
        AppendLine(lines, found->second);
      }
    }
  } else {
    lines = FieldOf(client, column);
  }
  return lines;
}

}  // namespace

std::expected<std::unique_ptr<Database>, StorageError> MakeTables() {
  auto tables = Database::InMemory(kWords, kMaxIndexValue);
  if (!tables) {
    return tables;
  }
  for (const std::string& sql : {std::string(kSettings), SchemaSql()}) {
    if (auto done = (*tables)->Execute(sql.c_str()); !done) {
      return std::unexpected(done.error());
    }
  }
  return tables;
}

std::expected<std::unique_ptr<Database>, StorageError> TablesFrom(
    std::span<const unsigned char> bytes) {
  auto tables = Database::FromBytes(bytes, kWords, kMaxIndexValue);
  if (!tables) {
    return tables;
  }
  const auto version = (*tables)->Number("PRAGMA user_version");
  if (!version || *version != kVersion) {
    return std::unexpected((*tables)->Error(
        StorageFault::kNewer, "this copy of the search index has another form", "make it anew"));
  }
  if (auto done = (*tables)->Execute(kSettings); !done) {
    return std::unexpected(done.error());
  }
  for (const char* sql :
       {"SELECT count(*) FROM clients", "SELECT count(*) FROM addresses",
        "SELECT count(*) FROM tags", "SELECT count(*) FROM employers", "SELECT count(*) FROM ties",
        "SELECT count(*) FROM words WHERE words MATCH '\"forepost\"'"}) {
    if (auto count = (*tables)->Number(sql); !count) {
      return std::unexpected(count.error());
    }
  }
  return tables;
}

std::expected<std::vector<ClientId>, StorageError> ClientsIn(const Database& tables) {
  auto statement = tables.Prepare("SELECT client FROM clients ORDER BY client");
  if (!statement) {
    return std::unexpected(statement.error());
  }
  std::vector<ClientId> clients;
  while (true) {
    const auto row = statement->Step();
    if (!row) {
      return std::unexpected(row.error());
    }
    if (!*row) {
      return clients;
    }
    clients.push_back(static_cast<ClientId>(statement->Number(0)));
  }
}

std::expected<TableWriter, StorageError> TableWriter::On(const Database& tables) {
  TableWriter writer;
  for (const std::string_view sql : kStatements) {
    auto statement = tables.Prepare(sql.empty() ? PutWordsSql() : std::string(sql));
    if (!statement) {
      return std::unexpected(statement.error());
    }
    writer.statements_.push_back(*std::move(statement));
  }
  return writer;
}

std::expected<void, StorageError> TableWriter::Put(const Client& client, bool is_new) {
  if (!is_new) {
    if (auto done = TakeOut(client.id); !done) {
      return done;
    }
  }
  const Card& card = client.card;
  const std::string title = card.Title();
  storage::Statement& put = statements_[kPutClient];
  put.Bind(1, client.id);
  put.Bind(2, static_cast<std::int64_t>(card.kind));
  put.Bind(3, title);
  put.Bind(4, FoldCase(title));
  put.Bind(5, FieldOf(client, "employer"));
  put.Bind(6, FieldOf(client, "position"));
  put.Bind(7, FieldOf(client, "headline"));
  put.Bind(8, JoinLines(card.tags));
  put.Bind(9, ToNumber(card.updated));
  put.Bind(10, ToNumber(card.expires));
  put.Bind(11, card.follow_up);
  const bool owes_notice = card.kind == ClientKind::kPerson && card.noticed == Time{};
  put.Bind(12, owes_notice ? ToNumber(NoticeDue(card.created)) : 0);
  if (auto done = Run(put); !done) {
    return done;
  }
  for (const auto put_more :
       {&TableWriter::PutAddresses, &TableWriter::PutTags, &TableWriter::PutEmployers,
        &TableWriter::PutTies, &TableWriter::PutWords}) {
    if (auto done = (this->*put_more)(client); !done) {
      return done;
    }
  }
  return {};
}

std::expected<void, StorageError> TableWriter::PutAddresses(const Client& client) {
  storage::Statement& put = statements_[kPutAddress];
  for (const std::string& address : client.card.addresses) {
    put.Bind(1, address);
    put.Bind(2, client.id);
    if (auto done = Run(put); !done) {
      return done;
    }
  }
  return {};
}

std::expected<void, StorageError> TableWriter::PutTags(const Client& client) {
  storage::Statement& put = statements_[kPutTag];
  for (const std::string& tag : client.card.tags) {
    put.Bind(1, FoldCase(tag));
    put.Bind(2, client.id);
    put.Bind(3, tag);
    if (auto done = Run(put); !done) {
      return done;
    }
  }
  return {};
}

std::expected<void, StorageError> TableWriter::PutEmployers(const Client& client) {
  storage::Statement& put = statements_[kPutEmployer];
  for (const Employment& one : EmploymentsOf(client.card)) {
    put.Bind(1, FoldCase(one.employer));
    put.Bind(2, client.id);
    put.Bind(3, one.employer);
    put.Bind(4, std::int64_t{one.past ? 1 : 0});
    if (auto done = Run(put); !done) {
      return done;
    }
  }
  return {};
}

std::expected<void, StorageError> TableWriter::PutTies(const Client& client) {
  storage::Statement& put = statements_[kPutTie];
  for (const Tie& tie : TiesOf(client.card)) {
    put.Bind(1, client.id);
    put.Bind(2, tie.client);
    put.Bind(3, tie.name);
    put.Bind(4, tie.what);
    put.Bind(5, tie.address);
    if (auto done = Run(put); !done) {
      return done;
    }
  }
  return {};
}

std::expected<void, StorageError> TableWriter::PutWords(const Client& client) {
  storage::Statement& put = statements_[kPutWords];
  put.Bind(1, client.id);
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    put.Bind(static_cast<int>(i) + 2, WithoutMarks(TextOf(client, kColumns[i].name)));
  }
  return Run(put);
}

std::expected<void, StorageError> TableWriter::TakeOut(ClientId client) {
  for (const Statements one :
       {kTakeClient, kTakeAddresses, kTakeTags, kTakeEmployers, kTakeTies, kTakeWords}) {
    statements_[one].Bind(1, client);
    if (auto done = Run(statements_[one]); !done) {
      return done;
    }
  }
  return {};
}

// FTS5 takes a row out by noting that it is gone; its words stay until the segments are merged.
std::expected<void, StorageError> Purge(Database& tables) {
  if (auto done = tables.Execute("INSERT INTO words(words) VALUES('rebuild')"); !done) {
    return done;
  }
  return tables.Execute("VACUUM");
}

}  // namespace forepost::notes

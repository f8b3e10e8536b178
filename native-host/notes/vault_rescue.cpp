#include "notes/vault_rescue.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "notes/sealing.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

using storage::Statement;

// The greatest number that is sought. What the file says itself may be any.
constexpr std::uint64_t kMostNumbers = 10 * kMaxClients;
// A body that is not where it should be is looked for in all the file, but no more often than this.
constexpr int kMostScans = 1000;

struct FoundRow {
  RowPlace place;
  std::string nonce;
};
struct FoundClient {
  std::optional<Sealed> key;
  std::map<RowId, FoundRow> rows;
  bool lost = false;  // there is something that cannot even be told
};

class RescueReading : public Reading {
 public:
  RescueReading(VaultFile& file, Unlocked& unlocked) : file_(file), unlocked_(unlocked) {}

  std::expected<void, VaultError> Gather() {
    const auto client = [this](const Statement& at) { TakeClient(at); };
    const auto row = [this](const Statement& at) { TakeRow(at); };
    auto done = GatherFrom("SELECT client, nonce, sealed FROM clients", client);
    return done ? GatherFrom("SELECT client, row, kind, version, nonce FROM rows", row) : done;
  }

  Revision revision() const override { return unlocked_.standing.revision; }
  std::uint64_t erasures() const override { return unlocked_.standing.erasures; }
  std::uint64_t clients() const override { return clients_.size(); }

  std::expected<std::vector<RowPlace>, VaultError> Places(
      Revision after, std::optional<ClientId> client) const override {
    std::vector<RowPlace> places;
    for (const auto& [id, found] : clients_) {
      for (const auto& [number, row] : found.rows) {
        if (row.place.version > after && client.value_or(id) == id) {
          places.push_back(row.place);
        }
      }
    }
    return places;
  }
  std::expected<std::string, VaultError> Read(const RowPlace& place) const override {
    auto rows = ReadClient(place.client);
    if (!rows) {
      return Pass(rows);
    }
    const auto found = std::ranges::find(*rows, place, &Row::place);
    if (found == rows->end()) {
      return std::unexpected(Unknown(place.client));
    }
    return std::move(found->body);
  }
  std::expected<std::vector<Row>, VaultError> ReadClient(ClientId client) const override {
    const auto found = clients_.find(client);
    if (found == clients_.end()) {
      return std::unexpected(Unknown(client));
    }
    auto rows = RowsOf(client, found->second);
    if (rows && std::ranges::find(*rows, false, &Row::opens) != rows->end()) {
      return std::unexpected(file_.Damaged("something of client " + std::to_string(client) +
                                           " cannot be read any more"));
    }
    return rows;
  }
  // Whatever `after` is: no version can be trusted, and nobody else writes to such a file.
  std::expected<void, VaultError> ForEach(
      Revision /*after*/,
      const std::function<std::expected<void, VaultError>(const Row&)>& visit) const override {
    for (const auto& [id, found] : clients_) {
      auto rows = RowsOf(id, found);
      if (!rows) {
        return Pass(rows);
      }
      for (const Row& row : *rows) {
        if (auto done = visit(row); !done) {
          return done;
        }
      }
    }
    return {};
  }

 private:
  // Calls `take` for each row there is, as far as they can be read. False: not to the end.
  template <typename Take>
  std::expected<bool, VaultError> Each(std::string_view sql, std::optional<std::uint64_t> number,
                                       Take take) const {
    auto rows = file_.database().Prepare(sql);
    if (rows && number) {
      rows->Bind(1, *number);
    }
    while (rows) {
      const auto there = rows->Step();
      if (there && *there) {
        take(*rows);
        continue;
      }
      if (there || there.error().fault == storage::StorageFault::kDamaged) {
        return there.has_value();
      }
      return Pass(there);
    }
    return Pass(rows);
  }

  // All in one go does not depend on an order that may be broken. Where that ends too early, each
  // client is sought, so that a page that is broken takes away only what stands in it.
  template <typename Take>
  std::expected<void, VaultError> GatherFrom(std::string select, Take take) {
    auto whole = Each(select, {}, take);
    select += " WHERE client = ?";
    const std::uint64_t last = whole && *whole ? 0 : Last();
    for (std::uint64_t id = 1; whole && id <= last; ++id) {
      whole = Each(select, id, take);
    }
    if (!whole) {
      return Pass(whole);
    }
    return {};
  }
  std::uint64_t Last() const {
    std::uint64_t last = unlocked_.standing.next - 1;
    for (const char* sql : {"SELECT max(client) FROM clients", "SELECT max(client) FROM rows"}) {
      const auto found = last == 0 ? file_.database().Number(sql) : 0;
      last = std::max(last, static_cast<std::uint64_t>(found.value_or(0)));
    }
    return std::min(last, kMostNumbers);
  }

  void TakeClient(const Statement& at) {
    const std::string_view nonce = ToView(at.Blob(1));
    if (std::ranges::any_of(nonce, [](char c) { return c != '\0'; })) {
      clients_[static_cast<ClientId>(at.Number(0))].key = {
          .nonce = std::string(nonce), .bytes = std::string(ToView(at.Blob(2)))};
    }
  }
  void TakeRow(const Statement& at) {
    FoundClient& client = clients_[static_cast<ClientId>(at.Number(0))];
    const std::int64_t kind = at.Number(2);
    if (kind < static_cast<std::int64_t>(RowKind::kCard) ||
        kind > static_cast<std::int64_t>(RowKind::kMerged)) {
      client.lost = true;
      return;
    }
    const RowPlace place{.client = static_cast<ClientId>(at.Number(0)),
                         .row = static_cast<RowId>(at.Number(1)),
                         .kind = static_cast<RowKind>(kind),
                         .version = static_cast<Revision>(at.Number(3))};
    client.rows[place.row] = {.place = place, .nonce = std::string(ToView(at.Blob(4)))};
  }

  std::expected<std::vector<Row>, VaultError> RowsOf(ClientId id, const FoundClient& found) const {
    SecretBytes key(kKeyBytes);
    const bool opens =
        found.key && OpenSecret(unlocked_.keys.wrapping.data(), ClientLabel(file_.name(), id),
                                found.key->nonce, found.key->bytes, key);
    std::vector<Row> rows;
    for (const auto& [number, row] : found.rows) {
      std::string body;
      auto sealed = opens ? SealedBody(number) : std::string();
      if (!sealed) {
        return Pass(sealed);
      }
      const bool good =
          opens && Open(key.data(), RowLabel(file_.name(), row.place), row.nonce, *sealed, body) &&
          UnpadRow(body);
      rows.push_back({.place = row.place, .body = good ? std::move(body) : "", .opens = good});
    }
    if (rows.empty() || found.lost) {
      rows.push_back({.place = {.client = id}, .body = {}, .opens = false});
    }
    return rows;
  }

  // Empty: it is gone.
  std::expected<std::string, VaultError> SealedBody(RowId row) const {
    std::string sealed;
    // The sign keeps SQLite from seeking it by its number.
    for (const char* sql :
         {"SELECT sealed FROM bodies WHERE row = ?", "SELECT sealed FROM bodies WHERE +row = ?"}) {
      auto done = Each(sql, row, [&](const Statement& at) { sealed = ToView(at.Blob(0)); });
      if (!done) {
        return Pass(done);
      }
      if (!sealed.empty() || ++scans_ > kMostScans) {
        break;
      }
    }
    return sealed;
  }

  VaultError Unknown(ClientId client) const {
    return file_.Fault(VaultFault::kUnknownClient,
                       "client " + std::to_string(client) + " cannot be found in the vault",
                       "look at what else there is");
  }

  VaultFile& file_;
  Unlocked& unlocked_;
  std::map<ClientId, FoundClient> clients_;
  mutable int scans_ = 0;
};

}  // namespace

std::expected<std::unique_ptr<Reading>, VaultError> MakeRescueReading(VaultFile& file,
                                                                      Unlocked& unlocked) {
  auto reading = std::make_unique<RescueReading>(file, unlocked);
  if (auto done = reading->Gather(); !done) {
    return Pass(done);
  }
  return reading;
}

}  // namespace forepost::notes

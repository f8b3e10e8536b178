// Hostile bytes as a vault, opened with its key: whatever somebody makes of the file, what can be
// read of it is what was written, in its place and as a whole.
//
// The first byte chooses: 0 patches of a good file (two bytes of position, one of value each), 1
// the whole file, 2 patches of the write-ahead log beside a good file, 3 values in the tables (a
// byte for the statement, one for the row, one for the length, then the value). A good vault is the
// same in every process, so that a find can be seen again. Run with -max_len=65536.
#include <sodium.h>
#include <sqlite3.h>
#include <stdlib.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "notes/vault.h"
#include "support/memory_key_store.h"
#include "support/vault_rows.h"

namespace {

using namespace forepost::notes;
using forepost::testing::AddClient;
using forepost::testing::BytesOf;

void Expect(bool good) {
  if (!good) {
    abort();
  }
}

// libsodium's random numbers, from a counter.
std::uint64_t drawn = 0;  // NOLINT: libsodium's callbacks have no place for it
void Draw(void* to, std::size_t size) {
  std::array<unsigned char, randombytes_SEEDBYTES> seed{};
  ++drawn;
  std::copy_n(reinterpret_cast<const unsigned char*>(&drawn), sizeof drawn, seed.begin());
  randombytes_buf_deterministic(to, size, seed.data());
}
randombytes_implementation Counter() {
  randombytes_implementation counter{};
  counter.implementation_name = [] { return "counter"; };
  counter.random = [] {
    std::uint32_t number = 0;
    Draw(&number, sizeof number);
    return number;
  };
  counter.buf = Draw;
  return counter;
}

// Gives the one key there is, whatever the file says its name is.
class OneKey : public forepost::testing::MemoryKeyStore {
 public:
  std::expected<Secret, forepost::Diagnostic> Find(std::string_view) override {
    return kept.empty() ? Secret() : Secret(new std::string(kept.begin()->second));
  }
  std::expected<void, forepost::Diagnostic> Forget(std::string_view) override { return {}; }
};

std::string Index() { return std::string(900, 'i'); }

// Good vaults, and all that was ever in them.
struct Ground {
  Ground() : random(Counter()) {
    Expect(randombytes_set_implementation(&random) == 0);
    std::string pattern = "/dev/shm/vault-fuzz-XXXXXX";
    Expect(mkdtemp(pattern.data()) != nullptr);
    folder = pattern;
    file = folder / "notes.vault";
    Vault vault(file, &store);
    Expect(vault.CreateWithKeyStore().has_value());
    Note(vault);
    for (int i = 0; i < 4; ++i) {
      const auto client = AddClient(vault, {"card " + std::to_string(i), "note", "another"});
      Expect(client.has_value());
      Note(vault);
      Expect(vault
                 .Write([&](Transaction& change) -> std::expected<void, VaultError> {
                   if (i == 1) {
                     return change.EraseClient(client->id);
                   }
                   if (i == 2) {
                     return change.EraseRow(client->id, client->rows[1]);
                   }
                   return change.ReplaceRow(client->id, client->rows[0], std::string(5000, 'r'));
                 })
                 .has_value());
      Note(vault);
    }
    Expect(vault.StoreSearch({.revision = 1, .erasures = 2, .bytes = Index()}).value());
    Expect(vault.CleanUp().value());
    Expect(vault.SetPassphrase(forepost::testing::Passphrase(), forepost::testing::kCheap)
               .has_value());
    Expect(vault.CleanUp().value());
    good = BytesOf(file);
    for (int i = 0; i < 3; ++i) {
      Expect(AddClient(vault, {"in the log"}).has_value());
      Note(vault);
    }
    log = BytesOf(file.native() + "-wal");
    key = store;
  }
  Ground(const Ground&) = delete;
  Ground& operator=(const Ground&) = delete;
  ~Ground() {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }

  void Note(Vault& vault) {
    const Reading* reading = vault.Read().value();
    places[reading->revision()] = reading->Places().value();
    Expect(reading
               ->ForEach(0,
                         [&](const Row& row) -> std::expected<void, VaultError> {
                           if (std::ranges::find(rows, row.place, &Row::place) == rows.end()) {
                             rows.push_back(row);
                           }
                           return {};
                         })
               .has_value());
  }

  randombytes_implementation random;
  std::filesystem::path folder;
  std::filesystem::path file;
  OneKey store;
  OneKey key;  // as it was
  std::string good;
  std::string log;
  std::map<Revision, std::vector<RowPlace>> places;
  std::vector<Row> rows;
};

std::string Patched(std::string content, std::string_view patches) {
  for (; patches.size() >= 3; patches.remove_prefix(3)) {
    const std::size_t at = static_cast<std::size_t>(static_cast<unsigned char>(patches[0]) << 8U |
                                                    static_cast<unsigned char>(patches[1])) %
                           content.size();
    content[at] = patches[2];
  }
  return content;
}

void Put(const std::filesystem::path& file, std::string_view content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

// ?1 is the value, ?2 the same as a number, ?3 which row.
constexpr std::array<const char*, 24> kChanges{
    "UPDATE vault SET name = ?1",
    "UPDATE vault SET nonce = ?1",
    "UPDATE vault SET state = ?1",
    "UPDATE slots SET kind = CAST(?1 AS TEXT) WHERE kind = 'key_store'",
    "UPDATE slots SET parameters = CAST(?1 AS TEXT)",
    "UPDATE slots SET sealed = ?1",
    "UPDATE OR IGNORE clients SET client = ?2 WHERE client = ?3",
    "UPDATE clients SET nonce = ?1 WHERE client = ?3",
    "UPDATE clients SET sealed = ?1 WHERE client = ?3",
    "UPDATE OR IGNORE rows SET client = ?2 WHERE row = ?3",
    "UPDATE OR IGNORE rows SET row = ?2 WHERE row = ?3",
    "UPDATE rows SET kind = ?2 WHERE row = ?3",
    "UPDATE rows SET version = ?2 WHERE row = ?3",
    "UPDATE rows SET nonce = ?1 WHERE row = ?3",
    "UPDATE OR IGNORE bodies SET row = ?2 WHERE row = ?3",
    "UPDATE bodies SET sealed = ?1 WHERE row = ?3",
    "UPDATE bodies SET sealed = (SELECT sealed FROM bodies WHERE row = ?2) WHERE row = ?3 AND "
    "EXISTS (SELECT 1 FROM bodies WHERE row = ?2)",
    "UPDATE clients SET (nonce, sealed) = (SELECT nonce, sealed FROM clients WHERE client = ?2) "
    "WHERE client = ?3 AND EXISTS (SELECT 1 FROM clients WHERE client = ?2)",
    "DELETE FROM rows WHERE row = ?3",
    "DELETE FROM clients WHERE client = ?3",
    "DELETE FROM vault",
    "INSERT OR IGNORE INTO rows VALUES(?3, ?2, 1, 1, ?1)",
    "UPDATE OR IGNORE search SET part = ?2 WHERE part = ?3",
    "UPDATE search SET sealed = ?1 WHERE part = ?3",
};

void ChangeTables(const std::filesystem::path& file, std::string_view bytes) {
  sqlite3* handle = nullptr;
  Expect(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  while (bytes.size() >= 3) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const char* sql = kChanges[at(0) % kChanges.size()];
    const unsigned row = at(1);
    const std::string_view value = bytes.substr(3, at(2));
    bytes.remove_prefix(3 + value.size());
    std::int64_t number = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(value.size(), 8); ++i) {
      number = static_cast<std::int64_t>(
          static_cast<std::uint64_t>(number) |
          static_cast<std::uint64_t>(static_cast<unsigned char>(value[i])) << (8 * i));
    }
    sqlite3_stmt* statement = nullptr;
    Expect(sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) == SQLITE_OK);
    sqlite3_bind_blob(statement, 1, value.empty() ? "" : value.data(),
                      static_cast<int>(value.size()), SQLITE_TRANSIENT);
    sqlite3_bind_int64(statement, 2, number);
    sqlite3_bind_int64(statement, 3, row);
    sqlite3_step(statement);  // what the table does not take changes nothing
    sqlite3_finalize(statement);
  }
  sqlite3_close(handle);
}

// True when it could be unlocked and all of it read.
bool ReadAll(const Ground& ground, Vault& vault, bool known) {
  if (!vault.UnlockWithKeyStore()) {
    return false;
  }
  const auto reading = vault.Read();
  const auto places = reading ? (*reading)->Places() : std::unexpected(reading.error());
  if (!places) {
    return false;
  }
  if (known) {
    const auto then = ground.places.find((*reading)->revision());
    Expect(then != ground.places.end() && then->second == *places);
  }
  bool whole = true;
  for (const RowPlace& place : *places) {
    const auto body = (*reading)->Read(place);
    whole = whole && body;
    if (body && known) {
      const auto written = std::ranges::find(ground.rows, place, &Row::place);
      Expect(written != ground.rows.end() && written->body == *body);
    }
  }
  const auto all =
      (*reading)->ForEach(0, [](const Row&) { return std::expected<void, VaultError>(); });
  const auto copy = vault.LoadSearch();
  Expect(!known || !copy || !*copy || (*copy)->bytes == Index());
  return whole && all;
}

// Row by row, as export gets out what is left of a damaged vault.
void Rescue(Ground& ground, bool known) {
  Vault vault(ground.file, &ground.store);
  vault.ReadDamaged();
  if (!vault.UnlockWithKeyStore()) {
    return;
  }
  const auto reading = vault.Read();
  if (!reading) {
    return;
  }
  (void)(*reading)->ForEach(0, [&](const Row& row) -> std::expected<void, VaultError> {
    if (row.opens && known) {
      const auto written = std::ranges::find(ground.rows, row.place, &Row::place);
      Expect(written != ground.rows.end() && written->body == row.body);
    }
    return {};
  });
  Expect(!AddClient(vault, {"nothing is written"}));
}

void Use(Ground& ground, bool known) {
  ground.store = ground.key;
  Rescue(ground, known);
  Vault vault(ground.file, &ground.store);
  (void)vault.State();
  (void)vault.Slots();
  if (!ReadAll(ground, vault, known)) {
    return;
  }
  // What was whole stays so, whatever is done to it.
  const auto first = vault.Read().value()->Places().value();
  if (!first.empty()) {
    (void)vault.Write(
        [&](Transaction& change) { return change.EraseRow(first[0].client, first[0].row); });
  }
  (void)vault.StoreSearch({.revision = 1, .erasures = 3, .bytes = "small"});
  (void)vault.AddKeyStoreSlot();
  const auto added = AddClient(vault, {"card"});
  if (added) {
    vault.Lock();
    Expect(vault.UnlockWithKeyStore().has_value());
    Expect(forepost::testing::Bodies(vault, added->id).has_value());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Ground ground;
  if (size == 0) {
    return 0;
  }
  const std::uint64_t before = drawn;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string log = ground.file.native() + "-wal";
  std::filesystem::remove(log);
  std::filesystem::remove(ground.file.native() + "-shm");
  Put(ground.file, ground.good);
  switch (data[0] % 4) {
    case 0:
      Put(ground.file, Patched(ground.good, bytes));
      break;
    case 1:
      Put(ground.file, bytes);
      break;
    case 2:
      Put(log, Patched(ground.log, bytes));
      break;
    default:
      ChangeTables(ground.file, bytes);
  }
  // A whole file may be a vault of an older Forepost under the same key.
  Use(ground, data[0] % 4 != 1);
  drawn = before;
  return 0;
}

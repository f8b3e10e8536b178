#include "notes/backup.h"

#include <set>
#include <string>
#include <utility>

#include "notes/key_slots.h"
#include "notes/vault_core.h"
#include "notes/vault_fault.h"
#include "notes/vault_tables.h"

namespace forepost::notes {
namespace {

using storage::Database;

constexpr storage::FileWords kBackupWords{.file = "backup",
                                          .things = "backup",
                                          .mend = "name another file",
                                          .absent = "there is no such file",
                                          .absent_hint = "name another"};
constexpr std::uint64_t kRowsBetween = 256;  // two calls of a Progress
constexpr std::size_t kMostNamed = 20;

std::string Named(const std::set<ClientId>& clients) {
  std::string text;
  std::size_t named = 0;
  for (const ClientId client : clients) {
    if (++named > kMostNamed) {
      return text + " and others";
    }
    text += (text.empty() ? "" : ", ") + std::to_string(client);
  }
  return text;
}

// The ways into the notes are none into their copy. The table is made anew, so that nothing is left
// of what stood in its pages.
std::expected<void, VaultError> ReplaceSlots(Database& copy, const Slot& slot) {
  std::string sql = "PRAGMA secure_delete=ON; BEGIN; DROP TABLE slots;";
  sql += MakeTableSql("slots");
  if (auto done = copy.Execute(sql.c_str()); !done) {
    return Pass(done);
  }
  if (auto done = WriteSlot(copy, slot); !done) {
    return done;
  }
  // Out of the log and into the one file that is carried away.
  if (auto done = copy.Execute("COMMIT; PRAGMA journal_mode=DELETE"); !done) {
    return Pass(done);
  }
  return {};
}

}  // namespace

std::expected<bool, VaultError> CheckRows(const Reading& reading, const std::filesystem::path& file,
                                          const Progress& progress) {
  const auto places = reading.Places();
  if (!places) {
    return Pass(places);
  }
  std::uint64_t rows = 0;
  std::set<ClientId> broken;
  bool stopped = false;
  auto done = reading.ForEach(0, [&](const Row& row) -> std::expected<void, VaultError> {
    if (!row.opens) {
      broken.insert(row.place.client);
    }
    if (++rows % kRowsBetween == 0 && !progress("checking", rows, places->size())) {
      stopped = true;
      return std::unexpected(VaultError{});
    }
    return {};
  });
  if (stopped) {
    return false;
  }
  if (!done) {
    return Pass(done);
  }
  if (!broken.empty()) {
    return std::unexpected(
        MakeFault(VaultFault::kDamaged, file,
                  "something of these clients does not open under its key: " + Named(broken),
                  "erase them (`forepost notes erase --id N --yes`) or take an older backup"));
  }
  return progress("checking", rows, rows);
}

std::expected<bool, VaultError> Vault::BackUp(const std::filesystem::path& empty_file,
                                              const SecretBytes& passphrase, PassphraseCost cost,
                                              const Progress& progress) {
  auto need = core_->Need();
  if (!need) {
    return Pass(need);
  }
  VaultFile& file = *core_->file;
  auto slot = MakePassphraseSlot(core_->path, file.name(), (*need)->keys.vault, passphrase, cost);
  if (!slot) {
    return Pass(slot);
  }
  auto reading = Read();
  if (!reading) {
    return Pass(reading);
  }
  // One transaction over all of it: what is checked is what is copied.
  auto scope = Scope::Begin(file.database(), Scope::Kind::kRead);
  if (!scope) {
    return Pass(scope);
  }
  if (auto done = (*need)->Refresh(file); !done) {
    return Pass(done);
  }
  if (auto good = CheckRows(**reading, core_->path, progress); !good || !*good) {
    return good;
  }
  auto copy = Database::Open(empty_file, Database::Mode::kWrite, kBackupWords, kMaxVaultValueBytes);
  if (!copy) {
    return Pass(copy);
  }
  // Whoever is stopped throws the copy away: nothing in it needs to be undone.
  if (auto done = (*copy)->Execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=OFF");
      !done) {
    return Pass(done);
  }
  auto copied = file.database().CopyTo(**copy, [&](std::uint64_t done, std::uint64_t total) {
    return progress("copying", done, total);
  });
  if (!copied) {
    return Pass(copied);
  }
  if (!*copied) {
    return false;
  }
  if (auto done = ReplaceSlots(**copy, *slot); !done) {
    return Pass(done);
  }
  return true;
}

}  // namespace forepost::notes

#include "notes/vault_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "notes/vault_fault.h"
#include "notes/vault_tables.h"
#include "platform/file_system.h"
#include "storage/place.h"

namespace forepost::notes {
namespace {

using storage::Database;

// How long a change to the slots waits for readers of the log.
constexpr std::chrono::milliseconds kLogPatience{250};

std::expected<void, VaultError> Configure(Database& database) {
  if (auto done = database.UseLog(); !done) {
    return Pass(done);
  }
  if (auto done = database.Execute("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON"); !done) {
    return Pass(done);
  }
  return {};
}

// The write-ahead log is shared by memory of one machine: two that write one file destroy it.
std::expected<void, VaultError> CheckPlace(const std::filesystem::path& file) {
  const auto found = platform::FileSystemOf(file);
  if (!found || !platform::IsOnNetwork(*found)) {
    return {};
  }
  return std::unexpected(MakeFault(
      VaultFault::kUnsafePlace, file,
      "notes cannot lie in a network folder, since two machines that write there at the same time "
      "destroy them (" +
          found->mounted_at.string() + " is " + found->type + ")",
      "keep them on a disk of this machine: \"data_folder\" in the settings says where"));
}

}  // namespace

std::span<const unsigned char> ToBlob(std::string_view bytes) {
  return {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()};
}

std::string_view ToView(std::span<const unsigned char> blob) {
  return {reinterpret_cast<const char*>(blob.data()), blob.size()};
}

std::expected<void, VaultError> WriteSlot(const Database& database, const Slot& slot) {
  auto insert = database.Prepare("INSERT OR REPLACE INTO slots VALUES(?, ?, ?, ?)");
  if (!insert) {
    return Pass(insert);
  }
  insert->Bind(1, ToString(slot.kind));
  insert->Bind(2, std::string_view(slot.parameters));
  insert->Bind(3, ToBlob(slot.sealed.nonce));
  insert->Bind(4, ToBlob(slot.sealed.bytes));
  if (auto done = insert->Step(); !done) {
    return Pass(done);
  }
  return {};
}

VaultFile::VaultFile(std::filesystem::path path, std::unique_ptr<Database> database)
    : path_(std::move(path)), database_(std::move(database)) {}

std::expected<std::unique_ptr<VaultFile>, VaultError> VaultFile::Find(
    const std::filesystem::path& file) {
  if (auto good = CheckPlace(file); !good) {
    return Pass(good);
  }
  struct stat status{};
  if (lstat(file.c_str(), &status) != 0 && errno == ENOENT) {
    return nullptr;
  }
  if (S_ISREG(status.st_mode) && status.st_size == 0) {
    return nullptr;
  }
  auto place = storage::PreparePlace(file, kVaultWords);
  if (!place) {
    return Pass(place);
  }
  auto database = Database::Open(*place, Database::Mode::kWrite, kVaultWords, kMaxVaultValueBytes);
  if (!database) {
    return Pass(database);
  }
  auto empty = IsEmpty(**database);
  if (!empty) {
    return Pass(empty);
  }
  if (*empty) {
    return nullptr;
  }
  if (auto good = CheckTables(**database); !good) {
    return Pass(good);
  }
  if (auto done = Configure(**database); !done) {
    return Pass(done);
  }
  std::unique_ptr<VaultFile> found(new VaultFile(std::move(*place), std::move(*database)));
  if (auto done = found->Prepare(); !done) {
    return Pass(done);
  }
  return found;
}

std::expected<std::unique_ptr<VaultFile>, VaultError> VaultFile::Create(
    const std::filesystem::path& file, const VaultName& name, const Sealed& state,
    const Slot& slot) {
  if (auto good = CheckPlace(file); !good) {
    return Pass(good);
  }
  auto place = storage::PreparePlace(file, kVaultWords);
  if (!place) {
    return Pass(place);
  }
  auto database = Database::Open(*place, Database::Mode::kWrite, kVaultWords, kMaxVaultValueBytes);
  if (!database) {
    return Pass(database);
  }
  // Declared before the transaction, which must end while the database is there.
  std::unique_ptr<VaultFile> made(new VaultFile(std::move(*place), std::move(*database)));
  // What is there may be anybody's: it is looked at before anything of it is changed, and again
  // under the lock, since another process may be quicker.
  const auto taken = [&]() -> std::expected<void, VaultError> {
    auto empty = IsEmpty(made->database());
    if (!empty) {
      return Pass(empty);
    }
    if (*empty) {
      return {};
    }
    return std::unexpected(made->Fault(VaultFault::kInvalid, "there is a vault here already",
                                       "unlock it, or name another file"));
  };
  if (auto done = taken(); !done) {
    return Pass(done);
  }
  if (auto done = Configure(made->database()); !done) {
    return Pass(done);
  }
  auto scope = Scope::Begin(made->database(), Scope::Kind::kWrite);
  if (!scope) {
    return Pass(scope);
  }
  if (auto done = taken(); !done) {
    return Pass(done);
  }
  if (auto done = made->database().Execute(MakeTablesSql().c_str()); !done) {
    return Pass(done);
  }
  {
    auto insert = made->database().Prepare("INSERT INTO vault VALUES(1, ?, ?, ?)");
    if (!insert) {
      return Pass(insert);
    }
    insert->Bind(1, std::span<const unsigned char>(name));
    insert->Bind(2, ToBlob(state.nonce));
    insert->Bind(3, ToBlob(state.bytes));
    if (auto done = insert->Step(); !done) {
      return Pass(done);
    }
  }
  if (auto done = made->SetSlot(slot); !done) {
    return Pass(done);
  }
  if (auto done = scope->Commit(); !done) {
    return Pass(done);
  }
  if (auto done = made->Prepare(); !done) {
    return Pass(done);
  }
  return made;
}

// What is fixed for as long as the file is open.
std::expected<void, VaultError> VaultFile::Prepare() {
  struct stat status{};
  if (lstat(path_.c_str(), &status) != 0) {
    return std::unexpected(
        Fault(VaultFault::kIo, "the vault was moved while it was opened", "start again"));
  }
  device_ = status.st_dev;
  inode_ = status.st_ino;
  auto row = database_->Prepare("SELECT name FROM vault");
  if (!row) {
    return Pass(row);
  }
  auto found = row->Step();
  if (!found) {
    return Pass(found);
  }
  if (!*found || row->Blob(0).size() != kNameBytes) {
    return std::unexpected(Damaged("the file does not say which vault it is"));
  }
  std::ranges::copy(row->Blob(0), name_.begin());
  return {};
}

bool VaultFile::Moved() const {
  struct stat status{};
  return lstat(path_.c_str(), &status) != 0 || status.st_dev != device_ || status.st_ino != inode_;
}

std::expected<Sealed, VaultError> VaultFile::State() {
  auto row = database_->Prepare("SELECT nonce, state, name FROM vault");
  if (!row) {
    return Pass(row);
  }
  auto found = row->Step();
  if (!found) {
    return Pass(found);
  }
  if (!*found) {
    return std::unexpected(Damaged("the file does not say where the vault stands"));
  }
  if (!std::ranges::equal(row->Blob(2), name_)) {
    return std::unexpected(Tampered("another vault stands in the place of this one"));
  }
  return Sealed{.nonce = std::string(ToView(row->Blob(0))),
                .bytes = std::string(ToView(row->Blob(1)))};
}

std::expected<void, VaultError> VaultFile::SetState(const Sealed& state) {
  auto update = database_->Prepare("UPDATE vault SET nonce = ?, state = ?");
  if (!update) {
    return Pass(update);
  }
  update->Bind(1, ToBlob(state.nonce));
  update->Bind(2, ToBlob(state.bytes));
  if (auto done = update->Step(); !done) {
    return Pass(done);
  }
  return {};
}

std::expected<std::vector<Slot>, VaultError> VaultFile::Slots() {
  auto rows = database_->Prepare("SELECT kind, parameters, nonce, sealed FROM slots ORDER BY kind");
  if (!rows) {
    return Pass(rows);
  }
  std::vector<Slot> slots;
  while (true) {
    auto row = rows->Step();
    if (!row) {
      return Pass(row);
    }
    if (!*row) {
      return slots;
    }
    for (const SlotKind kind : {SlotKind::kKeyStore, SlotKind::kPassphrase, SlotKind::kFirm}) {
      if (rows->Text(0) == ToString(kind)) {
        slots.push_back({.kind = kind,
                         .parameters = std::string(rows->Text(1)),
                         .sealed = {.nonce = std::string(ToView(rows->Blob(2))),
                                    .bytes = std::string(ToView(rows->Blob(3)))}});
      }
    }
  }
}

std::expected<void, VaultError> VaultFile::SetSlot(const Slot& slot) {
  return WriteSlot(*database_, slot);
}

std::expected<void, VaultError> VaultFile::RemoveSlot(SlotKind kind) {
  auto remove = database_->Prepare("DELETE FROM slots WHERE kind = ?");
  if (!remove) {
    return Pass(remove);
  }
  remove->Bind(1, ToString(kind));
  if (auto done = remove->Step(); !done) {
    return Pass(done);
  }
  return {};
}

std::expected<std::optional<Slot>, VaultError> VaultFile::FindSlot(SlotKind kind) {
  auto slots = Slots();
  if (!slots) {
    return Pass(slots);
  }
  const auto found = std::ranges::find(*slots, kind, &Slot::kind);
  return found == slots->end() ? std::nullopt : std::optional(std::move(*found));
}

std::expected<void, VaultError> VaultFile::ChangeSlots(
    const std::function<std::expected<void, VaultError>()>& work) {
  auto scope = Scope::Begin(*database_, Scope::Kind::kWrite);
  if (!scope) {
    return Pass(scope);
  }
  if (auto done = work(); !done) {
    return done;
  }
  if (auto done = scope->Commit(); !done) {
    return done;
  }
  // It is done; a log that cannot be cut now is cut when the vault is unlocked next.
  (void)CutLog(kLogPatience);
  return {};
}

std::expected<bool, VaultError> VaultFile::CutLog(std::chrono::milliseconds patience) {
  database_->SetBusyTimeout(patience);
  auto busy = database_->Number("PRAGMA wal_checkpoint(TRUNCATE)");
  database_->SetBusyTimeout(storage::kBusyTimeout);
  if (!busy) {
    if (busy.error().fault == storage::StorageFault::kBusy) {
      return false;
    }
    return Pass(busy);
  }
  return *busy == 0;
}

bool VaultFile::HasLog() const {
  std::error_code missing;
  const auto size = std::filesystem::file_size(path_.native() + "-wal", missing);
  return !missing && size != 0;
}

VaultError VaultFile::Fault(VaultFault fault, std::string message, std::string hint) const {
  return MakeFault(fault, path_, std::move(message), std::move(hint));
}

VaultError VaultFile::Damaged(std::string message) const {
  return Fault(VaultFault::kDamaged, std::move(message), std::string(kMend));
}

VaultError VaultFile::Tampered(std::string message) const {
  return Fault(
      VaultFault::kTampered, std::move(message),
      "somebody has changed the file; restore a backup that you trust, or get out what can "
      "still be read by `forepost notes export`");
}

}  // namespace forepost::notes

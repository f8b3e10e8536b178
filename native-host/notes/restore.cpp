#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>

#include "notes/backup.h"
#include "notes/vault_fault.h"
#include "notes/vault_file.h"
#include "platform/descriptor.h"
#include "platform/streams.h"
#include "storage/place.h"

namespace forepost::notes {
namespace {

namespace fs = std::filesystem;
using platform::Descriptor;
using storage::Database;

constexpr std::size_t kCopyBytes = std::size_t{1} << 20U;
constexpr std::chrono::milliseconds kPatience{1000};
constexpr int kMostOfOneDay = 1000;
// What SQLite keeps beside a file.
constexpr std::array<std::string_view, 3> kBeside{"-wal", "-shm", "-journal"};

fs::path Beside(const fs::path& file, std::string_view suffix) {
  return file.native() + std::string(suffix);
}

VaultError SystemFault(const fs::path& path, std::string_view doing, int code) {
  const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
  return MakeFault(full ? VaultFault::kFull : VaultFault::kIo, path,
                   "cannot " + std::string(doing) + ": " +
                       std::error_code(code, std::generic_category()).message(),
                   full ? "free some disk space and try again" : "check the disk and the folder");
}

bool IsThere(const fs::path& path) {
  struct stat status{};
  return lstat(path.c_str(), &status) == 0;
}

// The restored notes while they are made. The file is locked as long as this lives, so that no
// second restore works on it, and taken away unless it was given its name.
class Workshop {
 public:
  static std::expected<Workshop, VaultError> Open(const fs::path& vault) {
    auto place = storage::PreparePlace(Beside(vault, ".restoring"), kVaultWords);
    if (!place) {
      return Pass(place);
    }
    Descriptor file(open(place->c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
    if (!file) {
      return std::unexpected(SystemFault(*place, "make this file", errno));
    }
    struct stat named{};
    struct stat locked{};
    // The one that was locked may have become the notes meanwhile.
    if (flock(file.number(), LOCK_EX | LOCK_NB) != 0 || lstat(place->c_str(), &named) != 0 ||
        fstat(file.number(), &locked) != 0 || named.st_ino != locked.st_ino) {
      return std::unexpected(MakeFault(VaultFault::kBusy, *place,
                                       "the notes are being restored already",
                                       "wait for that to end, and look at the notes"));
    }
    // What a restore that was killed has left.
    for (const std::string_view suffix : kBeside) {
      unlink(Beside(*place, suffix).c_str());
    }
    if (ftruncate(file.number(), 0) != 0) {
      return std::unexpected(SystemFault(*place, "write this file", errno));
    }
    return Workshop(*std::move(place), std::move(file));
  }
  Workshop(Workshop&& other) noexcept
      : path_(std::exchange(other.path_, {})), file_(std::move(other.file_)) {}
  Workshop& operator=(Workshop&&) = delete;
  ~Workshop() {
    if (!path_.empty()) {
      unlink(path_.c_str());
      for (const std::string_view suffix : kBeside) {
        unlink(Beside(path_, suffix).c_str());
      }
    }
  }

  const fs::path& path() const { return path_; }
  int number() const { return file_.number(); }
  void Leave() { path_.clear(); }

 private:
  Workshop(fs::path path, Descriptor file) : path_(std::move(path)), file_(std::move(file)) {}

  fs::path path_;
  Descriptor file_;
};

// False: it was stopped.
std::expected<bool, VaultError> CopyBytes(const fs::path& from, const Workshop& to,
                                          const Progress& progress) {
  const Descriptor source(open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status{};
  if (!source || fstat(source.number(), &status) != 0) {
    const int code = errno;
    if (code == ENOENT) {
      return std::unexpected(MakeFault(VaultFault::kMissing, from, "there is no such backup",
                                       "name the file that `forepost notes backup` made"));
    }
    return std::unexpected(SystemFault(from, "read this file", code));
  }
  if (!S_ISREG(status.st_mode)) {
    return std::unexpected(MakeFault(VaultFault::kInvalid, from, "this is not a regular file",
                                     "name the file that `forepost notes backup` made"));
  }
  if (struct stat log{}; stat(Beside(from, "-wal").c_str(), &log) == 0 && log.st_size != 0) {
    return std::unexpected(
        MakeFault(VaultFault::kInvalid, from,
                  "these are notes in use, not a backup: a part of them stands in another file",
                  "make a backup with `forepost notes backup`"));
  }
  const auto total = static_cast<std::uint64_t>(status.st_size);
  std::string buffer(kCopyBytes, '\0');
  for (std::uint64_t done = 0; progress("copying", done, total);) {
    const auto got = platform::ReadSome(source.number(), buffer);
    if (!got) {
      return std::unexpected(SystemFault(from, "read this file", got.error().value()));
    }
    if (*got == 0) {
      if (fsync(to.number()) != 0) {
        return std::unexpected(SystemFault(to.path(), "write this file", errno));
      }
      return true;
    }
    if (auto written = platform::WriteAll(to.number(), {buffer.data(), *got}); !written) {
      return std::unexpected(SystemFault(to.path(), "write this file", written.error().value()));
    }
    done += *got;
  }
  return false;
}

VaultError OfBackup(VaultError error, const fs::path& backup) {
  error.file = backup.string();
  if (error.fault == VaultFault::kDamaged || error.fault == VaultFault::kTampered) {
    error.message = "this backup cannot be restored: " + error.message;
    error.hint = "take another backup; the notes are as they were";
  }
  return error;
}

// Opens all of the copy and gives it this machine's way in. The number of clients; nothing: it was
// stopped.
std::expected<std::optional<std::uint64_t>, VaultError> Furnish(const RestoreRequest& request,
                                                                const fs::path& copy,
                                                                const Progress& progress) {
  Vault vault(copy, request.key_store);
  if (auto open = vault.UnlockWithPassphrase(request.backup_passphrase); !open) {
    if (open.error().fault == VaultFault::kMissing) {
      return std::unexpected(MakeFault(VaultFault::kDamaged, request.backup,
                                       "this file holds no notes", "take another backup"));
    }
    return std::unexpected(OfBackup(open.error(), request.backup));
  }
  const auto reading = vault.Read();
  if (!reading) {
    return std::unexpected(OfBackup(reading.error(), request.backup));
  }
  const auto good = CheckRows(**reading, request.backup, progress);
  if (!good) {
    return std::unexpected(OfBackup(good.error(), request.backup));
  }
  if (!*good) {
    return std::nullopt;
  }
  if (request.passphrase != nullptr) {
    if (auto set = vault.SetPassphrase(*request.passphrase, request.cost); !set) {
      return Pass(set);
    }
  } else {
    if (auto added = vault.AddKeyStoreSlot(); !added) {
      added.error().file = request.vault.string();
      added.error().hint =
          "name a file with the passphrase that is to open the notes with "
          "--passphrase-file";
      return Pass(added);
    }
    if (auto removed = vault.RemoveSlot(SlotKind::kPassphrase); !removed) {
      return Pass(removed);
    }
  }
  return (*reading)->clients();
}

// The notes that are there, with nobody else in them and nothing of them in another file, for as
// long as this is. Null: they are so damaged that SQLite makes nothing of them.
std::expected<std::unique_ptr<Database>, VaultError> TakeAlone(const fs::path& vault) {
  auto database = Database::Open(vault, Database::Mode::kWrite, kVaultWords, kMaxVaultValueBytes);
  if (!database) {
    return Pass(database);
  }
  (*database)->SetBusyTimeout(kPatience);
  auto done = (*database)->Execute(
      "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE");
  if (done) {
    // Of the change of the mode, which is done; SQLite would leave it there, empty.
    unlink(Beside(vault, "-journal").c_str());
    return *std::move(database);
  }
  if (done.error().fault == storage::StorageFault::kDamaged) {
    return nullptr;
  }
  if (done.error().fault == storage::StorageFault::kBusy) {
    return std::unexpected(MakeFault(VaultFault::kBusy, vault,
                                     "another program has the notes open; nothing was changed",
                                     "close the browser, and try again"));
  }
  return Pass(done);
}

// A name beside the notes that is free.
std::expected<fs::path, VaultError> NameToKeep(const RestoreRequest& request) {
  for (int i = 1; i < kMostOfOneDay; ++i) {
    fs::path name =
        Beside(request.vault, ".before-" + request.day + (i == 1 ? "" : "-" + std::to_string(i)));
    if (!IsThere(name)) {
      return name;
    }
  }
  return std::unexpected(
      SystemFault(request.vault, "keep these notes under a name of today", EEXIST));
}

// Some file systems cannot refuse to replace, or to exchange, in one step.
bool CannotDo(int code) { return code == EINVAL || code == ENOSYS; }

int Rename(const fs::path& from, const fs::path& to) {
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
    return 0;
  }
  if (!CannotDo(errno)) {
    return errno;
  }
  if (IsThere(to)) {
    return EEXIST;
  }
  return rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

// The new under the name of the old, the old under that of the new.
int Exchange(const fs::path& made, const fs::path& vault) {
  if (renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, vault.c_str(), RENAME_EXCHANGE) == 0) {
    return 0;
  }
  if (!CannotDo(errno)) {
    return errno;
  }
  const fs::path between = Beside(made, ".old");
  if (const int code = Rename(vault, between); code != 0) {
    return code;
  }
  if (const int code = Rename(made, vault); code != 0) {
    (void)Rename(between, vault);
    return code;
  }
  return Rename(between, made);
}

// What lies beside notes belongs to them, and would be taken for the new ones'.
std::expected<void, VaultError> MoveLogs(const fs::path& vault, const fs::path& kept) {
  for (const std::string_view suffix : kBeside) {
    const int code = Rename(Beside(vault, suffix), Beside(kept, suffix));
    if (code != 0 && code != ENOENT) {
      return std::unexpected(SystemFault(Beside(vault, suffix), "move this file away", code));
    }
  }
  return {};
}

// Durable when it returns.
std::expected<fs::path, VaultError> PutInPlace(const RestoreRequest& request, Workshop& made,
                                               const fs::path& vault) {
  const auto kept = NameToKeep(request);
  if (!kept) {
    return Pass(kept);
  }
  const bool there = IsThere(vault);
  std::unique_ptr<Database> alone;
  if (there) {
    auto taken = TakeAlone(vault);
    if (!taken) {
      return Pass(taken);
    }
    alone = *std::move(taken);
  }
  if (auto moved = MoveLogs(vault, *kept); !moved) {
    return Pass(moved);
  }
  int code = 0;
  if (there) {
    // Under its last name first: so the exchange is the one step in which anything changes.
    code = Rename(made.path(), *kept);
    code = code == 0 ? Exchange(*kept, vault) : code;
    if (code != 0) {
      (void)Rename(*kept, made.path());
    }
  } else {
    code = Rename(made.path(), vault);
  }
  if (code != 0) {
    (void)MoveLogs(*kept, vault);
    return std::unexpected(SystemFault(vault, "put the restored notes here", code));
  }
  made.Leave();
  const Descriptor folder(open(vault.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder || fsync(folder.number()) != 0) {
    return std::unexpected(
        SystemFault(vault.parent_path(), "write this folder to the disk", errno));
  }
  return there ? *kept : fs::path();
}

// Before anything is read: whether the notes' place may be taken.
std::expected<void, VaultError> CheckPlace(const RestoreRequest& request) {
  struct stat status{};
  if (lstat(request.vault.c_str(), &status) != 0) {
    return {};
  }
  if (!S_ISREG(status.st_mode)) {
    return std::unexpected(MakeFault(VaultFault::kUntrusted, request.vault,
                                     "this is not a regular file", "move it away"));
  }
  if (!request.replace) {
    return std::unexpected(MakeFault(
        VaultFault::kInvalid, request.vault, "there are notes here already; nothing was changed",
        "use --force to put the backup in their place: they are kept under another name"));
  }
  return {};
}

}  // namespace

std::expected<std::optional<Restored>, VaultError> Restore(const RestoreRequest& request,
                                                           const Progress& progress) {
  if (auto good = CheckPlace(request); !good) {
    return Pass(good);
  }
  auto made = Workshop::Open(request.vault);
  if (!made) {
    return Pass(made);
  }
  const fs::path vault = made->path().parent_path() / request.vault.filename();
  const auto copied = CopyBytes(request.backup, *made, progress);
  if (!copied) {
    return Pass(copied);
  }
  if (!*copied) {
    return std::nullopt;
  }
  const auto clients = Furnish(request, made->path(), progress);
  if (!clients) {
    return Pass(clients);
  }
  if (!*clients) {
    return std::nullopt;
  }
  auto kept = PutInPlace(request, *made, vault);
  if (!kept) {
    return Pass(kept);
  }
  return Restored{.clients = **clients, .kept = *std::move(kept)};
}

}  // namespace forepost::notes

// The encrypted store: rows of text, grouped by client, in one file (docs/vault.md has the format).
//
//   Vault vault(folder / "notes.vault", &platform::TheKeyStore());
//   if (auto open = vault.UnlockWithKeyStore(); !open) …  open.error().fault
//   auto done = vault.Write([&](Transaction& change) -> std::expected<void, VaultError> {
//     auto client = change.AddClient();
//     if (!client) return std::unexpected(client.error());
//     auto row = change.AddRow(*client, RowKind::kCard, R"({"name":"…"})");
//     …
//   });                                       // durable when it returns
//
// The vault knows nothing of what rows say. No call here may be made from within a `Change`.
// Several processes may hold one file open: a Write runs under BEGIN IMMEDIATE, and what others
// wrote is verified and seen by the next call here.
//
// Every call may answer kIo, kBusy, kDamaged, kNewer, kReadOnly, kUnsafePlace; further faults stand
// with it. On an error nothing was changed.
//
// Thread-safety: one thread at a time per Vault. A Vault does not survive fork().
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notes/firm_key.h"
#include "notes/progress.h"
#include "notes/secret.h"
#include "notes/vault_error.h"
#include "platform/key_store.h"

namespace forepost::notes {

using ClientId = std::uint64_t;
using RowId = std::uint64_t;
using Revision = std::uint64_t;

enum class RowKind : std::uint8_t {
  kCard = 1,
  kNote = 2,
  kSnapshot = 3,
  kHandChange = 4,
  kMerged = 5,
};

// Where a row stands; all of it is readable in the file.
struct RowPlace {
  ClientId client = 0;
  RowId row = 0;
  RowKind kind = RowKind::kCard;
  Revision version = 0;  // the revision in which it was last written

  bool operator==(const RowPlace&) const = default;
};

struct Row {
  RowPlace place;
  std::string body;
  bool opens = true;  // false: it does not open under its key, and has no body (ForEach alone)
};

enum class VaultState { kAbsent, kLocked, kOpen };
enum class SlotKind { kKeyStore, kPassphrase, kFirm };
std::string_view ToString(SlotKind kind);  // as in docs/vault.md

// Argon2id: `memlimit` in bytes. What a new passphrase slot is made with; a slot says itself what
// it was made with.
struct PassphraseCost {
  std::uint64_t opslimit = 3;
  std::uint64_t memlimit = std::uint64_t{256} << 20U;
};

inline constexpr std::size_t kMinPassphraseCharacters = 8;
inline constexpr std::size_t kMaxPassphraseBytes = 1024;
inline constexpr std::size_t kMaxRowBytes = std::size_t{1} << 20U;
inline constexpr std::uint64_t kMaxClients = 1'000'000;

// What can be read, inside a transaction or outside. Outside, each call reads what is newest in the
// file when it is made, verified; it may be newer than revision() says, never older.
class Reading {
 public:
  virtual ~Reading() = default;
  // When Read() was called, or as the transaction found it: what the transaction writes has the
  // next one.
  virtual Revision revision() const = 0;
  // Counts up with every erasure: what was known of the rows before may be gone.
  virtual std::uint64_t erasures() const = 0;
  virtual std::uint64_t clients() const = 0;
  // Of all clients or one, with versions after `after`, in the order of client and row.
  virtual std::expected<std::vector<RowPlace>, VaultError> Places(
      Revision after = 0, std::optional<ClientId> client = {}) const = 0;
  // kUnknownClient when the row is gone or has been written since; kTampered, kDamaged.
  virtual std::expected<std::string, VaultError> Read(const RowPlace& place) const = 0;
  // All rows of a client, in order; kUnknownClient when there are none.
  virtual std::expected<std::vector<Row>, VaultError> ReadClient(ClientId client) const = 0;
  // All rows with versions after `after`, in the order of client and row, one by one: the quick way
  // to read many. Stops at the first error of `visit` and answers it. `visit` may read, not write.
  virtual std::expected<void, VaultError> ForEach(
      Revision after,
      const std::function<std::expected<void, VaultError>(const Row&)>& visit) const = 0;
};

class Transaction : public Reading {
 public:
  virtual std::expected<ClientId, VaultError> AddClient() = 0;
  // kInvalid: over kMaxRowBytes. kUnknownClient.
  virtual std::expected<RowId, VaultError> AddRow(ClientId client, RowKind kind,
                                                  std::string_view body) = 0;
  virtual std::expected<void, VaultError> ReplaceRow(ClientId client, RowId row,
                                                     std::string_view body) = 0;
  // The two count as erasures: docs/vault.md, "Erasing". EraseRow seals the client's other rows
  // anew, so they have new versions.
  virtual std::expected<void, VaultError> EraseRow(ClientId client, RowId row) = 0;
  virtual std::expected<void, VaultError> EraseClient(ClientId client) = 0;
};

class Vault {
 public:
  // Nothing is opened or made yet. `key_store` may be null (there is none) and must outlive this.
  explicit Vault(std::filesystem::path file, platform::KeyStore* key_store = nullptr);
  Vault(Vault&&) noexcept;
  Vault& operator=(Vault&&) noexcept;
  ~Vault();

  // Looks at the file. kUntrusted, kNewer, kDamaged.
  std::expected<VaultState, VaultError> State();
  std::expected<std::vector<SlotKind>, VaultError> Slots();

  // Make the file (0600, its folder 0700) with one slot, and open it. kInvalid: there is one
  // already (also when another process was quicker), or the passphrase is too short or too long.
  std::expected<void, VaultError> CreateWithKeyStore();
  std::expected<void, VaultError> CreateWithPassphrase(const SecretBytes& passphrase,
                                                       PassphraseCost cost = {});

  // kMissing, kNoKeyStore, kWrongKey, kTampered. A vault that is open stays open.
  std::expected<void, VaultError> UnlockWithKeyStore();
  std::expected<void, VaultError> UnlockWithPassphrase(const SecretBytes& passphrase);
  // Wipes the keys from memory.
  void Lock();
  bool open() const;
  // For getting out of a damaged file what is still sound (docs/vault.md, "Damage"). Until it is
  // locked again nothing is verified as a whole and nothing written (kReadOnly): rows that open are
  // read, though an older copy of one cannot be told from it, and what is gone cannot be seen. For
  // a vault that is open or is to be unlocked.
  void ReadDamaged();
  bool reads_damaged() const;

  // Need an open vault, else kLocked.
  // Adds the slot or puts a new one in the place of the old.
  std::expected<void, VaultError> SetPassphrase(const SecretBytes& passphrase,
                                                PassphraseCost cost = {});
  // kNoKeyStore. A key that the key store holds for this vault is used again, never replaced, so
  // that no failure leaves the store with another key than the file's slot needs.
  std::expected<void, VaultError> AddKeyStoreSlot();
  // kInvalid: it is the last way in that the person has; the firm's is none.
  std::expected<void, VaultError> RemoveSlot(SlotKind kind);

  // Recovery by the firm (docs/vault.md, "The firm's slot"); vault_recovery.cpp.
  struct Recovery {
    std::optional<FirmPublicKey> key;  // nothing: the firm cannot open it
    std::string recovered;             // when the firm last did (ISO 8601); empty: never
  };
  std::expected<Recovery, VaultError> FirmRecovery();
  // Needs an open vault. Lets the firm open it by this key and no other, or not any more. Writes
  // nothing where that is so already. kInvalid: nothing can be sealed to this key.
  std::expected<void, VaultError> SetFirmRecovery(const std::optional<FirmPublicKey>& key);
  // Opens the vault by the firm's private key, sets a new passphrase and notes the time in the
  // slot. `record` is told the vault's name (hexadecimal) when key and passphrase are ones that
  // will do, before anything is opened; its error ends it. On an error the vault is locked.
  // kWrongKey, also where the firm has no slot; kInvalid: the passphrase; kTampered.
  struct RecoveryOrder {
    const FirmKey& key;
    const SecretBytes& passphrase;
    PassphraseCost cost;
    std::string time;  // ISO 8601
    std::function<std::expected<void, VaultError>(const std::string& name)> record;
  };
  std::expected<void, VaultError> Recover(const RecoveryOrder& order);

  // The newest state, verified if somebody else has written; valid until the next call here.
  std::expected<const Reading*, VaultError> Read();

  // All that `change` does, or nothing when it answers an error. Durable when it returns; erasures
  // have then also left the write-ahead log, or the answer's `traces` says that another process
  // kept the log open: call CleanUp later.
  struct Written {
    Revision revision = 0;
    bool traces = false;
  };
  using Change = std::function<std::expected<void, VaultError>(Transaction&)>;
  std::expected<Written, VaultError> Write(const Change& change);
  // Cuts the write-ahead log; false: somebody still holds it.
  std::expected<bool, VaultError> CleanUp();

  // Fills an empty file with a copy that opens by this passphrase alone: backup.h. False: it was
  // stopped; then, as after an error, the file is of no use. Rows that do not open are kDamaged.
  std::expected<bool, VaultError> BackUp(const std::filesystem::path& empty_file,
                                         const SecretBytes& passphrase, PassphraseCost cost,
                                         const Progress& progress);

  // The sealed copy of the search index. StoreSearch keeps nothing (and says false) when something
  // was erased since the revision that the bytes were made at.
  struct SearchCopy {
    Revision revision = 0;
    std::uint64_t erasures = 0;
    std::string bytes;
  };
  std::expected<std::optional<SearchCopy>, VaultError> LoadSearch();  // none: also a damaged one
  std::expected<bool, VaultError> StoreSearch(const SearchCopy& copy);

 private:
  class Core;
  std::unique_ptr<Core> core_;
};

}  // namespace forepost::notes

#include "notes/vault.h"

#include <chrono>
#include <utility>

#include "notes/search_parts.h"
#include "notes/vault_core.h"
#include "notes/vault_fault.h"
#include "notes/vault_rescue.h"
#include "notes/vault_tables.h"

namespace forepost::notes {
namespace {

constexpr std::chrono::milliseconds kLogPatience{250};

// Runs `work` in a transaction in which the digest is known to be right.
template <typename Work>
auto InScope(VaultFile& file, Unlocked& unlocked, Work work) -> decltype(work()) {
  const bool inside = file.database().InTransaction();
  auto scope = Scope::Begin(file.database(), Scope::Kind::kRead);
  if (!scope) {
    return Pass(scope);
  }
  if (!inside) {
    if (auto done = unlocked.Refresh(file); !done) {
      return Pass(done);
    }
  }
  auto result = work();
  // What was only read is read, whatever the end of the transaction says.
  (void)scope->Commit();
  return result;
}

std::expected<std::vector<Row>, VaultError> RowsOf(RowStore& store, const VaultFile& file,
                                                   ClientId client) {
  std::vector<Row> rows;
  auto done = store.ForEach(0, client, [&](const Row& row) -> std::expected<void, VaultError> {
    if (!row.opens) {
      return std::unexpected(file.Damaged("something of client " + std::to_string(client) +
                                          " does not open under its key"));
    }
    rows.push_back(row);
    return {};
  });
  if (!done) {
    return Pass(done);
  }
  if (rows.empty()) {
    return std::unexpected(file.Fault(VaultFault::kUnknownClient,
                                      "client " + std::to_string(client) + " is not in the vault",
                                      "it may have been erased meanwhile; look again"));
  }
  return rows;
}

class OpenReading : public Reading {
 public:
  OpenReading(VaultFile& file, Unlocked& unlocked)
      : file_(file), unlocked_(unlocked), standing_(unlocked.standing) {}

  Revision revision() const override { return standing_.revision; }
  std::uint64_t erasures() const override { return standing_.erasures; }
  std::uint64_t clients() const override { return standing_.clients; }
  std::expected<std::vector<RowPlace>, VaultError> Places(
      Revision after, std::optional<ClientId> client) const override {
    return InScope(file_, unlocked_, [&] { return unlocked_.store.Places(after, client); });
  }
  std::expected<std::string, VaultError> Read(const RowPlace& place) const override {
    return InScope(file_, unlocked_, [&] { return unlocked_.store.Read(place); });
  }
  std::expected<std::vector<Row>, VaultError> ReadClient(ClientId client) const override {
    return InScope(file_, unlocked_, [&] { return RowsOf(unlocked_.store, file_, client); });
  }
  std::expected<void, VaultError> ForEach(Revision after,
                                          const RowStore::Visit& visit) const override {
    return InScope(file_, unlocked_, [&] { return unlocked_.store.ForEach(after, {}, visit); });
  }

 private:
  VaultFile& file_;
  Unlocked& unlocked_;
  Standing standing_;
};

// Inside the transaction of Vault::Write.
class OpenTransaction : public Transaction {
 public:
  OpenTransaction(VaultFile& file, Unlocked& unlocked)
      : file_(file), store_(unlocked.store), standing_(unlocked.standing) {}

  Revision revision() const override { return standing_.revision; }
  std::uint64_t erasures() const override { return standing_.erasures; }
  std::uint64_t clients() const override { return standing_.clients; }
  std::expected<std::vector<RowPlace>, VaultError> Places(
      Revision after, std::optional<ClientId> client) const override {
    return store_.Places(after, client);
  }
  std::expected<std::string, VaultError> Read(const RowPlace& place) const override {
    return store_.Read(place);
  }
  std::expected<std::vector<Row>, VaultError> ReadClient(ClientId client) const override {
    return RowsOf(store_, file_, client);
  }
  std::expected<void, VaultError> ForEach(Revision after,
                                          const RowStore::Visit& visit) const override {
    return store_.ForEach(after, {}, visit);
  }

  std::expected<ClientId, VaultError> AddClient() override {
    return Changed(store_.AddClient(standing_));
  }
  std::expected<RowId, VaultError> AddRow(ClientId client, RowKind kind,
                                          std::string_view body) override {
    return Changed(store_.AddRow(standing_, client, kind, body));
  }
  std::expected<void, VaultError> ReplaceRow(ClientId client, RowId row,
                                             std::string_view body) override {
    return Changed(store_.ReplaceRow(standing_, client, row, body));
  }
  std::expected<void, VaultError> EraseRow(ClientId client, RowId row) override {
    return Erased(Changed(store_.EraseRow(standing_, client, row)));
  }
  std::expected<void, VaultError> EraseClient(ClientId client) override {
    return Erased(Changed(store_.EraseClient(standing_, client)));
  }

  const Standing& standing() const { return standing_; }
  bool changed() const { return changed_; }
  bool erased() const { return erased_; }
  // A step that may be half done: then nothing may be kept, whatever the Change says.
  const std::optional<VaultError>& broken() const { return broken_; }

 private:
  template <typename Result>
  Result Changed(Result result) {
    if (result) {
      changed_ = true;
    } else if (result.error().fault != VaultFault::kUnknownClient &&
               result.error().fault != VaultFault::kInvalid && !broken_) {
      broken_ = result.error();
    }
    return result;
  }
  std::expected<void, VaultError> Erased(std::expected<void, VaultError> result) {
    if (result) {
      erased_ = true;
      ++standing_.erasures;
    }
    return result;
  }

  VaultFile& file_;
  RowStore& store_;
  Standing standing_;
  bool changed_ = false;
  bool erased_ = false;
  std::optional<VaultError> broken_;
};

VaultError Nested(const VaultFile& file) {
  return file.Fault(VaultFault::kInvalid, "the vault was called from within a change to it",
                    "use what the change was given");
}

}  // namespace

Vault::Vault(std::filesystem::path file, platform::KeyStore* key_store)
    : core_(std::make_unique<Core>(std::move(file), key_store)) {}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;
Vault::~Vault() = default;

std::expected<const Reading*, VaultError> Vault::Read() {
  auto unlocked = core_->Need();
  if (!unlocked) {
    return Pass(unlocked);
  }
  VaultFile& file = *core_->file;
  if (file.database().InTransaction()) {
    return std::unexpected(Nested(file));
  }
  if (core_->reads_damaged) {
    if (core_->reading == nullptr) {
      auto made = MakeRescueReading(file, **unlocked);
      if (!made) {
        return Pass(made);
      }
      core_->reading = *std::move(made);
    }
    return core_->reading.get();
  }
  auto done = InScope(file, **unlocked, [] { return std::expected<void, VaultError>(); });
  if (!done) {
    return Pass(done);
  }
  core_->reading = std::make_unique<OpenReading>(file, **unlocked);
  return core_->reading.get();
}

std::expected<Vault::Written, VaultError> Vault::Write(const Change& change) {
  auto need = core_->NeedToWrite();
  if (!need) {
    return Pass(need);
  }
  VaultFile& file = *core_->file;
  Unlocked& unlocked = **need;
  if (file.database().InTransaction()) {
    return std::unexpected(Nested(file));
  }
  auto scope = Scope::Begin(file.database(), Scope::Kind::kWrite);
  if (!scope) {
    return Pass(scope);
  }
  if (auto done = unlocked.Refresh(file); !done) {
    return Pass(done);
  }
  OpenTransaction transaction(file, unlocked);
  if (auto done = change(transaction); !done) {
    return Pass(done);
  }
  if (transaction.broken()) {
    return std::unexpected(*transaction.broken());
  }
  if (!transaction.changed()) {
    return Written{.revision = unlocked.standing.revision};
  }
  if (auto done = Upgrade(file.database()); !done) {
    return Pass(done);
  }
  Standing changed = transaction.standing();
  ++changed.revision;
  SecretBytes index_key = SecretBytes::CopyOf(unlocked.index_key.view());
  if (transaction.erased()) {
    index_key = SecretBytes::Random(kKeyBytes);
    if (auto done = ClearSearchParts(file); !done) {
      return Pass(done);
    }
  }
  if (auto done = file.SetState(SealStanding(unlocked.keys, file.name(), changed, index_key));
      !done) {
    return Pass(done);
  }
  if (auto done = scope->Commit(); !done) {
    return Pass(done);
  }
  unlocked.standing = changed;
  unlocked.index_key = std::move(index_key);
  Written written{.revision = changed.revision};
  if (transaction.erased()) {
    // The change is durable; a log that cannot be cut is no reason to say that it is not.
    auto cut = file.CutLog(kLogPatience);
    written.traces = !cut || !*cut;
  }
  return written;
}

std::expected<bool, VaultError> Vault::CleanUp() {
  auto file = core_->NeedFile();
  if (!file) {
    return Pass(file);
  }
  return (*file)->CutLog(kLogPatience);
}

std::expected<std::optional<Vault::SearchCopy>, VaultError> Vault::LoadSearch() {
  auto need = core_->Need();
  if (!need) {
    return Pass(need);
  }
  if (core_->reads_damaged) {
    return std::nullopt;
  }
  VaultFile& file = *core_->file;
  Unlocked& unlocked = **need;
  return InScope(file, unlocked, [&]() -> std::expected<std::optional<SearchCopy>, VaultError> {
    auto parts = LoadSearchParts(file, unlocked.index_key);
    if (!parts) {
      return Pass(parts);
    }
    if (!*parts) {
      return std::nullopt;
    }
    return SearchCopy{.revision = (*parts)->revision,
                      .erasures = unlocked.standing.erasures,
                      .bytes = std::move((*parts)->bytes)};
  });
}

std::expected<bool, VaultError> Vault::StoreSearch(const SearchCopy& copy) {
  auto need = core_->NeedToWrite();
  if (!need) {
    return Pass(need);
  }
  VaultFile& file = *core_->file;
  Unlocked& unlocked = **need;
  if (copy.bytes.size() > kMaxSearchParts * kSearchPartBytes) {
    return false;
  }
  if (file.database().InTransaction()) {
    return std::unexpected(Nested(file));
  }
  auto scope = Scope::Begin(file.database(), Scope::Kind::kWrite);
  if (!scope) {
    return Pass(scope);
  }
  if (auto done = unlocked.Refresh(file); !done) {
    return Pass(done);
  }
  if (copy.erasures != unlocked.standing.erasures) {
    return false;
  }
  if (auto done = StoreSearchParts(file, unlocked.index_key, copy.revision, copy.bytes); !done) {
    return Pass(done);
  }
  if (auto done = scope->Commit(); !done) {
    return Pass(done);
  }
  return true;
}

}  // namespace forepost::notes

#include "notes/notebook.h"

#include <algorithm>
#include <utility>

#include "notes/address.h"
#include "notes/notebook_rows.h"
#include "notes/search_query.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

// So many rows are added to the index at the next start without anybody noticing.
constexpr std::size_t kMostBehind = 200;

}  // namespace

Notebook::Notebook(Vault vault, Clock now) : vault_(std::move(vault)), now_(std::move(now)) {}

void Notebook::Lock() {
  vault_.Lock();
  index_.Clear();
  kept_ = false;
  lapsed_.reset();
}

void Notebook::ReadDamaged() {
  vault_.ReadDamaged();
  index_.Clear();
  kept_ = false;
}

std::expected<const Reading*, VaultError> Notebook::CaughtUp() {
  auto reading = IndexCaughtUp();
  return reading && EraseLapsed() ? IndexCaughtUp() : reading;
}

bool Notebook::EraseLapsed() {
  const Time now = now_();
  const auto lapsed = index_.ExpiredBy(now);
  if (!lapsed || lapsed->empty()) {
    return false;
  }
  const auto tables = index_.Tables();
  const auto longest = SummaryFor(**tables, lapsed->front());
  std::size_t erased = 0;
  const auto written = Write([&](Transaction& change) -> std::expected<void, VaultError> {
    for (const ClientId client : *lapsed) {
      const auto rows = change.ReadClient(client);
      const auto read = rows ? FromRows(client, *rows) : std::unexpected(rows.error());
      // Somebody else may have erased it, or kept it for longer, a moment ago.
      if (!read || read->card.expires > now) {
        continue;
      }
      if (auto done = change.EraseClient(client); !done) {
        return done;
      }
      ++erased;
    }
    return {};
  });
  if (!written || erased == 0) {
    return false;
  }
  Lapsed& all = lapsed_ ? *lapsed_ : lapsed_.emplace();
  all.clients += erased;
  if (longest && *longest) {
    all.days = std::max(all.days, -DaysLeft((*longest)->expires, now));
  }
  return true;
}

std::expected<const Reading*, VaultError> Notebook::IndexCaughtUp() {
  std::optional<Vault::SearchCopy> copy;
  if (!index_.filled()) {
    auto loaded = vault_.LoadSearch();
    if (!loaded) {
      return std::unexpected(loaded.error());
    }
    copy = *std::move(loaded);
  }
  const auto reading = vault_.Read();
  if (!reading) {
    return reading;
  }
  const bool was_filled = index_.filled();
  const std::uint64_t erasures = (*reading)->erasures();
  const bool has_copy = copy && copy->erasures == erasures;
  if (auto done = index_.CatchUp(**reading, std::move(copy)); !done) {
    return std::unexpected(done.error());
  }
  // An erasure, whoever made it, takes the copy out of the vault.
  kept_ = was_filled ? kept_ && erasures == erasures_ : has_copy;
  erasures_ = erasures;
  return reading;
}

std::expected<Vault::Written, VaultError> Notebook::Write(const Vault::Change& change) {
  auto written = vault_.Write(change);
  if (written) {
    traces_ = traces_ || written->traces;
  }
  return written;
}

std::expected<Client, VaultError> Notebook::Show(ClientId client) {
  const auto reading = vault_.Read();
  if (!reading) {
    return std::unexpected(reading.error());
  }
  auto shown = ReadClient(**reading, client);
  if (shown && shown->card.expires <= now_()) {
    (void)CaughtUp();
    return std::unexpected(UnknownClient(client));
  }
  return shown;
}

std::expected<Results, VaultError> Notebook::Find(std::string_view words, Window window,
                                                  const Filter& filter) {
  const auto caught = CaughtUp();
  return caught ? index_.Find(words, window, filter) : std::unexpected(caught.error());
}

template <typename Answer, typename Question>
std::expected<Answer, VaultError> Notebook::Ask(const Question& question) {
  if (auto caught = CaughtUp(); !caught) {
    return std::unexpected(caught.error());
  }
  const auto tables = index_.Tables();
  if (!tables) {
    return std::unexpected(tables.error());
  }
  std::expected<Answer, storage::StorageError> answer = question(**tables);
  return answer ? std::expected<Answer, VaultError>(*std::move(answer)) : Pass(answer);
}

std::expected<Surroundings, VaultError> Notebook::Around(const Client& client) {
  return Ask<Surroundings>(
      [&](const storage::Database& tables) { return SurroundingsOf(tables, client); });
}

std::expected<std::vector<Beside>, VaultError> Notebook::Here(std::string_view url) {
  const auto address = CanonicalAddress(url);
  if (!address) {
    return std::vector<Beside>{};
  }
  return Ask<std::vector<Beside>>(
      [&](const storage::Database& tables) { return ThoseHere(tables, *address); });
}

std::expected<Graph, VaultError> Notebook::Draw(std::optional<ClientId> client, std::size_t limit) {
  return Ask<Graph>([&](const storage::Database& tables) {
    return GraphAround(tables, client, std::min(limit, kMostNodes));
  });
}

std::expected<Overview, VaultError> Notebook::Look() {
  auto overview =
      Ask<Overview>([&](const storage::Database& tables) { return CountAll(tables, now_()); });
  if (overview) {
    overview->lapsed = lapsed_;
  }
  return overview;
}

std::expected<std::vector<Summary>, VaultError> Notebook::Named(std::string_view name) {
  const auto caught = CaughtUp();
  return caught ? index_.Named(name) : std::unexpected(caught.error());
}

std::expected<std::uint64_t, VaultError> Notebook::Count() {
  const auto reading = vault_.Read();
  if (!reading) {
    return std::unexpected(reading.error());
  }
  return (*reading)->clients();
}

std::expected<Revision, VaultError> Notebook::Written() {
  const auto reading = vault_.Read();
  return reading ? std::expected<Revision, VaultError>((*reading)->revision())
                 : std::unexpected(reading.error());
}

std::expected<bool, VaultError> Notebook::TidyUp() {
  bool did = false;
  if (traces_) {
    const auto cleaned = vault_.CleanUp();
    if (!cleaned) {
      return cleaned;
    }
    traces_ = !*cleaned;
    did = *cleaned;
  }
  const auto caught = CaughtUp();
  if (!caught) {
    return std::unexpected(caught.error());
  }
  if ((*caught)->clients() == 0 || (kept_ && index_.behind() <= kMostBehind)) {
    return did;
  }
  const auto copy = index_.Copy();
  if (!copy) {
    return std::unexpected(copy.error());
  }
  const auto stored = vault_.StoreSearch(*copy);
  if (!stored) {
    return stored;
  }
  kept_ = kept_ || *stored;
  return did || *stored;
}

}  // namespace forepost::notes

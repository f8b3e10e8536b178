#include "notes/search.h"

#include <algorithm>
#include <set>
#include <span>

#include "notes/search_query.h"
#include "notes/search_table.h"
#include "notes/search_words.h"
#include "notes/text.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

// A client whose rows cannot be read must not hide the others.
constexpr std::string_view kUnreadable = "(cannot be read)";

VaultError NotFilled() {
  return MakeFault(VaultFault::kInvalid, {}, "there is no search index yet", "unlock the notes");
}

// Of a snapshot only the selection is sought, and reading JSON is half of the time of a filling.
bool HasWords(const Row& row) {
  return !row.opens || row.place.kind != RowKind::kSnapshot || row.body.contains("\"selection\"");
}

Client ToClient(ClientId id, const std::vector<Row>& rows) {
  auto client = FromRows(id, rows);
  if (client) {
    return *std::move(client);
  }
  // It is not erased because its time is over: perhaps it can be mended.
  return {.id = id,
          .card = {.fields = {{"name", std::string(kUnreadable)}},
                   .expires = Time::max(),
                   .noticed = Time::max()}};
}

}  // namespace

struct SearchIndex::State {
  std::unique_ptr<Database> tables;
  Revision seen = 0;  // all rows to this revision are in
  std::uint64_t erasures = 0;
  std::size_t behind = 0;
  bool erased_words = false;  // FTS5 still has words of what was erased

  std::expected<void, VaultError> Fill(const Reading& reading);
  std::expected<void, VaultError> Update(const Reading& reading);
  std::expected<void, VaultError> PutChanged(const Reading& reading,
                                             const std::set<ClientId>& changed);
  std::expected<void, VaultError> TakeOutAllBut(const std::vector<RowPlace>& places);
};

namespace {

// All that `change` does, or nothing.
template <typename Change>
std::expected<void, VaultError> InOne(Database& tables, const Change& change) {
  if (auto begun = tables.Execute("BEGIN"); !begun) {
    return Pass(begun);
  }
  std::expected<void, VaultError> done = change();
  if (done) {
    if (auto committed = tables.Execute("COMMIT"); !committed) {
      done = Pass(committed);
    }
  }
  if (!done && tables.InTransaction()) {
    (void)tables.Execute("ROLLBACK");
  }
  return done;
}

}  // namespace

std::expected<void, VaultError> SearchIndex::State::Fill(const Reading& reading) {
  auto made = MakeTables();
  if (!made) {
    return Pass(made);
  }
  auto writer = TableWriter::On(**made);
  if (!writer) {
    return Pass(writer);
  }
  const std::uint64_t erasures_before = reading.erasures();
  Revision newest = reading.revision();
  std::size_t count = 0;
  std::vector<Row> rows;  // of one client
  const auto put = [&]() -> std::expected<void, VaultError> {
    if (rows.empty()) {
      return {};
    }
    const ClientId client = rows.front().place.client;
    if (auto done = writer->Put(ToClient(client, rows), true); !done) {
      return Pass(done);
    }
    rows.clear();
    return {};
  };
  auto done = InOne(**made, [&]() -> std::expected<void, VaultError> {
    auto all = reading.ForEach(0, [&](const Row& row) -> std::expected<void, VaultError> {
      if (!rows.empty() && rows.front().place.client != row.place.client) {
        if (auto good = put(); !good) {
          return good;
        }
      }
      if (HasWords(row)) {
        rows.push_back(row);
      }
      newest = std::max(newest, row.place.version);
      ++count;
      return {};
    });
    return all ? put() : all;
  });
  if (!done) {
    return done;
  }
  tables = *std::move(made);
  seen = newest;
  erasures = erasures_before;
  behind = count;
  erased_words = false;
  return {};
}

std::expected<void, VaultError> SearchIndex::State::Update(const Reading& reading) {
  const std::uint64_t erasures_before = reading.erasures();
  const bool erased = erasures_before != erasures;
  if (!erased && reading.revision() <= seen) {
    return {};
  }
  const auto places = reading.Places(erased ? 0 : seen);
  if (!places) {
    return std::unexpected(places.error());
  }
  Revision newest = std::max(seen, reading.revision());
  std::set<ClientId> changed;
  std::size_t rows = 0;
  for (const RowPlace& place : *places) {
    if (place.version > seen) {
      changed.insert(place.client);
      newest = std::max(newest, place.version);
      ++rows;
    }
  }
  auto done = InOne(*tables, [&]() -> std::expected<void, VaultError> {
    if (erased) {
      if (auto good = TakeOutAllBut(*places); !good) {
        return good;
      }
    }
    return PutChanged(reading, changed);
  });
  if (!done) {
    return done;
  }
  seen = newest;
  erasures = erasures_before;
  behind += rows;
  erased_words = erased_words || erased;
  return {};
}

std::expected<void, VaultError> SearchIndex::State::PutChanged(const Reading& reading,
                                                               const std::set<ClientId>& changed) {
  auto writer = TableWriter::On(*tables);
  if (!writer) {
    return Pass(writer);
  }
  for (const ClientId id : changed) {
    const auto rows = reading.ReadClient(id);
    const bool unreadable = !rows && rows.error().fault == VaultFault::kDamaged;
    if (!rows && !unreadable && rows.error().fault != VaultFault::kUnknownClient) {
      return std::unexpected(rows.error());
    }
    // Without rows another process has just erased it; the next look finds the erasure.
    const auto done = rows || unreadable
                          ? writer->Put(ToClient(id, rows.value_or(std::vector<Row>{})), false)
                          : writer->TakeOut(id);
    if (!done) {
      return Pass(done);
    }
  }
  return {};
}

std::expected<void, VaultError> SearchIndex::State::TakeOutAllBut(
    const std::vector<RowPlace>& places) {
  const auto clients = ClientsIn(*tables);
  auto writer = TableWriter::On(*tables);
  if (!clients || !writer) {
    return clients ? Pass(writer) : Pass(clients);
  }
  auto place = places.begin();
  for (const ClientId client : *clients) {
    place = std::find_if(place, places.end(),
                         [client](const RowPlace& one) { return one.client >= client; });
    if (place == places.end() || place->client != client) {
      if (auto done = writer->TakeOut(client); !done) {
        return Pass(done);
      }
    }
  }
  return {};
}

SearchIndex::SearchIndex() : state_(std::make_unique<State>()) {}
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;
SearchIndex::~SearchIndex() = default;

std::expected<void, VaultError> SearchIndex::CatchUp(const Reading& reading,
                                                     std::optional<Vault::SearchCopy> copy) {
  if (filled()) {
    return state_->Update(reading);
  }
  if (copy && copy->erasures == reading.erasures() && copy->revision <= reading.revision()) {
    auto tables = TablesFrom(
        {reinterpret_cast<const unsigned char*>(copy->bytes.data()), copy->bytes.size()});
    if (tables) {
      state_->tables = *std::move(tables);
      state_->seen = copy->revision;
      state_->erasures = copy->erasures;
      if (state_->Update(reading)) {
        return {};
      }
      Clear();  // the rows know better
    }
  }
  return state_->Fill(reading);
}

bool SearchIndex::filled() const { return state_->tables != nullptr; }

std::size_t SearchIndex::behind() const { return state_->behind; }

std::expected<Vault::SearchCopy, VaultError> SearchIndex::Copy() {
  if (!filled()) {
    return std::unexpected(MakeFault(VaultFault::kInvalid, {}, "there is no search index yet",
                                     "search for something first"));
  }
  if (state_->erased_words) {
    if (auto done = Purge(*state_->tables); !done) {
      return Pass(done);
    }
    state_->erased_words = false;
  }
  const auto image = state_->tables->Serialize();
  if (!image) {
    return Pass(image);
  }
  state_->behind = 0;
  const auto bytes = image->bytes();
  return Vault::SearchCopy{
      .revision = state_->seen,
      .erasures = state_->erasures,
      .bytes = std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())};
}

void SearchIndex::Clear() { *state_ = {}; }

std::expected<Results, VaultError> SearchIndex::Find(std::string_view words, Window page,
                                                     const Filter& filter) const {
  if (!filled()) {
    return std::unexpected(NotFilled());
  }
  if (OneLine(words).empty()) {
    auto all = ListAll(*state_->tables, page, filter);
    return all ? std::expected<Results, VaultError>(*std::move(all)) : Pass(all);
  }
  const auto match = ToMatch(words);
  if (!match) {
    return Results{};
  }
  auto found = Matching(*state_->tables, *match, page, filter);
  return found ? std::expected<Results, VaultError>(*std::move(found)) : Pass(found);
}

std::expected<std::vector<Summary>, VaultError> SearchIndex::Named(std::string_view name) const {
  if (!filled()) {
    return std::unexpected(NotFilled());
  }
  auto named = Titled(*state_->tables, FoldCase(OneLine(name)));
  return named ? std::expected<std::vector<Summary>, VaultError>(*std::move(named)) : Pass(named);
}

std::expected<std::optional<ClientId>, VaultError> SearchIndex::AtAddress(
    std::string_view address) const {
  if (!filled()) {
    return std::unexpected(NotFilled());
  }
  const auto client = SavedAt(*state_->tables, address);
  return client ? std::expected<std::optional<ClientId>, VaultError>(*client) : Pass(client);
}

std::expected<std::vector<ClientId>, VaultError> SearchIndex::ExpiredBy(Time time) const {
  if (!filled()) {
    return std::unexpected(NotFilled());
  }
  auto expired = Expired(*state_->tables, time);
  return expired ? std::expected<std::vector<ClientId>, VaultError>(*std::move(expired))
                 : Pass(expired);
}

std::expected<std::vector<ClientId>, VaultError> SearchIndex::Naming(ClientId client) const {
  if (!filled()) {
    return std::unexpected(NotFilled());
  }
  auto naming = TiedTo(*state_->tables, client);
  return naming ? std::expected<std::vector<ClientId>, VaultError>(*std::move(naming))
                : Pass(naming);
}

std::expected<const Database*, VaultError> SearchIndex::Tables() const {
  if (!filled()) {
    return std::unexpected(NotFilled());
  }
  return state_->tables.get();
}

}  // namespace forepost::notes

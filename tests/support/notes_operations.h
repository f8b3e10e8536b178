// Everything that can be done with notes, for tests that cut it short: by a kill, by a full disk. A
// new operation is one more line in kOperations.
//
//   NotesPlace real(folder / "real");       // a vault with its key store, and nothing open
//   real.CopyTo(copy); copy.Run(operation, seed);
//   const std::string after = copy.Look();  // what the operation should leave behind
//
// What an operation does follows from what is in the vault and from a seed alone, so that a copy of
// the vault shows beforehand how it ends.
#pragma once

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "notes/notebook.h"
#include "support/file_key_store.h"
#include "support/vault_rows.h"

namespace forepost::testing {

using Done = std::expected<void, notes::VaultError>;

template <typename Value>
Done ToDone(const std::expected<Value, notes::VaultError>& result) {
  return result ? Done() : std::unexpected(result.error());
}

// One of these opens the vault, always.
inline constexpr std::array<std::string_view, 2> kPassphrases{"correct horse battery",
                                                              "another passphrase"};

// What an operation works on.
class Desk {
 public:
  Desk(notes::Notebook& notes, std::uint32_t seed) : book(notes), random_(seed) {}

  std::size_t Below(std::size_t limit) { return random_() % limit; }
  std::string Text(std::size_t longest) { return std::string(1 + Below(longest), 'x'); }
  std::string Number() { return std::to_string(random_()); }
  std::expected<std::vector<notes::ClientId>, notes::VaultError> Clients() {
    const auto reading = book.vault().Read();
    if (!reading) {
      return std::unexpected(reading.error());
    }
    const auto places = (*reading)->Places();
    if (!places) {
      return std::unexpected(places.error());
    }
    std::set<notes::ClientId> ids;
    for (const notes::RowPlace& place : *places) {
      ids.insert(place.client);
    }
    return std::vector(ids.begin(), ids.end());
  }
  // One of the clients there are; 0: there are none.
  std::expected<notes::ClientId, notes::VaultError> AnyClient() {
    const auto all = Clients();
    if (!all) {
      return std::unexpected(all.error());
    }
    return all->empty() ? 0 : (*all)[Below(all->size())];
  }
  // Does `act` with one of the clients.
  template <typename Act>
  Done WithClient(Act act) {
    const auto id = AnyClient();
    if (!id || *id == 0) {
      return ToDone(id);
    }
    const auto client = book.Show(*id);
    return client ? act(*client) : ToDone(client);
  }

  notes::Notebook& book;

 private:
  std::mt19937 random_;
};

inline notes::SaveRequest PageOf(Desk& desk, std::string url) {
  return {.url = std::move(url),
          .level = notes::CaptureLevel::kCard,
          .page = {{"name", "Client " + desk.Number()}, {"headline", desk.Text(400)}},
          .note = desk.Text(800)};
}

inline Done SaveNew(Desk& desk) {
  return ToDone(desk.book.Save(PageOf(desk, "https://www.example.com/in/" + desk.Number())));
}
inline Done SaveAgain(Desk& desk) {
  return desk.WithClient([&](const notes::Client& client) {
    return client.card.addresses.empty()
               ? Done()
               : ToDone(desk.book.Save(PageOf(desk, client.card.addresses[0])));
  });
}
inline Done AddByHand(Desk& desk) {
  return ToDone(desk.book.Add(
      {.fields = {{"name", "Typed " + desk.Number()}}, .notes = {{.text = desk.Text(2000)}}}));
}
inline Done ChangeFields(Desk& desk) {
  return desk.WithClient([&](const notes::Client& client) {
    return ToDone(desk.book.Change(
        client.id, {.fields = {{"employer", desk.Number()}}, .add_tags = {desk.Number()}}));
  });
}
inline Done ChangeNote(Desk& desk) {
  return desk.WithClient([&](const notes::Client& client) {
    const notes::RowId note = client.notes.empty() ? 0 : client.notes[0].id;
    return ToDone(desk.book.WriteNote(client.id, {.note = note, .text = desk.Text(2000)}));
  });
}
inline Done EraseNote(Desk& desk) {
  return desk.WithClient([&](const notes::Client& client) {
    return client.notes.empty()
               ? Done()
               : ToDone(desk.book.WriteNote(client.id, {.note = client.notes[0].id, .text = ""}));
  });
}
inline Done EraseClient(Desk& desk) {
  return desk.WithClient(
      [&](const notes::Client& client) { return ToDone(desk.book.Erase(client.id)); });
}
// Those beside each other in the list.
inline Done MergeTwo(Desk& desk) {
  const auto all = desk.Clients();
  if (!all || all->size() < 2) {
    return ToDone(all);
  }
  const std::size_t first = desk.Below(all->size());
  return ToDone(desk.book.Merge((*all)[first], (*all)[(first + 1) % all->size()]));
}
// The first that was merged.
inline Done SplitOne(Desk& desk) {
  const auto all = desk.Clients();
  for (const notes::ClientId id : all.value_or(std::vector<notes::ClientId>())) {
    const auto client = desk.book.Show(id);
    if (!client || !client->merged.empty()) {
      return client ? ToDone(desk.book.Split(id, client->merged.back().id)) : ToDone(client);
    }
  }
  return ToDone(all);
}
inline Done ChangePassphrase(Desk& desk) {
  return desk.book.vault().SetPassphrase(
      Passphrase(kPassphrases.at(desk.Below(kPassphrases.size()))), kCheap);
}
inline Done ChangeKeyStoreSlot(Desk& desk) {
  const auto slots = desk.book.vault().Slots();
  if (!slots) {
    return ToDone(slots);
  }
  return std::ranges::count(*slots, notes::SlotKind::kKeyStore) == 0
             ? desk.book.vault().AddKeyStoreSlot()
             : desk.book.vault().RemoveSlot(notes::SlotKind::kKeyStore);
}
// The sealed copy of the index: made anew after an erasure.
inline Done KeepIndex(Desk& desk) { return ToDone(desk.book.TidyUp()); }
inline Done CleanUp(Desk& desk) { return ToDone(desk.book.vault().CleanUp()); }

struct Operation {
  const char* name;
  Done (*act)(Desk& desk);
};
inline constexpr std::array kOperations{
    Operation{"save a page", SaveNew},
    Operation{"save a page again", SaveAgain},
    Operation{"add a client by hand", AddByHand},
    Operation{"change fields", ChangeFields},
    Operation{"change a note", ChangeNote},
    Operation{"erase a note", EraseNote},
    Operation{"erase a client", EraseClient},
    Operation{"merge two clients", MergeTwo},
    Operation{"split a client", SplitOne},
    Operation{"change the passphrase", ChangePassphrase},
    Operation{"add or remove the key store's slot", ChangeKeyStoreSlot},
    Operation{"keep the index", KeepIndex},
    Operation{"clean up", CleanUp},
};

// A vault and its key store in a folder of their own.
class NotesPlace {
 public:
  explicit NotesPlace(std::filesystem::path folder)
      : folder_(std::move(folder)), keys_(folder_ / "keys") {}

  std::filesystem::path file() const { return folder_ / "notes.vault"; }
  platform::KeyStore& keys() { return keys_; }

  void CopyTo(const NotesPlace& other) const {
    std::filesystem::remove_all(other.folder_);
    std::filesystem::copy(folder_, other.folder_, std::filesystem::copy_options::recursive);
  }

  // With the clock standing still, so that what is written does not depend on it.
  notes::Notebook Closed() {
    return {notes::Vault(file(), &keys_), [] { return notes::Time(std::chrono::hours(500'000)); }};
  }
  // By whichever of the passphrases opens it.
  std::expected<notes::Notebook, notes::VaultError> Open() {
    notes::Notebook book = Closed();
    Done open;
    for (const std::string_view passphrase : kPassphrases) {
      open = book.vault().UnlockWithPassphrase(Passphrase(passphrase));
      if (open) {
        return book;
      }
      if (open.error().fault != notes::VaultFault::kWrongKey) {
        break;
      }
    }
    return std::unexpected(open.error());
  }
  Done Run(const Operation& operation, std::uint32_t seed) {
    auto book = Open();
    if (!book) {
      return ToDone(book);
    }
    Desk desk(*book, seed);
    return operation.act(desk);
  }

  // All that the vault holds, for comparing. Leaves it locked.
  struct Seen {
    std::uint64_t clients = 0;
    std::vector<std::string> rows;
    std::vector<std::string> ways_in;  // keys that open it, whatever the slots say
    std::string error;                 // why it could not be read

    bool operator==(const Seen&) const = default;
  };
  static Seen Look(notes::Vault& vault) {
    Seen seen;
    const auto reading = vault.Read();
    if (!reading) {
      return {.error = ToString(reading.error())};
    }
    seen.clients = (*reading)->clients();
    const auto read = (*reading)->ForEach(0, [&](const notes::Row& row) -> Done {
      const notes::RowPlace& place = row.place;
      std::string line;
      for (const std::uint64_t number :
           {place.client, place.row, std::uint64_t(place.kind), place.version}) {
        line += std::to_string(number) + ' ';
      }
      seen.rows.push_back(line + (row.opens ? row.body : "does not open"));
      return {};
    });
    if (!read) {
      return {.error = ToString(read.error())};
    }
    seen.ways_in = WaysInto(vault);
    return seen;
  }

 private:
  static std::vector<std::string> WaysInto(notes::Vault& vault) {
    std::vector<std::string> ways;
    for (const std::string_view passphrase : kPassphrases) {
      vault.Lock();
      if (vault.UnlockWithPassphrase(Passphrase(passphrase))) {
        ways.emplace_back(passphrase);
      }
    }
    vault.Lock();
    if (vault.UnlockWithKeyStore()) {
      ways.emplace_back("key store");
    }
    vault.Lock();
    return ways;
  }

  std::filesystem::path folder_;
  FileKeyStore keys_;
};

}  // namespace forepost::testing

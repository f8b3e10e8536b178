#include <ostream>

#include "commands/notes.h"
#include "commands/notes_text.h"
#include "common/exit_codes.h"
#include "common/printable.h"
#include "notes/client_json.h"

namespace forepost::commands {
namespace {

using nlohmann::json;

int Print(const NotesCall& call, const notes::Client& client, std::string_view done) {
  if (call.options.json) {
    PrintJson({{"client", ToJson(client)}}, call.streams.out);
  } else {
    call.streams.out << done << " client " << client.id << ": " << Printable(client.card.Title())
                     << '\n';
  }
  return kExitOk;
}

}  // namespace

int AddNotes(const NotesCall& call) {
  const auto client = call.book.Add(call.options.edit);
  return client ? Print(call, *client, "Added") : Report(client.error(), call.streams.err);
}

int EditNotes(const NotesCall& call) {
  const auto id = Whom(call);
  if (!id) {
    return id.error();
  }
  const auto client = call.book.Change(*id, call.options.edit);
  return client ? Print(call, *client, "Changed") : Report(client.error(), call.streams.err);
}

int MergeNotes(const NotesCall& call) {
  const auto id = Whom(call);
  if (!id) {
    return id.error();
  }
  const auto client = call.book.Merge(*id, call.options.other);
  return client ? Print(call, *client, "Merged into") : Report(client.error(), call.streams.err);
}

int SplitNotes(const NotesCall& call) {
  const auto id = Whom(call);
  if (!id) {
    return id.error();
  }
  const auto split = call.book.Split(*id, call.options.row);
  if (!split) {
    return Report(split.error(), call.streams.err);
  }
  if (call.options.json) {
    PrintJson({{"client", ToJson(split->client)}, {"other", ToJson(split->other)}},
              call.streams.out);
  } else {
    call.streams.out << "Split client " << split->client.id << ": "
                     << Printable(split->client.card.Title()) << ", and client " << split->other.id
                     << ": " << Printable(split->other.card.Title()) << '\n';
  }
  return kExitOk;
}

int EraseNotes(const NotesCall& call) {
  const auto id = Whom(call);
  if (!id) {
    return id.error();
  }
  if (!call.options.yes) {
    const auto client = call.book.Show(*id);
    if (!client && client.error().fault != notes::VaultFault::kDamaged) {
      return Report(client.error(), call.streams.err);
    }
    call.streams.err << "This would erase for good client " << *id;
    if (client) {
      call.streams.err << ": " << Printable(client->card.Title())
                       << ", with notes: " << client->notes.size()
                       << ", saved pages: " << client->snapshots.size();
    }
    call.streams.err << ". Nothing was erased (add --yes to do it)\n";
    return kExitUsage;
  }
  const auto title = call.book.Erase(*id);
  if (!title) {
    return Report(title.error(), call.streams.err);
  }
  if (call.options.json) {
    PrintJson({{"erased", {{"id", *id}, {"title", *title}}}}, call.streams.out);
  } else {
    call.streams.out << "Erased client " << *id << ": " << Printable(*title) << '\n';
  }
  return kExitOk;
}

int SetNotesPassphrase(const NotesCall& call) {
  notes::Vault& vault = call.book.vault();
  std::expected<void, notes::VaultError> done;
  if (call.options.remove) {
    done = vault.RemoveSlot(notes::SlotKind::kPassphrase);
  } else if (call.options.key_store) {
    done = vault.AddKeyStoreSlot();
  } else {
    const auto passphrase = ReadPassphrase(call.options.new_passphrase_file);
    if (!passphrase) {
      call.streams.err << ToString(passphrase.error()) << '\n';
      return kExitNoInput;
    }
    done = vault.SetPassphrase(*passphrase, call.world.cost);
  }
  const auto slots = done ? vault.Slots() : std::unexpected(done.error());
  if (!slots) {
    return Report(slots.error(), call.streams.err);
  }
  if (call.options.json) {
    json ways = json::array();
    for (const notes::SlotKind slot : *slots) {
      ways.push_back(ToString(slot));
    }
    PrintJson({{"ways", std::move(ways)}}, call.streams.out);
  } else {
    call.streams.out << (call.options.remove      ? "The passphrase no longer opens the notes.\n"
                         : call.options.key_store ? "The key store opens the notes.\n"
                                                  : "The new passphrase opens the notes.\n");
  }
  return kExitOk;
}

}  // namespace forepost::commands

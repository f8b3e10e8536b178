#include <algorithm>
#include <ostream>

#include "commands/new_file.h"
#include "commands/notes.h"
#include "commands/notes_text.h"
#include "common/exit_codes.h"
#include "notes/client_json.h"

namespace forepost::commands {
namespace {

using nlohmann::json;
using notes::VaultFault;

constexpr int kExportVersion = 1;

std::expected<notes::Results, int> Find(const NotesCall& call, std::string_view words) {
  const std::size_t limit = call.options.limit == 0 ? SIZE_MAX : call.options.limit;
  auto results = call.book.Find(words, {.limit = limit}, call.options.filter);
  if (!results) {
    return std::unexpected(Report(results.error(), call.streams.err));
  }
  if (call.options.json) {
    json clients = json::array();
    for (const notes::Found& found : results->found) {
      clients.push_back(ToJson(found));
    }
    PrintJson({{"total", results->total}, {"clients", std::move(clients)}}, call.streams.out);
  } else {
    PrintResults(*results, call.streams.out);
  }
  return *std::move(results);
}

// Piece by piece, so that much needs little memory. A client that cannot be read is named and does
// not keep the others back.
class Exporter {
 public:
  Exporter(const NotesCall& call, std::vector<notes::ClientId> clients)
      : call_(call),
        clients_(std::move(clients)),
        code_(call.book.vault().reads_damaged() ? kExitBadData : kExitOk) {}

  // False: stop, nothing is to be kept.
  bool To(const Sink& sink) {
    const json head{
        {"forepost", "notes"}, {"version", kExportVersion}, {"exported", ToIso(call_.world.now())}};
    std::string start = head.dump();
    start.pop_back();
    if (!sink(start + ",\"clients\":[")) {
      return false;
    }
    bool first = true;
    json unreadable = json::array();
    for (const notes::ClientId id : clients_) {
      const auto client = call_.book.Show(id);
      if (client) {
        const std::string line =
            ToJson(*client).dump(-1, ' ', false, json::error_handler_t::replace);
        if (!sink((first ? "\n" : ",\n") + line)) {
          return false;
        }
        first = false;
      } else if (client.error().fault == VaultFault::kDamaged ||
                 client.error().fault == VaultFault::kTampered) {
        unreadable.push_back(id);
        code_ = Report(client.error(), call_.streams.err);
      } else if (client.error().fault != VaultFault::kUnknownClient || clients_.size() == 1) {
        code_ = Report(client.error(), call_.streams.err);
        return false;
      }
    }
    return sink("\n],\"unreadable\":" + unreadable.dump() + "}\n");
  }
  int code() const { return code_; }

 private:
  const NotesCall& call_;
  std::vector<notes::ClientId> clients_;
  int code_;
};

std::expected<std::vector<notes::ClientId>, int> ToExport(const NotesCall& call) {
  if (!call.options.name.empty() || call.options.id != 0) {
    const auto client = Whom(call);
    if (!client) {
      return std::unexpected(client.error());
    }
    return std::vector{*client};
  }
  auto all = call.book.Find("", {.limit = SIZE_MAX});
  if (!all && ReadDamagedAfter(all.error(), call.book, call.streams.err)) {
    all = call.book.Find("", {.limit = SIZE_MAX});
  }
  if (!all) {
    return std::unexpected(Report(all.error(), call.streams.err));
  }
  std::vector<notes::ClientId> clients;
  for (const notes::Found& found : all->found) {
    clients.push_back(found.client.id);
  }
  std::ranges::sort(clients);
  return clients;
}

}  // namespace

int ListNotes(const NotesCall& call) {
  const auto results = Find(call, "");
  if (!results) {
    return results.error();
  }
  if (results->total == 0 && !call.options.json) {
    PrintNoNotes(false, call.streams.out);
  }
  return kExitOk;
}

int SearchNotes(const NotesCall& call) {
  const auto results = Find(call, call.options.words);
  if (!results) {
    return results.error();
  }
  if (results->total == 0 && !call.options.json) {
    call.streams.err << "Nothing was found.\n";
  }
  return results->total == 0 ? kExitFound : kExitOk;
}

int ShowNotes(const NotesCall& call) {
  const auto id = Whom(call);
  if (!id) {
    return id.error();
  }
  const auto client = call.book.Show(*id);
  if (!client) {
    return Report(client.error(), call.streams.err);
  }
  const auto around = call.book.Around(*client);
  if (!around) {
    return Report(around.error(), call.streams.err);
  }
  if (call.options.json) {
    PrintJson({{"client", ToJson(*client, *around)}}, call.streams.out);
  } else {
    PrintClient(*client, *around, call.world.now(), call.streams.out);
  }
  return kExitOk;
}

int ShowOverview(const NotesCall& call) {
  const auto overview = call.book.Look();
  if (!overview) {
    return Report(overview.error(), call.streams.err);
  }
  if (call.options.json) {
    PrintJson(ToJson(*overview), call.streams.out);
  } else {
    PrintOverview(*overview, call.streams.out);
  }
  return kExitOk;
}

int ExportNotes(const NotesCall& call) {
  auto clients = ToExport(call);
  if (!clients) {
    return clients.error();
  }
  Exporter exporter(call, *std::move(clients));
  if (!call.options.out.empty()) {
    const auto written = WriteNewFile(call.options.out, call.options.force,
                                      [&exporter](const Sink& sink) { return exporter.To(sink); });
    if (!written) {
      call.streams.err << ToString(written.error()) << '\n';
      return kExitCannotCreate;
    }
    return exporter.code();
  }
  const bool whole = exporter.To(
      [&](std::string_view piece) { return static_cast<bool>(call.streams.out << piece); });
  if (!whole && exporter.code() == kExitOk) {
    call.streams.err << "forepost notes export: standard output could not be written\n";
    return kExitIo;
  }
  return exporter.code();
}

}  // namespace forepost::commands

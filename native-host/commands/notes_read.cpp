#include <ostream>

#include "commands/notes.h"
#include "commands/notes_text.h"
#include "common/exit_codes.h"
#include "notes/client_json.h"

namespace forepost::commands {
namespace {

using nlohmann::json;

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

}  // namespace forepost::commands

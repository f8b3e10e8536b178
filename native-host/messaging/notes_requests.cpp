// The requests about clients: save, list, show, edit, note, erase.

#include <string>
#include <utility>

#include "messaging/notes_answers.h"
#include "messaging/notes_desk.h"
#include "messaging/notes_fields.h"
#include "notes/address.h"
#include "notes/client_json.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxSiteBytes = 300;
constexpr std::size_t kMaxUrlBytes = 8000;
constexpr std::size_t kMaxWordsBytes = 1000;
constexpr std::size_t kMaxListed = 200;
constexpr std::size_t kMaxPageBytes = std::size_t{4} << 20U;
constexpr std::size_t kMaxNoteBytes = 4 * notes::kMaxNoteCharacters;
constexpr std::size_t kMaxNameBytes = 4000;
constexpr std::size_t kMostOffset = notes::kMaxClients;

json ClientAnswer(const NotesDesk::Request& request, const notes::Client& client) {
  json answer = Envelope(request.id, "notes.client");
  answer["client"] = ToJson(client);
  return answer;
}

}  // namespace

NotesDesk::Reply NotesDesk::Save(const Request& request) {
  Fields fields(request.message);
  const std::string_view site = fields.Text("site", {.max_bytes = kMaxSiteBytes});
  const std::string_view url = fields.Text("url", {.max_bytes = kMaxUrlBytes});
  const std::string_view kind = fields.Text("kind", {.max_bytes = 16});
  notes::SaveRequest save{.url = std::string(url),
                          .page = ReadPage(fields, "page", kMaxPageBytes),
                          .name = OptionalText(fields, "name", kMaxNameBytes),
                          .note = OptionalText(fields, "note", kMaxNoteBytes),
                          .tags = ReadTags(fields, "tags")};
  if (fields.fault() == nullptr && kind != "person" && kind != "link") {
    fields.Fail({.message = "must be person or link", .field = "/kind"});
  }
  save.kind = kind == "link" ? notes::ClientKind::kLink : notes::ClientKind::kPerson;
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  if (!settings::IsListed(request.settings, site)) {
    return std::unexpected(Fault{.code = ErrorCode::kSiteNotListed, .field = "/site"});
  }
  const auto address = notes::CanonicalAddress(url);
  if (!address) {
    return std::unexpected(
        Fault{.message = "is no address that can be kept: it has to begin with https:// or "
                         "http:// and have at most " +
                         std::to_string(notes::kMaxAddressBytes) + " bytes",
              .field = "/url"});
  }
  if (notes::OriginOf(*address) != site) {
    return std::unexpected(Fault{.message = "is not an address of the site", .field = "/url"});
  }
  save.level = settings::CaptureLevelFor(request.settings, site);
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  if (auto open = OpenForSave(**book, request.settings); !open) {
    return std::unexpected(std::move(open.error()));
  }
  const auto saved = (*book)->Save(save);
  if (!saved) {
    return Failed(saved.error());
  }
  tidy_due_ = true;
  json answer = ToJson(*saved);
  answer.update(Envelope(request.id, "notes.saved"));
  return answer;
}

NotesDesk::Reply NotesDesk::List(const Request& request) {
  Fields fields(request.message);
  const std::string words = OptionalText(fields, "words", kMaxWordsBytes);
  notes::Window window;
  if (fields.Has("offset")) {
    window.offset = fields.Whole("offset", 0, kMostOffset);
  }
  if (fields.Has("limit")) {
    window.limit = fields.Whole("limit", 1, kMaxListed);
  }
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto results = (*book)->Find(words, window);
  if (!results) {
    return Failed(results.error());
  }
  tidy_due_ = true;
  json answer = Envelope(request.id, "notes.clients");
  answer["total"] = results->total;
  answer["clients"] = json::array();
  for (const notes::Found& found : results->found) {
    answer["clients"].push_back(ToJson(found));
  }
  return answer;
}

NotesDesk::Reply NotesDesk::Show(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto shown = (*book)->Show(client);
  return shown ? Reply(ClientAnswer(request, *shown)) : Failed(shown.error());
}

NotesDesk::Reply NotesDesk::Edit(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  notes::Edit edit;
  if (fields.Has("fields")) {
    edit.fields = ReadPage(fields, "fields", kMaxPageBytes);
  }
  if (fields.Has("tags")) {
    edit.tags = ReadTags(fields, "tags");
  }
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto changed = (*book)->Change(client, edit);
  tidy_due_ = true;
  return changed ? Reply(ClientAnswer(request, *changed)) : Failed(changed.error());
}

NotesDesk::Reply NotesDesk::WriteNote(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  const notes::RowId note = fields.Has("note") ? fields.Whole("note") : 0;
  const std::string_view text =
      fields.Text("text", {.max_bytes = kMaxNoteBytes, .may_be_empty = true});
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto written = (*book)->WriteNote(client, note, text);
  tidy_due_ = true;
  return written ? Reply(ClientAnswer(request, *written)) : Failed(written.error());
}

NotesDesk::Reply NotesDesk::Erase(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto erased = (*book)->Erase(client);
  if (!erased) {
    return Failed(erased.error());
  }
  tidy_due_ = true;
  json answer = Envelope(request.id, "notes.erased");
  answer["client"] = client;
  return answer;
}

}  // namespace forepost::messaging

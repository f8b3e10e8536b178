// The requests about clients: save, compare, list, show, edit, note, erase.

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
constexpr std::size_t kMaxChoiceBytes = 16;
constexpr std::size_t kDayBytes = 10;
constexpr std::size_t kMostOffset = notes::kMaxClients;

}  // namespace

std::expected<notes::SaveRequest, Fault> NotesDesk::ReadSave(const Request& request,
                                                             Fields& fields) {
  const std::string_view site = fields.Text("site", {.max_bytes = kMaxSiteBytes});
  const std::string_view url = fields.Text("url", {.max_bytes = kMaxUrlBytes});
  notes::SaveRequest save{.url = std::string(url), .page = ReadPage(fields, "page", kMaxPageBytes)};
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
  return save;
}

NotesDesk::Reply NotesDesk::ClientAnswer(const Request& request, notes::Notebook& book,
                                         const notes::Client& client) {
  const auto around = book.Around(client);
  if (!around) {
    return Failed(around.error());
  }
  json answer = Envelope(request.id, "notes.client");
  answer["client"] = ToJson(client, *around);
  return answer;
}

NotesDesk::Reply NotesDesk::Save(const Request& request) {
  Fields fields(request.message);
  const std::string_view kind = fields.Text("kind", {.max_bytes = 16});
  std::string name = OptionalText(fields, "name", kMaxNameBytes);
  std::string note = OptionalText(fields, "note", kMaxNoteBytes);
  std::vector<std::string> tags = ReadTags(fields, "tags");
  if (fields.fault() == nullptr && kind != "person" && kind != "link") {
    fields.Fail({.message = "must be person or link", .field = "/kind"});
  }
  auto save = ReadSave(request, fields);
  if (!save) {
    return std::unexpected(std::move(save.error()));
  }
  save->kind = kind == "link" ? notes::ClientKind::kLink : notes::ClientKind::kPerson;
  save->name = std::move(name);
  save->note = std::move(note);
  save->tags = std::move(tags);
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  if (auto open = OpenForSave(**book, request.settings); !open) {
    return std::unexpected(std::move(open.error()));
  }
  const auto saved = (*book)->Save(*save);
  if (!saved) {
    return Failed(saved.error());
  }
  const auto around = (*book)->Around(saved->client);
  if (!around) {
    return Failed(around.error());
  }
  tidy_due_ = true;
  json answer = ToJson(*saved, *around);
  answer.update(Envelope(request.id, "notes.saved"));
  return answer;
}

NotesDesk::Reply NotesDesk::Compare(const Request& request) {
  Fields fields(request.message);
  const auto page = ReadSave(request, fields);
  if (!page) {
    return std::unexpected(page.error());
  }
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto compared = (*book)->Compare(*page);
  if (!compared) {
    return Failed(compared.error());
  }
  json answer = ToJson(*compared);
  answer.update(Envelope(request.id, "notes.compared"));
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
  const std::string follow_up = OptionalText(fields, "follow_up", kMaxChoiceBytes);
  if (!follow_up.empty() && follow_up != "due" && follow_up != "any") {
    fields.Fail({.message = "must be due or any", .field = "/follow_up"});
  }
  notes::Filter filter{.tag = OptionalText(fields, "tag", kMaxNameBytes),
                       .employer = OptionalText(fields, "employer", kMaxNameBytes)};
  filter.any_follow_up = follow_up == "any";
  if (follow_up == "due") {
    filter.follow_up_by = ToIso(parts_.now()).substr(0, kDayBytes);
  }
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto results = (*book)->Find(words, window, filter);
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
  return shown ? ClientAnswer(request, **book, *shown) : Failed(shown.error());
}

NotesDesk::Reply NotesDesk::Edit(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  const notes::Edit edit = ReadEdit(fields);
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto changed = (*book)->Change(client, edit);
  tidy_due_ = true;
  return changed ? ClientAnswer(request, **book, *changed) : Failed(changed.error());
}

NotesDesk::Reply NotesDesk::WriteNote(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  notes::NoteEdit edit{.note = fields.Has("note") ? fields.Whole("note") : 0};
  edit.text = fields.Text("text", {.max_bytes = kMaxNoteBytes, .may_be_empty = true});
  edit.time = OptionalTime(fields, "time");
  if (fields.Has("known")) {
    edit.known = OptionalText(fields, "known", kMaxNoteBytes);
  }
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto written = (*book)->WriteNote(client, edit);
  tidy_due_ = true;
  return written ? ClientAnswer(request, **book, *written) : Failed(written.error());
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

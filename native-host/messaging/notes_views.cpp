// The requests about clients together: overview, graph, those on a page, notice, merge, split.

#include <string>
#include <utility>

#include "messaging/notes_answers.h"
#include "messaging/notes_desk.h"
#include "messaging/notes_fields.h"
#include "notes/client_json.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxUrlBytes = 8000;
constexpr std::size_t kMaxLanguageBytes = 16;

// An answer that is `object` under its envelope.
json Answered(const NotesDesk::Request& request, std::string_view type, json object) {
  object.update(Envelope(request.id, type));
  return object;
}

}  // namespace

NotesDesk::Reply NotesDesk::Overview(const Request& request) {
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto overview = (*book)->Look();
  return overview ? Reply(Answered(request, "notes.overview", ToJson(*overview)))
                  : Failed(overview.error());
}

NotesDesk::Reply NotesDesk::Draw(const Request& request) {
  Fields fields(request.message);
  std::optional<notes::ClientId> client;
  if (fields.Has("client")) {
    client = fields.Whole("client");
  }
  const std::size_t limit =
      fields.Has("limit") ? fields.Whole("limit", 1, notes::kMostNodes) : notes::kMostNodes;
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto graph = (*book)->Draw(client, limit);
  return graph ? Reply(Answered(request, "notes.graph", ToJson(*graph))) : Failed(graph.error());
}

NotesDesk::Reply NotesDesk::Here(const Request& request) {
  Fields fields(request.message);
  const std::string_view url = fields.Text("url", {.max_bytes = kMaxUrlBytes});
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto here = (*book)->Here(url);
  if (!here) {
    return Failed(here.error());
  }
  json answer = Envelope(request.id, "notes.here");
  answer["clients"] = json::array();
  for (const notes::Beside& one : *here) {
    answer["clients"].push_back(ToJson(one));
  }
  return answer;
}

NotesDesk::Reply NotesDesk::Notice(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  const std::string language = OptionalText(fields, "language", kMaxLanguageBytes);
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto shown = (*book)->Show(client);
  if (!shown) {
    return Failed(shown.error());
  }
  const notes::Card& card = shown->card;
  return Answered(
      request, "notes.notice",
      {{"text", NoticeText({.name = card.Title(),
                            .source = card.source,
                            .basis = card.basis,
                            .expires = card.expires},
                           (*book)->terms(), language)},
       {"languages", notes::kNoticeLanguages},
       {"due", ToIso(notes::NoticeDue(card.created))},
       {"given", card.noticed == notes::Time{} ? json(nullptr) : json(ToIso(card.noticed))}});
}

NotesDesk::Reply NotesDesk::Merge(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  const notes::ClientId other = fields.Whole("other");
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto merged = (*book)->Merge(client, other);
  tidy_due_ = true;
  return merged ? ClientAnswer(request, **book, *merged) : Failed(merged.error());
}

NotesDesk::Reply NotesDesk::Split(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  const notes::RowId row = fields.Whole("row");
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto split = (*book)->Split(client, row);
  if (!split) {
    return Failed(split.error());
  }
  tidy_due_ = true;
  auto answer = ClientAnswer(request, **book, split->client);
  if (answer) {
    answer->update({{"type", "notes.split"},
                    {"other", {{"id", split->other.id}, {"title", split->other.card.Title()}}}});
  }
  return answer;
}

}  // namespace forepost::messaging

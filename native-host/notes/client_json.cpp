#include "notes/client_json.h"

#include <map>
#include <string_view>
#include <utility>

namespace forepost::notes {
namespace {

using nlohmann::json;

json LinesOf(std::string_view text) {
  json lines = json::array();
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

json ChangesOf(const std::vector<FieldChange>& changes) {
  json list = json::array();
  for (const FieldChange& change : changes) {
    list.push_back(ToJson(change));
  }
  return list;
}

json TimeOrNull(Time time) { return time == Time{} ? json(nullptr) : json(ToIso(time)); }

json SnapshotsOf(const std::vector<Snapshot>& snapshots) {
  json list = json::array();
  std::map<std::string_view, const Snapshot*> last;
  for (const Snapshot& snapshot : snapshots) {
    const Snapshot*& before = last[snapshot.address];
    list.push_back(
        {{"id", snapshot.id},
         {"time", ToIso(snapshot.time)},
         {"address", snapshot.address},
         {"level", ToString(snapshot.level)},
         {"page", ToJson(snapshot.page)},
         {"changes", before == nullptr ? json::array() : ChangesOf(Changes(*before, snapshot))}});
    before = &snapshot;
  }
  return list;
}

}  // namespace

json ToJson(const Page& page) {
  json object = json::object();
  for (const auto& [name, value] : page) {
    const Field* const field = FindField(name);
    object[name] = field != nullptr && field->list ? LinesOf(value) : json(value);
  }
  return object;
}

json ToJson(const FieldChange& change) {
  return {{"field", change.field},
          {"before", change.before},
          {"after", change.after},
          {"words", ToWords(change)}};
}

json ToJson(const Client& client) {
  const Card& card = client.card;
  json notes = json::array();
  for (const Note& note : client.notes) {
    notes.push_back({{"id", note.id}, {"time", ToIso(note.time)}, {"text", note.text}});
  }
  return {{"id", client.id},
          {"kind", ToString(card.kind)},
          {"title", card.Title()},
          {"fields", ToJson(card.fields)},
          {"tags", card.tags},
          {"addresses", card.addresses},
          {"source", card.source},
          {"created", ToIso(card.created)},
          {"updated", ToIso(card.updated)},
          {"seen", TimeOrNull(card.seen)},
          {"notes", std::move(notes)},
          {"snapshots", SnapshotsOf(client.snapshots)}};
}

json ToJson(const Summary& summary) {
  return {{"id", summary.id},
          {"kind", ToString(summary.kind)},
          {"title", summary.title},
          {"employer", summary.employer},
          {"headline", summary.headline},
          {"tags", summary.tags},
          {"updated", ToIso(summary.updated)}};
}

json ToJson(const Found& found) {
  json object = ToJson(found.client);
  if (found.hit) {
    json marks = json::array();
    for (const auto& [start, end] : found.hit->marks) {
      marks.push_back({start, end});
    }
    object["hit"] = {
        {"field", found.hit->field}, {"text", found.hit->text}, {"marks", std::move(marks)}};
  }
  return object;
}

json ToJson(const Saved& saved) {
  const std::string_view outcome = saved.created           ? "created"
                                   : saved.changes.empty() ? "unchanged"
                                                           : "updated";
  return {{"outcome", outcome},
          {"client", ToJson(saved.client)},
          {"changes", ChangesOf(saved.changes)},
          {"since", saved.since ? json(ToIso(*saved.since)) : json(nullptr)},
          {"dropped", saved.dropped},
          {"cut", saved.cut}};
}

}  // namespace forepost::notes

#include "notes/client_json.h"

#include <map>
#include <string_view>
#include <utility>

#include "notes/text.h"

namespace forepost::notes {
namespace {

using nlohmann::json;

json ChangesOf(const std::vector<FieldChange>& changes) {
  json list = json::array();
  for (const FieldChange& change : changes) {
    list.push_back(ToJson(change));
  }
  return list;
}

json TimeOrNull(Time time) { return time == Time{} ? json(nullptr) : json(ToIso(time)); }

json TextOrNull(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

json RelationsOf(const std::vector<Relation>& relations, const Surroundings& around) {
  json list = json::array();
  for (const Relation& relation : relations) {
    if (relation.client == 0) {
      list.push_back({{"what", relation.what}, {"name", relation.name}});
      continue;
    }
    // One that has been erased since is nobody any more.
    const auto title = around.titles.find(relation.client);
    if (title != around.titles.end()) {
      list.push_back(
          {{"what", relation.what}, {"client", relation.client}, {"title", title->second}});
    }
  }
  return list;
}

json RelatedOf(const Surroundings& around) {
  json list = json::array();
  for (const Beside& one : around.related) {
    list.push_back({{"what", one.why}, {"client", one.client.id}, {"title", one.client.title}});
  }
  return list;
}

json NoticeOf(const Card& card) {
  if (card.kind == ClientKind::kLink) {
    return nullptr;
  }
  return {{"due", ToIso(NoticeDue(card.created))}, {"given", TimeOrNull(card.noticed)}};
}

json ConflictsOf(const std::vector<Conflict>& conflicts) {
  json list = json::array();
  for (const Conflict& conflict : conflicts) {
    list.push_back(
        {{"field", conflict.field}, {"value", conflict.value}, {"time", ToIso(conflict.time)}});
  }
  return list;
}

json NotesOf(const std::vector<Note>& notes) {
  json list = json::array();
  for (const Note& note : notes) {
    list.push_back({{"id", note.id}, {"time", ToIso(note.time)}, {"text", note.text}});
  }
  return list;
}

json HistoryOf(const std::vector<HandChange>& history) {
  json list = json::array();
  for (const HandChange& change : history) {
    list.push_back(
        {{"id", change.id}, {"time", ToIso(change.time)}, {"changes", ChangesOf(change.changes)}});
  }
  return list;
}

json MergedOf(const std::vector<Merged>& merged) {
  json list = json::array();
  for (const Merged& one : merged) {
    list.push_back({{"row", one.id}, {"title", one.card.Title()}, {"time", ToIso(one.time)}});
  }
  return list;
}

json CountsOf(const std::vector<Counted>& counted, std::string_view name) {
  json list = json::array();
  for (const Counted& one : counted) {
    list.push_back({{std::string(name), one.value}, {"clients", one.clients}});
  }
  return list;
}

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
    object[name] = field != nullptr && field->list() ? json(SplitLines(value)) : json(value);
  }
  return object;
}

json ToJson(const FieldChange& change) {
  return {{"field", change.field},
          {"before", change.before},
          {"after", change.after},
          {"words", ToWords(change)}};
}

json ToJson(const Client& client, const Surroundings& around) {
  const Card& card = client.card;
  json object = {{"id", client.id},
                 {"kind", ToString(card.kind)},
                 {"title", card.Title()},
                 {"version", client.version},
                 {"fields", ToJson(card.fields)},
                 {"tags", card.tags},
                 {"addresses", card.addresses},
                 {"source", card.source},
                 {"created", ToIso(card.created)},
                 {"updated", ToIso(card.updated)},
                 {"seen", TimeOrNull(card.seen)},
                 {"follow_up", TextOrNull(card.follow_up)},
                 {"relations", RelationsOf(card.relations, around)},
                 {"related", RelatedOf(around)},
                 {"basis", ToString(card.basis)},
                 {"expires", ToIso(card.expires)},
                 {"notice", NoticeOf(card)},
                 {"conflicts", ConflictsOf(card.conflicts)},
                 {"notes", NotesOf(client.notes)},
                 {"snapshots", SnapshotsOf(client.snapshots)},
                 {"history", HistoryOf(client.history)},
                 {"merged", MergedOf(client.merged)}};
  object["similar"] = json::array();
  for (const Beside& similar : around.similar) {
    object["similar"].push_back(ToJson(similar));
  }
  return object;
}

json ToJson(const Summary& summary) {
  return {{"id", summary.id},
          {"kind", ToString(summary.kind)},
          {"title", summary.title},
          {"employer", summary.employer},
          {"position", summary.position},
          {"headline", summary.headline},
          {"tags", summary.tags},
          {"updated", ToIso(summary.updated)},
          {"expires", ToIso(summary.expires)},
          {"follow_up", TextOrNull(summary.follow_up)}};
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

json ToJson(const Beside& beside) {
  json object = ToJson(beside.client);
  object["why"] = beside.why;
  return object;
}

json ToJson(const Saved& saved, const Surroundings& around) {
  const std::string_view outcome = saved.created           ? "created"
                                   : saved.changes.empty() ? "unchanged"
                                                           : "updated";
  return {{"outcome", outcome},
          {"client", ToJson(saved.client, around)},
          {"changes", ChangesOf(saved.changes)},
          {"since", saved.since ? json(ToIso(*saved.since)) : json(nullptr)},
          {"dropped", saved.dropped},
          {"cut", saved.cut}};
}

json ToJson(const Compared& compared) {
  return {{"client", compared.client ? json(*compared.client) : json(nullptr)},
          {"title", compared.title},
          {"changes", ChangesOf(compared.changes)},
          {"since", compared.since ? json(ToIso(*compared.since)) : json(nullptr)},
          {"dropped", compared.dropped}};
}

json ToJson(const Overview& overview) {
  json object = {{"clients", overview.clients},
                 {"people", overview.people},
                 {"links", overview.links},
                 {"tags", CountsOf(overview.tags, "value")},
                 {"employers", CountsOf(overview.employers, "value")},
                 {"relations", overview.relations},
                 {"follow_ups_due", overview.follow_ups_due},
                 {"notices_due", overview.notices_due},
                 {"expires", CountsOf(overview.expires, "month")},
                 {"expired", nullptr}};
  if (overview.lapsed) {
    object["expired"] = {{"clients", overview.lapsed->clients}, {"days", overview.lapsed->days}};
  }
  return object;
}

json ToJson(const Graph& graph) {
  json nodes = json::array();
  for (const Node& node : graph.nodes) {
    json object = {{"id", node.id}, {"kind", ToString(node.kind)}, {"title", node.title}};
    if (node.client != 0) {
      object["client"] = node.client;
      object["line"] = node.line;
    }
    nodes.push_back(std::move(object));
  }
  json links = json::array();
  for (const Link& link : graph.links) {
    links.push_back({{"from", link.from}, {"to", link.to}, {"what", link.what}});
  }
  return {{"nodes", std::move(nodes)}, {"links", std::move(links)}, {"more", graph.more}};
}

}  // namespace forepost::notes

#include "notes/import_json.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "common/iso_date.h"
#include "common/iso_time.h"
#include "common/json_document.h"
#include "notes/import_draft.h"

namespace forepost::notes {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;  // of an export
constexpr std::size_t kMaxDepth = 16;
// Where each value stands takes much memory.
constexpr std::size_t kMostWithLines = std::size_t{8} << 20U;

// Said by Forepost of a client, and said anew when one is made.
constexpr std::array<std::string_view, 9> kSilent{
    "id", "kind", "title", "version", "updated", "seen", "related", "similar", "truncated"};
// What is of the past of a client stays with the notes that it comes from.
constexpr std::array<std::string_view, 4> kPast{"snapshots", "history", "merged", "conflicts"};
constexpr std::array<std::string_view, 4> kAddresses{"addresses", "address", "url", "urls"};

template <typename Names>
bool IsOneOf(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::optional<Time> TimeOf(const json& value) {
  if (!value.is_string()) {
    return std::nullopt;
  }
  const auto& text = value.get_ref<const std::string&>();
  if (const auto time = ParseIso(text)) {
    return time;
  }
  const auto day = ParseDate(text);
  return day ? std::optional<Time>(*day) : std::nullopt;
}

// A text, a number or a truth as a text; nothing for what has parts.
std::optional<std::string> TextOf(const json& value) {
  if (value.is_string()) {
    return value.get<std::string>();
  }
  return value.is_primitive() && !value.is_null() ? std::optional(value.dump()) : std::nullopt;
}

// One text or a list of them.
std::optional<std::vector<std::string>> TextsOf(const json& value) {
  std::vector<std::string> texts;
  for (const json& entry : value.is_array() ? value : json::array({value})) {
    auto text = TextOf(entry);
    if (!text) {
      return std::nullopt;
    }
    texts.push_back(*std::move(text));
  }
  return texts;
}

std::string MemberText(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? std::string() : TextOf(*found).value_or("");
}

// One client's object.
class Reader {
 public:
  Reader(Import& import, std::size_t line) : import_(import), line_(line) {}

  void Take(const json& client) {
    // What is given apart from the fields may be left out when they are too long.
    for (const auto& [name, value] : client.items()) {
      TakeMember(name, value);
    }
  }
  ImportRow Finish() { return draft_.Finish(); }

 private:
  void Refuse(std::string_view member) {
    import_.problems.push_back(
        {.row = import_.total,
         .line = line_,
         .why = "\"" + std::string(member) + "\" is not what is expected there, and is left out"});
  }

  void TakeMember(const std::string& name, const json& value) {
    if (value.is_null() || IsOneOf(kSilent, name)) {
      if (name == "id") {
        draft_.SetKey(value.dump());
      }
      return;
    }
    if (name == "fields" && value.is_object()) {
      Take(value);
    } else if (name == "notes" || name == "note") {
      TakeNotes(name, value);
    } else if (name == "relations") {
      TakeRelations(value);
    } else if (IsOneOf(kPast, name)) {
      // Told by its size alone, once for the file: import_json.cpp's ReadJsonImport.
    } else if (!TakeFact(name, value)) {
      TakeTexts(name, value);
    }
  }

  void TakeNotes(std::string_view name, const json& value) {
    for (const json& note : value.is_array() ? value : json::array({value})) {
      if (note.is_object() && note.contains("text")) {
        draft_.AddNote(MemberText(note, "text"),
                       note.contains("time") ? TimeOf(note["time"]) : std::nullopt);
      } else if (const auto text = TextOf(note)) {
        draft_.AddNote(*text);
      } else {
        Refuse(name);
      }
    }
  }

  void TakeRelations(const json& value) {
    if (!value.is_array()) {
      return Refuse("relations");
    }
    for (const json& one : value) {
      if (!one.is_object()) {
        return Refuse("relations");
      }
      const auto client = one.find("client");
      draft_.AddLink({.what = MemberText(one, "what"),
                      .key = client == one.end() ? std::string() : client->dump(),
                      .name = MemberText(one, client == one.end() ? "name" : "title")});
    }
  }

  // What is neither a field nor a list. True: `name` is one.
  bool TakeFact(std::string_view name, const json& value) {
    Edit& edit = draft_.edit();
    if (name == "created" || name == "expires") {
      const auto time = TimeOf(value);
      if (!time) {
        Refuse(name);
      }
      (name == "created" ? edit.created : edit.expires) = time;
    } else if (name == "basis") {
      edit.basis = ParseBasis(TextOf(value).value_or(""));
      if (!edit.basis) {
        Refuse(name);
      }
    } else if (name == "source") {
      edit.source = TextOf(value).value_or("");
    } else if (name == "notice") {
      // When it was given is not kept: that it was is what counts.
      if (value.is_object() && value.contains("given") && !value["given"].is_null()) {
        edit.notice_given = true;
      }
    } else {
      return false;
    }
    return true;
  }

  void TakeTexts(const std::string& name, const json& value) {
    const Field* const field = FindField(name);
    const auto texts = TextsOf(value);
    if (!texts) {
      return Refuse(name);
    }
    for (const std::string& text : *texts) {
      if (IsOneOf(kAddresses, name)) {
        draft_.Add("address", text);
      } else if ((field != nullptr && field->card) || IsColumnField(name)) {
        draft_.Add(name, text);
      } else {
        draft_.AddLabelled(name, text);
      }
    }
  }

  Import& import_;
  std::size_t line_;
  ImportDraft draft_;
};

// The list of clients and where it stands; null: there is none.
const json* ClientsOf(const json& root, std::string& pointer) {
  if (root.is_array()) {
    return &root;
  }
  if (root.is_object() && root.contains("clients") && root["clients"].is_array()) {
    pointer = "/clients";
    return &root["clients"];
  }
  return nullptr;
}

}  // namespace

std::expected<Import, Diagnostic> ReadJsonImport(std::string_view text) {
  const bool with_lines = text.size() <= kMostWithLines;
  const auto document = JsonDocument::Parse(
      text, {},
      {.max_bytes = 2 * kMaxImportBytes, .max_depth = kMaxDepth, .positions = with_lines});
  if (!document) {
    return std::unexpected(document.error());
  }
  std::string pointer;
  const json* const clients = ClientsOf(document->root(), pointer);
  if (clients == nullptr) {
    return std::unexpected(
        Diagnostic{.message = "the file holds no list of clients",
                   .hint = "it is a list of objects, or what `forepost notes export` writes"});
  }
  if (document->root().is_object()) {
    const json version = document->root().value("version", json(kVersion));
    if (!version.is_number_integer() || version.get<std::int64_t>() > kVersion) {
      return std::unexpected(Diagnostic{.message = "the file was written by a newer Forepost",
                                        .hint = "update Forepost"});
    }
  }
  if (clients->size() > kMaxImportRows) {
    return std::unexpected(Diagnostic{
        .message = "the file has more than " + std::to_string(kMaxImportRows) + " clients",
        .hint = "cut it into several files"});
  }
  Import import;
  std::map<std::string_view, std::size_t> past;
  for (std::size_t i = 0; i < clients->size(); ++i) {
    const json& client = (*clients)[i];
    const std::size_t line = with_lines ? document->At(PointerTo(pointer, i), {}).line : 0;
    ++import.total;
    if (!client.is_object()) {
      import.problems.push_back(
          {.row = import.total, .line = line, .why = "it is no object, and is skipped"});
      continue;
    }
    for (const std::string_view name : kPast) {
      const auto found = client.find(name);
      past[name] += found != client.end() && !found->empty() ? 1 : 0;
    }
    Reader reader(import, line);
    reader.Take(client);
    ImportRow row = reader.Finish();
    row.row = import.total;
    row.line = line;
    import.rows.push_back(std::move(row));
  }
  for (const auto& [name, count] : past) {
    if (count != 0) {
      import.problems.push_back({.row = 0,
                                 .line = 0,
                                 .why = "\"" + std::string(name) + "\" are not taken over; " +
                                        std::to_string(count) +
                                        (count == 1 ? " client has some" : " clients have some")});
    }
  }
  return import;
}

}  // namespace forepost::notes

#include "messaging/notes_transfer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/json_document.h"
#include "messaging/notes_answers.h"
#include "messaging/notes_desk.h"
#include "messaging/notes_fields.h"
#include "notes/import_preview.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxWordBytes = 16;
constexpr std::size_t kMaxFileNameBytes = 1000;
constexpr std::size_t kMaxColumnBytes = 10'000;
constexpr std::size_t kMostColumns = 1000;

std::unexpected<Fault> Refuse(std::string message, std::string field) {
  return std::unexpected(Fault{.message = std::move(message), .field = std::move(field)});
}

// [{"column": "E-mail", "field": "emails" or null}]
std::vector<notes::ImportColumn> ReadColumns(Fields& fields) {
  std::vector<notes::ImportColumn> columns;
  if (!fields.Has("columns")) {
    return columns;
  }
  const json& list = fields.Any("columns");
  if (!list.is_array() || list.size() > kMostColumns) {
    fields.Fail({.message = "must be a list of at most " + std::to_string(kMostColumns),
                 .field = "/columns"});
    return columns;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string pointer = PointerTo("/columns", i);
    if (!list[i].is_object()) {
      fields.Fail({.message = "must be an object", .field = pointer});
      return {};
    }
    Fields entry(list[i], pointer);
    notes::ImportColumn column{
        .column = std::string(
            entry.Text("column", {.max_bytes = kMaxColumnBytes, .may_be_empty = true}))};
    if (entry.Has("field") && !entry.Any("field").is_null()) {
      column.field = entry.Text("field", {.max_bytes = kMaxWordBytes, .may_be_empty = true});
    }
    if (entry.fault() != nullptr) {
      fields.Fail(*entry.fault());
      return {};
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

std::unexpected<Fault> BadFile(const Diagnostic& fault) {
  return std::unexpected(Fault{.code = ErrorCode::kNoteInvalid, .message = ToString(fault)});
}

// The most of `text` that does not cut a character.
std::size_t WholeCharacters(std::string_view text, std::size_t most) {
  std::size_t size = std::min(text.size(), most);
  while (size > 0 && size < text.size() &&
         (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
    --size;
  }
  return size;
}

}  // namespace

void NotesTransfer::Clear() {
  incoming_.reset();
  outgoing_.reset();
}

NotesTransfer::Reply NotesTransfer::Read(std::uint64_t id, const json& message,
                                         notes::Notebook& book) {
  Fields fields(message);
  const auto format = notes::ParseImportFormat(fields.Text("format", {.max_bytes = kMaxWordBytes}));
  const std::string_view text =
      fields.Text("text", {.max_bytes = kMaxImportPart, .may_be_empty = true});
  const bool more = fields.Flag("more");
  const std::string name = OptionalText(fields, "name", kMaxFileNameBytes);
  const std::uint64_t import = fields.Has("import") ? fields.Whole("import") : 0;
  if (fields.fault() == nullptr && !format) {
    fields.Fail({.message = "must be csv, vcard or json", .field = "/format"});
  }
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  if (const auto open = book.Count(); !open) {
    return Failed(open.error());
  }
  if (import == 0) {
    ++number_;
    incoming_ = Incoming{.format = *format, .name = name};
  } else if (import != number_ || !incoming_ || incoming_->import || incoming_->format != *format) {
    return Refuse("there is no such import under way; begin again", "/import");
  }
  if (incoming_->text.size() + text.size() > notes::kMaxImportBytes) {
    incoming_.reset();
    return Refuse("is larger than " + std::to_string(notes::kMaxImportBytes >> 20U) +
                      " MiB in all: cut the file into several",
                  "/text");
  }
  incoming_->text += text;
  if (!more) {
    return Preview(id, book);
  }
  json answer = Envelope(id, "notes.import.read");
  answer["import"] = number_;
  answer["more"] = true;
  return answer;
}

NotesTransfer::Reply NotesTransfer::Preview(std::uint64_t id, notes::Notebook& book) {
  auto read = notes::ReadImport(incoming_->format, incoming_->text, {});
  const auto taken = read ? notes::TakenNames(book) : std::set<std::string>();
  if (!read || !taken) {
    incoming_.reset();
    return read ? Failed(taken.error()) : BadFile(read.error());
  }
  json answer = PreviewOf(*read, notes::CountTaken(read->rows, *taken));
  incoming_->import = *std::move(read);
  answer.update(Envelope(id, "notes.import.read"));
  answer["import"] = number_;
  return answer;
}

std::expected<void, Fault> NotesTransfer::Begin(Fields& fields, notes::Time now) {
  const auto columns = ReadColumns(fields);
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  if (!columns.empty() && incoming_->format == notes::ImportFormat::kCsv) {
    auto again = notes::ReadImport(incoming_->format, incoming_->text, columns);
    if (!again) {
      return BadFile(again.error());
    }
    incoming_->import = *std::move(again);
  }
  const auto known = notes::ParseKnownNames(fields.Text("known", {.max_bytes = kMaxWordBytes}));
  if (fields.fault() == nullptr && !known) {
    fields.Fail({.message = "must be add or skip", .field = "/known"});
  }
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  incoming_->run.emplace(
      std::move(incoming_->import->rows),
      notes::ImportOptions{
          .known = *known,
          .source = incoming_->name.empty() ? "import" : "import: " + incoming_->name,
          .now = now});
  incoming_->text = {};
  return {};
}

NotesTransfer::Reply NotesTransfer::Run(std::uint64_t id, const json& message,
                                        notes::Notebook& book, notes::Time now) {
  Fields fields(message);
  const std::uint64_t import = fields.Whole("import");
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  if (import != number_ || !incoming_ || !incoming_->import) {
    return Refuse("there is no such import under way; read the file again", "/import");
  }
  if (!incoming_->run) {
    if (auto begun = Begin(fields, now); !begun) {
      return std::unexpected(std::move(begun.error()));
    }
  }
  const auto step = incoming_->run->Next(book);
  if (!step) {
    return Failed(step.error());
  }
  if (step->finished) {
    incoming_.reset();
  }
  json answer = Envelope(id, "notes.import.run");
  answer["done"] = step->done;
  answer["total"] = step->total;
  answer["created"] = step->created;
  answer["skipped"] = notes::ToJson(step->skipped);
  answer["finished"] = step->finished;
  return answer;
}

NotesTransfer::Reply NotesTransfer::Export(std::uint64_t id, const json& message,
                                           notes::Notebook& book, notes::Time now) {
  Fields fields(message);
  const auto format = notes::ParseExportFormat(fields.Text("format", {.max_bytes = kMaxWordBytes}));
  const std::uint64_t from = fields.Whole("from", 0);
  if (fields.fault() == nullptr && !format) {
    fields.Fail({.message = "must be json or vcard", .field = "/format"});
  }
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  if (from == 0) {
    outgoing_.reset();
    auto begun = notes::Export::Begin(book, *format, now, {});
    if (!begun) {
      return Failed(begun.error());
    }
    outgoing_.emplace(Outgoing{.out = *std::move(begun)});
  } else if (!outgoing_ || outgoing_->part != from) {
    return Refuse("no export goes on from there; begin again from 0", "/from");
  }
  bool whole = false;
  while (outgoing_->pending.size() < kExportPart && !whole) {
    auto piece = outgoing_->out.Next(book);
    if (!piece) {
      outgoing_.reset();
      return Failed(piece.error());
    }
    whole = !piece->has_value();
    outgoing_->pending += whole ? std::string() : **std::move(piece);
  }
  const std::size_t size = WholeCharacters(outgoing_->pending, kExportPart);
  json answer = Envelope(id, "notes.export");
  answer["text"] = outgoing_->pending.substr(0, size);
  answer["done"] = outgoing_->out.done();
  answer["total"] = outgoing_->out.total();
  outgoing_->pending.erase(0, size);
  answer["next"] = nullptr;
  if (!whole || !outgoing_->pending.empty()) {
    answer["next"] = ++outgoing_->part;
  } else {
    outgoing_.reset();
  }
  return answer;
}

NotesDesk::Reply NotesDesk::ImportRead(const Request& request) {
  const auto book = Book(request.settings);
  return book ? transfer_.Read(request.id, request.message, **book)
              : Reply(std::unexpected(book.error()));
}

NotesDesk::Reply NotesDesk::ImportRun(const Request& request) {
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  tidy_due_ = true;
  return transfer_.Run(request.id, request.message, **book, parts_.now());
}

NotesDesk::Reply NotesDesk::Export(const Request& request) {
  const auto book = Book(request.settings);
  return book ? transfer_.Export(request.id, request.message, **book, parts_.now())
              : Reply(std::unexpected(book.error()));
}

}  // namespace forepost::messaging

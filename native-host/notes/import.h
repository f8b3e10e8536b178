// Clients out of a file: CSV (RFC 4180), vCard (RFC 6350, 2426 and 2.1) or JSON.
//
//   auto read = ReadImport(GuessFormat(bytes), bytes, {});
//   for (const ImportRow& row : read->rows) …  what would be made of it
//   for (const ImportProblem& problem : read->problems) …  what would not, and why
//
// Nothing is lost without a word: what has no field of its own becomes a note, and what is left out
// is told. Values are text, whatever they look like. What a file may hold is checked when the
// clients are made (import_run.h).
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"
#include "notes/edits.h"

namespace forepost::notes {

enum class ImportFormat { kCsv, kVcard, kJson };
std::optional<ImportFormat> ParseImportFormat(std::string_view name);  // csv, vcard, json
// By how it begins.
ImportFormat GuessFormat(std::string_view bytes);

inline constexpr std::size_t kMaxImportBytes = std::size_t{64} << 20U;
inline constexpr std::size_t kMaxImportRows = 200'000;

// A relation to somebody else: by the key of another row, else by name.
struct ImportLink {
  std::string what;
  std::string key;
  std::string name;
};

struct ImportRow {
  std::size_t row = 0;   // 1-based: the client's number in the file
  std::size_t line = 0;  // 1-based: where it begins; 0: unknown
  Edit edit;             // of a new client; without relations
  std::string key;       // what other rows call it; may be empty
  std::vector<ImportLink> links;
};

// A row that is skipped, a part of one that is left out, or (row 0) something about the file.
struct ImportProblem {
  std::size_t row = 0;
  std::size_t line = 0;
  std::string why;  // one sentence, no full stop
};

struct ImportColumn {
  std::string column;  // as the file has it
  std::string field;   // of kFields, or of kColumnFields; empty: it is left out
};

struct Import {
  std::vector<ImportColumn> columns;  // of CSV
  std::vector<ImportRow> rows;
  std::vector<ImportProblem> problems;
  std::size_t total = 0;  // rows and those that are skipped
};

// What a column may become beside the fields of a client that are kept (kFields): parts that are
// put together, and what is no field.
struct ColumnField {
  std::string_view name;
  std::string_view label;
};
inline constexpr std::array<ColumnField, 14> kColumnFields{{
    {"note", "a note"},
    {"tags", "tags"},
    {"address", "the address of a page about the client"},
    {"first_name", "a part of the name"},
    {"middle_name", "a part of the name"},
    {"last_name", "a part of the name"},
    {"suffix", "a part of the name"},
    {"street", "a part of a place"},
    {"postal_code", "a part of a place"},
    {"city", "a part of the place"},
    {"region", "a part of the place"},
    {"country", "a part of the place"},
    {"relation", "the name of somebody else, what that is to the client in the column before"},
    {"follow_up", "the day to write again, as in 2026-12-01"},
}};
bool IsColumnField(std::string_view name);

// `columns` says of a CSV file's columns, by name, what they are; the others are told by their
// names. An error is about the whole file: it is none of this format, or too large.
std::expected<Import, Diagnostic> ReadImport(ImportFormat format, std::string_view bytes,
                                             const std::vector<ImportColumn>& columns);

}  // namespace forepost::notes

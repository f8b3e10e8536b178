#include "notes/import_csv.h"

#include <algorithm>
#include <utility>

#include "notes/csv_columns.h"
#include "notes/csv_table.h"
#include "notes/import_draft.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

// What Google puts between several values in one cell.
constexpr std::string_view kSeveral = " ::: ";
// Groups that Google makes itself.
constexpr std::string_view kSystemGroup = "* ";

std::vector<std::string> Split(std::string_view cell, std::string_view separators) {
  std::string text(cell);
  for (auto at = text.find(kSeveral); at != std::string::npos; at = text.find(kSeveral)) {
    text.replace(at, kSeveral.size(), "\n");
  }
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == '\n' || separators.contains(c)) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

// What separates values within one cell, by what they are.
std::string_view SeparatorsOf(std::string_view field) {
  if (field == "tags" || field == "emails") {
    return ",;";
  }
  return field == "phones" || field == "names" || field == "handles" ? ";" : "";
}

void AddCell(ImportDraft& draft, const ImportColumn& column, std::string_view cell,
             std::string_view cell_before) {
  const Field* const field = FindField(column.field);
  if (column.field.empty() || cell.empty()) {
    return;
  }
  if (column.field == "note") {
    if (IsNotesColumn(column.column)) {
      draft.AddNote(cell);
    } else {
      draft.AddLabelled(column.column, cell);
    }
  } else if (column.field == "relation") {
    const bool told = FoldCase(column.column).contains("value") && !cell_before.empty();
    draft.AddLink(
        {.what = told ? std::string(cell_before) : column.column, .name = std::string(cell)});
  } else if (column.field == "tags") {
    for (const std::string& tag : Split(cell, SeparatorsOf(column.field))) {
      if (!tag.starts_with(kSystemGroup)) {
        draft.Add(column.field, tag);
      }
    }
  } else if (field != nullptr && field->list()) {
    for (const std::string& entry : Split(cell, SeparatorsOf(column.field))) {
      draft.Add(column.field, entry);
    }
  } else {
    draft.Add(column.field, cell);
  }
}

std::expected<std::vector<ImportColumn>, Diagnostic> Choose(
    const CsvRow& header, const std::vector<ImportColumn>& chosen) {
  std::vector<ImportColumn> columns = FieldsOfColumns(header.cells);
  for (const ImportColumn& one : chosen) {
    bool found = false;
    const std::string wanted = FoldCase(OneLine(one.column));
    for (ImportColumn& column : columns) {
      if (FoldCase(OneLine(column.column)) == wanted) {
        column.field = one.field;
        found = true;
      }
    }
    if (!found) {
      return std::unexpected(Diagnostic{.line = header.line,
                                        .message = "there is no column \"" + one.column + "\"",
                                        .hint = "the header line names the columns"});
    }
    const Field* const field = FindField(one.field);
    if (!one.field.empty() && !IsColumnField(one.field) && (field == nullptr || !field->card)) {
      return std::unexpected(Diagnostic{.line = header.line,
                                        .message = "a client has no field \"" + one.field + "\"",
                                        .hint = "docs/notes.md lists what a column may become"});
    }
  }
  return columns;
}

}  // namespace

std::expected<Import, Diagnostic> ReadCsvImport(std::string_view text,
                                                const std::vector<ImportColumn>& chosen) {
  auto table = ReadCsvTable(text);
  if (!table) {
    return std::unexpected(std::move(table.error()));
  }
  auto columns = Choose(table->header, chosen);
  if (!columns) {
    return std::unexpected(std::move(columns.error()));
  }
  Import import{.columns = *std::move(columns), .problems = std::move(table->problems)};
  for (const CsvRow& row : table->rows) {
    const std::size_t number = ++import.total;
    const std::size_t width = import.columns.size();
    const bool wide = std::any_of(
        row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(width, row.cells.size())),
        row.cells.end(), [](const std::string& cell) { return !cell.empty(); });
    if (wide) {
      import.problems.push_back({.row = number,
                                 .line = row.line,
                                 .why = "the row has " + std::to_string(row.cells.size()) +
                                        " values, the header line " + std::to_string(width) +
                                        ": they cannot be told apart, and it is skipped"});
      continue;
    }
    ImportDraft draft;
    for (std::size_t i = 0; i < std::min(width, row.cells.size()); ++i) {
      AddCell(draft, import.columns[i], row.cells[i],
              i == 0 ? std::string_view() : std::string_view(row.cells[i - 1]));
    }
    ImportRow made = draft.Finish();
    made.row = number;
    made.line = row.line;
    import.rows.push_back(std::move(made));
  }
  return import;
}

}  // namespace forepost::notes

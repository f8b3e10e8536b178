// A CSV file as a table (RFC 4180), with the separator that its header line tells.
//
//   auto table = ReadCsvTable(text);
//   table->header, table->rows[0].cells, table->rows[0].line
//
// Thread-safety: pure functions and plain data.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"
#include "notes/import.h"

namespace forepost::notes {

struct CsvRow {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

struct CsvTable {
  char separator = ',';
  CsvRow header;
  std::vector<CsvRow> rows;             // below it; none is blank
  std::vector<ImportProblem> problems;  // lines above the header, quotes that are never closed
};

inline constexpr std::size_t kMaxCsvColumns = 500;
inline constexpr std::size_t kMaxCsvCells = 5'000'000;

// `text` is UTF-8. The header is the line that has most names of columns that are known
// (csv_columns.h), among the first ones; where no line has any, the first that is not blank.
std::expected<CsvTable, Diagnostic> ReadCsvTable(std::string_view text);

}  // namespace forepost::notes

#include "notes/csv_table.h"

#include <csv.h>

#include <algorithm>
#include <functional>
#include <new>
#include <optional>
#include <utility>

#include "notes/csv_columns.h"
#include "notes/import_text.h"

namespace forepost::notes {
namespace {

constexpr std::string_view kSeparators = ",;\t";
constexpr std::size_t kHeaderLines = 30;  // among which the header line is
constexpr std::size_t kMostMends = 100;   // quotes that are never closed

Diagnostic TooLarge(std::string what, std::size_t line) {
  return {.line = line,
          .message = "the file has more than " + std::move(what),
          .hint = "cut it into several files"};
}

// Runs libcsv over a text, a line at a time so that each row knows the line where it begins.
class Parser {
 public:
  // False from `take` stops.
  using Take = std::function<bool(CsvRow row)>;

  Parser(char separator, Take take) : take_(std::move(take)) {
    if (csv_init(&parser_, 0) != 0) {
      throw std::bad_alloc();
    }
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&parser_); }

  // `from` is the number of the text's first line. The line where quotes begin that are never
  // closed; 0: none.
  std::size_t Run(std::string_view text, std::size_t from) {
    LineReader lines(text);
    while (const auto line = lines.Next()) {
      if (!inside_) {
        row_.line = from + line->number - 1;
      }
      Feed(line->text, line->bare().find_first_not_of(" \t") == std::string_view::npos);
      if (stopped_) {
        return 0;
      }
    }
    // Ends the last row, unless it stands within quotes.
    Feed("\n", true);
    return inside_ && !stopped_ ? row_.line : 0;
  }

 private:
  // Rows end at the end of a line, so that no more than one does.
  void Feed(std::string_view line, bool blank) {
    ended_ = false;
    if (csv_parse(&parser_, line.data(), line.size(), OnField, OnRow, this) != line.size()) {
      throw std::bad_alloc();  // it has no other fault when it is not strict
    }
    inside_ = !ended_ && (inside_ || !blank);
  }
  static void OnField(void* data, std::size_t size, void* self) {
    static_cast<Parser*>(self)->row_.cells.emplace_back(static_cast<const char*>(data), size);
  }
  static void OnRow(int /*ended_by*/, void* self) {
    auto* const parser = static_cast<Parser*>(self);
    parser->ended_ = true;
    parser->stopped_ = parser->stopped_ || !parser->take_(std::exchange(parser->row_, {}));
  }

  csv_parser parser_{};
  Take take_;
  CsvRow row_;
  bool inside_ = false;  // a row has begun and goes on in the next line
  bool ended_ = false;
  bool stopped_ = false;
};

bool IsBlank(const CsvRow& row) { return std::ranges::all_of(row.cells, &std::string::empty); }

std::size_t CountKnown(const CsvRow& row) {
  return static_cast<std::size_t>(std::ranges::count_if(
      row.cells, [](const std::string& cell) { return !FieldOfColumn(cell).empty(); }));
}

struct Header {
  char separator = ',';
  std::size_t line = 0;  // 0: the file has no line that is not blank
  std::size_t known = 0;
  std::size_t cells = 0;
};

std::string_view FirstLines(std::string_view text) {
  LineReader lines(text);
  std::size_t size = 0;
  for (std::size_t i = 0; i < kHeaderLines; ++i) {
    const auto line = lines.Next();
    size += line ? line->text.size() : 0;
  }
  return text.substr(0, size);
}

Header FindHeader(std::string_view text) {
  Header best;
  for (const char separator : kSeparators) {
    bool first = true;
    // What is left open at the end of the first lines is no header.
    (void)Parser(separator, [&](const CsvRow& row) {
      if (IsBlank(row)) {
        return true;
      }
      const Header header{.separator = separator,
                          .line = row.line,
                          .known = CountKnown(row),
                          .cells = row.cells.size()};
      const bool better = header.known != best.known ? header.known > best.known
                                                     : first && header.cells > best.cells;
      if (better || best.line == 0) {
        best = header;
      }
      first = false;
      return true;
    }).Run(FirstLines(text), 1);
  }
  return best;
}

std::size_t OffsetOfLine(std::string_view text, std::size_t number) {
  LineReader lines(text);
  std::size_t offset = 0;
  for (std::size_t i = 1; i < number; ++i) {
    const auto line = lines.Next();
    offset += line ? line->text.size() : 0;
  }
  return offset;
}

}  // namespace

std::expected<CsvTable, Diagnostic> ReadCsvTable(std::string_view text) {
  const Header header = FindHeader(text);
  if (header.line == 0) {
    return std::unexpected(
        Diagnostic{.message = "the file is empty",
                   .hint = "a CSV file begins with a line that names its columns"});
  }
  CsvTable table{.separator = header.separator};
  if (header.line > 1) {
    table.problems.push_back({.row = 0,
                              .line = 1,
                              .why = "the lines above the header line, which is line " +
                                     std::to_string(header.line) + ", are left out"});
  }
  std::optional<Diagnostic> too_large;
  std::size_t cells = 0;
  const auto take = [&](CsvRow row) {
    if (IsBlank(row)) {
      return true;
    }
    cells += row.cells.size();
    if (row.cells.size() > kMaxCsvColumns) {
      too_large = TooLarge(std::to_string(kMaxCsvColumns) + " columns", row.line);
    } else if (table.rows.size() == kMaxImportRows || cells > kMaxCsvCells) {
      too_large = TooLarge(std::to_string(table.rows.size()) + " rows", row.line);
    } else if (table.header.line == 0) {
      table.header = std::move(row);
    } else {
      table.rows.push_back(std::move(row));
    }
    return !too_large.has_value();
  };
  std::size_t line = header.line;
  for (std::size_t mends = 0; line != 0 && mends < kMostMends; ++mends) {
    const std::size_t open =
        Parser(table.separator, take).Run(text.substr(OffsetOfLine(text, line)), line);
    if (open != 0) {
      // All that follows would be swallowed: the line alone is left out.
      table.problems.push_back({.row = table.rows.size() + 1,
                                .line = open,
                                .why = "a quotation mark on this line is never closed; the line is "
                                       "left out"});
    }
    line = open == 0 ? 0 : open + 1;
  }
  if (too_large) {
    return std::unexpected(*std::move(too_large));
  }
  if (table.header.line == 0) {
    return std::unexpected(
        Diagnostic{.message = "the file has no header line",
                   .hint = "a CSV file begins with a line that names its columns"});
  }
  return table;
}

}  // namespace forepost::notes

#include "notes/import.h"

#include <algorithm>
#include <array>

#include "notes/import_csv.h"
#include "notes/import_json.h"
#include "notes/import_text.h"
#include "notes/import_vcard.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

constexpr std::array<std::string_view, 3> kFormatNames{"csv", "vcard", "json"};
constexpr std::string_view kCardBegins = "BEGIN:VCARD";

std::expected<Import, Diagnostic> Read(ImportFormat format, std::string_view text,
                                       const std::vector<ImportColumn>& columns) {
  switch (format) {
    case ImportFormat::kVcard:
      return ReadVcardImport(text);
    case ImportFormat::kJson:
      return ReadJsonImport(text);
    default:
      return ReadCsvImport(text, columns);
  }
}

// A client is found by its name.
void SkipNameless(Import& import) {
  std::erase_if(import.rows, [&import](const ImportRow& row) {
    const bool nameless = !row.edit.fields.contains("name");
    if (nameless) {
      import.problems.push_back(
          {.row = row.row, .line = row.line, .why = "it has no name, and is skipped"});
    }
    return nameless;
  });
}

}  // namespace

std::optional<ImportFormat> ParseImportFormat(std::string_view name) {
  const auto* const found = std::ranges::find(kFormatNames, name);
  if (found == kFormatNames.end()) {
    return std::nullopt;
  }
  return static_cast<ImportFormat>(found - kFormatNames.begin());
}

ImportFormat GuessFormat(std::string_view bytes) {
  // The beginning alone: a file may be large.
  const std::string begins = OneLine(ToUtf8(bytes.substr(0, 1000)).text);
  if (FoldCase(begins.substr(0, kCardBegins.size())) == FoldCase(kCardBegins)) {
    return ImportFormat::kVcard;
  }
  return begins.starts_with('{') || begins.starts_with('[') ? ImportFormat::kJson
                                                            : ImportFormat::kCsv;
}

bool IsColumnField(std::string_view name) {
  return std::ranges::find(kColumnFields, name, &ColumnField::name) != kColumnFields.end();
}

std::expected<Import, Diagnostic> ReadImport(ImportFormat format, std::string_view bytes,
                                             const std::vector<ImportColumn>& columns) {
  if (bytes.size() > kMaxImportBytes) {
    return std::unexpected(Diagnostic{
        .message = "the file is larger than " + std::to_string(kMaxImportBytes >> 20U) + " MiB",
        .hint = "cut it into several files"});
  }
  const Utf8Text text = ToUtf8(bytes);
  auto import = Read(format, text.text, columns);
  if (!import) {
    return import;
  }
  if (!text.note.empty()) {
    import->problems.insert(import->problems.begin(), {.row = 0, .line = 1, .why = text.note});
  }
  SkipNameless(*import);
  std::ranges::stable_sort(import->problems, {}, &ImportProblem::row);
  return import;
}

}  // namespace forepost::notes

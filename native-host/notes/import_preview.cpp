#include "notes/import_preview.h"

#include <algorithm>

#include "notes/client_json.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

using nlohmann::json;

constexpr std::size_t kSampleRows = 10;
constexpr std::size_t kSampleEntries = 5;  // of a list, and notes
constexpr std::size_t kSampleCharacters = 300;
constexpr std::size_t kMostProblems = 200;

std::string Cut(std::string_view text) {
  std::string cut(text);
  if (CutCharacters(cut, kSampleCharacters)) {
    cut += "…";
  }
  return cut;
}

Page Cut(const Page& fields) {
  Page page;
  for (const auto& [name, value] : fields) {
    const Field* const field = FindField(name);
    if (field == nullptr || !field->list()) {
      page.emplace(name, Cut(value));
      continue;
    }
    std::vector<std::string> lines;
    for (const std::string_view line : SplitLines(value)) {
      if (lines.size() < kSampleEntries) {
        lines.push_back(Cut(line));
      }
    }
    page.emplace(name, JoinLines(lines));
  }
  return page;
}

json SampleOf(const ImportRow& row) {
  json notes = json::array();
  for (const DatedNote& note : row.edit.notes) {
    if (notes.size() < kSampleEntries) {
      notes.push_back(Cut(note.text));
    }
  }
  return {{"row", row.row},
          {"fields", ToJson(Cut(row.edit.fields))},
          {"tags", row.edit.add_tags},
          {"notes", std::move(notes)}};
}

}  // namespace

json ToJson(const std::vector<ImportProblem>& problems) {
  json list = json::array();
  for (std::size_t i = 0; i < std::min(problems.size(), kMostProblems); ++i) {
    const ImportProblem& one = problems[i];
    list.push_back({{"row", one.row}, {"line", one.line}, {"why", Cut(one.why)}});
  }
  return list;
}

json PreviewOf(const Import& import, std::size_t similar) {
  json columns = json::array();
  for (const ImportColumn& one : import.columns) {
    columns.push_back({{"column", Cut(one.column)},
                       {"field", one.field.empty() ? json(nullptr) : json(one.field)}});
  }
  json sample = json::array();
  for (std::size_t i = 0; i < std::min(import.rows.size(), kSampleRows); ++i) {
    sample.push_back(SampleOf(import.rows[i]));
  }
  return {{"rows", import.rows.size()},
          {"columns", std::move(columns)},
          {"sample", std::move(sample)},
          {"problems", ToJson(import.problems)},
          {"problem_count", import.problems.size()},
          {"similar", similar}};
}

}  // namespace forepost::notes

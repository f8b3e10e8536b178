// Makes clients of what ReadImport gave, some at a time, so that it can be stopped between: what
// was made stays.
//
//   ImportRun run(*std::move(import), {.known = KnownNames::kSkip, .source = "import: a.csv"});
//   while (!run.finished()) if (auto step = run.Next(book); !step) …
//
// Relations to those who come later in the file are made last, when all have their numbers.
//
// Thread-safety: one thread at a time.
#pragma once

#include <cstddef>
#include <expected>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "notes/import.h"
#include "notes/notebook.h"

namespace forepost::notes {

// What becomes of a row whose name a client had before this import.
enum class KnownNames { kAdd, kSkip };
std::optional<KnownNames> ParseKnownNames(std::string_view name);  // add, skip

struct ImportOptions {
  KnownNames known = KnownNames::kSkip;
  std::string source;  // of those of which the file says none
  Time now;            // of the import: each gets the tag of this day
};

// "import 2026-11-30".
std::string ImportTag(Time now);
// Names, folded, that clients have now.
std::expected<std::set<std::string>, VaultError> TakenNames(Notebook& book);
// How many rows have one of them.
std::size_t CountTaken(const std::vector<ImportRow>& rows, const std::set<std::string>& taken);

class ImportRun {
 public:
  static constexpr std::size_t kAtOnce = 200;

  ImportRun(std::vector<ImportRow> rows, ImportOptions options);

  struct Step {
    std::size_t done = 0;  // rows of all steps
    std::size_t total = 0;
    std::size_t created = 0;             // clients of all steps
    std::vector<ImportProblem> skipped;  // of this step
    bool finished = false;
  };
  // An error made nothing of this step; it can be tried again.
  std::expected<Step, VaultError> Next(Notebook& book);
  bool finished() const { return finished_; }

 private:
  // Puts into `batch` what is to be made of the next rows; nothing expires after `latest`.
  void Choose(Time latest, Step& step, std::vector<Edit>& batch,
              std::vector<std::size_t>& chosen) const;
  // `later` when somebody whom it names is still to be made.
  std::vector<Relation> RelationsOf(const ImportRow& row, bool& later) const;
  std::expected<void, VaultError> Relate(Notebook& book, Step& step);

  std::vector<ImportRow> rows_;
  ImportOptions options_;
  std::optional<std::set<std::string>> taken_;
  std::size_t next_ = 0;
  std::size_t created_ = 0;
  std::vector<std::pair<std::size_t, ClientId>> to_relate_;  // rows, and what became of them
  std::size_t related_ = 0;
  // What became of the rows, by what other rows call them: their keys, and names (folded) that only
  // one has. 0: nothing yet.
  std::map<std::string, ClientId> by_key_;
  std::map<std::string, ClientId> by_name_;
  bool finished_ = false;
};

}  // namespace forepost::notes

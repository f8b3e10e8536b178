// Imports and exports that are under way in one session (docs/protocol.md, "Notes"): a file comes
// and goes in parts, since a message is no longer than a frame.
//
//   NotesTransfer transfer;
//   transfer.Read(id, message, book, now);   // the parts of a file, then its preview
//   transfer.Run(id, message, book, now);    // one step
//   transfer.Clear();                        // when the notes are locked
//
// Thread-safety: one thread at a time.
#pragma once

#include <cstdint>
#include <expected>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "messaging/fields.h"
#include "notes/export.h"
#include "notes/import_run.h"

namespace forepost::messaging {

inline constexpr std::size_t kMaxImportPart = std::size_t{512} << 10U;
inline constexpr std::size_t kExportPart = std::size_t{256} << 10U;

class NotesTransfer {
 public:
  using Reply = std::expected<nlohmann::json, Fault>;

  // The notes must be open.
  Reply Read(std::uint64_t id, const nlohmann::json& message, notes::Notebook& book);
  Reply Run(std::uint64_t id, const nlohmann::json& message, notes::Notebook& book,
            notes::Time now);
  Reply Export(std::uint64_t id, const nlohmann::json& message, notes::Notebook& book,
               notes::Time now);
  void Clear();

 private:
  struct Incoming {
    notes::ImportFormat format = notes::ImportFormat::kCsv;
    std::string name;  // the file's
    std::string text;
    std::optional<notes::Import> import;  // all has come
    std::optional<notes::ImportRun> run;  // the first step was asked for
  };
  struct Outgoing {
    notes::Export out;
    std::string pending;
    std::uint64_t part = 0;  // that comes next
  };

  Reply Preview(std::uint64_t id, notes::Notebook& book);
  // Begins the import that the message speaks of.
  std::expected<void, Fault> Begin(Fields& fields, notes::Time now);

  std::uint64_t number_ = 0;  // of the last import
  std::optional<Incoming> incoming_;
  std::optional<Outgoing> outgoing_;
};

}  // namespace forepost::messaging

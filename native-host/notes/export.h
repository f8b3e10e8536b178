// All notes, or those about one client, as a file for elsewhere.
//
//   auto out = Export::Begin(book, ExportFormat::kJson, now, {});
//   while (auto piece = out->Next(book)) { if (!*piece) break; … **piece … }
//
// Piece by piece, so that much needs little memory. A client that cannot be read does not keep the
// others back: unreadable() names it.
//
// Thread-safety: one thread at a time.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notes/notebook.h"

namespace forepost::notes {

enum class ExportFormat { kJson, kVcard };
std::optional<ExportFormat> ParseExportFormat(std::string_view name);  // json, vcard

class Export {
 public:
  // Of all clients, or of one.
  static std::expected<Export, VaultError> Begin(Notebook& book, ExportFormat format, Time now,
                                                 std::optional<ClientId> client);

  // The next piece of the file; nothing: it is whole. A client that is gone meanwhile is passed
  // over.
  std::expected<std::optional<std::string>, VaultError> Next(Notebook& book);

  std::size_t done() const { return next_; }
  std::size_t total() const { return clients_.size(); }
  const std::vector<VaultError>& unreadable() const { return unreadable_; }

 private:
  Export(ExportFormat format, Time now, std::vector<ClientId> clients, bool one)
      : format_(format), now_(now), clients_(std::move(clients)), one_(one) {}
  std::expected<std::string, VaultError> PieceOf(Notebook& book, ClientId id);
  std::string Head() const;
  std::string Foot() const;

  ExportFormat format_;
  Time now_;
  std::vector<ClientId> clients_;
  bool one_;  // it is an error that it is gone
  std::size_t next_ = 0;
  bool begun_ = false;
  bool first_ = true;
  bool ended_ = false;
  std::vector<ClientId> left_out_;
  std::vector<VaultError> unreadable_;
};

}  // namespace forepost::notes

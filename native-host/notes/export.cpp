#include "notes/export.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "notes/client_json.h"
#include "notes/export_vcard.h"

namespace forepost::notes {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 2> kFormatNames{"json", "vcard"};
constexpr int kVersion = 1;  // import_json.cpp reads it

// Texts have been mended before they were kept; a byte that was missed must not throw.
std::string Dump(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::optional<ExportFormat> ParseExportFormat(std::string_view name) {
  const auto* const found = std::ranges::find(kFormatNames, name);
  if (found == kFormatNames.end()) {
    return std::nullopt;
  }
  return static_cast<ExportFormat>(found - kFormatNames.begin());
}

std::expected<Export, VaultError> Export::Begin(Notebook& book, ExportFormat format, Time now,
                                                std::optional<ClientId> client) {
  if (client) {
    return Export(format, now, {*client}, true);
  }
  const auto all = book.Find("", {.limit = SIZE_MAX});
  if (!all) {
    return std::unexpected(all.error());
  }
  std::vector<ClientId> clients;
  for (const Found& found : all->found) {
    clients.push_back(found.client.id);
  }
  std::ranges::sort(clients);
  return Export(format, now, std::move(clients), false);
}

std::string Export::Head() const {
  if (format_ == ExportFormat::kVcard) {
    return {};
  }
  std::string head =
      Dump({{"forepost", "notes"}, {"version", kVersion}, {"exported", ToIso(now_)}});
  head.pop_back();
  return head + ",\"clients\":[";
}

std::string Export::Foot() const {
  return format_ == ExportFormat::kVcard ? std::string()
                                         : "\n],\"unreadable\":" + Dump(left_out_) + "}\n";
}

std::expected<std::string, VaultError> Export::PieceOf(Notebook& book, ClientId id) {
  const auto client = book.Show(id);
  if (!client) {
    return std::unexpected(client.error());
  }
  auto around = book.Around(*client);
  if (!around && book.vault().reads_damaged()) {
    around = Surroundings{};  // what can still be read is worth more than who is beside it
  }
  if (!around) {
    return std::unexpected(around.error());
  }
  if (format_ == ExportFormat::kVcard) {
    return ToVcard(*client, *around);
  }
  json object = ToJson(*client, *around);
  object.erase("similar");  // a guess, no part of what is kept
  return (std::exchange(first_, false) ? "\n" : ",\n") + Dump(object);
}

std::expected<std::optional<std::string>, VaultError> Export::Next(Notebook& book) {
  if (!std::exchange(begun_, true)) {
    if (std::string head = Head(); !head.empty()) {
      return head;
    }
  }
  while (next_ < clients_.size()) {
    auto piece = PieceOf(book, clients_[next_]);
    if (piece) {
      ++next_;
      return *std::move(piece);
    }
    const VaultFault fault = piece.error().fault;
    if (fault == VaultFault::kDamaged || fault == VaultFault::kTampered) {
      left_out_.push_back(clients_[next_]);
      unreadable_.push_back(std::move(piece.error()));
    } else if (fault != VaultFault::kUnknownClient || one_) {
      return std::unexpected(std::move(piece.error()));
    }
    ++next_;
  }
  if (!std::exchange(ended_, true)) {
    if (std::string foot = Foot(); !foot.empty()) {
      return foot;
    }
  }
  return std::nullopt;
}

}  // namespace forepost::notes

// Rows in memory that answer as the vault does.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "notes/client.h"

namespace forepost::notes {

class FakeReading : public Reading {
 public:
  Revision revision() const override { return revision_; }
  std::uint64_t erasures() const override { return erasures_; }
  std::uint64_t clients() const override { return cards_.size(); }

  std::expected<std::vector<RowPlace>, VaultError> Places(
      Revision after, std::optional<ClientId> client) const override {
    ++places_asked;
    std::vector<RowPlace> places;
    for (const auto& [key, row] : rows_) {
      if (row.place.version > after && (!client || *client == row.place.client)) {
        places.push_back(row.place);
      }
    }
    return places;
  }
  std::expected<std::string, VaultError> Read(const RowPlace& place) const override {
    return rows_.at({place.client, place.row}).body;
  }
  std::expected<std::vector<Row>, VaultError> ReadClient(ClientId client) const override {
    ++clients_read;
    std::vector<Row> rows;
    for (const auto& [key, row] : rows_) {
      if (key.first == client) {
        rows.push_back(row);
      }
    }
    if (rows.empty()) {
      VaultError gone;
      gone.fault = VaultFault::kUnknownClient;
      return std::unexpected(gone);
    }
    return rows;
  }
  std::expected<void, VaultError> ForEach(
      Revision after,
      const std::function<std::expected<void, VaultError>(const Row&)>& visit) const override {
    ++filled;
    for (const auto& [key, row] : rows_) {
      if (row.place.version > after) {
        if (auto done = visit(row); !done) {
          return done;
        }
      }
    }
    return {};
  }

  // In the place of what was there of it.
  void Put(ClientId client, const Card& card) { PutRow(client, 1, RowKind::kCard, ToBody(card)); }
  void PutNote(ClientId client, RowId row, std::string text) {
    PutRow(client, row, RowKind::kNote, ToBody(Note{.text = std::move(text)}));
  }
  void PutSelection(ClientId client, RowId row, std::string text) {
    PutRow(client, row, RowKind::kSnapshot,
           ToBody(Snapshot{.address = "https://a.example",
                           .level = CaptureLevel::kCard,
                           .page = {{"selection", std::move(text)}}}));
  }
  void PutRow(ClientId client, RowId row, RowKind kind, std::string body) {
    rows_[{client, row}] = {{client, row, kind, ++revision_}, std::move(body)};
    if (kind == RowKind::kCard) {
      cards_[client] = true;
    }
  }
  void Erase(ClientId client) {
    std::erase_if(rows_, [client](const auto& row) { return row.first.first == client; });
    cards_.erase(client);
    ++revision_;
    ++erasures_;
  }

  mutable int filled = 0;
  mutable int places_asked = 0;
  mutable int clients_read = 0;

 private:
  std::map<std::pair<ClientId, RowId>, Row> rows_;
  std::map<ClientId, bool> cards_;
  Revision revision_ = 0;
  std::uint64_t erasures_ = 0;
};

}  // namespace forepost::notes

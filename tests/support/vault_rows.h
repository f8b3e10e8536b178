// A vault with clients and rows in it, for tests that are about what becomes of them.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "notes/vault.h"

namespace forepost::testing {

// Argon2id as cheap as it may be.
inline constexpr notes::PassphraseCost kCheap{.opslimit = 1, .memlimit = 8192};

inline notes::SecretBytes Passphrase(std::string_view text = "correct horse battery") {
  return notes::SecretBytes::CopyOf(text);
}

struct Client {
  notes::ClientId id = 0;
  std::vector<notes::RowId> rows;
};

// A client with these rows, the first a card, the others notes.
inline std::expected<Client, notes::VaultError> AddClient(notes::Vault& vault,
                                                          const std::vector<std::string>& bodies) {
  Client added;
  auto written =
      vault.Write([&](notes::Transaction& change) -> std::expected<void, notes::VaultError> {
        auto client = change.AddClient();
        if (!client) {
          return std::unexpected(client.error());
        }
        added.id = *client;
        for (const std::string& body : bodies) {
          auto row = change.AddRow(
              *client, added.rows.empty() ? notes::RowKind::kCard : notes::RowKind::kNote, body);
          if (!row) {
            return std::unexpected(row.error());
          }
          added.rows.push_back(*row);
        }
        return {};
      });
  if (!written) {
    return std::unexpected(written.error());
  }
  return added;
}

// What the rows of a client say.
inline std::expected<std::vector<std::string>, notes::VaultError> Bodies(notes::Vault& vault,
                                                                         notes::ClientId client) {
  auto reading = vault.Read();
  if (!reading) {
    return std::unexpected(reading.error());
  }
  auto rows = (*reading)->ReadClient(client);
  if (!rows) {
    return std::unexpected(rows.error());
  }
  std::vector<std::string> bodies;
  for (const notes::Row& row : *rows) {
    bodies.push_back(row.body);
  }
  return bodies;
}

inline std::string BytesOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  std::string bytes(stream ? static_cast<std::size_t>(stream.tellg()) : 0, '\0');
  stream.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

// Of the file and all that lies beside it under its name.
inline std::string AllBytesOf(const std::filesystem::path& file) {
  std::string bytes;
  for (const auto& entry : std::filesystem::directory_iterator(file.parent_path())) {
    if (entry.path().filename().native().starts_with(file.filename().native())) {
      bytes += BytesOf(entry.path());
    }
  }
  return bytes;
}

}  // namespace forepost::testing

#include "notes/search_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "notes/sealing.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

using storage::Statement;

constexpr std::size_t kNumberBytes = sizeof(std::uint64_t);

// Part 0: how many parts follow, what they are of, and how long they are together.
struct Head {
  std::uint64_t parts = 0;
  std::uint64_t revision = 0;
  std::uint64_t bytes = 0;
};

std::string ToBytes(const Head& head) {
  std::array<unsigned char, 3 * kNumberBytes> bytes{};
  PutNumber(bytes.data(), head.parts);
  PutNumber(bytes.data() + kNumberBytes, head.revision);
  PutNumber(bytes.data() + 2 * kNumberBytes, head.bytes);
  return std::string(ToView(bytes));
}

std::optional<Head> HeadFrom(std::string_view bytes) {
  if (bytes.size() != 3 * kNumberBytes) {
    return {};
  }
  const unsigned char* at = ToBlob(bytes).data();
  const Head head{.parts = GetNumber(at),
                  .revision = GetNumber(at + kNumberBytes),
                  .bytes = GetNumber(at + 2 * kNumberBytes)};
  if (head.parts > kMaxSearchParts || head.bytes > head.parts * kSearchPartBytes) {
    return {};
  }
  return head;
}

std::expected<void, VaultError> Insert(Statement& insert, std::uint64_t part,
                                       const Sealed& sealed) {
  const Running running(insert);
  insert.Bind(1, part);
  insert.Bind(2, ToBlob(sealed.nonce));
  insert.Bind(3, ToBlob(sealed.bytes));
  if (auto done = insert.Step(); !done) {
    return Pass(done);
  }
  return {};
}

}  // namespace

std::expected<std::optional<SearchParts>, VaultError> LoadSearchParts(
    VaultFile& file, const SecretBytes& index_key) {
  auto rows = file.database().Prepare("SELECT part, nonce, sealed FROM search ORDER BY part");
  if (!rows) {
    return Pass(rows);
  }
  std::optional<Head> head;
  SearchParts found;
  std::string plain;
  for (std::uint64_t part = 0; !head || part <= head->parts; ++part) {
    auto there = rows->Step();
    if (!there) {
      return Pass(there);
    }
    if (!*there || static_cast<std::uint64_t>(rows->Number(0)) != part) {
      return std::nullopt;
    }
    const Label label = head ? SearchLabel(file.name(), part, head->parts, head->revision)
                             : SearchLabel(file.name(), 0, 0, 0);
    if (!Open(index_key.data(), label, ToView(rows->Blob(1)), ToView(rows->Blob(2)), plain)) {
      return std::nullopt;
    }
    if (head) {
      found.bytes += plain;
      continue;
    }
    head = HeadFrom(plain);
    if (!head) {
      return std::nullopt;
    }
    found.revision = head->revision;
    found.bytes.reserve(head->bytes);
  }
  if (found.bytes.size() != head->bytes) {
    return std::nullopt;
  }
  return found;
}

std::expected<void, VaultError> StoreSearchParts(VaultFile& file, const SecretBytes& index_key,
                                                 Revision revision, std::string_view bytes) {
  if (auto cleared = ClearSearchParts(file); !cleared) {
    return cleared;
  }
  auto insert = file.database().Prepare("INSERT INTO search VALUES(?, ?, ?)");
  if (!insert) {
    return Pass(insert);
  }
  const Head head{.parts = (bytes.size() + kSearchPartBytes - 1) / kSearchPartBytes,
                  .revision = revision,
                  .bytes = bytes.size()};
  if (auto done = Insert(*insert, 0,
                         Seal(index_key.data(), SearchLabel(file.name(), 0, 0, 0), ToBytes(head)));
      !done) {
    return done;
  }
  for (std::uint64_t part = 1; part <= head.parts; ++part) {
    const std::string_view piece = bytes.substr((part - 1) * kSearchPartBytes, kSearchPartBytes);
    const Label label = SearchLabel(file.name(), part, head.parts, revision);
    if (auto done = Insert(*insert, part, Seal(index_key.data(), label, std::string(piece)));
        !done) {
      return done;
    }
  }
  return {};
}

std::expected<void, VaultError> ClearSearchParts(VaultFile& file) {
  if (auto done = file.database().Execute("DELETE FROM search"); !done) {
    return Pass(done);
  }
  return {};
}

}  // namespace forepost::notes

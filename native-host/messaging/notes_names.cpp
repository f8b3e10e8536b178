// The request for the names of clients, as hashes: what a submit is compared with.

#include <algorithm>
#include <string>
#include <utility>

#include "common/wipe.h"
#include "messaging/client_list.h"
#include "messaging/client_names.h"
#include "messaging/notes_answers.h"
#include "messaging/notes_desk.h"
#include "notes/text.h"
#include "platform/trusted_file.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;
using notes::VaultFault;
using notes::VaultState;

constexpr std::size_t kMaxTagBytes = 64;
// 850,000 bytes of digits: what fits into a frame.
constexpr std::size_t kNamesAtOnce = 50'000;

// The write-ahead log is where a change shows first.
std::string StampOf(const std::filesystem::path& file) {
  return platform::FileStamp(file) + "|" + platform::FileStamp(file.string() + "-wal");
}

// Names of all people, their other names too, a line each. A client that cannot be read keeps
// nobody else from being checked.
std::expected<std::string, notes::VaultError> NamesIn(notes::Vault& vault) {
  const auto reading = vault.Read();
  if (!reading) {
    return std::unexpected(reading.error());
  }
  std::string lines;
  const auto read =
      (*reading)->ForEach(0, [&](const notes::Row& row) -> std::expected<void, notes::VaultError> {
        if (row.place.kind != notes::RowKind::kCard || !row.opens) {
          return {};
        }
        const auto card = notes::CardFromBody(row.body);
        if (!card || card->kind != notes::ClientKind::kPerson) {
          return {};
        }
        for (const char* const field : {"name", "names"}) {
          const auto names = card->fields.find(field);
          if (names == card->fields.end()) {
            continue;
          }
          for (const std::string_view name : notes::SplitLines(names->second)) {
            for (const std::string& form : NameForms(name)) {
              lines += form;
              lines += '\n';
            }
          }
        }
        return {};
      });
  if (!read) {
    return std::unexpected(read.error());
  }
  return lines;
}

}  // namespace

std::expected<const NotesDesk::NameHashes*, Fault> NotesDesk::HashedNames(notes::Notebook& book) {
  const std::string stamp = StampOf(file_);
  if (names_ && names_->stamp == stamp) {
    return &*names_;
  }
  names_.reset();
  // The notes themselves stay locked, if they are: a vault of its own is opened and goes.
  std::optional<notes::Vault> own;
  if (!book.open()) {
    own.emplace(file_, parts_.quick_key_store);
    if (const auto done = own->UnlockWithKeyStore(); !done) {
      const VaultFault fault = done.error().fault;
      if (fault == VaultFault::kNoKeyStore || fault == VaultFault::kWrongKey) {
        return nullptr;
      }
      return Failed(done.error());
    }
  }
  auto lines = NamesIn(own ? *own : book.vault());
  if (!lines) {
    return Failed(lines.error());
  }
  names_ = NameHashes{.stamp = stamp, .key = policy::RandomNameHashKey()};
  names_->tag = policy::ToHex(policy::RandomNameHashKey());
  names_->names = policy::HashNames(*lines, names_->key);
  Wipe(*lines);
  return &*names_;
}

NotesDesk::Reply NotesDesk::Names(const Request& request) {
  Fields fields(request.message);
  std::string_view have;
  if (fields.Has("have")) {
    have = fields.Text("have", {.max_bytes = kMaxTagBytes, .may_be_empty = true});
  }
  std::size_t from = 0;
  if (fields.Has("from")) {
    from = fields.Whole("from", 0, kMaxClientHashes);
  }
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto state = (*book)->vault().State();
  if (!state) {
    return Failed(state.error());
  }
  json answer = Envelope(request.id, "notes.names");
  if (*state == VaultState::kAbsent) {
    answer["state"] = "absent";
    return answer;
  }
  const auto hashes = HashedNames(**book);
  if (!hashes) {
    return std::unexpected(hashes.error());
  }
  answer["state"] = *hashes == nullptr ? "locked" : "open";
  if (*hashes == nullptr || (*hashes)->tag == have) {
    answer["same"] = *hashes != nullptr;
    return answer;
  }
  const auto& names = (*hashes)->names;
  const std::size_t end = std::min(names.size(), from + kNamesAtOnce);
  std::string digits;
  for (std::size_t i = from; i < end; ++i) {
    digits += ToDigits(names[i]);
  }
  answer["tag"] = (*hashes)->tag;
  answer["key"] = policy::ToHex((*hashes)->key);
  answer["from"] = from;
  answer["names"] = std::move(digits);
  answer["more"] = end < names.size();
  return answer;
}

}  // namespace forepost::messaging

// Answers the requests about notes (docs/protocol.md, "Notes") and locks the vault when it has not
// been used for a while, or when the screen is locked.
//
//   NotesDesk desk(std::move(parts));
//   auto answer = desk.Answer({.type = "notes.list", …}, settings);
//
// Thread-safety: one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "messaging/fields.h"
#include "messaging/notes_transfer.h"
#include "notes/notebook.h"
#include "platform/key_store.h"
#include "platform/screen_lock.h"
#include "policy/hashed_list.h"
#include "settings/settings.h"

namespace forepost::messaging {

// In the data folder.
inline constexpr std::string_view kVaultName = "notes.vault";

// What the desk needs of the world; tests give it another one.
struct NotesParts {
  notes::Clock now;
  platform::KeyStore* key_store = nullptr;  // null: there is none
  // The same with little patience, for a submit that waits for names; null: there is none.
  platform::KeyStore* quick_key_store = nullptr;
  platform::ScreenLock* screen_lock = nullptr;  // null: nobody tells
  // What a new passphrase slot is made with.
  notes::PassphraseCost passphrase_cost;
};

class NotesDesk {
 public:
  explicit NotesDesk(NotesParts parts) : parts_(std::move(parts)) {}

  static bool Knows(std::string_view type);

  struct Request {
    std::uint64_t id;
    std::string_view type;  // one that Knows
    const nlohmann::json& message;
    const settings::Settings& settings;
  };
  // The bytes of the answer, at most kMaxFrameOut.
  std::expected<std::string, Fault> Answer(const Request& request);

  // When Rest wants to be called, from now; nothing: not before the next request.
  std::optional<std::chrono::milliseconds> RestIsDue() const;
  // Does what can wait, and locks after a while or when the screen was locked.
  void Rest();

 private:
  using Reply = std::expected<nlohmann::json, Fault>;
  struct Type;
  static const Type* FindType(std::string_view name);

  Reply Status(const Request& request);
  Reply Unlock(const Request& request);
  Reply LockNow(const Request& request);
  Reply Save(const Request& request);
  Reply Compare(const Request& request);
  Reply List(const Request& request);
  Reply Show(const Request& request);
  Reply Edit(const Request& request);
  Reply WriteNote(const Request& request);
  Reply Erase(const Request& request);
  Reply Names(const Request& request);  // notes_names.cpp
  // notes_views.cpp
  Reply Overview(const Request& request);
  Reply Draw(const Request& request);
  Reply Here(const Request& request);
  Reply Notice(const Request& request);
  Reply Merge(const Request& request);
  Reply Split(const Request& request);

  // The page of a request to save or compare, at the level of its site.
  static std::expected<notes::SaveRequest, Fault> ReadSave(const Request& request, Fields& fields);
  static Reply ClientAnswer(const Request& request, notes::Notebook& book,
                            const notes::Client& client);

  // notes_transfer.cpp
  Reply ImportRead(const Request& request);
  Reply ImportRun(const Request& request);
  Reply Export(const Request& request);

  enum class WhyLocked { kStart, kIdle, kAsked, kScreen };

  // Names of clients as they were when the file had this stamp.
  struct NameHashes {
    std::string stamp;
    std::string tag;  // names this state to the extension
    policy::NameHashKey key;
    std::vector<policy::HashedName> names;
  };

  // The notebook of the data folder that the settings name.
  std::expected<notes::Notebook*, Fault> Book(const settings::Settings& settings);
  // The same, unless the request has a fault.
  std::expected<notes::Notebook*, Fault> BookFor(const Request& request, const Fields& fields);
  // A click on Save: opens the vault by the key store, or makes it.
  std::expected<void, Fault> OpenForSave(notes::Notebook& book, const settings::Settings& settings);
  // What is to be done once the vault has been opened.
  void Opened(notes::Notebook& book, const settings::Settings& settings);
  Reply StateOf(const Request& request, notes::Notebook& book);
  void Lock(WhyLocked why);
  // Hashes of all names, anew if the vault's file has changed; null: it is locked.
  std::expected<const NameHashes*, Fault> HashedNames(notes::Notebook& book);
  void LockIfDue();

  NotesParts parts_;
  std::optional<notes::Notebook> book_;
  std::filesystem::path file_;
  std::chrono::minutes lock_after_{};
  notes::Time used_{};
  WhyLocked why_locked_ = WhyLocked::kStart;
  bool tidy_due_ = false;
  std::optional<NameHashes> names_;
  NotesTransfer transfer_;
};

}  // namespace forepost::messaging

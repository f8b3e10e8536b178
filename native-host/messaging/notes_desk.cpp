#include "messaging/notes_desk.h"

#include <algorithm>
#include <array>
#include <utility>

#include "messaging/notes_answers.h"
#include "notes/secret.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;
using notes::Notebook;
using notes::VaultFault;
using notes::VaultState;

// How soon after an answer what can wait is done: not between two keys of a search.
constexpr std::chrono::milliseconds kTidyAfter{1500};

std::string_view NameOf(VaultState state) {
  switch (state) {
    case VaultState::kAbsent:
      return "absent";
    case VaultState::kLocked:
      return "locked";
    default:
      return "open";
  }
}

}  // namespace

struct NotesDesk::Type {
  std::string_view name;
  Reply (NotesDesk::*handle)(const Request&);
};

const NotesDesk::Type* NotesDesk::FindType(std::string_view name) {
  static constexpr std::array<Type, 20> kTypes{{{"notes.status", &NotesDesk::Status},
                                                {"notes.unlock", &NotesDesk::Unlock},
                                                {"notes.lock", &NotesDesk::LockNow},
                                                {"notes.save", &NotesDesk::Save},
                                                {"notes.compare", &NotesDesk::Compare},
                                                {"notes.list", &NotesDesk::List},
                                                {"notes.show", &NotesDesk::Show},
                                                {"notes.edit", &NotesDesk::Edit},
                                                {"notes.note", &NotesDesk::WriteNote},
                                                {"notes.erase", &NotesDesk::Erase},
                                                {"notes.names", &NotesDesk::Names},
                                                {"notes.overview", &NotesDesk::Overview},
                                                {"notes.graph", &NotesDesk::Draw},
                                                {"notes.here", &NotesDesk::Here},
                                                {"notes.notice", &NotesDesk::Notice},
                                                {"notes.merge", &NotesDesk::Merge},
                                                {"notes.split", &NotesDesk::Split},
                                                {"notes.import.read", &NotesDesk::ImportRead},
                                                {"notes.import.run", &NotesDesk::ImportRun},
                                                {"notes.export", &NotesDesk::Export}}};
  const auto* const found = std::ranges::find(kTypes, name, &Type::name);
  return found == kTypes.end() ? nullptr : found;
}

bool NotesDesk::Knows(std::string_view type) { return FindType(type) != nullptr; }

std::expected<std::string, Fault> NotesDesk::Answer(const Request& request) {
  const Type* const type = FindType(request.type);
  if (type == nullptr) {
    return std::unexpected(Fault{.code = ErrorCode::kUnknownType, .field = "/type"});
  }
  lock_after_ = request.settings.lock_after;
  LockIfDue();
  // Looking at the state is no use of the notes, nor is a submit.
  if (type->handle != &NotesDesk::Status && type->handle != &NotesDesk::Names) {
    used_ = parts_.now();
  }
  Reply reply = (this->*type->handle)(request);
  if (!reply) {
    return std::unexpected(std::move(reply.error()));
  }
  return DumpWithinFrame(*std::move(reply));
}

std::expected<Notebook*, Fault> NotesDesk::Book(const settings::Settings& settings) {
  const auto folder = settings::DataFolder(settings);
  if (!folder) {
    return std::unexpected(
        Fault{.code = ErrorCode::kVaultFailed, .message = ToString(folder.error())});
  }
  const std::filesystem::path file = *folder / kVaultName;
  if (!book_ || file != file_) {
    book_.emplace(notes::Vault(file, parts_.key_store), parts_.now);
    file_ = file;
    why_locked_ = WhyLocked::kStart;
    names_.reset();
  }
  book_->SetTerms(settings.terms);
  return &*book_;
}

std::expected<Notebook*, Fault> NotesDesk::BookFor(const Request& request, const Fields& fields) {
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  return Book(request.settings);
}

NotesDesk::Reply NotesDesk::StateOf(const Request& request, Notebook& book) {
  const auto state = book.vault().State();
  if (!state) {
    return Failed(state.error());
  }
  json answer = Envelope(request.id, "notes.state");
  answer["state"] = NameOf(*state);
  answer["lock_after"] = request.settings.lock_after.count();
  answer["ways"] = json::array();
  answer["recovery"] = request.settings.recovery_key.has_value();
  answer["recovered"] = nullptr;
  if (*state != VaultState::kAbsent) {
    const auto slots = book.vault().Slots();
    if (!slots) {
      return Failed(slots.error());
    }
    // The firm's slot is no way in for the person.
    for (const notes::SlotKind slot : *slots) {
      if (slot != notes::SlotKind::kFirm) {
        answer["ways"].push_back(ToString(slot));
      }
    }
    const auto recovery = book.vault().FirmRecovery();
    if (!recovery) {
      return Failed(recovery.error());
    }
    answer["recovery"] = recovery->key.has_value();
    if (!recovery->recovered.empty()) {
      answer["recovered"] = recovery->recovered;
    }
  }
  // Looked at only where it is of use now: a key store that hangs would make this hang.
  const json& ways = answer["ways"];
  const bool needed =
      *state == VaultState::kAbsent ||
      (*state == VaultState::kLocked && std::ranges::find(ways, json("key_store")) != ways.end());
  if (!needed) {
    answer["key_store"] = {{"usable", false}, {"why", "it is not needed now"}};
  } else if (parts_.key_store == nullptr) {
    answer["key_store"] = {{"usable", false}, {"why", "this system has none"}};
  } else if (const auto found = parts_.key_store->Find("0"); !found) {
    answer["key_store"] = {{"usable", false}, {"why", ToString(found.error())}};
  } else {
    answer["key_store"] = {{"usable", true}};
  }
  if (*state == VaultState::kOpen) {
    const auto count = book.Count();
    if (!count) {
      return Failed(count.error());
    }
    answer["clients"] = *count;
    const auto revision = book.Written();
    if (!revision) {
      return Failed(revision.error());
    }
    answer["revision"] = *revision;
  } else if (*state == VaultState::kLocked) {
    static constexpr std::array<std::string_view, 4> kWhy{"start", "idle", "asked", "screen"};
    answer["locked"] = kWhy.at(static_cast<std::size_t>(why_locked_));
  }
  return answer;
}

NotesDesk::Reply NotesDesk::Status(const Request& request) {
  const auto book = Book(request.settings);
  return book ? StateOf(request, **book) : Reply(std::unexpected(book.error()));
}

NotesDesk::Reply NotesDesk::Unlock(const Request& request) {
  Fields fields(request.message);
  notes::SecretBytes passphrase;
  if (fields.Has("passphrase")) {
    passphrase = notes::SecretBytes::CopyOf(
        fields.Text("passphrase", {.max_bytes = notes::kMaxPassphraseBytes}));
  }
  const auto book = BookFor(request, fields);
  if (!book) {
    return std::unexpected(book.error());
  }
  notes::Vault& vault = (*book)->vault();
  const auto state = vault.State();
  if (!state) {
    return Failed(state.error());
  }
  std::expected<void, notes::VaultError> done;
  if (*state == VaultState::kAbsent) {
    done = passphrase.empty() ? vault.CreateWithKeyStore()
                              : vault.CreateWithPassphrase(passphrase, parts_.passphrase_cost);
  } else if (*state == VaultState::kOpen && !passphrase.empty()) {
    // Open by another page, perhaps; whoever types a passphrase here is asked for the right one.
    done = notes::Vault(file_, parts_.key_store).UnlockWithPassphrase(passphrase);
  } else {
    done = passphrase.empty() ? vault.UnlockWithKeyStore() : vault.UnlockWithPassphrase(passphrase);
  }
  if (!done) {
    return Failed(done.error());
  }
  Opened(**book, request.settings);
  return StateOf(request, **book);
}

NotesDesk::Reply NotesDesk::LockNow(const Request& request) {
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  Lock(WhyLocked::kAsked);
  return StateOf(request, **book);
}

void NotesDesk::Opened(Notebook& book, const settings::Settings& settings) {
  // On a full disk the notes can be read all the same; it is done when they are opened next.
  (void)book.vault().SetFirmRecovery(settings.recovery_key);
  if (parts_.screen_lock != nullptr) {
    parts_.screen_lock->Watch();
  }
}

std::expected<void, Fault> NotesDesk::OpenForSave(Notebook& book,
                                                  const settings::Settings& settings) {
  notes::Vault& vault = book.vault();
  if (vault.open()) {
    return {};
  }
  const auto state = vault.State();
  if (!state) {
    return Failed(state.error());
  }
  const auto done =
      *state == VaultState::kAbsent ? vault.CreateWithKeyStore() : vault.UnlockWithKeyStore();
  if (done) {
    Opened(book, settings);
    return {};
  }
  // A passphrase is the way then, and the page of clients asks for it.
  if (done.error().fault == VaultFault::kNoKeyStore) {
    return std::unexpected(Fault{.code = *state == VaultState::kAbsent ? ErrorCode::kVaultMissing
                                                                       : ErrorCode::kVaultLocked});
  }
  return Failed(done.error());
}

void NotesDesk::Lock(WhyLocked why) {
  if (book_ && book_->open()) {
    book_->Lock();
    why_locked_ = why;
  }
  tidy_due_ = false;
  names_.reset();
  transfer_.Clear();
}

void NotesDesk::LockIfDue() {
  // Asked in any case: what happened while they were locked is over.
  if (parts_.screen_lock != nullptr && parts_.screen_lock->Happened()) {
    Lock(WhyLocked::kScreen);
  }
  const notes::Time now = parts_.now();
  // A clock that was set back would keep the notes open for long.
  used_ = std::min(used_, now);
  if (book_ && book_->open() && now - used_ >= lock_after_) {
    Lock(WhyLocked::kIdle);
  }
}

std::optional<std::chrono::milliseconds> NotesDesk::RestIsDue() const {
  if (!book_ || !book_->open()) {
    return std::nullopt;
  }
  if (tidy_due_) {
    return kTidyAfter;
  }
  const auto left = used_ + lock_after_ - parts_.now();
  return std::max(std::chrono::duration_cast<std::chrono::milliseconds>(left),
                  std::chrono::milliseconds(0));
}

void NotesDesk::Rest() {
  if (tidy_due_ && book_) {
    // What does not succeed now is tried again after the next answer.
    tidy_due_ = false;
    (void)book_->TidyUp();
  }
  LockIfDue();
}

}  // namespace forepost::messaging

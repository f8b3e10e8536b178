#include "messaging/notes_desk.h"

#include <algorithm>
#include <array>
#include <utility>

#include "messaging/answers.h"
#include "messaging/frames.h"
#include "messaging/notes_fields.h"
#include "notes/address.h"
#include "notes/client_json.h"
#include "notes/secret.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;
using notes::Notebook;
using notes::VaultFault;
using notes::VaultState;

constexpr std::string_view kVaultName = "notes.vault";
constexpr std::size_t kMaxSiteBytes = 300;
constexpr std::size_t kMaxUrlBytes = 8000;
constexpr std::size_t kMaxWordsBytes = 1000;
constexpr std::size_t kMaxListed = 200;
constexpr std::size_t kMaxPageBytes = std::size_t{4} << 20U;
constexpr std::size_t kMaxNoteBytes = 4 * notes::kMaxNoteCharacters;
constexpr std::size_t kMaxNameBytes = 4000;
constexpr std::size_t kMostOffset = notes::kMaxClients;
// How soon after an answer what can wait is done: not between two keys of a search.
constexpr std::chrono::milliseconds kTidyAfter{1500};

ErrorCode CodeOf(VaultFault fault) {
  switch (fault) {
    case VaultFault::kMissing:
      return ErrorCode::kVaultMissing;
    case VaultFault::kLocked:
      return ErrorCode::kVaultLocked;
    case VaultFault::kWrongKey:
      return ErrorCode::kVaultWrongKey;
    case VaultFault::kNoKeyStore:
      return ErrorCode::kKeyStoreUnavailable;
    case VaultFault::kDamaged:
      return ErrorCode::kVaultDamaged;
    case VaultFault::kTampered:
      return ErrorCode::kVaultTampered;
    case VaultFault::kNewer:
      return ErrorCode::kVaultNewer;
    case VaultFault::kFull:
      return ErrorCode::kVaultFull;
    case VaultFault::kBusy:
      return ErrorCode::kVaultBusy;
    case VaultFault::kInvalid:
      return ErrorCode::kNoteInvalid;
    case VaultFault::kUnknownClient:
      return ErrorCode::kUnknownClient;
    case VaultFault::kReadOnly:
    case VaultFault::kUntrusted:
    case VaultFault::kIo:
      return ErrorCode::kVaultFailed;
  }
  return ErrorCode::kInternal;
}

// In the command line a field of a VaultError names an option, here a member of the request.
std::unexpected<Fault> Failed(const notes::VaultError& error) {
  Diagnostic said = error;
  said.field.clear();
  return std::unexpected(Fault{.code = CodeOf(error.fault), .message = ToString(said)});
}

json Envelope(const NotesDesk::Request& request, std::string_view type) {
  return {{"id", request.id}, {"type", type}};
}

json ClientAnswer(const NotesDesk::Request& request, const notes::Client& client) {
  json answer = Envelope(request, "notes.client");
  answer["client"] = ToJson(client);
  return answer;
}

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

// An answer that would be longer than a frame loses what stands at one end of a list.
std::string DumpWithinFrame(json answer) {
  std::string bytes = Dump(answer);
  const bool is_list = answer.contains("clients") && answer["clients"].is_array();
  while (bytes.size() > kMaxFrameOut) {
    // The oldest snapshots first, then the oldest notes; of a list what stands last.
    json* list = is_list ? &answer["clients"] : &answer["client"]["snapshots"];
    if (!is_list && list->empty()) {
      list = &answer["client"]["notes"];
    }
    if (list->empty()) {
      return bytes;
    }
    const std::size_t tenth = (list->size() + 9) / 10;
    const auto from = is_list ? list->size() - tenth : 0;
    list->erase(list->begin() + static_cast<std::ptrdiff_t>(from),
                list->begin() + static_cast<std::ptrdiff_t>(from + tenth));
    if (!is_list) {
      answer["client"]["truncated"] = true;
    }
    bytes = Dump(answer);
  }
  return bytes;
}

}  // namespace

struct NotesDesk::Type {
  std::string_view name;
  Reply (NotesDesk::*handle)(const Request&);
};

const NotesDesk::Type* NotesDesk::FindType(std::string_view name) {
  static constexpr std::array<Type, 9> kTypes{{{"notes.status", &NotesDesk::Status},
                                               {"notes.unlock", &NotesDesk::Unlock},
                                               {"notes.lock", &NotesDesk::LockNow},
                                               {"notes.save", &NotesDesk::Save},
                                               {"notes.list", &NotesDesk::List},
                                               {"notes.show", &NotesDesk::Show},
                                               {"notes.edit", &NotesDesk::Edit},
                                               {"notes.note", &NotesDesk::WriteNote},
                                               {"notes.erase", &NotesDesk::Erase}}};
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
  LockIfIdle();
  // Looking at the state is no use of the notes.
  if (type->handle != &NotesDesk::Status) {
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
  }
  return &*book_;
}

NotesDesk::Reply NotesDesk::StateOf(const Request& request, Notebook& book) {
  const auto state = book.vault().State();
  if (!state) {
    return Failed(state.error());
  }
  json answer = Envelope(request, "notes.state");
  answer["state"] = NameOf(*state);
  answer["lock_after"] = request.settings.lock_after.count();
  answer["ways"] = json::array();
  if (*state != VaultState::kAbsent) {
    const auto slots = book.vault().Slots();
    if (!slots) {
      return Failed(slots.error());
    }
    for (const notes::SlotKind slot : *slots) {
      answer["ways"].push_back(ToString(slot));
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
  } else if (*state == VaultState::kLocked) {
    static constexpr std::array<std::string_view, 3> kWhy{"start", "idle", "asked"};
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
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  const auto book = Book(request.settings);
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
  } else {
    done = passphrase.empty() ? vault.UnlockWithKeyStore() : vault.UnlockWithPassphrase(passphrase);
  }
  if (!done) {
    return Failed(done.error());
  }
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

std::expected<void, Fault> NotesDesk::OpenForSave(Notebook& book) {
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
    return {};
  }
  // A passphrase is the way then, and the page of clients asks for it.
  if (done.error().fault == VaultFault::kNoKeyStore) {
    return std::unexpected(Fault{.code = *state == VaultState::kAbsent ? ErrorCode::kVaultMissing
                                                                       : ErrorCode::kVaultLocked});
  }
  return Failed(done.error());
}

NotesDesk::Reply NotesDesk::Save(const Request& request) {
  Fields fields(request.message);
  const std::string_view site = fields.Text("site", {.max_bytes = kMaxSiteBytes});
  const std::string_view url = fields.Text("url", {.max_bytes = kMaxUrlBytes});
  const std::string_view kind = fields.Text("kind", {.max_bytes = 16});
  notes::SaveRequest save{.url = std::string(url),
                          .page = ReadPage(fields, "page", kMaxPageBytes),
                          .name = OptionalText(fields, "name", kMaxNameBytes),
                          .note = OptionalText(fields, "note", kMaxNoteBytes),
                          .tags = ReadTags(fields, "tags")};
  if (fields.fault() == nullptr && kind != "person" && kind != "link") {
    fields.Fail({.message = "must be person or link", .field = "/kind"});
  }
  save.kind = kind == "link" ? notes::ClientKind::kLink : notes::ClientKind::kPerson;
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  if (!settings::IsListed(request.settings, site)) {
    return std::unexpected(Fault{.code = ErrorCode::kSiteNotListed, .field = "/site"});
  }
  const auto address = notes::CanonicalAddress(url);
  if (!address) {
    return std::unexpected(
        Fault{.message = "is no address that can be kept: it has to begin with https:// or "
                         "http:// and have at most " +
                         std::to_string(notes::kMaxAddressBytes) + " bytes",
              .field = "/url"});
  }
  if (notes::OriginOf(*address) != site) {
    return std::unexpected(Fault{.message = "is not an address of the site", .field = "/url"});
  }
  save.level = settings::CaptureLevelFor(request.settings, site);
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  if (auto open = OpenForSave(**book); !open) {
    return std::unexpected(std::move(open.error()));
  }
  const auto saved = (*book)->Save(save);
  if (!saved) {
    return Failed(saved.error());
  }
  tidy_due_ = true;
  json answer = ToJson(*saved);
  answer.update(Envelope(request, "notes.saved"));
  return answer;
}

NotesDesk::Reply NotesDesk::List(const Request& request) {
  Fields fields(request.message);
  const std::string words = OptionalText(fields, "words", kMaxWordsBytes);
  notes::Window window;
  if (fields.Has("offset")) {
    window.offset = fields.Whole("offset", 0, kMostOffset);
  }
  if (fields.Has("limit")) {
    window.limit = fields.Whole("limit", 1, kMaxListed);
  }
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto results = (*book)->Find(words, window);
  if (!results) {
    return Failed(results.error());
  }
  tidy_due_ = true;
  json answer = Envelope(request, "notes.clients");
  answer["total"] = results->total;
  answer["clients"] = json::array();
  for (const notes::Found& found : results->found) {
    answer["clients"].push_back(ToJson(found));
  }
  return answer;
}

NotesDesk::Reply NotesDesk::Show(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto shown = (*book)->Show(client);
  return shown ? Reply(ClientAnswer(request, *shown)) : Failed(shown.error());
}

NotesDesk::Reply NotesDesk::Edit(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  notes::Edit edit;
  if (fields.Has("fields")) {
    edit.fields = ReadPage(fields, "fields", kMaxPageBytes);
  }
  if (fields.Has("tags")) {
    edit.tags = ReadTags(fields, "tags");
  }
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto changed = (*book)->Change(client, edit);
  tidy_due_ = true;
  return changed ? Reply(ClientAnswer(request, *changed)) : Failed(changed.error());
}

NotesDesk::Reply NotesDesk::WriteNote(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  const notes::RowId note = fields.Has("note") ? fields.Whole("note") : 0;
  const std::string_view text =
      fields.Text("text", {.max_bytes = kMaxNoteBytes, .may_be_empty = true});
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto written = (*book)->WriteNote(client, note, text);
  tidy_due_ = true;
  return written ? Reply(ClientAnswer(request, *written)) : Failed(written.error());
}

NotesDesk::Reply NotesDesk::Erase(const Request& request) {
  Fields fields(request.message);
  const notes::ClientId client = fields.Whole("client");
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  const auto book = Book(request.settings);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto erased = (*book)->Erase(client);
  if (!erased) {
    return Failed(erased.error());
  }
  tidy_due_ = true;
  json answer = Envelope(request, "notes.erased");
  answer["client"] = client;
  return answer;
}

void NotesDesk::Lock(WhyLocked why) {
  if (book_ && book_->open()) {
    book_->Lock();
    why_locked_ = why;
  }
  tidy_due_ = false;
}

void NotesDesk::LockIfIdle() {
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
  LockIfIdle();
}

}  // namespace forepost::messaging

#include "storage/database.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <thread>
#include <utility>

namespace forepost::storage {
namespace {

// More texts than any of our files has.
constexpr std::size_t kMostIdle = 64;

// A path as SQLite's URI names want it: what has a meaning there is escaped.
std::string ToUri(const std::filesystem::path& file, std::string_view query) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : file.native()) {
    if (c == '%' || c == '?' || c == '#') {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += kHex[byte >> 4U];
      uri += kHex[byte & 0xfU];
    } else {
      uri += c;
    }
  }
  uri += query;
  return uri;
}

}  // namespace

void Statement::Note(int result) {
  if (refused_ == SQLITE_OK) {
    refused_ = result;
  }
}

// A null pointer would mean NULL to SQLite, not an empty value.
void Statement::Bind(int index, std::string_view text) {
  Note(sqlite3_bind_text64(statement_.get(), index, text.empty() ? "" : text.data(), text.size(),
                           SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::Bind(int index, std::span<const unsigned char> bytes) {
  Note(bytes.empty() ? sqlite3_bind_zeroblob(statement_.get(), index, 0)
                     : sqlite3_bind_blob64(statement_.get(), index, bytes.data(), bytes.size(),
                                           SQLITE_TRANSIENT));
}

void Statement::Bind(int index, std::int64_t number) {
  Note(sqlite3_bind_int64(statement_.get(), index, number));
}

std::expected<bool, StorageError> Statement::Step() {
  if (refused_ != SQLITE_OK) {
    return std::unexpected(database_->Refusal(refused_));
  }
  errno = 0;
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default:
      return std::unexpected(database_->LastError());
  }
}

void Statement::Reset() {
  // It repeats what Step has said already.
  (void)sqlite3_reset(statement_.get());
  refused_ = SQLITE_OK;
}

std::string_view Statement::Text(int column) const {
  // SQLite asks for this order: the text first, then its length.
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  const int bytes = sqlite3_column_bytes(statement_.get(), column);
  return text == nullptr ? std::string_view()
                         : std::string_view(text, static_cast<std::size_t>(bytes));
}

std::span<const unsigned char> Statement::Blob(int column) const {
  // In this order, as for texts.
  const auto* bytes =
      static_cast<const unsigned char*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? std::span<const unsigned char>()
                          : std::span<const unsigned char>(bytes, static_cast<std::size_t>(size));
}

std::int64_t Statement::Number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

bool Statement::IsText(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_TEXT;
}

bool Statement::IsBlob(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB;
}

std::expected<std::unique_ptr<Database>, StorageError> Database::Open(
    const std::filesystem::path& file, Mode mode, const FileWords& words, int max_value_bytes) {
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
  flags |= mode == Mode::kWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  const std::string uri = ToUri(file, mode == Mode::kReadQuiet ? "?immutable=1" : "");
  sqlite3* handle = nullptr;
  errno = 0;
  const int result = sqlite3_open_v2(uri.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Database> database(new Database(file, handle, words));
  if (result != SQLITE_OK) {
    return std::unexpected(database->LastError());
  }
  if (mode == Mode::kWrite && sqlite3_db_readonly(handle, "main") == 1) {
    return std::unexpected(database->ReadOnlyError());
  }
  if (auto done = database->Guard(max_value_bytes); !done) {
    return std::unexpected(done.error());
  }
  return database;
}

std::expected<std::unique_ptr<Database>, StorageError> Database::InMemory(const FileWords& words,
                                                                          int max_value_bytes) {
  sqlite3* handle = nullptr;
  errno = 0;
  const int result =
      sqlite3_open_v2(":memory:", &handle,
                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  std::unique_ptr<Database> database(new Database({}, handle, words));
  if (result != SQLITE_OK) {
    return std::unexpected(database->LastError());
  }
  if (auto done = database->Guard(max_value_bytes); !done) {
    return std::unexpected(done.error());
  }
  return database;
}

std::expected<std::unique_ptr<Database>, StorageError> Database::FromBytes(
    std::span<const unsigned char> bytes, const FileWords& words, int max_value_bytes) {
  auto database = InMemory(words, max_value_bytes);
  if (!database) {
    return database;
  }
  auto* copy =
      static_cast<unsigned char*>(sqlite3_malloc64(std::max<std::size_t>(bytes.size(), 1)));
  if (copy == nullptr) {
    return std::unexpected((*database)->Refusal(SQLITE_NOMEM));
  }
  std::ranges::copy(bytes, copy);
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  // SQLite frees the copy, here if it refuses it.
  const int result =
      sqlite3_deserialize((*database)->handle_, "main", copy, size, size,
                          SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
  if (result != SQLITE_OK) {
    return std::unexpected((*database)->Refusal(result));
  }
  if (auto tables = (*database)->Number("SELECT count(*) FROM sqlite_schema"); !tables) {
    return std::unexpected(tables.error());
  }
  return database;
}

std::expected<Image, StorageError> Database::Serialize() const {
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(handle_, "main", &size, 0);
  if (bytes == nullptr && size != 0) {
    return std::unexpected(Refusal(SQLITE_NOMEM));
  }
  return Image(bytes, static_cast<std::size_t>(size));
}

std::expected<bool, StorageError> Database::CopyTo(Database& to, const PagesDone& go_on) const {
  // Enough for a megabyte or four between two looks at whether to stop.
  constexpr int kPagesAtOnce = 1024;
  errno = 0;
  sqlite3_backup* const copy = sqlite3_backup_init(to.handle_, "main", handle_, "main");
  if (copy == nullptr) {
    return std::unexpected(to.LastError());
  }
  int result = SQLITE_OK;
  bool wanted = true;
  while (result == SQLITE_OK && wanted) {
    result = sqlite3_backup_step(copy, kPagesAtOnce);
    const int total = sqlite3_backup_pagecount(copy);
    const int left = sqlite3_backup_remaining(copy);
    wanted = (result != SQLITE_OK && result != SQLITE_DONE) ||
             go_on(static_cast<std::uint64_t>(total - left), static_cast<std::uint64_t>(total));
  }
  const bool complete = result == SQLITE_DONE;
  // It says again what the last step said, and puts it where LastError looks.
  if (sqlite3_backup_finish(copy) != SQLITE_OK) {
    return std::unexpected(to.LastError());
  }
  return complete && wanted;
}

// The file may come from anybody: its schema must not be able to run anything, and no value may
// make us ask for much memory.
std::expected<void, StorageError> Database::Guard(int max_value_bytes) {
  sqlite3_extended_result_codes(handle_, 1);
  SetBusyTimeout(kBusyTimeout);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, max_value_bytes);
  return Execute("PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY");
}

Database::~Database() {
  for (const auto& [sql, statement] : idle_) {
    sqlite3_finalize(statement);
  }
  sqlite3_close_v2(handle_);
}

std::expected<void, StorageError> Database::Execute(const char* sql) {
  errno = 0;
  if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    return std::unexpected(LastError());
  }
  return {};
}

std::expected<Statement, StorageError> Database::Prepare(std::string_view sql) const {
  if (const auto idle = idle_.find(sql); idle != idle_.end()) {
    sqlite3_stmt* const statement = idle->second;
    idle_.erase(idle);
    return Statement(*this, statement);
  }
  sqlite3_stmt* statement = nullptr;
  errno = 0;
  if (sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) {
    return std::unexpected(LastError());
  }
  return Statement(*this, statement);
}

void Statement::GiveBack::operator()(sqlite3_stmt* statement) const {
  // What was bound may be a secret, and a question that is not reset holds up the others.
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  if (database->idle_.size() >= kMostIdle ||
      !database->idle_.emplace(sqlite3_sql(statement), statement).second) {
    sqlite3_finalize(statement);
  }
}

std::expected<std::int64_t, StorageError> Database::Number(std::string_view sql) const {
  auto statement = Prepare(sql);
  if (!statement) {
    return std::unexpected(statement.error());
  }
  if (auto row = statement->Step(); !row) {
    return std::unexpected(row.error());
  }
  return statement->Number(0);
}

// SQLite does not wait for a lock when it changes to the log, so another process that is doing the
// same shows as busy.
std::expected<void, StorageError> Database::UseLog() {
  const auto deadline = std::chrono::steady_clock::now() + kBusyTimeout;
  while (true) {
    auto done = Execute("PRAGMA journal_mode=WAL");
    if (done || done.error().fault != StorageFault::kBusy ||
        std::chrono::steady_clock::now() > deadline) {
      return done;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

void Database::SetBusyTimeout(std::chrono::milliseconds timeout) {
  sqlite3_busy_timeout(handle_, static_cast<int>(timeout.count()));
}

StorageError Database::Error(StorageFault fault, std::string message, std::string hint) const {
  StorageError error;
  error.file = file_.string();
  error.message = std::move(message);
  error.hint = std::move(hint);
  error.fault = fault;
  return error;
}

StorageError Database::ReadOnlyError() const {
  return Error(StorageFault::kReadOnly, Say("the ", " cannot be written"),
               "give yourself write access to the file and its folder");
}

StorageError Database::Refusal(int result) const {
  if (result == SQLITE_TOOBIG) {
    return Error(StorageFault::kInvalid,
                 "one of the values for the " + std::string(words_.things) + " is too long",
                 "shorten it");
  }
  return Error(StorageFault::kIo, Say("the ", " cannot be used: ") + sqlite3_errstr(result),
               "end some programs and try again");
}

std::string Database::Say(std::string_view before, std::string_view after) const {
  std::string text(before);
  text += words_.file;
  text += after;
  return text;
}

StorageError Database::LastError() const {
  const int code = sqlite3_extended_errcode(handle_);
  // SQLite keeps what the system said only for some failures; errno was cleared before the call.
  int system = 0;
  if ((code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN) {
    system = errno != 0 ? errno : sqlite3_system_errno(handle_);
  }
  if ((code & 0xff) == SQLITE_FULL || system == ENOSPC || system == EDQUOT || system == EFBIG) {
    return Error(StorageFault::kFull,
                 "there is no space left for the " + std::string(words_.things),
                 "free some disk space and try again");
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(StorageFault::kBusy, Say("another process has the ", " locked"),
                   "try again; end the process that holds the file if this goes on");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_CONSTRAINT:
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_ERROR:
      return Error(StorageFault::kDamaged,
                   Say("this is not a whole ", ": ") + sqlite3_errmsg(handle_),
                   std::string(words_.mend));
    case SQLITE_READONLY:
    case SQLITE_PERM:
      if (code != SQLITE_READONLY_DBMOVED) {
        return ReadOnlyError();
      }
      return Error(StorageFault::kIo, Say("the ", " was moved or replaced while in use"),
                   "start again");
    case SQLITE_CANTOPEN:
      if (system == EACCES || system == EPERM || system == EROFS) {
        return Error(StorageFault::kReadOnly, Say("the ", " may not be opened here"),
                     "give yourself access to the file and its folder, or copy the file together "
                     "with those beside it to a folder of your own");
      }
      [[fallthrough]];
    default: {
      std::string message = Say("the ", " cannot be used: ");
      message += sqlite3_errstr(code);
      if (system != 0) {
        message += ", " + std::error_code(system, std::generic_category()).message();
      }
      return Error(StorageFault::kIo, std::move(message), "check the disk and the folder");
    }
  }
}

}  // namespace forepost::storage

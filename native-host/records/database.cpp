#include "records/database.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace forepost::records {
namespace {

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

void Statement::Bind(int index, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
}

void Statement::Bind(int index, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), index, number);
}

std::expected<bool, RecordError> Statement::Step() {
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

std::string_view Statement::Text(int column) const {
  // SQLite asks for this order: the text first, then its length.
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  const int bytes = sqlite3_column_bytes(statement_.get(), column);
  return text == nullptr ? std::string_view()
                         : std::string_view(text, static_cast<std::size_t>(bytes));
}

std::int64_t Statement::Number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

bool Statement::IsText(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_TEXT;
}

std::expected<std::unique_ptr<Database>, RecordError> Database::Open(
    const std::filesystem::path& file, Mode mode) {
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
  flags |= mode == Mode::kWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  const std::string uri = ToUri(file, mode == Mode::kReadQuiet ? "?immutable=1" : "");
  sqlite3* handle = nullptr;
  errno = 0;
  const int result = sqlite3_open_v2(uri.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Database> database(new Database(file, handle));
  if (result != SQLITE_OK) {
    return std::unexpected(database->LastError());
  }
  if (mode == Mode::kWrite && sqlite3_db_readonly(handle, "main") == 1) {
    return std::unexpected(database->ReadOnlyError());
  }
  sqlite3_extended_result_codes(handle, 1);
  database->SetBusyTimeout(kBusyTimeout);
  // The file may come from anybody: its schema must not be able to run anything, and no value may
  // make us ask for much memory.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 20);
  if (auto done = database->Execute("PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY"); !done) {
    return std::unexpected(done.error());
  }
  return database;
}

Database::~Database() { sqlite3_close_v2(handle_); }

std::expected<void, RecordError> Database::Execute(const char* sql) {
  errno = 0;
  if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    return std::unexpected(LastError());
  }
  return {};
}

std::expected<Statement, RecordError> Database::Prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  errno = 0;
  if (sqlite3_prepare_v2(handle_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) !=
      SQLITE_OK) {
    return std::unexpected(LastError());
  }
  return Statement(*this, statement);
}

std::expected<std::int64_t, RecordError> Database::Number(std::string_view sql) const {
  auto statement = Prepare(sql);
  if (!statement) {
    return std::unexpected(statement.error());
  }
  if (auto row = statement->Step(); !row) {
    return std::unexpected(row.error());
  }
  return statement->Number(0);
}

void Database::SetBusyTimeout(std::chrono::milliseconds timeout) {
  sqlite3_busy_timeout(handle_, static_cast<int>(timeout.count()));
}

RecordError Database::Error(RecordFault fault, std::string message, std::string hint) const {
  RecordError error;
  error.file = file_.string();
  error.message = std::move(message);
  error.hint = std::move(hint);
  error.fault = fault;
  return error;
}

RecordError Database::ReadOnlyError() const {
  return Error(RecordFault::kReadOnly, "the file of records cannot be written",
               "give yourself write access to the file and its folder");
}

RecordError Database::LastError() const {
  const int code = sqlite3_extended_errcode(handle_);
  // SQLite keeps what the system said only for some failures; errno was cleared before the call.
  int system = 0;
  if ((code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN) {
    system = errno != 0 ? errno : sqlite3_system_errno(handle_);
  }
  if ((code & 0xff) == SQLITE_FULL || system == ENOSPC || system == EDQUOT || system == EFBIG) {
    return Error(RecordFault::kFull, "there is no space left for the records",
                 "free some disk space and try again");
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(RecordFault::kBusy, "another process has the file of records locked",
                   "try again; end the process that holds the file if this goes on");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_CONSTRAINT:
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_ERROR:
      return Error(RecordFault::kDamaged,
                   std::string("this is not a whole file of records: ") + sqlite3_errmsg(handle_),
                   "keep it for compliance, move it away, and restore a backup if there is one");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      if (code != SQLITE_READONLY_DBMOVED) {
        return ReadOnlyError();
      }
      return Error(RecordFault::kIo, "the file of records was moved or replaced while in use",
                   "start again");
    case SQLITE_CANTOPEN:
      if (system == EACCES || system == EPERM || system == EROFS) {
        return Error(RecordFault::kReadOnly, "the file of records may not be opened here",
                     "give yourself access to the file and its folder, or copy the file together "
                     "with those beside it to a folder of your own");
      }
      [[fallthrough]];
    default: {
      std::string message = "the file of records cannot be used: ";
      message += sqlite3_errstr(code);
      if (system != 0) {
        message += ", " + std::error_code(system, std::generic_category()).message();
      }
      return Error(RecordFault::kIo, std::move(message), "check the disk and the folder");
    }
  }
}

}  // namespace forepost::records

// The same notes in plain SQLite, as anybody would write it, as durable and with freed bytes
// overwritten (subject.h). Built with SQLCipher as well: then the file is encrypted.
//
//   … make|peak|serve FOLDER CLIENTS sqlite   without an index of words
//   … make|peak|serve FOLDER CLIENTS fts5     with a table of FTS5, kept up with each change
#include <sqlite3.h>

#include <array>

#ifdef SQLITE_HAS_CODEC
#include <openssl/evp.h>
#endif

#include "bench/vault/subject.h"

namespace forepost::bench {
namespace {

#ifdef SQLITE_HAS_CODEC
constexpr std::string_view kPassphrase = "correct horse battery";
#endif

class Sqlite : public Subject {
 public:
  Sqlite(const std::filesystem::path& folder, bool words)
      : file_((folder / "plain.db").string()), words_(words) {}
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;
  ~Sqlite() override { Close(); }

  void Make(std::size_t clients) override {
    Unlock(Way::kPassphrase);
    Execute(
        "CREATE TABLE clients(client INTEGER PRIMARY KEY, address TEXT UNIQUE);"
        "CREATE TABLE rows(row INTEGER PRIMARY KEY, client INTEGER, kind INTEGER, body TEXT);"
        "CREATE INDEX by_client ON rows(client)");
    if (words_) {
      Execute(
          "CREATE VIRTUAL TABLE words USING fts5(name, employer, headline, position, tags, note, "
          "place, address, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')");
    }
    Execute("BEGIN");
    for (std::size_t i = 0; i < clients; ++i) {
      Put(PersonOf(i));
    }
    Execute("COMMIT");
  }

  void Unlock(Way way) override {
    Close();
    if (sqlite3_open(file_.c_str(), &handle_) != SQLITE_OK) {
      Refuse();
    }
    Key(way);
    Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
  }

  std::size_t Find(const std::string& words) override {
    if (!words_) {
      return 1;
    }
    sqlite3_stmt* const find = Prepare(
        "SELECT rowid, name, employer, headline FROM words WHERE words MATCH ? ORDER BY rank "
        "LIMIT 20");
    sqlite3_bind_text(find, 1, words.data(), static_cast<int>(words.size()), SQLITE_TRANSIENT);
    std::size_t found = 0;
    while (sqlite3_step(find) == SQLITE_ROW) {
      found += sqlite3_column_bytes(find, 1) > 0 ? 1U : 0U;
    }
    sqlite3_reset(find);
    return found;
  }
  void Save(const Person& person) override {
    Execute("BEGIN IMMEDIATE");
    Put(person);
    Execute("COMMIT");
  }
  void Show(std::size_t number) override {
    sqlite3_stmt* const find = Prepare("SELECT kind, body FROM rows WHERE client = ?");
    sqlite3_bind_int64(find, 1, static_cast<sqlite3_int64>(number) + 1);
    std::size_t rows = 0;
    while (sqlite3_step(find) == SQLITE_ROW) {
      rows += sqlite3_column_bytes(find, 1) > 0 ? 1U : 0U;
    }
    sqlite3_reset(find);
    if (rows != 3) {
      Fail("the client shown has not its rows");
    }
  }
  void Erase(std::size_t number) override {
    Execute("BEGIN IMMEDIATE");
    for (const char* sql :
         {"DELETE FROM clients WHERE client = ?", "DELETE FROM rows WHERE client = ?",
          "DELETE FROM words WHERE rowid = ?"}) {
      if (!words_ && std::string_view(sql).contains("words")) {
        continue;
      }
      sqlite3_stmt* const erase = Prepare(sql);
      sqlite3_bind_int64(erase, 1, static_cast<sqlite3_int64>(number) + 1);
      Step(erase);
    }
    Execute("COMMIT");
    Execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }

 private:
  [[noreturn]] void Refuse() { Fail(sqlite3_errmsg(handle_)); }

  void Key([[maybe_unused]] Way way) {
#ifdef SQLITE_HAS_CODEC
    if (way == Way::kPassphrase) {
      if (sqlite3_key(handle_, kPassphrase.data(), static_cast<int>(kPassphrase.size())) !=
          SQLITE_OK) {
        Refuse();
      }
      return;
    }
    if (raw_key_.empty()) {
      raw_key_ = RawKey();
    }
    Execute(("PRAGMA key = \"x'" + raw_key_ + "'\"").c_str());
#endif
  }
#ifdef SQLITE_HAS_CODEC
  // What SQLCipher 4 makes of the passphrase, for whoever has kept it in a key store.
  std::string RawKey() const {
    std::array<char, 16> salt{};
    std::ifstream(file_, std::ios::binary).read(salt.data(), salt.size());
    std::array<unsigned char, 32> key{};
    PKCS5_PBKDF2_HMAC(kPassphrase.data(), static_cast<int>(kPassphrase.size()),
                      reinterpret_cast<const unsigned char*>(salt.data()), salt.size(), 256'000,
                      EVP_sha512(), key.size(), key.data());
    std::string hex;
    for (const unsigned char byte : key) {
      hex += "0123456789abcdef"[byte >> 4U];
      hex += "0123456789abcdef"[byte & 15U];
    }
    return hex;
  }
  std::string raw_key_;
#endif

  void Put(const Person& person) {
    sqlite3_stmt* const client = Prepare("INSERT INTO clients(address) VALUES(?)");
    Bind(client, 1, person.address);
    Step(client);
    const sqlite3_int64 id = sqlite3_last_insert_rowid(handle_);
    sqlite3_stmt* const row = Prepare("INSERT INTO rows(client, kind, body) VALUES(?, ?, ?)");
    const nlohmann::json page{{"name", person.name},
                              {"employer", person.employer},
                              {"position", person.position},
                              {"headline", person.headline},
                              {"place", person.place}};
    nlohmann::json card = page;
    card["tags"] = {person.tag};
    card["addresses"] = {person.address};
    card["source"] = "https://www.example.com";
    const std::array<nlohmann::json, 3> bodies{
        card,
        {{"time", "2027-01-15T08:00:00.000Z"}, {"text", person.note}},
        {{"time", "2027-01-15T08:00:00.000Z"},
         {"address", person.address},
         {"level", "card"},
         {"page", page}}};
    for (std::size_t kind = 0; kind < bodies.size(); ++kind) {
      const std::string body = bodies.at(kind).dump();
      sqlite3_bind_int64(row, 1, id);
      sqlite3_bind_int64(row, 2, static_cast<sqlite3_int64>(kind) + 1);
      Bind(row, 3, body);
      Step(row);
    }
    if (!words_) {
      return;
    }
    sqlite3_stmt* const words = Prepare(
        "INSERT INTO words(rowid, name, employer, headline, position, tags, note, place, address) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    sqlite3_bind_int64(words, 1, id);
    int column = 1;
    for (const std::string* text :
         {&person.name, &person.employer, &person.headline, &person.position, &person.tag,
          &person.note, &person.place, &person.address}) {
      Bind(words, ++column, *text);
    }
    Step(words);
  }

  static void Bind(sqlite3_stmt* statement, int index, const std::string& text) {
    sqlite3_bind_text(statement, index, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
  }
  void Step(sqlite3_stmt* statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) {
      Refuse();
    }
    sqlite3_reset(statement);
  }
  void Execute(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
      Refuse();
    }
  }
  // Compiled once.
  sqlite3_stmt* Prepare(const char* sql) {
    sqlite3_stmt*& statement = statements_[sql];
    if (statement == nullptr &&
        sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr) != SQLITE_OK) {
      Refuse();
    }
    return statement;
  }
  void Close() {
    for (const auto& [sql, statement] : statements_) {
      sqlite3_finalize(statement);
    }
    statements_.clear();
    sqlite3_close(handle_);
    handle_ = nullptr;
  }

  std::string file_;
  bool words_;
  sqlite3* handle_ = nullptr;
  std::map<std::string, sqlite3_stmt*> statements_;
};

}  // namespace
}  // namespace forepost::bench

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: … make|peak|serve FOLDER CLIENTS sqlite|fts5\n";
    return 64;
  }
  forepost::bench::Sqlite subject(argv[2], std::string_view(argv[4]) == "fts5");
  return forepost::bench::Run(subject, argv[1], std::strtoul(argv[3], nullptr, 10));
}

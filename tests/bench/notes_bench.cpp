// The notes beside plain SQLite: saving a client, unlocking to the first answer, finding a rare
// word, and the memory that all of it takes.
//
//   notes_bench CLIENTS SAMPLES
//
// Files lie in the system's folder for temporary files; it has to be on a real disk, since
// durability is what a save costs. The key store is one in memory: what the system's own takes is
// not ours.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>

#include "bench/measure.h"
#include "notes/notebook.h"
#include "storage/database.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"

namespace forepost::bench {
namespace {

using notes::Notebook;
using notes::Vault;
using storage::Database;

constexpr std::size_t kBatch = 500;
constexpr std::size_t kFound = 20;
// Stands in the note of one client alone.
constexpr const char* kRare = "zugunruhe";

[[noreturn]] void Fail(const Diagnostic& error) {
  std::cerr << "notes_bench: " << ToString(error) << '\n';
  std::exit(1);
}

template <typename Value, typename Error>
Value Must(std::expected<Value, Error> value) {
  if (!value) {
    Fail(value.error());
  }
  if constexpr (!std::is_void_v<Value>) {
    return *std::move(value);
  }
}

notes::Time Today() { return notes::Time(std::chrono::milliseconds(1'800'000'000'000)); }

// Made-up people: every word but the rare one comes again and again, as in life.
struct Person {
  notes::Card card;
  notes::Note note;
  notes::Snapshot snapshot;
};
Person PersonOf(std::size_t number) {
  static constexpr const char* kFirst[] = {"Priya", "Miguel", "Jonas", "Aiko", "Dana", "Ayesha"};
  static constexpr const char* kLast[] = {"Raman", "Santos", "Weber", "Tanaka", "Whitfield"};
  static constexpr const char* kFirms[] = {"Bluefield Energy", "Northwind Logistics",
                                           "Kiesel Robotics", "Tidewater Capital"};
  static constexpr const char* kJobs[] = {"Head of treasury", "Chief financial officer", "Partner"};
  Person person;
  const std::string id = std::to_string(number);
  notes::Page& fields = person.card.fields;
  fields["name"] = std::string(kFirst[number % 6]) + ' ' + kLast[number / 6 % 5] + ' ' + id;
  fields["employer"] = kFirms[number / 30 % 4];
  fields["position"] = kJobs[number / 120 % 3];
  fields["headline"] = fields["position"] + " at " + fields["employer"] + ", sector " + id;
  fields["place"] = "Manchester";
  person.card.addresses = {"https://www.example.com/in/person-" + id};
  person.card.source = "https://www.example.com";
  person.card.tags = {"energy"};
  person.card.created = person.card.updated = person.card.seen = Today();
  person.note = {
      .time = Today(),
      .text = "Met at the spring conference, interested in hedging; call again in May. " +
              std::string(number == 7 ? kRare : "")};
  person.snapshot = {.time = Today(),
                     .address = person.card.addresses[0],
                     .level = notes::CaptureLevel::kCard,
                     .page = fields};
  return person;
}

void Fill(Vault& vault, std::size_t clients) {
  for (std::size_t done = 0; done < clients;) {
    Must(vault.Write([&](notes::Transaction& change) -> std::expected<void, notes::VaultError> {
      for (std::size_t i = 0; i < kBatch && done < clients; ++i, ++done) {
        const Person person = PersonOf(done);
        const auto client = Must(change.AddClient());
        Must(change.AddRow(client, notes::RowKind::kCard, ToBody(person.card)));
        Must(change.AddRow(client, notes::RowKind::kNote, ToBody(person.note)));
        Must(change.AddRow(client, notes::RowKind::kSnapshot, ToBody(person.snapshot)));
      }
      return {};
    }));
  }
}

// The same in plain SQLite: what anybody would write who keeps no secrets.
std::unique_ptr<Database> OpenPlain(const std::filesystem::path& file) {
  std::ofstream(file, std::ios::app).close();
  auto database = Must(Database::Open(file, Database::Mode::kWrite,
                                      {.file = "the file", .things = "the notes", .mend = ""}));
  Must(database->Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"));
  return database;
}

void MakePlain(Database& database, std::size_t clients) {
  Must(database.Execute(
      "CREATE TABLE rows(row INTEGER PRIMARY KEY, client INTEGER, kind INTEGER, body TEXT);"
      "CREATE TABLE clients(client INTEGER PRIMARY KEY, address TEXT UNIQUE);"
      "CREATE VIRTUAL TABLE words USING fts5(name, employer, headline, notes, "
      "tokenize='unicode61 remove_diacritics 2');"
      "BEGIN"));
  auto insert = Must(database.Prepare("INSERT INTO words VALUES(?,?,?,?)"));
  for (std::size_t i = 0; i < clients; ++i) {
    const Person person = PersonOf(i);
    insert.Bind(1, person.card.fields.at("name"));
    insert.Bind(2, person.card.fields.at("employer"));
    insert.Bind(3, person.card.fields.at("headline"));
    insert.Bind(4, person.note.text);
    Must(insert.Step());
    insert.Reset();
  }
  Must(database.Execute("COMMIT"));
}

void SavePlain(Database& database, std::size_t number) {
  const Person person = PersonOf(number);
  Must(database.Execute("BEGIN IMMEDIATE"));
  auto client = Must(database.Prepare("INSERT INTO clients(client, address) VALUES(?,?)"));
  client.Bind(1, static_cast<std::uint64_t>(number));
  client.Bind(2, person.card.addresses[0]);
  Must(client.Step());
  auto row = Must(database.Prepare("INSERT INTO rows(client, kind, body) VALUES(?,?,?)"));
  const std::string bodies[] = {ToBody(person.card), ToBody(person.note), ToBody(person.snapshot)};
  for (std::uint64_t kind = 1; kind <= 3; ++kind) {
    row.Bind(1, static_cast<std::uint64_t>(number));
    row.Bind(2, kind);
    row.Bind(3, bodies[kind - 1]);
    Must(row.Step());
    row.Reset();
  }
  Must(database.Execute("COMMIT"));
}

std::size_t FindPlain(const Database& database, const std::string& word) {
  auto find = Must(database.Prepare(
      "SELECT name, employer, headline FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20"));
  find.Bind(1, '"' + word + '"');
  std::size_t found = 0;
  while (Must(find.Step())) {
    found += find.Text(0).empty() ? 0 : 1;
  }
  return found;
}

double ResidentMegabytes() {
  std::ifstream status("/proc/self/smaps_rollup");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("Rss:")) {
      return std::strtod(line.c_str() + 4, nullptr) / 1024;
    }
  }
  return 0;
}

class Bench {
 public:
  Bench(std::size_t clients, std::size_t samples)
      : clients_(clients), samples_(samples), what_(std::to_string(clients) + " clients") {
    Vault vault(VaultFile(), &keys_);
    Must(vault.CreateWithKeyStore());
    Fill(vault, clients);
    plain_ = OpenPlain(folder_.path() / "plain.db");
    MakePlain(*plain_, clients);
    // As a host leaves it: with the sealed copy of the index.
    Notebook book(std::move(vault), Today);
    Must(book.Find(kRare, {}));
    Must(book.TidyUp());
  }

  void Run() {
    Memory();
    Unlock();
    Find();
    Save();
  }

 private:
  std::filesystem::path VaultFile() const { return folder_.path() / "notes.vault"; }
  Notebook Open() {
    Notebook book(Vault(VaultFile(), &keys_), Today);
    Must(book.vault().UnlockWithKeyStore());
    return book;
  }
  static void Check(std::size_t found) {
    if (found != 1) {
      Fail({.message = "the rare word was found " + std::to_string(found) + " times"});
    }
  }

  // In a process of its own, which has none of what the others left behind.
  void Memory() {
    std::cout.flush();
    if (const pid_t child = fork(); child == 0) {
      const double before = ResidentMegabytes();
      Notebook book = Open();
      Check(Must(book.Find(kRare, {.limit = kFound})).total);
      std::cout << nlohmann::json{{"table", "size"},
                                  {"what", "notes unlocked and searched, resident, " + what_},
                                  {"unit", "MB more"},
                                  {"samples", 1},
                                  {"p50", ResidentMegabytes() - before}}
                       .dump()
                << std::endl;
      std::_Exit(0);
    } else {
      int status = 0;
      waitpid(child, &status, 0);
      if (status != 0) {
        Fail({.message = "the memory could not be measured"});
      }
    }
  }

  void Unlock() {
    Samples ours;
    Samples floor;
    for (std::size_t i = 0; i < samples_ / 4 + 3; ++i) {
      double start = Now();
      {
        Notebook book = Open();
        Check(Must(book.Find(kRare, {.limit = kFound})).total);
      }
      ours.Add(Now() - start);
      start = Now();
      Check(FindPlain(*OpenPlain(folder_.path() / "plain.db"), kRare));
      floor.Add(Now() - start);
    }
    PrintRow(
        {.table = "notes", .what = "unlock to first answer, " + what_, .unit = "ms", .scale = 1e3},
        ours, floor);
  }

  void Find() {
    Notebook book = Open();
    Samples ours;
    Samples floor;
    for (std::size_t i = 0; i < samples_ * 5; ++i) {
      double start = Now();
      Check(Must(book.Find(kRare, {.limit = kFound})).total);
      ours.Add(Now() - start);
      start = Now();
      Check(FindPlain(*plain_, kRare));
      floor.Add(Now() - start);
    }
    PrintRow(
        {.table = "notes", .what = "search of a rare word, " + what_, .unit = "µs", .scale = 1e6},
        ours, floor);
  }

  void Save() {
    Notebook book = Open();
    Must(book.Find(kRare, {}));
    Samples ours;
    Samples floor;
    for (std::size_t i = 0; i < samples_; ++i) {
      const std::size_t number = clients_ + i;
      const Person person = PersonOf(number);
      double start = Now();
      Must(book.Save({.url = person.card.addresses[0],
                      .level = notes::CaptureLevel::kCard,
                      .page = person.card.fields,
                      .note = person.note.text,
                      .tags = person.card.tags}));
      ours.Add(Now() - start);
      // As the host does when it has answered.
      Must(book.TidyUp());
      start = Now();
      SavePlain(*plain_, number);
      floor.Add(Now() - start);
    }
    PrintRow({.table = "notes", .what = "save of a client, " + what_, .unit = "ms", .scale = 1e3},
             ours, floor);
  }

  std::size_t clients_;
  std::size_t samples_;
  std::string what_;
  forepost::testing::TempFolder folder_;
  forepost::testing::MemoryKeyStore keys_;
  std::unique_ptr<Database> plain_;
};

}  // namespace
}  // namespace forepost::bench

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: notes_bench CLIENTS SAMPLES\n";
    return 64;
  }
  forepost::bench::Bench(std::strtoul(argv[1], nullptr, 10), std::strtoul(argv[2], nullptr, 10))
      .Run();
  return 0;
}

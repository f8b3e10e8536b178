// The notes as the host keeps them (subject.h).
//
// The key store is one in a file: what the system's own takes is not ours.
#include <memory>
#include <optional>

#include "bench/vault/subject.h"
#include "notes/notebook.h"
#include "support/file_key_store.h"

namespace forepost::bench {
namespace {

using notes::Notebook;
using notes::Vault;

constexpr std::size_t kBatch = 500;
constexpr const char* kPassphrase = "correct horse battery";

template <typename Value, typename Error>
Value Must(std::expected<Value, Error> value) {
  if (!value) {
    Fail(ToString(value.error()));
  }
  if constexpr (!std::is_void_v<Value>) {
    return *std::move(value);
  }
}

notes::Time Today() { return notes::Time(std::chrono::milliseconds(1'800'000'000'000)); }

notes::Page PageOf(const Person& person) {
  return {{"name", person.name},
          {"employer", person.employer},
          {"position", person.position},
          {"headline", person.headline},
          {"place", person.place}};
}

class Forepost : public Subject {
 public:
  explicit Forepost(const std::filesystem::path& folder)
      : file_(folder / "notes.vault"), keys_(folder / "keys") {}

  void Make(std::size_t clients) override {
    Vault vault(file_, &keys_);
    Must(vault.CreateWithKeyStore());
    Must(vault.SetPassphrase(notes::SecretBytes::CopyOf(kPassphrase)));
    for (std::size_t done = 0; done < clients;) {
      Must(vault.Write([&](notes::Transaction& change) -> std::expected<void, notes::VaultError> {
        for (std::size_t i = 0; i < kBatch && done < clients; ++i, ++done) {
          Put(change, PersonOf(done));
        }
        return {};
      }));
    }
    // As a host leaves it: with the sealed copy of the index.
    Notebook book(std::move(vault), Today);
    Must(book.Find(kRare, {}));
    Must(book.TidyUp());
  }

  void Unlock(Way way) override {
    book_.reset();
    book_.emplace(Vault(file_, &keys_), Today);
    Must(way == Way::kKey
             ? book_->vault().UnlockWithKeyStore()
             : book_->vault().UnlockWithPassphrase(notes::SecretBytes::CopyOf(kPassphrase)));
  }
  std::size_t Find(const std::string& words) override {
    // Every word is sought as a beginning, so there is no sign for it.
    const std::string sought = words.ends_with('*') ? words.substr(0, words.size() - 1) : words;
    return Must(book_->Find(sought, {.limit = kFound})).found.size();
  }
  void Save(const Person& person) override {
    Must(book_->Save({.url = person.address,
                      .level = notes::CaptureLevel::kCard,
                      .page = PageOf(person),
                      .note = person.note,
                      .tags = {person.tag}}));
  }
  void Show(std::size_t number) override {
    if (Must(book_->Show(IdOf(number))).card.Title() != PersonOf(number).name) {
      Fail("the client shown is another");
    }
  }
  void Erase(std::size_t number) override { Must(book_->Erase(IdOf(number))); }
  void TidyUp() override { Must(book_->TidyUp()); }

 private:
  // A client and its three rows have numbers of one series.
  static notes::ClientId IdOf(std::size_t number) { return 1 + 4 * number; }

  static void Put(notes::Transaction& change, const Person& person) {
    const notes::Card card{.fields = PageOf(person),
                           .tags = {person.tag},
                           .addresses = {person.address},
                           .source = "https://www.example.com",
                           .created = Today(),
                           .updated = Today(),
                           .seen = Today(),
                           .expires = Today() + std::chrono::years(5),
                           .unknown = {}};
    const auto client = Must(change.AddClient());
    Must(change.AddRow(client, notes::RowKind::kCard, ToBody(card)));
    Must(change.AddRow(client, notes::RowKind::kNote,
                       ToBody(notes::Note{.time = Today(), .text = person.note, .unknown = {}})));
    Must(change.AddRow(client, notes::RowKind::kSnapshot,
                       ToBody(notes::Snapshot{.time = Today(),
                                              .address = person.address,
                                              .level = notes::CaptureLevel::kCard,
                                              .page = PageOf(person)})));
  }

  std::filesystem::path file_;
  forepost::testing::FileKeyStore keys_;
  std::optional<Notebook> book_;
};

}  // namespace
}  // namespace forepost::bench

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: forepost_bench make|peak|serve FOLDER CLIENTS\n";
    return 64;
  }
  forepost::bench::Forepost subject(argv[2]);
  return forepost::bench::Run(subject, argv[1], std::strtoul(argv[3], nullptr, 10));
}

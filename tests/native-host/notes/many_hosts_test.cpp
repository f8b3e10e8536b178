// Several hosts over one vault, as with several browsers: no write that was answered is lost, none
// meets a fault, and each sees at once what another has been answered.
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <map>
#include <new>
#include <random>
#include <sstream>
#include <string>

#include "notes/notebook.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

constexpr std::size_t kHosts = 4;
constexpr int kRounds = 40;

// What a host has been answered last: a client of its own and the word in it. No client while it is
// changing.
struct Answer {
  std::atomic<ClientId> client{0};
  std::atomic<std::uint64_t> word{0};
};
using Board = std::array<Answer, kHosts>;

std::string Word(std::uint64_t number) { return "w" + std::to_string(number); }

// One host, in a process of its own.
class Host {
 public:
  Host(const std::filesystem::path& file, Board& board, std::size_t self)
      : book_(Vault(file), [] { return Time(std::chrono::hours(500'000)); }),
        board_(board),
        self_(self),
        random_(static_cast<std::uint32_t>(self)) {}

  // Its clients with their words; "!" and why it failed.
  std::string Run() {
    if (auto open = book_.vault().UnlockWithPassphrase(testing::Passphrase()); !open) {
      return "!" + ToString(open.error());
    }
    for (int round = 0; round < kRounds && error_.empty(); ++round) {
      Write(round);
      for (std::size_t other = 0; other < kHosts; ++other) {
        SeesWhatWasAnswered(other);
      }
      Check(book_.TidyUp());
    }
    std::ostringstream mine;
    for (const auto& [client, word] : mine_) {
      mine << client << ' ' << word << '\n';
    }
    return error_.empty() ? mine.str() : "!" + error_;
  }

 private:
  template <typename Result>
  bool Check(const Result& result) {
    if (!result && error_.empty()) {
      error_ = ToString(result.error());
    }
    return result.has_value();
  }

  void Write(int round) {
    Answer& answer = board_[self_];
    answer.client = 0;
    // Of as many digits each, so that none is the beginning of another.
    const std::uint64_t word = (self_ + 1) * 1'000'000 + static_cast<std::uint64_t>(round);
    const auto one =
        mine_.empty()
            ? mine_.end()
            : std::next(mine_.begin(), static_cast<std::ptrdiff_t>(random_() % mine_.size()));
    switch (mine_.size() < 3 ? 0 : random_() % 3) {
      case 0: {
        const auto saved = book_.Save({.url = "https://www.example.com/in/" + Word(word),
                                       .level = CaptureLevel::kCard,
                                       .page = {{"name", Word(word)}, {"employer", Word(word)}}});
        if (Check(saved)) {
          mine_[saved->client.id] = word;
          Answered(saved->client.id, word);
        }
        break;
      }
      case 1:
        if (Check(book_.Change(one->first, {.fields = {{"employer", Word(word)}}}))) {
          one->second = word;
          Answered(one->first, word);
        }
        break;
      default:
        if (Check(book_.Erase(one->first))) {
          mine_.erase(one);
        }
    }
  }
  void Answered(ClientId client, std::uint64_t word) {
    board_[self_].word = word;
    board_[self_].client = client;
  }

  void SeesWhatWasAnswered(std::size_t other) {
    const Answer& answer = board_[other];
    const ClientId client = answer.client;
    const std::uint64_t word = answer.word;
    const auto still = [&] { return answer.client == client && answer.word == word; };
    if (client == 0 || !still()) {
      return;
    }
    const auto shown = book_.Show(client);
    const auto found = book_.Find(Word(word));
    if (!still()) {  // its host has gone on meanwhile
      return;
    }
    if (Check(shown) && Check(found) &&
        (shown->card.fields.at("employer") != Word(word) || found->total != 1)) {
      error_ = "host " + std::to_string(self_) + " does not see what host " +
               std::to_string(other) + " was answered";
    }
  }

  Notebook book_;
  Board& board_;
  std::size_t self_;
  std::mt19937 random_;
  std::map<ClientId, std::uint64_t> mine_;
  std::string error_;
};

TEST(ManyHostsTest, NoneLosesAWriteOrMeetsAFault) {
  const testing::TempFolder folder;
  const auto file = folder.path() / "notes.vault";
  ASSERT_TRUE(Vault(file).CreateWithPassphrase(testing::Passphrase(), testing::kCheap));
  void* const shared =
      mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  ASSERT_NE(shared, MAP_FAILED);
  Board& board = *new (shared) Board;

  std::array<int, kHosts> ends{};
  std::array<pid_t, kHosts> children{};
  for (std::size_t i = 0; i < kHosts; ++i) {
    std::array<int, 2> pipe_ends{};
    ASSERT_EQ(pipe(pipe_ends.data()), 0);
    children[i] = fork();
    if (children[i] == 0) {
      const std::string said = Host(file, board, i).Run();
      const bool told =
          write(pipe_ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size());
      _exit(told ? 0 : 1);
    }
    close(pipe_ends[1]);
    ends[i] = pipe_ends[0];
  }
  std::map<ClientId, std::uint64_t> answered;
  for (std::size_t i = 0; i < kHosts; ++i) {
    std::string said;
    std::array<char, 4096> bytes{};
    for (ssize_t count = 0; (count = read(ends[i], bytes.data(), bytes.size())) > 0;) {
      said.append(bytes.data(), static_cast<std::size_t>(count));
    }
    close(ends[i]);
    int status = 0;
    waitpid(children[i], &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "status " << status;
    EXPECT_FALSE(said.starts_with('!')) << said;
    std::istringstream lines(said);
    for (std::pair<ClientId, std::uint64_t> one; lines >> one.first >> one.second;) {
      answered.insert(one);
    }
  }
  munmap(shared, sizeof(Board));

  Notebook book(Vault(file), [] { return Time(); });
  ASSERT_TRUE(book.vault().UnlockWithPassphrase(testing::Passphrase()));
  EXPECT_EQ(book.Count().value(), answered.size());
  EXPECT_GT(answered.size(), kHosts * 2);
  for (const auto& [client, word] : answered) {
    const auto shown = book.Show(client);
    ASSERT_TRUE(shown) << ToString(shown.error());
    EXPECT_EQ(shown->card.fields.at("employer"), Word(word));
  }
}

}  // namespace
}  // namespace forepost::notes

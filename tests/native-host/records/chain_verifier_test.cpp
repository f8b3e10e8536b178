#include "records/chain_verifier.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>

#include "native-host/records/book_fixture.h"
#include "native-host/records/tampering.h"
#include "records/entry.h"

namespace forepost::records {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Five entries in a file; each test tampers with it and looks at what is found.
class ChainVerifierTest : public BookTest {
 protected:
  void SetUp() override {
    RecordBook book = OpenBook();
    for (int i = 0; i < 5; ++i) {
      ASSERT_TRUE(book.Append(Overridden("reason " + std::to_string(i))));
    }
    rows_ = *book.List();
    head_ = *book.LastHead();
  }

  Verification Verify(const std::vector<Head>& witnessed = {}) const {
    auto book = RecordBook::OpenReadOnly(file_);
    EXPECT_TRUE(book) << ToString(book.error());
    auto verification = book->Verify(witnessed);
    EXPECT_TRUE(verification) << ToString(verification.error());
    return *verification;
  }

  std::vector<Entry> rows_;
  Head head_;
};

TEST_F(ChainVerifierTest, AWholeChainHasNoFaults) {
  const Verification verification = Verify(witnessed_);
  EXPECT_EQ(ToString(verification.faults), "");
  EXPECT_EQ(verification.entries, 5U);
  EXPECT_EQ(verification.witnessed, 5U);
  EXPECT_EQ(verification.witnessed_to, 5U);
  EXPECT_EQ(verification.head.hash, head_.hash);
}

TEST_F(ChainVerifierTest, AnEmptyChainHasNoFaults) {
  file_ = folder_ / "empty.db";
  {
    RecordBook book = OpenBook();
  }
  const Verification verification = Verify();
  EXPECT_EQ(ToString(verification.faults), "");
  EXPECT_EQ(verification.entries, 0U);
}

TEST_F(ChainVerifierTest, ARemovedEntryIsFound) {
  Tamper(file_, "DELETE FROM entries WHERE seq = 3");
  EXPECT_THAT(ToString(Verify().faults), HasSubstr("entry 3: the entry is missing"));
}

TEST_F(ChainVerifierTest, SeveralRemovedEntriesAreOneFault) {
  Tamper(file_, "DELETE FROM entries WHERE seq IN (2, 3)");
  const auto faults = Verify().faults;
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_THAT(ToString(faults), HasSubstr("entry 2: this entry and those up to 3 are missing"));
}

TEST_F(ChainVerifierTest, ARemovedFirstEntryIsFound) {
  Tamper(file_, "DELETE FROM entries WHERE seq = 1");
  EXPECT_THAT(ToString(Verify().faults), HasSubstr("entry 1: the entry is missing"));
}

TEST_F(ChainVerifierTest, AChangedEntryIsFound) {
  Tamper(file_, "UPDATE entries SET json = replace(json, 'reason 2', 'reason 9') WHERE seq = 3");
  EXPECT_THAT(ToString(Verify().faults), HasSubstr("entry 3: the entry was changed"));
}

TEST_F(ChainVerifierTest, AChangedEntryWithItsHashMadeRightIsFoundByTheNext) {
  rows_[2].json.replace(rows_[2].json.find("reason 2"), 8, "reason 9");
  rows_[2].hash = HashOf(rows_[2].json);
  Rewrite(file_, rows_, head_);
  EXPECT_THAT(ToString(Verify().faults), HasSubstr("entry 4: the entry does not follow"));
}

TEST_F(ChainVerifierTest, AChangedLastEntryWithItsHashMadeRightIsFoundByTheHead) {
  rows_[4].json.replace(rows_[4].json.find("reason 4"), 8, "reason 9");
  rows_[4].hash = HashOf(rows_[4].json);
  Rewrite(file_, rows_, head_);
  EXPECT_THAT(ToString(Verify().faults), HasSubstr("its last entry is another one"));
}

TEST_F(ChainVerifierTest, ExchangedEntriesAreFound) {
  std::swap(rows_[1].json, rows_[2].json);
  std::swap(rows_[1].hash, rows_[2].hash);
  Rewrite(file_, rows_, head_);
  EXPECT_THAT(ToString(Verify().faults), HasSubstr("entry 2: the entry carries another number"));
}

TEST_F(ChainVerifierTest, ADuplicatedEntryIsFound) {
  rows_.push_back(rows_.back());
  rows_.back().seq = 6;
  Head head = head_;
  head.seq = 6;
  Rewrite(file_, rows_, head);
  EXPECT_THAT(ToString(Verify().faults), HasSubstr("entry 6: the entry carries another number"));
}

TEST_F(ChainVerifierTest, ACutOffEntryIsFoundByTheHeadInTheFile) {
  Tamper(file_, "DELETE FROM entries WHERE seq = 5");
  EXPECT_THAT(ToString(Verify().faults),
              HasSubstr("its last entry is 5, but the last one in it is 4"));
}

TEST_F(ChainVerifierTest, ACleanCutIsFoundOnlyByTheSystemsLog) {
  rows_.pop_back();
  Rewrite(file_, rows_, {.chain = head_.chain, .seq = 4, .hash = rows_.back().hash});
  EXPECT_THAT(Verify().faults, IsEmpty());
  EXPECT_THAT(ToString(Verify(witnessed_).faults),
              HasSubstr("entry 5: the system's log names this entry, but it is not in the file"));
}

TEST_F(ChainVerifierTest, ARewrittenChainIsFoundOnlyByTheSystemsLog) {
  rows_[1].json.replace(rows_[1].json.find("reason 1"), 8, "reason 9");
  const Head forged = Relink(rows_, 1, head_.chain);
  Rewrite(file_, rows_, forged);
  EXPECT_THAT(Verify().faults, IsEmpty());
  EXPECT_THAT(ToString(Verify(witnessed_).faults),
              HasSubstr("entry 2: the system's log names another entry with this number"));
}

TEST_F(ChainVerifierTest, AForeignChainIsFound) {
  rows_[2].json.replace(rows_[2].json.find(head_.chain), 32, std::string(32, 'a'));
  rows_[2].hash = HashOf(rows_[2].json);
  const Head forged = Relink(rows_, 3, head_.chain);
  Rewrite(file_, rows_, forged);
  EXPECT_THAT(ToString(Verify().faults), HasSubstr("entry 3: the entry belongs to another chain"));
}

TEST_F(ChainVerifierTest, AReplacedFileShowsAsAnotherChainInTheLog) {
  std::filesystem::remove(file_);
  {
    RecordBook book = OpenBook();
    ASSERT_TRUE(book.Append(SomeSubmit()));
  }
  const Verification verification = Verify(witnessed_);
  EXPECT_EQ(verification.witnessed, 1U);
  ASSERT_EQ(verification.other_chains.size(), 1U);
  EXPECT_EQ(verification.other_chains[0].chain, head_.chain);
  EXPECT_EQ(verification.other_chains[0].seq, 5U);
  EXPECT_EQ(verification.other_chains[0].hash, head_.hash);
}

TEST_F(ChainVerifierTest, AnEntryThatIsNotJsonIsFound) {
  for (const std::string& bytes :
       {std::string("{"), std::string("[]"), std::string("null"), std::string(),
        std::string("{\"seq\":3,\"seq\":3}"), std::string(200000, '[')}) {
    rows_[2].json = bytes;
    rows_[2].hash = HashOf(bytes);
    Rewrite(file_, rows_, head_);
    EXPECT_THAT(ToString(Verify().faults), HasSubstr("entry 3: the entry "));
  }
}

TEST_F(ChainVerifierTest, MembersOfTheWrongTypeAreFound) {
  json entry = json::parse(rows_[2].json);
  for (const char* member : {"seq", "prev", "chain"}) {
    for (const json& value : {json(nullptr), json(-3), json(3.0), json("3"), json::array({3})}) {
      json changed = entry;
      changed[member] = value;
      rows_[2].json = ToLine(changed);
      rows_[2].hash = HashOf(rows_[2].json);
      std::vector<Entry> rows = rows_;
      const Head head = Relink(rows, 3, head_.chain);
      Rewrite(file_, rows, head);
      EXPECT_THAT(ToString(Verify().faults), HasSubstr("entry 3: ")) << member << value;
    }
  }
}

TEST_F(ChainVerifierTest, ManyFaultsAreCountedNotKept) {
  ChainVerifier verifier("f", {.chain = head_.chain, .seq = 0, .hash = {}}, {});
  for (std::uint64_t i = 1; i <= 3000; ++i) {
    verifier.Add({.seq = i, .json = "{}", .hash = "x"});
  }
  const Verification verification = std::move(verifier).Finish();
  EXPECT_EQ(verification.faults.size(), kMaxFaults + 1);
  EXPECT_THAT(verification.faults.back().message, HasSubstr("more faults are not shown"));
}

// Whatever is done to a random chain, it is found with the heads that the system's log holds, even
// if the forger makes every number, link and hash right again; a chain that nobody touched is
// never blamed.
TEST(ChainVerifierProperty, AnyTamperingIsFoundGivenTheWitnessedHeads) {
  using Random = std::mt19937;
  using Operation = std::function<void(std::vector<Entry>&, std::size_t, Random&)>;
  const std::vector<std::pair<const char*, Operation>> operations{
      {"remove", [](auto& rows, std::size_t at,
                    Random&) { rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at)); }},
      {"cut off", [](auto& rows, std::size_t at, Random&) { rows.resize(at); }},
      {"change",
       [](auto& rows, std::size_t at, Random&) {
         json entry = json::parse(rows[at].json);
         entry["site"] = "https://changed.example.com";
         rows[at].json = ToLine(entry);
       }},
      {"flip a bit",
       [](auto& rows, std::size_t at, Random& random) {
         std::string& bytes = rows[at].json;
         bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 7));
       }},
      {"change the hash",
       [](auto& rows, std::size_t at, Random& random) {
         char& digit = rows[at].hash[random() % 64];
         digit = digit == '0' ? '1' : '0';
       }},
      {"exchange with the next",
       [](auto& rows, std::size_t at, Random&) {
         const std::size_t next = at + 1 < rows.size() ? at + 1 : 0;
         std::swap(rows[at].json, rows[next].json);
         std::swap(rows[at].hash, rows[next].hash);
       }},
      {"double",
       [](auto& rows, std::size_t at, Random&) {
         rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), rows[at]);
       }},
      {"put in",
       [](auto& rows, std::size_t at, Random&) {
         json entry = json::parse(rows[at].json);
         entry["outcome"] = "held";
         rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at),
                     Entry{.seq = 0, .json = ToLine(entry), .hash = {}});
       }},
      {"make the bytes nonsense", [](auto& rows, std::size_t at, Random&) {
         rows[at].json = "nonsense";
         rows[at].hash = HashOf("nonsense");
       }}};

  Random random(20260301);
  for (int round = 0; round < 400; ++round) {
    const std::string chain = HashOf(std::to_string(round)).substr(0, 32);
    const std::size_t length = 2 + random() % 12;
    std::vector<Entry> rows;
    std::vector<Head> heads;
    Head head{.chain = chain, .seq = 0, .hash = std::string(kNoHash)};
    for (std::size_t i = 0; i < length; ++i) {
      Submit submit{.time = std::chrono::sys_days(std::chrono::March / 1 / 2026) +
                            std::chrono::milliseconds(random() % 1000000),
                    .site = "https://" + std::to_string(random()) + ".example.com",
                    .surface = "post",
                    .verdict = "block",
                    .rules = {"r" + std::to_string(random() % 5)},
                    .reason = {},
                    .policy_id = "p"};
      rows.push_back(PlaceEntry(*DescribeSubmit(submit), head, random() % 4 == 0));
      head.seq = rows.back().seq;
      head.hash = rows.back().hash;
      heads.push_back(head);
    }
    const auto verify = [&](const std::vector<Entry>& given, const Head& stored) {
      ChainVerifier verifier("f", stored, heads);
      for (const Entry& row : given) {
        verifier.Add(row);
      }
      return std::move(verifier).Finish();
    };
    const Verification whole = verify(rows, head);
    ASSERT_EQ(ToString(whole.faults), "");
    ASSERT_EQ(whole.witnessed_to, length);

    const auto& [name, operation] = operations[random() % operations.size()];
    const std::size_t at = random() % length;
    std::vector<Entry> tampered = rows;
    operation(tampered, at, random);
    Head stored = head;
    const auto same = [](const Entry& one, const Entry& other) {
      return one.seq == other.seq && one.json == other.json && one.hash == other.hash;
    };
    // Half of the forgers put everything right again, as far as it can still be read.
    const bool readable = std::ranges::all_of(
        tampered, [](const Entry& row) { return json::accept(row.json) && row.json[0] == '{'; });
    if (readable && random() % 2 == 0) {
      stored = Relink(tampered, 0, chain);
      if (std::ranges::equal(tampered, rows, same)) {
        continue;  // putting it right has undone it
      }
    }
    // An entry put behind the last one is not a fault, but the log does not bear it out.
    const Verification found = verify(tampered, stored);
    EXPECT_TRUE(!found.faults.empty() || found.witnessed_to < found.head.seq)
        << "round " << round << ": " << name << " at " << at;
    if (found.faults.empty()) {
      EXPECT_EQ(found.witnessed_to, length) << "round " << round << ": " << name << " at " << at;
    }
  }
}

}  // namespace
}  // namespace forepost::records

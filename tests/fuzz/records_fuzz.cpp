// Hostile bytes through the readers of records.
//
// The first byte chooses: an even one makes the rest an entry, which is verified, printed and
// exported; an odd one makes the rest patches of a good file (two bytes of position, one of value
// each), or, without any patch, the whole file. Run with -max_len=20000.
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "records/chain_verifier.h"
#include "records/entry.h"
#include "records/records.h"
#include "records/view.h"
#include "records/witness_log.h"

namespace {

using namespace forepost::records;

// A folder for this process, and the bytes of a good file with three entries.
struct Ground {
  Ground() {
    std::string pattern = "/dev/shm/records-fuzz-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) {
      abort();
    }
    folder = pattern;
    file = folder / "records.db";
    {
      auto book = RecordBook::Open(file);
      for (int i = 0; book && i < 3; ++i) {
        const Submit submit{.time = {},
                            .site = "https://www.example.com",
                            .surface = "post",
                            .verdict = "warn",
                            .outcome = Outcome::kOverridden,
                            .rules = {"promissory"},
                            .reason = "why not",
                            .policy_id = "p",
                            .policy_version = 1};
        if (!book->Append(submit)) {
          abort();
        }
      }
    }
    std::ifstream stream(file, std::ios::binary);
    good.assign(std::istreambuf_iterator<char>(stream), {});
  }
  ~Ground() {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }

  std::filesystem::path folder;
  std::filesystem::path file;
  std::string good;
};

void TryEntry(std::string_view bytes) {
  const Entry entry{.seq = 1, .json = std::string(bytes), .hash = HashOf(bytes)};
  ChainVerifier verifier("f", {.chain = std::string(32, 'a'), .seq = 1, .hash = entry.hash}, {});
  verifier.Add(entry);
  (void)std::move(verifier).Finish();
  (void)ToTable({entry});
  (void)ToCsvLine(entry);
  if (!nlohmann::json::accept(ToJsonLine(entry)) ||
      ToJsonLine(entry).find('\n') + 1 != ToJsonLine(entry).size()) {
    abort();
  }
  (void)ParseLogLine(bytes);
}

void TryFile(const Ground& ground, std::string_view bytes) {
  std::string content = ground.good;
  if (bytes.starts_with("SQLite")) {
    content = bytes;
  } else {
    for (; bytes.size() >= 3; bytes.remove_prefix(3)) {
      const std::size_t at =
          (static_cast<unsigned char>(bytes[0]) << 8U | static_cast<unsigned char>(bytes[1])) %
          content.size();
      content[at] = bytes[2];
    }
  }
  std::ofstream(ground.file, std::ios::binary | std::ios::trunc) << content;
  auto book = RecordBook::OpenReadOnly(ground.file);
  if (!book) {
    return;
  }
  if (auto entries = book->List(0, 100)) {
    (void)ToTable(*entries);
  }
  (void)book->LastHead();
  (void)book->Verify();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Ground ground;
  if (size == 0) {
    return 0;
  }
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 2 == 0) {
    TryEntry(bytes);
  } else {
    TryFile(ground, bytes);
  }
  return 0;
}

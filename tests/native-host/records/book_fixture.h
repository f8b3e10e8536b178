// A folder of its own for each test, and submits to put into it.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "records/records.h"

namespace forepost::records {

class BookTest : public ::testing::Test {
 protected:
  BookTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "records-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    file_ = folder_ / "records.db";
  }
  ~BookTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  static Submit SomeSubmit(const std::string& site = "https://www.example.com") {
    return {.time = std::chrono::sys_days(std::chrono::March / 1 / 2026) +
                    std::chrono::milliseconds(34200250),
            .site = site,
            .surface = "post",
            .verdict = "allow",
            .outcome = Outcome::kReleased,
            .rules = {},
            .reason = {},
            .policy_id = "us-broker-dealer",
            .policy_version = 3};
  }

  static Submit Overridden(const std::string& reason) {
    Submit submit = SomeSubmit();
    submit.verdict = "warn";
    submit.outcome = Outcome::kOverridden;
    submit.rules = {"promissory"};
    submit.reason = reason;
    return submit;
  }

  RecordBook OpenBook() {
    auto book = RecordBook::Open(
        file_, [this](const Head& head) { witnessed_.push_back(head); }, [this] { return now_; });
    EXPECT_TRUE(book) << ToString(book.error());
    return std::move(*book);
  }

  // All bytes in the folder, whatever the files are called.
  std::string AllBytes() const {
    std::string bytes;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      std::ifstream stream(entry.path(), std::ios::binary);
      bytes.append(std::istreambuf_iterator<char>(stream), {});
    }
    return bytes;
  }

  std::filesystem::path folder_;
  std::filesystem::path file_;
  std::vector<Head> witnessed_;
  std::chrono::sys_time<std::chrono::milliseconds> now_ =
      std::chrono::sys_days(std::chrono::March / 1 / 2026);
};

}  // namespace forepost::records

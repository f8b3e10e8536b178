// A notebook of its own with a clock that tests set.
#pragma once

#include <gtest/gtest.h>

#include "notes/notebook.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"

namespace forepost::notes {

inline constexpr const char* kRama = "https://www.example.com/in/rama";

class NotebookTest : public ::testing::Test {
 protected:
  NotebookTest() {
    Notebook book = Open();
    EXPECT_TRUE(book.vault().CreateWithKeyStore());
  }

  Notebook Open() {
    Notebook book(Vault(temp_.path() / "data" / "notes.vault", &store_), [this] { return now_; });
    if (const auto state = book.vault().State(); state && *state == VaultState::kLocked) {
      const auto open = book.vault().UnlockWithKeyStore();
      EXPECT_TRUE(open) << ToString(open.error());
    }
    return book;
  }

  static SaveRequest Saying(Page page, std::string url = kRama) {
    return {.url = std::move(url), .level = CaptureLevel::kCard, .page = std::move(page)};
  }
  // A second later.
  Saved Save(Notebook& book, const SaveRequest& request) {
    now_ += std::chrono::seconds(1);
    auto saved = book.Save(request);
    EXPECT_TRUE(saved) << ToString(saved.error());
    return saved.value_or(Saved{});
  }

  testing::TempFolder temp_;
  testing::MemoryKeyStore store_;
  Time now_{std::chrono::seconds(1'795'000'000)};
};

}  // namespace forepost::notes

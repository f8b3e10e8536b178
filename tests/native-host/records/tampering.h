// A file of records as somebody with the right tools changes it.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <string>
#include <vector>

#include "records/entry.h"
#include "records/records.h"

namespace forepost::records {

// Runs SQL on the file as any tool could.
inline void Tamper(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
  char* message = nullptr;
  sqlite3_busy_timeout(handle, 2000);
  EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK)
      << sql << ": " << (message == nullptr ? "" : message);
  sqlite3_free(message);
  sqlite3_close(handle);
}

// Puts these rows in the place of all that the file holds, and sets the head that it remembers.
inline void Rewrite(const std::filesystem::path& file, const std::vector<Entry>& rows,
                    const Head& head) {
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(handle, "BEGIN; DELETE FROM entries", nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_stmt* insert = nullptr;
  ASSERT_EQ(sqlite3_prepare_v2(handle, "INSERT INTO entries VALUES(?, ?, ?)", -1, &insert, nullptr),
            SQLITE_OK);
  for (const Entry& row : rows) {
    sqlite3_bind_int64(insert, 1, static_cast<sqlite3_int64>(row.seq));
    sqlite3_bind_text(insert, 2, row.json.data(), static_cast<int>(row.json.size()),
                      SQLITE_TRANSIENT);
    sqlite3_bind_text(insert, 3, row.hash.data(), static_cast<int>(row.hash.size()),
                      SQLITE_TRANSIENT);
    ASSERT_EQ(sqlite3_step(insert), SQLITE_DONE);
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  const std::string update = "UPDATE chain SET chain = '" + head.chain +
                             "', seq = " + std::to_string(head.seq) + ", hash = '" + head.hash +
                             "'; COMMIT";
  ASSERT_EQ(sqlite3_exec(handle, update.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(handle);
}

// What a forger who knows the format does: numbers, links and hashes are made right again from
// `from` (an index) to the end. Returns the new head.
inline Head Relink(std::vector<Entry>& rows, std::size_t from, const std::string& chain) {
  Head head{.chain = chain, .seq = 0, .hash = std::string(kNoHash)};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i >= from) {
      nlohmann::json entry = nlohmann::json::parse(rows[i].json);
      entry["seq"] = i + 1;
      entry["prev"] = head.hash;
      entry["chain"] = chain;
      rows[i].seq = i + 1;
      rows[i].json = ToLine(entry);
      rows[i].hash = HashOf(rows[i].json);
    }
    head.seq = rows[i].seq;
    head.hash = rows[i].hash;
  }
  return head;
}

}  // namespace forepost::records

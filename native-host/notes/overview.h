// What is held, of whom and until when, counted.
//
//   auto overview = CountAll(*tables, {.now = now});
//
// Thread-safety: one thread at a time for one Database.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "notes/lawful.h"
#include "storage/database.h"

namespace forepost::notes {

struct Counted {
  std::string value;
  std::size_t clients = 0;
};

// Clients that were erased because their time was over.
struct Lapsed {
  std::size_t clients = 0;
  int days = 0;  // since the longest overdue of them should have been erased
};

struct Overview {
  std::size_t clients = 0;
  std::size_t people = 0;
  std::size_t links = 0;
  std::vector<Counted> tags;       // the most used first, at most kMostCounted
  std::vector<Counted> employers;  // present ones, likewise
  std::size_t relations = 0;
  std::size_t follow_ups_due = 0;
  std::size_t notices_due = 0;   // within kNoticeReminder, or past
  std::vector<Counted> expires;  // by month, "2028-11", the next first
  std::optional<Lapsed> lapsed;  // since the notes were last unlocked; filled by the notebook
};
inline constexpr std::size_t kMostCounted = 200;

std::expected<Overview, storage::StorageError> CountAll(const storage::Database& tables, Time now);

}  // namespace forepost::notes

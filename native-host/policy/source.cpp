#include "policy/source.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "policy/list_use.h"

namespace forepost::policy {
namespace {

// A policy is compiled with its names, not only matched with them.
constexpr std::string_view kOwnDomainsList = "firm_domains";
// 3,000 names or so: read sooner than anybody could notice.
constexpr std::int64_t kReadAtOnceBytes = std::int64_t{64} << 10;

// What tells one state of a file from another. The inode shows a rename into place, the time a
// rewrite of the same size.
struct Stamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::int64_t size = 0;
  std::int64_t modified_s = 0;
  std::int64_t modified_ns = 0;
  std::int64_t changed_s = 0;
  std::int64_t changed_ns = 0;

  bool operator==(const Stamp&) const = default;
};

// Absent files have none, which differs from every stamp.
std::optional<Stamp> StampOf(const std::filesystem::path& path) {
  struct stat status{};
  if (stat(path.c_str(), &status) != 0) {
    return std::nullopt;
  }
  return Stamp{.device = status.st_dev,
               .inode = status.st_ino,
               .size = status.st_size,
               .modified_s = status.st_mtim.tv_sec,
               .modified_ns = status.st_mtim.tv_nsec,
               .changed_s = status.st_ctim.tv_sec,
               .changed_ns = status.st_ctim.tv_nsec};
}

}  // namespace

struct PolicySource::State {
  using Policies = std::shared_ptr<const std::vector<Policy>>;

  std::vector<std::filesystem::path> policies;
  std::map<std::string, std::filesystem::path> lists;
  bool read = false;
  std::vector<std::optional<Stamp>> stamps;  // of the files as they were when last read
  PoliciesInForce current;
  bool unread = false;  // `current` has lists that have not been read
  Policies whole;       // the last set with all of its lists

  std::vector<std::optional<Stamp>> Stamps() const {
    std::vector<std::optional<Stamp>> stamps_now;
    stamps_now.reserve(policies.size() + lists.size());
    for (const auto& path : policies) {
      stamps_now.push_back(StampOf(path));
    }
    for (const auto& [name, path] : lists) {
      stamps_now.push_back(StampOf(path));
    }
    return stamps_now;
  }

  void Read() {
    Diagnostics problems;
    bool later = false;
    const NameLists names = OpenLists(later, problems);
    auto loaded = std::make_shared<std::vector<Policy>>();
    for (const auto& path : policies) {
      if (auto policy = Policy::Load(path, names)) {
        loaded->push_back(std::move(*policy));
      } else {
        problems.insert(problems.end(), policy.error().begin(), policy.error().end());
      }
    }
    if (problems.empty()) {
      problems = ReadListsOf(*loaded, ListUse::kTyping);
    }
    if (problems.empty()) {
      current.policies = std::move(loaded);
      unread = later;
      whole = unread ? whole : current.policies;
    }
    current.problems = std::move(problems);
  }

  void ReadRest() {
    Diagnostics faults = ReadListsOf(*current.policies, ListUse::kSubmit);
    unread = false;
    if (faults.empty()) {
      whole = current.policies;
      return;
    }
    current.policies = whole;
    current.problems.insert(current.problems.end(), faults.begin(), faults.end());
  }

  // `later`: there is one that has still to be read.
  NameLists OpenLists(bool& later, Diagnostics& problems) const {
    NameLists names;
    for (const auto& [name, path] : lists) {
      const auto stamp = StampOf(path);
      const std::int64_t size = stamp ? stamp->size : 0;
      if (name != kOwnDomainsList && size > kReadAtOnceBytes &&
          size <= static_cast<std::int64_t>(kMaxListBytes) &&
          std::filesystem::is_regular_file(path) && access(path.c_str(), R_OK) == 0) {
        names.emplace(name, NameList::Later(path));
        later = true;
      } else if (auto list = LoadNameList(path)) {
        names.emplace(name, std::move(*list));
      } else {
        for (const Diagnostic& fault : list.error()) {
          problems.push_back(CannotUseList(name, fault));
        }
      }
    }
    return names;
  }

  static Diagnostics ReadListsOf(const std::vector<Policy>& loaded, ListUse use) {
    Diagnostics faults;
    for (const Policy& policy : loaded) {
      if (const auto ready = ReadLists(policy, use); !ready) {
        // Policies share their lists, and so the faults.
        for (const Diagnostic& fault : ready.error()) {
          if (std::ranges::find(faults, fault) == faults.end()) {
            faults.push_back(fault);
          }
        }
      }
    }
    return faults;
  }
};

PolicySource::PolicySource(std::vector<std::filesystem::path> policies,
                           std::map<std::string, std::filesystem::path> lists)
    : state_(std::make_unique<State>()) {
  state_->policies = std::move(policies);
  state_->lists = std::move(lists);
}

PolicySource::~PolicySource() = default;
PolicySource::PolicySource(PolicySource&&) noexcept = default;
PolicySource& PolicySource::operator=(PolicySource&&) noexcept = default;

PoliciesInForce PolicySource::Current() {
  // The stamps are taken before the files are read: a change in between shows at the next call.
  auto stamps = state_->Stamps();
  if (!state_->read || stamps != state_->stamps) {
    state_->Read();
    state_->stamps = std::move(stamps);
    state_->read = true;
  }
  return state_->current;
}

bool PolicySource::HasUnreadLists() const { return state_->unread; }

PoliciesInForce PolicySource::CurrentWithLists() {
  (void)Current();
  if (state_->unread) {
    state_->ReadRest();
  }
  return state_->current;
}

}  // namespace forepost::policy

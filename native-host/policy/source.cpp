#include "policy/source.h"

#include <sys/stat.h>

#include <cstdint>
#include <optional>
#include <utility>

namespace forepost::policy {
namespace {

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
  std::vector<std::filesystem::path> policies;
  std::map<std::string, std::filesystem::path> lists;
  bool read = false;
  std::vector<std::optional<Stamp>> stamps;  // of the files as they were when last read
  PoliciesInForce current;

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
    NameLists names;
    for (const auto& [name, path] : lists) {
      if (auto list = LoadNameList(path)) {
        names.emplace(name, std::move(*list));
      } else {
        for (Diagnostic& fault : list.error()) {
          fault.message = "the list \"" + name + "\" cannot be used: " + fault.message;
          fault.hint += ", or take the list out of the machine's settings";
          problems.push_back(std::move(fault));
        }
      }
    }
    auto loaded = std::make_shared<std::vector<Policy>>();
    for (const auto& path : policies) {
      if (auto policy = Policy::Load(path, names)) {
        loaded->push_back(std::move(*policy));
      } else {
        problems.insert(problems.end(), policy.error().begin(), policy.error().end());
      }
    }
    if (problems.empty()) {
      current.policies = std::move(loaded);
    }
    current.problems = std::move(problems);
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

}  // namespace forepost::policy

// The signed bundle in force on a machine, read again when its file has changed.
//
//   BundleSource source({.bundle = "/etc/forepost/policy.bundle", .key = key, .memory = folder});
//   auto now = source.Current();      // cheap: two stats
//   if (now.contents) Check(*now.contents->policies, …)
//   now.standing, now.problems
//
// A bundle takes the place of the last good one if its signature holds, its version is higher, it
// has not expired and all that is in it loads. Else the last good one stays in force, until it has
// expired itself: then nothing is. The last good one is kept over restarts (kept_bundle.h).
//
// Thread-safety: one thread at a time; several processes may share one memory.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "bundles/bundle.h"
#include "bundles/contents.h"
#include "bundles/kept_bundle.h"
#include "common/diagnostic.h"

namespace forepost::bundles {

using Clock = std::function<std::chrono::sys_time<std::chrono::milliseconds>()>;

struct BundlePlace {
  std::filesystem::path bundle;
  PublicKey key{};
  std::filesystem::path memory;  // the folder of KeptBundle

  bool operator==(const BundlePlace&) const = default;
};

enum class Standing {
  kCurrent,  // the machine's bundle is in force
  kStale,    // it is not accepted, and the last good one is in force
  kRefused,  // it is not accepted, and there is no other
  kExpired,  // whatever there is has expired
};

struct BundleInForce {
  std::shared_ptr<const Contents> contents;  // null with kRefused and kExpired
  Standing standing = Standing::kRefused;
  // With kCurrent: why no copy of it could be kept. Else why it is not in force.
  Diagnostics problems;
};

class BundleSource {
 public:
  // Whether a good bundle is kept for the next time, or nothing is changed.
  enum class Memory { kKeep, kLookOnly };

  explicit BundleSource(BundlePlace place, Clock clock = {}, Memory memory = Memory::kKeep);

  BundleInForce Current();

  const BundlePlace& place() const { return place_; }

 private:
  using Day = std::chrono::sys_days;
  using Loaded = std::shared_ptr<const Contents>;

  void Read(Day today);
  std::expected<Loaded, Diagnostics> Accept(std::string_view bytes,
                                            const std::optional<Bundle>& kept, Day today);
  void FallBack(const std::optional<Bundle>& kept);
  void Remember(std::string_view bytes);

  BundlePlace place_;
  Clock clock_;
  Memory memory_;
  KeptBundle kept_;

  std::optional<std::pair<std::string, std::string>> stamps_;  // of both files, when last read
  Day read_on_{};
  Loaded last_good_;
  bool offered_is_good_ = false;
  bool offered_has_expired_ = false;
  Diagnostics problems_;
};

}  // namespace forepost::bundles

// Looks for texts that make the check slow: over ten times the median time a byte of ordinary ones.
// Both are measured in this build, so that the sanitizers cost both the same.
#include <time.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "bench/drafts.h"
#include "bench/measure.h"
#include "common/read_file.h"
#include "policy/model.h"
#include "policy/policy.h"

namespace {

using forepost::policy::Check;
using forepost::policy::Policy;

constexpr std::size_t kLength = 4'096;  // shorter inputs are repeated: what a check costs at least
constexpr double kTooSlow = 10;

// Seconds a byte, the least of a few: whatever else runs only adds.
double TimeOf(const Policy& policy, const std::string& text) {
  constexpr int kTurns = 3;
  double least = 1e9;
  for (int i = 0; i < kTurns; ++i) {
    const double start = forepost::bench::CpuNow();
    Check({&policy, 1}, {.text = text});
    least = std::min(least, forepost::bench::CpuNow() - start);
  }
  return least / static_cast<double>(text.size());
}

double MedianOf(const Policy& policy, const std::vector<std::string>& drafts) {
  std::vector<double> times;
  for (const std::string& draft : drafts) {
    times.push_back(TimeOf(policy, draft));
  }
  std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
  return times[times.size() / 2];
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kFile = FOREPOST_SOURCE_DIR "/policies/us-broker-dealer.json";
  static const auto policy = Policy::Load(kFile);
  static const auto json = nlohmann::json::parse(
      forepost::ReadFile(kFile, forepost::policy::kMaxPolicyBytes).value_or(""), nullptr, false);
  if (!policy || json.is_discarded()) {
    __builtin_trap();
  }
  static const double median = MedianOf(*policy, forepost::bench::Drafts(json, kLength));
  if (size == 0) {
    return 0;
  }
  std::string text;
  while (text.size() < kLength) {
    text.append(reinterpret_cast<const char*>(data), size);
    text += ' ';
  }
  if (TimeOf(*policy, text) > kTooSlow * median) {
    __builtin_trap();
  }
  return 0;
}

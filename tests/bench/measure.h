// What the benchmarks share: samples, their percentiles, and the line that table.mjs reads.
//
//   Samples host, floor;
//   host.Add(elapsed_seconds);
//   PrintRow({.table = "check", .what = "280 characters", .unit = "µs", .scale = 1e6}, host,
//   floor);
//
// Thread-safety: none.
#pragma once

#include <time.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace forepost::bench {

// Seconds on a clock that never goes back.
inline double Now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Seconds of the processor's time that this thread has had: what a check costs, whoever else is
// running.
inline double CpuNow() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

class Samples {
 public:
  void Add(double seconds) { seconds_.push_back(seconds); }
  std::size_t count() const { return seconds_.size(); }

  // The value below which `share` (0 to 1) of the samples lie, by the nearest rank.
  double Percentile(double share) const {
    if (seconds_.empty()) {
      return 0;
    }
    std::vector<double> sorted = seconds_;
    const auto rank =
        static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    const std::size_t index = std::clamp<std::size_t>(rank, 1, sorted.size()) - 1;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(index),
                     sorted.end());
    return sorted[index];
  }

 private:
  std::vector<double> seconds_;
};

struct Row {
  std::string table;
  std::string what;
  std::string unit;  // of the numbers printed
  double scale = 1;  // from seconds to that unit
  // For plot.mjs, where rows are points of a line: its name, and how many of what.
  std::string line;
  double count = 0;
};

// One line of JSON: what was measured beside its floor.
inline void PrintRow(const Row& row, const Samples& measured, const Samples& floor) {
  nlohmann::json line = {
      {"table", row.table},
      {"what", row.what},
      {"unit", row.unit},
      {"samples", measured.count()},
      {"p50", measured.Percentile(0.5) * row.scale},
      {"p99", measured.Percentile(0.99) * row.scale},
      {"floor_p50", floor.Percentile(0.5) * row.scale},
      {"floor_p99", floor.Percentile(0.99) * row.scale},
  };
  if (!row.line.empty()) {
    line["line"] = row.line;
    line["count"] = row.count;
  }
  std::cout << line.dump() << std::endl;
}

}  // namespace forepost::bench

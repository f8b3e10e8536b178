// How far long work has come, on one line that is written over: "copying… 12 of 240 (5 %)".
//
//   ProgressLine line(call.streams.err, call.show_progress);
//   line.Show("copying", done, total);    // as often as one likes; ends with the block
//
// Thread-safety: one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string_view>

namespace forepost::commands {

class ProgressLine {
 public:
  ProgressLine(std::ostream& out, bool shown) : out_(out), shown_(shown) {}
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();  // the cursor is on a line of its own again

  void Show(std::string_view doing, std::uint64_t done, std::uint64_t total);

 private:
  std::ostream& out_;
  bool shown_;
  bool begun_ = false;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace forepost::commands

#include "commands/progress_line.h"

#include <ostream>

namespace forepost::commands {
namespace {

constexpr std::chrono::milliseconds kBetween{100};

}  // namespace

ProgressLine::~ProgressLine() {
  if (begun_) {
    out_ << '\n' << std::flush;
  }
}

void ProgressLine::Show(std::string_view doing, std::uint64_t done, std::uint64_t total) {
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || (begun_ && done != total && now - last_ < kBetween)) {
    return;
  }
  begun_ = true;
  last_ = now;
  // Back to the beginning of the line, and the rest of it cleared.
  out_ << "\r\x1b[K" << doing << "… " << done << " of " << total;
  if (total != 0) {
    out_ << " (" << done * 100 / total << " %)";
  }
  out_ << std::flush;
}

}  // namespace forepost::commands

// A disk that is full, for a test: no file of this process grows over a size while this lives.
#pragma once

#include <signal.h>
#include <sys/resource.h>

#include <cstdint>

namespace forepost::testing {

class FullDisk {
 public:
  explicit FullDisk(std::uintmax_t size) {
    before_ = signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &limit_);
    rlimit lower = limit_;
    lower.rlim_cur = size;
    setrlimit(RLIMIT_FSIZE, &lower);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &limit_);
    signal(SIGXFSZ, before_);
  }

 private:
  rlimit limit_{};
  void (*before_)(int) = nullptr;
};

}  // namespace forepost::testing

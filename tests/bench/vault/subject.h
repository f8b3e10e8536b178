// What is measured, and the conversation with tests/bench/vault.mjs, which asks several such
// programs turn by turn:
//
//   PROGRAM make FOLDER CLIENTS   makes the store
//   PROGRAM peak FOLDER CLIENTS   unlocks it, finds the rare word, says its peak of memory
//   PROGRAM serve FOLDER CLIENTS  a word a line on standard input, a number a line in answer
//
// Thread-safety: none.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

#include "bench/measure.h"
#include "bench/vault/people.h"

namespace forepost::bench {

[[noreturn]] inline void Fail(std::string_view why) {
  std::cerr << why << '\n';
  std::exit(1);
}

enum class Way { kKey, kPassphrase };
// So many are shown of what is found.
inline constexpr std::size_t kFound = 20;

class Subject {
 public:
  virtual ~Subject() = default;
  virtual void Make(std::size_t clients) = 0;
  virtual void Unlock(Way way) = 0;  // closes it before
  virtual std::size_t Find(const std::string& words) = 0;
  virtual void Save(const Person& person) = 0;  // at the end of those there are
  // Both by the place of the person in the order of making.
  virtual void Show(std::size_t number) = 0;
  virtual void Erase(std::size_t number) = 0;
  // Work that waits until nobody does.
  virtual void TidyUp() {}
};

class Serving {
 public:
  Serving(Subject& subject, std::size_t clients)
      : subject_(subject), next_(clients), clients_(clients) {}

  // Seconds: of the processor, so that other programs do not count; of the clock where the disk is
  // waited for.
  double Do(const std::string& word) {
    if (word == "unlock") {
      return Timed(CpuNow, [&] { Unlock(Way::kKey); });
    }
    if (word == "unlock by passphrase") {
      return Timed(CpuNow, [&] { Unlock(Way::kPassphrase); });
    }
    if (word == "rare") {
      return Timed(CpuNow, [&] { Check(subject_.Find(kRare), 1); });
    }
    if (word == "common") {
      return Timed(CpuNow, [&] { Check(subject_.Find(kCommon), kFound); });
    }
    if (word == "prefix") {
      return Timed(CpuNow, [&] { Check(subject_.Find(std::string(kPrefix) + '*'), kFound); });
    }
    if (word == "show") {
      shown_ = (shown_ + 7919) % (clients_ / 2);
      return Timed(CpuNow, [&] { subject_.Show(shown_); });
    }
    if (word == "save") {
      const Person person = PersonOf(next_++);
      const double took = Timed(Now, [&] { subject_.Save(person); });
      subject_.TidyUp();
      return took;
    }
    if (word == "erase") {
      // From the half that is not shown.
      const std::size_t number = clients_ / 2 + erased_++;
      return Timed(Now, [&] { subject_.Erase(number); });
    }
    if (word == "tidy up") {
      return Timed(Now, [&] { subject_.TidyUp(); });
    }
    Fail("there is nothing to measure called " + word);
  }
  void Unlock(Way way) {
    subject_.Unlock(way);
    Check(subject_.Find(kRare), 1);
  }

 private:
  template <typename Clock, typename Work>
  static double Timed(Clock clock, Work work) {
    const double start = clock();
    work();
    return clock() - start;
  }
  static void Check(std::size_t found, std::size_t wanted) {
    if (found != wanted) {
      Fail("found " + std::to_string(found) + " instead of " + std::to_string(wanted));
    }
  }

  Subject& subject_;
  std::size_t next_;
  std::size_t clients_;
  std::size_t shown_ = 0;
  std::size_t erased_ = 0;
};

// Megabytes.
inline double PeakMemory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) {
      return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
  }
  return 0;
}

// `mode` is one of those above.
inline int Run(Subject& subject, const std::string& mode, std::size_t clients) {
  if (mode == "make") {
    subject.Make(clients);
    return 0;
  }
  Serving serving(subject, clients);
  serving.Unlock(Way::kKey);
  if (mode == "peak") {
    std::cout << PeakMemory() << std::endl;
    return 0;
  }
  for (std::string word; std::getline(std::cin, word);) {
    std::cout << serving.Do(word) << std::endl;
  }
  return 0;
}

}  // namespace forepost::bench

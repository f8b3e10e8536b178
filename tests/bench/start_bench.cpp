// From starting a host to its first verdict, measured from outside by frames over pipes, beside the
// echo host; and the memory of the host while it waits.
//
//   start_bench HOST ORIGIN ECHO_HOST SAMPLES WHAT
//
// The clock starts before the process is made and stops when the whole verdict has been read. The
// machine's settings must be in place: tests/bench/run puts them under /etc on a private mount.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "bench/measure.h"

extern char** environ;

namespace forepost::bench {
namespace {

constexpr const char* kHello =
    R"({"id":1,"type":"hello","protocol":{"min":1,"max":1},"extension":"0.1.0"})";
constexpr const char* kCheck =
    R"({"id":2,"type":"check","site":"https://www.example.com","surface":"post",)"
    R"("text":"Our new fund is guaranteed to return 8% a year, so my clients cannot lose."})";

// A host with its two ends of pipes. Ends when both are closed.
class Host {
 public:
  static std::optional<Host> Start(std::vector<std::string> command) {
    std::array<int, 2> to_host{};
    std::array<int, 2> from_host{};
    if (pipe2(to_host.data(), O_CLOEXEC) != 0 || pipe2(from_host.data(), O_CLOEXEC) != 0) {
      return std::nullopt;
    }
    std::vector<char*> arguments;
    for (std::string& word : command) {
      arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, to_host[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, from_host[1], STDOUT_FILENO);
    Host host;
    const int failed =
        posix_spawn(&host.process_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(to_host[0]);
    close(from_host[1]);
    host.to_host_ = to_host[1];
    host.from_host_ = from_host[0];
    return failed == 0 ? std::optional(host) : std::nullopt;
  }

  bool Send(const std::string& message) const {
    const auto length = static_cast<std::uint32_t>(message.size());
    std::string frame(reinterpret_cast<const char*>(&length), sizeof length);
    frame += message;
    return write(to_host_, frame.data(), frame.size()) == static_cast<ssize_t>(frame.size());
  }

  std::optional<std::string> Receive() const {
    std::uint32_t length = 0;
    if (!ReadAll(&length, sizeof length) || length > (std::uint32_t{1} << 20)) {
      return std::nullopt;
    }
    std::string message(length, '\0');
    return ReadAll(message.data(), length) ? std::optional(message) : std::nullopt;
  }

  int End() const {
    close(to_host_);
    close(from_host_);
    int status = 0;
    waitpid(process_, &status, 0);
    return status;
  }

  pid_t process() const { return process_; }

 private:
  bool ReadAll(void* into, std::size_t length) const {
    auto* position = static_cast<char*>(into);
    while (length > 0) {
      const ssize_t got = read(from_host_, position, length);
      if (got <= 0) {
        return false;
      }
      position += got;
      length -= static_cast<std::size_t>(got);
    }
    return true;
  }

  pid_t process_ = 0;
  int to_host_ = -1;
  int from_host_ = -1;
};

// Seconds to the first verdict; nothing, with the reason on stderr, if none came.
std::optional<double> TimeToVerdict(const std::vector<std::string>& command) {
  const double start = Now();
  const std::optional<Host> host = Host::Start(command);
  if (!host || !host->Send(kHello) || !host->Send(kCheck) || !host->Receive()) {
    std::cerr << "start_bench: no answer from " << command[0] << '\n';
    return std::nullopt;
  }
  const std::optional<std::string> answer = host->Receive();
  const double elapsed = Now() - start;
  host->End();
  if (!answer || nlohmann::json::parse(*answer, nullptr, false).value("type", "") != "verdict") {
    std::cerr << "start_bench: no verdict from " << command[0] << ": " << answer.value_or("")
              << '\n';
    return std::nullopt;
  }
  return elapsed;
}

// A line such as "Rss:   1234 kB" of the kernel's account of a process; kB.
double MemoryOf(pid_t process, const std::string& name) {
  std::ifstream stream("/proc/" + std::to_string(process) + "/smaps_rollup");
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with(name + ":")) {
      return std::strtod(line.c_str() + name.size() + 1, nullptr);
    }
  }
  return 0;
}

bool PrintMemory(const std::string& what, const std::vector<std::string>& command,
                 const std::vector<std::string>& floor_command) {
  const std::array commands{command, floor_command};
  std::array<std::array<double, 2>, 2> megabytes{};
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const std::optional<Host> host = Host::Start(commands[i]);
    if (!host || !host->Send(kHello) || !host->Receive() || !host->Send(kCheck) ||
        !host->Receive()) {
      return false;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    megabytes[i] = {MemoryOf(host->process(), "Rss") / 1024,
                    MemoryOf(host->process(), "Pss") / 1024};
    host->End();
  }
  const std::array<std::string, 2> kinds{"resident", "its own share of it"};
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    std::cout << nlohmann::json{{"table", "size"},
                                {"what", "idle host, " + kinds[k] + ", " + what},
                                {"unit", "MB"},
                                {"samples", 1},
                                {"p50", megabytes[0][k]},
                                {"floor_p50", megabytes[1][k]}}
                     .dump()
              << std::endl;
  }
  return true;
}

int Run(const std::vector<std::string>& arguments) {
  const std::vector<std::string> host{arguments[0], arguments[1]};
  const std::vector<std::string> echo{arguments[2], arguments[1]};
  const std::size_t samples = std::strtoul(arguments[3].c_str(), nullptr, 10);
  constexpr std::size_t kWarmUp = 3;
  Samples host_samples;
  Samples echo_samples;
  for (std::size_t i = 0; i < kWarmUp + samples; ++i) {
    const std::optional<double> host_time = TimeToVerdict(host);
    const std::optional<double> echo_time = TimeToVerdict(echo);
    if (!host_time || !echo_time) {
      return 1;
    }
    if (i >= kWarmUp) {
      host_samples.Add(*host_time);
      echo_samples.Add(*echo_time);
    }
  }
  PrintRow({.table = "start", .what = arguments[4], .unit = "ms", .scale = 1e3}, host_samples,
           echo_samples);
  return PrintMemory(arguments[4], host, echo) ? 0 : 1;
}

}  // namespace
}  // namespace forepost::bench

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() != 5) {
    std::cerr << "usage: start_bench HOST ORIGIN ECHO_HOST SAMPLES WHAT\n";
    return 64;
  }
  return forepost::bench::Run(arguments);
}

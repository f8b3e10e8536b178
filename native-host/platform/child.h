// Another program, with a line to its standard input and one from its standard output.
//
//   auto child = Child::Start("/usr/bin/forepost", {"--version"});
//   child->CloseInput();
//   auto code = child->Wait(std::chrono::seconds(5));
//
// Thread-safety: one thread at a time.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <expected>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "platform/descriptor.h"

namespace forepost::platform {

class Child {
 public:
  // What the child says on standard error goes where ours goes.
  static std::expected<Child, std::error_code> Start(const std::filesystem::path& program,
                                                     const std::vector<std::string>& arguments);
  Child(Child&& other) noexcept;
  Child& operator=(Child&& other) = delete;
  ~Child();  // a child that still runs is killed

  // All of it; a child that has ended is `broken_pipe`, and never a signal.
  std::expected<void, std::error_code> Write(std::string_view bytes) const;
  void CloseInput() { input_ = Descriptor(); }

  // As ReadSome, but `timed_out` when nothing comes in that time.
  std::expected<std::size_t, std::error_code> ReadSome(std::span<char> buffer,
                                                       std::chrono::milliseconds patience) const;

  // The exit code, 128 and the signal's number after a signal; nothing if it still runs then.
  std::optional<int> Wait(std::chrono::milliseconds patience);

 private:
  Child(pid_t process, Descriptor input, Descriptor output)
      : process_(process), input_(std::move(input)), output_(std::move(output)) {}

  pid_t process_ = -1;
  Descriptor input_;
  Descriptor output_;
};

}  // namespace forepost::platform

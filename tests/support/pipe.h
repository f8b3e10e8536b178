// The two ends of a pipe.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

#include "platform/descriptor.h"

namespace forepost::testing {

struct Pipe {
  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
      throw std::runtime_error("pipe2 failed");
    }
    read = platform::Descriptor(ends[0]);
    write = platform::Descriptor(ends[1]);
  }
  platform::Descriptor read;
  platform::Descriptor write;
};

// A length as it stands before a frame.
inline std::string Length(std::uint32_t length) {
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes;
}

inline std::string Framed(std::string_view payload) {
  return Length(static_cast<std::uint32_t>(payload.size())) + std::string(payload);
}

}  // namespace forepost::testing

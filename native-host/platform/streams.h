// Standard input and output as the browser uses them, and reads and writes that finish.
//
//   auto streams = ClaimStandardStreams();            // the first thing a host does
//   auto got = ReadSome(streams->in.number(), buffer);
//
// After ClaimStandardStreams whatever else writes to standard output (a library's message, a stray
// print) reaches standard error and cannot stand between two frames.
#pragma once

#include <chrono>
#include <cstddef>
#include <expected>
#include <span>
#include <string_view>
#include <system_error>

#include "platform/descriptor.h"

namespace forepost::platform {

struct StandardStreams {
  Descriptor in;
  Descriptor out;
};

// Takes private copies of standard input and output, points the public input at /dev/null and the
// public output at standard error, and ignores SIGPIPE, so that a closed pipe is an error of the
// write and not the end of the process. To be called once, before other threads exist.
std::expected<StandardStreams, std::error_code> ClaimStandardStreams();

// Reads at least one byte, as many as are there; 0 at the end of the stream. Starts again after a
// signal.
std::expected<std::size_t, std::error_code> ReadSome(int descriptor, std::span<char> buffer);

// True when there is something to read, or the stream has ended or failed; false when that time has
// passed, or `wake` can be read from. Starts again after a signal.
bool WaitToRead(int descriptor, std::chrono::milliseconds patience, int wake = -1);

// Writes all of it, over several writes if need be.
std::expected<void, std::error_code> WriteAll(int descriptor, std::string_view bytes);

}  // namespace forepost::platform

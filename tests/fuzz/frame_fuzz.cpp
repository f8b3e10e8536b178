// Any bytes at the frame reader: it ends, gives no frame over the limit, and takes no more memory
// than bytes that came.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "messaging/frames.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using forepost::messaging::FrameStatus;
  std::size_t at = 0;
  // The first byte says how small the pieces are in which the rest arrives.
  const std::size_t piece = size == 0 ? 1 : data[0] % 7U + 1U;
  forepost::messaging::FrameReader reader(
      [&](std::span<char> buffer) -> std::expected<std::size_t, std::error_code> {
        const std::size_t count = std::min({buffer.size(), piece, size - at});
        std::copy_n(data + at, count, buffer.data());
        at += count;
        return count;
      });
  std::string payload;
  while (true) {
    const FrameStatus status = reader.Next(payload);
    if (payload.size() > size || payload.size() > forepost::messaging::kMaxFrameIn) {
      std::abort();
    }
    if (status != FrameStatus::kMessage && status != FrameStatus::kTooLarge) {
      return 0;
    }
  }
}

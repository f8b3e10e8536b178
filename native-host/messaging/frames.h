// The frames of native messaging: a 32-bit length in the machine's byte order, then that many
// bytes.
//
//   FrameReader reader(FromDescriptor(in));
//   std::string payload;
//   while (reader.Next(payload) == FrameStatus::kMessage) { … }
//
// Limits are those of docs/protocol.md. A length is a claim: memory grows with what arrives, never
// with what is announced.
//
// Thread-safety: one thread at a time for each reader and each writer.
#pragma once

#include <cstddef>
#include <expected>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

namespace forepost::messaging {

inline constexpr std::size_t kMaxFrameIn = std::size_t{8} << 20U;
// The most that a browser sends. Up to here an oversized frame is skipped.
inline constexpr std::size_t kMaxFrameSkipped = std::size_t{64} << 20U;
// Browsers end the port on more than 1 MiB; this keeps well below.
inline constexpr std::size_t kMaxFrameOut = 1'000'000;

enum class FrameStatus {
  kMessage,     // one frame has been read; it may be of length 0
  kTooLarge,    // a frame over kMaxFrameIn has been skipped; go on
  kImpossible,  // a claim over kMaxFrameSkipped: what follows cannot be told apart; end
  kTruncated,   // the stream ended inside a frame; end
  kEnd,         // the stream ended between two frames
  kFailed,      // reading failed; end
};

// At least one byte into the buffer, 0 at the end of the stream.
using ByteSource =
    std::function<std::expected<std::size_t, std::error_code>(std::span<char> buffer)>;
using ByteSink = std::function<std::expected<void, std::error_code>(std::string_view bytes)>;

ByteSource FromDescriptor(int descriptor);
ByteSink ToDescriptor(int descriptor);

class FrameReader {
 public:
  explicit FrameReader(ByteSource source) : source_(std::move(source)) {}

  // `payload` holds the frame's bytes with kMessage, and is empty otherwise.
  FrameStatus Next(std::string& payload);

 private:
  // As many bytes as the buffer has, fewer only at the end of the stream.
  std::expected<std::size_t, std::error_code> Fill(std::span<char> buffer);
  FrameStatus Skip(std::size_t length);

  ByteSource source_;
};

class FrameWriter {
 public:
  explicit FrameWriter(ByteSink sink) : sink_(std::move(sink)) {}

  // Length and payload in one write. A payload over kMaxFrameOut is not written and is an error
  // (message_size): callers make their answers fit before.
  std::expected<void, std::error_code> Write(std::string_view payload);

 private:
  ByteSink sink_;
};

}  // namespace forepost::messaging

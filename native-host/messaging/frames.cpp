#include "messaging/frames.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

#include "platform/streams.h"

namespace forepost::messaging {
namespace {

constexpr std::size_t kFirstPiece = std::size_t{64} << 10U;

}  // namespace

ByteSource FromDescriptor(int descriptor) {
  return [descriptor](std::span<char> buffer) { return platform::ReadSome(descriptor, buffer); };
}

ByteSink ToDescriptor(int descriptor) {
  return [descriptor](std::string_view bytes) { return platform::WriteAll(descriptor, bytes); };
}

std::expected<std::size_t, std::error_code> FrameReader::Fill(std::span<char> buffer) {
  std::size_t filled = 0;
  while (filled < buffer.size()) {
    const auto got = source_(buffer.subspan(filled));
    if (!got) {
      return got;
    }
    if (*got == 0) {
      break;
    }
    filled += *got;
  }
  return filled;
}

FrameStatus FrameReader::Skip(std::size_t length) {
  std::vector<char> scratch(std::min(length, kFirstPiece));
  while (length > 0) {
    const std::size_t piece = std::min(length, scratch.size());
    const auto got = Fill(std::span(scratch).first(piece));
    if (!got) {
      return FrameStatus::kFailed;
    }
    if (*got < piece) {
      return FrameStatus::kTruncated;
    }
    length -= piece;
  }
  return FrameStatus::kTooLarge;
}

FrameStatus FrameReader::Next(std::string& payload) {
  payload.clear();
  char head[sizeof(std::uint32_t)];
  const auto got_head = Fill(head);
  if (!got_head) {
    return FrameStatus::kFailed;
  }
  if (*got_head == 0) {
    return FrameStatus::kEnd;
  }
  if (*got_head < sizeof head) {
    return FrameStatus::kTruncated;
  }
  std::uint32_t length = 0;
  std::memcpy(&length, head, sizeof length);
  if (length > kMaxFrameSkipped) {
    return FrameStatus::kImpossible;
  }
  if (length > kMaxFrameIn) {
    return Skip(length);
  }
  // Twice as much each time, but only after what was asked for has arrived.
  std::size_t piece = kFirstPiece;
  while (payload.size() < length) {
    const std::size_t before = payload.size();
    piece = std::min(piece, length - before);
    payload.resize(before + piece);
    const auto got = Fill(std::span(payload).subspan(before));
    if (!got || *got < piece) {
      payload.clear();
      return got ? FrameStatus::kTruncated : FrameStatus::kFailed;
    }
    piece = payload.size();
  }
  return FrameStatus::kMessage;
}

std::expected<void, std::error_code> FrameWriter::Write(std::string_view payload) {
  if (payload.size() > kMaxFrameOut) {
    return std::unexpected(std::make_error_code(std::errc::message_size));
  }
  const auto length = static_cast<std::uint32_t>(payload.size());
  std::string frame(sizeof length, '\0');
  std::memcpy(frame.data(), &length, sizeof length);
  frame += payload;
  return sink_(frame);
}

}  // namespace forepost::messaging

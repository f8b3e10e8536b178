#include "messaging/frames.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <thread>

#include "platform/streams.h"
#include "support/pipe.h"

namespace forepost::messaging {
namespace {

using forepost::testing::Framed;
using forepost::testing::Length;
using forepost::testing::Pipe;

// Gives out `bytes` in pieces of at most `piece`, then the end of the stream.
ByteSource FromMemory(std::string bytes, std::size_t piece = SIZE_MAX) {
  return [bytes = std::move(bytes), at = std::size_t{0},
          piece](std::span<char> buffer) mutable -> std::expected<std::size_t, std::error_code> {
    const std::size_t count = std::min({buffer.size(), piece, bytes.size() - at});
    std::copy_n(bytes.data() + at, count, buffer.data());
    at += count;
    return count;
  };
}

// An endless stream of zeros after `head`; counts what is taken.
ByteSource Endless(std::string head, std::size_t* taken, std::size_t* largest) {
  return [head = std::move(head), at = std::size_t{0}, taken,
          largest](std::span<char> buffer) mutable -> std::expected<std::size_t, std::error_code> {
    *largest = std::max(*largest, buffer.size());
    for (char& c : buffer) {
      c = at < head.size() ? head[at] : '\0';
      ++at;
    }
    *taken += buffer.size();
    return buffer.size();
  };
}

TEST(FrameReader, ReadsFrameAfterFrameToTheEnd) {
  FrameReader reader(FromMemory(Framed("{}") + Framed("") + Framed("abc")));
  std::string payload = "left over";
  EXPECT_EQ(reader.Next(payload), FrameStatus::kMessage);
  EXPECT_EQ(payload, "{}");
  EXPECT_EQ(reader.Next(payload), FrameStatus::kMessage);
  EXPECT_EQ(payload, "");
  EXPECT_EQ(reader.Next(payload), FrameStatus::kMessage);
  EXPECT_EQ(payload, "abc");
  EXPECT_EQ(reader.Next(payload), FrameStatus::kEnd);
  EXPECT_EQ(reader.Next(payload), FrameStatus::kEnd);
}

TEST(FrameReader, TheSizeOfThePiecesDoesNotMatter) {
  const std::string body(300'000, 'b');
  for (const std::size_t piece : {1, 2, 3, 5, 4096}) {
    FrameReader reader(FromMemory(Framed("first") + Framed(body), piece));
    std::string payload;
    ASSERT_EQ(reader.Next(payload), FrameStatus::kMessage);
    EXPECT_EQ(payload, "first");
    ASSERT_EQ(reader.Next(payload), FrameStatus::kMessage);
    EXPECT_EQ(payload, body);
    EXPECT_EQ(reader.Next(payload), FrameStatus::kEnd);
  }
}

TEST(FrameReader, ByteByByteOverAPipe) {
  Pipe pipe;
  const std::string sent = Framed(R"({"id":1})") + Framed(R"({"id":2})");
  std::thread writer([&] {
    for (const char c : sent) {
      EXPECT_TRUE(platform::WriteAll(pipe.write.number(), std::string_view(&c, 1)));
      std::this_thread::yield();
    }
    pipe.write = platform::Descriptor();
  });
  FrameReader reader(FromDescriptor(pipe.read.number()));
  std::string payload;
  EXPECT_EQ(reader.Next(payload), FrameStatus::kMessage);
  EXPECT_EQ(payload, R"({"id":1})");
  EXPECT_EQ(reader.Next(payload), FrameStatus::kMessage);
  EXPECT_EQ(payload, R"({"id":2})");
  EXPECT_EQ(reader.Next(payload), FrameStatus::kEnd);
  writer.join();
}

TEST(FrameReader, EveryPlaceWhereTheStreamCanBreakOff) {
  const std::string whole = Framed("hello");
  for (std::size_t length = 1; length < whole.size(); ++length) {
    FrameReader reader(FromMemory(whole.substr(0, length)));
    std::string payload;
    EXPECT_EQ(reader.Next(payload), FrameStatus::kTruncated) << length;
    EXPECT_EQ(payload, "");
  }
  FrameReader skipping(FromMemory(Length(kMaxFrameIn + 1) + "only this"));
  std::string payload;
  EXPECT_EQ(skipping.Next(payload), FrameStatus::kTruncated);
}

TEST(FrameReader, TheLargestFrameIsRead) {
  FrameReader reader(FromMemory(Framed(std::string(kMaxFrameIn, 'x'))));
  std::string payload;
  EXPECT_EQ(reader.Next(payload), FrameStatus::kMessage);
  EXPECT_EQ(payload.size(), kMaxFrameIn);
}

TEST(FrameReader, ALargerFrameIsSkippedInSmallPieces) {
  for (const std::size_t length : {kMaxFrameIn + 1, kMaxFrameSkipped}) {
    std::size_t taken = 0;
    std::size_t largest = 0;
    FrameReader reader(Endless(Length(static_cast<std::uint32_t>(length)), &taken, &largest));
    std::string payload;
    EXPECT_EQ(reader.Next(payload), FrameStatus::kTooLarge);
    EXPECT_EQ(taken, length + 4);
    EXPECT_LE(largest, std::size_t{64} << 10U);
    // What follows is read as usual: zeros are frames of length 0.
    EXPECT_EQ(reader.Next(payload), FrameStatus::kMessage);
    EXPECT_EQ(payload, "");
  }
}

TEST(FrameReader, AClaimOfFourGigabytesIsNotBelieved) {
  for (const std::uint32_t length :
       {static_cast<std::uint32_t>(kMaxFrameSkipped) + 1, 0x80000000U, 0xffffffffU}) {
    std::size_t taken = 0;
    std::size_t largest = 0;
    FrameReader reader(Endless(Length(length), &taken, &largest));
    std::string payload;
    EXPECT_EQ(reader.Next(payload), FrameStatus::kImpossible);
    EXPECT_EQ(taken, 4U);
  }
}

TEST(FrameReader, MemoryGrowsWithWhatArrivesOnly) {
  std::size_t largest = 0;
  const std::string little = Length(kMaxFrameIn) + "little";
  FrameReader reader([source = FromMemory(little), &largest](std::span<char> buffer) mutable {
    largest = std::max(largest, buffer.size());
    return source(buffer);
  });
  std::string payload;
  EXPECT_EQ(reader.Next(payload), FrameStatus::kTruncated);
  EXPECT_LE(largest, std::size_t{64} << 10U);
}

TEST(FrameReader, AFailureOfReadingIsNotTheEnd) {
  FrameReader reader([](std::span<char>) -> std::expected<std::size_t, std::error_code> {
    return std::unexpected(std::make_error_code(std::errc::io_error));
  });
  std::string payload;
  EXPECT_EQ(reader.Next(payload), FrameStatus::kFailed);
}

TEST(FrameWriter, WritesLengthAndPayloadAtOnce) {
  std::vector<std::string> writes;
  FrameWriter writer([&](std::string_view bytes) -> std::expected<void, std::error_code> {
    writes.emplace_back(bytes);
    return {};
  });
  EXPECT_TRUE(writer.Write("{}"));
  EXPECT_TRUE(writer.Write(std::string(kMaxFrameOut, 'x')));
  ASSERT_EQ(writes.size(), 2U);
  EXPECT_EQ(writes[0], Framed("{}"));
  EXPECT_EQ(writes[1].size(), kMaxFrameOut + 4);
}

TEST(FrameWriter, ATooLongPayloadIsNotWritten) {
  bool written = false;
  FrameWriter writer([&](std::string_view) -> std::expected<void, std::error_code> {
    written = true;
    return {};
  });
  const auto result = writer.Write(std::string(kMaxFrameOut + 1, 'x'));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), std::errc::message_size);
  EXPECT_FALSE(written);
}

}  // namespace
}  // namespace forepost::messaging

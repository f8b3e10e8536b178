#include "messaging/serve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/exit_codes.h"
#include "support/pipe.h"
#include "support/sample_machine.h"

namespace forepost::messaging {
namespace {

using forepost::testing::Framed;
using forepost::testing::Length;
using nlohmann::json;

constexpr std::string_view kEcho = R"({"id":5,"type":"echo","payload":1})";

class ServeTest : public ::testing::Test {
 protected:
  // Serves `bytes` to the end; the answers are in answers_.
  int Serve(const std::string& bytes, bool reader_is_gone = false) {
    std::size_t at = 0;
    FrameReader reader([&](std::span<char> buffer) -> std::expected<std::size_t, std::error_code> {
      const std::size_t count = std::min(buffer.size(), bytes.size() - at);
      std::copy_n(bytes.data() + at, count, buffer.data());
      at += count;
      return count;
    });
    FrameWriter writer([&](std::string_view frame) -> std::expected<void, std::error_code> {
      if (reader_is_gone) {
        return std::unexpected(std::make_error_code(std::errc::broken_pipe));
      }
      answers_.push_back(json::parse(frame.substr(4)));
      return {};
    });
    Session session(machine_.Parts());
    return messaging::Serve(reader, writer, session);
  }

  std::string Code(std::size_t index) const {
    return answers_.at(index)["error"]["code"].get<std::string>();
  }

  forepost::testing::SampleMachine machine_;
  std::vector<json> answers_;
};

TEST_F(ServeTest, EndsWellAtTheEndOfTheStream) {
  EXPECT_EQ(Serve(""), kExitOk);
  EXPECT_EQ(Serve(Framed(kEcho)), kExitOk);
  EXPECT_EQ(answers_.size(), 1U);
}

TEST_F(ServeTest, AnswersComeInTheOrderOfTheRequests) {
  std::string bytes;
  for (int i = 1; i <= 50; ++i) {
    bytes += Framed(R"({"id":)" + std::to_string(i) + R"(,"type":"echo","payload":null})");
  }
  EXPECT_EQ(Serve(bytes), kExitOk);
  ASSERT_EQ(answers_.size(), 50U);
  for (int i = 1; i <= 50; ++i) {
    EXPECT_EQ(answers_[static_cast<std::size_t>(i - 1)]["id"], i);
  }
}

TEST_F(ServeTest, AnEmptyFrameAndAFrameTooLargeAreErrorsAndTheSessionGoesOn) {
  const std::string large(kMaxFrameIn + 1, 'x');
  EXPECT_EQ(Serve(Framed("") + Framed(large) + Framed(kEcho)), kExitOk);
  ASSERT_EQ(answers_.size(), 3U);
  EXPECT_EQ(Code(0), "bad_json");
  EXPECT_EQ(Code(1), "frame_too_large");
  EXPECT_EQ(answers_[2]["payload"], 1);
}

TEST_F(ServeTest, AnImpossibleClaimEndsTheSession) {
  EXPECT_EQ(Serve(Length(0xffffffffU) + Framed(kEcho)), kExitBadData);
  ASSERT_EQ(answers_.size(), 1U);
  EXPECT_EQ(Code(0), "frame_too_large");
}

TEST_F(ServeTest, ABrokenOffFrameEndsTheSession) {
  EXPECT_EQ(Serve(Framed(kEcho) + Length(100) + "half"), kExitBadData);
  ASSERT_EQ(answers_.size(), 2U);
  EXPECT_EQ(Code(1), "frame_truncated");
}

TEST_F(ServeTest, NobodyReadingAnyMoreIsTheEnd) {
  EXPECT_EQ(Serve(Framed(kEcho) + Framed(kEcho), true), kExitOk);
}

}  // namespace
}  // namespace forepost::messaging

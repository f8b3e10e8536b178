#include "messaging/serve.h"

#include <string>
#include <system_error>

#include "common/exit_codes.h"
#include "common/wipe.h"
#include "platform/streams.h"

namespace forepost::messaging {

Waiter WaiterFor(int descriptor, int wake) {
  return [descriptor, wake](std::chrono::milliseconds patience) {
    return platform::WaitToRead(descriptor, patience, wake);
  };
}

int Serve(FrameReader& reader, FrameWriter& writer, Session& session, const Waiter& wait) {
  std::string payload;
  while (true) {
    if (wait) {
      for (auto due = session.RestIsDue(); due && !wait(*due); due = session.RestIsDue()) {
        session.Rest();
      }
    }
    std::string answer;
    int end = -1;  // the exit code, once there is one
    switch (reader.Next(payload)) {
      case FrameStatus::kMessage:
        answer = session.Handle(payload);
        break;
      case FrameStatus::kTooLarge:
        answer = Session::Refuse(ErrorCode::kFrameTooLarge);
        break;
      case FrameStatus::kImpossible:
        answer = Session::Refuse(ErrorCode::kFrameTooLarge);
        end = kExitBadData;
        break;
      case FrameStatus::kTruncated:
        answer = Session::Refuse(ErrorCode::kFrameTruncated);
        end = kExitBadData;
        break;
      case FrameStatus::kEnd:
        return kExitOk;
      case FrameStatus::kFailed:
        return kExitIo;
    }
    // A draft, a note or a passphrase need not stay in memory that was given back.
    Wipe(payload);
    const auto written = writer.Write(answer);
    if (!written && written.error() == std::errc::message_size) {
      // The extension waits for each answer.
      if (!writer.Write(Session::Refuse(ErrorCode::kInternal))) {
        return kExitOk;
      }
    } else if (!written) {
      return end < 0 ? kExitOk : end;
    }
    if (end >= 0) {
      return end;
    }
  }
}

}  // namespace forepost::messaging

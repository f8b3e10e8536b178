// The loop of the host: frames in, answers out, until the browser closes the stream.
#pragma once

#include "messaging/frames.h"
#include "messaging/session.h"

namespace forepost::messaging {

// Returns the exit code: 0 at the end of the stream and when nobody reads the answers any more, 65
// after a frame from which there is no way on, 74 when reading fails.
int Serve(FrameReader& reader, FrameWriter& writer, Session& session);

}  // namespace forepost::messaging

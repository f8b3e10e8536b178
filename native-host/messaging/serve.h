// The loop of the host: frames in, answers out, until the browser closes the stream.
#pragma once

#include <chrono>
#include <functional>

#include "messaging/frames.h"
#include "messaging/session.h"

namespace forepost::messaging {

// Waits until there is something to read or the stream has ended: true. False: neither within that
// time, or there is a reason to rest at once.
using Waiter = std::function<bool(std::chrono::milliseconds)>;
// `wake`: a descriptor that can be read from when there is such a reason; -1: none.
Waiter WaiterFor(int descriptor, int wake = -1);

// While no frame comes the session rests when it wants to; without a waiter it never does.
// Returns the exit code: 0 at the end of the stream and when nobody reads the answers any more, 65
// after a frame from which there is no way on, 74 when reading fails.
int Serve(FrameReader& reader, FrameWriter& writer, Session& session, const Waiter& wait = {});

}  // namespace forepost::messaging

// What the running process may leave behind.
#pragma once

namespace forepost::platform {

// No core file, no piped core dump, and no debugger of the same user: drafts in memory are not to
// reach the disk. Builds with a sanitizer keep the second part off, since the leak checker attaches
// to its own process. True if the system took it.
bool TurnOffCoreDumps();

}  // namespace forepost::platform

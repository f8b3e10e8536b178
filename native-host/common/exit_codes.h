// What the program's exit code says. 64 and up are those of BSD's sysexits.h.
#pragma once

namespace forepost {

inline constexpr int kExitOk = 0;
inline constexpr int kExitFound = 1;    // a fault or finding was found; for `check`: warn
inline constexpr int kExitBlocked = 2;  // `check`: block
inline constexpr int kExitUsage = 64;
inline constexpr int kExitBadData = 65;
inline constexpr int kExitNoInput = 66;
inline constexpr int kExitUnavailable = 69;
inline constexpr int kExitInternal = 70;
inline constexpr int kExitCannotCreate = 73;
inline constexpr int kExitIo = 74;
inline constexpr int kExitNoPermission = 77;
inline constexpr int kExitConfig = 78;
inline constexpr int kExitStopped = 130;  // by Ctrl+C, between two steps

}  // namespace forepost

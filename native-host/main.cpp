// The program: a host when a browser starts it, else a command line.

#include <chrono>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "commands/command.h"
#include "common/exit_codes.h"
#include "messaging/caller.h"
#include "messaging/serve.h"
#include "platform/key_store.h"
#include "platform/process.h"
#include "platform/screen_lock.h"
#include "platform/streams.h"
#include "platform/system_log.h"
#include "records/witness_log.h"
#include "storage/wiping_memory.h"

namespace {

using forepost::messaging::Caller;

std::chrono::sys_time<std::chrono::milliseconds> Now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

int RunHost() {
  namespace messaging = forepost::messaging;
  namespace records = forepost::records;
  // Before anything else can print.
  const auto streams = forepost::platform::ClaimStandardStreams();
  if (!streams) {
    std::cerr << "forepost: cannot take over the standard streams: " << streams.error().message()
              << '\n';
    return forepost::kExitIo;
  }
  forepost::platform::TurnOffCoreDumps();

  const records::HeadWitness witness = [](const records::Head& head) {
    forepost::platform::SystemLog().Write(records::ToLogLine(head));
  };
  // A submit waits no longer than this for the names of clients.
  constexpr std::chrono::milliseconds kKeyStorePatience{1500};
  const auto quick_key_store = forepost::platform::MakeKeyStore(kKeyStorePatience);
  const auto screen_lock = forepost::platform::MakeScreenLock();
  messaging::Session session({.machine = messaging::TheMachine(),
                              .open_records =
                                  [&witness](const std::filesystem::path& file) {
                                    return records::RecordBook::Open(file, witness);
                                  },
                              .now = Now,
                              .notes = {.now = Now,
                                        .key_store = &forepost::platform::TheKeyStore(),
                                        .quick_key_store = quick_key_store.get(),
                                        .screen_lock = screen_lock.get(),
                                        .passphrase_cost = {}}});
  messaging::FrameReader reader(messaging::FromDescriptor(streams->in.number()));
  messaging::FrameWriter writer(messaging::ToDescriptor(streams->out.number()));
  return messaging::Serve(reader, writer, session,
                          messaging::WaiterFor(streams->in.number(), screen_lock->descriptor()));
}

int Run(const std::vector<std::string>& arguments) {
  if (!forepost::storage::WipeFreedMemory()) {
    std::cerr << "forepost: a fault in Forepost itself: SQLite is in use before its memory is "
                 "guarded\n";
    return forepost::kExitInternal;
  }
  const Caller caller = forepost::messaging::WhoCalls(arguments);
  switch (caller.kind) {
    case Caller::Kind::kBrowser:
      return RunHost();
    case Caller::Kind::kStranger:
      std::cerr << caller.refusal << '\n';
      return forepost::kExitNoPermission;
    default:
      return forepost::commands::Dispatch(arguments, {std::cin, std::cout, std::cerr});
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return Run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::exception& error) {
    std::cerr << "forepost: a fault in Forepost itself: " << error.what() << '\n';
    return forepost::kExitInternal;
  }
}

#include "platform/linux/bus_library.h"

#include "platform/linux/shared_library.h"

namespace forepost::platform {

std::expected<BusLibrary, std::string> LoadBusLibrary() {
  const auto handle = OpenLibrary("libgio-2.0.so.0");
  if (!handle) {
    return std::unexpected(handle.error());
  }
  BusLibrary library;
#define FOREPOST_RESOLVE(name)                  \
  if (!Resolve(*handle, #name, library.name)) { \
    return std::unexpected(LoaderError());      \
  }
  FOREPOST_BUS_FUNCTIONS(FOREPOST_RESOLVE)
#undef FOREPOST_RESOLVE
  return library;
}

}  // namespace forepost::platform

#include "platform/linux/secret_library.h"

#include "platform/linux/shared_library.h"

namespace forepost::platform {

std::expected<SecretLibrary, std::string> LoadSecretLibrary() {
  const auto handle = OpenLibrary("libsecret-1.so.0");
  if (!handle) {
    return std::unexpected(handle.error());
  }
  SecretLibrary library;
#define FOREPOST_RESOLVE(name)                  \
  if (!Resolve(*handle, #name, library.name)) { \
    return std::unexpected(LoaderError());      \
  }
  FOREPOST_SECRET_FUNCTIONS(FOREPOST_RESOLVE)
#undef FOREPOST_RESOLVE
  return library;
}

}  // namespace forepost::platform

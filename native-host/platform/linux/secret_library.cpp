#include "platform/linux/secret_library.h"

#include <dlfcn.h>

namespace forepost::platform {
namespace {

std::string LoaderError() {
  const char* const text = dlerror();
  return text == nullptr ? "it cannot be loaded" : text;
}

// Finds functions of GLib too: they are looked for in all that the library brought along.
template <typename Function>
bool Resolve(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  return function != nullptr;
}

}  // namespace

std::expected<SecretLibrary, std::string> LoadSecretLibrary() {
  void* const handle = dlopen("libsecret-1.so.0", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (handle == nullptr) {
    return std::unexpected(LoaderError());
  }
  SecretLibrary library;
#define FOREPOST_RESOLVE(name)                 \
  if (!Resolve(handle, #name, library.name)) { \
    return std::unexpected(LoaderError());     \
  }
  FOREPOST_SECRET_FUNCTIONS(FOREPOST_RESOLVE)
#undef FOREPOST_RESOLVE
  return library;
}

}  // namespace forepost::platform

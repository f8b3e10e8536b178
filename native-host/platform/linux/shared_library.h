// Loading a library of the system when it is needed.
//
//   const auto handle = OpenLibrary("libsecret-1.so.0");
//   if (!handle || !Resolve(*handle, "secret_value_new", function)) …
//
// What is loaded stays: GLib cannot be unloaded.
//
// Thread-safety: any thread.
#pragma once

#include <dlfcn.h>

#include <expected>
#include <string>

namespace forepost::platform {

// The loader's own sentence on what failed last.
inline std::string LoaderError() {
  const char* const text = dlerror();
  return text == nullptr ? "it cannot be loaded" : text;
}

inline std::expected<void*, std::string> OpenLibrary(const char* name) {
  void* const handle = dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (handle == nullptr) {
    return std::unexpected(LoaderError());
  }
  return handle;
}

// Finds functions of other libraries too that this one brought along.
template <typename Function>
bool Resolve(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  return function != nullptr;
}

}  // namespace forepost::platform

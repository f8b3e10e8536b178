// GLib's access to D-Bus, loaded at run time like libsecret (secret_library.h), but without it:
// whoever has no key store can still lock the screen.
//
// Thread-safety: plain data once loaded.
#pragma once

#include <gio/gio.h>

#include <expected>
#include <string>

namespace forepost::platform {

// Each is a function of the library under its own name: library.g_object_unref(object).
// NOLINTBEGIN(bugprone-macro-parentheses)
#define FOREPOST_BUS_FUNCTIONS(X)           \
  X(g_cancellable_cancel)                   \
  X(g_cancellable_new)                      \
  X(g_dbus_address_get_for_bus_sync)        \
  X(g_dbus_connection_call_sync)            \
  X(g_dbus_connection_close_sync)           \
  X(g_dbus_connection_new_for_address_sync) \
  X(g_dbus_connection_signal_subscribe)     \
  X(g_dbus_connection_signal_unsubscribe)   \
  X(g_free)                                 \
  X(g_main_context_iteration)               \
  X(g_main_context_new)                     \
  X(g_main_context_pop_thread_default)      \
  X(g_main_context_push_thread_default)     \
  X(g_main_context_unref)                   \
  X(g_main_context_wakeup)                  \
  X(g_object_unref)                         \
  X(g_variant_check_format_string)          \
  X(g_variant_get)                          \
  X(g_variant_lookup)                       \
  X(g_variant_new)                          \
  X(g_variant_unref)

struct BusLibrary {
#define FOREPOST_DECLARE(name) decltype(&::name) name = nullptr;
  FOREPOST_BUS_FUNCTIONS(FOREPOST_DECLARE)
#undef FOREPOST_DECLARE
};
// NOLINTEND(bugprone-macro-parentheses)

// The error is the loader's own sentence.
std::expected<BusLibrary, std::string> LoadBusLibrary();

}  // namespace forepost::platform

// libsecret and the parts of GLib that it comes with, loaded at run time: the program does not link
// them, so a host that never needs the key store does not pay for 20 shared libraries.
//
// Thread-safety: plain data once loaded.
#pragma once

#include <libsecret/secret.h>

#include <expected>
#include <string>

namespace forepost::platform {

// Each is a function of the library under its own name: library.g_object_unref(object).
// NOLINTBEGIN(bugprone-macro-parentheses)
#define FOREPOST_SECRET_FUNCTIONS(X)     \
  X(g_bus_get_sync)                      \
  X(g_cancellable_cancel)                \
  X(g_cancellable_is_cancelled)          \
  X(g_cancellable_new)                   \
  X(g_dbus_connection_set_exit_on_close) \
  X(g_dbus_error_quark)                  \
  X(g_dbus_error_strip_remote_error)     \
  X(g_error_free)                        \
  X(g_hash_table_insert)                 \
  X(g_hash_table_new)                    \
  X(g_hash_table_unref)                  \
  X(g_io_error_quark)                    \
  X(g_list_free)                         \
  X(g_main_context_iteration)            \
  X(g_main_context_new)                  \
  X(g_main_context_pop_thread_default)   \
  X(g_main_context_push_thread_default)  \
  X(g_main_context_unref)                \
  X(g_object_unref)                      \
  X(g_str_equal)                         \
  X(g_str_hash)                          \
  X(secret_error_get_quark)              \
  X(secret_item_delete_sync)             \
  X(secret_item_get_locked)              \
  X(secret_item_get_secret)              \
  X(secret_item_load_secret_sync)        \
  X(secret_service_disconnect)           \
  X(secret_service_get_sync)             \
  X(secret_service_search_sync)          \
  X(secret_service_store_sync)           \
  X(secret_service_unlock_sync)          \
  X(secret_value_get)                    \
  X(secret_value_new)                    \
  X(secret_value_unref)

struct SecretLibrary {
#define FOREPOST_DECLARE(name) decltype(&::name) name = nullptr;
  FOREPOST_SECRET_FUNCTIONS(FOREPOST_DECLARE)
#undef FOREPOST_DECLARE
};
// NOLINTEND(bugprone-macro-parentheses)

// The error is the loader's own sentence. What is loaded stays: GLib cannot be unloaded.
std::expected<SecretLibrary, std::string> LoadSecretLibrary();

}  // namespace forepost::platform

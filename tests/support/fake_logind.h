// Logind as far as it matters for the screen: a session of this user and one of another's, on the
// bus that DBUS_SYSTEM_BUS_ADDRESS names.
//
//   PrivateBus bus(PrivateBus::kSystem);
//   FakeLogind logind(bus.address());
//   logind.Lock(FakeLogind::kOurs);
//
// Thread-safety: one thread at a time.
#pragma once

#include <gio/gio.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>

namespace forepost::testing {

class FakeLogind {
 public:
  static constexpr const char* kOurs = "/org/freedesktop/login1/session/_31";
  static constexpr const char* kTheirs = "/org/freedesktop/login1/session/_32";

  explicit FakeLogind(const std::string& address) : context_(g_main_context_new()) {
    g_main_context_push_thread_default(context_);
    GError* error = nullptr;
    bus_ = g_dbus_connection_new_for_address_sync(
        address.c_str(),
        static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
        nullptr, nullptr, &error);
    if (bus_ == nullptr) {
      throw std::runtime_error(error->message);
    }
    GDBusNodeInfo* const node = g_dbus_node_info_new_for_xml(
        "<node><interface name='org.freedesktop.login1.Session'>"
        "<property name='User' type='(uo)' access='read'/></interface></node>",
        nullptr);
    static const GDBusInterfaceVTable kTable{
        .method_call = nullptr, .get_property = GetUser, .set_property = nullptr, .padding = {}};
    for (const char* const path : {kOurs, kTheirs}) {
      g_dbus_connection_register_object(bus_, path, node->interfaces[0], &kTable, nullptr, nullptr,
                                        nullptr);
    }
    g_dbus_node_info_unref(node);
    g_main_context_pop_thread_default(context_);
    GVariant* const owned = g_dbus_connection_call_sync(
        bus_, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
        "RequestName", g_variant_new("(su)", "org.freedesktop.login1", 0U), nullptr,
        G_DBUS_CALL_FLAGS_NONE, -1, nullptr, &error);
    if (owned == nullptr) {
      throw std::runtime_error(error->message);
    }
    g_variant_unref(owned);
    thread_ = std::thread([this] {
      while (!stop_) {
        g_main_context_iteration(context_, TRUE);
      }
    });
  }
  ~FakeLogind() {
    stop_ = true;
    g_main_context_wakeup(context_);
    thread_.join();
    g_dbus_connection_close_sync(bus_, nullptr, nullptr);
    g_object_unref(bus_);
    g_main_context_unref(context_);
  }
  FakeLogind(const FakeLogind&) = delete;
  FakeLogind& operator=(const FakeLogind&) = delete;

  void Lock(const char* session) {
    Emit(session, "org.freedesktop.login1.Session", "Lock", nullptr);
  }
  void SetLockedHint(const char* session, bool locked) {
    GVariantBuilder changed;
    g_variant_builder_init(&changed, G_VARIANT_TYPE("a{sv}"));
    g_variant_builder_add(&changed, "{sv}", "LockedHint", g_variant_new_boolean(locked));
    Emit(session, "org.freedesktop.DBus.Properties", "PropertiesChanged",
         g_variant_new("(sa{sv}as)", "org.freedesktop.login1.Session", &changed, nullptr));
  }
  void PrepareForSleep(bool begins) {
    Emit("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
         g_variant_new("(b)", begins));
  }

 private:
  void Emit(const char* path, const char* interface, const char* member, GVariant* parameters) {
    if (g_dbus_connection_emit_signal(bus_, nullptr, path, interface, member, parameters,
                                      nullptr) == 0 ||
        g_dbus_connection_flush_sync(bus_, nullptr, nullptr) == 0) {
      throw std::runtime_error(std::string(member) + " cannot be sent");
    }
  }
  static GVariant* GetUser(GDBusConnection* /*bus*/, const char* /*sender*/, const char* path,
                           const char* /*interface*/, const char* /*property*/, GError** /*error*/,
                           gpointer /*data*/) {
    const guint32 user = geteuid() + (std::string_view(path) == kOurs ? 0 : 1);
    return g_variant_new("(uo)", user, "/org/freedesktop/login1/user/x");
  }

  GMainContext* context_;
  GDBusConnection* bus_ = nullptr;
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

}  // namespace forepost::testing

#include "platform/screen_lock.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <list>
#include <mutex>
#include <thread>

#include "platform/descriptor.h"
#include "platform/linux/bus_library.h"

namespace forepost::platform {
namespace {

constexpr const char* kLogind = "org.freedesktop.login1";
constexpr const char* kLogindSession = "org.freedesktop.login1.Session";
constexpr const char* kProperties = "org.freedesktop.DBus.Properties";
// Logind is asked whose session it was; without an answer it counts as ours.
constexpr int kAnswerPatience = 500;  // milliseconds

// What a signal has to say to count.
enum class Says {
  kTrue,        // (b): true
  kOurs,        // anything, of a session of this user
  kOursLocked,  // (sa{sv}as): LockedHint is true, of a session of this user
};

struct Signal {
  GBusType bus;
  const char* sender;  // null: anybody on this bus
  const char* interface;
  const char* member;
  Says says;
};
// On the session's bus all programs are the person's own; on the system's anybody may send signals.
constexpr Signal kSignals[] = {
    {G_BUS_TYPE_SESSION, nullptr, "org.freedesktop.ScreenSaver", "ActiveChanged", Says::kTrue},
    {G_BUS_TYPE_SESSION, nullptr, "org.gnome.ScreenSaver", "ActiveChanged", Says::kTrue},
    {G_BUS_TYPE_SESSION, nullptr, "org.cinnamon.ScreenSaver", "ActiveChanged", Says::kTrue},
    {G_BUS_TYPE_SESSION, nullptr, "org.mate.ScreenSaver", "ActiveChanged", Says::kTrue},
    {G_BUS_TYPE_SESSION, nullptr, "org.xfce.ScreenSaver", "ActiveChanged", Says::kTrue},
    {G_BUS_TYPE_SYSTEM, kLogind, "org.freedesktop.login1.Manager", "PrepareForSleep", Says::kTrue},
    {G_BUS_TYPE_SYSTEM, kLogind, kLogindSession, "Lock", Says::kOurs},
    {G_BUS_TYPE_SYSTEM, kLogind, kProperties, "PropertiesChanged", Says::kOursLocked},
};

class BusScreenLock : public ScreenLock {
 public:
  BusScreenLock() : event_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
  BusScreenLock(const BusScreenLock&) = delete;
  BusScreenLock& operator=(const BusScreenLock&) = delete;
  ~BusScreenLock() override {
    {
      const std::lock_guard lock(mutex_);
      stop_ = true;
      if (context_ != nullptr) {
        library_.g_cancellable_cancel(cancellable_);
        library_.g_main_context_wakeup(context_);
      }
    }
    if (thread_.joinable()) {
      thread_.join();
    }
  }

  void Watch() override {
    if (!thread_.joinable()) {
      thread_ = std::thread([this] { Run(); });
    }
  }
  int descriptor() const override { return event_.number(); }
  bool Happened() override {
    std::uint64_t times = 0;
    return read(event_.number(), &times, sizeof times) == sizeof times;
  }

 private:
  struct Subscription {
    BusScreenLock* self;
    const Signal* signal;
    GDBusConnection* bus;
    guint number;
  };

  void Run() {
    auto library = LoadBusLibrary();
    if (!library) {
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      if (stop_) {
        return;
      }
      library_ = *library;
      context_ = library_.g_main_context_new();
      cancellable_ = library_.g_cancellable_new();
    }
    library_.g_main_context_push_thread_default(context_);
    GDBusConnection* const buses[] = {Listen(G_BUS_TYPE_SESSION), Listen(G_BUS_TYPE_SYSTEM)};
    while (!stop_) {
      library_.g_main_context_iteration(context_, TRUE);
    }
    for (const Subscription& one : subscriptions_) {
      library_.g_dbus_connection_signal_unsubscribe(one.bus, one.number);
    }
    for (GDBusConnection* const bus : buses) {
      if (bus != nullptr) {
        library_.g_dbus_connection_close_sync(bus, nullptr, nullptr);
        library_.g_object_unref(bus);
      }
    }
    while (library_.g_main_context_iteration(context_, FALSE) != 0) {
    }
    library_.g_main_context_pop_thread_default(context_);
    library_.g_object_unref(cancellable_);
    library_.g_main_context_unref(context_);
  }

  // A connection of our own: the shared one belongs to the key store. Null: there is no such bus.
  GDBusConnection* Listen(GBusType type) {
    char* const address = library_.g_dbus_address_get_for_bus_sync(type, cancellable_, nullptr);
    if (address == nullptr) {
      return nullptr;
    }
    constexpr auto kFlags =
        static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    GDBusConnection* const bus = library_.g_dbus_connection_new_for_address_sync(
        address, kFlags, nullptr, cancellable_, nullptr);
    library_.g_free(address);
    if (bus == nullptr) {
      return nullptr;
    }
    for (const Signal& signal : kSignals) {
      if (signal.bus != type) {
        continue;
      }
      Subscription& one = subscriptions_.emplace_back(
          Subscription{.self = this, .signal = &signal, .bus = bus, .number = 0});
      const char* const first = signal.says == Says::kOursLocked ? kLogindSession : nullptr;
      one.number = library_.g_dbus_connection_signal_subscribe(
          bus, signal.sender, signal.interface, signal.member, nullptr, first,
          G_DBUS_SIGNAL_FLAGS_NONE, &BusScreenLock::OnSignal, &one, nullptr);
    }
    return bus;
  }

  static void OnSignal(GDBusConnection* /*bus*/, const char* /*sender*/, const char* path,
                       const char* /*interface*/, const char* /*member*/, GVariant* parameters,
                       gpointer data) {
    const auto& one = *static_cast<const Subscription*>(data);
    if (one.self->Counts(one, path, parameters)) {
      const std::uint64_t once = 1;
      // It is full only when it has been readable for long.
      (void)!write(one.self->event_.number(), &once, sizeof once);
    }
  }

  bool Counts(const Subscription& one, const char* path, GVariant* parameters) const {
    gboolean yes = FALSE;
    switch (one.signal->says) {
      case Says::kTrue:
        if (library_.g_variant_check_format_string(parameters, "(b)", FALSE) != 0) {
          library_.g_variant_get(parameters, "(b)", &yes);
        }
        return yes != FALSE;
      case Says::kOurs:
        return IsOurs(one.bus, path);
      case Says::kOursLocked:
        return IsLocked(parameters) && IsOurs(one.bus, path);
    }
    return false;
  }

  bool IsLocked(GVariant* parameters) const {
    if (library_.g_variant_check_format_string(parameters, "(&s@a{sv}@as)", FALSE) == 0) {
      return false;
    }
    const char* interface = nullptr;
    GVariant* changed = nullptr;
    GVariant* gone = nullptr;
    library_.g_variant_get(parameters, "(&s@a{sv}@as)", &interface, &changed, &gone);
    gboolean locked = FALSE;
    (void)library_.g_variant_lookup(changed, "LockedHint", "b", &locked);
    library_.g_variant_unref(changed);
    library_.g_variant_unref(gone);
    return locked != FALSE;
  }

  bool IsOurs(GDBusConnection* bus, const char* path) const {
    GVariant* const answer = library_.g_dbus_connection_call_sync(
        bus, kLogind, path, kProperties, "Get",
        library_.g_variant_new("(ss)", kLogindSession, "User"), nullptr, G_DBUS_CALL_FLAGS_NONE,
        kAnswerPatience, cancellable_, nullptr);
    if (answer == nullptr) {
      return true;
    }
    guint32 user = geteuid();
    if (GVariant* inside = nullptr;
        library_.g_variant_check_format_string(answer, "(v)", FALSE) != 0) {
      library_.g_variant_get(answer, "(v)", &inside);
      if (library_.g_variant_check_format_string(inside, "(uo)", FALSE) != 0) {
        library_.g_variant_get(inside, "(uo)", &user, nullptr);
      }
      library_.g_variant_unref(inside);
    }
    library_.g_variant_unref(answer);
    return user == geteuid();
  }

  Descriptor event_;
  std::thread thread_;
  std::mutex mutex_;
  std::atomic<bool> stop_ = false;
  // Set by the thread, the first three once and under the mutex.
  BusLibrary library_;
  GMainContext* context_ = nullptr;
  GCancellable* cancellable_ = nullptr;
  std::list<Subscription> subscriptions_;  // signals keep the addresses
};

}  // namespace

std::unique_ptr<ScreenLock> MakeScreenLock() { return std::make_unique<BusScreenLock>(); }

}  // namespace forepost::platform

#include "platform/key_store.h"

#include <string.h>

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

#include "platform/linux/secret_library.h"

namespace forepost::platform {
namespace {

using std::chrono::milliseconds;

constexpr const char* kApplication = "io.forepost";
constexpr const char* kLabel = "Forepost notes";
constexpr const char* kOrPassphrase = ", or use a passphrase";

constexpr SecretSchema kSchema{.name = "io.forepost.vault",
                               .flags = SECRET_SCHEMA_NONE,
                               .attributes = {{"application", SECRET_SCHEMA_ATTRIBUTE_STRING},
                                              {"vault", SECRET_SCHEMA_ATTRIBUTE_STRING}},
                               .reserved = 0};

Diagnostic Say(std::string message, std::string what_to_do) {
  return {.message = std::move(message), .hint = std::move(what_to_do) + kOrPassphrase};
}

Diagnostic Dismissed() {
  return Say("the key store was not unlocked",
             "try again and give the password that the system asks for");
}

// Cancels when the time is up, unless it goes first.
class Deadline {
 public:
  Deadline(const SecretLibrary& library, milliseconds patience)
      : library_(library),
        cancellable_(library.g_cancellable_new()),
        timer_([this, patience](const std::stop_token& stop) {
          std::mutex mutex;
          std::unique_lock lock(mutex);
          std::condition_variable_any never;
          never.wait_for(lock, stop, patience, [] { return false; });
          if (!stop.stop_requested()) {
            library_.g_cancellable_cancel(cancellable_);
          }
        }) {}
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;
  ~Deadline() {
    timer_.request_stop();
    timer_.join();
    library_.g_object_unref(cancellable_);
  }

  GCancellable* get() const { return cancellable_; }
  bool passed() const { return library_.g_cancellable_is_cancelled(cancellable_) != 0; }

 private:
  const SecretLibrary& library_;
  GCancellable* cancellable_;
  std::jthread timer_;
};

// One conversation with the service. Everything that GLib wants to do later is done when this ends:
// nobody in this process runs its main loop.
class Session {
 public:
  Session(const SecretLibrary& library, milliseconds patience)
      : library_(library),
        patience_(patience),
        context_(library.g_main_context_new()),
        deadline_(library, patience) {
    library_.g_main_context_push_thread_default(context_);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    if (service_ != nullptr) {
      library_.g_object_unref(service_);
    }
    // It is kept by libsecret otherwise, and would not see that the service was started anew.
    library_.secret_service_disconnect();
    if (bus_ != nullptr) {
      library_.g_object_unref(bus_);
    }
    while (library_.g_main_context_iteration(context_, FALSE) != 0) {
    }
    library_.g_main_context_pop_thread_default(context_);
    library_.g_main_context_unref(context_);
  }

  std::expected<void, Diagnostic> Connect() {
    GError* error = nullptr;
    bus_ = library_.g_bus_get_sync(G_BUS_TYPE_SESSION, deadline_.get(), &error);
    if (bus_ == nullptr) {
      return std::unexpected(NoBus(error));
    }
    // GLib would end the process when the person logs out.
    library_.g_dbus_connection_set_exit_on_close(bus_, FALSE);
    service_ =
        library_.secret_service_get_sync(SECRET_SERVICE_OPEN_SESSION, deadline_.get(), &error);
    if (service_ == nullptr) {
      return std::unexpected(Refusal(error));
    }
    return {};
  }

  std::expected<void, Diagnostic> Store(std::string_view name, std::string_view secret) {
    SecretValue* const value =
        library_.secret_value_new(secret.data(), static_cast<gssize>(secret.size()), "text/plain");
    const std::string text(name);
    GHashTable* const attributes = MakeAttributes(text);
    GError* error = nullptr;
    const bool stored = library_.secret_service_store_sync(service_, &kSchema, attributes,
                                                           SECRET_COLLECTION_DEFAULT, kLabel, value,
                                                           deadline_.get(), &error) != 0;
    library_.g_hash_table_unref(attributes);
    library_.secret_value_unref(value);
    if (!stored) {
      return std::unexpected(Refusal(error));
    }
    return {};
  }

  std::expected<KeyStore::Secret, Diagnostic> Lookup(std::string_view name) {
    KeyStore::Secret secret;
    auto done = ForEach(name, SECRET_SEARCH_NONE, [&](SecretItem* item, GError** error) {
      if (library_.secret_item_load_secret_sync(item, deadline_.get(), error) == 0) {
        return false;
      }
      if (SecretValue* const value = library_.secret_item_get_secret(item); value != nullptr) {
        gsize length = 0;
        const gchar* const bytes = library_.secret_value_get(value, &length);
        secret.reset(new std::string(bytes, length));
        library_.secret_value_unref(value);
      }
      return secret != nullptr;
    });
    if (!done) {
      return std::unexpected(std::move(done.error()));
    }
    return secret;
  }

  std::expected<void, Diagnostic> Delete(std::string_view name) {
    return ForEach(name, SECRET_SEARCH_ALL, [&](SecretItem* item, GError** error) {
      return library_.secret_item_delete_sync(item, deadline_.get(), error) != 0;
    });
  }

 private:
  // The table points into `name`.
  GHashTable* MakeAttributes(const std::string& name) const {
    GHashTable* const table = library_.g_hash_table_new(library_.g_str_hash, library_.g_str_equal);
    const auto insert = [&](const char* key, const char* value) {
      library_.g_hash_table_insert(table, const_cast<char*>(key), const_cast<char*>(value));
    };
    insert("application", kApplication);
    insert("vault", name.c_str());
    return table;
  }

  // Runs `work(item, &error)` on what is kept under this name, after unlocking it. Searching alone
  // asks the person nothing.
  template <typename Work>
  std::expected<void, Diagnostic> ForEach(std::string_view name, SecretSearchFlags flags,
                                          Work work) {
    const std::string text(name);
    GHashTable* const attributes = MakeAttributes(text);
    GError* error = nullptr;
    GList* const items = library_.secret_service_search_sync(service_, &kSchema, attributes, flags,
                                                             deadline_.get(), &error);
    library_.g_hash_table_unref(attributes);
    std::expected<void, Diagnostic> done;
    if (error != nullptr) {
      done = std::unexpected(Refusal(error));
    }
    for (const GList* at = items; at != nullptr; at = at->next) {
      auto* const item = static_cast<SecretItem*>(at->data);
      if (done) {
        done = Unlock(item);
      }
      if (done && !work(item, &error)) {
        done = std::unexpected(Refusal(error));
      }
      library_.g_object_unref(item);
    }
    library_.g_list_free(items);
    return done;
  }

  std::expected<void, Diagnostic> Unlock(SecretItem* item) {
    if (library_.secret_item_get_locked(item) == 0) {
      return {};
    }
    GList one{.data = item, .next = nullptr, .prev = nullptr};
    GError* error = nullptr;
    if (library_.secret_service_unlock_sync(service_, &one, deadline_.get(), nullptr, &error) < 1) {
      return std::unexpected(Refusal(error));
    }
    return {};
  }

  // Takes the error. Without one the service did nothing, which is how libsecret says that the
  // person has closed the window in which it asked.
  Diagnostic Refusal(GError* error) {
    if (error == nullptr) {
      return deadline_.passed() ? TooLate() : Dismissed();
    }
    const GQuark domain = error->domain;
    const int code = error->code;
    std::string text = TakeMessage(error);
    if (deadline_.passed()) {
      return TooLate();
    }
    if (domain == library_.g_dbus_error_quark() &&
        (code == G_DBUS_ERROR_SERVICE_UNKNOWN || code == G_DBUS_ERROR_NAME_HAS_NO_OWNER ||
         (code >= G_DBUS_ERROR_SPAWN_EXEC_FAILED && code <= G_DBUS_ERROR_SPAWN_NO_MEMORY))) {
      return Say("no key store runs in this session: " + text,
                 "log in to the desktop session, start GNOME Keyring or KWallet");
    }
    if ((domain == library_.g_io_error_quark() && code == G_IO_ERROR_CANCELLED) ||
        (domain == library_.secret_error_get_quark() && code == SECRET_ERROR_IS_LOCKED)) {
      return Dismissed();
    }
    return Say("the key store refused: " + text, "try again");
  }

  Diagnostic NoBus(GError* error) {
    std::string text = TakeMessage(error);
    if (deadline_.passed()) {
      return TooLate();
    }
    return Say("the key store cannot be reached, since there is no session bus: " + text,
               "log in to the desktop session");
  }

  Diagnostic TooLate() const {
    return Say("the key store did not answer within " +
                   std::to_string(std::chrono::ceil<std::chrono::seconds>(patience_).count()) +
                   " seconds",
               "try again and answer what it asks");
  }

  std::string TakeMessage(GError* error) const {
    // "GDBus.Error:org.freedesktop.…: " in front says nothing to a person.
    library_.g_dbus_error_strip_remote_error(error);
    std::string text(error->message);
    library_.g_error_free(error);
    return text;
  }

  const SecretLibrary& library_;
  milliseconds patience_;
  GMainContext* context_;
  Deadline deadline_;
  GDBusConnection* bus_ = nullptr;
  SecretService* service_ = nullptr;
};

class SecretServiceStore : public KeyStore {
 public:
  explicit SecretServiceStore(milliseconds patience) : patience_(patience) {}

  std::expected<void, Diagnostic> Keep(std::string_view name, std::string_view secret) override {
    return Talk([&](Session& session) { return session.Store(name, secret); });
  }
  std::expected<Secret, Diagnostic> Find(std::string_view name) override {
    return Talk([&](Session& session) { return session.Lookup(name); });
  }
  std::expected<void, Diagnostic> Forget(std::string_view name) override {
    return Talk([&](Session& session) { return session.Delete(name); });
  }

 private:
  template <typename Work>
  auto Talk(Work work) -> decltype(work(std::declval<Session&>())) {
    if (!library_) {
      library_ = LoadSecretLibrary();
    }
    if (!*library_) {
      return std::unexpected(Say(
          "the library by which the key store is reached cannot be loaded: " + library_->error(),
          "install libsecret-1-0"));
    }
    Session session(**library_, patience_);
    if (auto connected = session.Connect(); !connected) {
      return std::unexpected(std::move(connected.error()));
    }
    return work(session);
  }

  milliseconds patience_;
  std::optional<std::expected<SecretLibrary, std::string>> library_;
};

}  // namespace

void KeyStore::Wipe::operator()(std::string* text) const {
  explicit_bzero(text->data(), text->capacity());
  delete text;
}

KeyStore& TheKeyStore() {
  static SecretServiceStore store(KeyStore::kPatience);
  return store;
}

std::unique_ptr<KeyStore> MakeKeyStore(milliseconds patience) {
  return std::make_unique<SecretServiceStore>(patience);
}

}  // namespace forepost::platform

// Memory for secrets: guarded, locked against swapping where the system allows, wiped at the end
// (sodium_malloc, sodium_free). Each takes several pages and system calls: in a loop use one again.
//
// Thread-safety: as a container.
#pragma once

#include <sodium.h>

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace forepost::notes {

// So many secret bytes; movable, never copied by accident.
class SecretBytes {
 public:
  // Zeros. Throws std::bad_alloc when there is no memory, or libsodium cannot start.
  explicit SecretBytes(std::size_t size = 0);
  SecretBytes(SecretBytes&& other) noexcept;  // leaves it empty
  SecretBytes& operator=(SecretBytes&& other) noexcept;
  static SecretBytes Random(std::size_t size);
  static SecretBytes CopyOf(std::string_view bytes);

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  unsigned char* data() { return bytes_.get(); }
  const unsigned char* data() const { return bytes_.get(); }
  std::string_view view() const { return {reinterpret_cast<const char*>(bytes_.get()), size_}; }
  // Wipes what stands behind `size`; nothing when there is not so much.
  void Shorten(std::size_t size);
  // In constant time for equal sizes.
  bool operator==(const SecretBytes& other) const;

 private:
  struct Free {
    void operator()(unsigned char* bytes) const { sodium_free(bytes); }
  };
  std::unique_ptr<unsigned char, Free> bytes_;
  std::size_t size_ = 0;
};

inline constexpr std::size_t kKeyBytes = 32;

}  // namespace forepost::notes

#include "notes/secret.h"

#include <new>

namespace forepost::notes {

SecretBytes::SecretBytes(std::size_t size) : size_(size) {
  if (size == 0) {
    return;
  }
  // A passphrase may be the first thing in a process that needs libsodium.
  if (sodium_init() < 0) {
    throw std::bad_alloc();
  }
  bytes_.reset(static_cast<unsigned char*>(sodium_malloc(size)));
  if (bytes_ == nullptr) {
    throw std::bad_alloc();
  }
  sodium_memzero(bytes_.get(), size);
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
  bytes_ = std::move(other.bytes_);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

SecretBytes SecretBytes::Random(std::size_t size) {
  SecretBytes secret(size);
  if (size > 0) {
    randombytes_buf(secret.data(), size);
  }
  return secret;
}

SecretBytes SecretBytes::CopyOf(std::string_view bytes) {
  SecretBytes secret(bytes.size());
  if (!bytes.empty()) {
    std::memcpy(secret.data(), bytes.data(), bytes.size());
  }
  return secret;
}

void SecretBytes::Shorten(std::size_t size) {
  if (size < size_) {
    sodium_memzero(bytes_.get() + size, size_ - size);
    size_ = size;
  }
}

bool SecretBytes::operator==(const SecretBytes& other) const {
  return size_ == other.size_ &&
         (size_ == 0 || sodium_memcmp(bytes_.get(), other.bytes_.get(), size_) == 0);
}

}  // namespace forepost::notes

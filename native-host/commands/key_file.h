// A private key of the firm in a file of its own: one line, a heading that says what key it is and
// its 32 bytes in hexadecimal. They are only ever in guarded memory that is wiped (notes/secret.h).
//
//   constexpr KeyFileKind kKind{.heading = "forepost-signing-key 1 ", .name = "signing key",
//                               .maker = "forepost policy keygen"};
//   auto key = ReadKeyFile(file, kKind);
//
// Thread-safety: pure but for the file.
#pragma once

#include <expected>
#include <filesystem>
#include <string_view>

#include "common/diagnostic.h"
#include "notes/secret.h"

namespace forepost::commands {

struct KeyFileKind {
  std::string_view heading;
  std::string_view name;   // what the errors call it
  std::string_view maker;  // the command that makes one
};

// Mode 0600; one that is there already is an error. `key` has notes::kKeyBytes.
std::expected<void, Diagnostic> WriteKeyFile(const std::filesystem::path& file,
                                             const KeyFileKind& kind,
                                             const notes::SecretBytes& key);

// A file that others may read is refused: the key may be anybody's by now.
std::expected<notes::SecretBytes, Diagnostic> ReadKeyFile(const std::filesystem::path& file,
                                                          const KeyFileKind& kind);

}  // namespace forepost::commands

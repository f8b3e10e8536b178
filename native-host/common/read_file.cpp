#include "common/read_file.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace forepost {
namespace {

Diagnostic Fault(const std::filesystem::path& path, std::string message, std::string hint) {
  return {.file = path.string(), .message = std::move(message), .hint = std::move(hint)};
}

}  // namespace

std::expected<std::string, Diagnostic> ReadFile(const std::filesystem::path& path,
                                                std::size_t max_bytes) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    return std::unexpected(Fault(path, "there is no such file", "check the path"));
  }
  if (!std::filesystem::is_regular_file(status)) {
    return std::unexpected(Fault(path, "this is not a regular file", "name a file"));
  }
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    return std::unexpected(Fault(
        path, "cannot open the file: " + std::error_code(errno, std::generic_category()).message(),
        "check who may read it"));
  }
  // The size is taken from what is read, since the file may grow while we look.
  std::string content;
  const auto announced = std::filesystem::file_size(path, error);
  if (!error && announced <= max_bytes) {
    content.reserve(announced);
  }
  char buffer[1U << 16U];
  while (stream.read(buffer, sizeof buffer), stream.gcount() > 0) {
    content.append(buffer, static_cast<std::size_t>(stream.gcount()));
    if (content.size() > max_bytes) {
      return std::unexpected(Fault(
          path,
          "the file is larger than " + std::to_string(max_bytes) + " bytes, the most that is read",
          "make it smaller"));
    }
  }
  if (stream.bad()) {
    return std::unexpected(Fault(path, "reading the file failed half way", "try again"));
  }
  return content;
}

}  // namespace forepost

// The manifest of a bundle: its JSON, read and written (bundle.h describes it).
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "bundles/bundle.h"

namespace forepost::bundles {

struct PartEntry {
  PartKind kind = PartKind::kPolicy;
  std::string name;
  std::size_t size = 0;
};

struct ManifestContent {
  Manifest manifest;
  std::vector<PartEntry> parts;
};

// The first fault. A member that is not known is one: whoever signed it meant something by it.
std::expected<ManifestContent, Diagnostic> ReadManifest(std::string_view json,
                                                        const std::string& file);

std::string WriteManifest(const Manifest& manifest, const std::vector<Part>& parts);

}  // namespace forepost::bundles

#include "notes/capture.h"

#include <algorithm>
#include <utility>

#include "notes/address.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

constexpr std::size_t Index(CaptureLevel level) { return static_cast<std::size_t>(level); }

// Fields in which line feeds stay.
constexpr std::array<std::string_view, 2> kLong{"about", "selection"};

struct Fitted {
  std::string value;
  bool cut = false;
};

// Canonical addresses are plain ASCII, and a link that has none is no link to a page.
Fitted FitLinks(std::string_view value) {
  Fitted fitted;
  std::vector<std::string> links;
  while (!value.empty()) {
    const auto end = value.find('\n');
    const std::string_view line = value.substr(0, end);
    value.remove_prefix(end == std::string_view::npos ? value.size() : end + 1);
    auto link = CanonicalAddress(OneLine(line));
    if (!link) {
      const bool page = line.starts_with("https://") || line.starts_with("http://");
      fitted.cut = fitted.cut || (page && line.size() > kMaxAddressBytes);
      continue;
    }
    if (std::ranges::find(links, *link) != links.end()) {
      continue;
    }
    if (links.size() == kMaxLinks) {
      fitted.cut = true;
      break;
    }
    links.push_back(*std::move(link));
  }
  for (const std::string& link : links) {
    fitted.value += fitted.value.empty() ? "" : "\n";
    fitted.value += link;
  }
  return fitted;
}

Fitted Fit(const Field& field, std::string_view value) {
  if (field.list) {
    return FitLinks(value);
  }
  Fitted fitted;
  fitted.value =
      std::ranges::find(kLong, field.name) != kLong.end() ? Lines(value) : OneLine(value);
  fitted.cut = CutCharacters(fitted.value, field.most);
  return fitted;
}

}  // namespace

std::optional<CaptureLevel> ParseCaptureLevel(std::string_view name) {
  const auto* const found = std::ranges::find(kCaptureLevelNames, name);
  if (found == kCaptureLevelNames.end()) {
    return std::nullopt;
  }
  return static_cast<CaptureLevel>(found - kCaptureLevelNames.begin());
}

std::string_view ToString(CaptureLevel level) { return kCaptureLevelNames.at(Index(level)); }

const Field* FindField(std::string_view name) {
  const auto* const found = std::ranges::find(kFields, name, &Field::name);
  return found == kFields.end() ? nullptr : found;
}

Kept Enforce(const Page& page, CaptureLevel level) {
  Kept kept;
  for (const Field& field : kFields) {
    const auto given = page.find(field.name);
    if (given == page.end()) {
      continue;
    }
    if (field.level > level) {
      // Its value is not even looked at; an empty one was never said.
      if (!given->second.empty()) {
        kept.dropped.emplace_back(field.name);
      }
      continue;
    }
    Fitted fitted = Fit(field, given->second);
    if (fitted.cut) {
      kept.cut.emplace_back(field.name);
    }
    if (!fitted.value.empty()) {
      kept.page.emplace(field.name, std::move(fitted.value));
    }
  }
  return kept;
}

}  // namespace forepost::notes

#include "notes/capture.h"

#include <algorithm>
#include <utility>

#include "notes/address.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

constexpr std::size_t Index(CaptureLevel level) { return static_cast<std::size_t>(level); }

struct Fitted {
  std::string value;
  bool cut = false;
};

// A list's entries as they may be kept, each once.
class Entries {
 public:
  explicit Entries(const Field& field) : field_(field) {}

  // False: there are enough.
  bool Add(std::string entry) {
    if (std::ranges::find(entries_, entry) != entries_.end()) {
      return true;
    }
    if (entries_.size() == field_.many) {
      return false;
    }
    entries_.push_back(std::move(entry));
    return true;
  }
  std::string Joined() const { return JoinLines(entries_); }

 private:
  const Field& field_;
  std::vector<std::string> entries_;
};

// Canonical addresses are plain ASCII, and a link that has none is no link to a page.
Fitted FitLinks(const Field& field, std::string_view value) {
  Fitted fitted;
  Entries entries(field);
  for (const std::string_view line : SplitLines(value)) {
    auto link = CanonicalAddress(OneLine(line));
    if (!link) {
      const bool page = line.starts_with("https://") || line.starts_with("http://");
      fitted.cut = fitted.cut || (page && line.size() > kMaxAddressBytes);
    } else if (!entries.Add(*std::move(link))) {
      fitted.cut = true;
      break;
    }
  }
  fitted.value = entries.Joined();
  return fitted;
}

Fitted FitLines(const Field& field, std::string_view value) {
  Fitted fitted;
  Entries entries(field);
  for (const std::string_view line : SplitLines(value)) {
    std::string entry = OneLine(line);
    fitted.cut = CutCharacters(entry, field.most) || fitted.cut;
    if (!entry.empty() && !entries.Add(std::move(entry))) {
      fitted.cut = true;
      break;
    }
  }
  fitted.value = entries.Joined();
  return fitted;
}

Fitted Fit(const Field& field, std::string_view value) {
  if (field.kind == FieldKind::kLinks) {
    return FitLinks(field, value);
  }
  if (field.kind == FieldKind::kLines) {
    return FitLines(field, value);
  }
  Fitted fitted;
  fitted.value = field.kind == FieldKind::kText ? Lines(value) : OneLine(value);
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

std::string_view ValueOf(const Page& page, std::string_view name) {
  const auto found = page.find(name);
  return found == page.end() ? std::string_view() : std::string_view(found->second);
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

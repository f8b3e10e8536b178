#include "policy/name_words.h"

#include <algorithm>
#include <array>

namespace forepost::policy {
namespace {

// Legal forms that people leave out, as ISO 20275 lists them, the common ones.
constexpr std::array<std::string_view, 22> kLegalForms{
    "ab",          "ag",   "as",  "asa",          "bv", "co",      "company", "corp",
    "corporation", "gmbh", "inc", "incorporated", "kg", "limited", "llc",     "llp",
    "ltd",         "nv",   "oyj", "plc",          "sa", "se"};

// Cutting names one by one would take several times as long, all of them at once several times the
// memory.
constexpr std::size_t kChunkBytes = std::size_t{256} << 10U;

bool IsLegalForm(const Words& words, std::size_t index) {
  const std::string key = words.Key(index);
  return std::ranges::find(kLegalForms, key) != kLegalForms.end();
}

void VisitChunk(std::string_view lines,
                const std::function<void(const Words&, std::size_t, std::size_t)>& visit) {
  const NormalisedText text = NormalisedText::Of(lines);
  const Words words(text);
  const std::string_view bytes = text.bytes();
  for (std::size_t first = 0; first < words.all().size();) {
    std::size_t next = first + 1;
    while (next < words.all().size()) {
      const std::size_t end = words.all()[next - 1].end;
      const std::string_view gap = bytes.substr(end, words.all()[next].begin - end);
      if (gap.find('\n') != std::string_view::npos) {
        break;
      }
      ++next;
    }
    const std::size_t length = std::min(next - first, kMaxNameWords);
    visit(words, first, length);
    if (length > 2 && IsLegalForm(words, first + length - 1)) {
      visit(words, first, length - 1);
    }
    first = next;
  }
}

}  // namespace

void ForEachName(
    std::string_view lines,
    const std::function<void(const Words& words, std::size_t first, std::size_t count)>& visit) {
  while (!lines.empty()) {
    const std::size_t last =
        lines.size() <= kChunkBytes ? std::string_view::npos : lines.find('\n', kChunkBytes);
    const std::size_t size = last == std::string_view::npos ? lines.size() : last + 1;
    VisitChunk(lines.substr(0, size), visit);
    lines.remove_prefix(size);
  }
}

std::string NameKey(const Words& words, std::size_t first, std::size_t count) {
  std::string key;
  if (const char sign = words.all()[first].sign_before; sign != '\0') {
    key += sign;
  }
  for (std::size_t i = first; i < first + count; ++i) {
    key += i == first ? "" : " ";
    key += words.Key(i);
  }
  return key;
}

}  // namespace forepost::policy

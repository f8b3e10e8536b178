#include "policy/utf16.h"

#include "common/utf8.h"

namespace forepost::policy {

std::string Utf16Cursor::At(Utf16Span span) {
  if (at16_ > span.start) {
    at_ = 0;
    at16_ = 0;
  }
  std::string out;
  std::size_t at = at_;
  std::uint32_t at16 = at16_;
  while (at < utf8_.size() && at16 < span.end) {
    const Decoded decoded = DecodeUtf8(utf8_, at);
    const auto end16 = static_cast<std::uint32_t>(at16 + Utf16Length(decoded.code_point));
    if (at16 >= span.start && end16 <= span.end) {
      AppendUtf8(out, decoded.code_point);
    }
    at += decoded.size;
    at16 = end16;
    if (at16 <= span.start) {
      at_ = at;
      at16_ = at16;
    }
  }
  return out;
}

std::string Utf16Substring(std::string_view utf8, Utf16Span span) {
  return Utf16Cursor(utf8).At(span);
}

}  // namespace forepost::policy

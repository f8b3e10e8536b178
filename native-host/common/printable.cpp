#include "common/printable.h"

#include "common/utf8.h"

namespace forepost {

std::string Printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeUtf8(text, at);
    const char32_t c = decoded.code_point;
    const bool obeyed =
        c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || IsDirectionMark(c);
    AppendUtf8(out, obeyed ? kReplacement : c);
    at += decoded.size;
  }
  return out;
}

}  // namespace forepost

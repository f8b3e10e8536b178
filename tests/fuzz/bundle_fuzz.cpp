// Any bytes as a bundle, and any bytes as what a good signature covers.
//
// The first byte chooses: an even one makes the rest the whole file, an odd one makes the rest what
// is signed. What opens is loaded, and can be made again.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bundles/bundle.h"
#include "bundles/contents.h"
#include "policy/approved_posts.h"
#include "support/sample_bundle.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace forepost;
  static const testing::TestKey key;
  if (size == 0) {
    return 0;
  }
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const bool is_signed = data[0] % 2 == 1;
  if (is_signed) {
    bytes = key.Signed(std::move(bytes));
  } else if (const auto posts = policy::ApprovedPosts::Parse(bytes, "fuzz")) {
    posts->Find(bytes);
  }
  const auto bundle = bundles::OpenBundle(bytes, "fuzz", key.public_key);
  if (!bundle) {
    if (bundle.error().message.empty()) {
      __builtin_trap();
    }
    return 0;
  }
  // Nobody but us can have signed it.
  if (!is_signed || bundle->manifest.version == 0) {
    __builtin_trap();
  }
  (void)bundles::LoadContents(*bundle, "fuzz");
  const auto again = bundles::UnsignedBundle(bundle->manifest, bundle->parts);
  if (!again || !bundles::OpenBundle(key.Signed(*again), "fuzz", key.public_key)) {
    __builtin_trap();
  }
  return 0;
}

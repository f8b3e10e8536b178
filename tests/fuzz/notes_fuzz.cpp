// Hostile bytes through what the notes make of them.
//
// The first byte chooses: 0 an address, 1 the body of a row, 2 a page (fields separated by zero
// bytes), 3 words that are sought, 4 a copy of the search index.
#include <stdlib.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "native-host/notes/fake_reading.h"
#include "notes/address.h"
#include "notes/client_json.h"
#include "notes/search.h"

namespace {

using namespace forepost::notes;

void Expect(bool good) {
  if (!good) {
    abort();
  }
}

void Address(std::string_view bytes) {
  const auto once = CanonicalAddress(bytes);
  if (once) {
    Expect(CanonicalAddress(*once) == once);
    Expect(once->starts_with(OriginOf(*once)));
    (void)AddressLabel(*once);
  }
  (void)AddressLabel(bytes);
}

// What can be read is written as it was read.
void Body(std::string_view bytes) {
  if (const auto card = CardFromBody(bytes)) {
    const auto again = CardFromBody(ToBody(*card));
    Expect(again && ToBody(*again) == ToBody(*card));
    (void)ToJson(Client{.id = 1, .card = *card}).dump();
  }
  if (const auto note = NoteFromBody(bytes)) {
    Expect(NoteFromBody(ToBody(*note)).has_value());
  }
  if (const auto snapshot = SnapshotFromBody(bytes)) {
    const auto again = SnapshotFromBody(ToBody(*snapshot));
    Expect(again && Changes(*snapshot, *again).empty());
  }
}

void APage(std::string_view bytes) {
  Page page;
  for (const Field& field : kFields) {
    const auto end = bytes.find('\0');
    page.emplace(field.name, bytes.substr(0, end));
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
  for (const CaptureLevel level :
       {CaptureLevel::kLink, CaptureLevel::kSelection, CaptureLevel::kCard}) {
    const Kept kept = Enforce(page, level);
    Expect(Enforce(kept.page, level).page == kept.page);
    // Strict: throws on what is not UTF-8.
    (void)ToJson(kept.page).dump();
  }
}

struct Filled {
  Filled() {
    reading.Put(1, {.fields = {{"name", "Rama Treas"}}, .tags = {"golf"}});
    reading.PutNote(1, 2, "Wants a mandate \U0001F680 for bonds");
    Expect(index.CatchUp(reading).has_value());
  }
  FakeReading reading;
  SearchIndex index;
};

void Words(const Filled& filled, std::string_view bytes) {
  const auto results = filled.index.Find(bytes);
  Expect(results.has_value());
  for (const Found& found : results->found) {
    for (const auto& [start, end] : found.hit ? found.hit->marks : Hit{}.marks) {
      Expect(start < end && end <= found.hit->text.size());
    }
  }
  Expect(filled.index.Named(bytes).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Filled kFilled;
  if (size == 0) {
    return 0;
  }
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 5) {
    case 0:
      Address(bytes);
      break;
    case 1:
      Body(bytes);
      break;
    case 2:
      APage(bytes);
      break;
    case 3:
      Words(kFilled, bytes);
      break;
    default: {
      SearchIndex index;
      Expect(index
                 .CatchUp(kFilled.reading, Vault::SearchCopy{.revision = kFilled.reading.revision(),
                                                             .erasures = 0,
                                                             .bytes = std::string(bytes)})
                 .has_value());
    }
  }
  return 0;
}

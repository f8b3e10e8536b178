// Hostile files through the import.
//
// The first byte chooses: 0 CSV, 1 vCard, 2 JSON, 3 what the file itself tells.
#include <stdlib.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "notes/export_vcard.h"
#include "notes/import.h"
#include "notes/import_preview.h"

namespace {

using namespace forepost::notes;

void Expect(bool good) {
  if (!good) {
    abort();
  }
}

EditRules Rules() { return {.now = Time(std::chrono::seconds(1'795'000'000)), .terms = {}}; }

// What comes out of a file can be kept, and comes back from a vCard as it was.
void GoesThereAndBack(const ImportRow& row) {
  const auto checked = Check(row.edit, Rules());
  Expect(checked.has_value());
  Client client;
  client.card.fields = checked->fields;
  const auto again = ReadImport(ImportFormat::kVcard, ToVcard(client, {}), {});
  Expect(again && again->rows.size() == 1);
  const auto same = Check(again->rows[0].edit, Rules());
  Expect(same && same->fields == checked->fields);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const ImportFormat format =
      data[0] % 4 == 3 ? GuessFormat(bytes) : static_cast<ImportFormat>(data[0] % 4);
  const auto import = ReadImport(format, bytes, {});
  if (!import) {
    Expect(!import.error().message.empty());
    return 0;
  }
  Expect(import->rows.size() <= import->total);
  // Strict: throws on what is not UTF-8.
  (void)PreviewOf(*import, 0).dump();
  std::size_t last = 0;
  for (const ImportRow& row : import->rows) {
    Expect(row.row > last && row.row <= import->total);
    last = row.row;
    // A day that is over, say, is told when the client is made.
    if (format != ImportFormat::kJson) {
      GoesThereAndBack(row);
    }
  }
  return 0;
}

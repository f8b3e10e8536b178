// The table of fields in docs/protocol.md is that of the program.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "notes/capture.h"

namespace forepost::notes {
namespace {

std::string WithCommas(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

TEST(FieldsTable, TheProtocolsPageSaysTheSame) {
  std::string table = "| field | least capture level | at most |\n|---|---|---|\n";
  for (const Field& field : kFields) {
    table +=
        "| `" + std::string(field.name) + "` | `" + std::string(ToString(field.level)) + "` | ";
    if (field.list()) {
      table += std::to_string(field.many) +
               (field.kind == FieldKind::kLinks ? " URLs (http, https) of " : " lines of ");
    }
    table += WithCommas(field.most) + " characters |\n";
  }
  std::ifstream stream(FOREPOST_SOURCE_DIR "/docs/protocol.md");
  const std::string page{std::istreambuf_iterator<char>(stream), {}};
  EXPECT_TRUE(page.contains("<!-- fields:begin -->\n" + table + "<!-- fields:end -->")) << table;
}

}  // namespace
}  // namespace forepost::notes

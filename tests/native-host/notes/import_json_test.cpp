#include "notes/import_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

Import Read(std::string_view text) {
  auto import = ReadImport(ImportFormat::kJson, text, {});
  EXPECT_TRUE(import) << ToString(import.error());
  return import.value_or(Import{});
}

TEST(ImportJsonTest, ReadsAnExport) {
  const Import import = Read(R"({"forepost": "notes", "version": 1, "exported": "…", "clients": [
{"id": 3, "kind": "person", "title": "Rama", "version": 9, "fields": {"name": "Rama", "emails": ["a@x.org", "b@x.org"]},
 "tags": ["golf"], "addresses": ["https://www.example.com/in/rama"], "source": "https://www.example.com",
 "created": "2025-01-02T03:04:05.000Z", "updated": "…", "seen": null, "follow_up": "2026-12-01",
 "relations": [{"what": "colleague", "client": 7, "title": "Dana"}, {"what": "sister", "name": "Sam"}],
 "basis": "consent", "expires": "2028-11-29T00:00:00.000Z", "notice": {"due": "…", "given": "2025-01-03T00:00:00.000Z"},
 "conflicts": [], "notes": [{"id": 5, "time": "2025-02-03T04:05:06.000Z", "text": "hello"}],
 "snapshots": [{"id": 4}], "history": [], "merged": []}
], "unreadable": []})");
  ASSERT_THAT(import.rows, SizeIs(1));
  const ImportRow& row = import.rows[0];
  EXPECT_EQ(row.line, 2U);
  EXPECT_EQ(row.key, "3");
  EXPECT_THAT(row.edit.fields,
              UnorderedElementsAre(Pair("name", "Rama"), Pair("emails", "a@x.org\nb@x.org")));
  EXPECT_THAT(row.edit.add_tags, ElementsAre("golf"));
  EXPECT_THAT(row.edit.urls, ElementsAre("https://www.example.com/in/rama"));
  EXPECT_EQ(row.edit.source, "https://www.example.com");
  EXPECT_EQ(ToIso(row.edit.created.value()), "2025-01-02T03:04:05.000Z");
  EXPECT_EQ(row.edit.follow_up, "2026-12-01");
  EXPECT_EQ(row.edit.basis, Basis::kConsent);
  EXPECT_EQ(ToIso(row.edit.expires.value()), "2028-11-29T00:00:00.000Z");
  EXPECT_EQ(row.edit.notice_given, true);
  ASSERT_THAT(row.edit.notes, SizeIs(1));
  EXPECT_EQ(row.edit.notes[0].text, "hello");
  EXPECT_EQ(ToIso(row.edit.notes[0].time.value()), "2025-02-03T04:05:06.000Z");
  ASSERT_THAT(row.links, SizeIs(2));
  EXPECT_EQ(row.links[0].key, "7");
  EXPECT_EQ(row.links[0].name, "Dana");
  EXPECT_EQ(row.links[1].name, "Sam");
  ASSERT_THAT(import.problems, SizeIs(1));
  EXPECT_THAT(import.problems[0].why, HasSubstr("\"snapshots\" are not taken over; 1 client has"));
}

TEST(ImportJsonTest, ReadsAPlainList) {
  const Import import = Read(R"([{"name": "Rama", "phones": "+44 1", "note": "a", "notes": ["b"],
    "url": "https://www.example.com/r", "city": "Leeds", "shoe size": 44, "tags": "x"}, 5, {"employer": "B"}])");
  EXPECT_EQ(import.total, 3U);
  ASSERT_THAT(import.rows, SizeIs(1));
  const Edit& edit = import.rows[0].edit;
  EXPECT_EQ(edit.fields.at("phones"), "+44 1");
  EXPECT_EQ(edit.fields.at("place"), "Leeds");
  EXPECT_THAT(edit.urls, SizeIs(1));
  EXPECT_THAT(edit.add_tags, ElementsAre("x"));
  ASSERT_THAT(edit.notes, SizeIs(3));
  EXPECT_EQ(edit.notes[2].text, "shoe size: 44");
  ASSERT_THAT(import.problems, SizeIs(2));
  EXPECT_EQ(import.problems[0].row, 2U);
  EXPECT_EQ(import.problems[1].row, 3U);
}

TEST(ImportJsonTest, SaysWhatIsNotAsItShouldBe) {
  const Import import = Read(R"([{"name": "Rama", "basis": "because", "created": "yesterday",
                               "relations": {"x": 1}, "phones": {"home": 1}, "notes": [[]]}])");
  ASSERT_THAT(import.rows, SizeIs(1));
  EXPECT_FALSE(import.rows[0].edit.basis);
  EXPECT_FALSE(import.rows[0].edit.created);
  EXPECT_THAT(import.problems, SizeIs(5));
  for (const ImportProblem& one : import.problems) {
    EXPECT_EQ(one.row, 1U);
    EXPECT_EQ(one.line, 1U);
  }
}

TEST(ImportJsonTest, RefusesWhatHoldsNoClients) {
  for (const std::string_view text :
       {"", "{}", "5", "{\"clients\": {}}", "[{\"name\": \"A\"},]",
        "{\"version\": 2, \"clients\": []}", "{\"version\": \"x\", \"clients\": []}"}) {
    EXPECT_FALSE(ReadImport(ImportFormat::kJson, text, {})) << text;
  }
  const auto wrong = ReadImport(ImportFormat::kJson, "[\n{\"name\": tru}]", {});
  EXPECT_EQ(wrong.error().line, 2U);
  EXPECT_THAT(Read("[]").rows, IsEmpty());
}

}  // namespace
}  // namespace forepost::notes

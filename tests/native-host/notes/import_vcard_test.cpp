// vCards as programs and phones write them.
#include "notes/import_vcard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "notes/vcard_lines.h"

namespace forepost::notes {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Import Read(std::string_view text) {
  auto import = ReadImport(ImportFormat::kVcard, text, {});
  EXPECT_TRUE(import) << ToString(import.error());
  return import.value_or(Import{});
}

std::string Card(std::string_view lines) {
  return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + std::string(lines) + "END:VCARD\r\n";
}

TEST(VcardLinesTest, UnfoldsAndTellsTheParts) {
  VcardLines lines(
      "item1.TEL;TYPE=\"cell,home\";PREF=1:+44\r\n  "
      "20\r\n\t1\r\nx-what;X-A=\"a:b;c^'d^n\":v:w\r\n");
  const auto tel = lines.Next();
  ASSERT_TRUE(tel);
  EXPECT_EQ(tel->group, "ITEM1");
  EXPECT_EQ(tel->name, "TEL");
  EXPECT_EQ(tel->Parameter("TYPE"), "cell,home");
  EXPECT_EQ(tel->value, "+44 201");
  EXPECT_EQ(tel->number, 1U);
  const auto own = lines.Next();
  ASSERT_TRUE(own);
  EXPECT_EQ(own->number, 4U);
  EXPECT_EQ(own->name, "X-WHAT");
  EXPECT_EQ(own->parameters[0].second, "a:b;c\"d\n");
  EXPECT_EQ(own->value, "v:w");
  EXPECT_FALSE(lines.Next());
}

TEST(VcardLinesTest, DecodesQuotedPrintable) {
  VcardLines lines(
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCl=\r\n ler;J=C3=BCrgen\r\n"
      "NOTE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:K=F6ln=0D=0Aam Rhein=\r\n");
  EXPECT_EQ(lines.Next()->value, "M\u00FCl ler;J\u00FCrgen");
  EXPECT_EQ(lines.Next()->value, "K\u00F6ln\r\nam Rhein");
  VcardLines odd("NOTE;ENCODING=QUOTED-PRINTABLE:100 =2 =ZZ =C3=\r\n");
  EXPECT_EQ(odd.Next()->value, "100 =2 =ZZ \u00C3");
}

TEST(VcardLinesTest, UnfoldsAValueThatSpeaksOfQuotedPrintable) {
  VcardLines lines("NOTE:QUOTED-PRINTABLE ends in =\r\n  so\r\n");
  EXPECT_EQ(lines.Next()->value, "QUOTED-PRINTABLE ends in = so");
}

TEST(VcardLinesTest, SplitsWhereNothingIsEscaped) {
  EXPECT_THAT(SplitValue("a\\;b;c\\,d\\\\;\\n", ';'), ElementsAre("a;b", "c,d\\", "\n"));
  EXPECT_THAT(SplitValue("", ';'), ElementsAre(""));
  EXPECT_THAT(SplitValue("a\\", ';'), ElementsAre("a\\"));
}

TEST(ImportVcardTest, ReadsACardOfVersion4) {
  const Import import = Read(Card(
      "FN:Rama Treas\r\nFN:Dr. R. Treas\r\nN:Treas;Rama;;;\r\nNICKNAME:Ram,R\\,T\r\n"
      "ORG:Northwind;Sales;East\r\nTITLE:Buyer\r\nROLE:Buys things\r\n"
      "EMAIL;TYPE=work:rama@example.com\r\nEMAIL:r@example.org\r\nTEL;VALUE=uri:tel:+44-20-1\r\n"
      "URL:https://www.example.com/rama\r\nSOCIALPROFILE:https://www.example.com/in/rama\r\n"
      "ADR;TYPE=home:;;1 High Street;Leeds;Yorkshire;LS1;England\r\n"
      "NOTE:Met in\\nLeeds\\, twice\r\nCATEGORIES:golf,\"VIP\"\r\n"
      "RELATED;TYPE=colleague;VALUE=text:Dana Okafor\r\nRELATED;TYPE=spouse:urn:uuid:1\r\n"
      "REV:20261130T101500Z\r\nUID:urn:uuid:7\r\n"));
  ASSERT_THAT(import.rows, SizeIs(1));
  EXPECT_THAT(import.problems, IsEmpty());
  const ImportRow& row = import.rows[0];
  const Page& fields = row.edit.fields;
  EXPECT_EQ(fields.at("name"), "Rama Treas");
  EXPECT_EQ(fields.at("names"), "Dr. R. Treas\nRam\nR,T");
  EXPECT_EQ(fields.at("employer"), "Northwind");
  EXPECT_EQ(fields.at("position"), "Buyer");
  EXPECT_EQ(fields.at("headline"), "Buys things");
  EXPECT_EQ(fields.at("emails"), "rama@example.com\nr@example.org");
  EXPECT_EQ(fields.at("phones"), "+44-20-1");
  EXPECT_EQ(fields.at("links"), "https://www.example.com/rama");
  EXPECT_EQ(fields.at("place"), "Leeds, Yorkshire, England");
  EXPECT_EQ(fields.at("places"), "1 High Street, LS1, Leeds, Yorkshire, England");
  EXPECT_THAT(row.edit.urls, ElementsAre("https://www.example.com/in/rama"));
  ASSERT_THAT(row.edit.notes, SizeIs(2));
  EXPECT_EQ(row.edit.notes[0].text, "Met in\nLeeds, twice");
  EXPECT_EQ(ToIso(*row.edit.notes[0].time), "2026-11-30T10:15:00.000Z");
  EXPECT_EQ(row.edit.notes[1].text, "unit: Sales\nunit: East");
  EXPECT_EQ(row.key, "urn:uuid:7");
  ASSERT_THAT(row.links, SizeIs(2));
  EXPECT_EQ(row.links[0].what, "colleague");
  EXPECT_EQ(row.links[0].name, "Dana Okafor");
  EXPECT_EQ(row.links[1].key, "urn:uuid:1");
}

TEST(ImportVcardTest, ReadsWhatPhonesWrite) {
  const Import import = Read(
      "BEGIN:VCARD\r\nVERSION:2.1\r\n"
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;Dr.;\r\n"
      "TEL;CELL;PREF:0171 1\r\nEMAIL;INTERNET;HOME:j@x.org\r\nORG:Nordwind\r\n"
      "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAQABAAD\r\n\r\nBDAY:1980-01-02\r\n"
      "AGENT:\r\nBEGIN:VCARD\r\nN:Other;Some\r\nEND:VCARD\r\n"
      "END:VCARD\r\n"
      "begin:vcard\nversion:3.0\nfn:B\nend:vcard\n");
  EXPECT_EQ(import.total, 2U);
  ASSERT_THAT(import.rows, SizeIs(2));
  EXPECT_EQ(import.rows[0].edit.fields.at("name"), "J\u00FCrgen M\u00FCller");
  EXPECT_EQ(import.rows[0].edit.fields.at("phones"), "0171 1");
  EXPECT_EQ(import.rows[1].edit.fields.at("name"), "B");
  EXPECT_EQ(import.rows[1].line, 16U);
  EXPECT_THAT(
      import.problems,
      AllOf(Contains(Field(&ImportProblem::why, HasSubstr("birthdays (BDAY) are not kept"))),
            Contains(Field(&ImportProblem::why, HasSubstr("photos (PHOTO)"))),
            Contains(Field(&ImportProblem::why, HasSubstr("AGENT")))));
}

TEST(ImportVcardTest, ReadsWhatAppleWrites) {
  const Import import = Read(
      "BEGIN:VCARD\nVERSION:3.0\nFN:Rama\n"
      "item1.X-ABRELATEDNAMES;type=pref:Dana\nitem1.X-ABLabel:_$!<Manager>!$_\n"
      "item2.URL;type=pref:http\\://www.example.com/r\nitem2.X-ABLabel:_$!<HomePage>!$_\n"
      "X-SOCIALPROFILE;type=twitter;x-user=ramat:https://twitter.com/ramat\n"
      "X-SOCIALPROFILE;type=other;x-user=rt:x-apple:rt\nEND:VCARD\n");
  ASSERT_THAT(import.rows, SizeIs(1));
  const ImportRow& row = import.rows[0];
  EXPECT_EQ(row.links.at(0).what, "Manager");
  EXPECT_EQ(row.edit.fields.at("links"), "http://www.example.com/r");
  EXPECT_EQ(row.edit.fields.at("handles"), "ramat\nrt");
  EXPECT_THAT(row.edit.urls, ElementsAre("https://twitter.com/ramat"));
  EXPECT_THAT(import.problems, IsEmpty());
}

TEST(ImportVcardTest, SaysWhatIsLeftOutAndWhere) {
  const Import import =
      Read("stray\n" + Card("FN:A\r\nno colon here\r\nBDAY:1980\r\n") + Card("ORG:B\r\n") +
           Card("FN:C\r\nBDAY:1981\r\n") + "BEGIN:VCARD\nFN:D\n");
  EXPECT_EQ(import.total, 4U);
  ASSERT_THAT(import.rows, SizeIs(2));
  const auto told = [&](std::size_t row, std::size_t line, std::string_view why) {
    return std::ranges::any_of(import.problems, [&](const ImportProblem& one) {
      return one.row == row && one.line == line && one.why.contains(why);
    });
  };
  EXPECT_TRUE(told(0, 1, "outside"));
  EXPECT_TRUE(told(0, 2, "in 2 cards"));
  EXPECT_TRUE(told(1, 5, "no part of a card"));
  EXPECT_TRUE(told(2, 8, "no name"));
  EXPECT_TRUE(told(4, 17, "no end"));
  EXPECT_THAT(import.problems, SizeIs(5));
  EXPECT_FALSE(ReadImport(ImportFormat::kVcard, "Name,Company\n", {}));
}

}  // namespace
}  // namespace forepost::notes

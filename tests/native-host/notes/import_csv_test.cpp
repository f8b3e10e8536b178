// CSV as spreadsheets, address books and LinkedIn write it.
#include "notes/import_csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "notes/csv_columns.h"
#include "notes/csv_table.h"

namespace forepost::notes {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

Import Read(std::string_view text, const std::vector<ImportColumn>& columns = {}) {
  auto import = ReadImport(ImportFormat::kCsv, text, columns);
  EXPECT_TRUE(import) << ToString(import.error());
  return import.value_or(Import{});
}

CsvTable Table(std::string_view text) {
  auto table = ReadCsvTable(text);
  EXPECT_TRUE(table) << ToString(table.error());
  return table.value_or(CsvTable{});
}

std::string FieldOf(const Import& import, std::string_view column) {
  for (const ImportColumn& one : import.columns) {
    if (one.column == column) {
      return one.field;
    }
  }
  return "no such column";
}

TEST(CsvTableTest, TellsTheSeparatorByTheHeader) {
  EXPECT_EQ(Table("Name,Company\nA,B\n").separator, ',');
  EXPECT_EQ(Table("Name;Firma\nA, B;C\n").separator, ';');
  EXPECT_EQ(Table("Name\tCompany\nA, B; C\tD\n").separator, '\t');
  EXPECT_EQ(Table("Name\n\"A, B\"\n").rows[0].cells, std::vector<std::string>{"A, B"});
  EXPECT_THAT(Table("x;y;z\n1;2;3\n").header.cells, ElementsAre("x", "y", "z"));
}

TEST(CsvTableTest, ReadsQuotesAndLinesWithinThem) {
  const CsvTable table = Table(
      "name,note\r\n\"Treas, Rama\",\"says \"\"hello\"\"\r\nand "
      "more\"\r\n\r\nB,\"\"\r\nC,d\"e\r\n");
  ASSERT_THAT(table.rows, SizeIs(3));
  EXPECT_THAT(table.rows[0].cells, ElementsAre("Treas, Rama", "says \"hello\"\r\nand more"));
  EXPECT_EQ(table.rows[0].line, 2U);
  EXPECT_EQ(table.rows[1].line, 5U);
  EXPECT_THAT(table.rows[1].cells, ElementsAre("B", ""));
  EXPECT_THAT(table.rows[2].cells, ElementsAre("C", "d\"e"));
  EXPECT_THAT(table.problems, IsEmpty());
}

TEST(CsvTableTest, LosesOneLineToQuotesThatAreNeverClosed) {
  const CsvTable table = Table("name,note\nA,b\n\"C,d\nE,f\nG,h\n");
  ASSERT_THAT(table.rows, SizeIs(3));
  EXPECT_EQ(table.rows[1].cells[0], "E");
  EXPECT_EQ(table.rows[1].line, 4U);
  ASSERT_THAT(table.problems, SizeIs(1));
  EXPECT_EQ(table.problems[0].line, 3U);
  EXPECT_EQ(table.problems[0].row, 2U);
  EXPECT_THAT(table.problems[0].why, HasSubstr("never closed"));
}

TEST(CsvTableTest, PassesOverWhatStandsAboveTheHeader) {
  const CsvTable table = Table(
      "Notes:\n\"When exporting your connection data, you may notice that some of the "
      "\"\"email\"\" "
      "addresses\nare missing, because of privacy.\"\n\n"
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
      "Rama,Treas,https://www.linkedin.com/in/rama,,Northwind,Buyer,03 May 2024\n");
  EXPECT_EQ(table.header.line, 5U);
  ASSERT_THAT(table.rows, SizeIs(1));
  EXPECT_EQ(table.rows[0].line, 6U);
  ASSERT_THAT(table.problems, SizeIs(1));
  EXPECT_THAT(table.problems[0].why, HasSubstr("line 5"));
}

TEST(CsvTableTest, RefusesWhatIsNoTable) {
  EXPECT_FALSE(ReadCsvTable(""));
  EXPECT_FALSE(ReadCsvTable("\n \n\r\n"));
  const std::string wide = "name" + std::string(kMaxCsvColumns + 1, ',') + "\n";
  EXPECT_FALSE(ReadCsvTable(wide));
}

TEST(CsvColumnsTest, KnowsNamesInFourLanguages) {
  EXPECT_EQ(FieldOfColumn("E-mail 1 - Value"), "emails");
  EXPECT_EQ(FieldOfColumn("E-mail 2 Address"), "emails");
  EXPECT_EQ(FieldOfColumn("E-Mail-Adresse"), "emails");
  EXPECT_EQ(FieldOfColumn("Adresse e-mail"), "emails");
  EXPECT_EQ(FieldOfColumn("Correo electr\u00F3nico"), "emails");
  EXPECT_EQ(FieldOfColumn("TELEFON (gesch\u00E4ftlich)"), "phones");
  EXPECT_EQ(FieldOfColumn("T\u00E9l\u00E9phone portable"), "phones");
  EXPECT_EQ(FieldOfColumn("Tel\u00E9fono m\u00F3vil"), "phones");
  EXPECT_EQ(FieldOfColumn("Stra\u00DFe"), "street");
  EXPECT_EQ(FieldOfColumn("Soci\u00E9t\u00E9"), "employer");
  EXPECT_EQ(FieldOfColumn("Organization 1 - Title"), "position");
  EXPECT_EQ(FieldOfColumn("Connected On"), "note");
  EXPECT_EQ(FieldOfColumn("E-mail 1 - Label"), "");
  EXPECT_EQ(FieldOfColumn("Birthday"), "");
  EXPECT_EQ(FieldOfColumn(""), "");
  EXPECT_EQ(FieldOfColumn("\xFF\xFE"), "");
}

// All names that a client has, and what is no field, can be the name of a column.
TEST(CsvColumnsTest, KnowsItsOwnFields) {
  for (const Field& field : kFields) {
    if (field.card) {
      EXPECT_EQ(FieldOfColumn(field.name), field.name);
    }
  }
  for (const ColumnField& field : kColumnFields) {
    if (field.name != "address") {  // of a person: where they live
      EXPECT_EQ(FieldOfColumn(field.name), field.name);
    }
  }
}

TEST(CsvColumnsTest, ReadsNamesBesideEachOther) {
  const auto fields = [](const std::vector<std::string>& columns) {
    std::vector<std::string> found;
    for (const ImportColumn& one : FieldsOfColumns(columns)) {
      found.push_back(one.field);
    }
    return found;
  };
  EXPECT_THAT(fields({"Vorname", "Name"}), ElementsAre("first_name", "last_name"));
  EXPECT_THAT(fields({"Pr\u00E9nom", "Nom"}), ElementsAre("first_name", "last_name"));
  EXPECT_THAT(fields({"Nombre", "Apellidos"}), ElementsAre("first_name", "last_name"));
  EXPECT_THAT(fields({"Name", "Given Name", "Family Name"}),
              ElementsAre("name", "first_name", "last_name"));
  EXPECT_THAT(fields({"Title", "Job Title"}), ElementsAre("", "position"));
  EXPECT_THAT(fields({"Title", "Name"}), ElementsAre("position", "name"));
}

TEST(ImportCsvTest, ReadsLinkedInConnections) {
  const Import import = Read(
      "Notes:\n\"Some are missing.\"\n\n"
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
      "Rama,Treas,https://www.linkedin.com/in/rama,r@example.com,Northwind,Buyer,03 May 2024\n");
  ASSERT_THAT(import.rows, SizeIs(1));
  const Edit& edit = import.rows[0].edit;
  EXPECT_THAT(edit.fields,
              UnorderedElementsAre(Pair("name", "Rama Treas"), Pair("emails", "r@example.com"),
                                   Pair("employer", "Northwind"), Pair("position", "Buyer")));
  EXPECT_THAT(edit.urls, ElementsAre("https://www.linkedin.com/in/rama"));
  ASSERT_THAT(edit.notes, SizeIs(1));
  EXPECT_EQ(edit.notes[0].text, "Connected On: 03 May 2024");
  EXPECT_EQ(import.rows[0].row, 1U);
  EXPECT_EQ(import.rows[0].line, 5U);
}

TEST(ImportCsvTest, ReadsGoogleContacts) {
  const Import import = Read(
      "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization "
      "Title,Birthday,Notes,"
      "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
      "Address 1 - Label,Address 1 - City,Address 1 - Country,Relation 1 - Label,"
      "Relation 1 - Value,Website 1 - Label,Website 1 - Value\n"
      "Rama,K.,Treas,Ram,Northwind,Buyer,1980-01-02,Met in Leeds,"
      "Friends ::: * myContacts ::: golf,Work,a@x.org ::: b@x.org,Mobile,+44 1 ::: +44 2,"
      "Home,Leeds,England,Sister,Sam Treas,Blog,www.example.com/rama\n");
  ASSERT_THAT(import.rows, SizeIs(1));
  const ImportRow& row = import.rows[0];
  EXPECT_EQ(row.edit.fields.at("name"), "Rama K. Treas");
  EXPECT_EQ(row.edit.fields.at("names"), "Ram");
  EXPECT_EQ(row.edit.fields.at("emails"), "a@x.org\nb@x.org");
  EXPECT_EQ(row.edit.fields.at("phones"), "+44 1\n+44 2");
  EXPECT_EQ(row.edit.fields.at("place"), "Leeds, England");
  EXPECT_EQ(row.edit.fields.at("links"), "https://www.example.com/rama");
  EXPECT_THAT(row.edit.add_tags, ElementsAre("Friends", "golf"));
  ASSERT_THAT(row.links, SizeIs(1));
  EXPECT_EQ(row.links[0].what, "Sister");
  EXPECT_EQ(row.links[0].name, "Sam Treas");
  EXPECT_EQ(FieldOf(import, "Birthday"), "");
  EXPECT_EQ(FieldOf(import, "Phone 1 - Label"), "");
}

TEST(ImportCsvTest, ReadsGermanOutlookInWindows1252) {
  const Import import = Read(
      "Vorname;Nachname;Firma;Position;Stra\xDF"
      "e gesch\xE4"
      "ftlich;Ort gesch\xE4"
      "ftlich;"
      "Postleitzahl gesch\xE4"
      "ftlich;E-Mail-Adresse;Notizen;Kategorien\r\n"
      "J\xFCrgen;M\xFCller;Nordwind;Eink\xE4ufer;Am Hof 1;K\xF6ln;50667;j@x.org;\"a;b\";"
      "\"VIP;Golf\"\r\n");
  ASSERT_THAT(import.rows, SizeIs(1));
  const Edit& edit = import.rows[0].edit;
  EXPECT_EQ(edit.fields.at("name"), "J\u00FCrgen M\u00FCller");
  EXPECT_EQ(edit.fields.at("place"), "K\u00F6ln");
  EXPECT_EQ(edit.fields.at("places"), "Am Hof 1, K\u00F6ln, 50667");
  EXPECT_EQ(edit.notes.at(0).text, "a;b");
  EXPECT_THAT(edit.add_tags, ElementsAre("VIP", "Golf"));
  ASSERT_THAT(import.problems, SizeIs(1));
  EXPECT_EQ(import.problems[0].row, 0U);
  EXPECT_THAT(import.problems[0].why, HasSubstr("Windows-1252"));
}

TEST(ImportCsvTest, SaysWhichRowsAreSkippedAndWhy) {
  const Import import = Read("Name,Company\nA,B\n,Northwind\nC,D,E,F\nG\n");
  EXPECT_EQ(import.total, 4U);
  ASSERT_THAT(import.rows, SizeIs(2));
  EXPECT_EQ(import.rows[1].row, 4U);
  ASSERT_THAT(import.problems, SizeIs(2));
  EXPECT_EQ(import.problems[0].row, 2U);
  EXPECT_EQ(import.problems[0].line, 3U);
  EXPECT_THAT(import.problems[0].why, HasSubstr("no name"));
  EXPECT_EQ(import.problems[1].row, 3U);
  EXPECT_THAT(import.problems[1].why, HasSubstr("4 values"));
}

TEST(ImportCsvTest, TakesColumnsAsThePersonSays) {
  const std::string text = "Who,Name,Interests\nRama,northwind.example,golf\n";
  const Import import = Read(text, {{"who", "name"}, {"Name", ""}, {"Interests", "note"}});
  ASSERT_THAT(import.rows, SizeIs(1));
  EXPECT_THAT(import.rows[0].edit.fields, ElementsAre(Pair("name", "Rama")));
  EXPECT_EQ(import.rows[0].edit.notes.at(0).text, "Interests: golf");
  EXPECT_FALSE(ReadImport(ImportFormat::kCsv, text, {{"Nobody", "name"}}));
  EXPECT_FALSE(ReadImport(ImportFormat::kCsv, text, {{"Who", "shoe_size"}}));
  EXPECT_FALSE(ReadImport(ImportFormat::kCsv, text, {{"Who", "selection"}}));
}

TEST(ImportCsvTest, KeepsFormulasAsText) {
  const Import import = Read("Name,Company,Notes\n=HYPERLINK(1),@SUM(A1),-2+3\n");
  ASSERT_THAT(import.rows, SizeIs(1));
  EXPECT_EQ(import.rows[0].edit.fields.at("name"), "=HYPERLINK(1)");
  EXPECT_EQ(import.rows[0].edit.fields.at("employer"), "@SUM(A1)");
  EXPECT_EQ(import.rows[0].edit.notes.at(0).text, "-2+3");
}

TEST(ImportCsvTest, LosesNothingThatDoesNotFit) {
  const std::string title(300, 't');
  std::string mails;
  for (int i = 0; i < 12; ++i) {
    mails += "m" + std::to_string(i) + "@x.org,";
  }
  const Import import = Read("Name,Company,Company 2,Position,E-mail,Website,Tags\nRama,One,Two," +
                             title + ",\"" + mails + "\",no link," + std::string(60, 'g') + "\n");
  ASSERT_THAT(import.rows, SizeIs(1));
  const Edit& edit = import.rows[0].edit;
  EXPECT_EQ(edit.fields.at("employer"), "One");
  EXPECT_FALSE(edit.fields.contains("position"));
  ASSERT_THAT(edit.notes, SizeIs(1));
  EXPECT_THAT(edit.notes[0].text,
              AllOf(HasSubstr("employer: Two"), HasSubstr("position: " + title),
                    HasSubstr("e-mail addresses: m10@x.org"), HasSubstr("m11@x.org"),
                    HasSubstr("links: no link"), HasSubstr("tag: ggg")));
}

TEST(ImportCsvTest, CutsALongNoteIntoSeveral) {
  const Import import = Read("Name,Notes\nRama," + std::string(45'000, 'n') + "\n");
  ASSERT_THAT(import.rows.at(0).edit.notes, SizeIs(3));
  EXPECT_EQ(import.rows[0].edit.notes[2].text.size(), 5'000U);
}

TEST(ImportTest, GuessesTheFormat) {
  EXPECT_EQ(GuessFormat("\xEF\xBB\xBF begin:vcard\r\n"), ImportFormat::kVcard);
  EXPECT_EQ(GuessFormat("\n [{}]"), ImportFormat::kJson);
  EXPECT_EQ(GuessFormat("{\"forepost\""), ImportFormat::kJson);
  EXPECT_EQ(GuessFormat("Name,Company"), ImportFormat::kCsv);
  EXPECT_EQ(GuessFormat(""), ImportFormat::kCsv);
  EXPECT_FALSE(ReadImport(ImportFormat::kCsv, std::string(kMaxImportBytes + 1, 'x'), {}));
}

}  // namespace
}  // namespace forepost::notes

// Imports step by step, and what was exported coming back as it was.
#include "notes/import_run.h"

#include <gmock/gmock.h>

#include <random>

#include "native-host/notes/notebook_fixture.h"
#include "notes/export.h"
#include "notes/export_vcard.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ImportRunTest : public NotebookTest {
 protected:
  struct Done {
    std::size_t created = 0;
    std::size_t steps = 0;
    std::vector<ImportProblem> skipped;
  };
  Done Run(Notebook& book, Import import, KnownNames known = KnownNames::kSkip) {
    ImportRun run(std::move(import.rows), {.known = known, .source = "import: a.csv", .now = now_});
    Done done;
    while (!run.finished()) {
      auto step = run.Next(book);
      EXPECT_TRUE(step) << ToString(step.error());
      if (!step) {
        break;
      }
      ++done.steps;
      done.created = step->created;
      done.skipped.insert(done.skipped.end(), step->skipped.begin(), step->skipped.end());
    }
    return done;
  }
  static Import Read(ImportFormat format, std::string_view text) {
    auto import = ReadImport(format, text, {});
    EXPECT_TRUE(import) << ToString(import.error());
    return import.value_or(Import{});
  }
  std::string ExportAll(Notebook& book, ExportFormat format) {
    auto out = Export::Begin(book, format, now_, {});
    EXPECT_TRUE(out);
    std::string text;
    while (true) {
      auto piece = out->Next(book);
      EXPECT_TRUE(piece) << ToString(piece.error());
      if (!piece || !*piece) {
        return text;
      }
      text += **piece;
    }
  }
  // An empty notebook beside the fixture's.
  Notebook Other() {
    Notebook book(Vault(temp_.path() / "other" / "notes.vault", &store_), [this] { return now_; });
    EXPECT_TRUE(book.vault().CreateWithKeyStore());
    return book;
  }
  static std::map<std::string, Client> ByName(Notebook& book) {
    std::map<std::string, Client> clients;
    const auto all = book.Find("", {.limit = SIZE_MAX});
    for (const Found& found : all->found) {
      clients.emplace(found.client.title, book.Show(found.client.id).value());
    }
    return clients;
  }
};

TEST_F(ImportRunTest, MakesClientsWithTagAndSource) {
  Notebook book = Open();
  const Done done = Run(book, Read(ImportFormat::kCsv,
                                   "Name,Company,URL,Notes\nRama,Northwind,"
                                   "https://www.example.com/in/rama,hello\nDana,,,\n"));
  EXPECT_EQ(done.created, 2U);
  EXPECT_EQ(done.steps, 1U);
  EXPECT_THAT(done.skipped, IsEmpty());
  const Client rama = ByName(book).at("Rama");
  EXPECT_THAT(rama.card.tags, ElementsAre(ImportTag(now_)));
  EXPECT_EQ(rama.card.source, "import: a.csv");
  EXPECT_THAT(rama.card.addresses, ElementsAre("https://www.example.com/in/rama"));
  EXPECT_EQ(rama.notes.at(0).text, "hello");
  EXPECT_THAT(rama.history, IsEmpty());
}

TEST_F(ImportRunTest, SkipsOrAddsNamesThatAreThere) {
  Notebook book = Open();
  ASSERT_TRUE(book.Add({.fields = {{"name", "Rama Treas"}}}));
  const std::string text = "Name\nrama TREAS\nDana\nDana\n";
  EXPECT_EQ(CountTaken(Read(ImportFormat::kCsv, text).rows, TakenNames(book).value()), 1U);
  const Done skipping = Run(book, Read(ImportFormat::kCsv, text));
  // Two of the same name in one file are two people.
  EXPECT_EQ(skipping.created, 2U);
  ASSERT_THAT(skipping.skipped, SizeIs(1));
  EXPECT_EQ(skipping.skipped[0].row, 1U);
  EXPECT_EQ(skipping.skipped[0].line, 2U);
  EXPECT_EQ(Run(book, Read(ImportFormat::kCsv, text), KnownNames::kAdd).created, 3U);
  EXPECT_EQ(book.Count().value(), 6U);
}

TEST_F(ImportRunTest, SkipsWhatCannotBeKeptAndSaysWhy) {
  Notebook book = Open();
  Save(book, Saying({{"name", "Rama"}}));
  const Done done = Run(book, Read(ImportFormat::kJson,
                                   R"([{"name": "A", "url": "https://www.example.com/in/rama"},
                                       {"name": "B", "expires": "2001-01-01"}, {"name": "C"}])"));
  EXPECT_EQ(done.created, 1U);
  ASSERT_THAT(done.skipped, SizeIs(2));
  EXPECT_EQ(done.skipped[0].row, 1U);
  EXPECT_THAT(done.skipped[0].why, HasSubstr("address"));
  EXPECT_EQ(done.skipped[1].row, 2U);
}

TEST_F(ImportRunTest, CanStopBetweenStepsAndKeepsWhatWasMade) {
  Notebook book = Open();
  std::string text = "Name\n";
  for (std::size_t i = 0; i < 2 * ImportRun::kAtOnce + 1; ++i) {
    text += "Client " + std::to_string(i) + "\n";
  }
  ImportRun run(Read(ImportFormat::kCsv, text).rows, {.now = now_});
  const auto first = run.Next(book);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->done, ImportRun::kAtOnce);
  EXPECT_EQ(first->total, 2 * ImportRun::kAtOnce + 1);
  EXPECT_FALSE(first->finished);
  EXPECT_EQ(book.Count().value(), ImportRun::kAtOnce);
  ASSERT_TRUE(run.Next(book));
  const auto last = run.Next(book);
  ASSERT_TRUE(last);
  EXPECT_TRUE(last->finished);
  EXPECT_EQ(last->created, 2 * ImportRun::kAtOnce + 1);
}

TEST_F(ImportRunTest, RelatesTheImportedToEachOther) {
  Notebook book = Open();
  const Done done = Run(
      book,
      Read(
          ImportFormat::kJson,
          R"([{"id": 3, "name": "Rama", "relations": [{"what": "boss", "client": 9, "title": "Dana"},
                      {"what": "sister", "name": "Sam"}, {"what": "friend", "client": 77, "title": "Gone"}]},
                     {"id": 9, "name": "Dana", "relations": [{"what": "report", "client": 3, "title": "Rama"}]}])"));
  EXPECT_EQ(done.created, 2U);
  EXPECT_THAT(done.skipped, IsEmpty());
  auto clients = ByName(book);
  const Client& rama = clients.at("Rama");
  const Client& dana = clients.at("Dana");
  EXPECT_THAT(rama.card.relations, ElementsAre(Relation{.client = dana.id, .what = "boss"},
                                               Relation{.name = "Sam", .what = "sister"},
                                               Relation{.name = "Gone", .what = "friend"}));
  EXPECT_THAT(dana.card.relations, ElementsAre(Relation{.client = rama.id, .what = "report"}));
}

TEST_F(ImportRunTest, KeepsToTheTermsOfThisMachine) {
  Notebook book = Open();
  book.SetTerms({.keep = std::chrono::days(10)});
  Run(book, Read(ImportFormat::kJson, R"([{"name": "A", "expires": "2090-01-01"}])"));
  EXPECT_EQ(ByName(book).at("A").card.expires, ExpiryOf(now_, book.terms()));
}

// Texts that a client may have, with what the formats have to escape.
class Texts {
 public:
  std::string Line(std::size_t most) {
    static constexpr std::array<std::string_view, 16> kPieces{
        "Rama",   ",",          ";",   "\\",  "\"", ":",     "=", "^",
        "\u00FC", "\U0001F600", "x y", "\\n", "'",  "http:", "%", "\u6F22"};
    std::string text = "t";
    for (std::size_t i = Number(40); i > 0; --i) {
      text += kPieces.at(Number(kPieces.size()));
    }
    text = OneLine(text);
    CutCharacters(text, most);
    return text;
  }
  std::size_t Number(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }
  Edit Client(int number) {
    Edit edit;
    for (const Field& field : kFields) {
      if (!field.card || Number(3) == 0) {
        continue;
      }
      std::vector<std::string> lines;
      for (std::size_t i = 0; i < std::min<std::size_t>(field.many, 1 + Number(4)); ++i) {
        lines.push_back(field.kind == FieldKind::kLinks
                            ? "https://www.example.com/" + std::to_string(Number(1000)) + ",;a"
                            : Line(field.most));
      }
      if (field.kind == FieldKind::kText) {
        lines.push_back(Line(500));
      }
      edit.fields[std::string(field.name)] = JoinLines(lines);
    }
    edit.fields["name"] = "Client " + std::to_string(number) + " " + Line(100);
    edit.add_tags = {Line(50), "golf"};
    edit.urls = {"https://www.example.com/in/" + std::to_string(number)};
    edit.notes = {{.text = Line(300) + "\n\n" + Line(300)}, {.text = "second"}};
    return edit;
  }

 private:
  std::mt19937 random_{7};
};

TEST_F(ImportRunTest, WhatWasExportedComesBackAsItWas) {
  Notebook book = Open();
  Texts texts;
  std::vector<Edit> edits;
  for (int i = 0; i < 60; ++i) {
    edits.push_back(texts.Client(i));
  }
  edits[0].follow_up = "2030-12-01";
  edits[0].basis = Basis::kContract;
  edits[0].created = now_ - std::chrono::days(3);
  const auto made = book.AddMany(edits);
  ASSERT_TRUE(made);
  for (std::size_t i = 1; i < made->size(); ++i) {
    ASSERT_TRUE((*made)[i]) << ToString((*made)[i].error());
    ASSERT_TRUE(book.Change(*(*made)[i], {.relations = std::vector<Relation>{
                                              {.client = *(*made)[i - 1],
                                               .what = i % 2 == 0 ? "colleague" : "a \"b\";^n"},
                                              {.name = "Sam, the; other", .what = ""}}}));
  }
  const auto before = ByName(book);
  for (const auto& [out, in] : {std::pair(ExportFormat::kJson, ImportFormat::kJson),
                                {ExportFormat::kVcard, ImportFormat::kVcard}}) {
    Notebook other = Other();
    const std::string text = ExportAll(book, out);
    EXPECT_EQ(GuessFormat(text), in);
    const Done done = Run(other, Read(in, text));
    EXPECT_EQ(done.created, 60U);
    EXPECT_THAT(done.skipped, IsEmpty());
    const auto after = ByName(other);
    for (const auto& [name, client] : before) {
      ASSERT_TRUE(after.contains(name)) << name;
      const Client& again = after.at(name);
      EXPECT_EQ(again.card.fields, client.card.fields);
      EXPECT_EQ(again.card.addresses, client.card.addresses);
      auto tags = client.card.tags;
      tags.push_back(ImportTag(now_));
      EXPECT_EQ(again.card.tags, tags);
      ASSERT_EQ(again.notes.size(), client.notes.size());
      for (std::size_t i = 0; i < client.notes.size(); ++i) {
        EXPECT_EQ(again.notes[i].text, client.notes[i].text);
      }
      ASSERT_EQ(again.card.relations.size(), client.card.relations.size());
      for (std::size_t i = 0; i < client.card.relations.size(); ++i) {
        const Relation& was = client.card.relations[i];
        const Relation& is = again.card.relations[i];
        EXPECT_EQ(is.what, was.what);
        EXPECT_EQ(is.name, was.name);
        EXPECT_EQ(is.client == 0, was.client == 0);
        if (was.client != 0) {
          EXPECT_EQ(other.Show(is.client)->card.Title(), book.Show(was.client)->card.Title());
        }
      }
      if (in == ImportFormat::kJson) {
        EXPECT_EQ(again.card.created, client.card.created);
        EXPECT_EQ(again.card.expires, client.card.expires);
        EXPECT_EQ(again.card.basis, client.card.basis);
        EXPECT_EQ(again.card.follow_up, client.card.follow_up);
        EXPECT_EQ(again.card.source, client.card.source);
        EXPECT_EQ(again.notes[0].time, client.notes[0].time);
      }
    }
    std::filesystem::remove_all(temp_.path() / "other");
  }
}

TEST(ExportVcardTest, WritesTheStandardsForm) {
  Client client;
  client.card.fields = {
      {"name", "Rama; Treas"},
      {"employer", std::string(60, 'e') + "\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC"},
      {"place", "Leeds, England"},
      {"emails", "a@x.org\nb@x.org"}};
  client.card.tags = {"a,b", "c"};
  client.card.addresses = {"https://www.example.com/in/rama?a=1,2"};
  client.card.relations = {{.name = "Dana", .what = "colleague"},
                           {.client = 9, .what = "her \"boss\""}};
  client.card.updated = Time(std::chrono::seconds(1'795'000'000));
  client.notes = {{.text = "one\ntwo"}};
  Surroundings around;
  around.titles[9] = "Sam";
  const std::string card = ToVcard(client, around);
  EXPECT_EQ(card,
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Rama\\; Treas\r\n"
            "ORG:" +
                std::string(60, 'e') +
                "\u00FC\u00FC\u00FC\u00FC\u00FC\r\n \u00FC\u00FC\u00FC\r\n"
                "ADR:;;;Leeds\\, England;;;\r\nEMAIL:a@x.org\r\nEMAIL:b@x.org\r\n"
                "SOCIALPROFILE:https://www.example.com/in/rama?a=1,2\r\nCATEGORIES:a\\,b,c\r\n"
                "RELATED;TYPE=colleague;VALUE=text:Dana\r\n"
                "RELATED;X-WHAT=\"her ^'boss^'\";VALUE=text:Sam\r\n"
                "NOTE:one\\ntwo\r\nREV:20261118T110640Z\r\nEND:VCARD\r\n");
}

}  // namespace
}  // namespace forepost::notes

// Who is connected to whom, who matters on a page, who is perhaps the same, and the counts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "native-host/notes/notebook_fixture.h"

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class GraphTest : public NotebookTest {
 protected:
  GraphTest() : book_(Open()) {}

  ClientId Add(const Edit& edit) {
    now_ += std::chrono::seconds(1);
    const auto made = book_.Add(edit);
    EXPECT_TRUE(made) << ToString(made.error());
    return made ? made->id : 0;
  }

  // "Rama -colleague-> Dana", by titles.
  static std::set<std::string> Told(const Graph& graph) {
    std::set<std::string> told;
    const auto title = [&](const std::string& id) {
      return std::ranges::find(graph.nodes, id, &Node::id)->title;
    };
    for (const Link& link : graph.links) {
      told.insert(title(link.from) + " -" + link.what + "-> " + title(link.to));
    }
    return told;
  }

  Notebook book_;
};

TEST_F(GraphTest, PeopleOrganisationsAndNames) {
  const ClientId dana = Add({.fields = {{"name", "Dana"}, {"employer", "northwind"}}});
  const ClientId rama = Add({.fields = {{"name", "Rama"},
                                        {"employer", "Northwind"},
                                        {"positions", "Analyst · Calder · 2019"},
                                        {"connections", "Omar · follows"}},
                             .relations = {{{.client = dana, .name = "", .what = "colleague"},
                                            {.client = 0, .name = "Sam", .what = "sister"}}}});
  Add({.fields = {{"name", "Alone"}, {"employer", "Contoso"}}});
  const auto graph = book_.Draw(rama, 100);
  ASSERT_TRUE(graph) << ToString(graph.error());
  EXPECT_THAT(Told(*graph),
              UnorderedElementsAre("Rama -colleague-> Dana", "Rama -sister-> Sam",
                                   "Rama -follows-> Omar", "Rama -works at-> Northwind",
                                   "Dana -works at-> Northwind", "Rama -worked at-> Calder"));
  EXPECT_FALSE(graph->more);
  // Without a middle an organisation of one alone is nothing that connects.
  EXPECT_THAT(
      Told(*book_.Draw({}, 100)),
      UnorderedElementsAre("Rama -colleague-> Dana", "Rama -sister-> Sam", "Rama -follows-> Omar",
                           "Rama -works at-> Northwind", "Dana -works at-> Northwind"));
  const auto first = book_.Draw(dana, 2);
  EXPECT_EQ(first->nodes.size(), 2U);
  EXPECT_TRUE(first->more);
  EXPECT_THAT(book_.Draw(9999, 10)->nodes, IsEmpty());
}

TEST_F(GraphTest, AConnectionByItsPageIsTheClientWhoWasSavedFromIt) {
  const ClientId rama =
      Add({.fields = {{"name", "Rama"},
                      {"connections", "D. Okafor · colleague · https://www.example.com/in/dana"}}});
  EXPECT_THAT(Told(*book_.Draw(rama, 10)), UnorderedElementsAre("Rama -colleague-> D. Okafor"));
  Add({.fields = {{"name", "Dana Okafor"}}, .urls = {"https://www.example.com/in/dana"}});
  EXPECT_THAT(Told(*book_.Draw(rama, 10)), UnorderedElementsAre("Rama -colleague-> Dana Okafor"));
}

TEST_F(GraphTest, AnErasedClientIsInNoPicture) {
  const ClientId dana = Add({.fields = {{"name", "Dana"}}});
  const ClientId rama = Add({.fields = {{"name", "Rama"}},
                             .relations = {{{.client = dana, .name = "", .what = "colleague"}}}});
  ASSERT_TRUE(book_.Erase(dana));
  EXPECT_THAT(book_.Draw(rama, 10)->links, IsEmpty());
  EXPECT_THAT(book_.Around(*book_.Show(rama))->titles, IsEmpty());
}

TEST_F(GraphTest, ARelationIsToSomebodyElseWhoIsThere) {
  const ClientId rama = Add({.fields = {{"name", "Rama"}}});
  const auto relate = [&](ClientId to) {
    return book_.Change(rama, {.add_relations = {{.client = to, .name = "", .what = "x"}}});
  };
  EXPECT_EQ(relate(rama).error().field, "relations");
  EXPECT_EQ(relate(999).error().field, "relations");
  EXPECT_EQ(book_.Change(rama, {.add_relations = {{.client = 0, .name = " ", .what = "x"}}})
                .error()
                .field,
            "relations");
  const auto sam =
      book_.Change(rama, {.add_relations = {{.client = 0, .name = "Sam", .what = "x"}}});
  ASSERT_TRUE(sam);
  EXPECT_EQ(book_.Change(rama, {.remove_relations = {{.client = 0, .name = "SAM", .what = ""}}})
                ->card.relations.size(),
            0U);
}

TEST_F(GraphTest, ThoseWhoMatterOnAPage) {
  const ClientId dana = Add({.fields = {{"name", "Dana"}, {"employer", "Northwind"}}});
  const ClientId rama = Add({.fields = {{"name", "Rama"}, {"employer", "Northwind"}},
                             .urls = {kRama},
                             .relations = {{{.client = dana, .name = "", .what = "boss"}}}});
  const ClientId lee = Add({.fields = {{"name", "Lee"}, {"links", kRama}}});
  Add({.fields = {{"name", "Max"}, {"employer", "Northwind"}}});
  const auto here = book_.Here(std::string(kRama) + "/?utm_source=feed");
  ASSERT_TRUE(here) << ToString(here.error());
  std::vector<std::pair<ClientId, std::string>> told;
  for (const Beside& one : *here) {
    told.emplace_back(one.client.id, one.why);
  }
  EXPECT_THAT(told, ElementsAre(std::pair{rama, std::string("saved from this page")},
                                std::pair{lee, std::string("linked to this page")},
                                std::pair{dana, std::string("connected to Rama")}));
  EXPECT_THAT(*book_.Here("https://www.example.com/feed"), IsEmpty());
  EXPECT_THAT(*book_.Here("about:blank"), IsEmpty());
}

TEST_F(GraphTest, PerhapsTheSamePersonIsSuggestedAndNotMore) {
  const ClientId rama = Add({.fields = {{"name", "Rama Treas"}, {"emails", "rama@x.org"}}});
  const ClientId same = Add({.fields = {{"name", "RAMA TREAS"}}});
  const ClientId mail = Add({.fields = {{"name", "R. T."}, {"emails", "Rama@x.org"}}});
  Add({.fields = {{"name", "Rama Treasure"}}});
  const auto around = book_.Around(*book_.Show(rama));
  ASSERT_TRUE(around) << ToString(around.error());
  std::vector<std::pair<ClientId, std::string>> told;
  for (const Beside& one : around->similar) {
    told.emplace_back(one.client.id, one.why);
  }
  EXPECT_THAT(told, ElementsAre(std::pair{mail, std::string("the same e-mail address")},
                                std::pair{same, std::string("the same name")}));
  EXPECT_EQ(*book_.Count(), 4U);
}

TEST_F(GraphTest, FiltersNarrowAListAndASearch) {
  const ClientId one = Add({.fields = {{"name", "Rama"}, {"employer", "Northwind"}},
                            .add_tags = {"VIP"},
                            .follow_up = "2026-11-20"});
  const ClientId two =
      Add({.fields = {{"name", "Ravi"}, {"positions", "Analyst · Northwind · 2020"}},
           .follow_up = "2026-11-10"});
  Add({.fields = {{"name", "Rosa"}}, .add_tags = {"vip"}});
  const auto ids = [&](std::string_view words, const Filter& filter) {
    std::vector<ClientId> found;
    const auto results = book_.Find(words, {}, filter);
    EXPECT_TRUE(results) << ToString(results.error());
    for (const Found& each : results->found) {
      found.push_back(each.client.id);
    }
    EXPECT_EQ(results->total, found.size());
    return found;
  };
  EXPECT_THAT(ids("", {.employer = "NORTHWIND"}), ElementsAre(two, one));
  EXPECT_THAT(ids("ra", {.tag = "vip"}), ElementsAre(one));
  EXPECT_THAT(ids("", {.any_follow_up = true}), ElementsAre(two, one));
  EXPECT_THAT(ids("r", {.follow_up_by = "2026-11-15"}), ElementsAre(two));
  EXPECT_THAT(ids("", {.tag = "v"}), IsEmpty());
  EXPECT_THAT(ids("", {.tag = "' OR 1=1 --"}), IsEmpty());
}

TEST_F(GraphTest, WhatIsHeldIsCounted) {
  Add({.fields = {{"name", "Rama"}, {"employer", "Northwind"}},
       .add_tags = {"VIP"},
       .follow_up = "2026-11-01",
       .relations = {{{.client = 0, .name = "Sam", .what = ""}}}});
  Add({.fields = {{"name", "Dana"}, {"employer", "northwind"}}, .add_tags = {"vip", "energy"}});
  SaveRequest link = Saying({});
  link.kind = ClientKind::kLink;
  Save(book_, link);
  const auto overview = book_.Look();
  ASSERT_TRUE(overview) << ToString(overview.error());
  EXPECT_EQ(overview->clients, 3U);
  EXPECT_EQ(overview->people, 2U);
  EXPECT_EQ(overview->links, 1U);
  EXPECT_EQ(overview->relations, 1U);
  EXPECT_EQ(overview->follow_ups_due, 1U);
  ASSERT_EQ(overview->tags.size(), 2U);
  EXPECT_EQ(overview->tags[0].clients, 2U);
  EXPECT_EQ(overview->tags[1].value, "energy");
  ASSERT_EQ(overview->employers.size(), 1U);
  EXPECT_EQ(overview->employers[0].clients, 2U);
  ASSERT_EQ(overview->expires.size(), 1U);
  EXPECT_EQ(overview->expires[0].value, "2028-11");
  EXPECT_EQ(overview->expires[0].clients, 3U);
  EXPECT_EQ(overview->lapsed, std::nullopt);
}

}  // namespace
}  // namespace forepost::notes

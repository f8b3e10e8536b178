#include "messaging/client_names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace forepost::messaging {
namespace {

TEST(ClientNames, AreTheFormsInWhichANameIsWritten) {
  struct Case {
    std::string name;
    std::vector<std::string> forms;
  };
  const std::vector<Case> cases{
      {"Priya Raman", {"Priya Raman"}},
      {"  Priya   Raman ", {"Priya Raman"}},
      {"Dr. Priya Q. Raman, CFA", {"Priya Q. Raman", "Priya Raman"}},
      {"Priya Raman, CFA, Ph.D.", {"Priya Raman"}},
      {"Prof Dr Priya Raman MBA", {"Priya Raman"}},
      {"Priya Raman (she/her)", {"Priya Raman"}},
      {"Priya Raman | Bluefield Energy", {"Priya Raman"}},
      {"Raman, Priya", {"Raman Priya", "Priya Raman"}},
      {"Raman, Priya Q.", {"Raman Priya Q.", "Priya Q. Raman", "Priya Raman"}},
      {"Martin Luther King Jr.", {"Martin Luther King", "Martin King"}},
      {"Ludwig van Beethoven", {"Ludwig van Beethoven", "Ludwig Beethoven"}},
      // One word: long enough, or no form.
      {"Priya", {"Priya"}},
      {"Jane", {}},
      {"Dr Jo", {}},
      {"Łucja", {"Łucja"}},
      {"李小龙", {}},
      // What is nothing but a title is a name all the same.
      {"Mr", {}},
      {"", {}},
      {" , ", {}},
      {"(nobody)", {}},
      {"a b c d e f g h i j", {"a b c d e f g h", "a h"}},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(NameForms(one.name), one.forms) << one.name;
  }
}

TEST(ClientNames, OfAVeryLongNameAreShort) {
  const auto forms = NameForms(std::string(100'000, ',') + std::string(100'000, 'x') + " y");
  for (const std::string& form : forms) {
    EXPECT_LE(form.size(), 200'002U);
  }
}

}  // namespace
}  // namespace forepost::messaging

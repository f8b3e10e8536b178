#include "policy/entities_people.h"

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

TEST(People, BehindAnHonorific) {
  ExpectEntities(
      Entity::kPerson,
      {
          {"Mr. Pruitt called", {"mr. pruitt"}},
          {"lunch with Mrs Okafor and Dr. Alan Whitcombe", {"mrs okafor", "dr. alan whitcombe"}},
          {"Frau Müller-Schmidt war da", {"frau muller-schmidt"}},
          {"Termin mit Familie Huber in Passau", {"familie huber"}},
          {"M. Dupont et Mme Bonvin", {"m. dupont", "mme bonvin"}},
          {"la Sra. García y don Ramiro", {"sra. garcia", "don ramiro"}},
          {"Father Dominic trusted us", {"father dominic"}},
          {"Governor Lyle's money", {"governor lyle's"}},
          {"mr. Pruitt's rollover", {"mr. pruitt's"}},
      });
  ExpectNoEntities(Entity::kPerson,
                   {"Mr. Market is moody", "Dr. Copper fell", "Miss the call?", "the father of two",
                    "don't", "Coach raised guidance", "Mr", "Mr.", "the M. and the W", "Lady Luck",
                    "Miss Tuesday and you miss it", "a nurse in Ohio", "sr. analyst"});
}

TEST(People, ByAGivenNameAndASurname) {
  ExpectEntities(Entity::kPerson,
                 {
                     {"Great morning with Sandra Ortiz of Brightwater", {"sandra ortiz"}},
                     {"María de la Cruz signed", {"maria de la cruz"}},
                     {"Thomas J. Keller", {"thomas j. keller"}},
                     {"Torwart Uli K. zum Bootshaus", {"uli k"}},
                     {"Jean-Luc Moreau", {"jean-luc moreau"}},
                     {"GRETCHEN and Gretchen Vollmer's account", {"gretchen vollmer's"}},
                     {"Bob Terwilliger, our client", {"bob terwilliger"}},
                     {"Priya and Tom from Hitchin", {"priya and tom"}},
                     {"Walt and Ginny Sorensen", {"walt and ginny sorensen"}},
                     {"Hank Oyelaran", {"hank oyelaran"}},
                 });
  ExpectNoEntities(
      Entity::kPerson,
      {"Charles Schwab is hiring", "Mark Your Calendars", "Raymond James Financial rose",
       "Frank & Sons", "Morgan Stanley", "Jerome Powell said", "Warren Buffett's letter",
       "Grace is a virtue", "sandra ortiz", "Rose Garden Partners LLC", "Sandra. Ortiz",
       "Kevin Warsh spoke", "Tom and the team", "Mark and Spencer", "Will Bitcoin fall?",
       "Tim Cook presented"});
}

TEST(People, ByAFamily) {
  ExpectEntities(Entity::kPerson, {
                                      {"ngl the Kowalczyk estate is a mess", {"kowalczyk"}},
                                      {"Flew out for the Ridgeway brothers", {"ridgeway"}},
                                  });
  ExpectNoEntities(Entity::kPerson, {"the New family", "the family", "The Bank estate",
                                     "THE SMITH FAMILY", "a Ridgeway"});
}

}  // namespace
}  // namespace forepost::policy

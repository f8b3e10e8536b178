#include "policy/entities_account.h"

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

TEST(Accounts, BesideAWordForThem) {
  ExpectEntities(Entity::kAccount, {
                                       {"account 12345678", {"12345678"}},
                                       {"Your account number is 1234-5678-90.", {"1234-5678-90"}},
                                       {"acct #123456", {"123456"}},
                                       {"acct: U1234567", {"u1234567"}},
                                       {"a/c 00123456", {"00123456"}},
                                       {"account no. Z12-345678", {"z12-345678"}},
                                       {"routing 021000021", {"021000021"}},
                                       {"routing number: 021000021", {"021000021"}},
                                       {"sort code 12-34-56", {"12-34-56"}},
                                       {"Kontonummer 532013000", {"532013000"}},
                                       {"mein Konto: 532 013 000", {"532 013 000"}},
                                       {"Depot 7654321", {"7654321"}},
                                       {"compte n° 12345678901", {"12345678901"}},
                                       {"número de cuenta: 2100041845", {"2100041845"}},
                                       {"client no 4455667", {"4455667"}},
                                       {"policy number AB1234567", {"ab1234567"}},
                                       {"12345678 is my account number", {"12345678"}},
                                       {"account\n12345678", {"12345678"}},
                                       {"１２３４５６７８ is the account number", {"12345678"}},
                                       {"12-34-56 12345678", {"12-34-56 12345678"}},
                                   });
}

TEST(Accounts, MaskedOnes) {
  ExpectEntities(Entity::kAccount, {
                                       {"account ****1234", {"****1234"}},
                                       {"your acct xxxx1234 is", {"xxxx1234"}},
                                       {"card •••• 1234", {"•••• 1234"}},
                                       {"the account ending in 4321", {"ending in 4321"}},
                                       {"Konto endet auf 4321", {"endet auf 4321"}},
                                       {"card ending 4321", {"ending 4321"}},
                                   });
  ExpectNoEntities(Entity::kAccount, {"the year ending 2024", "****1234", "score **** 1234",
                                      "season ending in 2024", "account ending soon"});
}

TEST(Accounts, NearMisses) {
  ExpectNoEntities(
      Entity::kAccount,
      {"account managers 2024", "our account has 250000 followers", "$250000 account",
       "grew the account to 250000", "account 12345", "account 20241124", "account 24-11-2024",
       "account for 1000000 people", "12345678", "order 12345678",
       "account questions? call 212-555-0123", "account of the year 2024", "250,000 accounts",
       "accounts 250000 users", "savings of 100000 euros", "client since 201904",
       "the policy covers 100000 homes", "sort 123456 rows", "account grew 123456%"});
}

}  // namespace
}  // namespace forepost::policy

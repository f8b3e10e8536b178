#include "policy/entities_contact.h"

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

TEST(Emails, AreFound) {
  ExpectEntities(
      Entity::kEmail,
      {
          {"Write to Jane.Roe@example.com.", {"jane.roe@example.com"}},
          {"<jane+x@mail.example.co.uk>", {"jane+x@mail.example.co.uk"}},
          {"jane_roe-1@ex-ample.org, bob@example.de",
           {"jane_roe-1@ex-ample.org", "bob@example.de"}},
          {"mailto:j@xn--bcher-kva.example", {"j@xn--bcher-kva.example"}},
          {"ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ", {"jane@example.com"}},
          {"jane (at) example.com", {"jane (at) example.com"}},
          {"jane[at]example.com", {"jane[at]example.com"}},
          {std::string(64, 'a') + "@example.com", {std::string(64, 'a') + "@example.com"}},
      });
  ExpectNoEntities(Entity::kEmail,
                   {"@janeroe", "jane@", "jane@home", "3 shares @ 4.50", "100@3.50", "jane..roe@",
                    "a..b@example.com", "jane.@example.com", "jane@-example.com", "jane@example.c",
                    "jane@example.123", "we met (at) home", "@@@@", "jane@.com",
                    std::string(65, 'a') + "@example.com"});
}

TEST(Phones, International) {
  ExpectEntities(Entity::kPhone, {
                                     {"+1 212 555 0123", {"+1 212 555 0123"}},
                                     {"+1 (212) 555-0123", {"+1 (212) 555-0123"}},
                                     {"+12125550123", {"+12125550123"}},
                                     {"+44 20 7946 0958", {"+44 20 7946 0958"}},
                                     {"+44 (0)20 7946 0958", {"+44 (0)20 7946 0958"}},
                                     {"+49 30 12345678", {"+49 30 12345678"}},
                                     {"0049 30 12345678", {"0049 30 12345678"}},
                                     {"+33 1 23 45 67 89", {"+33 1 23 45 67 89"}},
                                     {"+34 612 345 678", {"+34 612 345 678"}},
                                     {"+352 26 12 34 56.", {"+352 26 12 34 56"}},
                                     {"＋４４ ２０ ７９４６ ０９５８", {"+44 20 7946 0958"}},
                                 });
  ExpectNoEntities(Entity::kPhone,
                   {"+1 112 555 0123", "+1 212 555 012", "+1 911 555 0123", "+1 212 411 0123",
                    "+33 1 23 45 67 8", "+999 123 456 789", "+5%", "+1200.50", "+44", "+44 20",
                    "+12345678901234567", "up +250000 users"});
}

TEST(Phones, National) {
  ExpectEntities(Entity::kPhone, {
                                     {"212-555-0123", {"212-555-0123"}},
                                     {"(212) 555-0123", {"(212) 555-0123"}},
                                     {"212.555.0123", {"212.555.0123"}},
                                     {"1-800-555-0199", {"1-800-555-0199"}},
                                     {"call 2125550123", {"2125550123"}},
                                     {"020 7946 0958", {"020 7946 0958"}},
                                     {"07700 900123", {"07700 900123"}},
                                     {"07700900123", {"07700900123"}},
                                     {"0131 496 0000", {"0131 496 0000"}},
                                     {"030 12345678", {"030 12345678"}},
                                     {"0171/1234567", {"0171/1234567"}},
                                     {"(089) 1234 5678", {"(089) 1234 5678"}},
                                     {"01 23 45 67 89", {"01 23 45 67 89"}},
                                     {"06.12.34.56.78", {"06.12.34.56.78"}},
                                     {"612 34 56 78", {"612 34 56 78"}},
                                     {"llámame: 612 345 678", {"612 345 678"}},
                                     {"Tel. 612345678", {"612345678"}},
                                 });
  ExpectNoEntities(Entity::kPhone, {"112-555-0123",
                                    "212-155-0123",
                                    "911-555-0123",
                                    "212-555-012",
                                    "2125550123",
                                    "2024-11-24",
                                    "24.11.2024",
                                    "24/11/2024 20:07",
                                    "10:30-11:45",
                                    "$212-555-0123",
                                    "4111 1111 1111 1111",
                                    "US0378331005",
                                    "2019-2024",
                                    "612 345 678",
                                    "600 000 000 users",
                                    "1,200,500",
                                    "0.123 456",
                                    "123-45-6789",
                                    "12-34-56",
                                    "order 2125550123",
                                    "#2125550123",
                                    "0800",
                                    "5-10%",
                                    "1 200 500",
                                    "192.168.100.1",
                                    "a212-555-0123",
                                    "212-555-0123-9"});
}

}  // namespace
}  // namespace forepost::policy

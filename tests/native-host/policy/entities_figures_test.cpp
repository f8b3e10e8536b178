#include "policy/entities_figures.h"

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

TEST(Percents, TheWholeFigure) {
  ExpectEntities(Entity::kPercent, {
                                       {"8%", {"8%"}},
                                       {"up 8.5 % today", {"8.5 %"}},
                                       {"+8% and -3%", {"+8%", "-3%"}},
                                       {"8 percent", {"8 percent"}},
                                       {"8 per cent", {"8 per cent"}},
                                       {"eight percent", {"eight percent"}},
                                       {"twenty-five percent", {"twenty-five percent"}},
                                       {"12 pct", {"12 pct"}},
                                       {"12pct", {"12pct"}},
                                       {"7-9%", {"7-9%"}},
                                       {"7% to 9%", {"7%", "9%"}},
                                       {"7 to 9 percent", {"7 to 9 percent"}},
                                       {"8,5 %", {"8,5 %"}},
                                       {"8 p.a.", {"8 p.a"}},
                                       {"8 Prozent", {"8 prozent"}},
                                       {"8 pour cent", {"8 pour cent"}},
                                       {"8 por ciento", {"8 por ciento"}},
                                       {"150 basis points", {"150 basis points"}},
                                       {"150bps", {"150bps"}},
                                       {"double-digit gains", {"double-digit"}},
                                       {"zweistellige Rendite", {"zweistellige"}},
                                       {"８％", {"8%"}},
                                       {"100% sure", {"100%"}},
                                   });
  ExpectNoEntities(Entity::kPercent, {"8", "eight", "percent", "8 people", "per cent", "8pm", "%",
                                      "double", "digit", "basis points"});
}

TEST(Prices, TheWholeFigure) {
  ExpectEntities(Entity::kPrice, {
                                     {"$12", {"$12"}},
                                     {"$1,200.50.", {"$1,200.50"}},
                                     {"12 dollars", {"12 dollars"}},
                                     {"twelve dollars", {"twelve dollars"}},
                                     {"€5m", {"€5m"}},
                                     {"£3.2bn", {"£3.2bn"}},
                                     {"US$ 40", {"us$ 40"}},
                                     {"15/shs", {"15/shs"}},
                                     {"CHF 200", {"chf 200"}},
                                     {"200 Euro", {"200 euro"}},
                                     {"200 €", {"200 €"}},
                                     {"200€", {"200€"}},
                                     {"$5 million", {"$5 million"}},
                                     {"40 a share", {"40"}},
                                     {"$10-12", {"$10-12"}},
                                     {"$5 $6", {"$5", "$6"}},
                                     {"5 million dollars", {"5 million dollars"}},
                                 });
  ExpectNoEntities(Entity::kPrice, {"12", "5m", "$TSLA", "lost 20 pounds", "5 people", "2024", "$",
                                    "9 a day", "US 40"});
}

}  // namespace
}  // namespace forepost::policy

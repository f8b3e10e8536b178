#include "policy/entities_return.h"

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

TEST(ReturnFigures, BelongToAReturn) {
  ExpectEntities(Entity::kReturnFigure, {
                                            {"Guaranteed 8% a year", {"8%"}},
                                            {"You will earn 12% with us", {"12%"}},
                                            {"a 10% return", {"10%"}},
                                            {"Returns of 7-9% annually", {"7-9%"}},
                                            {"This fund yields 5%", {"5%"}},
                                            {"8 percent per year, no risk", {"8 percent"}},
                                            {"Expected return: 8%", {"8%"}},
                                            {"My portfolio is up 40% this year", {"40%"}},
                                            {"$TSLA will rise 30%", {"30%"}},
                                            {"double your money", {"double"}},
                                            {"10x your investment", {"10x"}},
                                            {"This stock will triple", {"triple"}},
                                            {"the next ten-bagger", {"ten-bagger"}},
                                            {"double-digit returns", {"double-digit"}},
                                            {"8% return after fees", {"8%"}},
                                            {"Dividend of 4%", {"4%"}},
                                            {"4.5% APY on savings", {"4.5%"}},
                                            {"interest rate of 5% on your savings", {"5%"}},
                                            {"our clients made 15% last year", {"15%"}},
                                            {"8 % Rendite im Jahr", {"8 %"}},
                                            {"Verdienen Sie 8 Prozent pro Jahr", {"8 prozent"}},
                                            {"Verdoppelt Ihr Geld", {"verdoppelt"}},
                                            {"un rendement de 8 % par an", {"8 %"}},
                                            {"doubler votre argent", {"doubler"}},
                                            {"Gane un 8% al año", {"8%"}},
                                            {"una rentabilidad del 8 por ciento", {"8 por ciento"}},
                                            {"duplicar su dinero", {"duplicar"}},
                                            {"it pays 9% p.a.", {"9%"}},
                                            {"We delivered 20% for investors", {"20%"}},
                                        });
}

TEST(ReturnFigures, BelongToSomethingElse) {
  ExpectNoEntities(Entity::kReturnFigure, {"20% off everything",
                                           "60% of clients agree",
                                           "8% of workers are in a union",
                                           "inflation was 3% last year",
                                           "Inflation of 3% a year",
                                           "unemployment fell to 4%",
                                           "The Fed cut by 0.25%",
                                           "a fee of 1% a year",
                                           "we charge 1% annually in fees",
                                           "expense ratio 0.5%",
                                           "battery at 40%",
                                           "attendance was up 12%",
                                           "she scored 95% on the test",
                                           "gross margin 40%",
                                           "revenue grew 12%",
                                           "Net income rose 12%",
                                           "profit rose 8%",
                                           "a 5% pay raise",
                                           "wages grew 4% a year",
                                           "sales up 10%",
                                           "100% sure",
                                           "double check",
                                           "double espresso",
                                           "double our headcount",
                                           "a 20% discount on shares",
                                           "10x engineer",
                                           "3 times this week",
                                           "the mortgage rate is 6%",
                                           "GDP grew 2%",
                                           "taxes rise 3% a year",
                                           "20 % Rabatt",
                                           "30 % des clients",
                                           "Tenants pay 30% of their income",
                                           "Get 5% cash back on groceries",
                                           "Only 10% of funds beat the market",
                                           "Interest rates rose to 5%",
                                           "el 60% de los clientes"});
}

}  // namespace
}  // namespace forepost::policy

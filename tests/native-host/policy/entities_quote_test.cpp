#include "policy/entities_quote.h"

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

TEST(SecurityPrices, BelongToASecurity) {
  ExpectEntities(Entity::kSecurityPrice,
                 {
                     {"$TSLA 470 by open tomorrow", {"470"}},
                     {"TSLA to 500", {"500"}},
                     {"TSLA to $500", {"$500"}},
                     {"BTC 150k", {"150k"}},
                     {"Bitcoin va atteindre 200 000 euros", {"200 000 euros"}},
                     {"AAPL looks ready to test 250", {"250"}},
                     {"NVDA 1000 EOY", {"1000"}},
                     {"Bitcoin at 100,000", {"100,000"}},
                     {"S&P 7000", {"7000"}},
                     {"S&P 500 at 7000", {"7000"}},
                     {"Dow 40,000", {"40,000"}},
                     {"gold at $3,000", {"$3,000"}},
                     {"a price target of $90", {"$90"}},
                     {"price target: 90", {"90"}},
                     {"PT $90", {"$90"}},
                     {"PT 90", {"90"}},
                     {"Kursziel 90 Euro", {"90 euro"}},
                     {"shares at $40", {"$40"}},
                     {"the stock trades at $40", {"$40"}},
                     {"they pay $40 a share", {"$40"}},
                     {"should b @ $ 15/shs", {"$ 15/shs"}},
                     {"$12 per share", {"$12"}},
                     {"the stock will hit $80", {"$80"}},
                     {"Bitcoin wird auf 200.000 Euro", {"200.000 euro"}},
                     {"$NVDA is headed to $400", {"$400"}},
                 });
}

TEST(SecurityPrices, OtherNumbers) {
  ExpectNoEntities(Entity::kSecurityPrice, {"tickets $25",
                                            "lunch $12",
                                            "a $5 million fine",
                                            "revenue of $3bn",
                                            "TSLA 2025 annual report",
                                            "ACME fined $5 million",
                                            "the S&P 500",
                                            "Russell 2000",
                                            "the Nasdaq 100 index",
                                            "ISO 9001",
                                            "CEO to 500 people",
                                            "sold 500 shares of TSLA",
                                            "TSLA in 2025",
                                            "TSLA up 5%",
                                            "a dividend of $1 per share",
                                            "earnings of $2 a share",
                                            "EPS of $3 per share",
                                            "TSLA delivered 500 cars",
                                            "GDP 3",
                                            "ACME hired 200 people",
                                            "gold medal in 2024",
                                            "the Dow fell 3%",
                                            "Room 200",
                                            "Bitcoin conference 2025",
                                            "$TSLA Q3 2025",
                                            "shares of joy, $40 a ticket"});
}

}  // namespace
}  // namespace forepost::policy

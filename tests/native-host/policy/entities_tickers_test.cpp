#include "policy/entities_tickers.h"

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

TEST(Cashtags, AreFound) {
  ExpectEntities(Entity::kCashtag, {
                                       {"Buy $TSLA now", {"$tsla"}},
                                       {"$BRK.B, $F and $btc", {"$brk.b", "$f", "$btc"}},
                                       {"($ABC)", {"$abc"}},
                                       {"＄ＴＳＬＡ", {"$tsla"}},
                                       {"long $TSLA.", {"$tsla"}},
                                   });
  ExpectNoEntities(Entity::kCashtag, {"$AUD 5", "$usd", "$5", "$5m", "$mm", "$k", "US$ABC", "$$$",
                                      "$", "$TSLA1", "$toolongtag", "A$AP", "$bn", "$$ABC"});
}

TEST(Tickers, BesideAnExchangeOrAWordForASecurity) {
  ExpectEntities(Entity::kTicker, {
                                      {"Acme (NYSE: ACM) rose", {"acm"}},
                                      {"(NASDAQ:ACME)", {"acme"}},
                                      {"LSE:VOD", {"vod"}},
                                      {"nasdaq:acme", {"acme"}},
                                      {"HKEX: 0700", {"0700"}},
                                      {"NYSE: BRK.B", {"brk.b"}},
                                      {"VOD.L is up", {"vod.l"}},
                                      {"AAPL US Equity", {"aapl us equity"}},
                                      {"ACME stock is cheap", {"acme"}},
                                      {"buy ACME shares", {"acme"}},
                                      {"shares of ACME", {"acme"}},
                                      {"ticker ACM", {"acm"}},
                                      {"die SAP Aktie", {"sap"}},
                                      {"acciones de SAN", {"san"}},
                                  });
  ExpectNoEntities(Entity::kTicker,
                   {"CEO stock options", "IRA shares", "ETF shares", "NEW stock", "THE stock",
                    "USA stock market", "IPO shares", "buy stock NOW", "BUY ACME STOCK", "ACME",
                    "the NYSE: up today", "shares of it", "acme stock", "LONGER stock", "I.",
                    "U.S.", "shares, ACME said", "$ACME stock", "our CEO.TO"});
}

}  // namespace
}  // namespace forepost::policy

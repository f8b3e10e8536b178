#include "policy/real_words.h"

#include <algorithm>
#include <array>

#include "policy/words.h"

namespace forepost::policy {
namespace {

constexpr std::string_view kWords =
    "accouterments accoutrements acquiesce acquiesced acquiescence acquiescent acquiesces "
    "acquiescing acquired acquires advised adviser advisers advises advisor advisories advisors "
    "advisory allays annals anneal annealed annealing anneals annuities annul annular annulled "
    "annulling annulment annulments annuls approve approved approves approving approx assume "
    "assumed assumes assuming assurances assured assureds assures billing billings bitching "
    "broken brokered brokering bullion cancel canceled canceling cancels canker cankered "
    "cankering cankerous cankers canneries cannery canter cantered cantering canters capitol "
    "capitols capitulate capitulated capitulates capitulating capitulation capitulations "
    "certainly certainties chanceries chancery change changeable changed changeling changelings "
    "changeover changeovers changes changing charged charger chargers charges charier chariest "
    "charmed charmer charmers charming charred charring charted charter chartered chartering "
    "charters charting commissioner concern concerned concerning concerns concert concerted "
    "concerti concertina concertinaed concertinaing concertinas concerting concertmaster "
    "concertmasters concerto concertos concerts conflicted conflicting credited crediting "
    "crudities crudity crypts curtain curtained curtaining curtains customarily customary "
    "depoliticize depoliticized depoliticizes depoliticizing deposited depositing diagnosed "
    "diagnoses diagnosing diagnosis diseased diseases divided doable doctored doctoring "
    "doctrinaire doctrinaires doctrinal doctrine doctrines doubled doubles doublet doublets "
    "doubly doubted doubter doubters doubting doubtless doubtlessly downsize downsized "
    "downsizes downsizing dullard dullards earring earrings effected effecting endure endured "
    "endures enduring ensue ensued ensues ensuing ensured ensures enure enured enures enuring "
    "exclusives expert expertise expertly expertness experts exploded explodes explore explored "
    "explorer explorers explores exploring forecaster foremast foremasts foretaste foretasted "
    "foretastes foretasting fortunes guarantee guaranteed guaranteeing guarantees guarantied "
    "guaranties guaranty guarantying incest incestuous incidence incidences incident incidental "
    "incidentally incidentals incidents incoherence incoherent incoherently incomes "
    "indestructible indestructibly inestimable inestimably infest infestation infestations "
    "infested infesting infests infidel infidelities infidelity infidels infomercial "
    "infomercials ingest ingested ingesting ingestion ingests injured insider insiders insides "
    "instanced instancing insurances insurer insurers insures interstate interstates "
    "interstellar interstice interstices intestate intestinal intestine intestines inured "
    "invective invent invented inventing invention inventions inventive inventiveness inventor "
    "inventoried inventories inventors inventory inventorying invents invert invertebrate "
    "invertebrates inverted inverting inverts inveterate lading landing lasing lasses leading "
    "leafing leaking leaning leaping leasing leaving lending leveraged leverages loading looses "
    "loosing loping loses louses loving lowing marina marinade marinaded marinades marinading "
    "marinas marinate marinated marinates marinating marine mariner mariners marines marked "
    "marker markers marketed marketer marketing marking markings marlin marlins marring martin "
    "martinet martinets martini martinis martins massage massaged massages massaging maternal "
    "maternally meager meagerly meagerness medial medicated medicating medicines mercerize "
    "mercerized mercerizes mercerizing merged merges merging messages milliner milliners "
    "millinery milling monthlies mortgaged mortgagee mortgagees mortgager mortgagers mortgages "
    "mullion mullions opportunist opportunists opportunities opportunity opting optioned "
    "optioning passives patent patented patenting patently patents patienter pensioner "
    "perceptible perceptibly perception perceptions perceptive perceptively perceptiveness "
    "perceptual performances predicated predicating premise premised premises premising premiss "
    "premisses prescience prescient prescribed prescribing preshrink preshrinking preshrinks "
    "primate primates principle principled principles privater privates privileges probity "
    "profiled profiling profited profiting project projected projectile projectiles projecting "
    "projection projectionist projectionists projections projector projectors projects "
    "prominence prominent prominently promised promises promising promos proms propitiate "
    "propitiated propitiates propitiating propitiation propitiatory propitious proscribe "
    "proscribed proscribes proscribing proscription proscriptions protect protected protecting "
    "protection protections protective protectively protectiveness protector protectorate "
    "protectorates protectors protects protest protestant protestants protestation "
    "protestations protested protester protesters protesting protestor protestors protests "
    "provision provisional provisionally provisioned provisioning provisions proviso provisoes "
    "provisos quadriplegia quadriplegic quadriplegics quadruped quadrupeds quadrupled "
    "quadruples quadruplet quadruplets quartered quartering quarterlies quartet quartets racket "
    "racketed racketeer racketeered racketeering racketeers racketing rackets recommenced "
    "recommencing redirect redirected redirecting redirection redirects refurnish refurnished "
    "refurnishes refurnishing regular regulars regulate regulated regulates regulating "
    "regulatory rehire rehired rehires rehiring reticence reticent retired retiree retirees "
    "retires retread retreaded retreading retreads retreat retreated retreating retreats "
    "retrench retrenched retrenches retrenching retrenchment retrenchments retried retries "
    "retrievable retrieval retrievals retrieve retrieved retriever retrievers retrieves "
    "retrieving returned returnee returnees returning rewire rewired rewires rewiring ricked "
    "ricketier ricketiest rickets rickety ricking rising rocked rocker rockers rocketed "
    "rocketing safeties safety sagest sanely sanest sayings scares scaring searing secrecy "
    "secret secretarial secretariat secretariats secretaries secretary secrete secreted "
    "secretes secreting secretion secretions secretive secretively secretiveness secretly "
    "secrets secured securer secures securities shades shakes shames shapes shards shared "
    "sharing sharks sharps shaves shavings shires shocks shores signaled signaling signalled "
    "signalling skyrocketed skyrocketing smocks snares snaring soaking soakings soaping socks "
    "souring spares sparing stacks stares staring sticks stocked stocking stocky storks "
    "surefire targeted targeting therapies tracer tracers tracing tracings traded trades "
    "traversed traverses traversing treading trialed trialing trifle trifled trifler triflers "
    "trifles trifling trilled trilling tripe tripled triples triplet triplets triply tripped "
    "tripping upsides vaccines wanner weakly wealthier wealthy weather weathercock weathercocks "
    "weathered weathering weatherize weatherized weatherizes weatherizing weatherman weathermen "
    "weatherproof weatherproofed weatherproofing weatherproofs weathers weeklies wiener wieners "
    "wincing winding wineries winery winger wingers winging wining winking winter wintered "
    "wintergreen winterier winteriest wintering winterize winterized winterizes winterizing "
    "winters wintertime wintery yielded yielding";

constexpr std::size_t kCount = static_cast<std::size_t>(std::ranges::count(kWords, ' ')) + 1;

constexpr std::array<WordHash, kCount> kHashes = [] {
  std::array<WordHash, kCount> hashes{};
  std::size_t begin = 0;
  for (WordHash& hash : hashes) {
    const std::size_t end = std::min(kWords.find(' ', begin), kWords.size());
    hash = HashWord(kWords.substr(begin, end - begin));
    begin = end + 1;
  }
  std::ranges::sort(hashes);
  return hashes;
}();

}  // namespace

bool IsRealWord(std::string_view word) {
  return std::ranges::binary_search(kHashes, HashWord(word));
}

}  // namespace forepost::policy

#include "policy/lexicon.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace forepost::policy {
namespace {

struct Row {
  Role role;
  std::string_view words;
};

constexpr auto kEnglish = std::to_array<Row>({
    {Role::kNegator,
     "aint arent cannot cant couldnt didnt doesnt dont hadnt hardly hasnt havent isnt mightnt "
     "mustnt never not nor scarcely shouldnt wasnt werent wont wouldnt"},
    {Role::kNoNoun, "neither no nobody none nothing noone without zero"},
    {Role::kNotNegated,
     "alone bad better bs bullshit cap complicated crazy difficult doubt doubts else exaggeration "
     "fail further gamble gambling gimmick hard hype impossible joke joking just kidding late less "
     "lie "
     "luck "
     "magic matter merely only other question questions rare rocket safer secret simply sooner "
     "speculation surprise uncommon unlikely unreasonable unusual wonder worries worry"},
    {Role::kAsksFor, "who why"},
    {Role::kOtherVerb,
     "afford beat beats delay dilly doubt fear forget go hesitate ignore joke lie look "
     "lose loses losing lost mind miss misses missed missing need neglect overlook overthink panic "
     "pass procrastinate regret rest settle skip sleep sleeping stop underestimate wait waiting "
     "waste worry worrying"},
    {Role::kOtherNoun,
     "bs brainer catch commission commissions contract cost costs downside drama fee fees gimmick "
     "gimmicks hassle hype limit limits lockup loss losses minimum minimums nonsense penalty "
     "penalties risk risks string strings stress trick tricks volatility work worries"},
    {Role::kBreak,
     "although because but due except however if once since so still though thus unless until "
     "whereas when whenever whether while yet therefore then"},
    {Role::kAnd, "and plus"},
    {Role::kOr, "or"},
    {Role::kRelative, "that which who whose whom"},
    {Role::kTakesThat,
     "anyone anything anybody assurance assurances assume believe certain certainty claim "
     "claims claiming expect false fact guarantee guarantees guaranteeing imply know mean means "
     "one nobody nothing pretend promise promises promising saying say sure suggest suggesting "
     "suppose suspect think told tell warranty"},
    {Role::kAux,
     "am are be been being can could did do does had has have is may might must shall should was "
     "were will would"},
    {Role::kCopula,
     "breach breaches contravene contravenes equal equals raise raises scream screams seem seems "
     "sound sounds smell smells spell violate violates"},
    {Role::kAside,
     "actually alas clearly course fact frankly honestly however moreover obviously sadly "
     "therefore unfortunately"},
    {Role::kRefuse,
     "avoid avoided avoiding avoids ban banned banning bans beware decline declined declines "
     "declining denied denies deny denying disclaim disclaims fail failed fails forbid forbidden "
     "forbidding forbids impossible lack lacks lacking prohibit prohibited prohibiting prohibits "
     "quit refrain refraining refrains refuse refused refuses refusing reject rejected rejecting "
     "rejects stop stopped stopping stops unable"},
    {Role::kFiller,
     "a about all an any as be being claim claiming claims ever from give gives giving in it "
     "kind language like make makes making of offer offers offering ones or our promise promises "
     "promising saying say selling sell sort such terms that the their them these those this to "
     "us use uses using words word with you advertising advertise market marketing anything anyone "
     "describing describe calling call implying imply suggesting suggest"},
    {Role::kUnreal,
     "banned bogus deceptive fairytale fake false fantasies fantasy fiction fictional flag "
     "flags forbidden fraud fraudulent illegal illusion impossible improper inappropriate lie lies "
     "law laws misconception misleading misnomer myth myths nonexistent nonsense oxymoron "
     "pipedream rule rules "
     "prohibited scam scams trap unethical unicorn unicorns unlawful unrealistic untrue violation"},
    {Role::kExist,
     "achievable allowed assurance assured available certain certainty exist exists expected "
     "feasible given guarantee guaranteed guarantees happen implied intended legal legitimate made "
     "make offer offered offering permitted possible promise promised provide provided real "
     "realistic something sustainable thing things true"},
    {Role::kFirstPerson, "i id ill im ive me mine my our ours us we weve myself ourselves"},
    {Role::kPronoun, "he it she that there they this these those you"},
    {Role::kReport,
     "according alleged alleges anticipates argued argues asserted asserts boasted boasts bragged "
     "brags claim claimed claiming claims estimates expect expects forecasts insisted insists "
     "predicted predicts projects pitched pitches reckoned reckons reported reportedly reports "
     "said "
     "says saying sees stated states suggested suggests swears swore tell telling tells think "
     "thinks told touted touting touts wrote writes supposedly allegedly"},
    {Role::kOffer,
     "advertise advertised advertises advertising dangle dangles guarantee guarantees guaranteeing "
     "offer offered offering offers pitch pitching pledge pledged pledges pledging pretend "
     "pretends "
     "promise promised promises promising say see sell selling sells sold swear"},
    {Role::kPerson,
     "ad ads advert adverts advertisement analyst analysts anybody anyone article bank banks bot "
     "broker brokers brochure caller callers chatbot competitor competitors conman crook crooks "
     "dm dms economist economists email emails fraudster fraudsters guru gurus he headline "
     "influencer influencers letter liar liars mail man message messages newspaper people person "
     "pitch pitches post posts promoter promoters salesman salesmen salesperson scam scams scammer "
     "scammers scheme schemes she site sites somebody someone spam strategist strategists stranger "
     "strangers swindler swindlers text they website websites whoever woman video videos"},
    {Role::kAdopted,
     "client clients customer customers everybody everyone expert experts fund investor investors "
     "members nobody product strategy subscriber subscribers you"},
    {Role::kAsk,
     "are can could did do does has have how is may should was were what whats when where which "
     "who "
     "whose why will would"},
    {Role::kWish,
     "bored curious dream fancy heard imagine interested join keen like looking love miss missing "
     "need ready settle settling sick tired try wait waiting wanna want wants wish"},
});

constexpr auto kGerman = std::to_array<Row>({
    {Role::kNegator, "kaum keineswegs nicht nie niemals nirgends"},
    {Role::kBehind, "kein keine keinen keineswegs nicht nie niemals"},
    {Role::kAside, "allerdings jedoch leider naturlich ubrigens"},
    {Role::kNoNoun,
     "kein keine keinem keinen keiner keinerlei keines nichts niemand niemandem niemanden ohne "
     "weder"},
    {Role::kNotNegated, "bloss lediglich nur wunder zweifel frage witz scherz"},
    {Role::kAsksFor, "warum wieso weshalb wer"},
    {Role::kOtherVerb,
     "entgehen sorgen suchen uberlegen vergessen verlieren verliert verpasse verpassen verpasst "
     "versaumen warte warten wartet zogern zogere zweifeln"},
    {Role::kOtherNoun,
     "aufwand gebuhr gebuhren haken kosten risiken risiko stress verlust verluste verlusten"},
    {Role::kBreak, "aber sondern denn weil damit deshalb daher obwohl wahrend wenn doch jedoch"},
    {Role::kAnd, "und"},
    {Role::kOr, "oder noch"},
    {Role::kAux,
     "ist sind sein wird werden kann konnen darf durfen wurde wurden hat haben soll sollen"},
    {Role::kRefuse, "unmoglich verboten vermeiden weigern vermeidet verbietet verbieten"},
    {Role::kFiller, "zu eine einen einer jede solche mit von das die der den"},
    {Role::kUnreal,
     "betrug illusion irrefuhrend luge marchen mythos unmoglich unserios unzulassig verboten "
     "warnsignal warnzeichen unsinn"},
    {Role::kFirstPerson,
     "ich mir mich wir unser unsere unserem unseren unserer uns mein meine meinem"},
    {Role::kPronoun, "er sie es man"},
    {Role::kReport,
     "angeblich behauptet behaupten behauptete erzahlt erzahlte laut meint meinte sagt sagte "
     "sagten "
     "schreibt schrieb erwartet prognostiziert zufolge"},
    {Role::kOffer,
     "anbietet bietet garantiert garantieren verspricht versprach versprechen versprachen wirbt "
     "warb werben anpries"},
    {Role::kPerson,
     "analyst analysten anrufer anruferin anzeige anzeigen anbieter berater betruger er jemand "
     "leute mail unbekannter verkaufer werbung webseite experte"},
    {Role::kAdopted, "kunde kunden jeder alle experten fonds"},
    {Role::kAsk,
     "ist sind was wie warum wieso weshalb kann konnen gibt wer wann welche welcher welches darf "
     "durfen hat wird sollte"},
    {Role::kWish,
     "bereit brauchen brauchst interesse interessiert lust mochten mochtest mude suchen suchst "
     "sucht "
     "traumen traumst willst wollen wollt"},
});

constexpr auto kFrench = std::to_array<Row>({
    {Role::kNe, "ne"},
    {Role::kPas, "pas jamais guere nullement aucunement rien aucun aucune plus personne"},
    {Role::kNoNoun, "aucun aucune jamais pas rien sans"},
    {Role::kConcord, "aucun aucune aucunement guere jamais nullement pas personne plus rien"},
    {Role::kAside, "cependant helas malheureusement toutefois"},
    {Role::kNotNegated, "seulement uniquement doute que"},
    {Role::kAsksFor, "pourquoi qui"},
    {Role::kOtherVerb,
     "attendez attends attendre hesitez hesite manquez manque manquer oublie oubliez perdez perdre "
     "perds ratez rate rater cherchez tardez laissez"},
    {Role::kOtherNoun, "risque risques frais engagement commission perte pertes souci stress"},
    {Role::kBreak, "mais car parce puisque donc alors quand lorsque tandis"},
    {Role::kAnd, "et"},
    {Role::kOr, "ou ni"},
    {Role::kRelative, "qui"},
    {Role::kAux, "est etait etre peut peuvent sera seront sont"},
    {Role::kRefuse, "refusons refuse refusent evitez eviter evitons interdit interdits impossible"},
    {Role::kFiller, "de des du toute tout tous les le la un une promettre dire"},
    {Role::kUnreal,
     "arnaque arnaques illegal illusion impossible impossibles interdit interdits interdite "
     "mensonge mythe trompeur"},
    {Role::kFirstPerson, "je nous notre nos mon ma mes moi"},
    {Role::kPronoun, "elle elles il ils"},
    {Role::kReport,
     "selon dapres affirme affirment affirmait dit disent disait pretend pretendent pretendait "
     "prevoit prevoient raconte ecrit assurait"},
    {Role::kOffer,
     "promet promettent promettait promettant promis propose proposent proposait offre offrent "
     "garantit garantissent vante vantait vantent"},
    {Role::kPerson,
     "analyste analystes annonce banque banques courriel courtier escroc escrocs elle gens "
     "inconnu il ils publicite quelquun quiconque vendeur site appelant conseiller"},
    {Role::kAdopted, "client clients experts tout fonds"},
    {Role::kAsk,
     "est estce existe existetil comment pourquoi peut peuton que quoi quest quel quelle quels "
     "quelles qui sont y atil peuvent faut"},
    {Role::kWish,
     "aimeriez aimerais besoin cherche cherches cherchez envie fatigue interesse interesses marre "
     "pret prete prets souhaitez veut veux voulez voudriez"},
});

constexpr auto kSpanish = std::to_array<Row>({
    {Role::kNegator, "jamas nunca tampoco"},
    {Role::kNoNoun, "nada nadie ni ningun ninguna ninguno sin"},
    {Role::kConcord, "jamas nada nadie ni ningun ninguna ninguno nunca tampoco"},
    {Role::kAside, "desgraciadamente lamentablemente"},
    {Role::kExistVerb,
     "damos es esta estan existe existen garantizamos hay ofrecemos podemos prometemos puede "
     "pueden "
     "son"},
    {Role::kNotNegated, "solo solamente unicamente duda dudas broma"},
    {Role::kAsksFor, "que quien"},
    {Role::kOtherVerb,
     "deje dejes dejen dude dudes espere esperes esperen olvide olvides pierda pierdas pierdan "
     "perder perderas pierde tarde tardes preocupes preocupe busque busques"},
    {Role::kOtherNoun, "riesgo riesgos comision comisiones costes costos perdida perdidas trampa"},
    {Role::kBreak, "pero porque pues sino aunque entonces cuando mientras"},
    {Role::kAnd, "y"},
    {Role::kOr, "o"},
    {Role::kAux, "es son ser esta estan sera seran puede pueden podemos puedo"},
    {Role::kRefuse, "evite evitar evitamos prohibido prohibidas imposible negamos rechazamos"},
    {Role::kFiller, "del el los las toda todo una uno prometer"},
    {Role::kUnreal,
     "enganosa engano estafa estafas fraude ilegal ilusion imposible imposibles mentira mito "
     "prohibido prohibidas prohibida prohibidos"},
    {Role::kFirstPerson, "yo nosotros nuestro nuestra nuestros nuestras mi mis"},
    {Role::kPronoun, "ella ellos ellas usted"},
    {Role::kReport,
     "segun afirma afirman asegura aseguran dice dicen dijo dijeron sostiene preve "
     "estima espera"},
    {Role::kOffer,
     "promete prometen prometio prometieron prometia ofrece ofrecen ofrecio ofrecia garantiza "
     "garantizan vende venden prometiendo"},
    {Role::kPerson,
     "alguien analista analistas anuncio asesor banco bancos correo corredor cualquiera "
     "desconocido el ella ellos estafador estafadores gente llamada vendedor web quienes"},
    {Role::kAdopted, "cliente clientes todos expertos fondo"},
    {Role::kAsk,
     "es son que como por hay puede pueden existe existen quien cual cuales cuando esta estan"},
    {Role::kWish,
     "busca buscas cansado cansada gustaria harto interesa interesado listo lista necesita "
     "necesitas quiere quieren quieres"},
});

struct Entry {
  WordHash hash = 0;
  Roles roles = 0;
};

constexpr std::size_t CountWordsOf(const auto& rows) {
  std::size_t count = 0;
  for (const Row& row : rows) {
    count += static_cast<std::size_t>(std::ranges::count(row.words, ' ')) + 1;
  }
  return count;
}

constexpr std::size_t kCount =
    CountWordsOf(kEnglish) + CountWordsOf(kGerman) + CountWordsOf(kFrench) + CountWordsOf(kSpanish);

constexpr std::size_t Append(std::array<Entry, kCount>& entries, std::size_t at, const auto& rows) {
  for (const Row& row : rows) {
    for (std::size_t begin = 0; begin < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', begin), row.words.size());
      entries[at++] = {HashWord(row.words.substr(begin, end - begin)), RoleBit(row.role)};
      begin = end + 1;
    }
  }
  return at;
}

// Sorted by hash; a word's several rows may stand in any order.
constexpr std::array<Entry, kCount> kEntries = [] {
  std::array<Entry, kCount> entries{};
  std::size_t at = Append(entries, 0, kEnglish);
  at = Append(entries, at, kGerman);
  at = Append(entries, at, kFrench);
  Append(entries, at, kSpanish);
  std::ranges::sort(entries, {}, &Entry::hash);
  return entries;
}();

}  // namespace

Roles RolesOf(WordHash hash) {
  Roles roles = 0;
  for (const Entry& entry : std::ranges::equal_range(kEntries, hash, {}, &Entry::hash)) {
    roles |= entry.roles;
  }
  return roles;
}

}  // namespace forepost::policy

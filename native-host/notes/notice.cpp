// The notice of Art. 14 in the languages that there is one in: lawful.h.
#include <algorithm>
#include <vector>

#include "notes/lawful.h"

namespace forepost::notes {
namespace {

// `words` of a basis, in the order of kBases.
struct Texts {
  std::string_view notice;
  std::array<std::string_view, kBases.size()> bases;
  std::string_view typed;  // where the source is no site
  std::string_view firm;
  std::string_view contact;
};

// {name}, {firm}, {contact}, {source}, {basis} and {until} are put in.
constexpr std::array<Texts, kNoticeLanguages.size()> kTexts{
    {{.notice =
          "Dear {name},\n\n{firm} keeps a note about you for its work with clients, and you have a "
          "right to know.\n\nWhat we keep: your name, your professional details as you or others "
          "have published them, and our own notes.\nWhere it comes from: {source}.\nWhy and on "
          "what basis: to know whom we work with and to keep in touch; {basis}.\nUntil when: "
          "{until} at the latest; then it is destroyed.\nWho sees it: it lies encrypted on the "
          "machine of the person who wrote it. It is not passed on, and nothing is decided by a "
          "machine.\n\nYou may ask to see it, to have it corrected or erased, or that we keep it "
          "without using it. You may object to our keeping it, take back a consent, and complain "
          "to your data protection authority.\n\nWrite to: {contact}.\n",
      .bases = {"our legitimate interests, Art. 6(1)(f) GDPR", "your consent, Art. 6(1)(a) GDPR",
                "a contract with you or steps towards one, Art. 6(1)(b) GDPR",
                "a legal obligation, Art. 6(1)(c) GDPR"},
      .typed = "what you or others told us",
      .firm = "[firm]",
      .contact = "[contact for data protection]"},
     {.notice =
          "Guten Tag {name},\n\n{firm} führt für die Arbeit mit Kunden eine Notiz über Sie; "
          "darüber "
          "informieren wir Sie.\n\nWas wir speichern: Ihren Namen, Angaben zu Ihrem Beruf, wie Sie "
          "oder andere sie veröffentlicht haben, und unsere eigenen Notizen.\nWoher es stammt: "
          "{source}.\nWozu und auf welcher Grundlage: um zu wissen, mit wem wir arbeiten, und um "
          "in Verbindung zu bleiben; {basis}.\nBis wann: spätestens bis {until}; danach wird es "
          "vernichtet.\nWer es sieht: Es liegt verschlüsselt auf dem Rechner der Person, die es "
          "geschrieben hat. Es wird nicht weitergegeben, und nichts wird automatisch "
          "entschieden.\n\nSie können Auskunft, Berichtigung, Löschung oder Einschränkung "
          "verlangen, der Speicherung widersprechen, eine Einwilligung widerrufen und sich bei "
          "Ihrer Aufsichtsbehörde beschweren.\n\nSchreiben Sie an: {contact}.\n",
      .bases = {"unser berechtigtes Interesse, Art. 6 Abs. 1 Buchst. f DSGVO",
                "Ihre Einwilligung, Art. 6 Abs. 1 Buchst. a DSGVO",
                "ein Vertrag mit Ihnen oder seine Anbahnung, Art. 6 Abs. 1 Buchst. b DSGVO",
                "eine rechtliche Verpflichtung, Art. 6 Abs. 1 Buchst. c DSGVO"},
      .typed = "was Sie oder andere uns gesagt haben",
      .firm = "[Firma]",
      .contact = "[Ansprechpartner für Datenschutz]"},
     {.notice =
          "Bonjour {name},\n\n{firm} conserve une fiche à votre sujet pour ses relations avec ses "
          "clients ; vous avez le droit de le savoir.\n\nCe que nous conservons : votre nom, les "
          "informations professionnelles que vous ou d'autres avez publiées, et nos propres "
          "notes.\nD'où cela vient : {source}.\nPourquoi et sur quelle base : pour savoir avec qui "
          "nous travaillons et rester en contact ; {basis}.\nJusqu'à quand : au plus tard le "
          "{until} ; ensuite la fiche est détruite.\nQui la voit : elle est chiffrée sur le poste "
          "de la personne qui l'a écrite. Elle n'est pas transmise, et rien n'est décidé de façon "
          "automatique.\n\nVous pouvez demander à y accéder, à la faire rectifier ou effacer, ou à "
          "en limiter l'usage. Vous pouvez vous y opposer, retirer un consentement et saisir votre "
          "autorité de contrôle.\n\nÉcrivez à : {contact}.\n",
      .bases = {"notre intérêt légitime, art. 6, par. 1, point f) du RGPD",
                "votre consentement, art. 6, par. 1, point a) du RGPD",
                "un contrat avec vous ou ses préparatifs, art. 6, par. 1, point b) du RGPD",
                "une obligation légale, art. 6, par. 1, point c) du RGPD"},
      .typed = "ce que vous ou d'autres nous avez dit",
      .firm = "[société]",
      .contact = "[contact pour la protection des données]"},
     {.notice =
          "Estimado/a {name}:\n\n{firm} guarda una nota sobre usted para su trabajo con clientes, "
          "y "
          "usted tiene derecho a saberlo.\n\nQué guardamos: su nombre, los datos profesionales que "
          "usted u otros han publicado y nuestras propias notas.\nDe dónde procede: "
          "{source}.\nPara "
          "qué y con qué base: para saber con quién trabajamos y mantener el contacto; "
          "{basis}.\nHasta cuándo: como máximo hasta el {until}; después se destruye.\nQuién la "
          "ve: "
          "está cifrada en el equipo de la persona que la escribió. No se cede a nadie y nada se "
          "decide de forma automática.\n\nPuede pedir acceso, rectificación, supresión o "
          "limitación, oponerse a que la guardemos, retirar un consentimiento y reclamar ante su "
          "autoridad de control.\n\nEscriba a: {contact}.\n",
      .bases = {"nuestro interés legítimo, art. 6.1.f) del RGPD",
                "su consentimiento, art. 6.1.a) del RGPD",
                "un contrato con usted o sus preparativos, art. 6.1.b) del RGPD",
                "una obligación legal, art. 6.1.c) del RGPD"},
      .typed = "lo que usted u otros nos han dicho",
      .firm = "[empresa]",
      .contact = "[contacto de protección de datos]"}}};

struct Blank {
  std::string_view name;
  std::string value;
};

// One pass, so that what is put in is never read as a blank.
std::string Fill(std::string_view text, const std::vector<Blank>& blanks) {
  std::string filled;
  while (!text.empty()) {
    const auto open = text.find('{');
    filled += text.substr(0, open);
    if (open == std::string_view::npos) {
      break;
    }
    const auto close = text.find('}', open);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    filled += std::ranges::find(blanks, name, &Blank::name)->value;
    text.remove_prefix(close + 1);
  }
  return filled;
}

}  // namespace

std::string NoticeText(const NoticeFacts& facts, const Terms& terms, std::string_view language) {
  const auto* const found = std::ranges::find(kNoticeLanguages, language);
  const Texts& texts =
      kTexts.at(found == kNoticeLanguages.end() ? 0 : found - kNoticeLanguages.begin());
  const bool site = facts.source.starts_with("http");
  const auto or_blank = [](const std::string& value, std::string_view blank) {
    return value.empty() ? std::string(blank) : value;
  };
  return Fill(texts.notice,
              {{"name", facts.name},
               {"firm", or_blank(terms.firm, texts.firm)},
               {"contact", or_blank(terms.contact, texts.contact)},
               {"source", site ? facts.source : std::string(texts.typed)},
               {"basis", std::string(texts.bases.at(static_cast<std::size_t>(facts.basis)))},
               {"until", DayOf(facts.expires)}});
}

}  // namespace forepost::notes

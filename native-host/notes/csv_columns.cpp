#include "notes/csv_columns.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>

#include "common/utf8.h"

namespace forepost::notes {
namespace {

// Kept as a note in which the column's name stands.
constexpr std::string_view kLabelled = "labelled";

struct Names {
  std::string_view field;
  std::string_view columns;  // in the form of Plain, separated by "|"
};
constexpr std::array<Names, 30> kNames{{
    {"name",
     "name|full name|display name|contact|contact name|client|client name|customer|customer name|"
     "person|fn|file as|anzeigename|kontakt|kunde|vollstandiger name|nom|nom complet|"
     "nom et prenom|nom affiche|client nom|nombre|nombre completo|contacto|cliente|"
     "nombre para mostrar"},
    {"first_name",
     "first name|firstname|given name|forename|vorname|rufname|prenom|nombre de pila|"
     "primer nombre"},
    {"middle_name",
     "middle name|additional name|second name|weitere vornamen|zweiter vorname|deuxieme prenom|"
     "segundo nombre"},
    {"last_name",
     "last name|lastname|family name|surname|nachname|familienname|nom de famille|apellido|"
     "apellidos|primer apellido"},
    {"suffix", "suffix|name suffix|namenssuffix|suffixe|sufijo"},
    {"names",
     "names|nickname|alias|aliases|also known as|other names|maiden name|spitzname|surnom|apodo|"
     "alias de"},
    {"employer",
     "employer|company|company name|organization|organisation|organization name|"
     "organisation name|firm|account|account name|firma|unternehmen|arbeitgeber|entreprise|"
     "societe|employeur|empresa|compania|organizacion|empleador"},
    {"position",
     "position|job title|jobtitle|title|role|job|occupation|profession|organization title|"
     "organisation title|berufsbezeichnung|beruf|stelle|funktion|rolle|titel|poste|fonction|"
     "titre du poste|intitule du poste|cargo|puesto|ocupacion|funcion"},
    {"headline", "headline|tagline|kurzprofil|titre du profil|titular"},
    {"place",
     "place|location|ort|standort|wohnort|lieu|localisation|emplacement|ubicacion|lugar|"
     "localidad"},
    {"about",
     "about|summary|bio|biography|description|beschreibung|uber|info|a propos|resume|descripcion|"
     "acerca de|resumen"},
    {"links",
     "links|link|website|websites|web site|web page|webpage|homepage|home page|personal web page|"
     "website value|blog|webseite|internetseite|site web|page web|page web personnelle|sitio web|"
     "pagina web"},
    {"address",
     "address of profile|url|profile|profile url|profile link|public profile url|linkedin|"
     "linkedin url|linkedin profile|linkedin profile url|xing|xing url|profil|profil url|"
     "url du profil|perfil|url del perfil"},
    {"handles",
     "handles|handle|username|user name|twitter|twitter handle|x handle|benutzername|identifiant|"
     "pseudo|usuario"},
    {"emails",
     "emails|email|e mail|mail|e mails|email address|e mail address|e mail value|email value|"
     "primary email|work email|personal email|email addresses|e mail adresse|email adresse|"
     "e mail adressen|mailadresse|e mail geschaftlich|e mail privat|adresse e mail|adresse email|"
     "adresse de messagerie|courriel|mel|correo|correo electronico|direccion de correo|"
     "direccion de correo electronico|direccion de e mail"},
    {"phones",
     "phones|phone|phone number|phone numbers|phone value|telephone|telephone number|tel|mobile|"
     "mobile phone|mobile number|cell|cell phone|business phone|home phone|work phone|other phone|"
     "primary phone|company main phone|assistant s phone|car phone|telefon|telefonnummer|"
     "telefon geschaftlich|telefon privat|telefon firma|weiteres telefon|mobiltelefon|mobil|handy|"
     "handynummer|telephone bureau|telephone professionnel|telephone personnel|"
     "telephone domicile|telephone portable|telephone mobile|tel mobile|portable|numero de "
     "telephone|"
     "telefono|telefono del trabajo|telefono particular|telefono movil|movil|celular|"
     "numero de telefono"},
    {"positions", "positions|experience|past positions|berufserfahrung|experiencia"},
    {"education",
     "education|school|university|degree|ausbildung|studium|universitat|formation|ecole|"
     "universite|educacion|formacion|universidad"},
    {"places",
     "places|address|address formatted|formatted address|postal address|mailing address|adresse|"
     "anschrift|postanschrift|adresse postale|direccion|direccion postal"},
    {"connections", "connections|kontakte|relations|contactos"},
    {"street",
     "street|business street|home street|other street|address street|street address|"
     "address po box|strasse|strasse geschaftlich|strasse privat|rue|rue bureau|rue domicile|"
     "calle|calle del trabajo|calle particular"},
    {"postal_code",
     "postal code|zip|zip code|postcode|business postal code|home postal code|"
     "other postal code|address postal code|postleitzahl|plz|postleitzahl geschaftlich|"
     "postleitzahl privat|code postal|code postal bureau|codigo postal|c p"},
    {"city",
     "city|town|business city|home city|other city|address city|stadt|ort geschaftlich|ort privat|"
     "ville|ville bureau|ville domicile|ciudad|ciudad del trabajo"},
    {"region",
     "state|region|province|county|business state|home state|other state|address region|"
     "bundesland|kanton|region geschaftlich|departement|provincia|comunidad autonoma"},
    {"country",
     "country|business country|business country region|home country|home country region|"
     "other country|other country region|country region|address country|land|land region|"
     "land region geschaftlich|pays|pays region|pais|pais region"},
    {"tags",
     "tags|tag|label|labels|category|categories|group|groups|group membership|kategorie|"
     "kategorien|gruppe|gruppen|schlagworter|etiquette|etiquettes|categorie|groupe|groupes|"
     "etiqueta|etiquetas|categoria|categorias|grupo|grupos"},
    {"note",
     "note|notes|comment|comments|remark|remarks|notiz|notizen|bemerkung|bemerkungen|anmerkung|"
     "anmerkungen|kommentar|remarque|remarques|commentaire|commentaires|nota|notas|comentario|"
     "comentarios|observaciones"},
    {kLabelled,
     "connected on|verbunden am|relation etablie le|conectado el|department|"
     "organization department|abteilung|service|departamento"},
    {"relation",
     "relation|relation value|spouse|manager s name|assistant s name|partner|conjoint|conyuge"},
    {"follow_up", "follow up|next contact|wiedervorlage|relance|seguimiento"},
}};

std::string Plain(std::string_view column) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(column.data()),
      static_cast<utf8proc_ssize_t>(column.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  const std::string_view folded = size < 0 ? std::string_view()
                                           : std::string_view(reinterpret_cast<const char*>(mapped),
                                                              static_cast<std::size_t>(size));
  std::string plain;
  bool blank = false;
  for (std::size_t at = 0; at < folded.size();) {
    const Decoded decoded = DecodeUtf8(folded, at);
    at += decoded.size;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(decoded.code_point));
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) {
      plain += blank && !plain.empty() ? " " : "";
      AppendUtf8(plain, decoded.code_point);
      blank = false;
    } else {
      blank = true;
    }
  }
  return plain;
}

std::map<std::string_view, std::string_view> MakeTable() {
  std::map<std::string_view, std::string_view> table;
  for (const Names& names : kNames) {
    for (std::string_view rest = names.columns; !rest.empty();) {
      const auto end = std::min(rest.find('|'), rest.size());
      table.emplace(rest.substr(0, end), names.field);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return table;
}

std::string_view Look(std::string_view column) {
  static const std::map<std::string_view, std::string_view> table = MakeTable();
  const auto found = table.find(Plain(column));
  return found == table.end() ? std::string_view() : found->second;
}

}  // namespace

std::string_view FieldOfColumn(std::string_view column) {
  const std::string_view field = Look(column);
  return field == kLabelled ? "note" : field;
}

bool IsNotesColumn(std::string_view column) { return Look(column) == "note"; }

std::vector<ImportColumn> FieldsOfColumns(const std::vector<std::string>& columns) {
  std::vector<ImportColumn> known;
  std::map<std::string_view, std::size_t> count;
  for (const std::string& column : columns) {
    const std::string_view field = FieldOfColumn(column);
    known.push_back({.column = column, .field = std::string(field)});
    ++count[field];
  }
  const bool one_name = count["name"] == 1;
  for (ImportColumn& one : known) {
    if (one.field == "name" && one_name &&
        (count["first_name"] != 0) != (count["last_name"] != 0)) {
      one.field = count["first_name"] != 0 ? "last_name" : "first_name";
    }
    // What is before a name: "Dr.", where another column has the position.
    const std::string plain = Plain(one.column);
    if (count["position"] > 1 && (plain == "title" || plain == "titel")) {
      one.field.clear();
    }
  }
  return known;
}

}  // namespace forepost::notes

#include "policy/language.h"

#include <algorithm>

namespace forepost::policy {
namespace {

// Words of one of the four languages alone; what two of them share ("die", "on", "no", "es", "a",
// "son", "an", "in", "des") tells nothing. As keys: without accents.
constexpr std::array<std::string_view, kLanguages.size()> kSmallWords{
    "about after again all and are as at be because been before but by can could did do does dont "
    "every from get had has have he her here how if into is it its just know like more most my new "
    "not of one only or our out over own she should since so some than that the their them then "
    "there these they this through time to too under until up us very want we were what when where "
    "which while who why will with without would year years you your",
    "aber als alle am auch auf aus bei bis bitte dann das dass dem den der deren deshalb dich dir "
    "doch durch ein eine einem einen einer eines er etwas euch euer euro fur gegen geht gibt haben "
    "hatte hier ich ihnen ihr ihre immer ist ja jahr jahre jede jeder jetzt kann kein keine konnen "
    "mehr mein meine mich mir mit nach nicht nichts noch nur oder ohne pro schon sehr sein seine "
    "sich sie sind uber uns unser unsere unter viel vom von vor war warum was weil wenn werden wie "
    "wieder wir wird wo zu zum zur zwischen und um",
    "ai ans apres au aucun aussi autre avec avez avons aux beaucoup bien ce cela ces cest cet "
    "cette "
    "chaque chez comme dans depuis deux du elle elles en encore entre est et etait ete etre faire "
    "fait "
    "il ils je jusqua le les leur leurs lui mais meme mes moins ne nest nos notre nous par "
    "parce pas peut plus pour pourquoi quand que quel quelle qui rien sans sera ses si sont sous "
    "sur "
    "toujours tous tout toute toutes tres tu un une vers vos votre vous",
    "ahora al algo anos ano antes aqui asi aunque bien cada como con contra cual cuando del desde "
    "donde durante ella ellos en entre era esa ese eso esta estan estas este esto estos hace hacer "
    "hasta hay las los mas mejor mes mi mismo mucho muy nada ni nos nosotros nuestra nuestro nunca "
    "o otra otro para pero por porque puede que quien sea segun ser si siempre sin sobre solo su "
    "sus "
    "tambien tan tiene tienen toda todo todos tu un una usted vez y ya "
    // Shared with another language, so that they do not speak for that one alone.
    "le les tres he has me te lo se "
    "fue fueron gracias ha han hemos hoy mucha muchas muchos otras otros soy tengo tenemos vamos "
    "voy"};

struct SmallWord {
  WordHash hash = 0;
  std::uint8_t languages = 0;  // bit by Language
};

constexpr std::size_t kCount = [] {
  std::size_t count = 0;
  for (const std::string_view words : kSmallWords) {
    count += static_cast<std::size_t>(std::ranges::count(words, ' ')) + 1;
  }
  return count;
}();

// Sorted by hash. A word that stands in several rows stands here as often, with the bits of all.
constexpr std::array<SmallWord, kCount> kTable = [] {
  std::array<SmallWord, kCount> table{};
  std::size_t at = 0;
  for (std::size_t language = 0; language < kSmallWords.size(); ++language) {
    const std::string_view words = kSmallWords[language];
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      table[at++] = {HashWord(words.substr(begin, end - begin)),
                     static_cast<std::uint8_t>(1U << language)};
      begin = end + 1;
    }
  }
  std::ranges::sort(table, {}, &SmallWord::hash);
  for (std::size_t i = 1; i < table.size(); ++i) {
    for (std::size_t k = i; k-- > 0 && table[k].hash == table[i].hash;) {
      table[k].languages |= table[i].languages;
      table[i].languages |= table[k].languages;
    }
  }
  return table;
}();

constexpr bool IsOne(std::uint8_t bits) { return bits != 0 && (bits & (bits - 1U)) == 0; }

}  // namespace

std::optional<Language> ParseLanguage(std::string_view code) {
  const auto* const found = std::ranges::find(kLanguages, code);
  if (found == kLanguages.end()) {
    return std::nullopt;
  }
  return static_cast<Language>(found - kLanguages.begin());
}

LanguageSet LanguagesOf(const Words& words) {
  std::array<std::size_t, kLanguages.size()> seen{};
  for (const Word& word : words.all()) {
    const auto found = std::ranges::lower_bound(kTable, word.hash, {}, &SmallWord::hash);
    if (found != kTable.end() && found->hash == word.hash && IsOne(found->languages)) {
      for (std::size_t i = 0; i < seen.size(); ++i) {
        seen[i] += (found->languages >> i) & 1U;
      }
    }
  }
  // Accents are gone from the text, but these signs are Spanish alone.
  const std::string& text = words.text().bytes();
  if (text.find("¿") != std::string::npos || text.find("¡") != std::string::npos) {
    seen[static_cast<std::size_t>(Language::kSpanish)] += 2;
  }
  // One word of another language is a name or a saying; several are a text of its own, unless the
  // first language's outnumber them by far.
  constexpr std::size_t kSeveral = 3;
  constexpr std::size_t kShare = 5;
  const std::size_t most = std::ranges::max(seen);
  LanguageSet languages;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i] != 0 && (seen[i] == most || (seen[i] >= kSeveral && seen[i] * kShare >= most))) {
      languages.Add(static_cast<Language>(i));
    }
  }
  return languages;
}

}  // namespace forepost::policy

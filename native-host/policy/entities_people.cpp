#include "policy/entities_people.h"

#include <cstddef>
#include <string_view>

#include "policy/entities_scan.h"
#include "policy/people_names.h"

namespace forepost::policy {
namespace {

constexpr WordTable kHonorifics(
    {"mr",      "mrs",        "ms",      "miss",     "mx",      "dr",       "prof",    "professor",
     "sir",     "dame",       "lady",    "lord",     "rev",     "reverend", "father",  "pastor",
     "rabbi",   "coach",      "nurse",   "deacon",   "herr",    "herrn",    "frau",    "familie",
     "fam",     "mme",        "mlle",    "monsieur", "madame",  "maitre",   "famille", "senor",
     "senora",  "sr",         "sra",     "srta",     "don",     "dona",     "familia", "senorita",
     "frl",     "hr",         "fr",      "dottor",   "dottore", "signor",   "signora", "governor",
     "senator", "judge",      "mayor",   "captain",  "uncle",   "aunt",     "sister",  "chef",
     "sheriff", "councillor", "alderman"});

// These are ordinary words as well and need the capital or the point of the title.
constexpr WordTable kShortHonorifics({"m",       "fr",      "hr",      "fam",     "sr",
                                      "miss",    "father",  "lady",    "lord",    "coach",
                                      "nurse",   "familie", "famille", "familia", "governor",
                                      "senator", "judge",   "mayor",   "captain", "uncle",
                                      "aunt",    "sister",  "chef",    "sheriff", "councillor"});

// What stands behind an honorific and is no name.
constexpr WordTable kNoBearer({"market",    "pepper",   "christmas", "luck",    "gaga",
                               "claus",     "copper",   "universe",  "right",   "time",
                               "president", "chairman", "chair",     "speaker", "minister",
                               "world",     "bond",     "robot",     "trump",   "powell"});

constexpr WordTable kFamily({"family", "estate", "brothers", "sisters", "household", "twins",
                             "couple", "siblings", "foundation", "kids", "wedding", "divorce"});

// Between a given name and a surname.
constexpr WordTable kParticles({"de", "da", "di", "del", "della", "la", "le", "van", "von", "der",
                                "den", "du", "dos", "zu", "al", "el", "ben", "bin"});

constexpr WordTable kAnd({"and", "und", "et", "y", "e"});

class People {
 public:
  People(const Words& words, std::vector<ByteSpan>& found) : words_(words), found_(found) {}

  void Find() {
    for (std::size_t i = 0; i < words_.all().size(); ++i) {
      const std::size_t last = NameFrom(i);
      if (last != kNone) {
        found_.push_back({words_.all()[i].begin, words_.all()[last].end});
        i = last;
      }
    }
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::size_t NameFrom(std::size_t i) const {
    const Word& word = words_.all()[i];
    if (kHonorifics.Has(word.hash) || (word.hash == HashWord("m") && PointBehind(i))) {
      return Titled(i);
    }
    if (!Capital(i)) {
      return kNone;
    }
    if (IsGivenName(word.hash)) {
      return Named(i);
    }
    return Family(i);
  }

  // The last word of the name behind the honorific at `i`.
  std::size_t Titled(std::size_t i) const {
    const Word& word = words_.all()[i];
    const bool sure = !kShortHonorifics.Has(word.hash) || Capital(i) || PointBehind(i);
    const std::size_t first = i + 1;
    if (!sure || !Follows(first) || !Capital(first) || IsNoSurname(words_.all()[first].hash) ||
        kNoBearer.Has(words_.all()[first])) {
      return kNone;
    }
    return RestOfName(first);
  }

  std::size_t Named(std::size_t i) const {
    if (const std::size_t couple = Couple(i); couple != kNone) {
      return couple;
    }
    std::size_t last = i + 1;
    while (Follows(last) && (IsInitial(last) || kParticles.Has(words_.all()[last].hash))) {
      ++last;
    }
    const bool initial_only = last == i + 2 && IsInitial(i + 1) && PointBehind(i + 1);
    if (!Follows(last) || !Surname(last)) {
      return initial_only ? i + 1 : kNone;
    }
    if (IsPublicFigure(words_.all()[i].hash, words_.all()[last])) {
      return kNone;
    }
    last = RestOfName(last);
    const bool company = last + 1 < words_.all().size() && Joined(last + 1) &&
                         IsFirmWord(words_.all()[last + 1].hash) && Capital(last + 1);
    const std::string_view text = words_.text().bytes();
    const std::size_t end = words_.all()[last].end;
    const bool partners = text.substr(end, 2) == " &" || text.substr(end, 1) == "&";
    return company || partners ? kNone : last;
  }

  // "Priya and Tom", "Walt and Ginny Sorensen".
  std::size_t Couple(std::size_t i) const {
    const std::size_t second = i + 2;
    if (second >= words_.all().size() || !Follows(i + 1) || !Follows(second) ||
        !kAnd.Has(words_.all()[i + 1].hash) || !Capital(second) ||
        !IsGivenName(words_.all()[second].hash)) {
      return kNone;
    }
    return RestOfName(second);
  }

  // "the Kowalczyk estate".
  std::size_t Family(std::size_t i) const {
    return i != 0 && i + 1 < words_.all().size() && Follows(i) && Follows(i + 1) &&
                   words_.all()[i - 1].hash == HashWord("the") && Surname(i) &&
                   kFamily.Has(words_.all()[i + 1].hash) && !Capital(i + 1)
               ? i
               : kNone;
  }

  // More surnames behind the one at `last`, one of them in two parts perhaps.
  std::size_t RestOfName(std::size_t last) const {
    constexpr std::size_t kMost = 3;
    for (std::size_t more = 0; more < kMost && Follows(last + 1) && Surname(last + 1); ++more) {
      ++last;
    }
    return last;
  }

  bool Surname(std::size_t i) const {
    const Word& word = words_.all()[i];
    return Capital(i) && word.end - word.begin >= 2 && !IsNoSurname(word.hash) &&
           !IsNoSurname(word.stem);
  }

  // Does `i` stand directly behind the word before it: a space, a hyphen, or a point and a space?
  bool Follows(std::size_t i) const { return i < words_.all().size() && i != 0 && Joined(i); }

  bool Joined(std::size_t i) const {
    const std::size_t end = words_.all()[i - 1].end;
    const std::string_view text = words_.text().bytes();
    const std::string_view gap = text.substr(end, words_.all()[i].begin - end);
    const bool pointed =
        gap == ". " && (IsInitial(i - 1) || kHonorifics.Has(words_.all()[i - 1].hash));
    return gap == " " || gap == "-" || gap == "." || pointed;
  }

  bool IsInitial(std::size_t i) const {
    const Word& word = words_.all()[i];
    return word.end - word.begin == 1 && Capital(i);
  }

  bool PointBehind(std::size_t i) const {
    const std::string_view text = words_.text().bytes();
    return words_.all()[i].end < text.size() && text[words_.all()[i].end] == '.' &&
           words_.text().IsUpper(words_.all()[i].begin);
  }

  // A capital and a small letter behind it; of one letter the capital alone.
  bool Capital(std::size_t i) const {
    const Word& word = words_.all()[i];
    return words_.text().IsUpper(word.begin) &&
           (word.end - word.begin == 1 || !words_.text().IsUpper(word.begin + 1) ||
            words_.text().bytes()[word.begin + 1] == '\'');
  }

  const Words& words_;
  std::vector<ByteSpan>& found_;
};

}  // namespace

void FindPeople(const Words& words, std::vector<ByteSpan>& found) { People(words, found).Find(); }

}  // namespace forepost::policy

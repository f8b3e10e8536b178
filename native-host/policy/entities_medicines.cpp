#include "policy/entities_medicines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

// A name has three letters more than its stem at least.
constexpr auto kStems = std::to_array<std::string_view>({
    "mab",       "tinib",    "ciclib",    "parib",    "rafenib",    "lisib",     "zomib",
    "sartan",    "olol",     "dipine",    "statin",   "gliptin",    "glutide",   "gliflozin",
    "glitazone", "formin",   "xaban",     "gatran",   "parin",      "grel",      "grelor",
    "ivir",      "ovir",     "avir",      "uvir",     "cillin",     "mycin",     "micin",
    "cycline",   "floxacin", "conazole",  "prazole",  "nidazole",   "bendazole", "tidine",
    "setron",    "triptan",  "oxetine",   "pramine",  "triptyline", "azepam",    "zolam",
    "barbital",  "azepine",  "peridol",   "peridone", "tiapine",    "zapine",    "piprazole",
    "caine",     "profen",   "coxib",     "fenac",    "oxicam",     "lukast",    "tropium",
    "nisone",    "nisolone", "methasone", "metasone", "mectin",     "dronate",   "dronic",
    "denafil",   "dalafil",  "steride",   "lutamide", "relin",      "platin",    "rubicin",
    "taxel",     "trexate",  "olimus",    "nercept",  "bercept",    "tacept",    "teplase",
    "poetin",    "grastim",  "paratide",  "reotide",  "orexant",    "gepant",    "pitant",
    "vaptan",    "fibrate",  "thiazide",  "semide",   "giline",     "mustine",   "citabine",
    "tadine",    "rizine",   "nacaftor",  "caftor",   "siran",      "nersen",    "lidomide",
    "bactam",    "penem",    "oxacin",    "vudine",   "buvir",      "pril",      "prilat",
    "thromycin", "oprazan",  "degib",     "rasib",    "clax",       "azoline",   "ephrine",
    "tamol",
});

// Words that end like a medicine.
constexpr WordTable kNoMedicine({"april"});

constexpr WordText kNames{
    "aspirin albuterol salmeterol formoterol acetaminophen paracetamol insulin warfarin morphine "
    "codeine oxycodone hydrocodone "
    "fentanyl methadone tramadol gabapentin pregabalin lithium levothyroxine minoxidil "
    "isotretinoin ketamine propofol naloxone buprenorphine bupropion naltrexone lamotrigine "
    "levetiracetam valproate topiramate clonidine digoxin amiodarone hydroxychloroquine "
    "colchicine allopurinol methotrexate hydroxyurea tamoxifen letrozole anastrozole mirabegron "
    "oxybutynin tranexamic dextroamphetamine methylphenidate amphetamine lisdexamfetamine "
    "modafinil sertraline citalopram escitalopram venlafaxine trazodone mirtazapine zolpidem "
    "melatonin botulinum semaglutide tirzepatide metformin "
    "botox ozempic wegovy mounjaro zepbound viagra cialis humira keytruda opdivo eliquis xarelto "
    "januvia trulicity jardiance farxiga prozac zoloft lexapro xanax valium adderall ritalin "
    "vyvanse lipitor crestor nexium prilosec zyrtec claritin benadryl tylenol advil motrin "
    "nurofen panadol calpol ventolin symbicort dupixent stelara cosentyx skyrizi rinvoq enbrel "
    "remicade avastin herceptin tamiflu paxlovid epipen lyrica neurontin cymbalta effexor "
    "wellbutrin seroquel abilify zyprexa risperdal entresto repatha praluent leqembi kisunla "
    "aduhelm saxenda victoza rybelsus accutane propecia narcan suboxone imodium gaviscon voltaren "
    "ocrevus tecfidera gilenya imbruvica revlimid ibrance tagrisso lynparza kadcyla trikafta"};

constexpr auto kNameTable = WordTable<kNames.Count()>::Of(kNames);

bool IsMedicine(std::string_view key, const Word& word) {
  constexpr std::size_t kLettersBefore = 3;
  if (kNameTable.Has(word)) {
    return true;
  }
  if (kNoMedicine.Has(word) || !std::ranges::all_of(key, IsLetter)) {
    return false;
  }
  return std::ranges::any_of(kStems, [&](std::string_view stem) {
    return key.size() >= stem.size() + kLettersBefore && key.ends_with(stem);
  });
}

}  // namespace

void FindMedicines(const Words& words, std::vector<ByteSpan>& found) {
  constexpr std::size_t kShortest = 6;
  constexpr std::size_t kLongest = 40;
  const std::string_view text = words.text().bytes();
  for (const Word& word : words.all()) {
    const std::size_t size = word.end - word.begin;
    if (size < kShortest - 1 || size > kLongest) {
      continue;
    }
    std::string_view key = text.substr(word.begin, size);
    if (key.ends_with("'s")) {
      key.remove_suffix(2);
    }
    if (IsMedicine(key, word)) {
      found.push_back({word.begin, word.end});
    }
  }
}

}  // namespace forepost::policy

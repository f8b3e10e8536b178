#include "commands/notes_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>
#include <string_view>
#include <utility>

#include "commands/options.h"
#include "common/exit_codes.h"
#include "notes/text.h"

namespace forepost::commands {
namespace {

namespace po = boost::program_options;

using Texts = std::vector<std::string>;

// Groups of options, as bits.
constexpr unsigned kWhom = 1;      // --name, --id: an existing client
constexpr unsigned kFieldSet = 2;  // --employer …
constexpr unsigned kWindow = 4;    // --limit
constexpr unsigned kFile = 8;      // --out, --force
constexpr unsigned kWords = 16;
constexpr unsigned kUnopened = 32;  // the notes need not be open: no --passphrase-file

struct About {
  std::string_view name;
  std::string_view text;
  unsigned groups;
};

constexpr std::array<About, 13> kAbout{{
    {"add",
     "usage: forepost notes add --name N [OPTION]…\n\nMakes a client. Where there are no notes yet "
     "they are begun, opened by the system's key store\nor by the passphrase in "
     "--passphrase-file.\n\n"
     "example: forepost notes add --name 'Rama Treas' --employer Northwind --tag prospect\n",
     kFieldSet},
    {"list",
     "usage: forepost notes list [OPTION]…\n\nShows the clients, the latest changed first.\n\n"
     "example: forepost notes list --limit 20\n",
     kWindow},
    {"show",
     "usage: forepost notes show --name N|--id I [OPTION]…\n\nShows all that is known of a client: "
     "fields, notes, and what has changed since when.\n\n"
     "example: forepost notes show --name 'Rama Treas'\n",
     kWhom},
    {"search",
     "usage: forepost notes search [OPTION]… WORD…\n\nFinds clients with all of these words, each "
     "as the beginning of one. Exit code 1: none.\n\n"
     "example: forepost notes search rama north\n",
     kWindow | kWords},
    {"edit",
     "usage: forepost notes edit --name N|--id I [OPTION]…\n\nChanges what is known of a client. "
     "An "
     "empty value takes a field out.\n\n"
     "example: forepost notes edit --name 'Rama Treas' --employer Contoso --note 'Call in May'\n",
     kWhom | kFieldSet},
    {"export",
     "usage: forepost notes export [--name N|--id I] [OPTION]…\n\nWrites all notes, or those about "
     "one client, as JSON. The file is readable by you alone, and by\nanybody who gets it.\n\n"
     "example: forepost notes export --out notes.json\n",
     kWhom | kFile},
    {"erase",
     "usage: forepost notes erase --name N|--id I --yes\n\nErases a client for good, with all "
     "notes "
     "and everything that was saved. A backup made before still\nholds it.\n\n"
     "example: forepost notes erase --name 'Rama Treas' --yes\n",
     kWhom},
    {"merge",
     "usage: forepost notes merge --name N|--id I --other I [OPTION]…\n\nMakes one client of two "
     "that are the same person. What the first says stands; what the other\nknew is added, and the "
     "two can be split again.\n\n"
     "example: forepost notes merge --id 12 --other 31\n",
     kWhom},
    {"split",
     "usage: forepost notes split --name N|--id I --row R [OPTION]…\n\nTakes two clients that were "
     "merged apart again. `forepost notes show` names the row.\n\n"
     "example: forepost notes split --id 12 --row 40\n",
     kWhom},
    {"overview",
     "usage: forepost notes overview [OPTION]…\n\nCounts what is held, of whom and until when, and "
     "what is due.\n\n"
     "example: forepost notes overview\n",
     0},
    {"passphrase",
     "usage: forepost notes passphrase --new-passphrase-file FILE|--remove [OPTION]…\n\nSets or "
     "changes the passphrase that opens the notes, or takes it away where the system's key store\n"
     "opens them as well. A passphrase stands in the first line of a file that its owner alone can "
     "read.\n\n"
     "example: forepost notes passphrase --new-passphrase-file secret.txt\n",
     0},
    {"recover",
     "usage: forepost notes recover --vault FILE --firm-key FILE --new-passphrase-file FILE "
     "[OPTION]…\n\nOpens somebody's notes by the firm's private key and sets a new passphrase, so "
     "that their successor\ncan open them. A record of it is written first; without it nothing is "
     "opened.\n\n"
     "example: forepost notes recover --vault notes.vault --firm-key forepost-recovery.key "
     "--new-passphrase-file secret.txt --reason 'Rama has left'\n",
     kUnopened},
    {"keygen",
     "usage: forepost notes keygen --out FILE\n\nMakes the firm's pair of keys for recovery. FILE "
     "is the private one, for its owner alone; the public\none is printed and goes into "
     "\"recovery_key\" of the machines' settings.\n\n"
     "example: forepost notes keygen --out forepost-recovery.key\n",
     kUnopened},
}};

// Options of a client's fields; --name is apart. Those of a list may be repeated, and stand in the
// place of the whole list.
struct FieldOption {
  const char* option;
  const char* field;
  const char* help;
};
constexpr std::array<FieldOption, 14> kFieldOptions{{
    {"employer", "employer", "where the client works"},
    {"position", "position", "as what"},
    {"headline", "headline", "what the client says of himself or herself in one line"},
    {"place", "place", "where the client lives"},
    {"about", "about", "a description"},
    {"other-name", "names", "another name; may be repeated"},
    {"link", "links", "an address on the web; may be repeated"},
    {"handle", "handles", "as in '@rama on x.com'; may be repeated"},
    {"held", "positions", "as in 'Analyst · Calder & Rowe · 2019–2023'; may be repeated"},
    {"education", "education", "as in 'MSc · Leeds · 2012'; may be repeated"},
    {"other-place", "places", "another place; may be repeated"},
    {"email", "emails", "an e-mail address; may be repeated"},
    {"phone", "phones", "a telephone number; may be repeated"},
    {"knows", "connections", "as in 'Dana Okafor · colleague'; may be repeated"},
}};

// "Dana Okafor", or "#12" for a client.
notes::Relation RelationTo(const std::string& whom, std::string what) {
  notes::Relation relation{.what = std::move(what)};
  const char* const end = whom.data() + whom.size();
  const bool number = whom.starts_with('#') && whom.size() > 1;
  if (number) {
    const auto [stop, error] = std::from_chars(whom.data() + 1, end, relation.client);
    if (error == std::errc() && stop == end) {
      return relation;
    }
  }
  relation.client = 0;
  relation.name = whom;
  return relation;
}

struct Given {
  Texts words;
  Texts relations;
  Texts unrelated;
  std::string note;
  std::string new_name;
  std::string basis;
  std::string keep_until;
  std::string follow_up;
  std::array<Texts, kFieldOptions.size()> fields;
};

void AddFieldOptions(po::options_description& described, bool is_new, NotesOptions& options,
                     Given& given) {
  auto add = described.add_options();
  if (is_new) {
    add("name", po::value(&options.name)->value_name("N"), "the new client's name");
  } else {
    add("new-name", po::value(&given.new_name)->value_name("N"), "another name");
  }
  for (std::size_t i = 0; i < kFieldOptions.size(); ++i) {
    add(kFieldOptions[i].option, po::value(&given.fields[i])->value_name("TEXT"),
        kFieldOptions[i].help);
  }
  add("url", po::value(&options.edit.urls)->value_name("U"),
      "the address of a page about the client; saving that page then updates this client");
  add("tag", po::value(&options.edit.add_tags)->value_name("T"), "a tag; may be repeated");
  add("relation", po::value(&given.relations)->value_name("WHAT=WHOM"),
      "as in 'colleague=Dana Okafor' or, for a client, 'colleague=#12'; may be repeated");
  if (!is_new) {
    add("untag", po::value(&options.edit.remove_tags)->value_name("T"),
        "takes a tag off; may be repeated");
    add("unrelate", po::value(&given.unrelated)->value_name("WHOM"),
        "takes a relation out, by name or #number; may be repeated");
    add("keep-until", po::value(&given.keep_until)->value_name("DAY"),
        "the last day on which the client is kept, as in 2028-11-29");
    add("notice-given", "the client has been told of the notes, today");
  }
  add("follow-up", po::value(&given.follow_up)->value_name("DAY"),
      "when to come back to the client, as in 2026-12-01; empty: no more");
  add("basis", po::value(&given.basis)->value_name("B"),
      "legitimate_interest, consent, contract or legal_obligation");
  add("note", po::value(&given.note)->value_name("TEXT"), "a note, added to the others");
}

// What the options of a client's fields say, or what is wrong with them.
std::string_view TakeFields(const po::variables_map& values, Given& given, notes::Edit& edit) {
  for (std::size_t i = 0; i < kFieldOptions.size(); ++i) {
    if (values.count(kFieldOptions[i].option) == 0) {
      continue;
    }
    const notes::Field& field = *notes::FindField(kFieldOptions[i].field);
    if (!field.list() && given.fields[i].size() > 1) {
      return "this option is given twice; a client has only one of these";
    }
    edit.fields[std::string(field.name)] = notes::JoinLines(given.fields[i]);
  }
  for (const std::string& text : given.relations) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) {
      return "--relation is WHAT=WHOM, as in 'colleague=Dana Okafor'";
    }
    edit.add_relations.push_back(RelationTo(text.substr(equals + 1), text.substr(0, equals)));
  }
  for (const std::string& whom : given.unrelated) {
    edit.remove_relations.push_back(RelationTo(whom, {}));
  }
  if (values.count("follow-up") != 0) {
    edit.follow_up = given.follow_up;
  }
  if (!given.note.empty()) {
    edit.notes.push_back({.text = given.note, .time = {}});
  }
  if (values.count("notice-given") != 0) {
    edit.notice_given = true;
  }
  if (values.count("basis") != 0) {
    edit.basis = notes::ParseBasis(given.basis);
    if (!edit.basis) {
      return "--basis is legitimate_interest, consent, contract or legal_obligation";
    }
  }
  if (values.count("keep-until") != 0) {
    edit.expires = notes::EndOfDay(given.keep_until);
    if (!edit.expires) {
      return "--keep-until is a day as in 2028-11-29";
    }
  }
  return {};
}

void AddOptions(const About& about, po::options_description& described, NotesOptions& options,
                Given& given) {
  auto add = described.add_options();
  add("help,h", "show this");
  if ((about.groups & kWhom) != 0) {
    add("name", po::value(&options.name)->value_name("N"),
        "the client with exactly this name, without regard to case");
    add("id", po::value(&options.id)->value_name("I"), "the client of this number");
  }
  if ((about.groups & kFieldSet) != 0) {
    AddFieldOptions(described, about.name == "add", options, given);
  }
  if ((about.groups & kWindow) != 0) {
    add("tagged", po::value(&options.filter.tag)->value_name("T"), "only those with this tag");
    add("at", po::value(&options.filter.employer)->value_name("E"),
        "only those who work or worked for this employer");
    add("follow-up-by", po::value(&options.filter.follow_up_by)->value_name("DAY"),
        "only those to follow up by this day, as in 2026-12-01");
    add("limit", po::value(&options.limit)->value_name("N"),
        "at most N clients (0: all; without it: 50)");
  }
  if ((about.groups & kFile) != 0) {
    add("out", po::value(&options.out)->value_name("FILE"),
        "write to FILE instead of standard output");
    add("force", po::bool_switch(&options.force), "replace FILE if it is there");
  }
  if (about.name == "erase") {
    add("yes", po::bool_switch(&options.yes), "do it");
  }
  if (about.name == "merge") {
    add("other", po::value(&options.other)->value_name("I"), "the number of the other client");
  }
  if (about.name == "split") {
    add("row", po::value(&options.row)->value_name("R"), "what is to be split off");
  }
  if (about.name == "passphrase") {
    add("new-passphrase-file", po::value(&options.new_passphrase_file)->value_name("FILE"),
        "set the passphrase in the first line of FILE");
    add("remove", po::bool_switch(&options.remove), "take the passphrase away");
    add("key-store", po::bool_switch(&options.key_store),
        "let the system's key store open the notes, anew where it has lost the key");
  }
  if (about.name == "recover") {
    add("firm-key", po::value(&options.firm_key)->value_name("FILE"),
        "the firm's private key, as `forepost notes keygen` made it");
    add("new-passphrase-file", po::value(&options.new_passphrase_file)->value_name("FILE"),
        "set the passphrase in the first line of FILE");
    add("reason", po::value(&options.reason)->value_name("TEXT"), "why; it stands in the record");
  }
  if (about.name == "keygen") {
    add("out", po::value(&options.out)->value_name("FILE"), "the file for the private key");
  } else {
    add("vault", po::value(&options.vault)->value_name("FILE"), "a file of notes, if not your own");
  }
  if ((about.groups & kUnopened) == 0) {
    add("passphrase-file", po::value(&options.passphrase_file)->value_name("FILE"),
        "open the notes by the passphrase in the first line of FILE");
  }
  add("json", po::bool_switch(&options.json), "print one JSON object");
}

// Is anything given that changes a client?
bool HasEdits(const po::variables_map& values) {
  constexpr std::array<const char*, 11> kOthers{
      "new-name",   "url",       "tag",          "untag", "relation", "unrelate",
      "keep-until", "follow-up", "notice-given", "basis", "note"};
  const auto given = [&](const char* name) { return values.count(name) != 0; };
  return std::ranges::any_of(kOthers, given) ||
         std::ranges::any_of(kFieldOptions, given, &FieldOption::option);
}

// What does not go together, or nothing.
std::string_view Clash(const About& about, const NotesOptions& options,
                       const po::variables_map& values) {
  const bool named = values.count("name") != 0;
  const bool by_id = values.count("id") != 0;
  if ((about.groups & kWhom) != 0 && named && by_id) {
    return "name the client either by --name or by --id";
  }
  if ((about.groups & kWhom) != 0 && !named && !by_id && about.name != "export") {
    return "say which client, by --name or --id";
  }
  if (about.name == "merge" && options.other == 0) {
    return "say which other client, by --other";
  }
  if (about.name == "split" && options.row == 0) {
    return "say what to split off, by --row";
  }
  if (about.name == "add" && !named) {
    return "a client needs a name: --name N";
  }
  if (about.name == "edit" && !options.edits) {
    return "nothing is to be changed";
  }
  if (about.name == "search" && options.words.empty()) {
    return "say what to look for";
  }
  if (about.name == "passphrase" && (options.new_passphrase_file.empty() ? 0 : 1) +
                                            (options.remove ? 1 : 0) +
                                            (options.key_store ? 1 : 0) !=
                                        1) {
    return "use one of --new-passphrase-file, --remove and --key-store";
  }
  if (about.name == "recover" &&
      (options.vault.empty() || options.firm_key.empty() || options.new_passphrase_file.empty())) {
    return "say --vault FILE, --firm-key FILE and --new-passphrase-file FILE";
  }
  if (about.name == "keygen" && options.out.empty()) {
    return "say where the private key goes: --out FILE";
  }
  return {};
}

}  // namespace

std::expected<NotesOptions, int> ReadNotesOptions(const std::string& subcommand,
                                                  Arguments arguments, Streams streams) {
  const auto* const about = std::ranges::find(kAbout, subcommand, &About::name);
  const std::string command = "forepost notes " + subcommand;
  NotesOptions options;
  Given given;
  po::options_description described("options");
  AddOptions(*about, described, options, given);
  po::options_description all = described;
  const bool words = (about->groups & kWords) != 0;
  if (words) {
    all.add_options()("words", po::value(&given.words), "what to look for");
  }
  const auto values =
      ReadOptions({.command = command, .about = about->text, .options = &all, .words = words},
                  arguments, streams);
  if (!values) {
    return std::unexpected(values.error());
  }
  for (const std::string& word : given.words) {
    options.words += options.words.empty() ? "" : " ";
    options.words += word;
  }
  if (const auto wrong = TakeFields(*values, given, options.edit); !wrong.empty()) {
    return std::unexpected(RefuseUsage(command, wrong, streams));
  }
  options.edits = HasEdits(*values);
  if (subcommand == "add") {
    options.edit.fields["name"] = options.name;
  } else if (values->count("new-name") != 0) {
    options.edit.fields["name"] = given.new_name;
  }
  if (const auto clash = Clash(*about, options, *values); !clash.empty()) {
    return std::unexpected(RefuseUsage(command, clash, streams));
  }
  return options;
}

}  // namespace forepost::commands

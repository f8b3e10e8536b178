#include "commands/notes_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>
#include <string_view>
#include <utility>

#include "commands/notes_help.h"
#include "commands/options.h"
#include "common/exit_codes.h"
#include "notes/text.h"

namespace forepost::commands {
namespace {

namespace po = boost::program_options;

using Texts = std::vector<std::string>;

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

void AddOptions(const NotesHelp& about, po::options_description& described, NotesOptions& options,
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
  if ((about.groups & kForce) != 0) {
    add("force", po::bool_switch(&options.force), "also where there are notes already");
  }
  AddTransferOptions(about.name, described, options.transfer);
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
std::string_view Clash(const NotesHelp& about, const NotesOptions& options,
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
  return TransferClash(about.name, options.transfer, named || by_id, options.out);
}

}  // namespace

std::expected<NotesOptions, int> ReadNotesOptions(const std::string& subcommand,
                                                  Arguments arguments, Streams streams) {
  const NotesHelp* const about = FindNotesHelp(subcommand);
  const std::string command = "forepost notes " + subcommand;
  NotesOptions options;
  Given given;
  po::options_description described("options");
  AddOptions(*about, described, options, given);
  po::options_description all = described;
  const bool words = (about->groups & kWords) != 0 || TakesFile(subcommand);
  if (words) {
    all.add_options()("words", po::value(&given.words), "words or a file");
  }
  const auto values =
      ReadOptions({.command = command, .about = about->text, .options = &all, .words = words},
                  arguments, streams);
  if (!values) {
    return std::unexpected(values.error());
  }
  if (TakesFile(subcommand)) {
    if (given.words.size() > 1) {
      return std::unexpected(RefuseUsage(command, "name one file", streams));
    }
    options.transfer.file = given.words.empty() ? "" : given.words.front();
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

#include "commands/notes_options.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>
#include <utility>

#include "commands/options.h"
#include "common/exit_codes.h"

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
constexpr unsigned kForce = 32;  // --force for the notes themselves

struct About {
  std::string_view name;
  std::string_view text;
  unsigned groups;
};

constexpr std::array<About, 10> kAbout{{
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
    {"backup",
     "usage: forepost notes backup --out FILE --backup-passphrase-file FILE [OPTION]…\n\nCopies "
     "all "
     "notes, encrypted, to FILE, which opens by its own passphrase alone. A backup still "
     "holds\nwhat "
     "is erased afterwards.\n\n"
     "example: forepost notes backup --out /media/stick/notes.backup --backup-passphrase-file "
     "secret.txt\n",
     kFile},
    {"restore",
     "usage: forepost notes restore FILE --backup-passphrase-file FILE [--force] [OPTION]…\n\nPuts "
     "a backup in the place of the notes, once all of it has been opened. Afterwards they open by "
     "the\nsystem's key store, or by the passphrase in --passphrase-file. With --force notes that "
     "are there are\nkept under another name beside them.\n\n"
     "example: forepost notes restore /media/stick/notes.backup --backup-passphrase-file "
     "secret.txt\n",
     kForce},
    {"passphrase",
     "usage: forepost notes passphrase --new-passphrase-file FILE|--remove [OPTION]…\n\nSets or "
     "changes the passphrase that opens the notes, or takes it away where the system's key store\n"
     "opens them as well. A passphrase stands in the first line of a file that its owner alone can "
     "read.\n\n"
     "example: forepost notes passphrase --new-passphrase-file secret.txt\n",
     0},
}};

// Options of a client's fields; --name is apart.
struct FieldOption {
  const char* option;
  const char* field;
  const char* help;
};
constexpr std::array<FieldOption, 5> kFieldOptions{{
    {"employer", "employer", "where the client works"},
    {"position", "position", "as what"},
    {"headline", "headline", "what the client says of himself or herself in one line"},
    {"place", "place", "where the client lives"},
    {"about", "about", "a description"},
}};

struct Given {
  Texts words;
  Texts untags;
  std::string new_name;
  std::array<std::string, kFieldOptions.size()> fields;
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
  add("url", po::value(&options.edit.url)->value_name("U"),
      "the address of a page about the client; saving that page then updates this client");
  add("tag", po::value(&options.edit.add_tags)->value_name("T"), "a tag; may be repeated");
  if (!is_new) {
    add("untag", po::value(&given.untags)->value_name("T"), "takes a tag off; may be repeated");
  }
  add("note", po::value(&options.edit.note)->value_name("TEXT"), "a note, added to the others");
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
  if (about.name == "passphrase") {
    add("new-passphrase-file", po::value(&options.new_passphrase_file)->value_name("FILE"),
        "set the passphrase in the first line of FILE");
    add("remove", po::bool_switch(&options.remove), "take the passphrase away");
    add("key-store", po::bool_switch(&options.key_store),
        "let the system's key store open the notes, anew where it has lost the key");
  }
  add("vault", po::value(&options.vault)->value_name("FILE"), "a file of notes, if not your own");
  add("passphrase-file", po::value(&options.passphrase_file)->value_name("FILE"),
      "open the notes by the passphrase in the first line of FILE");
  add("json", po::bool_switch(&options.json), "print one JSON object");
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
  return TransferClash(about.name, options.transfer, named || by_id, options.out);
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
  for (std::size_t i = 0; i < kFieldOptions.size(); ++i) {
    if (values->count(kFieldOptions[i].option) != 0) {
      options.edit.fields[kFieldOptions[i].field] = given.fields[i];
    }
  }
  if (subcommand == "add") {
    options.edit.fields["name"] = options.name;
  } else if (values->count("new-name") != 0) {
    options.edit.fields["name"] = given.new_name;
  }
  options.edit.remove_tags = std::move(given.untags);
  options.edits = !options.edit.fields.empty() || !options.edit.add_tags.empty() ||
                  !options.edit.remove_tags.empty() || !options.edit.url.empty() ||
                  !options.edit.note.empty();
  if (const auto clash = Clash(*about, options, *values); !clash.empty()) {
    return std::unexpected(RefuseUsage(command, clash, streams));
  }
  return options;
}

int Report(const notes::VaultError& error, std::ostream& err) {
  using notes::VaultFault;
  err << ToString(error) << '\n';
  switch (error.fault) {
    case VaultFault::kUnknownClient:
      return kExitFound;
    case VaultFault::kMissing:
      return kExitNoInput;
    case VaultFault::kLocked:
    case VaultFault::kWrongKey:
    case VaultFault::kReadOnly:
    case VaultFault::kUntrusted:
      return kExitNoPermission;
    case VaultFault::kDamaged:
    case VaultFault::kTampered:
    case VaultFault::kNewer:
    case VaultFault::kInvalid:
      return kExitBadData;
    case VaultFault::kNoKeyStore:
    case VaultFault::kBusy:
      return kExitUnavailable;
    case VaultFault::kFull:
    case VaultFault::kIo:
      return kExitIo;
  }
  return kExitInternal;
}

}  // namespace forepost::commands

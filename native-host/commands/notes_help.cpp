#include "commands/notes_help.h"

#include <algorithm>
#include <array>

namespace forepost::commands {
namespace {

constexpr std::array<NotesHelp, 16> kHelp{{
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
     "usage: forepost notes export [--name N|--id I] [--format F] [OPTION]…\n\nWrites all notes, "
     "or "
     "those about one client, as JSON or vCard. With --subject what is kept about one\nclient, for "
     "that person to read (GDPR Art. 15). The file is readable by you alone, and by anybody\nwho "
     "gets "
     "it.\n\n"
     "example: forepost notes export --out notes.json\n"
     "         forepost notes export --subject --name 'Rama Treas' --format html --out rama.html\n",
     kWhom | kFile},
    {"import",
     "usage: forepost notes import [OPTION]… FILE|-\n\nMakes clients of a CSV, vCard or JSON file: "
     "contacts of Google or Outlook, connections of LinkedIn, an\nexport of notes. Each gets the "
     "tag "
     "\"import DAY\". Ctrl+C stops it; what was made stays. Exit code 1:\nsome rows were "
     "skipped.\n\n"
     "example: forepost notes import --dry-run connections.csv\n"
     "         forepost notes import --column 'Kunde=name' --report left-out.csv kunden.csv\n",
     0},
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

}  // namespace

const NotesHelp* FindNotesHelp(std::string_view subcommand) {
  const auto* const found = std::ranges::find(kHelp, subcommand, &NotesHelp::name);
  return found == kHelp.end() ? nullptr : found;
}

}  // namespace forepost::commands

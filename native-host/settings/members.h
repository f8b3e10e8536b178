// Every member of the settings file, in one table: the reader, the errors and the table in
// docs/administrator.md all come from here.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace forepost::settings {

struct Member {
  std::string_view name;
  std::string_view type;     // in words for a person
  std::string_view preset;   // what holds when it is left out
  std::string_view meaning;  // one or two sentences
  std::string_view example;  // the value as JSON
};

inline constexpr std::array<Member, 17> kMembers{{
    {"enabled", "true or false", "true",
     "`false` switches Forepost off on this machine: nothing is checked, held or recorded. It wins "
     "even when another member has a fault.",
     "true"},
    {"sites", "list of origins, at most 500", "must be given",
     "Where Forepost works. `https://*.example.com` takes in all hosts below example.com and "
     "example.com itself. `http://` is only for localhost, names below it and 127.0.0.1.",
     R"(["https://www.linkedin.com"])"},
    {"policies", "list of absolute paths, 1 to 16", "must be given, unless there is a `bundle_key`",
     "The posting policies in force. With several, the strictest verdict counts.",
     R"(["/etc/forepost/policy.json"])"},
    {"lists", "object of absolute paths by name, at most 32", "{}",
     "The lists of names that the policies refer to: `restricted`, `clients`, `firm`, "
     "`firm_domains`.",
     R"({"firm": "/etc/forepost/firm.txt"})"},
    {"bundle", "absolute path", "must be given with a `bundle_key`",
     "The signed bundle of policies and lists, as `forepost policy sign` makes it.",
     "\"/etc/forepost/policy.bundle\""},
    {"bundle_key", "64 hexadecimal digits", "nothing: policies need no signature",
     "The public key of the firm, as `forepost policy keygen` prints it. With it nothing unsigned "
     "is accepted: `policies` and `lists` are then errors.",
     "\"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a\""},
    {"on_failure", "\"hold\" or \"release\"", "\"hold\"",
     "What happens to a post that cannot be checked: it is held, or it is let go unchecked.",
     "\"hold\""},
    {"surfaces", "list of \"post\", \"comment\", \"message\", \"profile\", \"share\"",
     R"(["post", "comment", "profile", "share"])",
     "What is checked. Direct messages are off unless they are named here.",
     R"(["post", "comment"])"},
    {"groups", "list of texts, at most 100", "[]",
     "The groups that the people at this machine belong to. A policy may bind rules to them.",
     R"(["equities sales", "private clients"])"},
    {"data_folder", "path that begins with / or ~/", "\"~/.local/share/forepost\"",
     "Where the records and notes of each person lie. `~/` is the home folder that the user "
     "database names.",
     "\"~/.local/share/forepost\""},
    {"capture", R"(object of "link", "selection", "card" or "full" by site)", "{}",
     "What one click may save of a page: its address alone, also the text that is selected, also "
     "what the page says of the person (name, employer, position, headline, place, description, "
     "links, handles), or also where the person worked and learned, how to reach them and whom "
     "they know. A site that is not named is at `link`. Of several that fit the most exact counts.",
     R"({"https://www.linkedin.com": "link", "https://*.example.com": "card"})"},
    {"lock_after", "whole number of minutes, 1 to 480", "15",
     "The notes are locked when nothing was asked of them for so long.", "15"},
    {"recovery_key", "64 hexadecimal digits", "nothing: the firm cannot open anybody's notes",
     "The public key of the firm, as `forepost notes keygen` prints it. Whoever has the private "
     "key can open the notes of everybody at this machine.",
     "\"8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a\""},
    {"keep_days", "whole number of days, 1 to 3650", "730",
     "How long a client is kept after the first save; then the client's key is destroyed. Saving "
     "again does not prolong it. Those that are kept already stay until the day they had.",
     "730"},
    {"basis", R"("legitimate_interest", "consent", "contract" or "legal_obligation")",
     "\"legitimate_interest\"",
     "The lawful basis that a new client is kept on (GDPR Art. 6(1)); it can be changed for each.",
     "\"legitimate_interest\""},
    {"firm", "text, at most 200 bytes", "\"\"",
     "The name of the firm, for the notice to those who are written about (GDPR Art. 14).",
     "\"Northwind Bank plc\""},
    {"privacy_contact", "text, at most 500 bytes", "\"\"",
     "Whom people can write to about what is kept of them; it stands in the notice and in the "
     "answer to an access request.",
     "\"Data protection officer, dpo@northwind.example\""},
}};

}  // namespace forepost::settings

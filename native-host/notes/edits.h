// What a person types and what a page says, put into a card.
//
//   auto checked = Check({.fields = {{"employer", "Northwind"}}}, rules);
//   auto changes = PutEdit(card, *checked, rules);   // what is otherwise now
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notes/client.h"

namespace forepost::notes {

struct DatedNote {
  std::string text;
  std::optional<Time> time;  // now, where it does not say
};

// A client made or changed by hand. What is absent stays; a field that is empty is taken out.
struct Edit {
  Page fields;
  std::optional<std::vector<std::string>> tags;  // in the place of all that are there
  std::vector<std::string> add_tags;
  std::vector<std::string> remove_tags;
  std::vector<std::string> urls;                   // more addresses
  std::vector<DatedNote> notes;                    // more notes
  std::optional<std::string> follow_up;            // "2026-12-01"; empty: none any more
  std::optional<std::vector<Relation>> relations;  // in the place of all that are there
  std::vector<Relation> add_relations;
  std::vector<Relation> remove_relations;  // to this client or name, whatever it is to them
  std::optional<Basis> basis;
  std::optional<Time> expires;       // within the firm's terms
  std::optional<bool> notice_given;  // true: today
  // The fields as the person saw them when they began: where one says something else by now,
  // somebody else has written at the same time, and both versions are kept.
  Page known;
  std::vector<std::string> resolve;  // conflicts that the person has settled, by field
  // Of a client from elsewhere, when it is made.
  std::optional<Time> created;
  std::string source;
};

// What an edit is measured by.
struct EditRules {
  Time now;
  Terms terms;
};

// kInvalid; `field` names what is wrong.
VaultError Invalid(std::string_view field, std::string message, std::string hint);

// A person's words are refused where they are too long, never cut.
std::expected<std::string, VaultError> CheckNote(std::string_view text);
// Fields of the card; empty values stay, they say that something is to be taken out.
std::expected<Page, VaultError> CheckFields(const Page& typed);
// All of an edit, with addresses in their canonical form.
std::expected<Edit, VaultError> Check(const Edit& edit, const EditRules& rules);

// Says whether anything has changed.
bool PutTyped(Card& card, const Page& typed, bool take_out);
// kInvalid: more than kMaxTags.
std::expected<bool, VaultError> AddTags(Card& card, const std::vector<std::string>& tags);
// All of an edit that has been checked, but for its notes. What is otherwise now, for the history;
// nothing: nothing is.
std::expected<std::vector<FieldChange>, VaultError> PutEdit(Card& card, const Edit& checked,
                                                            const EditRules& rules);

}  // namespace forepost::notes

// What a person types and what a page says, put into a card.
//
// Thread-safety: pure functions.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notes/client.h"
#include "notes/notebook.h"

namespace forepost::notes {

// kInvalid; `field` names what is wrong.
VaultError Invalid(std::string_view field, std::string message, std::string hint);

// A person's words are refused where they are too long, never cut.
std::expected<std::string, VaultError> CheckNote(std::string_view text);
// Fields of the card; empty values stay, they say that something is to be taken out.
std::expected<Page, VaultError> CheckFields(const Page& typed);
// All of an edit, with the address in its canonical form.
std::expected<Edit, VaultError> Check(const Edit& edit);

// These say whether anything has changed.
bool PutTyped(Card& card, const Page& typed, bool take_out);
// kInvalid: more than kMaxTags.
std::expected<bool, VaultError> AddTags(Card& card, const std::vector<std::string>& tags);
std::expected<bool, VaultError> PutEdit(Card& card, const Edit& checked);

// Does `snapshot` say anything else than the last one at its address?
bool IsNews(const Client& client, const Snapshot& snapshot);
// Puts what a page says into the card: a value that stands there gives way only where the page
// itself says something else than when it was last saved at a level that has this field. Fills
// `changes` and `since`.
bool TakeSnapshot(Client& client, const Snapshot& snapshot, ClientKind kind,
                  std::vector<FieldChange>& changes, std::optional<Time>& since);

}  // namespace forepost::notes

#include "notes/snapshots.h"

#include <algorithm>
#include <ranges>
#include <string>
#include <string_view>

#include "notes/address.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

constexpr std::string_view kUntil = "until ";
constexpr std::string_view kSomehow = "worked at";  // where no position is known
constexpr std::size_t kMonthBytes = 7;              // "2026-11"

// The last one at this address that was made at a level at which a field is recorded.
const Snapshot* LastWith(const Client& client, std::string_view address, CaptureLevel level) {
  for (const Snapshot& one : client.snapshots | std::views::reverse) {
    if (one.address == address && one.level >= level) {
      return &one;
    }
  }
  return nullptr;
}

bool Has(const std::vector<std::string_view>& entries, std::string_view entry) {
  return std::ranges::find(entries, entry) != entries.end();
}

// "Head of Sales · Calder & Rowe · until 2026-11", as KeepEmployer has written it, of an employer
// that `said` knows better?
bool IsSurpassed(std::string_view entry, const std::vector<std::string_view>& said) {
  const auto last = entry.rfind(kPartSeparator);
  if (last == std::string_view::npos ||
      !entry.substr(last + kPartSeparator.size()).starts_with(kUntil)) {
    return false;
  }
  std::string_view employer = entry.substr(0, last);
  if (const auto before = employer.rfind(kPartSeparator); before != std::string_view::npos) {
    employer.remove_prefix(before + kPartSeparator.size());
  }
  return std::ranges::any_of(said, [&](std::string_view one) { return one.contains(employer); });
}

// What the page says, and behind it what the person added.
std::string UnionOf(const Field& field, std::string_view said, std::string_view last,
                    std::string_view known) {
  const auto of_page = SplitLines(said);
  const auto of_last = SplitLines(last);
  std::vector<std::string> entries(of_page.begin(), of_page.end());
  for (const std::string_view entry : SplitLines(known)) {
    if (!Has(of_page, entry) && !Has(of_last, entry) && !IsSurpassed(entry, of_page)) {
      entries.emplace_back(entry);
    }
  }
  entries.resize(std::min(entries.size(), field.many));
  return JoinLines(entries);
}

// Where somebody worked before is known also where no page tells of it.
void KeepEmployer(Card& card, std::string_view employer, std::string_view position, Time time) {
  const std::string now(ValueOf(card.fields, "employer"));
  auto& positions = card.fields["positions"];
  for (const std::string_view entry : SplitLines(positions)) {
    if (entry.contains(employer)) {
      return;
    }
  }
  std::string entry(position.empty() ? kSomehow : position);
  entry += kPartSeparator;
  entry += employer;
  entry += kPartSeparator;
  entry += kUntil;
  entry += ToIso(time).substr(0, kMonthBytes);
  const Field& field = *FindField("positions");
  (void)CutCharacters(entry, field.most);
  std::vector<std::string> entries;
  for (const std::string_view old : SplitLines(positions)) {
    entries.emplace_back(old);
  }
  // Newest first: behind the present position, where a page has told of it.
  const bool told =
      !entries.empty() && entries.front().contains(now) && !entries.front().contains(kUntil);
  entries.insert(entries.begin() + (told ? 1 : 0), std::move(entry));
  entries.resize(std::min(entries.size(), field.many));
  positions = JoinLines(entries);
}

}  // namespace

bool IsNews(const Client& client, const Snapshot& snapshot) {
  const Snapshot* const last = LastWith(client, snapshot.address, CaptureLevel::kLink);
  return last == nullptr || last->level != snapshot.level || last->page != snapshot.page;
}

News NewsOf(const Client& client, const Snapshot& snapshot) {
  const Snapshot* const last = LastWith(client, snapshot.address, CaptureLevel::kLink);
  return last == nullptr ? News{} : News{.changes = Changes(*last, snapshot), .since = last->time};
}

bool TakeSnapshot(Client& client, const Snapshot& snapshot, ClientKind kind) {
  Card& card = client.card;
  bool changed = false;
  if (client.card_row == 0) {
    card.kind = kind;
    card.source = OriginOf(snapshot.address);
    card.addresses.push_back(snapshot.address);
  } else if (kind == ClientKind::kPerson && card.kind == ClientKind::kLink) {
    card.kind = kind;
    changed = true;
  }
  const std::string employer(ValueOf(card.fields, "employer"));
  const std::string position(ValueOf(card.fields, "position"));
  for (const Field& field : kFields) {
    const auto said = ValueOf(snapshot.page, field.name);
    if (!field.card || said.empty()) {
      continue;  // what a page leaves out may be known all the same
    }
    const std::string_view known = ValueOf(card.fields, field.name);
    const Snapshot* const last = LastWith(client, snapshot.address, field.level);
    const std::string_view last_said =
        last == nullptr ? std::string_view() : ValueOf(last->page, field.name);
    // What the person changed or took out gives way only to a page that says something new.
    const bool is_new = last == nullptr ? known.empty() || field.list() : last_said != said;
    if (!is_new) {
      continue;
    }
    const std::string value =
        field.list() ? UnionOf(field, said, last_said, known) : std::string(said);
    if (value != known) {
      changed = true;
      card.fields.insert_or_assign(std::string(field.name), value);
    }
  }
  if (!employer.empty() && ValueOf(card.fields, "employer") != employer) {
    KeepEmployer(card, employer, position, snapshot.time);
  }
  return changed;
}

}  // namespace forepost::notes

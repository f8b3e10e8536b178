#include "notes/subject.h"

#include <string_view>
#include <utility>

#include "notes/text.h"

namespace forepost::notes {
namespace {

constexpr std::size_t kDayCharacters = 10;
constexpr std::size_t kMinuteCharacters = 16;

std::string Day(Time time) { return ToIso(time).substr(0, kDayCharacters); }

// "2026-11-30 10:15 UTC"
std::string Minute(Time time) {
  std::string text = ToIso(time).substr(0, kMinuteCharacters);
  text[kDayCharacters] = ' ';
  return text + " UTC";
}

SubjectFact Fact(std::string_view label, std::string_view text) {
  SubjectFact fact{.label = std::string(label)};
  for (const std::string_view line : SplitLines(text)) {
    fact.lines.emplace_back(line);
  }
  return fact;
}

std::string SourceOf(const std::string& source) {
  if (source == "typed") {
    return "written by hand";
  }
  return source.contains("://") ? "the site " + source : source;
}

std::vector<SubjectFact> FactsOf(const Page& page) {
  std::vector<SubjectFact> facts;
  for (const Field& field : kFields) {
    if (const auto found = page.find(field.name); found != page.end()) {
      facts.push_back(Fact(field.label, found->second));
    }
  }
  return facts;
}

std::vector<SubjectFact> Known(const Card& card) {
  std::vector<SubjectFact> facts = FactsOf(card.fields);
  const auto list = [&](std::string_view label, const std::vector<std::string>& lines) {
    if (!lines.empty()) {
      facts.push_back({.label = std::string(label), .lines = lines});
    }
  };
  list("pages", card.addresses);
  list("tags", card.tags);
  for (const Conflict& conflict : card.conflicts) {
    const Field* const field = FindField(conflict.field);
    facts.push_back(Fact("also written, " + Day(conflict.time) + ": " +
                             std::string(field == nullptr ? conflict.field : field->label),
                         conflict.value));
  }
  if (!card.follow_up.empty()) {
    facts.push_back(Fact("to be written to on", card.follow_up));
  }
  return facts;
}

std::vector<SubjectFact> Keeping(const Card& card) {
  std::vector<SubjectFact> facts{
      Fact("where it comes from", SourceOf(card.source)),
      Fact("kept since", Day(card.created)),
      Fact("last changed", Day(card.updated)),
      Fact("lawful basis", ToWords(card.basis)),
      Fact("kept until", DayOf(card.expires) + " at the latest; then it is destroyed"),
      Fact("who receives it",
           "nobody: it lies encrypted on the computer of the person who keeps "
           "it, and is not sent anywhere"),
      Fact("decisions by a machine", "none")};
  if (card.kind == ClientKind::kPerson) {
    facts.push_back(
        Fact("notice (GDPR Art. 14)", card.noticed == Time{}
                                          ? "not yet given; due by " + Day(NoticeDue(card.created))
                                          : "given on " + Day(card.noticed)));
  }
  return facts;
}

std::vector<SubjectFact> Written(const std::vector<Note>& notes) {
  std::vector<SubjectFact> facts;
  facts.reserve(notes.size());
  for (const Note& note : notes) {
    facts.push_back(Fact(Day(note.time), note.text));
  }
  return facts;
}

std::vector<SubjectFact> Saved(const std::vector<Snapshot>& snapshots) {
  std::vector<SubjectFact> facts;
  for (const Snapshot& snapshot : snapshots) {
    facts.push_back(Fact(Minute(snapshot.time), snapshot.address));
    for (SubjectFact& fact : FactsOf(snapshot.page)) {
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

std::vector<SubjectFact> Changed(const std::vector<HandChange>& history) {
  std::vector<SubjectFact> facts;
  for (const HandChange& entry : history) {
    SubjectFact fact{.label = Minute(entry.time)};
    for (const FieldChange& change : entry.changes) {
      // Its words have numbers in them.
      fact.lines.push_back(change.field == "relations" ? "other relations" : ToWords(change));
    }
    facts.push_back(std::move(fact));
  }
  return facts;
}

std::vector<SubjectFact> PutTogether(const std::vector<Merged>& merged) {
  std::vector<SubjectFact> facts;
  for (const Merged& one : merged) {
    facts.push_back(Fact(Minute(one.time), "from another entry about the same person"));
    for (SubjectFact& fact : FactsOf(one.card.fields)) {
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

std::vector<SubjectFact> Others(const Card& card, const Surroundings& around) {
  std::vector<SubjectFact> facts;
  for (const Relation& relation : card.relations) {
    const auto title = around.titles.find(relation.client);
    const std::string name = relation.client == 0           ? relation.name
                             : title != around.titles.end() ? title->second
                                                            : std::string();
    if (!name.empty()) {
      facts.push_back(Fact(relation.what.empty() ? "named here" : relation.what, name));
    }
  }
  for (const Beside& one : around.related) {
    facts.push_back(Fact("named in the entry of", one.client.title));
  }
  return facts;
}

}  // namespace

Subject SubjectOf(const Client& client, const Surroundings& around, const Terms& terms, Time now) {
  const Card& card = client.card;
  const std::string firm = terms.firm.empty() ? "this firm" : terms.firm;
  const std::string contact = terms.contact.empty() ? "whoever sent you this" : terms.contact;
  Subject subject{
      .title = "What is kept about " + card.Title(),
      .intro = {"Put together on " + Day(now) +
                " for a request under Art. 15 of the General Data "
                "Protection Regulation. It is all that " +
                firm + " keeps about you in this place, with notes and former versions."},
      .rights = {"You may have it corrected or erased, have its use restricted, object to it, take "
                 "back a consent, and have what you provided yourself handed over in a form that "
                 "machines read. You may complain to your data protection authority. Write to " +
                 contact + "."}};
  const auto part = [&](std::string title, std::vector<SubjectFact> facts) {
    if (!facts.empty()) {
      subject.parts.push_back({.title = std::move(title), .facts = std::move(facts)});
    }
  };
  part("How it is kept", Keeping(card));
  part("What is known", Known(card));
  part("Notes", Written(client.notes));
  part("Others", Others(card, around));
  part("What pages said when they were saved", Saved(client.snapshots));
  part("What was put together", PutTogether(client.merged));
  part("What was changed by hand", Changed(client.history));
  return subject;
}

}  // namespace forepost::notes

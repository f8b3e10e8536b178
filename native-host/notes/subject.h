// What is kept about one client, for that person to read (GDPR Art. 15): all of it, where it comes
// from, since when, on what basis, until when. Without numbers that only Forepost knows.
//
//   Subject subject = SubjectOf(client, around, terms, now);
//   for (const SubjectPart& part : subject.parts) …  part.title, part.facts
//
// Of others it says no more than that they are named, and in whose entry this person is.
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <string>
#include <vector>

#include "notes/beside.h"
#include "notes/client.h"

namespace forepost::notes {

struct SubjectFact {
  std::string label;  // "employer"; a day, of a note
  std::vector<std::string> lines;
};

struct SubjectPart {
  std::string title;
  std::vector<SubjectFact> facts;  // never empty
};

struct Subject {
  std::string title;
  std::vector<std::string> intro;  // paragraphs, as is `rights`
  std::vector<SubjectPart> parts;
  std::vector<std::string> rights;
};

Subject SubjectOf(const Client& client, const Surroundings& around, const Terms& terms, Time now);

}  // namespace forepost::notes

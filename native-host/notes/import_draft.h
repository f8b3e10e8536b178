// A client while its values come in, one by one, from a row of a file.
//
//   ImportDraft draft;
//   draft.Add("emails", "rama@example.com");
//   draft.AddNote("Connected on: 3 May 2024");
//   ImportRow row = draft.Finish();
//
// A value that does not fit its field (it is too long, there are too many, a second employer)
// becomes a line of a note, with the field's name before it: nothing is lost.
//
// Thread-safety: one thread at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "notes/import.h"

namespace forepost::notes {

class ImportDraft {
 public:
  // `field` is one of kFields or kColumnFields but "note". Of a list, one entry or several on lines
  // of their own; blank values are none.
  void Add(std::string_view field, std::string_view value);
  // For what has no field: "LABEL: VALUE" in a note.
  void AddLabelled(std::string_view label, std::string_view value);
  // A note of its own; cut into several where it is too long for one.
  void AddNote(std::string_view text, std::optional<Time> time = {});
  // What somebody else is to the client.
  void AddLink(ImportLink link);

  Edit& edit() { return row_.edit; }
  void SetKey(std::string_view key) { row_.key = key; }
  // "first_name" … "country": false where nothing was added.
  bool has(std::string_view field) const;

  // The row without its number and line.
  ImportRow Finish();

 private:
  void AddEntry(const Field& field, std::string_view value);
  void AddPart(std::string_view name, std::string text);
  void AddTag(std::string_view value);
  void AddAddress(std::string_view value);
  void PutNameTogether();
  void PutPlaceTogether();

  ImportRow row_;
  Page parts_;                       // by kColumnFields
  std::vector<std::string> places_;  // the parts of a place, in the order they came
  bool whole_place_ = false;         // they are kept as one line as well
  std::string rest_;                 // lines of the note about what had no place
};

}  // namespace forepost::notes

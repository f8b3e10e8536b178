// Reads the members of one row, or of an object in it, and remembers the first that is not as it
// should be.
//
//   RowMembers members(body);
//   note.text = members.Text("text", true);
//   if (!members.wrong().empty()) …          // "/text"
//
// Thread-safety: one thread at a time.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notes/client.h"

namespace forepost::notes {

class RowMembers {
 public:
  explicit RowMembers(std::string_view body);
  explicit RowMembers(nlohmann::json object);

  // What is missing is empty, 0 or `otherwise`; wrong only where it is required.
  std::string Text(std::string_view name, bool required = false);
  std::uint64_t Whole(std::string_view name);
  Time When(std::string_view name, std::optional<Time> otherwise = {});
  std::vector<std::string> List(std::string_view name);
  std::vector<std::uint64_t> Numbers(std::string_view name);
  // Objects in a list, each read by `read`.
  void Objects(std::string_view name, const std::function<void(RowMembers&)>& read);
  // An object; an empty one where there is none.
  RowMembers Object(std::string_view name, bool required = false);
  // The fields of the table that stand here; of a card or of a page.
  Page Fields(bool card);

  void Expect(bool good, std::string_view name);
  // What is wrong in an object that was found at `name` is wrong here.
  void Adopt(std::string_view name, const RowMembers& inner);

  // The path of the first that is wrong; empty: all is well.
  const std::string& wrong() const { return wrong_; }
  nlohmann::json& root() { return root_; }

 private:
  const nlohmann::json* Find(std::string_view name, bool required);

  nlohmann::json root_ = nlohmann::json::object();
  std::string wrong_;
};

}  // namespace forepost::notes

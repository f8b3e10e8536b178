// Made-up people for the vaults that are measured. Every word but the rare one comes again and
// again, as in life.
#pragma once

#include <cstddef>
#include <string>

namespace forepost::bench {

// Stands in the note of one client alone.
inline constexpr const char* kRare = "zugunruhe";
inline constexpr std::size_t kRarePerson = 7;
// Stands in the note of every client.
inline constexpr const char* kCommon = "conference";
// The beginning of the employer of every fourth.
inline constexpr const char* kPrefix = "tide";

struct Person {
  std::string name;
  std::string employer;
  std::string position;
  std::string headline;
  std::string place;
  std::string address;
  std::string tag;
  std::string note;
};

inline Person PersonOf(std::size_t number) {
  static constexpr const char* kFirst[] = {"Priya", "Miguel", "Jonas", "Aiko", "Dana", "Ayesha"};
  static constexpr const char* kLast[] = {"Raman", "Santos", "Weber", "Tanaka", "Whitfield"};
  static constexpr const char* kFirms[] = {"Bluefield Energy", "Northwind Logistics",
                                           "Kiesel Robotics", "Tidewater Capital"};
  static constexpr const char* kJobs[] = {"Head of treasury", "Chief financial officer", "Partner"};
  Person person;
  const std::string id = std::to_string(number);
  person.name = std::string(kFirst[number % 6]) + ' ' + kLast[number / 6 % 5] + ' ' + id;
  person.employer = kFirms[number / 30 % 4];
  person.position = kJobs[number / 120 % 3];
  person.headline = person.position + " at " + person.employer + ", sector " + id;
  person.place = "Manchester";
  person.address = "https://www.example.com/in/person-" + id;
  person.tag = "energy";
  person.note = "Met at the spring " + std::string(kCommon) +
                ", interested in hedging; call again in May. " +
                (number == kRarePerson ? kRare : "");
  return person;
}

}  // namespace forepost::bench

// Which property of a vCard (RFC 6350) holds which field of a client: for reading and for writing.
//
// Thread-safety: data.
#pragma once

#include <array>
#include <string_view>

namespace forepost::notes {

// One value is one line of the property; of a list each entry is one of its own.
struct VcardField {
  std::string_view property;
  std::string_view field;  // of kFields
};
// FN, N, ORG, ADR, NOTE, CATEGORIES, RELATED and the addresses of a client's pages
// (X-SOCIALPROFILE) are read and written by themselves. Fields that the standard has no property
// for have one of ours.
inline constexpr std::array<VcardField, 12> kVcardFields{{
    {"NICKNAME", "names"},
    {"TITLE", "position"},
    {"X-FOREPOST-HEADLINE", "headline"},
    {"X-FOREPOST-ABOUT", "about"},
    {"URL", "links"},
    {"X-FOREPOST-HANDLE", "handles"},
    {"X-FOREPOST-POSITION", "positions"},
    {"X-FOREPOST-EDUCATION", "education"},
    {"X-FOREPOST-PLACE", "places"},
    {"X-FOREPOST-CONNECTION", "connections"},
    {"EMAIL", "emails"},
    {"TEL", "phones"},
}};

}  // namespace forepost::notes

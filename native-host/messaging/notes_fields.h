// The members that requests about notes share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "messaging/fields.h"
#include "notes/capture.h"
#include "notes/edits.h"

namespace forepost::messaging {

// The object `name` as fields by their names: texts, and lists of texts for links. Longer values
// than any field's are cut by the notes; past `max_bytes` in all it is a fault.
notes::Page ReadPage(Fields& fields, std::string_view name, std::size_t max_bytes);

// An optional list of tags.
std::vector<std::string> ReadTags(Fields& fields, std::string_view name);

// An optional text; absent is empty.
std::string OptionalText(Fields& fields, std::string_view name, std::size_t max_bytes);

// What a person changed of a client, from the members of the request itself; not yet checked.
notes::Edit ReadEdit(Fields& fields);

// An optional time; nothing where there is none.
std::optional<notes::Time> OptionalTime(Fields& fields, std::string_view name);

}  // namespace forepost::messaging

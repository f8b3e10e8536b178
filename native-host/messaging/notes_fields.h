// The members that requests about notes share.
#pragma once

#include <string>
#include <vector>

#include "messaging/fields.h"
#include "notes/capture.h"

namespace forepost::messaging {

// The object `name` as fields by their names: texts, and lists of texts for links. Longer values
// than any field's are cut by the notes; past `max_bytes` in all it is a fault.
notes::Page ReadPage(Fields& fields, std::string_view name, std::size_t max_bytes);

// An optional list of tags.
std::vector<std::string> ReadTags(Fields& fields, std::string_view name);

// An optional text; absent is empty.
std::string OptionalText(Fields& fields, std::string_view name, std::size_t max_bytes);

}  // namespace forepost::messaging

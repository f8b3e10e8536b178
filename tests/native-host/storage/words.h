// What the errors in these tests speak of.
#pragma once

#include "storage/storage_error.h"

namespace forepost::storage {

inline constexpr FileWords kTestWords{.file = "box of things",
                                      .things = "things",
                                      .mend = "mend the box",
                                      .absent = "there are no things here",
                                      .absent_hint = "put one in"};

}  // namespace forepost::storage

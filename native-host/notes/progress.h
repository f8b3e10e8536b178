// How far long work has come.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace forepost::notes {

// Is told from time to time what is being done ("checking") and that `done` of `total` is; false
// from it stops the work. Must be callable.
using Progress =
    std::function<bool(std::string_view doing, std::uint64_t done, std::uint64_t total)>;

}  // namespace forepost::notes

#pragma once
// A line of the unit head's page in words: the same in the window and at the terminal.

#include <functional>
#include <string>

#include "app/desk/unit_view.h"

namespace jcic::desk {

/// A word of the registers' tables in the language of who reads.
using Told = std::function<std::string(const char* word)>;

/// Never empty; of a line with a fault, what the fault's own words say stands in its place.
[[nodiscard]] std::string text_of(const UnitLine& line, const Told& told);

}  // namespace jcic::desk

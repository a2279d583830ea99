#pragma once
// Estimates the cost of a PDF's content stream (ISO 32000-1 section 7.8.2): counts its operators, and lists the objects
// that it paints by name. Nothing is painted for that.

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "app/base/bytes.h"

namespace jcic::scanner {

/// The resource category in which a name is looked up.
enum class Named { object, state, pattern };

struct Operators {
    std::uint64_t many = 0;
    std::uint64_t letters = 0;  ///< bytes of text that are shown
    std::map<std::pair<Named, std::string>, std::uint64_t> uses;
};

[[nodiscard]] Operators operators_in(ByteView content);

}  // namespace jcic::scanner

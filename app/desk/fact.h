#pragma once
// One fact of a desk's answer: by its key for programs, in words for people. Windows and terminal print the same list.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace jcic::desk {

struct Fact {
    std::string_view key;
    std::variant<std::monostate, bool, std::uint64_t, std::string> value{};  ///< monostate: not known
    std::string said{};                                                      ///< "": not mentioned to people
};

}  // namespace jcic::desk

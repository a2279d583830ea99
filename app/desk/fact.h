#pragma once
// One fact of what a desk answers: for programs by its key, for people in words. Windows and terminal print the same
// list of them.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace jcic::desk {

struct Fact {
    std::string_view key;
    std::variant<std::monostate, bool, std::uint64_t, std::string> value{};  ///< nothing: it is not known
    std::string said{};                                                      ///< "": nothing is said of it
};

}  // namespace jcic::desk

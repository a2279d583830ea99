#pragma once

#include <cstdint>
#include <string>

namespace jcic::pcsc {

// Numbers in the form known to readers of faults: 6A82, 0x80100069.

/// Upper case, with leading zeros; `digits` at most 8.
[[nodiscard]] inline std::string hex_digits(std::uint32_t value, unsigned digits) {
    static constexpr std::string_view characters = "0123456789ABCDEF";
    std::string text;
    for (unsigned shift = digits * 4; shift > 0; shift -= 4) text += characters[(value >> (shift - 4)) & 0xFU];
    return text;
}

}  // namespace jcic::pcsc

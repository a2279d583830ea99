#pragma once
// ID numbers of nobody, as many as a test needs.

#include <cstdint>
#include <string>

namespace jcic::test {

/// "A1", the number's last seven digits, and the digit that makes it right (ID-NATIONAL).
inline std::string national_id(std::uint64_t number) {
    const auto digits = std::to_string(10'000'000 + number % 10'000'000);
    int sum = 1 + 0 * 9;  // A: 10
    for (int at = 0; at < 8; ++at) sum += (digits[static_cast<std::size_t>(at)] - '0') * (8 - at);
    return "A" + digits + std::to_string((10 - sum % 10) % 10);
}

}  // namespace jcic::test

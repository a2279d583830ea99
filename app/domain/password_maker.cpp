#include "app/domain/password_maker.h"

#include <string_view>

namespace jcic::domain {

namespace {

constexpr std::string_view capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::string_view smalls = "abcdefghijkmnpqrstuvwxyz";
constexpr std::string_view figures = "23456789";

/// Every character is as likely as any other: what 256 does not divide into is drawn again.
std::uint8_t pick(std::string_view from, Random& random) {
    for (;;) {
        auto drawn = random.bytes<1>();
        const std::size_t value = drawn[0];
        wipe(drawn);
        if (value < 256 - 256 % from.size()) return static_cast<std::uint8_t>(from[value % from.size()]);
    }
}

}  // namespace

Secret made_password(Random& random) {
    constexpr int groups = 4;
    constexpr int letters = 4;
    Secret out;
    for (int i = 0; i < groups * letters; ++i) {
        if (i > 0 && i % letters == 0) out.append(std::uint8_t{'-'});
        out.append(pick(i == 0 ? capitals : smalls, random));
    }
    out.append(std::uint8_t{'-'});
    for (int i = 0; i < 4; ++i) out.append(pick(figures, random));
    return out;
}

}  // namespace jcic::domain

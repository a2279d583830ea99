#include "app/paper/pdf/srgb_profile.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jcic::paper {

namespace icc {
namespace {

void append(std::string& out, std::uint32_t number, int bytes = 4) {
    for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(static_cast<std::uint8_t>(number >> (8 * i)));
}

/// Of s15Fixed16Number (section 4.6).
std::uint32_t fixed(double value) {
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536)));
}

std::string typed(std::string_view signature) {
    return std::string(signature) + std::string(4, '\0');
}

std::string words(std::string_view text) {
    std::string out = typed("mluc");
    append(out, 1);   // one record
    append(out, 12);  // of so many bytes
    out += "enUS";
    append(out, static_cast<std::uint32_t>(2 * text.size()));
    append(out, 28);  // from the tag's beginning
    for (const char letter : text) {
        out += '\0';
        out += letter;
    }
    return out;
}

std::string colour(const std::array<std::uint32_t, 3>& xyz) {
    std::string out = typed("XYZ ");
    for (const std::uint32_t one : xyz) append(out, one);
    return out;
}

/// Of sRGB: a line near black, above it a power.
std::string curve() {
    std::string out = typed("para");
    append(out, 3, 2);
    append(out, 0, 2);
    for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) append(out, fixed(value));
    return out;
}

/// From D65, in which sRGB is said, to the profile's D50 (Bradford).
std::string adaptation() {
    std::string out = typed("sf32");
    for (const double value : {1.04791, 0.02293, -0.05019, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179})
        append(out, fixed(value));
    return out;
}

// Of D50 (section 7.2.16), which red, green and blue add up to.
constexpr std::array<std::uint32_t, 3> white_point{0xF6D6, 0x10000, 0xD32D};
constexpr std::array<std::uint32_t, 3> red{0x6FA0, 0x38F5, 0x0390};
constexpr std::array<std::uint32_t, 3> green{0x6297, 0xB787, 0x18DA};
constexpr std::array<std::uint32_t, 3> blue{0x249F, 0x0F84, 0xB6C3};

struct ProfilePart {
    std::vector<std::string_view> tags;  ///< that share it
    std::string data;
};

std::string header(std::size_t size) {
    std::string out;
    append(out, static_cast<std::uint32_t>(size));
    append(out, 0);
    append(out, 0x04200000);  // version 4.2
    out += "mntrRGB XYZ ";
    for (const std::uint32_t part : {2026U, 1U, 1U, 0U, 0U, 0U}) append(out, part, 2);
    out += "acsp";
    out.resize(68);
    for (const std::uint32_t one : white_point) append(out, one);
    out.resize(128);
    return out;
}

}  // namespace
}  // namespace icc

std::string srgb_profile() {
    using namespace icc;
    const std::vector<ProfilePart> parts{{{"desc"}, words("sRGB")},       {{"cprt"}, words("CC0")},
                                         {{"wtpt"}, colour(white_point)}, {{"chad"}, adaptation()},
                                         {{"rXYZ"}, colour(red)},         {{"gXYZ"}, colour(green)},
                                         {{"bXYZ"}, colour(blue)},        {{"rTRC", "gTRC", "bTRC"}, curve()}};
    std::uint32_t tags = 0;
    for (const ProfilePart& part : parts) tags += static_cast<std::uint32_t>(part.tags.size());
    std::string table;
    append(table, tags);
    std::string data;
    const std::size_t begin = 128 + 4 + 12 * std::size_t{tags};
    for (const ProfilePart& part : parts) {
        for (const std::string_view tag : part.tags) {
            table += tag;
            append(table, static_cast<std::uint32_t>(begin + data.size()));
            append(table, static_cast<std::uint32_t>(part.data.size()));
        }
        data += part.data;
        data.resize((data.size() + 3) / 4 * 4);
    }
    return header(begin + data.size()) + table + data;
}

}  // namespace jcic::paper

#include "app/base/base64.h"

namespace jcic {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t group = 4;  ///< letters, of three bytes

}  // namespace

std::string to_base64(ByteView bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * group);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const auto byte : bytes) {
        held = held << 8U | byte;
        for (bits += 8; bits >= 6; bits -= 6) out += alphabet[held >> (bits - 6) & 63U];
    }
    if (bits > 0) out += alphabet[held << (6 - bits) & 63U];
    while (out.size() % group != 0) out += '=';
    return out;
}

std::optional<Bytes> from_base64(std::string_view text) {
    const auto letters = text.substr(0, text.find('='));
    Bytes out;
    out.reserve(letters.size() * 3 / group);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char letter : letters) {
        const auto value = alphabet.find(letter);
        if (value == std::string_view::npos) return std::nullopt;
        held = held << 6U | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        out.push_back(static_cast<std::uint8_t>(held >> bits));
    }
    // One form only: the padding, and what stands in the bits left over, are as we would write them.
    if (to_base64(out) != text) return std::nullopt;
    return out;
}

}  // namespace jcic

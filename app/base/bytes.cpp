#include "app/base/bytes.h"

namespace jcic {

Bytes to_bytes(std::string_view text) {
    const auto v = view(text);
    return {v.begin(), v.end()};
}

std::string to_text(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Bytes concatenated(std::initializer_list<ByteView> parts) {
    Bytes out;
    for (const auto part : parts) out.insert(out.end(), part.begin(), part.end());
    return out;
}

std::string to_hex(ByteView bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const auto b : bytes) {
        out.push_back(digits[b >> 4U]);
        out.push_back(digits[b & 0x0FU]);
    }
    return out;
}

namespace {
int nibble(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}
}  // namespace

Result<Bytes> from_hex(std::string_view hex) {
    if (hex.size() % 2 != 0) return fail(FaultCode::input_form, "hex", {{"length", std::to_string(hex.size())}});
    Bytes out;
    out.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = nibble(hex[i]);
        const int low = nibble(hex[i + 1]);
        if (high < 0 || low < 0) return fail(FaultCode::input_form, "hex", {{"position", std::to_string(i + 1)}});
        out.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return out;
}

Packer& Packer::u8(std::uint8_t value) {
    out_.push_back(value);
    return *this;
}

Packer& Packer::u32(std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out_.push_back(static_cast<std::uint8_t>(value >> shift));
    return *this;
}

Packer& Packer::u64(std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) out_.push_back(static_cast<std::uint8_t>(value >> shift));
    return *this;
}

Packer& Packer::bytes(ByteView value) {
    u32(static_cast<std::uint32_t>(value.size()));
    out_.insert(out_.end(), value.begin(), value.end());
    return *this;
}

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

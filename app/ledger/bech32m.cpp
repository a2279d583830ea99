#include "app/ledger/bech32m.h"

#include <cctype>

namespace jcic::ledger {
namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::uint32_t checksum_constant = 0x2bc830a3;
constexpr std::size_t checksum_size = 6;

tl::unexpected<Fault> mistyped() {
    return fail(FaultCode::input_form, "ledger.anchor", {{"field", "anchor"}});
}

std::uint32_t polymod(ByteView values) {
    static constexpr std::uint32_t generator[]{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    std::uint32_t checksum = 1;
    for (const auto value : values) {
        const auto top = checksum >> 25U;
        checksum = ((checksum & 0x1FFFFFFU) << 5U) ^ value;
        for (unsigned i = 0; i < 5; ++i)
            if (((top >> i) & 1U) != 0) checksum ^= generator[i];
    }
    return checksum;
}

/// The kind's characters, their high bits first, as the checksum takes them in.
Bytes expanded(std::string_view kind) {
    Bytes out;
    for (const char c : kind) out.push_back(static_cast<std::uint8_t>(static_cast<unsigned char>(c) >> 5U));
    out.push_back(0);
    for (const char c : kind) out.push_back(static_cast<std::uint8_t>(c) & 31U);
    return out;
}

/// Groups of `from` bits in, groups of `to` bits out, most significant first; what is left over is dropped or padded.
Bytes regrouped(ByteView in, unsigned from, unsigned to, bool pad) {
    Bytes out;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const auto value : in) {
        held = (held << from) | value;
        bits += from;
        while (bits >= to) {
            bits -= to;
            out.push_back(static_cast<std::uint8_t>((held >> bits) & ((1U << to) - 1U)));
        }
        held &= (1U << bits) - 1U;
    }
    if (pad && bits > 0) out.push_back(static_cast<std::uint8_t>((held << (to - bits)) & ((1U << to) - 1U)));
    return out;
}

std::string plain_form(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c != '-' && std::isspace(byte) == 0) out.push_back(static_cast<char>(std::tolower(byte)));
    }
    return out;
}

}  // namespace

std::string to_bech32m(std::string_view kind, ByteView bytes) {
    const auto groups = regrouped(bytes, 8, 5, true);
    auto checked = expanded(kind);
    checked.insert(checked.end(), groups.begin(), groups.end());
    checked.resize(checked.size() + checksum_size);
    const auto checksum = polymod(checked) ^ checksum_constant;
    std::string out = std::string(kind) + "1";
    for (const auto group : groups) out.push_back(alphabet[group]);
    for (unsigned i = 0; i < checksum_size; ++i) out.push_back(alphabet[(checksum >> (5U * (5U - i))) & 31U]);
    return out;
}

Result<Bytes> from_bech32m(std::string_view kind, std::string_view text) {
    const auto typed = plain_form(text);
    const auto begin = std::string(kind) + "1";
    if (!typed.starts_with(begin) || typed.size() < begin.size() + checksum_size) return mistyped();
    Bytes groups;
    for (const char c : std::string_view(typed).substr(begin.size())) {
        const auto group = alphabet.find(c);
        if (group == std::string_view::npos) return mistyped();
        groups.push_back(static_cast<std::uint8_t>(group));
    }
    auto checked = expanded(kind);
    checked.insert(checked.end(), groups.begin(), groups.end());
    if (polymod(checked) != checksum_constant) return mistyped();
    groups.resize(groups.size() - checksum_size);
    auto bytes = regrouped(groups, 5, 8, false);
    if (to_bech32m(kind, bytes) != typed) return mistyped();  // bits that are set in the padding
    return bytes;
}

}  // namespace jcic::ledger

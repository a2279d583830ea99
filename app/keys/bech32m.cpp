#include "app/keys/bech32m.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace jcic::ledger {
namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::uint32_t checksum_constant = 0x2bc830a3;
constexpr std::size_t checksum_size = 6;
constexpr std::size_t longest_text = 90;    // BIP 173: what the checksum is sound for
constexpr std::size_t longest_typed = 200;  // with blanks and hyphens

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

void put(Secret& buffer, std::uint8_t byte) {
    if (!buffer.append(byte)) std::abort();  // whoever calls keeps to the 90 characters of the checksum
}

/// The kind's characters, their high bits first, as the checksum takes them in.
Secret expanded(std::string_view kind) {
    Secret out;
    for (const char c : kind) put(out, static_cast<std::uint8_t>(static_cast<unsigned char>(c) >> 5U));
    put(out, 0);
    for (const char c : kind) put(out, static_cast<std::uint8_t>(c) & 31U);
    return out;
}

/// Groups of `from` bits in, groups of `to` bits out, most significant first; what is left over is dropped or padded.
Secret regrouped(ByteView in, unsigned from, unsigned to, bool pad) {
    Secret out;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const auto value : in) {
        held = (held << from) | value;
        bits += from;
        while (bits >= to) {
            bits -= to;
            put(out, static_cast<std::uint8_t>((held >> bits) & ((1U << to) - 1U)));
        }
        held &= (1U << bits) - 1U;
    }
    if (pad && bits > 0) put(out, static_cast<std::uint8_t>((held << (to - bits)) & ((1U << to) - 1U)));
    return out;
}

/// Without blanks and hyphens, in lower case.
Secret plain_form(ByteView text) {
    Secret out;
    for (const auto byte : text)
        if (byte != '-' && std::isspace(byte) == 0) put(out, static_cast<std::uint8_t>(std::tolower(byte)));
    return out;
}

Secret encoded(std::string_view kind, ByteView bytes) {
    const auto groups = regrouped(bytes, 8, 5, true);
    auto checked = expanded(kind);
    for (const auto group : groups.view()) put(checked, group);
    for (std::size_t i = 0; i < checksum_size; ++i) put(checked, 0);
    const auto checksum = polymod(checked.view()) ^ checksum_constant;
    Secret out;
    for (const char c : kind) put(out, static_cast<std::uint8_t>(c));
    put(out, '1');
    for (const auto group : groups.view()) put(out, static_cast<std::uint8_t>(alphabet[group]));
    for (unsigned i = 0; i < checksum_size; ++i)
        put(out, static_cast<std::uint8_t>(alphabet[(checksum >> (5U * (5U - i))) & 31U]));
    return out;
}

Result<Secret> decoded(std::string_view kind, ByteView text) {
    if (text.size() > longest_typed) return mistyped();
    const auto typed = plain_form(text);
    const auto all = typed.view();
    const auto begin = std::string(kind) + "1";
    if (all.size() < begin.size() + checksum_size || all.size() > longest_text ||
        !std::equal(begin.begin(), begin.end(), all.begin()))
        return mistyped();
    auto checked = expanded(kind);
    Secret groups;
    for (std::size_t i = begin.size(); i < all.size(); ++i) {
        const auto group = alphabet.find(static_cast<char>(all[i]));
        if (group == std::string_view::npos) return mistyped();
        put(checked, static_cast<std::uint8_t>(group));
        if (i + checksum_size < all.size()) put(groups, static_cast<std::uint8_t>(group));
    }
    if (polymod(checked.view()) != checksum_constant) return mistyped();
    auto bytes = regrouped(groups.view(), 5, 8, false);
    const auto again = encoded(kind, bytes.view());
    if (!std::ranges::equal(again.view(), all)) return mistyped();  // bits that are set in the padding
    return bytes;
}

}  // namespace

std::string to_bech32m(std::string_view kind, ByteView bytes) {
    return to_text(encoded(kind, bytes).view());
}

Result<Bytes> from_bech32m(std::string_view kind, std::string_view text) {
    JCIC_TRY(const auto bytes, decoded(kind, view(text)));
    return Bytes(bytes.view().begin(), bytes.view().end());
}

Secret to_secret_bech32m(std::string_view kind, const Secret& bytes) {
    return encoded(kind, bytes.view());
}

Result<Secret> from_secret_bech32m(std::string_view kind, const Secret& text) {
    return decoded(kind, text.view());
}

}  // namespace jcic::ledger

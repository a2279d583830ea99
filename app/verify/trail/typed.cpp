#include "app/verify/trail/typed.h"

#include <array>
#include <optional>
#include <vector>

#include "app/verify/trail/crypto.h"

namespace jcic::verify {
namespace {

constexpr std::string_view letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::uint32_t bech32m = 0x2bc830a3;
constexpr std::size_t checksum_size = 6;
constexpr std::size_t typed_size = 21;  ///< bytes of everything that is typed here
constexpr std::size_t size_bytes = 5;   ///< of an anchor's size

tl::unexpected<Fault> mistyped() {
    return fail(FaultCode::input_form, "verify.typed", {{"field", "anchor"}});
}

std::uint32_t polymod(const std::vector<std::uint8_t>& values) {
    static constexpr std::array<std::uint32_t, 5> generators{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                             0x2a1462b3};
    std::uint32_t sum = 1;
    for (const auto value : values) {
        const auto top = sum >> 25U;
        sum = ((sum & 0x1ffffffU) << 5U) ^ value;
        for (std::size_t i = 0; i < generators.size(); ++i)
            if (((top >> i) & 1U) != 0) sum ^= generators[i];
    }
    return sum;
}

std::vector<std::uint8_t> expanded(std::string_view prefix) {
    std::vector<std::uint8_t> out;
    for (const char c : prefix) out.push_back(static_cast<std::uint8_t>(static_cast<unsigned char>(c) >> 5U));
    out.push_back(0);
    for (const char c : prefix) out.push_back(static_cast<std::uint8_t>(static_cast<unsigned char>(c) & 31U));
    return out;
}

/// From groups of `from` bits to groups of `to`; nullopt where bits that stand for nothing are not zero.
std::optional<Bytes> regrouped(ByteView in, unsigned from, unsigned to, bool fill) {
    Bytes out;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const auto value : in) {
        held = ((held << from) | value) & 0xFFFFU;
        bits += from;
        for (; bits >= to; bits -= to)
            out.push_back(static_cast<std::uint8_t>((held >> (bits - to)) & ((1U << to) - 1)));
    }
    const auto rest = static_cast<std::uint8_t>((held << (to - bits)) & ((1U << to) - 1));
    if (fill && bits > 0) out.push_back(rest);
    if (!fill && (bits >= from || rest != 0)) return std::nullopt;
    return out;
}

}  // namespace

Result<Bytes> read_typed(std::string_view prefix, std::string_view text) {
    std::string plain;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const auto start = std::string(prefix) + "1";
    if (!plain.starts_with(start) || plain.size() < start.size() + checksum_size) return mistyped();
    auto values = expanded(prefix);
    Bytes data;
    for (const char c : std::string_view(plain).substr(start.size())) {
        const auto at = letters.find(c);
        if (at == std::string_view::npos) return mistyped();
        values.push_back(static_cast<std::uint8_t>(at));
        data.push_back(static_cast<std::uint8_t>(at));
    }
    if (polymod(values) != bech32m) return mistyped();
    data.resize(data.size() - checksum_size);
    auto bytes = regrouped(data, 5, 8, false);
    if (!bytes || bytes->size() != typed_size) return mistyped();
    return std::move(*bytes);
}

std::string typed_text(std::string_view prefix, ByteView bytes) {
    const auto data = regrouped(bytes, 8, 5, true);
    auto values = expanded(prefix);
    values.insert(values.end(), data->begin(), data->end());
    values.resize(values.size() + checksum_size);
    const auto sum = polymod(values) ^ bech32m;
    auto plain = std::string(prefix) + "1";
    for (const auto value : *data) plain += letters[value];
    for (unsigned i = 0; i < checksum_size; ++i) plain += letters[(sum >> (5 * (checksum_size - 1 - i))) & 31U];
    std::string out;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && i % 5 == 0) out += '-';
        out += plain[i];
    }
    return out;
}

Result<KnownHead> read_anchor(std::string_view text) {
    JCIC_TRY(const auto bytes, read_typed("jcic", text));
    KnownHead out{std::string(text), 0, {bytes.begin() + size_bytes, bytes.end()}};
    for (std::size_t i = 0; i < size_bytes; ++i) out.size = (out.size << 8U) | bytes[i];
    return out;
}

std::string fingerprint_of(ByteView public_key) {
    const auto digest = sha256({public_key});
    return typed_text("seal", ByteView(digest).first(typed_size));
}

Result<Bytes> read_fingerprint(std::string_view text) {
    return read_typed("seal", text);
}

}  // namespace jcic::verify

#pragma once
// Bytes, hex, and the project's canonical length-prefixed encoding (everything that is hashed or signed).

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
using Digest = std::array<std::uint8_t, 32>;  ///< a SHA-256 value

[[nodiscard]] Bytes to_bytes(std::string_view text);
[[nodiscard]] std::string to_text(ByteView bytes);
/// Joins the parts unchanged.
[[nodiscard]] Bytes concatenated(std::initializer_list<ByteView> parts);
[[nodiscard]] inline ByteView view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
/// Lower-case hex without separators.
[[nodiscard]] std::string to_hex(ByteView bytes);
/// Fault input.form for an odd length or an invalid digit.
[[nodiscard]] Result<Bytes> from_hex(std::string_view hex);
/// The bytes as an array (`array_of<Digest>(bytes)`), if the length matches.
template <class Array>
[[nodiscard]] std::optional<Array> array_of(ByteView bytes) {
    Array out{};
    if (bytes.size() != out.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}
/// The same from hex as to_hex writes it: capital letters are refused.
template <class Array>
[[nodiscard]] std::optional<Array> array_from_hex(std::string_view hex) {
    const auto bytes = from_hex(hex);
    if (!bytes || to_hex(*bytes) != hex) return std::nullopt;
    return array_of<Array>(*bytes);
}

/// Writes canonical bytes: integers big-endian, strings as 4-byte length and bytes.
class Packer {
public:
    Packer() = default;
    /// Starts with these bytes, and reserves room for as many more.
    Packer(ByteView begin, std::size_t more) {
        out_.reserve(begin.size() + more);
        out_.assign(begin.begin(), begin.end());
    }
    Packer& u8(std::uint8_t value);
    Packer& u32(std::uint32_t value);
    Packer& u64(std::uint64_t value);
    Packer& bytes(ByteView value);
    Packer& text(std::string_view value) { return bytes(view(value)); }
    [[nodiscard]] const Bytes& done() const { return out_; }
    [[nodiscard]] Bytes take() { return std::move(out_); }

private:
    Bytes out_;
};

/// Reads what Packer wrote. After a short or overlong field every read returns zero and ok() is false.
class Unpacker {
public:
    explicit Unpacker(ByteView in) : in_(in) {}
    std::uint8_t u8() { return number<std::uint8_t>(); }
    std::uint32_t u32() { return number<std::uint32_t>(); }
    std::uint64_t u64() { return number<std::uint64_t>(); }
    Bytes bytes() {
        const auto view = byte_view();
        return {view.begin(), view.end()};
    }
    /// Like bytes() without copying: valid as long as the input.
    ByteView byte_view() { return take(u32()); }
    /// False for a byte string of another length.
    template <std::size_t N>
    [[nodiscard]] bool array(std::array<std::uint8_t, N>& out) {
        const auto bytes = byte_view();
        if (bytes.size() != N) return false;
        std::copy(bytes.begin(), bytes.end(), out.begin());
        return true;
    }
    std::string text() { return to_text(byte_view()); }
    [[nodiscard]] bool ok() const { return ok_; }
    /// Whether everything was read, without a fault and without a rest.
    [[nodiscard]] bool finished() const { return ok_ && in_.empty(); }

private:
    template <class Number>
    Number number() {
        std::uint64_t value = 0;
        for (const auto byte : take(sizeof(Number))) value = value << 8U | byte;
        return static_cast<Number>(value);
    }
    ByteView take(std::size_t count) {
        if (!ok_ || count > in_.size()) {
            ok_ = false;
            return {};
        }
        const auto head = in_.first(count);
        in_ = in_.subspan(count);
        return head;
    }
    ByteView in_;
    bool ok_ = true;
};

// Base64 of RFC 4648, section 4: with padding.

[[nodiscard]] std::string to_base64(ByteView bytes);
/// Accepts only what to_base64 writes, so that no bytes have two texts: no blank or line end, full padding, no unused
/// bit set. nullopt for anything else.
[[nodiscard]] std::optional<Bytes> from_base64(std::string_view text);

}  // namespace jcic

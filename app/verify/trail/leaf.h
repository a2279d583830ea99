#pragma once
// An event's bytes, read as docs/ledger-format.md, "Events", lays them out.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::verify {

struct Field {
    std::string name;
    bool plain = false;
    std::uint8_t keep = 0;  ///< as in the bytes
    std::string text;       ///< the value of a plain field, else the key that seals it
    Digest commitment{};    ///< HMAC-SHA-256(opening, value); zero for plain
};

struct Signature {
    std::string signer;
    std::string purpose;
    std::uint64_t at = 0;  ///< when it was given, as `Event::at`
    Bytes value;           ///< 64
};

/// Whether it is one in the one form in which it is written: 1 to 16 capital letters, digits and hyphens, not hyphens
/// alone.
[[nodiscard]] bool is_user_code(std::string_view text);

using EventId = std::array<std::uint8_t, 16>;

struct Event {
    std::uint64_t sequence = 0;
    EventId id{};
    std::uint64_t at = 0;  ///< ms since 1970, UTC
    std::uint64_t since_boot = 0;
    std::string person;  ///< user code; "-": nobody was signed in
    std::string workstation;
    std::string address;
    std::string action;
    std::string subject;
    std::vector<Field> fields;
    std::vector<Signature> signatures;

    /// The value of a plain field, "" where there is none.
    [[nodiscard]] std::string plain(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
    /// The one event that it names so; "" for none, or several.
    [[nodiscard]] std::string rests_on() const;
    /// What a plain field holds in hex, in the one form in which it is written; nullopt unless it is as many bytes.
    [[nodiscard]] std::optional<Bytes> bytes(std::string_view name, std::size_t size) const;
    /// docs/ledger-format.md, "Statements": what was signed at that time, besides the prefix of the purpose.
    [[nodiscard]] Bytes statement(const Digest& beginning, std::uint64_t signed_at) const;
    /// Fault ledger.corrupt for bytes that are no event of version 3, or more than one.
    [[nodiscard]] static Result<Event> read(ByteView body);
};

}  // namespace jcic::verify

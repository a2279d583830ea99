#pragma once
// An event's bytes, parsed as laid out in docs/trust/ledger-format.md, "Events".

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
    std::string text;       ///< the value of a plain field, else the name of the key that encrypts it
    Digest commitment{};    ///< HMAC-SHA-256(opening, value); zero for plain
};

struct Signature {
    std::string signer;
    std::string purpose;
    std::uint64_t at = 0;  ///< time of signing, as `Event::at`
    Bytes value;           ///< 64
};

/// Whether it has the canonical form: 1 to 16 capital letters, digits and hyphens, not hyphens alone.
[[nodiscard]] bool is_user_code(std::string_view text);

using EventId = std::array<std::uint8_t, 16>;

struct Event {
    std::uint64_t sequence = 0;
    EventId id{};
    std::uint64_t at = 0;  ///< ms since 1970, UTC
    std::uint64_t since_boot = 0;
    std::string person;  ///< user code; "-": no one was signed in
    std::string workstation;
    std::string address;
    std::string action;
    std::string subject;
    std::vector<Field> fields;
    std::vector<Signature> signatures;

    /// The value of a plain field, "" if it is missing.
    [[nodiscard]] std::string plain(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
    /// The only event named in rests-on; "" for none, or several.
    [[nodiscard]] std::string rests_on() const;
    /// A plain field's bytes from canonical hex; nullopt unless it has that many bytes.
    [[nodiscard]] std::optional<Bytes> bytes(std::string_view name, std::size_t size) const;
    /// docs/trust/ledger-format.md, "Statements": the bytes signed at that time, without the prefix of the purpose.
    [[nodiscard]] Bytes statement(const Digest& beginning, std::uint64_t signed_at) const;
    /// Fault ledger.corrupt if it is not exactly one event of version 3.
    [[nodiscard]] static Result<Event> unpack(ByteView body);
};

}  // namespace jcic::verify

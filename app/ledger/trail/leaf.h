#pragma once
// An event as hashed: canonical bytes in which personal values are commitments only (docs/trust/ledger-format.md).

#include <set>
#include <string>
#include <vector>

#include "app/domain/events/journal.h"
#include "app/keys/origin.h"

namespace jcic::ledger {

/// Milliseconds since 1970, as in tables.
[[nodiscard]] inline std::uint64_t as_number(UtcTime time) {
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

struct LeafField {
    std::string name;
    domain::Keep keep = domain::Keep::plain;
    std::string text;     ///< a plain field's value, else the name of the key that encrypts it
    Digest commitment{};  ///< HMAC-SHA-256(opening, value); zero for plain
    bool operator==(const LeafField&) const = default;
};

struct Leaf {
    std::uint64_t sequence = 0;
    domain::EntryId id{};
    UtcTime at{};
    Millis since_boot{};
    std::string person;
    std::string workstation;
    std::string address;  ///< the workstation's, towards the host (R-LO-1); "-" if unknown
    std::string action;
    std::string subject;
    std::vector<LeafField> fields;
    std::vector<domain::Signature> signatures;

    [[nodiscard]] Bytes pack() const;
    /// Fault ledger.corrupt for bytes that pack() would not produce.
    [[nodiscard]] static Result<Leaf> unpack(ByteView bytes);
    [[nodiscard]] const LeafField* field(std::string_view name) const;
    /// The value of a plain field, "" if it is missing.
    [[nodiscard]] std::string plain(std::string_view name) const;
    /// The elements of a plain field that is a list: "T50,T52".
    [[nodiscard]] std::set<std::string> listed(std::string_view name, char between = ',') const;
    /// The earlier events that it rests on. Fault ledger.corrupt.
    [[nodiscard]] Result<std::vector<domain::EarlierEvent>> rests_on() const;
};

}  // namespace jcic::ledger

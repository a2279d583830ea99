#pragma once
// What the trail is to the rooms that write it (inquiry, office): entries appended durably, read back in order.
// app/ledger keeps it; nothing above knows how.

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/identifiers.h"

namespace jcic::domain {

using EntryId = std::array<std::uint8_t, 16>;

/// Where a field's value is kept.
enum class Keep {
    plain,     ///< in the hashed bytes: never personal, never secret
    personal,  ///< a commitment in the hashed bytes; value and opening apart, under `key`; opened on reading
    apart,     ///< as personal, but opened only on demand (Journal::open): records, pages as shown, request bytes
};

struct EntryField {
    std::string name;
    /// nullopt on reading: kept apart, not ours to open (no records key), or erased.
    std::optional<std::string> value;
    Keep keep = Keep::plain;
    std::string key;  ///< whose key seals it: "query:<id>", "record:<id>"; empty for plain
    bool operator==(const EntryField&) const = default;
};

/// A person's Ed25519 signature over "jcic-desk <kind> <purpose> v1" NUL, origin, and the digest of what was shown.
struct Signature {
    PersonId signer;
    std::string purpose;  ///< "approval", "hand-over", "confirmation", "consent"
    Digest digest{};      ///< SHA-256 of exactly what was shown
    std::array<std::uint8_t, 64> value{};
    bool operator==(const Signature&) const = default;
};

/// Of the card's hand-over: the one signature that may come after its signer's last day, when the card comes back.
inline constexpr std::string_view hand_over_purpose = "hand-over";

/// What is to be written. The same id appended twice stands once and gives the first answer.
struct Entry {
    EntryId id{};
    std::string action;   ///< "query.submitted": see the vocabulary in docs/architecture.md
    std::string subject;  ///< what it is about: "query:<id>", "card:<number>", "person:<code>", "session"
    std::vector<EntryField> fields;
    std::vector<Signature> signatures;
    bool operator==(const Entry&) const = default;

    Entry& plain(std::string name, std::string value);
    Entry& personal(std::string name, std::string value, std::string key);
    Entry& apart(std::string name, std::string value, std::string key);
    /// The field's value, "" where absent or not to be opened.
    [[nodiscard]] std::string value(std::string_view name) const;
    [[nodiscard]] const EntryField* field(std::string_view name) const;
};

/// What was written.
struct Recorded {
    std::uint64_t sequence = 0;  ///< gapless from 1
    UtcTime at{};
    Millis since_boot{};
    std::string person;  ///< user code; "-" for what happened while nobody was signed in
    std::string workstation;
    Digest hash{};  ///< of the event's bytes: the leaf of the ledger's tree
    Entry entry;
};

/// Something folded from the trail: state is what the events say.
class Projection {
public:
    virtual ~Projection() = default;
    [[nodiscard]] virtual std::uint64_t applied() const = 0;  ///< sequence of the last event taken in, 0 for none
    virtual void apply(const Recorded& event) = 0;

protected:
    /// Two projections are equal when what they folded is.
    bool operator==(const Projection&) const = default;
};

/// A plain field of this name announces that the key it holds is to be destroyed. An event may have several.
inline constexpr std::string_view destroys_field = "destroys";

class Journal {
public:
    virtual ~Journal() = default;
    using Decide = std::function<Result<std::vector<Entry>>()>;
    /// One transaction: brings the projection up to date, asks decide for the entries (it sees that state), appends
    /// them durably and applies them. A fault of decide or of the append changes nothing (ledger.write, ledger.locked).
    virtual Result<std::vector<Recorded>> transact(Projection& projection, const Decide& decide) = 0;
    /// Brings the projection up to date.
    virtual Result<void> refresh(Projection& projection) = 0;
    /// The value of a field kept apart. Faults ledger.sealed (no key), ledger.erased.
    virtual Result<std::string> open(std::uint64_t sequence, std::string_view field) = 0;
    /// Destroys the key of `key` ("record:<id>") and all that was derived from it. An event has announced it first
    /// (destroys_field), else input.form. A stop in between is made good at the next sign-in, whoever's it is.
    virtual Result<void> erase(std::string_view key) = 0;
};

}  // namespace jcic::domain

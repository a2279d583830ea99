#pragma once
// The ledger as the rooms that write to it see it (inquiry, office): entries appended durably, read back in order.
// app/ledger implements it; the rooms above do not know how.

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
#include "app/domain/events/names.h"
#include "app/domain/identifiers.h"

namespace jcic::domain {

using EntryId = std::array<std::uint8_t, 16>;
/// What a commitment is made under (docs/ledger-format.md, "Values").
using Opening = std::array<std::uint8_t, 32>;

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
    /// Of a prepared entry: what is signed holds to it. Otherwise chosen when the entry is written.
    std::optional<Opening> opening{};
    bool operator==(const EntryField&) const = default;
};

/// A person's Ed25519 signature over the statement of the event itself (docs/ledger-format.md, "Statements"): its id,
/// author, subject, all its fields and all its signers, and when it was given. So it stands for no other event, and no
/// other time.
struct Signature {
    PersonId signer;
    std::string purpose;
    std::array<std::uint8_t, 64> value{};  ///< zero: asked for, and not given yet
    UtcTime at{};                          ///< when it was given; the event may be written later
    [[nodiscard]] bool given() const { return value != std::array<std::uint8_t, 64>{}; }
    bool operator==(const Signature&) const = default;
};

/// What a signature is given for: one word, one meaning.
namespace purpose {
inline constexpr std::string_view approval = "approval";    ///< of a query, item by item (R-DU-6)
inline constexpr std::string_view hand_over = "hand-over";  ///< of the card (R-DU-3, R-DU-9), of a case (R-DU-15)
inline constexpr std::string_view witness = "witness";      ///< of a destruction (R-PA-4, R-PA-6)
inline constexpr std::string_view consent = "consent";      ///< to what somebody answers for by name
inline constexpr std::string_view roster = "roster";        ///< who is who: by whoever says it
inline constexpr std::string_view recovery_half = "recovery-half";  ///< that this half is the signer's to keep
}  // namespace purpose

/// An event that is there: what another one rests on.
struct EarlierEvent {
    std::uint64_t sequence = 0;
    Digest hash{};  ///< of its bytes
    bool operator==(const EarlierEvent&) const = default;

    [[nodiscard]] std::string text() const;  ///< "12:<hex>"
    /// Fault input.form.
    [[nodiscard]] static Result<EarlierEvent> parse(std::string_view text);
};
/// A plain field, as it is to be written.
struct Fact {
    std::string_view name;
    std::string value;
};

/// What is to be written. The same id appended twice stands once and gives the first answer.
struct Entry {
    EntryId id{};
    std::string action;   ///< "query.submitted": one of `action` (events/names.h)
    std::string subject;  ///< what it is about: "query:<id>", "card:<number>", "person:<code>", "session"
    std::vector<EntryField> fields;
    std::vector<Signature> signatures;
    bool operator==(const Entry&) const = default;

    Entry& plain(std::string_view name, std::string value);
    Entry& personal(std::string_view name, std::string value, std::string key);
    Entry& apart(std::string_view name, std::string value, std::string key);
    Entry& rests_on(const EarlierEvent& event);
    /// Asks for the person's signature: `Signature::given` once they have given it.
    Entry& to_be_signed(const PersonId& signer, std::string_view purpose);
    /// The field's value, "" where absent or not to be opened.
    [[nodiscard]] std::string value(std::string_view name) const;
    [[nodiscard]] const EntryField* field(std::string_view name) const;
};

/// Whether both say the same: all but ids, openings and what signatures are worth.
[[nodiscard]] bool says_the_same(const Entry& one, const Entry& other);

/// What was written.
struct Recorded {
    std::uint64_t sequence = 0;  ///< gapless from 1
    UtcTime at{};
    Millis since_boot{};
    std::string person;  ///< user code; "-" for what happened while nobody was signed in
    std::string workstation;
    std::string address;  ///< the workstation's, towards the host (R-LO-1); "-" where none was known
    Digest hash{};        ///< of the event's bytes: the leaf of the ledger's tree
    Entry entry;
    [[nodiscard]] EarlierEvent earlier() const { return {sequence, hash}; }
};

/// Something folded from the trail: state is what the events say.
class Projection {
public:
    virtual ~Projection() = default;
    [[nodiscard]] virtual std::uint64_t applied() const = 0;  ///< sequence of the last event taken in, 0 for none
    virtual void apply(const Recorded& event) = 0;
    /// The actions of the events that it is about; none: all events. Others may be kept from it.
    [[nodiscard]] virtual std::vector<std::string_view> actions() const { return {}; }
    /// It was given all that is its own up to that event.
    virtual void passed(std::uint64_t) {}

protected:
    /// Two projections are equal when what they folded is.
    bool operator==(const Projection&) const = default;
};

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
    /// (field::destroys), else input.form. A stop in between is made good at the next sign-in, whoever's it is.
    virtual Result<void> erase(std::string_view key) = 0;
};

}  // namespace jcic::domain

#pragma once
// The ledger's interface for the rooms that write to it (inquiry, office): entries are appended durably and read in
// order. app/ledger implements it; those rooms are independent of the implementation.

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
/// The random value with which a commitment is made (docs/trust/ledger-format.md, "Values").
using Opening = std::array<std::uint8_t, 32>;

/// Where a field's value is stored.
enum class Keep {
    plain,     ///< in the hashed bytes: never personal, never secret
    personal,  ///< a commitment in the hashed bytes; value and opening elsewhere, under `key`; opened on reading
    apart,     ///< like personal, but opened only on demand (Journal::open): records, pages as shown, request bytes
};

struct EntryField {
    std::string name;
    /// On reading nullopt if kept apart, not ours to open (no records key), or erased.
    std::optional<std::string> value;
    Keep keep = Keep::plain;
    std::string key;  ///< name of the sealing key: "query:<id>", "record:<id>"; empty for plain
    /// Set in a prepared entry, because the signature covers it; otherwise chosen when the entry is written.
    std::optional<Opening> opening{};
    bool operator==(const EntryField&) const = default;
};

/// A person's Ed25519 signature over the statement of the event itself (docs/trust/ledger-format.md, "Statements"): its
/// id, author, subject, all its fields and signers, and the time of signing. So it is valid for no other event and no
/// other time.
struct Signature {
    PersonId signer;
    std::string purpose;
    std::array<std::uint8_t, 64> value{};  ///< zero: requested, not given yet
    UtcTime at{};                          ///< when it was given; the event may be written later
    [[nodiscard]] bool given() const { return value != std::array<std::uint8_t, 64>{}; }
    bool operator==(const Signature&) const = default;
};

/// The meaning of a signature: one word for each.
namespace purpose {
inline constexpr std::string_view approval = "approval";    ///< of a query, item by item (R-DU-6)
inline constexpr std::string_view hand_over = "hand-over";  ///< of the card (R-DU-3, R-DU-9), of a case (R-DU-15)
inline constexpr std::string_view witness = "witness";      ///< of a destruction (R-PA-4, R-PA-6)
inline constexpr std::string_view consent = "consent";      ///< to what a person takes responsibility for by name
inline constexpr std::string_view roster = "roster";        ///< changes of people: by the event's author
inline constexpr std::string_view recovery_half = "recovery-half";  ///< the signer keeps this part of the key
}  // namespace purpose

/// An existing event that another one rests on.
struct EarlierEvent {
    std::uint64_t sequence = 0;
    Digest hash{};  ///< of its bytes
    bool operator==(const EarlierEvent&) const = default;

    [[nodiscard]] std::string text() const;  ///< "12:<hex>"
    /// Fault input.form.
    [[nodiscard]] static Result<EarlierEvent> parse(std::string_view text);
};
/// A plain field to be written.
struct Fact {
    std::string_view name;
    std::string value;
};

/// An entry to be written. Appending the same id twice writes it once and returns the first result.
struct Entry {
    EntryId id{};
    std::string action;   ///< "query.submitted": one of `action` (events/names.h)
    std::string subject;  ///< its subject: "query:<id>", "card:<number>", "person:<code>", "session"
    std::vector<EntryField> fields;
    std::vector<Signature> signatures;
    bool operator==(const Entry&) const = default;

    Entry& plain(std::string_view name, std::string value);
    Entry& personal(std::string_view name, std::string value, std::string key);
    Entry& apart(std::string_view name, std::string value, std::string key);
    Entry& rests_on(const EarlierEvent& event);
    /// Requests the person's signature: `Signature::given` once it is there.
    Entry& to_be_signed(const PersonId& signer, std::string_view purpose);
    /// The field's value, "" if absent or unreadable.
    [[nodiscard]] std::string value(std::string_view name) const;
    [[nodiscard]] const EntryField* field(std::string_view name) const;
};

/// Whether both have the same content, ignoring ids, openings and signature values.
[[nodiscard]] bool says_the_same(const Entry& one, const Entry& other);

/// A written event.
struct Recorded {
    std::uint64_t sequence = 0;  ///< gapless from 1
    UtcTime at{};
    Millis since_boot{};
    std::string person;  ///< user code; "-" without a session
    std::string workstation;
    std::string address;  ///< the workstation's, towards the host (R-LO-1); "-" if unknown
    Digest hash{};        ///< of the event's bytes: the leaf of the ledger's tree
    Entry entry;
    [[nodiscard]] EarlierEvent earlier() const { return {sequence, hash}; }
};

/// State folded from the trail.
class Projection {
public:
    virtual ~Projection() = default;
    [[nodiscard]] virtual std::uint64_t applied() const = 0;  ///< sequence of the last applied event, 0 for none
    virtual void apply(const Recorded& event) = 0;
    /// The actions of the events that it needs; empty: all. Other events may be withheld.
    [[nodiscard]] virtual std::vector<std::string_view> actions() const { return {}; }
    /// Called when all its events up to that one were applied.
    virtual void passed(std::uint64_t) {}

protected:
    /// Projections are equal if their folded state is.
    bool operator==(const Projection&) const = default;
};

class Journal {
public:
    virtual ~Journal() = default;
    using Decide = std::function<Result<std::vector<Entry>>()>;
    /// One transaction: updates the projection, calls decide for the entries (it sees that state), appends them durably
    /// and applies them. A fault of decide or of the append changes nothing (ledger.write, ledger.locked).
    virtual Result<std::vector<Recorded>> transact(Projection& projection, const Decide& decide) = 0;
    /// Updates the projection.
    virtual Result<void> refresh(Projection& projection) = 0;
    /// The value of a field kept apart. Faults ledger.sealed (no key), ledger.erased.
    virtual Result<std::string> open(std::uint64_t sequence, std::string_view field) = 0;
    /// Destroys the key of `key` ("record:<id>") and everything derived from it. An earlier event must have announced
    /// it (field::destroys), else input.form. An interrupted erasure is completed at the next sign-in of any person.
    virtual Result<void> erase(std::string_view key) = 0;
};

}  // namespace jcic::domain

#pragma once
// Statements that people sign: a prepared event that is not yet written (docs/trust/ledger-format.md, "Statements"). A
// statement covers the event except its number, time and place, and includes the time of signing; so the signature is
// valid only for this event, by this author, with these signers, from that time on.

#include "app/domain/roc_date.h"
#include "app/keys/keys.h"
#include "app/ledger/store/event_store.h"

namespace jcic::ledger {

struct Member;
class OpenLedger;
class RecoveryRegister;

/// Whether the action is a restore: by a person's password, or by both parts of a recovery key.
[[nodiscard]] bool restores(std::string_view action);
/// The subject of such events.
inline constexpr const char* restored_subject = "ledger:restored";
/// Whether signatures before the event are void after it: event 1, and a restore; a restore by recovery key only if the
/// key in force before proves it, with the beginning until then.
[[nodiscard]] bool begins_anew(const Leaf& leaf, const RecoveryRegister& recovery, const Origin& origin,
                               const Digest& beginning);
/// Returns the restores in order, proven or not.
[[nodiscard]] Result<std::vector<Leaf>> restores_in(EventStore& events);

/// The context of a statement beside the entry.
struct Occasion {
    const Origin& origin;
    Digest beginning{};  ///< beginning_of: voids what was signed before a restore
    std::string author;  ///< the event's author; "-" while no one is signed in
    UtcTime at{};        ///< now: part of the signature
};

/// The hash of the last event for which begins_anew is true.
[[nodiscard]] Result<Digest> beginning_of(EventStore& events, const Origin& origin);

/// Returns the bytes that this signature of the event covers.
[[nodiscard]] Bytes statement_of(const Leaf& leaf, const Origin& origin, const Digest& beginning,
                                 const domain::Signature& signature);

/// Returns the prepared entry as it will be hashed, except for what a statement omits. Fault input.form (not prepared).
[[nodiscard]] Result<Leaf> as_leaf(const domain::Entry& entry, std::string author);

/// Adds an opening for every value that gets a commitment: the entry is signed, then written unchanged.
[[nodiscard]] domain::Entry prepared(domain::Entry entry, Random& random);

/// Adds the signature that the prepared entry requires of this person for this purpose. Fault input.form if it requires
/// none, or is not prepared.
[[nodiscard]] Result<void> sign_entry(domain::Entry& entry, const Occasion& occasion, const domain::PersonId& person,
                                      std::string_view purpose, const SigningKey& key);

/// The day on which a signer must be designated; nullopt if the signature also counts after their last day.
[[nodiscard]] std::optional<domain::RocDate> day_to_sign(const domain::Entry& entry, domain::RocDate today);

/// Whether every signature that the entry requires is present, valid, and by a person whose signature counts now.
/// Faults query.changed (a signature is missing, or does not match this entry), person.unknown, person.ended,
/// person.duty.
[[nodiscard]] Result<void> is_signed(OpenLedger& opened, const domain::Entry& entry);

/// Makes the entry rest on this person's last change: their designation or a later event about them.
[[nodiscard]] Result<void> rest_on_last_change(OpenLedger& opened, const Member& member, domain::Entry& entry);

/// The only way for a session to write a roster change: makes the entry rest on the person's last change if it must,
/// signs it as the signed-in person and writes it, if that person may sign and may_change allows it. Further fault:
/// person.ended.
[[nodiscard]] Result<void> write_roster_change(OpenLedger& opened, domain::Entry entry);

}  // namespace jcic::ledger

#pragma once
// What a person signs: the statement of an event that is prepared and not yet written (docs/ledger-format.md,
// "Statements"). It says everything that the event will say but its number, time and place, and when it is signed; so
// the signature stands for this event and no other, by this author, beside these signers, since that time.

#include "app/domain/roc_date.h"
#include "app/ledger/keys/keys.h"
#include "app/ledger/store/event_store.h"

namespace jcic::ledger {

struct Member;
struct OpenLedger;
class RecoveryRegister;

/// Whether it tells of a backup put back: by a person's password, or by both halves of a recovery key.
[[nodiscard]] bool restores(std::string_view action);
/// What they are about.
inline constexpr const char* restored_subject = "ledger:restored";
/// Whether what was signed before the event counts for nothing after it: event 1, and a restore; by halves only one
/// that the key in force before it proves, with the beginning until then.
[[nodiscard]] bool begins_anew(const Leaf& leaf, const RecoveryRegister& recovery, const Origin& origin,
                               const Digest& beginning);
/// The restores, in order, proven or not.
[[nodiscard]] Result<std::vector<Leaf>> restores_in(EventStore& events);

/// What a statement says besides the entry.
struct Occasion {
    const Origin& origin;
    Digest beginning{};  ///< beginning_of: what was signed before a restore counts for nothing new after it
    std::string author;  ///< who writes the event; "-" while nobody is signed in
    UtcTime at{};        ///< now: the signature says so
};

/// The hash of the last event that begins anew.
[[nodiscard]] Result<Digest> beginning_of(EventStore& events, const Origin& origin);

/// What this signature of the event is over.
[[nodiscard]] Bytes statement_of(const Leaf& leaf, const Origin& origin, const Digest& beginning,
                                 const domain::Signature& signature);

/// The prepared entry as it will be hashed, but for what a statement does not say. Fault input.form (not prepared).
[[nodiscard]] Result<Leaf> as_leaf(const domain::Entry& entry, std::string author);

/// With an opening for every value that gets a commitment: signed, and then written as it is.
[[nodiscard]] domain::Entry prepared(domain::Entry entry, Random& random);

/// Gives the signature that the prepared entry asks of this person for this purpose. Fault input.form where it asks
/// for none, or is not prepared.
[[nodiscard]] Result<void> sign_entry(domain::Entry& entry, const Occasion& occasion, const domain::PersonId& person,
                                      std::string_view purpose, const SigningKey& key);

/// On which day a signer must be designated; none: where the signature counts after the last one, too.
[[nodiscard]] std::optional<domain::RocDate> day_to_sign(const domain::Entry& entry, domain::RocDate today);

/// Whether every signature that the entry asks for is given, holds, and is by somebody whose signature counts now.
/// Faults query.changed (a signature that is missing, or is not over this entry), person.unknown, person.ended,
/// person.duty.
[[nodiscard]] Result<void> is_signed(OpenLedger& opened, const domain::Entry& entry);

/// Names the change of this person that the entry follows: their designation, or what was changed last.
[[nodiscard]] Result<void> rest_on_last_change(OpenLedger& opened, const Member& member, domain::Entry& entry);

/// The one way in which a session writes what changes the roster: has the entry rest on the person's last change, where
/// it must, signs it as the signed-in person's and writes it, if that person may sign and may_change allows it. Faults
/// besides: person.ended.
[[nodiscard]] Result<void> write_roster_change(OpenLedger& opened, domain::Entry entry);

}  // namespace jcic::ledger

#pragma once
// Writing events: what every one of them passes, and the transactions around it.

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

/// Returns an entry with a fresh id and without fields.
[[nodiscard]] domain::Entry event_of(Random& random, std::string_view action, std::string subject = "ledger");
/// Caches that a transaction has already extended: dropped unless stands() is called after the commit, because other
/// events will get its numbers.
class ByHeart {
public:
    explicit ByHeart(OpenLedger& opened) : opened_(opened), newest_(opened.records_key().newest()) {}
    ByHeart(const ByHeart&) = delete;
    ByHeart& operator=(const ByHeart&) = delete;
    ~ByHeart() {
        if (stands_) return;
        opened_.worked_out().latest.reset();
        opened_.worked_out().who.reset();
        opened_.records_key().forget_after(newest_);
    }
    void stands() { stands_ = true; }

private:
    OpenLedger& opened_;
    KeyGeneration newest_;  ///< of the records key, before the transaction
    bool stands_ = false;
};

/// In the caller's transaction: writes an event that both copies of these small files are damaged, without blaming a
/// person.
[[nodiscard]] Result<void> tell_damaged(OpenLedger& opened, const std::vector<std::string>& files);

/// In the caller's transaction, before an event or a seal: if it would be dated earlier than existing ones, writes
/// `outer.clock-set` first (docs/run/time.md).
[[nodiscard]] Result<void> heed_clock(OpenLedger& opened);
/// The same, in a transaction of its own.
[[nodiscard]] Result<void> heed_clock_first(OpenLedger& opened);
/// In the caller's transaction: appends the entry if it is admitted and has all signatures that it names and its action
/// demands (is_signed, demands.h).
[[nodiscard]] Result<domain::Recorded> append_signed(OpenLedger& opened, const domain::Entry& entry);
/// The same at the author's time.
[[nodiscard]] Result<domain::Recorded> append_signed_by(OpenLedger& opened, const domain::Entry& entry,
                                                        const Author& author);
/// The same for the ledger's own events, or while no one is signed in: the caller has checked the signatures.
[[nodiscard]] Result<domain::Recorded> append_own(OpenLedger& opened, const domain::Entry& entry, const Author& author);

/// Seals an event at once if a signer has a last day, because a seal made after that day does not count for that person
/// (docs/run/time.md). The event stays valid if the seal fails, which is then retried (owes_seal).
void seal_what_a_leaver_signed(OpenLedger& opened, const domain::Entry& entry);
/// Commits the appended events, then advances the head outside the database.
[[nodiscard]] Result<void> commit_events(OpenLedger& opened, Transaction& transaction);
/// Writes one event in its own transaction: a fact, regardless of who is signed in; or, with a permit, which is checked
/// inside, an act of the signed-in person. Faults person.ended and the permit's.
[[nodiscard]] Result<domain::Recorded> write_event(OpenLedger& opened, const domain::Entry& entry,
                                                   const Permit& permit = nullptr);
/// Writes several of the ledger's own events in one transaction, regardless of who is signed in; does nothing if there
/// are none.
[[nodiscard]] Result<void> write_own(OpenLedger& opened, const std::vector<domain::Entry>& entries);

}  // namespace jcic::ledger

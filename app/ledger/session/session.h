#pragma once
// The ledger, open for one signed-in person. Its destructor wipes every key and closes every handle, which locks the
// ledger.

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/secret.h"
#include "app/domain/duties.h"
#include "app/domain/events/journal.h"
#include "app/keys/origin.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/people/person.h"
#include "app/ledger/store/event_query.h"
#include "app/ledger/trail/checkpoint.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

class OpenLedger;  // handles and keys: opened.h

/// The ledger's state. With the anchor on paper a later verification proves that events were only added since.
struct Standing {
    TreeHead head;
    std::string checkpoint;   ///< signed note, by the open epoch's key
    std::string anchor;       ///< the same, short enough to type: "jcic1-…"
    std::string fingerprint;  ///< of the first epoch's public key, for head office, once: "seal1-…"
};

/// May be used from several threads: calls are serialised. transact's decide may read, sign and open.
class Session final : public domain::Journal {
public:
    ~Session() override;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] const domain::PersonId& person() const;
    [[nodiscard]] const Origin& origin() const;
    /// Whether this session holds the records key, without which personal fields stay sealed.
    [[nodiscard]] bool reads_records() const;

    Result<std::vector<domain::Recorded>> transact(domain::Projection& projection, const Decide& decide) override;
    Result<void> refresh(domain::Projection& projection) override;
    Result<std::string> open(std::uint64_t sequence, std::string_view field) override;
    Result<void> erase(std::string_view key) override;

    /// Appends one entry that needs no decision. Without a permit: facts and sign-out, regardless of who is signed in.
    /// With a permit: an act of the signed-in person, whose duties of the day are checked inside the transaction;
    /// faults person.ended and the permit's.
    Result<domain::Recorded> append(const domain::Entry& entry, const Permit& permit = nullptr);

    /// The sequence of the last event.
    [[nodiscard]] Result<std::uint64_t> count();
    [[nodiscard]] Result<std::vector<domain::Recorded>> events(const EventQuery& query);
    /// Returns when each of those was written, from the listing: no event is read.
    [[nodiscard]] Result<std::vector<UtcTime>> moments(const EventQuery& query);

    [[nodiscard]] Result<std::uint64_t> how_many(std::span<const std::string_view> actions);
    /// Events of these actions from `from` on, in order, personal fields opened; `visit` may read, not write.
    Result<void> read(std::span<const std::string_view> actions, std::uint64_t from,
                      const std::function<Result<void>(const domain::Recorded&)>& visit);

    /// Rebuilds the listing from the events alone (store/new_listing.cpp): completely, with event
    /// `action::ledger_listed_anew`, or not at all. Other programs may have to wait meanwhile. Faults as
    /// make_listing_anew.
    Result<void> list_anew(const std::stop_token& stop = {}, const ListingProgress& progress = {});

    /// Ends the epoch: its key signs the head and the next key, and is overwritten. The card signs too if it is in the
    /// reader and open. Faults ledger.rolled-back (the epoch's private key is missing; recorded at the next sign-in),
    /// ledger.write, and the card's, which leave the epoch open.
    Result<void> close_epoch(Closing why, const CardWitness& card = {});
    /// Returns the present state, for paper, head office and screen.
    [[nodiscard]] Result<Standing> standing();
    /// The same without a signature.
    [[nodiscard]] Result<TreeHead> head();
    /// Returns the head at that number of events. Fault input.form for more than there are.
    [[nodiscard]] Result<TreeHead> head_of(std::uint64_t size);

    /// Adds the openings of its commitments: the entry is shown to its signers, then written unchanged. Appending it
    /// checks the signatures that it names and that its action demands (demands.h).
    [[nodiscard]] domain::Entry prepare(domain::Entry entry);
    /// Adds the signature that the prepared entry requires of the signed-in person. Faults input.form (it requires
    /// none), person.ended (not designated today, R-DU-4).
    [[nodiscard]] Result<void> sign(domain::Entry& entry, std::string_view purpose);
    /// Adds another person's signatures at this seat: the password unlocks their key for exactly these prepared
    /// entries, each signed separately; then both are wiped. Faults as prove, input.form, and person.ended (not
    /// designated today, R-DU-4).
    [[nodiscard]] Result<void> countersign(const domain::PersonId& person, const Secret& password,
                                           std::string_view purpose, std::span<domain::Entry> entries);
    [[nodiscard]] Result<void> countersign(const domain::PersonId& person, const Secret& password,
                                           std::string_view purpose, domain::Entry& entry) {
        return countersign(person, password, purpose, std::span(&entry, 1));
    }
    /// Checks that it is this person's password. Each failure is an event and counts for that person's account
    /// (R-PW-4); only their own success resets that count. Three failures at this seat pause it (session.paused, detail
    /// "seconds") until a correct password of anyone but the seat's own person. Faults person.unknown, person.ended
    /// (not designated today, R-DU-4), person.locked, person.password, rule.R-PW-2 (their password has expired: they
    /// must sign in to change it).
    [[nodiscard]] Result<void> prove(const domain::PersonId& person, const Secret& password);

    /// Everyone ever designated, by user code.
    [[nodiscard]] Result<std::vector<Person>> people();

    explicit Session(std::unique_ptr<OpenLedger> opened);    // for Ledger::sign_in
    [[nodiscard]] OpenLedger& opened() { return *opened_; }  // for the rooms above

private:
    std::unique_ptr<OpenLedger> opened_;
};

/// Runs `work` while no other program has the ledger open or can open it. Faults ledger.busy (one has it open: end this
/// session), ledger.write, and the work's.
[[nodiscard]] Result<void> alone_with_the_ledger(Session& session, const std::function<Result<void>()>& work);

}  // namespace jcic::ledger

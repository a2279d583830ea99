#pragma once
// The ledger, open for one signed-in person. Destroying it wipes every key and closes every handle: that is the lock.

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/secret.h"
#include "app/domain/duties.h"
#include "app/domain/events/journal.h"
#include "app/ledger/keys/origin.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/people/person.h"
#include "app/ledger/store/look_up.h"
#include "app/ledger/trail/checkpoint.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

class SubjectLabels;
struct OpenLedger;  // handles and keys, private to the room

/// Where the trail stands. With the anchor on paper a later verification proves that it was only added to since.
struct Standing {
    TreeHead head;
    std::string checkpoint;   ///< signed note, by the open epoch's key
    std::string anchor;       ///< the same, short enough to type: "jcic1-…"
    std::string fingerprint;  ///< of the first epoch's public key, for head office, once: "seal1-…"
};

/// May be used from several threads: calls are served one at a time. transact's decide may read, sign and open.
class Session final : public domain::Journal {
public:
    ~Session() override;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] const domain::PersonId& person() const;
    [[nodiscard]] const Origin& origin() const;
    /// Whether this session holds the records key, without which personal fields stay sealed.
    [[nodiscard]] bool reads_records() const;

    /// What is found by it is of this session; it is used while the session lasts.
    [[nodiscard]] SubjectLabels labels();

    Result<std::vector<domain::Recorded>> transact(domain::Projection& projection, const Decide& decide) override;
    Result<void> refresh(domain::Projection& projection) override;
    Result<std::string> open(std::uint64_t sequence, std::string_view field) override;
    Result<void> erase(std::string_view key) override;

    /// One entry that needs no decision. What has come about, and sign-out, whoever is at the seat. With a permit, an
    /// act of the person there, whose duties of the day are asked inside the transaction: faults person.ended and the
    /// permit's.
    Result<domain::Recorded> append(const domain::Entry& entry, const Permit& permit = nullptr);

    /// The sequence of the last event.
    [[nodiscard]] Result<std::uint64_t> count();
    [[nodiscard]] Result<std::vector<domain::Recorded>> events(const EventQuery& query);
    /// When each of those was written, as the listing says: no event is read.
    [[nodiscard]] Result<std::vector<UtcTime>> moments(const EventQuery& query);

    [[nodiscard]] Result<std::uint64_t> how_many(std::span<const std::string_view> actions);
    /// Events of these actions from `from` on, in order, personal fields opened; `visit` may read, not write.
    Result<void> read(std::span<const std::string_view> actions, std::uint64_t from,
                      const std::function<Result<void>(const domain::Recorded&)>& visit);

    /// A window of what fits, newest first. Takes a few further events into the index itself; where more are missing,
    /// Found::indexed says so, and advance_index goes on.
    [[nodiscard]] Result<Found> look_up(const LookUp& look_up);
    /// Takes at most `most` further events into the index.
    Result<IndexProgress> advance_index(std::size_t most);
    /// The index is thrown away; look-ups and advance_index begin it anew.
    Result<void> begin_index();
    /// The listing is made anew from the events and only from them (store/new_listing.cpp): wholly, with event
    /// `action::ledger_listed_anew`, or not at all. Other programs may be kept waiting meanwhile. Faults as
    /// make_listing_anew.
    Result<void> list_anew(const std::stop_token& stop = {}, const ListingProgress& progress = {});

    /// Ends the epoch: its key signs the head and the next key, and is overwritten. Where the card is in the reader
    /// and open it signs too. Faults ledger.rolled-back (the epoch's private key is gone; the next sign-in says so in
    /// the trail), ledger.write, and the card's, with which nothing is closed.
    Result<void> close_epoch(Closing why, const CardWitness& card = {});
    /// Where the trail stands now, for paper, for head office and for the screen.
    [[nodiscard]] Result<Standing> standing();
    /// The same without a signature.
    [[nodiscard]] Result<TreeHead> head();
    /// As it was when there were so many events. Fault input.form for more than there are.
    [[nodiscard]] Result<TreeHead> head_of(std::uint64_t size);

    /// With what its commitments are made under: shown to whoever signs it, and then written as it is. What appends an
    /// entry holds it to the signatures that it asks for, and that its action needs (demands.h).
    [[nodiscard]] domain::Entry prepare(domain::Entry entry);
    /// Gives the signature that the prepared entry asks of the signed-in person. Faults input.form (it asks for none),
    /// person.ended (no day of theirs, R-DU-4).
    [[nodiscard]] Result<void> sign(domain::Entry& entry, std::string_view purpose);
    /// Another person's, at this seat: the password unlocks their key for exactly these prepared entries, each signed
    /// by itself, then both are wiped. Faults as prove, input.form, and person.ended (no day of theirs, R-DU-4).
    [[nodiscard]] Result<void> countersign(const domain::PersonId& person, const Secret& password,
                                           std::string_view purpose, std::span<domain::Entry> entries);
    [[nodiscard]] Result<void> countersign(const domain::PersonId& person, const Secret& password,
                                           std::string_view purpose, domain::Entry& entry) {
        return countersign(person, password, purpose, std::span(&entry, 1));
    }
    /// Whether it is this person's password. A failure is an event, and counts against that person's account from the
    /// first on (R-PW-4): only their own success begins the count again. Three at this seat pause it (session.paused,
    /// detail "seconds"), until somebody else's password than the seat's own person's is right. Faults person.unknown,
    /// person.ended (no day of theirs, R-DU-4), person.locked, person.password, rule.R-PW-2 (their password has run
    /// out: they sign in to change it).
    [[nodiscard]] Result<void> prove(const domain::PersonId& person, const Secret& password);

    /// Whether the event stands on the signatures that its action needs (demands.h), by the keys and duties that the
    /// trail gives before it: as verification asks, of this one, before something is done because of it. Faults
    /// ledger.corrupt (details "sequence", "reason"), input.form (an action that needs none).
    [[nodiscard]] Result<void> is_borne_out(std::uint64_t sequence);

    /// Everyone ever designated, by user code.
    [[nodiscard]] Result<std::vector<Person>> people();

    explicit Session(std::unique_ptr<OpenLedger> opened);    // for Ledger::sign_in
    [[nodiscard]] OpenLedger& opened() { return *opened_; }  // for the rest of the room

private:
    std::unique_ptr<OpenLedger> opened_;
};

/// Subjects that begin so ("query:") and of which that was said as a whole, newest first; of what the index has taken
/// in. Only a session that reads records finds by a person or a reason.
[[nodiscard]] Result<std::vector<std::string>> subjects_of_which(Session& session, Said what, const std::string& value,
                                                                 const std::string& kind, std::size_t limit);

/// While it works no other program has the ledger open, or opens it. Faults ledger.busy (one has it: this session is to
/// be ended), ledger.write, and the work's.
[[nodiscard]] Result<void> alone_with_the_ledger(Session& session, const std::function<Result<void>()>& work);

}  // namespace jcic::ledger

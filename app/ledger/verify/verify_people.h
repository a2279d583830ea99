#pragma once
// Who may sign, followed while the events are gone through once, in order: by the keys and duties in force before each.

#include <vector>

#include "app/ledger/keys/keys.h"
#include "app/ledger/people/approver_keys.h"
#include "app/ledger/people/who_is_who.h"

namespace jcic::ledger {

class PeopleCheck {
public:
    /// The first seal is of so many events: after them nobody is a founder. `origin`, and the signatures that are known
    /// to hold, outlive it.
    PeopleCheck(const Origin& origin, std::uint64_t founded, KnownSignatures& known)
        : origin_(origin), founded_(founded), known_(known) {}

    /// What is wrong with the event's people, each a reason: "recovery", "roster", "signer", "signature", "unsigned",
    /// "handed-over", "headless", "rests-on", "renewal". Founders, with whom it all begins, sign for themselves; so
    /// does who is let in again, if a recovery key does too. A change of people that nobody entitled signed changes
    /// nobody.
    [[nodiscard]] std::vector<const char*> judge_event(const Leaf& leaf, const Digest& hash);
    /// Of an event's signer, after it was followed; none for nobody, and none on a day that is not theirs.
    [[nodiscard]] std::set<domain::Duty> duties_of(const domain::PersonId& person, domain::RocDate day) const {
        return who_.roster.duties_of(person, day);
    }
    /// Theirs, where the trail gives them one so far.
    [[nodiscard]] std::optional<domain::RocDate> last_day_of(const domain::PersonId& person) const {
        const auto* member = who_.roster.find(person);
        return member == nullptr ? std::nullopt : member->designation().until;
    }
    [[nodiscard]] bool is_in_force(const domain::PersonId& person, domain::RocDate day) const {
        return who_.roster.in_force(person, day).has_value();
    }
    /// The event that signatures are bound to, after the last one that was followed.
    [[nodiscard]] std::uint64_t begun_in() const { return begun_; }
    /// The records key that values are sealed under now, by its generation; and whether it is to be renewed before one
    /// is on that day (records_register.h).
    [[nodiscard]] KeyGeneration records_key_in_force() const { return who_.records.generation(); }
    [[nodiscard]] bool owes_records_key(domain::RocDate day) const { return who_.records.owed(day); }
    /// Its renewals, as far as they count.
    [[nodiscard]] const RecordsRegister& records() const { return who_.records; }
    /// Whether they were ever designated.
    [[nodiscard]] bool knows(const domain::PersonId& person) const { return who_.roster.find(person) != nullptr; }
    /// Of what was done in the head's absence, confirmed: by a head; or by a checker, where nobody heads the unit but
    /// who stood in.
    [[nodiscard]] bool confirms_in_turn(const Leaf& leaf) const;

private:
    [[nodiscard]] bool apply(const Leaf& leaf);
    /// Of a renewal of the records key, before it is followed: nobody had left, or it passes over the one before it.
    [[nodiscard]] bool is_unasked(const Leaf& leaf) const;
    [[nodiscard]] std::vector<const char*> check_signatures(const Leaf& leaf, bool own_keys);
    [[nodiscard]] bool holds(const Leaf& leaf, const domain::Signature& signature, const Member& signer);
    /// Of somebody whom both halves let in with duties, before they are let in.
    [[nodiscard]] bool comes_in_as_head(const Leaf& leaf) const;
    /// The days and duties of whom the subject names, as the trail has them so far; none for nobody.
    [[nodiscard]] std::optional<domain::Designation> designation_of(const std::string& subject) const;
    /// R-DU-13, of an event that was followed, and of those days before it.
    [[nodiscard]] bool hands_over(const Leaf& leaf, const std::optional<domain::Term>& before) const;
    /// Who may sign at this event, on its day: a card comes back from its holder after the last one, too.
    [[nodiscard]] Result<const Member*> signer(const domain::PersonId& code, const Leaf& leaf, bool own_keys) const;
    [[nodiscard]] bool may_be_by_its_maker(const Leaf& leaf, bool own_keys) const;
    [[nodiscard]] bool may_be_by_two(const Leaf& leaf) const;
    /// Whether it names the last change of its person, as it must. Remembers it as that from here on.
    [[nodiscard]] bool rests_on_last(const Leaf& leaf, const Digest& hash);
    const Origin& origin_;
    std::uint64_t founded_;
    Digest beginning_{};  ///< as beginning_of
    std::uint64_t begun_ = 0;
    WhoIsWho who_;
    ApproverKeys approver_keys_;
    std::map<std::string, domain::EarlierEvent> last_changes_;  ///< of people, by subject
    KnownSignatures& known_;
    std::map<std::string, std::string> stood_in_{};  ///< by subject: who did it in the head's absence
};

}  // namespace jcic::ledger

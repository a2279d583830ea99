#pragma once
// Rights to sign, tracked in one pass over the events in order: by the keys and duties in force before each.

#include <vector>

#include "app/keys/keys.h"
#include "app/ledger/people/approver_keys.h"
#include "app/ledger/people/who_is_who.h"

namespace jcic::ledger {

class PeopleCheck {
public:
    /// `founded`: size of the first seal, after which there are no founders. `origin` and `known` must outlive the
    /// object.
    PeopleCheck(const Origin& origin, std::uint64_t founded, KnownSignatures& known)
        : origin_(origin), founded_(founded), known_(known) {}

    /// Returns the faults about the event's people: "recovery", "roster", "signer", "signature", "unsigned",
    /// "handed-over", "headless", "rests-on", "renewal". Founders sign for themselves; so does a recovered person, if
    /// the recovery key signs too. A roster change without an entitled signer changes nothing.
    [[nodiscard]] std::vector<const char*> judge_event(const Leaf& leaf, const Digest& hash);
    /// Of an event's signer, after the event was processed; empty for an unknown person, or on a day outside their
    /// term.
    [[nodiscard]] std::set<domain::Duty> duties_of(const domain::PersonId& person, domain::RocDate day) const {
        return who_.roster.duties_of(person, day);
    }
    /// Whether they were ever designated.
    [[nodiscard]] bool knows(const domain::PersonId& person) const { return who_.roster.find(person) != nullptr; }

private:
    [[nodiscard]] bool apply(const Leaf& leaf);
    /// Before a renewal of the records key is processed: whether no one had left, or it skips the generation before it.
    [[nodiscard]] bool is_unasked(const Leaf& leaf) const;
    [[nodiscard]] std::vector<const char*> check_signatures(const Leaf& leaf, bool own_keys);
    [[nodiscard]] bool holds(const Leaf& leaf, const domain::Signature& signature, const Member& signer);
    /// Whether a person recovered with duties may become head, before the recovery is processed.
    [[nodiscard]] bool comes_in_as_head(const Leaf& leaf) const;
    /// The days and duties of the subject's person so far; nullopt if unknown.
    [[nodiscard]] std::optional<domain::Designation> designation_of(const std::string& subject) const;
    /// R-DU-13: whether the event hands duties over. It was processed; `before`: the days before it.
    [[nodiscard]] bool hands_over(const Leaf& leaf, const std::optional<domain::Term>& before) const;
    /// Who may sign at this event, on its day: a borrower returns a card after their last day, too.
    [[nodiscard]] Result<const Member*> signer(const domain::PersonId& code, const Leaf& leaf, bool own_keys) const;
    [[nodiscard]] bool may_be_by_its_maker(const Leaf& leaf, bool own_keys) const;
    [[nodiscard]] bool may_be_by_two(const Leaf& leaf) const;
    /// Whether it rests on its person's last change, as it must. Then records it as the last.
    [[nodiscard]] bool rests_on_last(const Leaf& leaf, const Digest& hash);
    const Origin& origin_;
    std::uint64_t founded_;
    Digest beginning_{};  ///< as beginning_of
    WhoIsWho who_;
    ApproverKeys approver_keys_;
    std::map<std::string, domain::EarlierEvent> last_changes_;  ///< of people, by subject
    KnownSignatures& known_;
};

}  // namespace jcic::ledger

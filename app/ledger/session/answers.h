#pragma once
// What signed events answer, followed while the events are gone through once, in order: each submitted item is decided
// once, each hand-out of the card comes back once, each copy and each record is destroyed once.

#include <map>

#include "app/ledger/trail/demands.h"

namespace jcic::ledger {

class Answers {
public:
    /// What the event answers, by what it says it rests on; null where that is not there, or not of the action that its
    /// demand names, or about another subject, item or copy.
    [[nodiscard]] const Asked* asked(const Demand& demand, const Leaf& leaf);
    /// Follows the event, after that. "answered" where it answers what was answered before it; "" otherwise.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const Digest& hash, const std::optional<Digest>& page);

private:
    struct Open {
        Asked asked;
        std::string action;
        std::string subject;
        Digest hash{};
        std::string item;            ///< "": it names none, or several
        std::string number;          ///< of a copy
        std::set<std::string> left;  ///< what of it is not answered yet: items of a query, or "" for the whole
    };
    [[nodiscard]] Open* answered_by(const Demand& demand, const Leaf& leaf);
    void withdraw(const Leaf& leaf);
    std::map<std::uint64_t, Open> asked_;             ///< by number
    std::map<std::string, std::uint64_t> submitted_;  ///< by subject
};

struct OpenLedger;
/// Asks it of an entry that is to be written now, where its action demands anything, and whether it is still the event
/// that it says it rests on. Faults person.duty ("unsigned", "signer"), query.changed (else); detail "reason".
[[nodiscard]] Result<void> is_demanded(OpenLedger& opened, const domain::Entry& entry);
/// Whether whom an entry that is to be written now names may be named there (wrong_in_names). Fault person.duty with
/// the detail "reason", whom it names ("person") as what ("label"), and "duties" that are needed there, or excluded.
[[nodiscard]] Result<void> names_rightly(OpenLedger& opened, const domain::Entry& entry);
/// Whether who is at the seat may write the entry now (is_its_writers). Faults person.ended (they have no duty today),
/// person.duty with the detail "duty": whose it is.
[[nodiscard]] Result<void> is_theirs_to_write(OpenLedger& opened, const domain::Entry& entry);
/// The same as is_demanded of an event that is there, of this leaf; answers as unmet.
[[nodiscard]] std::string_view unmet_in(OpenLedger& opened, const Demand& demand, const Leaf& leaf,
                                        const DutiesOf& duties_of);

}  // namespace jcic::ledger

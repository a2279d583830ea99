#pragma once
// Tracks which events signed events answer, in one pass in order: each submitted item is decided once, each hand-out of
// the card is returned once, each copy and each record is destroyed once.

#include <map>

#include "app/ledger/trail/demands.h"

namespace jcic::ledger {

class Answers {
public:
    /// Returns the event that this one answers, by its field rests-on; null if it is missing, or has another action
    /// than the demand names, or another subject, item or copy.
    [[nodiscard]] const Asked* asked(const Demand& demand, const Leaf& leaf);
    /// Then records the event. Returns "answered" if it answers what an earlier event answered; "" otherwise.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const Digest& hash, const std::optional<Digest>& page);

private:
    struct Open {
        Asked asked;
        std::string action;
        std::string subject;
        Digest hash{};
        std::string item;            ///< "": none or several
        std::string number;          ///< of a copy
        std::set<std::string> left;  ///< the unanswered part: items of a query, or "" for the whole
    };
    [[nodiscard]] Open* answered_by(const Demand& demand, const Leaf& leaf);
    void withdraw(const Leaf& leaf);
    std::map<std::uint64_t, Open> asked_;             ///< by number
    std::map<std::string, std::uint64_t> submitted_;  ///< by subject
};

struct OpenLedger;
/// Checks an entry to be written now whose action demands signatures, and that the event it rests on is unchanged.
/// Faults person.duty ("unsigned", "signer"), query.changed (else); detail "reason".
[[nodiscard]] Result<void> is_demanded(OpenLedger& opened, const domain::Entry& entry);
/// Checks the people named in an entry to be written now (wrong_in_names). Fault person.duty with the details "reason",
/// "person", "label" (the field that names them), and "duties" (those required there, or excluded).
[[nodiscard]] Result<void> names_rightly(OpenLedger& opened, const domain::Entry& entry);
/// Checks whether the signed-in person may write the entry now (is_its_writers). Faults person.ended (no duty today),
/// person.duty with the detail "duty": the duty that is required.
[[nodiscard]] Result<void> is_theirs_to_write(OpenLedger& opened, const domain::Entry& entry);
/// As is_demanded, for an existing event with this leaf; returns what unmet returns.
[[nodiscard]] std::string_view unmet_in(OpenLedger& opened, const Demand& demand, const Leaf& leaf,
                                        const DutiesOf& duties_of);

}  // namespace jcic::ledger

#pragma once
// A record's copies, on paper or as a file: numbered before they leave, and each finally filed or destroyed (R-PA-1,
// R-PA-4). Only the case officer reserves and sends them; otherwise the fault is query.not-in-hand.

#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

class Copies : Steps {
public:
    explicit Copies(Acting& acting) : Steps(acting) {}

    /// Reserves the next copy number; from the second copy on a reason is needed, and a supervisor's approval if the
    /// branch decided so. Faults input.missing ("reason"; "approver" if the approval is missing), rule.R-DU-6.
    Result<int> reserve(const QueryId& id, domain::Item item, const std::string& reason);
    /// The approval of a further copy, for the supervisor to sign; it is written together with the reservation
    /// (R-PA-7). Faults as reserve; query.state (no earlier copy), rule.R-DU-6 (the acting person's own), person.duty,
    /// query.changed.
    [[nodiscard]] Result<domain::Entry> another(const QueryId& id, domain::Item item, const std::string& reason,
                                                const domain::PersonId& approver);
    Result<int> reserve(const QueryId& id, const domain::Entry& another);
    /// Opens the record for a copy that the acting person reserved, to be laid out; the reservation records the access.
    /// Fault query.state.
    [[nodiscard]] Result<domain::Record> record_for(const QueryId& id, domain::Item item, int number);
    /// copy.<event>; `facts` are safe details: queue, job, pages, sheets, where, how, witness, digest, cause.
    /// Faults query.state, person.duty.
    Result<void> copy(const QueryId& id, domain::Item item, int number, domain::CopyEvent event,
                      const std::vector<Detail>& facts);
    /// The event of a copy's destruction, for the witness to sign (R-PA-4); destroy writes it. Faults as copy;
    /// rule.R-PA-4 (the witness is who destroys), query.changed.
    [[nodiscard]] Result<domain::Entry> destruction(const QueryId& id, domain::Item item, int number,
                                                    const std::string& how, const domain::PersonId& witness);
    Result<void> destroy(const QueryId& id, const domain::Entry& destruction);
    /// Voids the acting person's copy numbers that a crash left reserved, because no sheet was seen.
    Result<void> void_left_reserved();

private:
    /// The copy of that number, if its state allows the event and the acting person may register it.
    [[nodiscard]] Result<const CopyEntry*> copy_to_move(const QueryEntry& query, domain::Item item, int number,
                                                        domain::CopyEvent event) const;
    [[nodiscard]] Result<void> may_move(const CopyEntry& copy, domain::CopyEvent event) const;
    [[nodiscard]] domain::Entry reservation(const QueryEntry& now, domain::Item item, std::size_t number,
                                            const std::string& reason) const;
    [[nodiscard]] Result<domain::Entry> another_of(const QueryEntry& now, domain::Item item, const std::string& reason,
                                                   const domain::PersonId& approver);
    [[nodiscard]] Result<domain::Entry> destruction_of(const QueryEntry& now, domain::Item item, int number,
                                                       const std::string& how, const domain::PersonId& witness);
};

}  // namespace jcic::inquiry

#pragma once
// A record's copies, on paper or as a file: numbered before they leave, and each finally filed or destroyed (R-PA-1,
// R-PA-4). Only the case officer reserves and sends them; otherwise the fault is query.not-in-hand.

#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

class Copies : Steps {
public:
    explicit Copies(Acting& acting) : Steps(acting) {}

    /// Reserves the next copy number; from the second on a reason is needed, and where the branch decided so a
    /// supervisor's approval. Faults input.missing ("reason"; "approver", where that is what lacks), rule.R-DU-6.
    Result<int> reserve(const QueryId& id, domain::Item item, const std::string& reason);
    /// That approval as an event, to be signed by them, and the number that it is for, reserved together with it
    /// (R-PA-7). Faults as reserve; query.state (no copy was made before), rule.R-DU-6 (the acting person's own),
    /// person.duty, query.changed.
    [[nodiscard]] Result<domain::Entry> another(const QueryId& id, domain::Item item, const std::string& reason,
                                                const domain::PersonId& approver);
    Result<int> reserve(const QueryId& id, const domain::Entry& another);
    /// The record for a copy that the acting person reserved, to be laid out: its reservation says that it is opened.
    /// Fault query.state.
    [[nodiscard]] Result<domain::Record> record_for(const QueryId& id, domain::Item item, int number);
    /// copy.<event>; `facts` are safe details: queue, job, pages, sheets, where, how, witness, digest, cause.
    /// Faults query.state, person.duty.
    Result<void> copy(const QueryId& id, domain::Item item, int number, domain::CopyEvent event,
                      const std::vector<Detail>& facts);
    /// The event of a copy's destruction before a witness, for the witness to sign (R-PA-4), and the writing of it.
    /// Faults as copy; rule.R-PA-4 (the witness is who destroys), query.changed.
    [[nodiscard]] Result<domain::Entry> destruction(const QueryId& id, domain::Item item, int number,
                                                    const std::string& how, const domain::PersonId& witness);
    Result<void> destroy(const QueryId& id, const domain::Entry& destruction);
    /// Voids the copy numbers of the acting person's that a crash left reserved: nobody saw them out.
    Result<void> void_left_reserved();

private:
    /// The copy of that number, if that may happen to it now and the acting person may say so.
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

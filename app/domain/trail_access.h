#pragma once
// Rights to read the ledger, export it and rebuild its indexes (R-PA-7: only staff whose work needs it).

#include "app/domain/duties.h"

namespace jcic::domain {

/// Whether they check others' work: supervisor, reviewer or auditor. Second signatories of the unit head.
[[nodiscard]] bool checks_others(const std::set<Duty>& duties);
/// The list of events shows case numbers and authors: for the unit head and those who check others' work. Everybody
/// else sees only their own events.
[[nodiscard]] bool lists_events(const std::set<Duty>& duties);
/// Exporting the ledger's events, one event with its proof, or evidence of deletions: unit head, reviewer, auditor.
/// Fault person.duty.
[[nodiscard]] Result<void> may_take_events_out(const std::set<Duty>& duties);
/// The same with all personal values: requested by the unit head, with a second person who checks others
/// (checks_others). Fault person.duty, details "duty", "reason" (same-person, second).
[[nodiscard]] Result<void> may_take_values_out(const PersonId& asking, const std::set<Duty>& asking_duties,
                                               const PersonId& second, const std::set<Duty>& second_duties);
/// Saving a register or a similar sheet without a password, readable by anybody with the file (R-PA-5): the unit head,
/// with a reason. Fault person.duty, detail "duty".
[[nodiscard]] Result<void> may_save_in_clear(const std::set<Duty>& duties);
/// Rebuilding search indexes from the events: the administrator, the unit head, and the auditor, who detects damage.
/// Fault person.duty.
[[nodiscard]] Result<void> may_mend_look_ups(const std::set<Duty>& duties);
/// Listing every query with its case number and retention: duties that work with records, or consent to erasing them
/// (R-AU-6). Fault person.duty.
[[nodiscard]] Result<void> may_list_kept(const std::set<Duty>& duties);

/// A weekly sheet names the subjects of a person's queries: for that person, the unit head, and those who check others;
/// a week without a query (querier "") also for every query officer. Fault person.duty.
[[nodiscard]] Result<void> may_read_weekly_sheet(const PersonId& asking, const std::set<Duty>& duties,
                                                 std::string_view querier);

}  // namespace jcic::domain

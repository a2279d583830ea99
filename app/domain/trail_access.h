#pragma once
// Who may read the ledger, export it and rebuild its indexes (R-PA-7: only staff whose work needs it may see it).

#include "app/domain/duties.h"

namespace jcic::domain {

/// Who checks what others did: supervisor, reviewer or auditor. The second person where the unit head is the first.
[[nodiscard]] bool checks_others(const std::set<Duty>& duties);
/// The list of events shows case numbers and who did what: for who heads the unit or checks what others did. Everybody
/// else is shown what they did themselves.
[[nodiscard]] bool lists_events(const std::set<Duty>& duties);
/// Taking events out of the ledger, whole or one with its proof, and the evidence of deletions: unit head, reviewer,
/// auditor. Fault person.duty.
[[nodiscard]] Result<void> may_take_events_out(const std::set<Duty>& duties);
/// The same with all personal values: the unit head asks, and one who checks others (checks_others) is the second.
/// Fault person.duty, details "duty", "reason" (same-person, second).
[[nodiscard]] Result<void> may_take_values_out(const PersonId& asking, const std::set<Duty>& asking_duties,
                                               const PersonId& second, const std::set<Duty>& second_duties);
/// Saving a register, or a sheet like one, without a password, so that whoever comes by the file reads it (R-PA-5): the
/// unit head, with a reason. Fault person.duty, detail "duty".
[[nodiscard]] Result<void> may_save_in_clear(const std::set<Duty>& duties);
/// Making anew what look-ups read, from the events: the administrator, the unit head, and the auditor, who finds it
/// bad. Fault person.duty.
[[nodiscard]] Result<void> may_mend_look_ups(const std::set<Duty>& duties);
/// Every query with its case number and how long it is kept: who works with records, or consents to their end (R-AU-6).
/// Fault person.duty.
[[nodiscard]] Result<void> may_list_kept(const std::set<Duty>& duties);

/// A weekly sheet's lines name whom a person asked about: for that person, who heads the unit, and who checks others;
/// of a week without a query (querier "") for every query officer too. Fault person.duty.
[[nodiscard]] Result<void> may_read_weekly_sheet(const PersonId& asking, const std::set<Duty>& duties,
                                                 std::string_view querier);

}  // namespace jcic::domain

#pragma once
// What is known around a query beside other queries (inquiry::Dependencies::surroundings), and what stands out about
// those that wait for approval: made anew only where what was written since may have changed it.

#include <vector>

#include "app/base/fault.h"
#include "app/domain/identifiers.h"
#include "app/domain/roc_date.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/checks/standing_out.h"
#include "app/inquiry/form/form.h"
#include "app/inquiry/ports.h"

namespace jcic::desk {

struct Seat;

[[nodiscard]] Result<inquiry::Surroundings> surroundings_of(Seat& seat, const domain::PersonalId& subject,
                                                            const domain::PersonId& querier, domain::RocDate day,
                                                            domain::RocDate today);

/// Whether the signed-in person may know who is on the list of R-LO-8: it is for those who check queries.
[[nodiscard]] bool may_know_listed(const Seat& seat);

/// Forgets what may be another since. Before standing_out_now is asked for a snapshot's rows.
void follow_standing(Seat& seat);
/// What stands out about it, all of it. Faults as Approvals::remarks_for.
[[nodiscard]] Result<const std::vector<inquiry::Remark>*> standing_out_now(Seat& seat, const inquiry::QueryId& id);
/// As much of it as the signed-in person may know.
[[nodiscard]] std::vector<inquiry::Remark> shown_here(const Seat& seat, std::vector<inquiry::Remark> remarks);

}  // namespace jcic::desk

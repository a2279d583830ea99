#pragma once
// What is known around a query beside other queries (inquiry::Dependencies::surroundings), and what stands out about
// those that wait for approval: made anew only where what was written since may have changed it.

#include <map>
#include <utility>
#include <vector>

#include "app/base/fault.h"
#include "app/domain/identifiers.h"
#include "app/domain/registers/rows.h"
#include "app/domain/roc_date.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/checks/standing_out.h"
#include "app/inquiry/form/form.h"
#include "app/inquiry/ports.h"
#include "app/inquiry/steps/inquiries.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {

class Seat;

/// Kept from one look at what waits to the next.
class StandingOut {
public:
    /// Forgets what may be another since. Before it is asked about a snapshot's rows.
    void follow(const inquiry::Book& book, const domain::registers::Rows& registers);
    /// What stands out about it, all of it. Faults as Approvals::remarks_for.
    [[nodiscard]] Result<const std::vector<inquiry::Remark>*> about(const inquiry::QueryId& id,
                                                                    inquiry::Inquiries& inquiries);
    /// What an officer asks for before that day. Days that are over stay as they were: counted once.
    [[nodiscard]] Result<inquiry::Usual> usual_of(const domain::PersonId& querier, domain::RocDate day,
                                                  ledger::Session& session);

    /// How many items they submitted on that day, as far as events up to that number say: each is read once.
    [[nodiscard]] Result<int> items_of_day(const domain::PersonId& querier, domain::RocDate day, std::uint64_t through,
                                           ledger::Session& session);

private:
    /// Submissions of one day, by number, and the first event that is not looked at yet.
    struct DayOf {
        std::map<std::uint64_t, int> items;
        std::uint64_t next = 1;
    };
    std::map<std::pair<domain::PersonId, domain::RocDate>, DayOf> days_;
    std::map<inquiry::QueryId, std::vector<inquiry::Remark>> known_;
    std::uint64_t book_ = 0;       ///< the last event that the book had taken in
    std::uint64_t registers_ = 0;  ///< how many events the registers believed
    std::map<std::pair<domain::PersonId, domain::RocDate>, inquiry::Usual> usual_;
};

[[nodiscard]] Result<inquiry::Surroundings> surroundings_of(Seat& seat, const domain::PersonalId& subject,
                                                            const domain::PersonId& querier, domain::RocDate day,
                                                            domain::RocDate today);

/// Whether the signed-in person may know who is on the list of R-LO-8: it is for those who check queries.
[[nodiscard]] bool may_know_listed(const Seat& seat);
/// As much of what stands out as the signed-in person may know.
[[nodiscard]] std::vector<inquiry::Remark> shown_here(const Seat& seat, std::vector<inquiry::Remark> remarks);

}  // namespace jcic::desk

#pragma once
// Facts around a query beyond other queries (inquiry::Dependencies::surroundings), and the points to note of queries
// awaiting approval, computed again only if later events may have changed them.

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

/// Cache between two looks at the waiting queries.
class StandingOut {
public:
    /// Invalidates entries that later events may have changed. Call before reading a snapshot's rows.
    void follow(const inquiry::Book& book, const domain::registers::Rows& registers);
    /// Returns all points to note. Faults as Approvals::remarks_for.
    [[nodiscard]] Result<const std::vector<inquiry::Remark>*> about(const inquiry::QueryId& id,
                                                                    inquiry::Inquiries& inquiries);
    /// Returns an officer's usual requests before that day. Past days do not change and are counted once.
    [[nodiscard]] Result<inquiry::Usual> usual_of(const domain::PersonId& querier, domain::RocDate day,
                                                  ledger::Session& session);

    /// Returns the number of items submitted on that day in events up to `through`. Each event is read once.
    [[nodiscard]] Result<int> items_of_day(const domain::PersonId& querier, domain::RocDate day, std::uint64_t through,
                                           ledger::Session& session);

private:
    /// Submissions of one day, by number, and the first event not read yet.
    struct DayOf {
        std::map<std::uint64_t, int> items;
        std::uint64_t next = 1;
    };
    std::map<std::pair<domain::PersonId, domain::RocDate>, DayOf> days_;
    std::map<inquiry::QueryId, std::vector<inquiry::Remark>> known_;
    std::uint64_t book_ = 0;       ///< the last event in the book
    std::uint64_t registers_ = 0;  ///< number of events accepted by the registers
    std::map<std::pair<domain::PersonId, domain::RocDate>, inquiry::Usual> usual_;
};

[[nodiscard]] Result<inquiry::Surroundings> surroundings_of(Seat& seat, const domain::PersonalId& subject,
                                                            const domain::PersonId& querier, domain::RocDate day,
                                                            domain::RocDate today);

/// Whether the signed-in person may see the list of R-LO-8: it is for those who check queries.
[[nodiscard]] bool may_know_listed(const Seat& seat);
/// Returns the points to note that the signed-in person may see.
[[nodiscard]] std::vector<inquiry::Remark> shown_here(const Seat& seat, std::vector<inquiry::Remark> remarks);

}  // namespace jcic::desk

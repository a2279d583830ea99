#pragma once
// Serial numbers that were lost, or whose requests are missing in a restored ledger (R-SE-2): recovered by subject and
// taken over by approved queries.

#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"
#include "app/domain/registers/lost_serials.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/steps/lost_serials.h"

namespace jcic::desk {

/// A query that may take over a number.
struct FittingQuery {
    inquiry::QueryId query;
    std::string case_number;
    std::string subject_name;
};

/// A waiting number, and this person's own approved queries that match it.
struct WaitingSerial {
    domain::registers::LostSerial serial;
    std::vector<FittingQuery> queries;
};

/// A subject that JCIC may be asked about, with the grounds.
struct SubjectToAsk {
    std::string subject_id;
    bool in_ledger = false;  ///< a query here awaits its request or is unsettled
    bool in_z52 = false;     ///< JCIC reports a query that is not here, and may still hold its number
};

/// The text that the approver sees and signs. The event with the whole number stays at the seat (R-SE-5).
struct TakingOverText {
    inquiry::QueryId query;
    std::string row;
    domain::PersonId approver;
    std::string text;  ///< "label\tvalue\n" lines
    std::string digest_text;
};

/// For query officers only (R-DU-1, R-SE-5): else person.duty. Calls to JCIC need its session: host.session.
class SerialDesk {
public:
    explicit SerialDesk(const With<const Machine, Seating, HostLine, CardLine>& parts) : parts_(parts) {}

    /// From the ledger's open queries and from Z52 of the days with held numbers; the request is recorded first.
    Result<std::vector<SubjectToAsk>> subjects(std::stop_token stop);
    /// Faults as LostSerials::find_serials; input.id for an invalid ID number.
    Result<inquiry::SerialsFound> find(std::string_view subject_id, const std::string& why, std::stop_token stop);
    [[nodiscard]] Result<std::vector<WaitingSerial>> waiting();
    /// Faults as LostSerials::taking_over.
    [[nodiscard]] Result<TakingOverText> page(const inquiry::QueryId& query, const std::string& row,
                                              const domain::PersonId& approver);
    /// Signed with the approver's password at this seat, for the page shown last. Faults person.password,
    /// session.paused, query.changed.
    Result<void> take_over(const TakingOverText& seen, const Secret& password);

private:
    With<const Machine, Seating, HostLine, CardLine> parts_;
};

}  // namespace jcic::desk

#pragma once
// Queries at the desk: Inquiries' use cases with the card, the host and the countersigning person plugged in.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/domain/authorisation.h"
#include "app/domain/events/journal.h"
#include "app/domain/identifiers.h"
#include "app/domain/office_calendar.h"
#include "app/domain/registers/procedures.h"
#include "app/domain/registers/reasons.h"
#include "app/domain/roc_date.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/form/fill_in.h"
#include "app/inquiry/form/form.h"
#include "app/inquiry/steps/doubt.h"
#include "app/inquiry/steps/inquiries.h"

namespace jcic::desk {

class Seat;

/// Events that a query is recalled by, where nobody says how many: a list that a person looks through.
inline constexpr std::size_t most_recalled = 500;

/// One thing in a query's life, for the story beside the record.
struct StoryLine {
    std::uint64_t sequence = 0;
    UtcTime at{};
    std::string action;  ///< "query.submitted"
    std::string person_name;
    std::optional<domain::Item> item;
    std::string fact;  ///< masked serial, copy number, problem code, what the applicant doubts
    std::optional<inquiry::DoubtAdvice> advice{};  ///< that the applicant was given (R-PA-8)
    std::string refused{};                         ///< items that the approver refused: "T51,T52"
    std::string said{};                            ///< why, in the words of who did it
    std::string cause{};                           ///< why the approver refused, as the catalogue names it
    std::string desk{};                            ///< the other desk where they signed; "" for this one
};

/// What a list's search found among all queries.
struct Recalled {
    std::set<inquiry::QueryId> found;  ///< that the list shows now, what was at hand among them
    std::size_t older = 0;             ///< of them, that it shows for this only
    bool more = false;                 ///< no further than the newest events was looked: others may fit
};

/// What a form offers whoever fills it in, beside the authorisations of its subject.
struct FormAids {
    std::vector<domain::registers::ReasonTemplate> templates;  ///< of reasons, in use (R-DU-6)
    std::vector<domain::registers::Procedure> for_t52;         ///< in force today (R-IT-11)
    std::optional<inquiry::LastCase> last;                     ///< that this officer submitted
    domain::RocDate today;
    std::string case_number{};                              ///< that comes next by the branch's pattern; "" for none
    std::vector<std::string> approvers{};                   ///< names of who may approve what this officer asks
    std::map<domain::Item, domain::HoldingTime> holding{};  ///< of each item, were it requested now (R-SE-6)
};

/// Every query is its officers' work: else person.duty.
class QueryDesk {
public:
    explicit QueryDesk(const With<const Machine, Seating, HostLine, CardLine, const Printing>& parts) : parts_(parts) {}

    /// Where the search was thrown away (an erasure), it is taken in first, until somebody asks to stop: fault
    /// cancelled, here and of what is offered.
    [[nodiscard]] Result<inquiry::Verdict> check(const inquiry::Form& form, const std::stop_token& stop = {});
    Result<inquiry::QueryId> submit(const inquiry::Form& form);
    /// What the branch holds, for the picker: authorisations of one subject; where the ID is empty, those of late.
    /// Fault person.duty for who asks no queries.
    [[nodiscard]] Result<std::vector<domain::Authorisation>> authorisations(std::string_view subject_id,
                                                                            const std::stop_token& stop = {});
    /// The same of one subject, however the number was typed, with what a form takes from each (R-AU-5).
    [[nodiscard]] Result<std::vector<inquiry::Offered>> offered(std::string_view subject_id,
                                                                const std::stop_token& stop = {});
    [[nodiscard]] Result<FormAids> aids();
    /// Queries that are over, by what their events say: from now on the list shows them too, until something else is
    /// recalled for it; nothing for "". Looks at the newest `most` events that say it. Faults person.duty
    /// (domain::may_list_kept), cancelled.
    Result<Recalled> recall(QueryList list, const std::string& text, const std::stop_token& stop = {},
                            std::size_t most = most_recalled);

    Result<void> withdraw(const inquiry::QueryId& id, const std::string& why);
    /// The case of that query becomes another's: all queries of its number about its subject that the same person has,
    /// each by an event of its own that the signed-in person signs (R-DU-15, R-PA-7); all or none. Gives how many. For
    /// who has the case, and supervisors. Faults of HandOvers::handing_over.
    Result<std::size_t> hand_over(const inquiry::QueryId& id, const domain::PersonId& to, const std::string& reason);
    /// The same of a case by its number. Faults besides: query.unknown (nothing of it is at hand here), input.form
    /// (several subjects, or several people have it: a query says which).
    Result<std::size_t> hand_over_case(const std::string& case_number, const domain::PersonId& to,
                                       const std::string& reason);

    Result<void> request(const inquiry::QueryId& id, std::stop_token stop);
    Result<void> settle(const inquiry::QueryId& id, std::stop_token stop);
    /// true: fetched; false: not yet.
    Result<bool> retrieve(const inquiry::QueryId& id, domain::Item item, std::stop_token stop);
    // Of several queries at once, worked off by rounds (query_work.h); JCIC is open. All there is where none are named.
    // They give how many items were taken; 0 where nothing was to be done. Fault host.session.
    /// What is approved of the signed-in person's own, the authorisation that ends first before the others.
    Result<std::size_t> request_approved(const std::set<inquiry::QueryId>& only);
    /// What may be fetched by the signed-in person, what is deleted first before the others; also what the host refused
    /// once, which is not asked for again by itself.
    Result<std::size_t> fetch_ready(const std::set<inquiry::QueryId>& only);
    /// What is under way is stopped after the piece at which it is; what has ended is put away, where that is wanted.
    Result<void> end_work(bool put_away);
    /// What is under way rests after the piece at which it is, and nothing is fetched by itself either; or goes on.
    Result<void> pause_work(bool paused);
    /// As Submissions::note_end_seen, of officers and supervisors.
    Result<void> note_end_seen(const inquiry::QueryId& id);
    /// Shows one whole serial number: an event (R-SE-5).
    Result<std::string> reveal_serial(const inquiry::QueryId& id, domain::Item item);
    /// Notes on the case what the applicant doubts and was told (R-PA-8). Faults of Records::note_doubt().
    Result<void> note_doubt(const inquiry::QueryId& id, domain::Item item, const inquiry::Doubt& doubt);
    /// For who may list queries (domain::may_list_kept).
    [[nodiscard]] Result<std::vector<StoryLine>> story(const inquiry::QueryId& id);

private:
    With<const Machine, Seating, HostLine, CardLine, const Printing> parts_;
};

}  // namespace jcic::desk

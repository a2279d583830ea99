#pragma once
// Queries at the desk: connects Inquiries' use cases with card, host and countersigning person.

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
#include "app/inquiry/steps/inquiries.h"

namespace jcic::desk {

class Seat;

/// Default number of events searched for recall: enough for a list read by a person.
inline constexpr std::size_t most_recalled = 500;

/// One event of a query, for its history beside the record.
struct StoryLine {
    std::uint64_t sequence = 0;
    UtcTime at{};
    std::string action;  ///< "query.submitted"
    std::string person_name;
    std::optional<domain::Item> item;
    std::string fact;       ///< masked serial, copy number, problem code, or the applicant's doubt
    std::string advice{};   ///< given to the applicant (R-PA-8), as in the catalogue; "" for none
    std::string refused{};  ///< items that the approver refused: "T51,T52"
    std::string said{};     ///< the reason in the person's own words
    std::string cause{};    ///< of the approver's refusal, as in the catalogue
    std::string desk{};     ///< the other desk where they signed; "" for this one
};

/// Result of a list's search among all queries.
struct Recalled {
    std::set<inquiry::QueryId> found;  ///< shown by the list now, including those already there
    std::size_t older = 0;             ///< of them, shown only because of the search
    bool more = false;                 ///< only the newest events were searched: others may match
};

/// Aids that a form offers besides the subject's authorisations.
struct FormAids {
    std::vector<domain::registers::ReasonTemplate> templates;  ///< of reasons, in use (R-DU-6)
    std::vector<domain::registers::Procedure> for_t52;         ///< in force today (R-IT-11)
    std::optional<inquiry::LastCase> last;                     ///< submitted by this officer
    domain::RocDate today;
    std::string case_number{};                              ///< the next one by the branch's pattern; "" for none
    std::vector<std::string> approvers{};                   ///< names of possible approvers for this officer
    std::map<domain::Item, domain::HoldingTime> holding{};  ///< of each item, if requested now (R-SE-6)
};

/// For query officers only: else person.duty.
class QueryDesk {
public:
    explicit QueryDesk(const With<const Machine, Seating, HostLine, CardLine, const Printing>& parts) : parts_(parts) {}

    /// Judges a form. After the search index was dropped (by an erasure), rebuilds it first, until stopped: fault
    /// cancelled, here and in offered().
    [[nodiscard]] Result<inquiry::Verdict> check(const inquiry::Form& form, const std::stop_token& stop = {});
    Result<inquiry::QueryId> submit(const inquiry::Form& form);
    /// Returns the branch's authorisations of one subject for the picker; recent ones if the ID is empty. Fault
    /// person.duty without the duty to query.
    [[nodiscard]] Result<std::vector<domain::Authorisation>> authorisations(std::string_view subject_id,
                                                                            const std::stop_token& stop = {});
    /// As above for one subject, in any notation of the number, with the values a form takes from each (R-AU-5).
    [[nodiscard]] Result<std::vector<inquiry::Offered>> offered(std::string_view subject_id,
                                                                const std::stop_token& stop = {});
    [[nodiscard]] Result<FormAids> aids();
    /// Adds closed queries found by their events' text to the list, until another recall for it; none for "". Searches
    /// the newest `most` matching events. Faults person.duty (domain::may_list_kept), cancelled.
    Result<Recalled> recall(QueryList list, const std::string& text, const std::stop_token& stop = {},
                            std::size_t most = most_recalled);

    /// All queries of the case, of the same number, subject and case officer, by one of them or by its number. For
    /// query officers and supervisors. Faults person.duty, query.unknown (none of it is loaded), input.form (several
    /// subjects or case officers: name a query instead).
    Result<std::set<inquiry::RecordName>> case_of(const std::string& which);

    Result<void> request(const inquiry::QueryId& id, std::stop_token stop);
    Result<void> settle(const inquiry::QueryId& id, std::stop_token stop);
    /// True: retrieved; false: not yet available.
    Result<bool> retrieve(const inquiry::QueryId& id, domain::Item item, std::stop_token stop);
    // For several queries, processed by rounds (query_work.h); JCIC must be open. All available ones if none are named.
    // Return the number of items accepted; 0 if nothing is to be done. Fault host.session.
    /// Requests the signed-in person's own approved items, the earliest end of authorisation first.
    Result<std::size_t> request_approved(const std::set<inquiry::QueryId>& only);
    /// Retrieves items available to the signed-in person, the earliest deletion at JCIC first. Includes those the host
    /// refused once, which are not retried automatically.
    Result<std::size_t> fetch_ready(const std::set<inquiry::QueryId>& only);
    /// Stops the current work after its current piece; if `put_away`, dismisses finished work.
    Result<void> end_work(bool put_away);
    /// Pauses the current work after its current piece, and automatic retrieval; or resumes both.
    Result<void> pause_work(bool paused);
    /// Returns a whole serial number, and records that as an event (R-SE-5).
    Result<std::string> reveal_serial(const inquiry::QueryId& id, domain::Item item);
    /// Returns the query's history. For people who may list queries (domain::may_list_kept).
    [[nodiscard]] Result<std::vector<StoryLine>> story(const inquiry::QueryId& id);

private:
    [[nodiscard]] Result<inquiry::QueryId> one_of_case(const std::string& case_number);
    With<const Machine, Seating, HostLine, CardLine, const Printing> parts_;
};

}  // namespace jcic::desk

#pragma once
// What 聯徵1 counts of a span's queries. One look at each: only numbers are kept, and what is an exception, by case
// number.

#include <map>
#include <string>
#include <vector>

#include "app/desk/papers/designated.h"
#include "app/desk/papers/query_reading.h"
#include "app/domain/hold.h"

namespace jcic::desk::papers {

/// A count, and what is not as it should be: by {case}, {item} and {event}, or by {it}.
struct Held {
    std::size_t all = 0;
    paper::Figures::List not_so{};
    void note(bool good, paper::Figures which);
};

/// R-PA-6: of the items that go within a month of being used up.
struct DeletionFigures {
    std::size_t used_up = 0;  ///< in the span
    std::size_t erased = 0;
    std::size_t waiting = 0;    ///< not deleted yet, and still in time
    std::size_t held = 0;       ///< not deleted by the base day, and a legal hold forbids it: neither waiting nor late
    std::size_t undecided = 0;  ///< fetched by the base day, and nobody has said whether it is needed
    long longest = 0;           ///< days from being used up to the deletion
    paper::Figures::List late{};  ///< each record, and when it was used up and deleted
    std::optional<domain::RocDate> first_erased{};
};

struct QueryFigures {
    std::vector<MonthFigures> months;
    std::size_t requested = 0;                     ///< items asked for in the span
    std::optional<std::uint64_t> first_request{};  ///< by the events' numbers
    std::optional<std::uint64_t> last_request{};
    std::map<std::string, std::size_t> kinds{};     ///< by kind of authorisation, as the event names it
    std::map<std::string, std::size_t> open_for{};  ///< by 業務別 × 對象別 × item, with the rule
    std::map<std::string, std::size_t> refused{};   ///< by the approver, by cause
    std::map<std::string, std::size_t> queriers{};  ///< by user code
    Held accepted{};                                ///< authorisation with reply 0000 (R-AU-1)
    Held designated{};                              ///< querier with the duty on that day (R-DU-1)
    Held complete{};                                ///< approved before, with case number (R-DU-6)
    Held logged{};                                  ///< account, IP, date, conditions (R-LO-1)
    std::size_t authorisations = 0;                 ///< different ones
    Held registered{};                              ///< in the register, sent and answered (R-AU-1)
    Held electronic{};                              ///< with all that R-AU-3 asks for
    std::vector<std::string> electronic_ones{};     ///< by reference: one is drawn to be shown whole
    std::size_t c3_seen = 0;                        ///< by video (R-AU-2)
    std::size_t c3_not_needed = 0;
    std::size_t c3_other_customer = 0;
    std::size_t identified = 0;                          ///< identity looked at (R-AU-8)
    std::map<std::string, std::size_t> identified_by{};  ///< by the user code of who entered that
    std::size_t kept_until_known = 0;                    ///< R-AU-6
    std::vector<std::string> kept_open{};                ///< the relation's end is not known: by case number
    std::optional<domain::RocDate> first_end{};
    std::size_t erased = 0;                             ///< in the span, whenever they were asked for
    paper::Figures::List erased_early{};                ///< of them, before their day (must be none)
    Held rows_erased{};                                 ///< of the register of authorisations, likewise
    std::map<domain::CopyState, std::size_t> copies{};  ///< on paper
    std::size_t files = 0;                              ///< out as encrypted ones
    paper::Figures::List more_than_one{};               ///< copies of one record that came out
    Held with_file;                                     ///< an electronic one with its file (R-AU-3)
    DeletionFigures month{};
    std::vector<domain::Hold> holds{};  ///< in force

    std::map<std::string, bool> known{};  ///< authorisations that were looked at
};

/// What happened on a day of the span; `on` is the day as of which is judged what is still to be done.
void count(QueryFigures& figures, const QueryRead& query, const Span& span, const std::vector<Designated>& people,
           int years_kept, domain::RocDate on);
/// The authorisation that a query leans on; nullopt where the register has none of its number. Each once.
void count(QueryFigures& figures, const std::string& reference, const std::optional<domain::registers::Row>& row);

/// An authorisation's row whose erasure was written in the span: of `about`, all that was written about it, the last
/// before that event says until when it was to be kept, by the branch's years of that day.
void count_erased_row(QueryFigures& figures, const domain::Recorded& erasure,
                      const std::vector<domain::Recorded>& about, const domain::registers::Rows& decided);

/// What the span's queries are found by.
[[nodiscard]] std::span<const std::string_view> counted_actions();

}  // namespace jcic::desk::papers

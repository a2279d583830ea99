#pragma once
// Counts a span's queries for 聯徵1 in one pass: keeps only numbers, and exceptions by case number.

#include <map>
#include <string>
#include <vector>

#include "app/desk/papers/designated.h"
#include "app/desk/papers/query_reading.h"
#include "app/domain/hold.h"

namespace jcic::desk::papers {

/// A count and its exceptions: by {case}, {item} and {event}, or by {it}.
struct Held {
    std::size_t all = 0;
    paper::Figures::List not_so{};
    void note(bool good, paper::Figures which);
};

/// R-PA-6: of items that must be deleted within a month after they are no longer needed.
struct DeletionFigures {
    std::size_t used_up = 0;  ///< marked as no longer needed in the span
    std::size_t erased = 0;
    std::size_t waiting = 0;      ///< not deleted yet, and not overdue
    std::size_t held = 0;         ///< not deleted by the base day because of a legal hold: neither waiting nor late
    std::size_t undecided = 0;    ///< retrieved by the base day, need not yet decided
    long longest = 0;             ///< longest time in days from the mark to the deletion
    paper::Figures::List late{};  ///< each record, with the days of mark and deletion
    std::optional<domain::RocDate> first_erased{};
};

struct QueryFigures {
    std::vector<MonthFigures> months;
    std::size_t requested = 0;                     ///< items requested in the span
    std::optional<std::uint64_t> first_request{};  ///< by the events' numbers
    std::optional<std::uint64_t> last_request{};
    std::map<std::string, std::size_t> kinds{};     ///< by kind of authorisation, as in the event
    std::map<std::string, std::size_t> open_for{};  ///< by 業務別 × 對象別 × item, with the rule
    std::map<std::string, std::size_t> refused{};   ///< by the approver, by cause
    std::map<std::string, std::size_t> queriers{};  ///< by user code
    Held accepted{};                                ///< authorisation with reply 0000 (R-AU-1)
    Held designated{};                              ///< querier with the duty on that day (R-DU-1)
    Held complete{};                                ///< approved before, with case number (R-DU-6)
    Held logged{};                                  ///< account, IP, date, conditions (R-LO-1)
    std::size_t authorisations = 0;                 ///< different ones
    Held registered{};                              ///< in the register, sent and answered (R-AU-1)
    Held electronic{};                              ///< with all that R-AU-3 requires
    std::vector<std::string> electronic_ones{};     ///< by reference: one is drawn to be shown completely
    std::size_t c3_seen = 0;                        ///< by video (R-AU-2)
    std::size_t c3_not_needed = 0;
    std::size_t c3_other_customer = 0;
    std::size_t identified = 0;                          ///< identity checked (R-AU-8)
    std::map<std::string, std::size_t> identified_by{};  ///< by the user code of the person who entered it
    std::size_t kept_until_known = 0;                    ///< R-AU-6
    std::vector<std::string> kept_open{};                ///< without a known end of the relation: by case number
    std::optional<domain::RocDate> first_end{};
    std::size_t erased = 0;                             ///< in the span, requested at any time
    paper::Figures::List erased_early{};                ///< of them, before their day (must be none)
    Held rows_erased{};                                 ///< of the register of authorisations, likewise
    std::map<domain::CopyState, std::size_t> copies{};  ///< on paper
    std::size_t files = 0;                              ///< exported as encrypted files
    paper::Figures::List more_than_one{};               ///< several printed copies of one record
    Held with_file;                                     ///< an electronic one with its file (R-AU-3)
    DeletionFigures month{};
    std::vector<domain::Hold> holds{};  ///< in force

    std::map<std::string, bool> known{};  ///< authorisations already counted
};

/// Counts events on days of the span; `on` is the day for judging what is still to be done.
void count(QueryFigures& figures, const QueryRead& query, const Span& span, const std::vector<Designated>& people,
           int years_kept, domain::RocDate on);
/// Counts an authorisation used by a query; nullopt if the register does not have it. Each once.
void count(QueryFigures& figures, const std::string& reference, const std::optional<domain::registers::Row>& row);

/// Counts an authorisation's row erased in the span. Of `about`, all its events, the last one before the erasure
/// determines the retention period, by the branch's years on that day.
void count_erased_row(QueryFigures& figures, const domain::Recorded& erasure,
                      const std::vector<domain::Recorded>& about, const domain::registers::Rows& decided);

/// Actions by which the span's queries are found.
[[nodiscard]] std::span<const std::string_view> counted_actions();

}  // namespace jcic::desk::papers

#pragma once
// 聯徵1 from facts (R-LO-5): the ledger's counts for each item, with exceptions by case number, event or row; the
// sentences are in resources/layouts/working-papers.json. Nothing is judged: items without facts stay empty, to be
// completed by a person.

#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/desk/papers/query_figures.h"
#include "app/domain/office_calendar.h"
#include "app/domain/registers/policy.h"
#include "app/paper/sheets/working_papers.h"

namespace jcic::desk::papers {

/// A person's uses of records in the span (R-PA-7).
struct UsesOf {
    std::string code;
    std::size_t viewed = 0;   ///< on screen, including reviews
    std::size_t printed = 0;  ///< copies sent to the printer
    std::size_t saved = 0;    ///< encrypted files of records
};

/// A person's sign-ins and sign-outs in the span (R-DU-4, R-DU-10).
struct Attendance {
    std::string code;
    std::vector<UtcTime> in{};
    std::vector<UtcTime> out{};
};

/// Facts of the trail besides queries and registers.
struct TrailFacts {
    std::uint64_t events = 0;
    std::optional<UtcTime> first{};  ///< of its first event
    std::string root;                ///< the tree's head, hex
    std::size_t verified = 0;        ///< in the span
    std::size_t verified_bad = 0;
    std::size_t viewed = 0;                            ///< records on screen, by the case officer
    std::size_t reviewed = 0;                          ///< likewise, by reviewers (R-LO-3)
    std::size_t exported = 0;                          ///< registers, lists and papers as files
    std::size_t in_clear = 0;                          ///< of them without a password
    std::size_t of_nobody = 0;                         ///< of them, calendars and branch reports, without names
    std::size_t with_values = 0;                       ///< of the ledger, with personal values
    std::map<std::string, std::size_t> exported_by{};  ///< number of all these exports by person
    std::size_t tries_failed = 0;                      ///< of the cards' passwords: refused as wrong
    std::size_t tries_not_known = 0;                   ///< of which nobody knows
    std::vector<UsesOf> uses{};                        ///< one for each person in the register
    std::vector<Attendance> attendance{};              ///< likewise
    std::map<std::string, UtcTime> passwords{};        ///< each person's last change up to the span's end
};

struct CheckFacts {
    Span span;
    domain::RocDate base_day;  ///< 查核基準日
    const QueryFigures& queries;
    const std::vector<Designated>& people;
    const domain::registers::Rows& rows;
    const domain::OfficeCalendar& calendar;
    const domain::Policy& policy;
    TrailFacts trail;
    std::string program;        ///< its version
    std::string head_office{};  ///< the unit that receives the reports, by the settings; "" if not set
};

/// By item: "2.3".
using CheckFigures = std::map<std::string, paper::Figures>;
using Answers = std::map<std::string, paper::SelfCheckPaper::Answer>;

/// "N", "N,B": the ways of people authorised in the span.
[[nodiscard]] std::string ways_of(const std::vector<Designated>& people, const Span& span);
[[nodiscard]] CheckFigures figures_of(const CheckFacts& facts);
[[nodiscard]] Answers self_check(const CheckFacts& facts, const paper::Sentences& sentences);

// The items of 聯徵1 for which the desk has facts, each with the function that computes its figures; the sentences
// are in resources/layouts/working-papers.json.

struct CheckItem {
    std::string_view number;  ///< "2.3"
    paper::Figures (*figures)(const CheckFacts&);
};
/// From queries and the log (一 and parts of 四, 六).
[[nodiscard]] std::span<const CheckItem> items_of_queries();
/// Query officers, their accounts, and custodians of cards and passwords (二 and 三).
[[nodiscard]] std::span<const CheckItem> items_of_people();
/// The office: devices, weekly sheets, samples, audits, incidents (四 to 六).
[[nodiscard]] std::span<const CheckItem> items_of_office();

/// Whether only cards are used for queries: then items about other ways do not apply (R-SE-4).
[[nodiscard]] bool cards_only(const CheckFacts& facts);

}  // namespace jcic::desk::papers

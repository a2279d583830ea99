// 聯徵發查紀錄核對簿: where JCIC's list of a month (Z52) and the ledger differ, and what a person decided about each:
// it is explained, or it is a finding (R-LO-3, R-LO-4). What differs is written by who matches
// (app/desk/registers/z52_desk.cpp).
#include "app/domain/registers/differences.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_differences {
namespace {

constexpr std::string_view open = "open";
constexpr std::string_view decided = "decided";
constexpr std::array states{State{open, JCIC_WORD("registers", "待說明")},
                            State{decided, JCIC_WORD("registers", "已說明"), true}, erased_state};
constexpr std::array from_open{open};
constexpr std::array from_over{decided};

constexpr std::array finding_out{
    asked(field::month, JCIC_WORD("registers", "核對月份")),
    chosen(field::kind, JCIC_WORD("registers", "不符情形"), kinds_of_difference),
    asked(field::at, JCIC_WORD("registers", "時間"), events::Kind::instant),
    asked(field::item, JCIC_WORD("registers", "項目")),
    asked(field::user, JCIC_WORD("registers", "使用者代碼")),
    optional(asked(field::user_there, JCIC_WORD("registers", "清單所列使用者代碼"))),
    optional(asked(field::at_there, JCIC_WORD("registers", "清單所列時間"), events::Kind::instant)),
    asked(field::query, JCIC_WORD("registers", "查詢")),
    personal(field::subject, JCIC_WORD("registers", "受查人"))};
/// "no": what it is stays a finding, with its owner and its day.
constexpr std::array deciding{chosen("explained", JCIC_WORD("registers", "已查明，並非缺失"), yes_no),
                              personal("why", JCIC_WORD("registers", "查明的原因")), remark};

constexpr std::string_view explaining = "difference.explained";
constexpr std::array never_who_asked{field::user, field::user_there};
/// R-DU-7: who asked, by either list, is not who says that all is well.
constexpr Step explaining_step() {
    Step step{explaining, JCIC_WORD("registers", "登記查明結果"), from_open, decided, who_checks, deciding};
    step.never_by = never_who_asked;
    return step;
}
constexpr std::array steps{
    elsewhere(action::difference_found, JCIC_WORD("registers", "核對不符"), {}, open, finding_out), explaining_step(),
    erasing("difference.erased", from_over, term_is_over)};
constexpr std::array columns{Column{field::month},       below(Column{field::kind}), Column{field::at},
                             below(Column{field::item}), Column{field::user},        below(Column{field::subject}),
                             Column{"explained"},        below(Column{"why"})};

std::optional<RocDate> within_two_weeks(const Row& row, const DueContext&) {
    return days_after(row.since(), 14);
}
std::optional<RocDate> said_no(const Row& row, const DueContext& context) {
    return unexplained(differences, row, explaining, context);
}
constexpr std::array dues{
    settled(explaining, Due{JCIC_WORD("registers", "查明與 Z52 不符的原因"), from_open, who_checks, within_two_weeks}),
    to_be_found(JCIC_WORD("registers", "Z52 不符未能說明，登記缺失"), from_over, said_no), gone_in_time(from_over)};

}  // namespace
}  // namespace of_differences

std::size_t times_entered(const Rows& rows, const NamedDifference& difference) {
    const auto found = std::ranges::count_if(rows.of(differences), [&](const auto& one) {
        const auto& row = one.second;
        const auto subject = row.value(field::subject);
        if (!subject.empty() && !difference.subject.empty() && subject != difference.subject) return false;
        return row.value(field::month) == difference.month && row.value(field::kind) == difference.kind &&
               row.value(field::at) == difference.at && row.value(field::item) == difference.item &&
               row.value(field::user) == difference.user && row.value(field::query) == difference.query;
    });
    return static_cast<std::size_t>(found);
}

constinit const Register differences{"differences",
                                     JCIC_WORD("registers", "聯徵發查紀錄核對簿"),
                                     "R-LO-4",
                                     "difference:",
                                     "",
                                     checkers_and_head,
                                     of_differences::states,
                                     of_differences::steps,
                                     of_differences::columns,
                                     of_differences::dues};

}  // namespace jcic::domain::registers

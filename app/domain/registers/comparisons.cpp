// Z52 每月核對紀錄簿: that JCIC's list of a month (Z52) was held beside ledger and copies, by whom and with what
// outcome, also where nothing differed (R-LO-3, R-LO-4). Each that differs has a row of its own (differences.cpp).
#include "app/domain/registers/comparisons.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_comparisons {
namespace {

constexpr std::string_view compared = "compared";
constexpr std::array states{State{compared, JCIC_WORD("registers", "已核對"), true}, erased_state};
constexpr std::array from_over{compared};

constexpr std::array sources{events::Choice{comparison::of_file, JCIC_WORD("registers", "清單檔案")},
                             events::Choice{comparison::of_host, JCIC_WORD("registers", "向聯徵中心查詢")}};
constexpr std::array counted{
    asked(field::month, JCIC_WORD("registers", "核對月份")),
    chosen(comparison::source, JCIC_WORD("registers", "清單來源"), sources),
    asked(field::lines, JCIC_WORD("registers", "聯徵清單筆數"), events::Kind::number),
    asked(comparison::sent, JCIC_WORD("registers", "本機當月送出項數"), events::Kind::number),
    asked(comparison::differing, JCIC_WORD("registers", "不符筆數"), events::Kind::number),
    optional(asked(comparison::other_desks, JCIC_WORD("registers", "同單位其他櫃台發查筆數"), events::Kind::number))};

/// Counted by the desk that compares: nobody types it.
constexpr Step comparing() {
    Step step{comparison::made, JCIC_WORD("registers", "登記 Z52 核對結果"), {}, compared, who_checks, counted};
    step.counted = true;
    return step;
}
constexpr std::array steps{comparing(), erasing("comparison.erased", from_over, term_is_over)};
constexpr std::array columns{Column{field::month},
                             below(Column{comparison::source}),
                             Column{field::lines},
                             below(Column{comparison::sent}),
                             Column{comparison::differing},
                             below(Column{comparison::other_desks}),
                             Column{"", JCIC_WORD("registers", "核對人員"), nullptr, true}};

/// One that is still going on is not compared whole.
bool is_compared(const Rows& rows, RocMonth month) {
    return std::ranges::any_of(rows.of(comparisons), [&](const auto& one) {
        return one.second.value(field::month) == month.text() && month.ends() <= one.second.story.front().at;
    });
}
std::optional<RocDate> next_month(const DueContext& context) {
    // What JCIC's list has no more can be asked for no more: the later months are owed all the same, and the paper of
    // that period says that this one was not compared.
    const auto reach = months_later(context.today, -months_kept_by_jcic);
    return month_owed(context, [&](RocMonth month) {
        return is_compared(context.rows, month) || (reach && month.first_day() < *reach);
    });
}
constexpr std::array who_reviews{Duty::reviewer};
constexpr std::array dues{
    settled(comparison::made, owed_anew(JCIC_WORD("registers", "每月 Z52 與日誌、紙本核對"), who_reviews, next_month)),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_comparisons

std::optional<std::uint64_t> z52_lines(const Rows& rows, std::string_view month) {
    const Row* last = nullptr;
    for (const auto& [id, row] : rows.of(comparisons))
        if (row.value(field::month) == month &&
            (last == nullptr || last->story.front().sequence < row.story.front().sequence))
            last = &row;
    return last == nullptr ? std::nullopt : whole_number<std::uint64_t>(last->value(field::lines));
}

constinit const Register comparisons{"comparisons",
                                     JCIC_WORD("registers", "Z52 每月核對紀錄簿"),
                                     "R-LO-3",
                                     "comparison:",
                                     "",
                                     checkers_and_head,
                                     of_comparisons::states,
                                     of_comparisons::steps,
                                     of_comparisons::columns,
                                     of_comparisons::dues};

}  // namespace jcic::domain::registers

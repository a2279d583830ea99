// 查調及存放場所登記簿: where data are queried or kept, who has access, how it is watched, and a yearly look at it by
// two (R-DU-16, W 四2).
#include "app/domain/events/parts.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_rooms {
namespace {

constexpr std::string_view in_use = "in-use";
constexpr std::string_view given_up = "given-up";
constexpr std::array states{good(State{in_use, JCIC_WORD("registers", "使用中")}),
                            State{given_up, JCIC_WORD("registers", "已停用"), true}, erased_state};
constexpr std::array from_over{given_up};
constexpr std::array from_in_use{in_use};

constexpr std::array uses{events::Choice{"query", JCIC_WORD("registers", "查調")},
                          events::Choice{"keep", JCIC_WORD("registers", "存放")},
                          events::Choice{"both", JCIC_WORD("registers", "查調及存放")},
                          events::Choice{"machines", JCIC_WORD("registers", "電腦機房")}};
constexpr auto use = chosen("use", JCIC_WORD("registers", "用途"), uses);
constexpr auto access = asked("access", JCIC_WORD("registers", "門禁方式"));
constexpr auto watch = asked("watch", JCIC_WORD("registers", "監控方式"));
constexpr auto keeper = events::told_of(asked("keeper", JCIC_WORD("registers", "管理人員"), events::Kind::person));
constexpr std::array entered{asked("place", JCIC_WORD("registers", "場所")), use, access, watch, keeper};
constexpr std::array changed{use, access, watch, keeper};
constexpr std::array checked{chosen("access-works", JCIC_WORD("registers", "門禁有效"), yes_no),
                             chosen("watch-works", JCIC_WORD("registers", "監控有效"), yes_no),
                             chosen("no-outsiders", JCIC_WORD("registers", "無關人員不得進入或停留"), yes_no), remark};
constexpr std::array ended{asked("until", JCIC_WORD("registers", "停用日"), events::Kind::day), remark};

constexpr std::string_view checking = room_checked;
constexpr std::string_view entering = "room.entered";
constexpr std::string_view ending = "room.given-up";
constexpr std::array steps{
    Step{entering, JCIC_WORD("registers", "登記場所"), {}, in_use, head_and_administrator, entered},
    Step{"room.changed", JCIC_WORD("registers", "登記變更"), from_in_use, "", head_and_administrator, changed},
    Step{checking, JCIC_WORD("registers", "檢核"), from_in_use, "", who_checks, checked,
         Beside{everybody, purpose::witness}},
    seldom(Step{ending, JCIC_WORD("registers", "登記停用"), from_in_use, given_up, head_only, ended}),
    erasing("room.erased", from_over, term_is_over)};
constexpr std::array columns{
    Column{"place"},        below(Column{"use"}),         Column{"access"},      Column{"watch"}, Column{"keeper"},
    Column{"access-works"}, below(Column{"watch-works"}), Column{"no-outsiders"}};

std::optional<RocDate> every_year(const Row& row, const DueContext&) {
    return months_after(row, checking, 12);
}
/// What is not as it should be is owed a finding about the row.
std::optional<RocDate> not_in_order(const Row& row, const DueContext& context) {
    return unexplained(rooms, row, checking, context);
}
/// A branch queries somewhere: one is in use at any time.
std::optional<RocDate> one_in_use(const DueContext& context) {
    std::optional<RocDate> last;  // day on which one was given up
    for (const auto& [id, row] : context.rows.of(rooms)) {
        if (row.state == in_use) return std::nullopt;
        if (const auto day = last_taken_on(row, ending); day && (!last || *last < *day)) last = day;
    }
    if (last) return last;
    const auto first = first_day_of(context.rows);
    return first ? months_later(*first, 1) : std::nullopt;
}
constexpr std::array dues{
    settled(entering, owed_anew(JCIC_WORD("registers", "登記查調及存放場所"), head_and_administrator, one_in_use)),
    settled(checking, Due{JCIC_WORD("registers", "每年檢核場所"), from_in_use, who_checks, every_year}),
    to_be_found(JCIC_WORD("registers", "不符項目登記缺失"), from_in_use, not_in_order), gone_in_time(from_over)};

}  // namespace
}  // namespace of_rooms

constinit const Register rooms{"rooms",
                               JCIC_WORD("registers", "查調及存放場所登記簿"),
                               "R-DU-16",
                               "room:",
                               "",
                               everybody,
                               of_rooms::states,
                               of_rooms::steps,
                               of_rooms::columns,
                               of_rooms::dues};

}  // namespace jcic::domain::registers

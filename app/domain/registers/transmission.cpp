// 授權書傳送帳號登記簿: the member's one file-transfer account for authorisations, and the test that comes before real
// work (R-AU-7).
#include "app/domain/registers/transmission.h"

#include <algorithm>

#include "app/domain/authorisation.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_transmission {
namespace {

constexpr std::string_view untested = "set";
constexpr std::string_view passed = "tested";
constexpr std::string_view ended = "ended";
constexpr std::array states{State{untested, JCIC_WORD("registers", "待測試")},
                            good(State{passed, JCIC_WORD("registers", "測試通過")}),
                            State{ended, JCIC_WORD("registers", "已停用"), true}, erased_state};
constexpr std::array from_over{ended};
constexpr std::array from_untested{untested};
constexpr std::array from_in_use{untested, passed};

/// R-AU-7: no other reply passes it.
constexpr std::array replies{events::Choice{accepted_reply, JCIC_WORD("registers", "0000 通過")}};
constexpr auto account = asked("account", JCIC_WORD("registers", "檔案傳輸帳號（CD）"), events::Kind::reference);
constexpr auto letter = asked("letter", JCIC_WORD("registers", "申請函文號"), events::Kind::reference);
constexpr auto since = asked("since", JCIC_WORD("registers", "啟用日"), events::Kind::day);
constexpr std::array set{account, letter, since, remark};
constexpr std::array tested{asked("sent", JCIC_WORD("registers", "測試檔傳送日"), events::Kind::day),
                            chosen("reply", JCIC_WORD("registers", "聯徵回覆代碼"), replies),
                            asked("called", JCIC_WORD("registers", "本行去電確認日"), events::Kind::day),
                            asked("called-back", JCIC_WORD("registers", "聯徵中心來電確認日"), events::Kind::day),
                            remark};
constexpr std::array over{asked("until", JCIC_WORD("registers", "停用日"), events::Kind::day), remark};

/// R-AU-7: a member has one fixed account, and the one that passed the test is the one in real use. Another may be
/// entered once it is ended; another number of the same is a change, told by letter.
Result<void> no_other(const StepInput& taking) {
    for (const auto& [id, row] : taking.rows.of(transmission))
        if (!transmission.state(row.state).over && (taking.row == nullptr || id != taking.row->id))
            return wrong("account", "another",
                         JCIC_WORD("registers",
                                   "已登記另一組帳號：每一會員限用一組。號碼變更於該筆登記；不再使用者請先登記停用。"));
    return {};
}
/// R-AU-7: confirmed by telephone both ways.
Result<void> confirmed_after_it_was_sent(const StepInput& taking) {
    JCIC_CHECK(no_other(taking));
    JCIC_CHECK(in_order(taking, "sent", "called"));
    JCIC_CHECK(in_order(taking, "sent", "called-back"));
    JCIC_CHECK(not_in_future(taking, "called"));
    return not_in_future(taking, "called-back");
}
Result<void> ends_after_it_began(const StepInput& taking) {
    return in_order(taking, "since", "until");
}

constexpr std::array steps{
    Step{action::transmission_set,
         JCIC_WORD("registers", "登記傳送帳號"),
         {},
         untested,
         head_only,
         set,
         std::nullopt,
         no_other},
    Step{"transmission.changed", JCIC_WORD("registers", "登記帳號變更"), from_in_use, "", head_only, set},
    Step{action::transmission_tested, JCIC_WORD("registers", "登記授權測試通過"), from_untested, passed, head_only,
         tested, std::nullopt, confirmed_after_it_was_sent},
    seldom(Step{"transmission.ended", JCIC_WORD("registers", "登記停用"), from_in_use, ended, head_only, over,
                std::nullopt, ends_after_it_began}),
    erasing("transmission.erased", from_over, term_is_over)};
constexpr std::array columns{
    Column{"account"}, below(Column{"letter"}),      Column{"since"}, below(Column{"sent"}), Column{"reply"},
    Column{"called"},  below(Column{"called-back"}), Column{"remark"}};

std::optional<RocDate> when_it_was_set(const Row& row, const DueContext&) {
    return row.since();
}
constexpr std::array dues{settled(action::transmission_tested, Due{JCIC_WORD("registers", "通過授權測試"),
                                                                   from_untested, head_only, when_it_was_set}),
                          gone_in_time(from_over)};

}  // namespace
}  // namespace of_transmission

bool transmission_is_tested(const Rows& rows) {
    return std::ranges::any_of(rows.of(transmission), [](const auto& one) {
        return !transmission.state(one.second.state).over && one.second.last_of(action::transmission_tested) != nullptr;
    });
}

constinit const Register transmission{"transmission",
                                      JCIC_WORD("registers", "授權書傳送帳號登記簿"),
                                      "R-AU-7",
                                      "transmission:",
                                      "",
                                      everybody,
                                      of_transmission::states,
                                      of_transmission::steps,
                                      of_transmission::columns,
                                      of_transmission::dues};

}  // namespace jcic::domain::registers

// 機關維護公告登記簿: what an agency announced about the hours in which it does not answer, so that it is said before a
// request (R-SE-9). It is over by itself when its time has passed.
#include "app/domain/registers/maintenances.h"

#include <algorithm>

#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_maintenances {
namespace {

constexpr std::string_view announced = "announced";
constexpr std::string_view withdrawn = "withdrawn";
constexpr std::array states{good(State{announced, JCIC_WORD("registers", "已公告")}),
                            State{withdrawn, JCIC_WORD("registers", "已取消或提前結束"), true}, erased_state};
constexpr std::array from_announced{announced};
constexpr std::array from_all{announced, withdrawn};

constexpr DayAndTime begins{"from", "from-time"}, ends{"until", "until-time"};
constexpr std::array entered{asked("items", JCIC_WORD("registers", "維護影響的項目"), events::Kind::items),
                             asked(begins.day, JCIC_WORD("registers", "維護起日"), events::Kind::day),
                             timed(begins.time, JCIC_WORD("registers", "維護起時（時:分）"), begins.day),
                             asked(ends.day, JCIC_WORD("registers", "維護迄日"), events::Kind::day),
                             timed(ends.time, JCIC_WORD("registers", "維護迄時（時:分）"), ends.day),
                             asked("source", JCIC_WORD("registers", "公告機關與文號或網址")),
                             remark};

Result<void> ends_after_it_began(const StepInput& taking) {
    if (taking.values.at("items").empty())
        return fail(FaultCode::input_missing, "register.maintenances", {{"field", "items"}});
    const auto from = moment_of(taking, begins), until = moment_of(taking, ends);
    if (from && until && *until <= *from) return wrong(ends.time, "order");
    return {};
}

std::optional<UtcTime> moment_in(const Row& row, const DayAndTime& said) {
    const auto day = day_in(row, said.day);
    return day ? time_on(*day, row.value(said.time)) : std::nullopt;
}

/// One that is still to come, or goes on, is kept.
Result<void> past_and_kept_its_term(const StepInput& taking) {
    const auto until = moment_in(*taking.row, ends);
    if (taking.row->state == announced && until && taking.now < *until)
        return fail(FaultCode::register_state, "register.maintenances", {{"reason", "in-force"}});
    return term_is_over(taking);
}

constexpr std::array who{Duty::query_officer, Duty::supervisor, Duty::unit_head};
constexpr std::array steps{Step{"maintenance.announced",
                                JCIC_WORD("registers", "登記維護公告"),
                                {},
                                announced,
                                who,
                                entered,
                                std::nullopt,
                                ends_after_it_began},
                           Step{"maintenance.changed", JCIC_WORD("registers", "登記公告變更"), from_announced, "", who,
                                entered, std::nullopt, ends_after_it_began},
                           Step{"maintenance.withdrawn", JCIC_WORD("registers", "登記取消或提前結束"), from_announced,
                                withdrawn, who, only_a_remark},
                           erasing("maintenance.erased", from_all, past_and_kept_its_term)};
constexpr std::array columns{
    Column{"items"},  Column{"from"},         below(Column{"from-time"}), Column{"until"}, below(Column{"until-time"}),
    Column{"source"}, below(Column{"remark"})};
constexpr std::array dues{gone_in_time(from_all)};

}  // namespace
}  // namespace of_maintenances

std::vector<Maintenance> maintenances_soon(const Rows& rows, const std::set<Item>& items, UtcTime now) {
    constexpr std::chrono::hours ahead{24};
    std::vector<Maintenance> out;
    for (const auto& [id, row] : rows.of(maintenances)) {
        if (row.state != of_maintenances::announced) continue;
        const auto from = of_maintenances::moment_in(row, of_maintenances::begins);
        const auto until = of_maintenances::moment_in(row, of_maintenances::ends);
        if (!from || !until || *until <= now || now + ahead < *from) continue;
        auto affected = items_in(row.value("items"));
        const bool concerns = std::ranges::any_of(affected, [&](Item item) { return items.contains(item); });
        if (concerns) out.push_back({std::move(affected), *from, *until, row.value("source")});
    }
    std::ranges::sort(out, {}, &Maintenance::from);
    return out;
}

constinit const Register maintenances{"maintenances",
                                      JCIC_WORD("registers", "機關維護公告登記簿"),
                                      "R-SE-9",
                                      "maintenance:",
                                      "",
                                      everybody,
                                      of_maintenances::states,
                                      of_maintenances::steps,
                                      of_maintenances::columns,
                                      of_maintenances::dues};

}  // namespace jcic::domain::registers

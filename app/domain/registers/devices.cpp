// 查詢設備保管登記簿: the workstations, readers and printers with which the branch queries (R-DU-9, R-DU-10, R-PA-9);
// of a workstation that came to another place, or was installed anew, JCIC is owed its form (R-DU-11).
#include "app/domain/registers/devices.h"

#include "app/domain/events/parts.h"
#include "app/domain/registers/letters.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_devices {
namespace {

constexpr std::string_view kept = "kept";
constexpr std::string_view gone = "gone";
constexpr std::array states{good(State{kept, JCIC_WORD("registers", "保管中")}),
                            State{gone, JCIC_WORD("registers", "已停用"), true}, erased_state};
constexpr std::array from_over{gone};
constexpr std::array from_kept{kept};

constexpr std::string_view workstation = "workstation";
constexpr std::array kinds{events::Choice{workstation, JCIC_WORD("registers", "查詢工作站")},
                           events::Choice{"reader", JCIC_WORD("registers", "讀卡機")},
                           events::Choice{"printer", JCIC_WORD("registers", "印表機")},
                           events::Choice{"other", JCIC_WORD("registers", "其他")}};

constexpr auto place = asked("place", JCIC_WORD("registers", "放置地點"));
constexpr auto keeper = events::told_of(asked("keeper", JCIC_WORD("registers", "保管人員"), events::Kind::person));
constexpr std::array taken_in{chosen("kind", JCIC_WORD("registers", "設備"), kinds),
                              asked("number", JCIC_WORD("registers", "編號"), events::Kind::reference), place, keeper};
constexpr std::array moved{place, keeper};
constexpr std::array counted{chosen("in-place", JCIC_WORD("registers", "在原處"), yes_no),
                             chosen("hardened", JCIC_WORD("registers", "連線、連接埠、防毒與更新符合規定"), yes_no),
                             remark};
constexpr std::array ended{personal("why", JCIC_WORD("registers", "停用原因")), remark};

constexpr std::string_view counting = device_counted;
constexpr std::array steps{
    Step{"device.taken-in", JCIC_WORD("registers", "登記設備"), {}, kept, head_and_administrator, taken_in},
    Step{device_moved, JCIC_WORD("registers", "移置或更換保管人員"), from_kept, "", head_and_administrator, moved},
    Step{device_reinstalled, JCIC_WORD("registers", "重新安裝"), from_kept, "", head_and_administrator, {}},
    Step{counting, JCIC_WORD("registers", "盤點"), from_kept, "", who_checks, counted,
         Beside{everybody, purpose::witness}},
    seldom(Step{device_ended, JCIC_WORD("registers", "停用"), from_kept, gone, head_only, ended}),
    erasing("device.erased", from_over, term_is_over)};

constexpr std::array columns{Column{"kind"},     below(Column{"number"}),   Column{"place"}, below(Column{"keeper"}),
                             Column{"in-place"}, below(Column{"hardened"}), Column{"remark"}};

/// R-PA-9's yearly look at every machine.
std::optional<RocDate> next_count(const Row& row, const DueContext&) {
    return months_after(row, counting, 12);
}
std::optional<RocDate> not_there(const Row& row, const DueContext& context) {
    return unexplained(devices, row, counting, context);
}
/// R-DU-11: each move's form is begun a month ahead, or since; the first that was begun before the next move was about
/// this one.
std::optional<RocDate> a_workstation_moved(const Row& row, const DueContext& context) {
    if (row.value("kind") != workstation) return std::nullopt;
    const auto moves = moves_of(row);
    std::uint64_t form = 0;
    for (std::size_t at = 0; at < moves.size(); ++at) {
        const auto day = roc_date_at(moves[at]->at);
        const auto next = form_about_workstation(context.rows, row, {days_after(day, -31).value_or(day), form});
        const bool last = at + 1 == moves.size();
        if (last && next == 0) return day;
        if (!last && next < moves[at + 1]->sequence) form = std::max(form, next);
    }
    return std::nullopt;
}
constexpr std::array who_writes{Duty::unit_head, Duty::supervisor};
constexpr std::array dues{settled(letter_prepared, Due{JCIC_WORD("registers", "工作站移機或重新安裝，向聯徵中心申請"),
                                                       from_kept, who_writes, a_workstation_moved}),
                          settled(counting, Due{JCIC_WORD("registers", "每年盤點"), from_kept, who_checks, next_count}),
                          to_be_found(JCIC_WORD("registers", "盤點不符，登記缺失"), from_kept, not_there),
                          gone_in_time(from_over)};

}  // namespace
}  // namespace of_devices

std::vector<const Passage*> moves_of(const Row& device) {
    std::vector<const Passage*> out;
    std::string_view at;
    for (const auto& one : device.story) {
        const auto said = one.said.find(of_devices::place.name);
        const bool another_place = said != one.said.end() && said->second != at;
        if (one.step->action == device_reinstalled || (one.step->action == device_moved && another_place))
            out.push_back(&one);
        if (said != one.said.end()) at = said->second;
    }
    return out;
}

constinit const Register devices{"devices",
                                 JCIC_WORD("registers", "查詢設備保管登記簿"),
                                 "R-DU-9",
                                 "device:",
                                 "",
                                 everybody,
                                 of_devices::states,
                                 of_devices::steps,
                                 of_devices::columns,
                                 of_devices::dues};

}  // namespace jcic::domain::registers

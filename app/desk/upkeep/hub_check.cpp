#include "app/desk/upkeep/hub_check.h"

#include <array>

#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/seating.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk {
namespace {

const char* title_of(hub::ProbeStep step) {
    static constexpr std::array titles{
        JCIC_WORD("registers", "伺服器名稱"),    JCIC_WORD("registers", "連接埠"),
        JCIC_WORD("registers", "伺服器的憑證"),  JCIC_WORD("registers", "本工作站的憑證（效期）"),
        JCIC_WORD("registers", "資料庫角色"),    JCIC_WORD("registers", "資料結構的版本"),
        JCIC_WORD("registers", "伺服器代號"),    JCIC_WORD("registers", "與伺服器的時差"),
        JCIC_WORD("registers", "上次確認的位置")};
    static_assert(titles.size() == hub::all_probe_steps.size());
    return titles.at(static_cast<std::size_t>(step));
}

}  // namespace

Result<HubCheck> check_hub_here(const With<const Machine, Seating>& parts) {
    HubCheck out{parts.machine.settings().hub};
    if (out.address.empty()) return out;
    auto* seat = parts.seating.seat();
    if (seat == nullptr) return fail(FaultCode::session_none, "hub");
    const auto reached = reach_hub(parts.machine, seat->session());
    if (!reached) {
        out.fault = reached.error();
        return out;
    }
    for (auto& one : hub::probe(reached->how, parts.machine.clock())) {
        out.steps.push_back({hub::name_of(one.step), title_of(one.step), std::move(one.found), !one.fault});
        out.fault = std::move(one.fault);
    }
    return out;
}

}  // namespace jcic::desk

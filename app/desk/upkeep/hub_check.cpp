#include "app/desk/upkeep/hub_check.h"

#include <array>

#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/hub_tree.h"
#include "app/desk/rooms/hub_view.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/seating.h"
#include "app/domain/registers/parts.h"
#include "app/hub/certificates.h"

namespace jcic::desk {
namespace {

const char* title_of(hub::ProbeStep step) {
    static constexpr std::array titles{
        JCIC_WORD("registers", "伺服器名稱"),   JCIC_WORD("registers", "連接埠"),
        JCIC_WORD("registers", "伺服器的憑證"), JCIC_WORD("registers", "本工作站的憑證（效期）"),
        JCIC_WORD("registers", "資料庫角色"),   JCIC_WORD("registers", "資料結構的版本"),
        JCIC_WORD("registers", "伺服器代號"),   JCIC_WORD("registers", "與伺服器的時差")};
    static_assert(titles.size() == hub::all_probe_steps.size());
    return titles.at(static_cast<std::size_t>(step));
}

/// What lies there of this ledger is held to what stands here, by the code of the rounds; of a long trail its end is
/// theirs. Nothing is written, here or there.
Result<void> hold_tree(HubTree& tree, const HubReached& reached, ledger::Session& session) {
    constexpr int most_steps = 12;
    const auto& how = reached.how;
    JCIC_TRY(auto line, hub::Connection::open(how.address, how.credentials));
    if (auto begun = hub::begin_session(line, how.ledger, reached.sign); !begun)
        return tl::unexpected<Fault>(std::move(begun).error().fault);
    for (int steps = 0; steps < most_steps && !tree.ahead() && !tree.compared(); ++steps) {
        JCIC_TRY(const auto step, tree.next(session, how.ledger));
        if (!step) break;
        auto came = (*step)(line);
        if (!came) return tl::unexpected<Fault>(std::move(came).error().fault);
        if (auto* seen = std::get_if<HubTree::Seen>(&came->what)) seen->lines.clear();
        JCIC_CHECK(tree.take_came(session, *std::move(came)));
    }
    return tree.found() ? tl::unexpected<Fault>(*tree.found()) : Result<void>();
}

}  // namespace

Result<HubCheck> check_hub_here(const With<const Machine, Seating>& parts) {
    HubCheck out{parts.machine.settings().hub};
    if (out.address.empty()) return out;
    auto* seat = parts.seating.seat();
    if (seat == nullptr) return fail(FaultCode::session_none, "hub");
    const auto reached = reach_hub(parts.machine, seat->session(), seat->registers());
    if (!reached) {
        out.fault = reached.error();
        return out;
    }
    for (auto& one : hub::probe(reached->how, parts.machine.clock())) {
        out.steps.push_back({hub::name_of(one.step), title_of(one.step), std::move(one.found), !one.fault});
        if (one.step == hub::ProbeStep::certificate && !one.fault)
            out.steps.back().days_left = days_of_renewal(hub::certificate_until(reached->how.credentials.certificate),
                                                         parts.machine.clock().now());
        out.fault = std::move(one.fault);
    }
    if (out.fault) return out;
    HubTree tree;
    auto held = hold_tree(tree, *reached, seat->session());
    if (!held) out.fault = std::move(held).error();
    out.steps.push_back({"tree", JCIC_WORD("registers", "本櫃日誌的雜湊與封印"),
                         std::to_string(tree.leaves_there()) + "/" + std::to_string(tree.leaves_here()), !out.fault});
    return out;
}

}  // namespace jcic::desk

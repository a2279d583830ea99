#include "app/desk/rooms/hub_view.h"

#include <array>

#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/renewal.h"
#include "app/domain/roc_date.h"

namespace jcic::desk {

std::optional<HubView> hub_view_of(const With<const Machine, Seating, HubLine>& parts) {
    if (!parts.seating.seat() || parts.machine.settings().hub.empty()) return std::nullopt;
    HubView out;
    out.workstation = parts.machine.settings().workstation;
    out.own_forms = parts.machine.settings().hub_away_own_forms;
    const auto* opened = parts.hub_line.opened();
    if (opened == nullptr) {
        out.state = HubView::State::refused;  // a key or an entry is missing here
        out.fault = parts.hub_line.fault();
        return out;
    }
    const auto now = opened->line->state();
    constexpr std::array states{HubView::State::opening, HubView::State::connected, HubView::State::away,
                                HubView::State::refused};
    out.state = states.at(static_cast<std::size_t>(now.phase));
    out.since = now.since;
    out.fault = now.fault;
    out.owed = hub::clock_fault(now.ahead);
    out.certificate_until = opened->certificate_until;
    out.put = opened->tree.leaves_there();
    out.to_put = opened->tree.leaves_here();
    out.strangers = opened->tree.strangers();
    if (const auto* elsewhere = parts.hub_line.elsewhere()) out.desks = elsewhere->desks;
    return out;
}

std::optional<int> days_of_renewal(const std::optional<UtcTime>& until, UtcTime now) {
    if (!until || now + domain::renewal_time < *until) return std::nullopt;
    if (*until <= now) return -1;
    const auto last = domain::roc_date_at(*until).days(), today = domain::roc_date_at(now).days();
    return static_cast<int>((last - today).count());
}

}  // namespace jcic::desk

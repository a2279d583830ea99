#include "app/desk/queries/act_desk.h"

#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"

namespace jcic::desk {
namespace {

using domain::acts::Act;
using domain::acts::Values;

/// Who may not take it learns nothing of what it is about.
struct Taken {
    const Act* act;
    Seat* seat;
};
Result<Taken> taken(Seating& seating, const std::string& name) {
    const auto* act = domain::acts::find(name);
    if (act == nullptr || act->apart) return fail(FaultCode::internal, "desk.act");
    const auto permit = [act](const std::set<domain::Duty>& duties) { return entitles(*act, duties); };
    JCIC_TRY(Seat * seat, seating.seat_for(permit));
    return Taken{act, seat};
}

}  // namespace

Result<void> ActDesk::take(const std::string& act, const std::set<inquiry::RecordName>& on, const Values& typed,
                           const std::optional<domain::PersonId>& second, const Secret& password) {
    JCIC_TRY(const auto one, taken(parts_.seating, act));
    auto& acts = one.seat->inquiries().acts;
    auto& session = one.seat->session();
    std::vector<domain::Entry> events;
    const bool own = one.act->is_signed_alone();
    if (own || second) {
        JCIC_TRY(events, acts.to_sign(*one.act, on, typed, second ? &*second : nullptr));
    }
    for (auto& event : events) {
        event = session.prepare(std::move(event));
        const auto purpose = event.signatures.front().purpose;
        JCIC_CHECK(own ? session.sign(event, purpose) : session.countersign(*second, password, purpose, event));
    }
    JCIC_CHECK(acts.take(*one.act, on, typed, events));
    return {};
}

Result<std::string> ActDesk::page(const std::string& act, const inquiry::RecordName& on, const Values& typed,
                                  const domain::PersonId& second) {
    JCIC_TRY(const auto one, taken(parts_.seating, act));
    JCIC_TRY(const auto events, one.seat->inquiries().acts.to_sign(*one.act, {on}, typed, &second));
    return events.front().value(field::page);
}

}  // namespace jcic::desk

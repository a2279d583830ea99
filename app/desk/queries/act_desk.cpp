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

Result<void> ActDesk::take(const std::string& act, const std::set<inquiry::RecordName>& on, const Values& typed) {
    JCIC_TRY(const auto one, taken(parts_.seating, act));
    JCIC_CHECK(one.seat->inquiries().acts.take(*one.act, on, typed));
    return {};
}

Result<void> ActDesk::take(const std::string& act, const inquiry::RecordName& on, const Values& typed,
                           const domain::PersonId& second, const Secret& password) {
    JCIC_TRY(const auto one, taken(parts_.seating, act));
    auto& acts = one.seat->inquiries().acts;
    JCIC_TRY(auto event, acts.to_sign(*one.act, on, typed, second));
    event = one.seat->session().prepare(std::move(event));
    const auto purpose = event.signatures.front().purpose;
    JCIC_CHECK(one.seat->session().countersign(second, password, purpose, event));
    JCIC_CHECK(acts.take(*one.act, {on}, typed, &event));
    return {};
}

Result<std::string> ActDesk::page(const std::string& act, const inquiry::RecordName& on, const Values& typed,
                                  const domain::PersonId& second) {
    JCIC_TRY(const auto one, taken(parts_.seating, act));
    JCIC_TRY(const auto event, one.seat->inquiries().acts.to_sign(*one.act, on, typed, second));
    return event.value(field::page);
}

}  // namespace jcic::desk

#include "app/desk/registers/counting_desk.h"

#include "app/desk/rooms/parts.h"
#include "app/domain/registers/labels.h"

namespace jcic::desk {

namespace {

/// One step of one register, with one second person.
bool go_together(const domain::registers::StepRequest& one, const domain::registers::StepRequest& other) {
    return domain::registers::is_witnessed(*one.step) && one.step == other.step && one.beside == other.beside;
}

}  // namespace

Result<std::vector<RowPage>> CountingDesk::pages(const std::vector<domain::registers::StepRequest>& wanted) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto steps = register_steps_of(parts_.machine, *seat);
    const auto institution = parts_.machine.settings().institution.text();
    std::vector<RowPage> out;
    for (const auto& one : wanted) {
        if (!go_together(one, wanted.front()))
            return fail(FaultCode::input_form, "register", {{"field", "rows"}, {"reason", "not-together"}});
        const auto named = domain::registers::read_label(one.row, institution, *one.book);
        auto& row = out.emplace_back(RowPage{one});
        if (!named) {
            row.fault = named.error();
            continue;
        }
        row.wanted.row = *named;
        if (auto event = steps.event_of(row.wanted))
            row.page = step_text(seat->session(), *std::move(event));
        else
            row.fault = event.error();
    }
    return out;
}

Result<std::vector<RowPage>> CountingDesk::take_together(std::vector<RowPage> shown, const Secret& second_password) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    std::vector<domain::Entry> events;
    std::vector<RowPage*> whose;  // event by event
    for (auto& one : shown) {
        if (!one.page) continue;
        if (!one.wanted.beside || !go_together(one.wanted, shown.front().wanted))
            return fail(FaultCode::query_changed, "register");
        auto event = as_shown(*one.page);
        if (!event) {
            one.fault = event.error();
            continue;
        }
        events.push_back(*std::move(event));
        whose.push_back(&one);
    }
    if (events.empty()) return shown;
    const auto& beside = *whose.front()->wanted.beside;
    JCIC_CHECK(seat->session().countersign(beside, second_password, domain::purpose::witness, events));
    auto steps = register_steps_of(parts_.machine, *seat);
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto write = [&]() -> Result<std::string> {
            JCIC_CHECK(seat->session().sign(events[i], domain::purpose::witness));
            return steps.take_step(whose[i]->wanted, std::move(events[i]));
        };
        if (const auto taken = write(); !taken) whose[i]->fault = taken.error();
    }
    return shown;
}

}  // namespace jcic::desk

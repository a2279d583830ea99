// Gathers the data of the unit head's page from the registers, the trail and the machine.

#include "app/desk/duties_desk.h"

#include <algorithm>
#include <map>

#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/setup/setup_desk.h"
#include "app/domain/events/names.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;

std::vector<OpenRow> rows_left_open(const Seat& seat, const registers::Register& book) {
    std::vector<OpenRow> out;
    for (const auto& [id, row] : seat.registers().of(book))
        if (!book.state(row.state).over) out.push_back({id, row.since()});
    return out;
}

void fill_unit_custody(UnitParts& parts, const Seat& seat, domain::RocDate today) {
    for (const auto& [id, row] : seat.registers().of(registers::envelopes)) {
        if (registers::envelopes.state(row.state).over) continue;
        auto& one = parts.envelopes.emplace_back();
        for (const auto& passage : row.story)
            if (registers::is_witnessed(*passage.step)) one.counted = domain::roc_date_at(passage.at);
    }
    for (const auto& [code, person] : seat.people().people()) {
        if (!seat.people().duties(code, today).contains(domain::Duty::query_officer)) continue;
        const auto* term = person.duties.term(domain::Duty::query_officer);
        auto until = term == nullptr ? std::nullopt : term->until;
        if (person.until && (!until || *person.until < *until)) until = person.until;
        parts.queriers.push_back({seat.names().display_name(code), until});
    }
    for (const auto& [id, row] : seat.registers().of(registers::transmission))
        if (!registers::transmission.state(row.state).over)
            parts.transmission_tested = row.day_of(action::transmission_tested);
}

/// R-PW-4: what was tried of an account while nobody was signed in, by account and workstation, the newest first. All
/// of it: whoever tries many invented codes hides no real one behind them.
Result<std::vector<UnitOutside>> tried_outside(const Seat& seat, UtcTime now) {
    constexpr std::chrono::days looked_back{7};
    constexpr std::size_t slips = 2;
    std::map<std::pair<std::string, std::string>, UnitOutside> tried;  // code, workstation
    for (const auto what : {action::outer_sign_in_failed, action::outer_unlock_failed, action::outer_recovery_failed}) {
        ledger::EventQuery wanted;
        wanted.action = what;
        wanted.since = now - looked_back;
        JCIC_CHECK(each_event(seat.session(), wanted, [&](const auto& event) {
            const auto typed = event.entry.subject.substr(event.entry.subject.find(':') + 1);
            auto& one = tried[{typed, event.workstation}];
            const auto code = domain::PersonId::parse(typed);
            if (one.count == 0)
                one = {typed, code ? seat.names().display_name(*code) : typed, event.workstation, 0, {}, false};
            one.at = std::max(one.at, event.at);
            one.minded = ++one.count > slips || one.minded || what != action::outer_sign_in_failed;
            return true;
        }));
    }
    std::vector<UnitOutside> out;
    for (auto& [place, one] : tried) out.push_back(std::move(one));
    std::ranges::stable_sort(out, std::greater{}, &UnitOutside::at);
    return out;
}

}  // namespace

Result<std::vector<UnitLine>> DutiesDesk::unit() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!domain::heads_the_unit(seat->duties()))
        return fail(FaultCode::person_duty, "unit", {{"duty", std::string(name_of(domain::Duty::unit_head))}});
    UnitParts parts;
    if (!parts_.machine.is_practice()) {
        JCIC_TRY(const auto setup, setup_.view());
        parts.missing = static_cast<std::size_t>(std::ranges::count(setup.lines, false, &SetupLine::done));
        parts.missing_before_a_query = setup.missing_before_a_query();
    }
    JCIC_TRY(parts.backed_up_at, last_moment(seat->session(), action::ledger_backed_up));
    const auto snapshot = view_of(parts_);
    parts.now = snapshot->now;
    parts.hours = parts_.seating.policy().office_hours;
    JCIC_TRY(parts.outside, tried_outside(*seat, parts.now));
    parts.stops = snapshot->stops;
    parts.cards = snapshot->cards;
    parts.owed = snapshot->owed;
    parts.head = seat->person();
    parts.approves = seat->duties().contains(domain::Duty::supervisor);
    parts.ledger = snapshot->ledger;
    parts.warnings = snapshot->warnings;
    parts.incidents = rows_left_open(*seat, registers::incidents);
    parts.findings = rows_left_open(*seat, registers::findings);
    fill_unit_custody(parts, *seat, parts_.machine.today());
    return unit_lines(parts);
}

}  // namespace jcic::desk

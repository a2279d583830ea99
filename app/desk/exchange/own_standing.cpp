#include "app/desk/exchange/own_standing.h"

#include <algorithm>
#include <ranges>

#include "app/desk/exchange/own_statement.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/legal_holds.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/samples.h"
#include "app/domain/registers/urgency.h"
#include "app/domain/registers/weekly_sheets.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;

/// What was asked of JCIC since then, item by item, as it stands on weekly sheets.
Result<std::map<std::string, std::uint64_t>> asked_since(Seat& seat, UtcTime when) {
    std::map<std::string, std::uint64_t> out;
    ledger::EventQuery wanted;
    wanted.action = action::query_requesting;
    wanted.since = when;
    JCIC_CHECK(each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        for (const auto item : event.entry.value(field::items) | std::views::split(','))
            ++out[std::string(item.begin(), item.end())];
        return true;
    }));
    return out;
}

std::uint64_t waiting_in(const inquiry::Book& book) {
    const auto waits = [](const auto& query) {
        return std::ranges::any_of(query.second.items,
                                   [](const auto& item) { return item.second.state == domain::ItemState::submitted; });
    };
    return static_cast<std::uint64_t>(std::ranges::count_if(book.queries(), waits));
}

/// Of the last month of which records were drawn, within a year.
std::optional<domain::DeskStanding::Sample> last_sample(const registers::Rows& rows, domain::RocDate today) {
    constexpr int months_back = 12;
    auto month = domain::RocMonth::of(today);
    for (int back = 0; back < months_back; ++back, month = month.previous())
        if (const auto figures = registers::month_figures(rows, month))
            return domain::DeskStanding::Sample{month.text(), figures->drawn + figures->extra, figures->answered};
    return std::nullopt;
}

/// What is to be done soon, or is late: what may wait is nobody's trouble yet, nor is what a legal hold keeps.
std::map<std::string, domain::DeskStanding::OwedIn> owed_in(Seat& seat, domain::RocDate today,
                                                            const domain::OfficeCalendar& calendar) {
    const LegalHolds held(seat);
    std::map<std::string, domain::DeskStanding::OwedIn> out;
    for (const auto& one : seat.owed()) {
        const auto urgency = registers::urgency_of(one.until, today, calendar);
        if (urgency == registers::Urgency::later || !held.of(one).empty()) continue;
        auto& of = out[std::string(one.book->name)];
        ++of.open;
        if (urgency == registers::Urgency::late) ++of.late;
    }
    return out;
}

}  // namespace

Result<domain::DeskStanding> own_standing(const Machine& machine, Seat& seat) {
    const auto today = machine.today();
    const auto& origin = seat.session().origin();
    domain::DeskStanding out;
    out.world = ledger::name_of(origin.kind);
    out.institution = origin.institution.text();
    out.branch = machine.settings().branch;
    out.desk = machine.settings().workstation;
    out.ledger = ledger_of(seat.session());
    out.made = machine.clock().now();
    JCIC_TRY(out.events, seat.session().count());
    const auto week = registers::week_of(today);
    const auto from = week ? week->from : today;
    out.week = from.text();
    JCIC_TRY(out.queries, asked_since(seat, domain::start_of(from)));
    out.waiting = waiting_in(seat.book());
    out.sample = last_sample(seat.registers(), today);
    out.owed = owed_in(seat, today, machine.calendar());
    return out;
}

Result<std::string> signed_standing(const Machine& machine, Seat& seat, const domain::DeskStanding& said) {
    JCIC_TRY(auto signer, workstation_signer(machine, seat.session()));
    const auto text = domain::standing_text(said, signer.certificate());
    JCIC_TRY(const auto signature, statement_signature(signer, text));
    return text + domain::signature_line(signature);
}

}  // namespace jcic::desk

#include "app/desk/ledger_desk.h"

#include "app/ledger/verify.h"

namespace jcic::desk {
namespace {

constexpr std::size_t piece = 1000;

EventRow row_of(const domain::Recorded& event, const Seat& seat) {
    EventRow row{event.sequence, event.at, event.person, {}, event.entry.action, event.entry.subject, {}};
    if (const auto person = domain::PersonId::parse(event.person)) row.person_name = seat.names.display_name(*person);
    // Plain fields only: what is personal or secret is shown on its own page, which is an event.
    for (const auto& field : event.entry.fields) {
        if (field.keep != domain::Keep::plain || !field.value || field.value->empty()) continue;
        row.facts += (row.facts.empty() ? "" : " · ") + field.name + " " + *field.value;
    }
    return row;
}

bool fits(const EventRow& row, const std::string& text) {
    for (const auto* where : {&row.action, &row.person, &row.person_name, &row.subject, &row.facts})
        if (where->find(text) != std::string::npos) return true;
    return false;
}

}  // namespace

Result<EventPage> LedgerDesk::page(const EventFilter& filter, std::uint64_t offset, std::size_t limit) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    EventPage page;
    ledger::EventQuery query;
    query.person = filter.person;
    query.since = filter.from;
    query.until = filter.to;
    query.newest_first = true;
    query.limit = piece;
    const bool everything = filter.text.empty() && filter.person.empty() && !filter.from && !filter.to;
    if (everything) {
        JCIC_TRY(page.total, seat->session->count());
        if (offset >= page.total) return page;
        query.start = page.total - offset;
        query.limit = limit;
        JCIC_TRY(const auto events, seat->session->events(query));
        for (const auto& event : events) page.rows.push_back(row_of(event, *seat));
        return page;
    }
    for (;;) {
        JCIC_TRY(const auto events, seat->session->events(query));
        for (const auto& event : events) {
            auto row = row_of(event, *seat);
            if (!fits(row, filter.text)) continue;
            if (page.total >= offset && page.rows.size() < limit) page.rows.push_back(std::move(row));
            ++page.total;
        }
        if (events.size() < piece || events.back().sequence <= 1) return page;
        query.start = events.back().sequence - 1;
    }
}

Result<Head> LedgerDesk::head() {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    ledger::EventQuery newest;
    newest.newest_first = true;
    newest.limit = 1;
    JCIC_TRY(const auto events, seat->session->events(newest));
    if (events.empty()) return fail(FaultCode::ledger_corrupt, "head", {{"reason", "empty"}});
    return Head{events.front().sequence, to_hex(events.front().hash)};
}

Result<Verification> LedgerDesk::verify(std::stop_token stop) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_TRY(const auto report, ledger::verify(*seat->session, stop));
    Verification verification{report.ok, report.events, report.head, {}};
    for (const auto& finding : report.faults)
        verification.faults.push_back(
            {finding.code, "verify", {{"sequence", std::to_string(finding.sequence)}, {"reason", finding.reason}}});
    rooms_.verified_at = rooms_.clock->now();
    rooms_.verified_ok = report.ok;
    JCIC_CHECK(seat->session->append(plain_entry(
        rooms_.random, "ledger.verified", "ledger",
        {{"ok", report.ok ? "yes" : "no"}, {"events", std::to_string(report.events)}, {"head", report.head}})));
    return verification;
}

}  // namespace jcic::desk

#include "app/desk/queries/serial_desk.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/plugs.h"
#include "app/domain/events/names.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/form/field_values.h"

namespace jcic::desk {
namespace {

/// The longest holding time, and the day on which it ends.
constexpr std::chrono::days still_held{8};

bool waits_for_number(const inquiry::QueryEntry& query) {
    return std::ranges::any_of(query.items, [](const auto& one) {
        using S = domain::ItemState;
        const auto state = one.second.state;
        return state == S::approved || state == S::requesting || state == S::unsettled;
    });
}

/// By subject, those that came the way of this desk.
std::map<std::string, std::vector<inquiry::AskedOfJcic>> by_card(const std::vector<gateway::QueryRecord>& records) {
    std::map<std::string, std::vector<inquiry::AskedOfJcic>> out;
    for (const auto& line : records)
        if (line.way == inquiry::way_by_card) out[line.subject_id].push_back(z52_line_of(line).asked);
    return out;
}

/// Whether it is the event of which that page was shown.
bool was_shown(const domain::Entry& event, const TakingOverText& seen) {
    const auto page = event.value(field::page);
    return event.subject == inquiry::subject_of(seen.query) && event.value(field::lost_serial) == seen.row &&
           event.signatures.size() == 1 && event.signatures.front().signer == seen.approver && page == seen.text &&
           digest_text(sha256_of(view(page))) == seen.digest_text;
}

}  // namespace

Result<std::vector<SubjectToAsk>> SerialDesk::subjects(std::stop_token stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("serials"));
    if (!seat->jcic().is_open()) return fail(FaultCode::host_session, "serials");
    const auto today = parts_.machine.today();
    JCIC_TRY(const auto from, domain::RocDate::from(domain::Date{today.days() - still_held}));
    JCIC_TRY(const auto lines, PluggedHost(parts_).query_records(from, today, stop));
    std::map<std::string, SubjectToAsk> found;
    for (const auto& [id, query] : seat->book().queries())
        if (query.query && waits_for_number(query)) found[query.query->subject.text()].in_ledger = true;
    for (const auto& [id, asked] : by_card(lines)) {
        const auto subject = domain::PersonalId::parse(id);
        if (!subject) continue;
        JCIC_CHECK(seat->load_queries_about(*subject, stop));
        const auto unknown = inquiry::not_here(seat->book(), *subject, asked);
        if (std::ranges::any_of(unknown, [](const auto& line) { return line.outcome != "expired"; }))
            found[subject->text()].in_z52 = true;
    }
    std::vector<SubjectToAsk> out;
    for (auto& [id, one] : found) {
        one.subject_id = id;
        out.push_back(std::move(one));
    }
    return out;
}

Result<inquiry::SerialsFound> SerialDesk::find(std::string_view subject_id, const std::string& why,
                                               std::stop_token stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("serials"));
    JCIC_TRY(const auto subject, domain::PersonalId::parse(subject_id));
    if (!seat->jcic().is_open()) return fail(FaultCode::host_session, "serials");
    PluggedHost host(parts_);
    return seat->inquiries().lost_serials.find_serials(subject, why, seat->rows_for_steps(), host, std::move(stop));
}

Result<std::vector<WaitingSerial>> SerialDesk::waiting() {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("serials"));
    std::vector<WaitingSerial> out;
    for (auto& serial : domain::registers::lost_serials_waiting(seat->registers())) {
        WaitingSerial one{std::move(serial), {}};
        for (const auto& [id, query] : seat->book().queries()) {
            const auto item = query.items.find(one.serial.item);
            const bool fits = query.query && query.query->subject == one.serial.subject &&
                              query.querier == seat->person() && item != query.items.end() &&
                              item->second.state == domain::ItemState::approved;
            if (fits) one.queries.push_back({id, query.case_number, query.query->subject_name});
        }
        out.push_back(std::move(one));
    }
    return out;
}

Result<TakingOverText> SerialDesk::page(const inquiry::QueryId& query, const std::string& row,
                                        const domain::PersonId& approver) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("serials"));
    JCIC_TRY(auto event, seat->inquiries().lost_serials.taking_over(query, row, seat->rows_for_steps(), approver));
    event = seat->session().prepare(std::move(event));
    auto text = event.value(field::page);
    auto digest = digest_text(sha256_of(view(text)));
    seat->note_taking_over(std::move(event));
    return TakingOverText{query, row, approver, std::move(text), std::move(digest)};
}

Result<void> SerialDesk::take_over(const TakingOverText& seen, const Secret& password) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("serials"));
    if (!seat->taking_over() || !was_shown(*seat->taking_over(), seen))
        return fail(FaultCode::query_changed, "serials");
    auto event = *seat->taking_over();
    JCIC_CHECK(seat->session().countersign(seen.approver, password, domain::purpose::approval, event));
    JCIC_CHECK(seat->inquiries().lost_serials.take_over(seen.query, seat->rows_for_steps(), event));
    seat->note_taking_over(std::nullopt);
    return {};
}

}  // namespace jcic::desk

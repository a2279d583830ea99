#include "app/desk/queries/query_desk.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/queries/board_view.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/plugs.h"
#include "app/desk/rooms/unprinted.h"
#include "app/domain/case_pattern.h"
#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/desks.h"
#include "app/domain/trail_access.h"
#include "app/domain/typed_number.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/approvals.h"
#include "app/search/look_up.h"
#include "app/search/subject_labels.h"

namespace jcic::desk {
namespace {

constexpr const char* authorisations_of_kind = "authorisation.";

/// Whether the list shows the query for being recalled and for nothing else; nullopt where it has nothing to show.
std::optional<bool> only_recalled(QueryList list, const inquiry::QueryEntry& query, UtcTime now) {
    const auto shown = [&](bool recalled) {
        return std::ranges::any_of(
            query.items, [&](const auto& item) { return shows(list, item.second, at_hand(query, now), recalled); });
    };
    if (!shown(true)) return std::nullopt;
    return !shown(false);
}

}  // namespace

Result<inquiry::Verdict> QueryDesk::check(const inquiry::Form& form, const std::stop_token& stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("query"));
    JCIC_TRY(auto verdict, seat->inquiries().submissions.check(form, stop));
    const auto named =
        unprinted(parts_.printing, form.subject_name + " " + form.borrower_name + " " + form.borrower_checked + " " +
                                       form.case_number + " " + form.reason);
    if (!named.empty()) verdict.remarks.push_back({inquiry::Remark::Kind::unprinted, {{"characters", named}}});
    return verdict;
}

Result<inquiry::QueryId> QueryDesk::submit(const inquiry::Form& form) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!seat->duties().contains(domain::Duty::query_officer)) return fail(FaultCode::rule_du_1, "submit");
    return seat->inquiries().submissions.submit(form);
}

Result<std::vector<domain::Authorisation>> QueryDesk::authorisations(std::string_view subject_id,
                                                                     const std::stop_token& stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("query"));
    if (!subject_id.empty()) {
        ledger::LookUp look_up;
        look_up.words.push_back({std::string(subject_id)});
        look_up.kind = authorisations_of_kind;
        look_up.limit = std::numeric_limits<std::int64_t>::max();
        JCIC_TRY(const auto held, seat->archive().subjects_of(look_up, domain::registers::authorisations.about, stop));
        JCIC_CHECK(seat->load_rows(domain::registers::authorisations, held.subjects));
    }
    auto out = domain::registers::held_authorisations(seat->registers());
    if (!subject_id.empty()) std::erase_if(out, [&](const auto& one) { return one.subject_id != subject_id; });
    return out;
}

Result<std::vector<inquiry::Offered>> QueryDesk::offered(std::string_view subject_id, const std::stop_token& stop) {
    JCIC_TRY(const auto held, authorisations(domain::plain_form(subject_id), stop));
    auto& seat = *parts_.seating.seat();
    std::vector<inquiry::Offered> out;
    for (const auto& one : held) {
        JCIC_CHECK(seat.load_queries_leaning_on(one.reference));
        inquiry::Offered offered{one, {}, one.used_before};
        if (const auto* row = seat.registers().row(domain::registers::authorisations, one.reference))
            offered.subject_name = row->value("name");
        for (const auto item : domain::all_items)
            if (seat.book().authorisation_used(one.reference, item)) offered.used.insert(item);
        JCIC_TRY(const auto elsewhere, used_at_other_desks(seat.session(), one.reference));
        for (const auto& use : elsewhere)
            if (use.use != domain::AuthorisationUse::free) offered.used.insert(use.item);
        const bool once = parts_.seating.policy().form_good_for == domain::FormGoodFor::one_submission;
        if (once && !offered.used.empty()) offered.used = {std::begin(domain::all_items), std::end(domain::all_items)};
        out.push_back(std::move(offered));
    }
    return out;
}

namespace {

/// By the branch's pattern, after the greatest that this desk knows: another may have used it meanwhile. The labels
/// find it, however many there are; what they do not say yet is at hand. None that a case here has, or had, is
/// proposed: where so many in a row are taken, none at all.
Result<std::string> next_case_number(const Machine& machine, Seat& seat) {
    const auto pattern = domain::CasePattern::parse(machine.settings().case_numbers);
    if (!pattern) return std::string();
    constexpr std::size_t greatest = 4;  // a longer text of the same beginning may be one of them
    constexpr int most_asked = 32;
    const auto prefix = domain::compared_reference(pattern->prefix(machine.today()));
    const ledger::LabelQuery of_today{label::case_number, prefix + "0", prefix + "9\x7F", true, greatest};
    JCIC_TRY(const auto subjects, ledger::SubjectLabels(seat.session()).subjects(of_today));
    for (const auto& subject : subjects)
        if (const auto id = inquiry::query_of(subject)) JCIC_CHECK(seat.load_query(*id));
    std::vector<std::string> taken;
    for (const auto& [id, query] : seat.book().queries()) {
        taken.push_back(query.case_number);
        taken.insert(taken.end(), query.former_case_numbers.begin(), query.former_case_numbers.end());
    }
    for (int asked = 0; asked < most_asked; ++asked) {
        auto next = pattern->next(machine.today(), taken);
        JCIC_TRY(const auto used, seat.archive().of_case(next));
        if (used.empty()) return next;
        taken.push_back(std::move(next));
    }
    return std::string();
}

}  // namespace

Result<FormAids> QueryDesk::aids() {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("query"));
    FormAids out{
        domain::registers::templates_in_use(seat->registers()),
        domain::registers::procedures_on(seat->registers(), domain::registers::t52_use, parts_.machine.today()),
        {},
        parts_.machine.today()};
    for (const auto& [code, person] : seat->people().people())
        if (domain::may_approve(seat->person(), code, seat->people().duties(code, parts_.machine.today())))
            out.approvers.push_back(seat->names().display_name(code));
    for (const auto item : domain::all_items)
        out.holding.emplace(item, domain::holding_time(item, parts_.machine.clock().now(), parts_.machine.calendar()));
    JCIC_TRY(out.case_number, next_case_number(parts_.machine, *seat));
    ledger::EventQuery mine;
    mine.person = seat->person().text();
    mine.action = action::query_submitted;
    JCIC_TRY(const auto last, last_event(seat->session(), std::move(mine)));
    const auto id = last ? inquiry::query_of(last->entry.subject) : std::nullopt;
    if (!id) return out;
    JCIC_CHECK(seat->load_query(*id));
    if (const auto* query = seat->book().find(*id); query != nullptr && query->query)
        out.last = inquiry::last_case(*query->query);
    return out;
}

Result<Recalled> QueryDesk::recall(QueryList list, const std::string& text, const std::stop_token& stop,
                                   std::size_t most) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_list_kept));
    seat->forget_recalled(list);
    if (text.find_first_not_of(' ') == std::string::npos) return Recalled{};
    ledger::LookUp look_up;
    look_up.words.push_back({text});
    look_up.limit = most;
    JCIC_TRY(const auto found, seat->archive().subjects_of(look_up, "query:", stop));
    Recalled out;
    out.more = found.more;
    for (const auto& subject : found.subjects) {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "recall");
        const auto id = inquiry::query_of(subject);
        if (!id) continue;
        JCIC_CHECK(seat->load_query(*id));
        const auto* query = seat->book().find(*id);
        const auto only = query == nullptr ? std::nullopt : only_recalled(list, *query, parts_.machine.clock().now());
        if (!only) continue;
        if (*only) ++out.older;
        out.found.insert(*id);
    }
    seat->recall(list, out.found);
    return out;
}

Result<void> QueryDesk::request(const inquiry::QueryId& id, std::stop_token stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("query"));
    if (!seat->jcic().is_open()) return fail(FaultCode::host_session, "request");
    PluggedSigner card(parts_);
    const PluggedCustody custody(seat->people(), seat->registers(), parts_.machine.today());
    PluggedHost host(parts_);
    return seat->inquiries().requests.request(id, card, custody, host, std::move(stop));
}

Result<void> QueryDesk::settle(const inquiry::QueryId& id, std::stop_token stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("query"));
    if (!seat->jcic().is_open()) return fail(FaultCode::host_session, "settle");
    PluggedHost host(parts_);
    return seat->inquiries().settlements.settle(id, host, std::move(stop));
}

Result<bool> QueryDesk::retrieve(const inquiry::QueryId& id, domain::Item item, std::stop_token stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("query"));
    if (!seat->jcic().is_open()) return fail(FaultCode::host_session, "retrieve");
    PluggedHost host(parts_);
    return seat->inquiries().retrievals.retrieve(id, item, host, std::move(stop));
}

Result<std::string> QueryDesk::reveal_serial(const inquiry::QueryId& id, domain::Item item) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("query"));
    JCIC_TRY(const auto serial, seat->inquiries().records.reveal_serial(id, item));
    return serial.whole();
}

namespace {

StoryLine line_of(const domain::Recorded& event, const Seat& seat) {
    StoryLine line{event.sequence, event.at, event.entry.action, event.person, std::nullopt, {}};
    if (const auto person = domain::PersonId::parse(event.person))
        line.person_name = seat.names().display_name(*person);
    if (!event.entry.signatures.empty())
        line.person_name = seat.names().display_name(event.entry.signatures.front().signer);
    if (const auto item = domain::parse_item(event.entry.value(field::item))) line.item = *item;
    if (const auto serial = domain::SerialNumber::parse(event.entry.value(field::serial))) line.fact = serial->masked();
    line.advice = event.entry.value(field::advice);
    if (!line.advice.empty()) line.fact = event.entry.value(field::remark);
    line.refused = event.entry.value(field::refused);
    if (event.entry.action == action::query_decided) {
        line.cause = event.entry.value(field::cause);
        line.desk = event.entry.value(field::desk);
    }
    if (line.advice.empty())
        line.said = event.entry.value(event.entry.action == action::query_withdrawn ? field::reason : field::remark);
    for (const auto* field : {"number", "problem", "items", "approved", "review"})
        if (line.fact.empty()) line.fact = event.entry.value(field);
    return line;
}

}  // namespace

Result<std::vector<StoryLine>> QueryDesk::story(const inquiry::QueryId& id) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_list_kept));
    ledger::EventQuery query;
    query.subject = "query:" + id;
    query.limit = 500;
    JCIC_TRY(const auto events, seat->session().events(query));
    std::vector<StoryLine> lines;
    for (const auto& event : events) lines.push_back(line_of(event, *seat));
    return lines;
}

// What a case is: QueryDesk's part of it (app/inquiry/steps/approvals.h).

namespace {

bool is_query(const std::string& text) {
    constexpr std::size_t digits = 32;
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Result<std::set<inquiry::RecordName>> QueryDesk::case_of(const std::string& which) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_move_cases));
    JCIC_TRY(const auto id, is_query(which) ? Result<inquiry::QueryId>(which) : one_of_case(which));
    JCIC_CHECK(seat->load_query(id));
    const auto* query = seat->book().find(id);
    if (query == nullptr) return fail(FaultCode::query_unknown, "hand-over");
    // What of the case is over goes along: its records are held, and may have to be opened or ended.
    if (query->query) JCIC_CHECK(seat->load_queries_about(query->query->subject));
    std::set<inquiry::RecordName> out;
    for (const auto& one : inquiry::case_of(seat->book(), *seat->book().find(id))) out.insert({one});
    return out;
}

Result<inquiry::QueryId> QueryDesk::one_of_case(const std::string& case_number) {
    const auto& book = parts_.seating.seat()->book();
    JCIC_TRY(const auto found, recall(QueryList::board, case_number));
    const inquiry::QueryEntry* first = nullptr;
    for (const auto& id : found.found) {
        const auto* one = book.find(id);
        if (!domain::same_reference(one->case_number, case_number) || !one->query) continue;
        if (first == nullptr) first = one;
        if (one->query->subject != first->query->subject || inquiry::who_has(*one) != inquiry::who_has(*first))
            return fail(FaultCode::input_form, "hand-over",
                        {{"field", std::string{field::case_number}}, {"reason", "several"}});
    }
    if (first == nullptr) return fail(FaultCode::query_unknown, "hand-over");
    return first->id;
}

}  // namespace jcic::desk

// What the steps of registers ask of the branch's queries, and what they bring about there: a loan's end, and an
// authorisation that its subject took back, are entered once, and told of each query in the same transaction.
#include <iterator>

#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/papers/query_reading.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/legal_holds.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/linked_numbers.h"
#include "app/domain/registers/loan_ends.h"
#include "app/domain/registers/parts.h"
#include "app/inquiry/book/written.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using domain::Entry;

Result<bool> is_used(Seat& seat, const std::string& reference) {
    JCIC_CHECK(seat.follow_queries());  // another desk's program may have sent one a moment ago
    JCIC_CHECK(seat.load_queries_leaning_on(reference));
    if (seat.book().form_used(reference)) return true;
    JCIC_TRY(const auto elsewhere, used_at_other_desks(seat.session(), reference));
    return std::ranges::any_of(elsewhere, [](const auto& one) { return one.use != domain::AuthorisationUse::free; });
}

/// By any number of theirs; whoever it was asked of, and the borrower beside a guarantor.
Result<std::vector<std::string>> queries_about(Seat& seat, const std::string& person) {
    const auto numbers = registers::numbers_of(seat.registers(), person);
    JCIC_CHECK(seat.follow_queries());
    for (const auto& number : numbers) {
        JCIC_TRY(const auto id, domain::PersonalId::parse(number));
        JCIC_CHECK(seat.load_queries_about(id));
    }
    std::vector<std::string> out;
    for (const auto& [query, entry] : seat.book().queries()) {
        const auto persons = inquiry::persons_of(entry);
        if (!entry.erased && std::ranges::any_of(numbers, [&](const auto& one) { return persons.contains(one); }))
            out.push_back(inquiry::subject_of(query));
    }
    return out;
}

Result<std::size_t> queries_of_case(Seat& seat, const std::string& case_number) {
    JCIC_CHECK(seat.follow_queries());
    JCIC_CHECK(seat.load_queries_of_case(case_number));
    const domain::Reference wanted(case_number);
    return static_cast<std::size_t>(std::ranges::count_if(
        seat.book().queries(), [&](const auto& one) { return wanted.is(one.second.case_number); }));
}

Result<std::string> case_number_of(Seat& seat, const std::string& query) {
    JCIC_CHECK(seat.follow_queries());
    const auto id = inquiry::query_of("query:" + query);
    if (!id) return std::string();
    JCIC_CHECK(seat.load_query(*id));
    const auto* found = seat.book().find(*id);
    if (found == nullptr) return std::string();
    // Until then it is withdrawn and submitted anew, and what is approved bears the number that counts.
    if (std::ranges::none_of(found->items, [](const auto& one) { return one.second.requested_at.has_value(); }))
        return registers::wrong(field::query, "not-requested",
                                JCIC_WORD("registers", "尚未發查，請撤回後以正確之案號重新送出。"));
    return found->case_number;
}

Result<std::vector<std::string>> queries_asked(Seat& seat, const registers::AskedBy& by) {
    ledger::EventQuery wanted;
    wanted.action = action::query_submitted;
    wanted.person = by.officer;
    if (by.from) wanted.since = domain::start_of(*by.from);
    if (by.until) wanted.until = domain::start_of(*by.until) + std::chrono::days{1};
    std::vector<std::string> out;
    JCIC_CHECK(each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        out.push_back(event.entry.subject);
        return true;
    }));
    return out;
}

/// Only what can be handed on: paper that is out or filed, a file that was saved.
bool is_at_hand(const inquiry::CopyEntry& copy) {
    return copy.state == domain::CopyState::out || copy.state == domain::CopyState::filed ||
           copy.state == domain::CopyState::exported;
}
Result<std::string_view> not_there(Seat& seat, const registers::NamedCopy& named) {
    JCIC_CHECK(seat.follow_queries());
    const auto id = inquiry::query_of("query:" + named.query);
    if (!id) return field::query;
    JCIC_CHECK(seat.load_query(*id));
    const auto* query = seat.book().find(*id);
    if (query == nullptr || query->erased) return field::query;
    if (named.item.empty()) return std::string_view();
    const auto which = domain::parse_item(named.item);
    const auto item = which ? query->items.find(*which) : query->items.end();
    if (item == query->items.end() || item->second.record_event.sequence == 0) return field::item;
    if (named.number.empty()) return std::string_view();
    const bool there = std::ranges::any_of(item->second.copies, [&](const auto& copy) {
        return std::to_string(copy.number) == named.number && is_at_hand(copy);
    });
    return there ? std::string_view() : field::number;
}

/// Of an authorisation that is not over, with the day and the manner of the loan's end.
Result<std::vector<Entry>> ends_of_authorisations(const domain::registers::RegisterSteps& steps, Seat& seat,
                                                  const std::set<std::string>& references, const Entry& loan_end) {
    std::vector<Entry> out;
    for (const auto& reference : references) {
        JCIC_CHECK(seat.load_row(registers::authorisations, reference));
        const auto* row = seat.registers().row(registers::authorisations, reference);
        if (row == nullptr || registers::authorisations.state(row->state).over) continue;
        domain::registers::StepRequest wanted{
            &registers::authorisations, registers::authorisations.step(registers::authorisation_ended), reference, {}};
        for (const auto field : {registers::end_how_field, field::on})
            wanted.typed.emplace(std::string(field), loan_end.value(field));
        JCIC_TRY(auto event, steps.event_of(wanted));
        out.push_back(std::move(event));
    }
    return out;
}

Result<std::vector<Entry>> brought_by_loan_end(const domain::registers::RegisterSteps& steps, Seat& seat,
                                               const Entry& step) {
    const auto case_number = step.subject.substr(registers::loan_ends.about.size());
    JCIC_TRY(const auto end, domain::parse_relation_end(step.value(registers::end_how_field)));
    JCIC_TRY(const auto on, domain::RocDate::parse(step.value(field::on)));
    auto& terms = seat.inquiries().terms;
    JCIC_TRY(auto out, terms.ends_of_case(case_number, end, on));
    JCIC_TRY(const auto references, terms.authorisations_of_case(case_number));
    JCIC_TRY(auto ends, ends_of_authorisations(steps, seat, references, step));
    std::ranges::move(ends, std::back_inserter(out));
    return out;
}

Result<std::vector<Entry>> brought_by(const domain::registers::RegisterSteps& steps, Seat& seat, const Entry& step) {
    if (step.action == registers::loan_end_entered || step.action == registers::loan_end_entered_anew)
        return brought_by_loan_end(steps, seat, step);
    if (step.action != registers::authorisation_revoked) return std::vector<Entry>{};
    JCIC_TRY(const auto on, domain::RocDate::parse(step.value(field::on)));
    return seat.inquiries().terms.revocations(step.subject.substr(registers::authorisations.about.size()), on);
}

}  // namespace

domain::registers::RegisterSteps register_steps_of(const Machine& machine, Seat& seat) {
    domain::registers::StepContext context{seat.session(),     seat.rows_for_steps(), seat.people_for_steps(),
                                           machine.calendar(), machine.clock(),       seat.random()};
    context.sent = [&seat](domain::RocDate from, domain::RocDate to) { return papers::sent_by_card(seat, {from, to}); };
    context.authorisation_used = [&seat](const std::string& reference) { return is_used(seat, reference); };
    context.queries_about = [&seat](const std::string& person) { return queries_about(seat, person); };
    context.case_number_of = [&seat](const std::string& query) { return case_number_of(seat, query); };
    context.queries_asked = [&seat](const registers::AskedBy& by) { return queries_asked(seat, by); };
    context.not_there = [&seat](const registers::NamedCopy& named) { return not_there(seat, named); };
    context.queries_of_case = [&seat](const std::string& number) { return queries_of_case(seat, number); };
    context.leaning_not_held = [&seat](const std::string& reference) { return leaning_not_held(seat, reference); };
    const domain::registers::RegisterSteps inner(context, seat.person());
    context.brings = [inner, &seat](const Entry& step) { return brought_by(inner, seat, step); };
    return {context, seat.person()};
}

}  // namespace jcic::desk

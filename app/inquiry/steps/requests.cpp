// 發查: one signed request for all approved items, written before it is sent.

#include <algorithm>

#include "app/domain/serial_request.h"
#include "app/inquiry/book/effect.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/plausible.h"
#include "app/inquiry/form/field_values.h"
#include "app/inquiry/steps/lost_serials.h"
#include "app/inquiry/steps/retrievals.h"

namespace jcic::inquiry {
namespace {

using domain::Entry;
using domain::Item;
using domain::ItemState;

std::set<Item> approved_items(const QueryEntry& query) {
    std::set<Item> items;
    for (const auto& [item, entry] : query.items)
        if (entry.state == ItemState::approved) items.insert(item);
    return items;
}

domain::SerialRequest compose(const QueryEntry& query, const std::set<Item>& items, const Dependencies& dependencies) {
    const auto& asked = *query.query;
    std::vector<domain::RequestedItem> requested;
    for (const auto item : items)
        requested.push_back({item, domain::info(item).needs_year ? asked.year : std::nullopt});
    return {dependencies.is_practice() ? domain::WorldKind::practice : domain::WorldKind::real,
            dependencies.institution(),
            dependencies.random().bytes<std::tuple_size_v<domain::IdempotencyKey>>(),
            asked.subject,
            asked.borrower ? asked.borrower->id_text() : std::string{},
            asked.business,
            asked.subject_kind,
            std::move(requested),
            asked.case_number,
            asked.authorisation.reference,
            query.items.at(*items.begin()).approved_in.hash};
}

/// JCIC was asked for one of them, and not from here.
Result<void> none_of(const std::set<Item>& items, const std::vector<AskedOfJcic>& asked) {
    for (const auto& line : asked) {
        const auto item = domain::parse_item(line.item);
        if (item && items.contains(*item))
            return fail(FaultCode::rule_au_5, "inquiry.request",
                        {{"item", std::string{domain::code_of(*item)}}, {"reason", "z52"}});
    }
    return {};
}

}  // namespace

Result<void> Requests::may_request(const QueryEntry& query, const std::set<Item>& items) const {
    // By who asked, whom the approval names, and while they have the case: who took it over asks anew (R-DU-6).
    if (query.querier != acting_) return fail(FaultCode::person_duty, "inquiry.request", {{"reason", "other-querier"}});
    JCIC_CHECK(has_case(query));
    JCIC_CHECK(not_stopped(items, acting_));
    JCIC_CHECK(transmission_is_tested());
    if (!pending_requests(query).empty()) return fail(FaultCode::query_unsettled, "inquiry.request");
    if (items.empty()) return fail(FaultCode::query_state, "inquiry.request");
    if (!query.query) return fail(FaultCode::ledger_sealed, "inquiry.request");
    for (const auto item : items) JCIC_CHECK(is_signed_for(query.items.at(item)));
    // Approved yesterday is not valid today: the authorisation may have ended, or been used, meanwhile.
    JCIC_CHECK(book_.load_leaning_on(query.query->authorisation.reference));
    return is_carried(query, items, today());
}

Result<SignedRequest> Requests::sign_request(const QueryEntry& query, const std::set<Item>& items, CardSigner& card,
                                             const Custody& custody) {
    const auto composed = compose(query, items, dependencies_);
    SignedRequest request;
    request.entry.key = composed.key;
    request.entry.items = items;
    request.bytes = composed.pack();
    JCIC_TRY(request.signature, card.sign(request.bytes));
    // Only now is it known which card signed. Without custody the signature goes nowhere (R-DU-9).
    JCIC_CHECK(custody.held_by(request.signature.card_number, acting_));
    return request;
}

Result<std::vector<Entry>> Requests::requesting(const QueryEntry& now, const SignedRequest& request) {
    JCIC_CHECK(may_request(now, request.entry.items));
    if (approved_items(now) != request.entry.items) return fail(FaultCode::query_changed, "inquiry.request");
    const auto key = key_of_query(now.id);
    auto entry = entries_.event(now.id, action::query_requesting);
    entry.plain(std::string{field::items}, items_text(request.entry.items))
        .plain(std::string{field::key}, to_hex(request.entry.key))
        .plain(std::string{field::institution}, dependencies_.institution().text())
        .plain(std::string{field::way}, std::string{way_by_card})
        .plain(std::string{field::card}, request.signature.card_number)
        .apart(std::string{field::request}, to_text(request.bytes), key)
        .apart(std::string{field::signature}, to_text(request.signature.value), key)
        .apart(std::string{field::certificate}, to_text(request.signature.certificate), key);
    return std::vector{std::move(entry)};
}

struct Requests::Answer {
    Believed believed;
    std::string_view how;
    // What was written of it:
    std::set<Item> silent{};
    std::optional<Fault> refusal{};
    bool any_serial = false;
};

struct Requests::Turn {
    QueryId id;
    Outcome told{};
    std::set<Item> items{};
    std::optional<SignedRequest> request{};
    std::optional<Fault> fault{};    ///< the host's
    std::optional<Answer> answer{};  ///< neither: it was not asked

    void ended(Fault why) { told = Result<void>(tl::unexpected<Fault>(std::move(why))); }
    /// And the others with it: the line, the card or the ledger.
    [[nodiscard]] bool ends_all() const {
        return (told && !*told && !only_this_one(told->error())) || (fault && !only_this_one(*fault));
    }
};

Result<void> Requests::not_asked_before_restore(const Turn& turn, const WriteInHand& write_in_hand, Host& host,
                                                std::stop_token stop) {
    JCIC_TRY(const auto restored, dependencies_.restored_on());
    const auto signed_on = book_.find(turn.id)->query->authorisation.signed_on;
    if (!restored || signed_on > *restored) return {};
    write_in_hand();  // JCIC may be long in answering
    const auto& subject = book_.find(turn.id)->query->subject;
    JCIC_CHECK(book_.load_about(subject, stop));
    JCIC_TRY(const auto reach, z52_from(today()));
    JCIC_TRY(const auto asked, host.asked_of_jcic(subject, std::max(signed_on, reach), today(), std::move(stop)));
    return none_of(turn.items, not_here(book_, subject, asked));
}

Result<void> Requests::request(const QueryId& id, CardSigner& card, const Custody& custody, Host& host,
                               std::stop_token stop) {
    return *request_each({id}, card, custody, host, stop).front();  // of one alone something always comes
}

std::vector<Outcome> Requests::request_each(const std::vector<QueryId>& ids, CardSigner& card, const Custody& custody,
                                            Host& host, const std::stop_token& stop) {
    std::vector<Outcome> out;
    request_each(one_stride(ids, out), card, custody, host, stop);
    return out;
}

void Requests::request_each(const Strides<QueryId, Outcome>& strides, CardSigner& card, const Custody& custody,
                            Host& host, const std::stop_token& stop) {
    stride_after_stride(
        strides, stop,
        [&](const auto& ids, const WriteInHand& first) { return begun(ids, first, card, custody, host, stop); },
        [&](const Going& going) { ask_each(going, host, stop); },
        [&](OneStride& asked, OneStride& next) { write(asked, next); });
}

Requests::OneStride Requests::begun(const std::vector<QueryId>& ids, const WriteInHand& write_in_hand, CardSigner& card,
                                    const Custody& custody, Host& host, const std::stop_token& stop) {
    OneStride out;
    for (const auto& id : ids) out.turns.push_back({id});
    out.going = signed_each(allowed(out.turns, write_in_hand), write_in_hand, card, custody, host, stop);
    return out;
}

void Requests::stop_here(Turn& turn, Fault why, const WriteInHand& write_in_hand) {
    write_in_hand();
    turn.ended(stopped(turn.id, step::request, turn.items, std::move(why)).value());
}

Requests::Going Requests::allowed(std::vector<Turn>& turns, const WriteInHand& write_in_hand) {
    std::vector<QueryId> ids;
    for (const auto& turn : turns) ids.push_back(turn.id);
    std::vector<std::optional<Fault>> refused(turns.size());
    const auto looked_at = append_each(ids, [&](std::size_t i, const QueryEntry& query) {
        turns[i].items = approved_items(query);
        const auto may = may_request(query, turns[i].items);
        refused[i] = may ? std::nullopt : std::optional(may.error());
        return std::vector<Entry>{};  // nothing is written by who looks
    });
    Going out;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        auto& turn = turns[i];
        if (!looked_at[i])
            turn.ended(looked_at[i].error());
        else if (refused[i])
            stop_here(turn, *refused[i], write_in_hand);
        else
            out.push_back(&turn);
        if (turn.ends_all()) break;
    }
    return out;
}

Requests::Going Requests::signed_each(const Going& going, const WriteInHand& write_in_hand, CardSigner& card,
                                      const Custody& custody, Host& host, const std::stop_token& stop) {
    Going out;
    for (auto* turn : going) {
        const auto unused = not_asked_before_restore(*turn, write_in_hand, host, stop);
        auto request = unused ? sign_request(*book_.find(turn->id), turn->items, card, custody)
                              : Result<SignedRequest>(tl::unexpected<Fault>(unused.error()));
        if (request) {
            turn->request = std::move(*request);
            out.push_back(turn);
            continue;
        }
        stop_here(*turn, request.error(), write_in_hand);
        if (turn->ends_all()) break;
    }
    if (!stop.stop_requested()) return out;
    for (auto* turn : out) stop_here(*turn, Fault{FaultCode::cancelled, "inquiry.request", {}}, write_in_hand);
    return {};
}

/// What has happened so far holds for the one that comes next: the line, or who asked to stop.
void Requests::ask_each(const Going& going, Host& host, const std::stop_token& stop) {
    for (auto* turn : going) {
        if (turn != going.front() && stop.stop_requested()) return;
        const auto& request = *turn->request;
        auto given = host.request_serials(request.entry.key, request.bytes, request.signature, stop);
        if (given)
            turn->answer = answer_to(request.entry, std::move(*given), way_back::answer);
        else
            turn->fault = given.error();
        if (turn->fault && !only_this_one(*turn->fault)) return;
    }
}

Result<std::vector<Entry>> Requests::answered(const QueryEntry& now, Turn& turn) {
    const auto& request = turn.request->entry;
    if (turn.answer) return entries_of(now, request, *turn.answer);
    if (turn.fault) return entries_of(now, request, *turn.fault);
    const auto items = pending_items(now, request);
    if (items.empty()) return std::vector<Entry>{};
    return std::vector{entries_.not_received(now.id, items, FaultCode::cancelled)};
}

void Requests::write(OneStride& asked, OneStride& next) {
    auto both = asked.going;
    both.insert(both.end(), next.going.begin(), next.going.end());
    if (both.empty()) return;
    const auto first_of_next = asked.going.size();
    const auto written = append_each(queries_of(both), [&](std::size_t i, const QueryEntry& now) {
        return i < first_of_next ? answered(now, *both[i]) : requesting(now, *both[i]->request);
    });
    for (std::size_t i = 0; i < first_of_next; ++i) {
        auto& turn = *both[i];
        if (!turn.answer && !turn.fault) continue;
        if (!written[i])
            turn.told = written[i];
        else if (turn.fault)
            turn.ended(*turn.fault);
        else
            turn.told = told_of(*turn.answer);
    }
    next.going.clear();
    for (auto i = first_of_next; i < both.size(); ++i) {
        auto& turn = *both[i];
        turn.told = written[i] ? Outcome{} : Outcome(written[i]);
        if (turn.told) continue;
        turn.request->entry = book_.find(turn.id)->requests.back();
        next.going.push_back(&turn);
    }
}

Result<void> Requests::take_answers(const QueryId& id, const RequestEntry& request,
                                    std::vector<domain::SerialAnswer> given, std::string_view how) {
    auto answer = answer_to(request, std::move(given), how);
    JCIC_CHECK(append(id, [&](const QueryEntry& now) { return entries_of(now, request, answer); }));
    return told_of(answer);
}

Requests::Answer Requests::answer_to(const RequestEntry& request, std::vector<domain::SerialAnswer> given,
                                     std::string_view how) const {
    return {believed(std::move(given), request, dependencies_.clock().now()), how};
}

std::vector<Entry> Requests::entries_of(const QueryEntry& now, const RequestEntry& request, Answer& answer) {
    const auto& answers = answer.believed.answers;
    std::vector<Entry> entries;
    std::set<Item> lost;
    answer.silent.clear();
    for (const auto item : pending_items(now, request)) {
        const auto found = std::ranges::find(answers, item, &domain::SerialAnswer::item);
        if (found == answers.end()) {
            answer.silent.insert(item);
            if (now.items.at(item).state == ItemState::requesting) lost.insert(item);
        } else if (found->serial) {
            answer.any_serial = true;
            entries.push_back(entries_.serial(now.id, request, *found, answer.how));
        } else {
            answer.refusal = found->serial.error();
            entries.push_back(entries_.request_failed(now.id, request, item, *answer.refusal));
        }
    }
    if (!lost.empty()) entries.push_back(entries_.unsettled(now.id, lost, FaultCode::host_answer));
    return entries;
}

Result<void> Requests::told_of(const Answer& answer) {
    if (answer.believed.doubt) return tl::unexpected<Fault>(*answer.believed.doubt);
    if (!answer.silent.empty())
        return fail(FaultCode::query_unsettled, "inquiry.request", {{"items", items_text(answer.silent)}});
    if (answer.refusal && !answer.any_serial) return tl::unexpected<Fault>(*answer.refusal);
    return {};
}

std::vector<Entry> Requests::entries_of(const QueryEntry& now, const RequestEntry& request, const Fault& fault) {
    const auto items = pending_items(now, request);
    switch (request_effect_of(fault.code)) {
        case RequestEffect::none:
            return {entries_.not_received(now.id, items, fault.code)};
        case RequestEffect::unknown:
            return {entries_.unsettled(now.id, items, fault.code)};
        case RequestEffect::refused:
            break;
    }
    std::vector<Entry> entries;
    for (const auto item : items) entries.push_back(entries_.request_failed(now.id, request, item, fault));
    return entries;
}

}  // namespace jcic::inquiry

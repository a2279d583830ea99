// 發查: one signed request for all approved items, written before it is sent.

#include <algorithm>

#include "app/domain/serial_request.h"
#include "app/inquiry/effect.h"
#include "app/inquiry/field_values.h"
#include "app/inquiry/lost_serials.h"
#include "app/inquiry/plausible.h"
#include "app/inquiry/written.h"

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
    return {dependencies.practice ? domain::WorldKind::practice : domain::WorldKind::real,
            dependencies.institution,
            dependencies.random.bytes<std::tuple_size_v<domain::IdempotencyKey>>(),
            asked.subject,
            asked.borrower ? asked.borrower->id_text() : std::string{},
            asked.business,
            asked.subject_kind,
            std::move(requested),
            asked.case_number,
            asked.authorisation.reference,
            query.items.at(*items.begin()).approved_in.hash};
}

}  // namespace

Result<void> Requests::may_request(const QueryEntry& query, const std::set<Item>& items) const {
    // By who asked, whom the approval names, and while they have the case: who took it over asks anew (R-DU-6).
    if (query.querier != acting_) return fail(FaultCode::person_duty, "inquiry.request", {{"reason", "other-querier"}});
    JCIC_CHECK(has_case(query));
    JCIC_CHECK(not_stopped(items, acting_));
    if (!pending_requests(query).empty()) return fail(FaultCode::query_unsettled, "inquiry.request");
    if (items.empty()) return fail(FaultCode::query_state, "inquiry.request");
    if (!query.query) return fail(FaultCode::ledger_sealed, "inquiry.request");
    for (const auto item : items) JCIC_CHECK(is_signed_for(query.items.at(item)));
    // Approved yesterday is not valid today: the authorisation may have ended, or been used, meanwhile.
    JCIC_CHECK(book_.bring_leaning_on(query.query->authorisation.reference));
    return is_carried(query, items, today());
}

Result<void> Requests::not_asked_before_restore(const QueryEntry& query, const std::set<Item>& items, Host& host,
                                                std::stop_token stop) {
    if (!dependencies_.restored_on) return {};
    JCIC_TRY(const auto restored, dependencies_.restored_on());
    const auto& subject = query.query->subject;
    const auto signed_on = query.query->authorisation.signed_on;
    if (!restored || signed_on > *restored) return {};
    JCIC_CHECK(book_.bring_about(subject));
    JCIC_TRY(const auto reach, z52_from(today()));
    JCIC_TRY(const auto asked, host.asked_of_jcic(subject, std::max(signed_on, reach), today(), std::move(stop)));
    for (const auto& line : not_here(book_, subject, asked)) {
        const auto item = domain::parse_item(line.item);
        if (item && items.contains(*item))
            return fail(FaultCode::rule_au_5, "inquiry.request",
                        {{"item", std::string{domain::code_of(*item)}}, {"reason", "z52"}});
    }
    return {};
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

Result<void> Requests::write_request(const QueryId& id, SignedRequest& request) {
    const auto key = key_of_query(id);
    JCIC_CHECK(append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_CHECK(may_request(now, request.entry.items));
        if (approved_items(now) != request.entry.items) return fail(FaultCode::query_changed, "inquiry.request");
        auto entry = entries_.event(id, action::query_requesting);
        entry.plain(std::string{field::items}, items_text(request.entry.items))
            .plain(std::string{field::key}, to_hex(request.entry.key))
            .plain(std::string{field::institution}, dependencies_.institution.text())
            .plain(std::string{field::way}, std::string{way_by_card})
            .plain(std::string{field::card}, request.signature.card_number)
            .apart(std::string{field::request}, to_text(request.bytes), key)
            .apart(std::string{field::signature}, to_text(request.signature.value), key)
            .apart(std::string{field::certificate}, to_text(request.signature.certificate), key);
        return std::vector{entry};
    }));
    request.entry = book_.find(id)->requests.back();
    return {};
}

Result<void> Requests::request(const QueryId& id, CardSigner& card, const Custody& custody, Host& host,
                               std::stop_token stop) {
    JCIC_TRY(const auto* query, current(id));
    const auto items = approved_items(*query);
    if (const auto allowed = may_request(*query, items); !allowed)
        return stopped(id, step::request, items, allowed.error());
    if (const auto unused = not_asked_before_restore(*query, items, host, stop); !unused)
        return stopped(id, step::request, items, unused.error());
    auto request = sign_request(*query, items, card, custody);
    if (!request) return stopped(id, step::request, items, request.error());
    if (stop.stop_requested())
        return stopped(id, step::request, items, Fault{FaultCode::cancelled, "inquiry.request", {}});
    JCIC_CHECK(write_request(id, *request));
    auto answers = host.request_serials(request->entry.key, request->bytes, request->signature, stop);
    if (!answers) return take_fault(id, request->entry, answers.error());
    return take_answers(id, request->entry, std::move(*answers), way_back::answer);
}

Result<void> Requests::take_answers(const QueryId& id, const RequestEntry& request,
                                    std::vector<domain::SerialAnswer> given, std::string_view how) {
    const auto [answers, doubt] = believed(std::move(given), request, dependencies_.clock.now());
    std::set<Item> silent;
    std::optional<Fault> refusal;
    bool any_serial = false;
    JCIC_CHECK(append(id, [&, &answers = answers](const QueryEntry& now) -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        std::set<Item> lost;
        for (const auto item : pending_items(now, request)) {
            const auto answer = std::find_if(answers.begin(), answers.end(),
                                             [&](const domain::SerialAnswer& a) { return a.item == item; });
            if (answer == answers.end()) {
                silent.insert(item);
                if (now.items.at(item).state == ItemState::requesting) lost.insert(item);
            } else if (answer->serial) {
                any_serial = true;
                entries.push_back(entries_.serial(id, request, *answer, how));
            } else {
                refusal = answer->serial.error();
                entries.push_back(entries_.request_failed(id, request, item, *refusal));
            }
        }
        if (!lost.empty()) entries.push_back(entries_.unsettled(id, lost, FaultCode::host_answer));
        return entries;
    }));
    if (doubt) return tl::unexpected<Fault>(*doubt);
    if (!silent.empty()) return fail(FaultCode::query_unsettled, "inquiry.request", {{"items", items_text(silent)}});
    if (refusal && !any_serial) return tl::unexpected<Fault>(*refusal);
    return {};
}

Result<void> Requests::take_fault(const QueryId& id, const RequestEntry& request, const Fault& fault) {
    JCIC_CHECK(append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        const auto items = pending_items(now, request);
        switch (effect_of(fault.code)) {
            case Effect::none:
                return std::vector{entries_.not_received(id, items, fault.code)};
            case Effect::unknown:
                return std::vector{entries_.unsettled(id, items, fault.code)};
            case Effect::refused:
                break;
        }
        std::vector<Entry> entries;
        for (const auto item : items) entries.push_back(entries_.request_failed(id, request, item, fault));
        return entries;
    }));
    return tl::unexpected<Fault>(fault);
}

}  // namespace jcic::inquiry

// What became of a request that has no answer: after a crash, a lost line, a lost answer. Nothing stays unsettled for
// good:
//   the host answers the same bytes, or names the serial number (R-SE-2)    -> serial held
//   the host refuses the request, and names no serial number                -> failed
//   the host names no serial number, settling_pause after the request       -> approved, as nothing was received
//   the holding time is over before anybody could ask                       -> expired (a new authorisation is needed)
// Until then, every sign-in asks again.

#include <algorithm>

#include "app/inquiry/book/effect.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/plausible.h"
#include "app/inquiry/form/field_values.h"
#include "app/inquiry/steps/settlements.h"

namespace jcic::inquiry {
namespace {

using domain::Entry;
using domain::Item;

bool known_to(const Book& book, const domain::SerialNumber& serial) {
    for (const auto& [id, query] : book.queries())
        for (const auto& [item, entry] : query.items)
            if (entry.serial == serial) return true;
    return false;
}

/// The serial number that this request obtained: the one with its key; of those without a key, the first issued since
/// the request that no query of ours holds.
const domain::RecoveredSerial* match(const std::vector<domain::RecoveredSerial>& found, Item item,
                                     const RequestEntry& request, const Book& book) {
    const domain::RecoveredSerial* best = nullptr;
    for (const auto& candidate : found) {
        if (candidate.item != item) continue;
        if (candidate.key) {
            if (*candidate.key == request.key) return &candidate;
            continue;
        }
        if (candidate.issued < request.at - clock_difference || known_to(book, candidate.serial)) continue;
        if (best == nullptr || candidate.issued < best->issued) best = &candidate;
    }
    return best;
}

}  // namespace

std::vector<QueryId> Settlements::unsettled() const {
    std::vector<QueryId> ids;
    for (const auto& [id, query] : book_.queries())
        if (!pending_requests(query).empty()) ids.push_back(id);
    return ids;
}

std::vector<QueryId> Settlements::to_settle() const {
    std::vector<QueryId> ids;
    const auto now = dependencies_.clock().now();
    const auto is_due = [&](const RequestEntry& request) {
        return !request.asked_at || now >= *request.asked_at + pause_after(request.asked);
    };
    for (const auto& id : unsettled()) {
        const auto pending = pending_requests(*book_.find(id));
        if (std::any_of(pending.begin(), pending.end(), is_due)) ids.push_back(id);
    }
    return ids;
}

Result<void> Settlements::settle(const QueryId& id, Host& host, std::stop_token stop) {
    JCIC_TRY(const auto* query, current(id));
    for (const auto& request : pending_requests(*query)) JCIC_CHECK(settle_request(id, request, host, stop));
    if (!pending_requests(*query).empty()) return fail(FaultCode::query_unsettled, "inquiry.settle");
    return {};
}

Result<void> Settlements::settle_request(const QueryId& id, const RequestEntry& request, Host& host,
                                         std::stop_token stop) {
    JCIC_TRY(const auto begun, begin_settling(id, request, host.knows_idempotency_keys()));
    const auto& [items, resend] = begun;
    if (items.empty()) return {};
    std::optional<Fault> resent;
    if (resend) {
        JCIC_TRY(const auto signed_request, read_request(request));
        auto answers = host.request_serials(request.key, signed_request.bytes, signed_request.signature, stop);
        if (!answers) {
            resent = answers.error();
            if (request_effect_of(resent->code) == RequestEffect::none)
                return stopped(id, step::settle, items, *resent);
        } else {
            const auto taken = requests_.take_answers(id, request, std::move(*answers), way_back::resent);
            const bool open = !pending_items(*book_.find(id), request).empty();
            // What the answer leaves out, or says beyond belief, is looked for below; an answer that cannot be written
            // is another matter.
            const bool no_answer = !taken && (taken.error().code == FaultCode::query_unsettled ||
                                              taken.error().code == FaultCode::host_answer);
            if (!taken && open && !no_answer) return taken;
        }
    }
    if (pending_items(*book_.find(id), request).empty()) return {};
    return recover(id, request, resent, host, stop);
}

/// Says first what is about to be done, and closes what nobody can tell any more. Gives the items still to be settled.
Result<Settlements::Begun> Settlements::begin_settling(const QueryId& id, const RequestEntry& request,
                                                       bool knows_keys) {
    Begun begun;
    auto& open = begun.items;
    JCIC_CHECK(append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        std::set<Item> requesting;
        open = pending_items(now, request);
        for (const auto item : open)
            if (now.items.at(item).state == domain::ItemState::requesting) requesting.insert(item);
        if (!requesting.empty()) entries.push_back(entries_.unsettled(id, requesting, FaultCode::query_unsettled));
        for (const auto item : pending_items(now, request)) {
            if (!dependencies_.knows_time_of_jcic()) continue;
            if (dependencies_.clock().term_time() < domain::holding_deadline(item, request.at, std::nullopt)) continue;
            entries.push_back(entries_.expired(id, request, item));
            open.erase(item);
        }
        if (open.empty()) return entries;
        // Bytes that never arrived would arrive now: under a stop JCIC is asked only for what it issued (R-LO-6,
        // R-SE-2).
        begun.resend = knows_keys && not_stopped_between(now, request.items).has_value();
        auto settling = entries_.event(id, action::query_settling);
        settling.plain(std::string{field::items}, items_text(open))
            .plain(std::string{field::key}, to_hex(request.key))
            .plain(std::string{field::how}, std::string{begun.resend ? way_back::resent : way_back::recovered});
        entries.push_back(std::move(settling));
        return entries;
    }));
    return begun;
}

Result<SignedRequest> Settlements::read_request(const RequestEntry& request) {
    SignedRequest read;
    read.entry = request;
    JCIC_TRY(const auto bytes, journal_.open(request.event, field::request));
    JCIC_TRY(const auto signature, journal_.open(request.event, field::signature));
    JCIC_TRY(const auto certificate, journal_.open(request.event, field::certificate));
    read.bytes = to_bytes(bytes);
    read.signature.value = to_bytes(signature);
    read.signature.certificate = to_bytes(certificate);
    return read;
}

Result<void> Settlements::recover(const QueryId& id, const RequestEntry& request, const std::optional<Fault>& resent,
                                  Host& host, std::stop_token stop) {
    const auto& query = book_.find(id)->query;
    if (!query) return fail(FaultCode::ledger_sealed, "inquiry.settle");
    JCIC_CHECK(book_.load_about(query->subject, stop));  // whose serial numbers are known here already
    const auto found = host.recover_serials(query->subject, stop);
    if (!found) return stopped(id, step::settle, pending_items(*book_.find(id), request), found.error());
    const bool refused = resent && request_effect_of(resent->code) == RequestEffect::refused;
    // Bytes just sent again may still be on their way: the host's silence about them proves nothing yet.
    const bool silence_counts = !resent && dependencies_.clock().now() >= request.at + settling_pause;
    return append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        std::set<Item> not_received;
        for (const auto item : pending_items(now, request)) {
            if (const auto* serial = match(*found, item, request, book_)) {
                const auto told = believed({{item, serial->serial, serial->deadline, std::nullopt}}, request,
                                           dependencies_.clock().now());
                entries.push_back(entries_.serial(id, request, told.answers.front(), way_back::recovered));
            } else if (refused) {
                entries.push_back(entries_.request_failed(id, request, item, *resent));
            } else if (silence_counts) {
                not_received.insert(item);
            }
        }
        if (!not_received.empty())
            entries.push_back(entries_.not_received(id, not_received, FaultCode::query_unsettled));
        return entries;
    });
}

}  // namespace jcic::inquiry

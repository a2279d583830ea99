// 調閱: the record itself, repeatable until the holding time ends (R-SE-1, R-SE-2, R-IT-10).

#include <algorithm>

#include "app/domain/serial_use.h"
#include "app/inquiry/effect.h"
#include "app/inquiry/field_values.h"
#include "app/inquiry/plausible.h"
#include "app/inquiry/retrievals.h"
#include "app/inquiry/written.h"

namespace jcic::inquiry {
namespace {

using domain::Entry;
using domain::Item;
using domain::ItemState;

const ItemEntry* item_of(const QueryEntry& query, Item item) {
    const auto found = query.items.find(item);
    return found == query.items.end() ? nullptr : &found->second;
}

bool waits_for_record(const ItemEntry& item, UtcTime now) {
    return item.state == ItemState::serial_held && item.serial && item.deadline && now < *item.deadline &&
           item.ask_again.value_or(now) <= now;
}

}  // namespace

Retrievals::Now Retrievals::now() const {
    return {dependencies_.clock.at_latest(), needs(domain::Duty::query_officer), dependencies_.stops()};
}

Result<void> Retrievals::may_retrieve(const QueryEntry& query, Item item, const Now& now) const {
    JCIC_CHECK(now.officer);
    // Whoever has the case: what is fetched is sealed and seen by nobody, and JCIC's term waits for no hand-over.
    // Who approved is not the one who fetches either (R-DU-6).
    if (query.approval && query.approval->by == acting_)
        return fail(FaultCode::rule_du_6, "inquiry.retrieve", {{"reason", "self"}});
    const auto* entry = item_of(query, item);
    const auto* request = last_request(query, item);
    if (entry == nullptr || request == nullptr || entry->state != ItemState::serial_held)
        return fail(FaultCode::query_state, "inquiry.retrieve");
    if (!query.query || !entry->serial) return fail(FaultCode::ledger_sealed, "inquiry.retrieve");
    JCIC_TRY(auto institution, domain::InstitutionCode::parse(request->institution));
    const domain::SerialOrigin origin{std::move(institution), domain::Way::card, *entry->deadline};
    JCIC_CHECK(domain::may_retrieve(origin, dependencies_.institution, domain::Way::card, now.at_latest));
    // Last: what is over by its own term is told as that.
    if (!now.stops) return tl::unexpected<Fault>(now.stops.error());
    return not_stopped_between(*now.stops, query, {item});
}

Result<bool> Retrievals::retrieve(const QueryId& id, Item item, Host& host, std::stop_token stop) {
    JCIC_TRY(const auto* query, current(id));
    const auto* entry = item_of(*query, item);
    if (entry != nullptr && entry->state == ItemState::retrieved) return true;  // one query, one answer (R-IT-10)
    if (const auto allowed = may_retrieve(*query, item, now()); !allowed) {
        if (allowed.error().code == FaultCode::rule_se_2) JCIC_CHECK(expire());
        return stopped(id, step::retrieve, {item}, allowed.error());
    }
    if (const auto borne_out = is_signed_for(*entry); !borne_out)
        return stopped(id, step::retrieve, {item}, borne_out.error());
    bool fetched = false;
    JCIC_CHECK(append(id, [&](const QueryEntry& read) -> Result<std::vector<Entry>> {
        fetched = read.items.at(item).state == ItemState::retrieved;  // by another program, meanwhile
        if (fetched) return std::vector<Entry>{};
        JCIC_CHECK(may_retrieve(read, item, now()));
        return std::vector{entries_.event(id, action::query_retrieving, item)};
    }));
    if (fetched) return true;
    const auto request = *last_request(*query, item);
    const auto answer = host.retrieve(*entry->serial, item, stop);
    if (!answer) {
        if (answer.error().code == FaultCode::host_expired) JCIC_CHECK(append(entries_.expired(id, request, item)));
        return stopped(id, step::retrieve, {item}, answer.error());
    }
    JCIC_CHECK(take_retrieval(id, item, request, *answer));
    return std::holds_alternative<domain::Record>(*answer);
}

Result<void> Retrievals::take_retrieval(const QueryId& id, Item item, const RequestEntry& request,
                                        const domain::Retrieval& answer) {
    const auto* query = book_.find(id);
    if (const auto* later = std::get_if<domain::NotYet>(&answer)) {
        const auto deadline = *query->items.at(item).deadline;
        if (const auto possible = may_ask_again(later->ask_again, deadline, dependencies_.clock.now()); !possible)
            return stopped(id, step::retrieve, {item}, possible.error());
        auto entry = entries_.event(id, action::query_not_yet, item);
        return append(entry.plain(std::string{field::ask_again}, domain::iso_text(later->ask_again)));
    }
    const auto& record = std::get<domain::Record>(answer);
    if (const auto fitting = fits(record, item, *query->query); !fitting)
        return stopped(id, step::retrieve, {item}, fitting.error());
    auto entry = entries_.event_once(id, action::record_retrieved, item, request);
    return append(entry.apart(std::string{field::record}, to_text(record.pack()), key_of_record(id, item)));
}

Retrievals::Items Retrievals::ready() const {
    struct Waiting {
        UtcTime deadline;
        std::pair<QueryId, Item> what;
    };
    std::vector<Waiting> waiting;
    const auto at_latest = dependencies_.clock.at_latest();
    for (const auto& [id, query] : book_.queries())
        for (const auto& [item, entry] : query.items)
            if (waits_for_record(entry, at_latest)) waiting.push_back({*entry.deadline, {id, item}});
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const Waiting& one, const Waiting& other) { return one.deadline < other.deadline; });
    Items out;
    for (auto& one : waiting) out.push_back(std::move(one.what));
    return out;
}

Retrievals::Items Retrievals::fetchable() const {
    auto out = ready();
    if (out.empty()) return out;
    const auto standing = now();
    std::erase_if(out, [&](const auto& one) { return !may_retrieve(*book_.find(one.first), one.second, standing); });
    return out;
}

Retrievals::Items Retrievals::to_fetch(Items fetchable) const {
    const auto at = dependencies_.clock.now();
    std::erase_if(fetchable, [&](const auto& one) {
        const auto& item = book_.find(one.first)->items.at(one.second);
        return item.refused || (item.failed_at && at < *item.failed_at + pause_after(item.failures));
    });
    return fetchable;
}

Result<void> Retrievals::expire() {
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        const auto at_latest = dependencies_.clock.at_latest();
        for (const auto& [id, query] : book_.queries())
            for (const auto& [item, entry] : query.items)
                if (entry.state == ItemState::serial_held && at_latest >= *entry.deadline)
                    entries.push_back(entries_.expired(id, *last_request(query, item), item));
        return entries;
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

}  // namespace jcic::inquiry

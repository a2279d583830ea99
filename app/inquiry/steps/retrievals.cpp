// 調閱: the record itself, repeatable until the holding time ends (R-SE-1, R-SE-2, R-IT-10).

#include "app/inquiry/steps/retrievals.h"

#include <algorithm>

#include "app/domain/serial_use.h"
#include "app/inquiry/book/effect.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/plausible.h"
#include "app/inquiry/form/field_values.h"

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
    return {dependencies_.clock().term_time(), needs(domain::Duty::query_officer), dependencies_.stops()};
}

Result<void> Retrievals::may_retrieve(const QueryEntry& query, Item item, const Now& now) const {
    JCIC_CHECK(now.officer);
    // Whoever has the case: what is fetched is sealed and seen by nobody, and JCIC's term waits for no hand-over.
    // Who approved is not the one who fetches either (R-DU-6).
    if (has_approved(query, acting_)) return fail(FaultCode::rule_du_6, "inquiry.retrieve", {{"reason", "self"}});
    if (query.revoked_on) return fail(FaultCode::rule_au_1, "inquiry.retrieve", {{"reason", "revoked"}});  // R-AU-11
    const auto* entry = item_of(query, item);
    const auto* request = last_request(query, item);
    if (entry == nullptr || request == nullptr || entry->state != ItemState::serial_held)
        return fail(FaultCode::query_state, "inquiry.retrieve");
    if (!query.query || !entry->serial) return fail(FaultCode::ledger_sealed, "inquiry.retrieve");
    JCIC_TRY(auto institution, domain::InstitutionCode::parse(request->institution));
    const domain::SerialOrigin origin{std::move(institution), domain::Way::card, *entry->deadline};
    JCIC_CHECK(domain::may_retrieve(origin, dependencies_.institution(), domain::Way::card, now.term_time));
    // Last: what is over by its own term is told as that.
    if (!now.stops) return tl::unexpected<Fault>(now.stops.error());
    return not_stopped_between(*now.stops, query, {item});
}

struct Retrievals::Turn {
    QueryId id;
    Item item;
    Fetched told{};
    std::optional<RequestEntry> request{};           ///< that obtained its serial number
    std::optional<Result<domain::Retrieval>> got{};  ///< nullopt: it was not asked for
    std::optional<Result<bool>> came_to{};           ///< once what is written of it is

    void ended(Fault why) { told = Result<bool>(tl::unexpected<Fault>(std::move(why))); }
    /// And the others with it: the line or the ledger.
    [[nodiscard]] bool ends_all() const {
        return (told && !*told && !only_this_one(told->error())) || (got && !*got && !only_this_one(got->error()));
    }
};

Result<bool> Retrievals::retrieve(const QueryId& id, Item item, Host& host, std::stop_token stop) {
    return *retrieve_each({{id, item}}, host, stop).front();  // of one alone something always comes
}

std::vector<Retrievals::Fetched> Retrievals::retrieve_each(const Items& items, Host& host,
                                                           const std::stop_token& stop) {
    std::vector<Fetched> out;
    retrieve_each(one_stride(items, out), host, stop);
    return out;
}

void Retrievals::retrieve_each(const Strides<Items::value_type, Fetched>& strides, Host& host,
                               const std::stop_token& stop) {
    stride_after_stride(
        strides, stop,
        [&](const Items& items, const WriteInHand& write_in_hand) { return begun(items, write_in_hand); },
        [&](const Going& going) { ask_each(going, host, stop); },
        [&](OneStride& asked, OneStride& next) { write(asked, next); });
}

Retrievals::OneStride Retrievals::begun(const Items& items, const WriteInHand& write_in_hand) {
    OneStride out;
    for (const auto& [id, item] : items) out.turns.push_back({id, item});
    out.going = allowed(out.turns, write_in_hand);
    return out;
}

Retrievals::Going Retrievals::allowed(std::vector<Turn>& turns, const WriteInHand& write_in_hand) {
    Going all;
    for (auto& turn : turns) all.push_back(&turn);
    std::vector<std::optional<Fault>> refused(turns.size());
    std::optional<Now> standing;
    const auto looked_at = append_each(queries_of(all), [&](std::size_t i, const QueryEntry& query) {
        const auto* entry = item_of(query, turns[i].item);
        if (!standing) standing = now();
        const bool there = entry != nullptr && entry->state == ItemState::retrieved;
        if (there) turns[i].told = true;  // one query, one answer (R-IT-10)
        auto may = there ? Result<void>{} : may_retrieve(query, turns[i].item, *standing);
        if (may && !there) may = is_signed_for(*entry);
        refused[i] = may ? std::nullopt : std::optional(may.error());
        return std::vector<Entry>{};  // nothing is written by who looks
    });
    Going out;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        auto& turn = turns[i];
        if (refused[i]) write_in_hand();
        const auto over = refused[i] && refused[i]->code == FaultCode::rule_se_2 ? expire() : Result<void>{};
        if (!looked_at[i])
            turn.ended(looked_at[i].error());
        else if (!over)
            turn.ended(over.error());
        else if (refused[i])
            turn.ended(stopped(turn.id, step::retrieve, {turn.item}, *refused[i]).value());
        else if (!turn.told)
            out.push_back(&turn);
        if (turn.ends_all()) break;
    }
    return out;
}

Result<std::vector<Entry>> Retrievals::announcing(const QueryEntry& read, Turn& turn, const Now& now) {
    // By another program, meanwhile.
    turn.told = read.items.at(turn.item).state == ItemState::retrieved ? Fetched(true) : Fetched{};
    if (turn.told) return std::vector<Entry>{};
    JCIC_CHECK(may_retrieve(read, turn.item, now));
    return std::vector{entries_.event(read.id, action::query_retrieving, turn.item)};
}

/// What has happened so far holds for the one that comes next: the line, or who asked to stop.
void Retrievals::ask_each(const Going& going, Host& host, const std::stop_token& stop) {
    for (auto* turn : going) {
        if (turn != going.front() && stop.stop_requested()) return;
        const auto& entry = book_.find(turn->id)->items.at(turn->item);
        turn->got = host.retrieve(*entry.serial, turn->item, stop);
        if (!*turn->got && !only_this_one(turn->got->error())) return;
    }
}

std::vector<Entry> Retrievals::answered(const QueryEntry& now, Turn& turn) {
    if (turn.got) return entries_of(now, turn);
    // That it is asked for is written: so that it was not.
    return {entries_.stopped(now.id, step::retrieve, {turn.item}, Fault{FaultCode::cancelled, "inquiry.retrieve", {}})};
}

void Retrievals::write(OneStride& asked, OneStride& next) {
    auto both = asked.going;
    both.insert(both.end(), next.going.begin(), next.going.end());
    if (both.empty()) return;
    const auto first_of_next = asked.going.size();
    std::optional<Now> standing;
    const auto written =
        append_each(queries_of(both), [&](std::size_t i, const QueryEntry& read) -> Result<std::vector<Entry>> {
            if (i < first_of_next) return answered(read, *both[i]);
            if (!standing) standing = now();
            return announcing(read, *both[i], *standing);
        });
    for (std::size_t i = 0; i < first_of_next; ++i) {
        auto& turn = *both[i];
        if (!turn.got) continue;
        // Why nothing came is told even where it cannot be written; a record is there once it is.
        const bool came = turn.came_to && turn.came_to->has_value();
        const bool over = !*turn.got && turn.got->error().code == FaultCode::host_expired;
        if (!written[i] && (came || over || !turn.came_to))
            turn.ended(written[i].error());
        else
            turn.told = turn.came_to;
    }
    next.going.clear();
    for (auto i = first_of_next; i < both.size(); ++i) {
        auto& turn = *both[i];
        if (!written[i]) turn.ended(written[i].error());
        if (turn.told) continue;
        turn.request = *last_request(*book_.find(turn.id), turn.item);
        next.going.push_back(&turn);
    }
}

std::vector<Entry> Retrievals::entries_of(const QueryEntry& now, Turn& turn) {
    const auto nothing = [&](const Fault& why) {
        turn.came_to = Result<bool>(tl::unexpected<Fault>(why));
        return entries_.stopped(now.id, step::retrieve, {turn.item}, why);
    };
    if (!*turn.got) {
        const auto& fault = turn.got->error();
        auto why = nothing(fault);
        if (fault.code != FaultCode::host_expired) return {std::move(why)};
        return {entries_.expired(now.id, *turn.request, turn.item), std::move(why)};
    }
    if (const auto* later = std::get_if<domain::NotYet>(&**turn.got)) {
        const auto deadline = *now.items.at(turn.item).deadline;
        const auto possible = may_ask_again(later->ask_again, deadline, dependencies_.clock().now());
        if (!possible) return {nothing(possible.error())};
        turn.came_to = false;
        auto entry = entries_.event(now.id, action::query_not_yet, turn.item);
        return {entry.plain(std::string{field::ask_again}, domain::iso_text(later->ask_again))};
    }
    const auto& record = std::get<domain::Record>(**turn.got);
    if (const auto fitting = fits(record, turn.item, *now.query); !fitting) return {nothing(fitting.error())};
    turn.came_to = true;
    auto entry = entries_.event_once(now.id, action::record_retrieved, turn.item, *turn.request);
    std::vector out{entry.apart(std::string{field::record}, to_text(record.pack()), key_of_record(now.id, turn.item))};
    if (const auto from = named_otherwise(now, record); !from.empty())
        out.push_back(entries_.event_once(now.id, action::record_other_name, turn.item, *turn.request)
                          .plain(field::differs_from, from));
    return out;
}

/// Whose ID number was mistyped may be another living person: only the name in the record tells it. It is no reason to
/// lose the record, which came on a number that is used up.
std::string Retrievals::named_otherwise(const QueryEntry& query, const domain::Record& record) const {
    const auto& name = record.header().subject_name;
    const bool from_query = another_name(name, query.query->subject_name);
    const auto held = dependencies_.authorisation(query.query->authorisation.reference);
    const bool from_form = held && *held && another_name(name, (*held)->subject_name);
    if (from_query && from_form) return "both";
    return from_query ? "query" : from_form ? "authorisation" : "";
}

bool Retrievals::is_ready(const ItemEntry& item, const Now& now) {
    return waits_for_record(item, now.term_time);
}

bool Retrievals::is_fetchable(const QueryEntry& query, Item item, const Now& now) const {
    return is_ready(query.items.at(item), now) && may_retrieve(query, item, now);
}

std::vector<Retrievals::Waiting> Retrievals::waiting() const {
    std::vector<Waiting> out;
    const auto term_time = dependencies_.clock().term_time();
    for (const auto& [id, query] : book_.queries())
        for (const auto& [item, entry] : query.items)
            if (waits_for_record(entry, term_time)) out.push_back({*entry.deadline, &query, item});
    std::ranges::stable_sort(out, {}, &Waiting::deadline);
    return out;
}

Retrievals::Items Retrievals::fetchable() const {
    const auto ready = waiting();
    if (ready.empty()) return {};
    const auto standing = now();
    Items out;
    for (const auto& one : ready)
        if (may_retrieve(*one.query, one.item, standing)) out.emplace_back(one.query->id, one.item);
    return out;
}

Retrievals::Items Retrievals::to_fetch(Items fetchable) const {
    const auto at = dependencies_.clock().now();
    std::erase_if(fetchable, [&](const auto& one) {
        const auto& item = book_.find(one.first)->items.at(one.second);
        return item.refused || (item.failed_at && at < *item.failed_at + pause_after(item.failures));
    });
    return fetchable;
}

Result<void> Retrievals::expire() {
    // Final, and JCIC's to say: not by a clock that it has not been held to.
    if (!dependencies_.knows_time_of_jcic()) return {};
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        const auto term_time = dependencies_.clock().term_time();
        for (const auto& [id, query] : book_.queries())
            for (const auto& [item, entry] : query.items)
                if (entry.state == ItemState::serial_held && term_time >= *entry.deadline)
                    entries.push_back(entries_.expired(id, *last_request(query, item), item));
        return entries;
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

}  // namespace jcic::inquiry

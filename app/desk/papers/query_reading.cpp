#include "app/desk/papers/query_reading.h"

#include <algorithm>
#include <limits>

#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/inquiry/book/written.h"

namespace jcic::desk::papers {
namespace {

ledger::EventQuery query_of(const Span& span, std::string_view action) {
    ledger::EventQuery out;
    out.action = action;
    out.since = domain::start_of(span.from);
    out.until = domain::start_of(span.to) + std::chrono::days{1};
    return out;
}

/// Whose event it is that asks for the item, or says that a number which JCIC still held is its own (R-SE-2).
bool asks_for(const domain::Entry& entry, domain::Item item) {
    if (entry.action == action::query_requesting) return inquiry::items_from(entry.value(field::items)).contains(item);
    return entry.action == action::query_serial_taken_over && entry.value(field::item) == domain::code_of(item);
}

tl::unexpected<Fault> cancelled() {
    return fail(FaultCode::cancelled, "papers");
}

/// In the order of the events: by sequence, each query once.
Result<std::vector<inquiry::QueryId>> ids_of(Seat& seat, const Span& span, std::span<const std::string_view> actions,
                                             const std::stop_token& stop) {
    std::map<std::uint64_t, inquiry::QueryId> first;
    std::set<inquiry::QueryId> known;
    for (const auto wanted : actions) {
        JCIC_CHECK(each_event(seat.session(), query_of(span, wanted), [&](const domain::Recorded& event) {
            if (const auto id = inquiry::query_of(event.entry.subject); id && known.insert(*id).second)
                first.emplace(event.sequence, *id);
            return !stop.stop_requested();
        }));
        if (stop.stop_requested()) return cancelled();
    }
    std::vector<inquiry::QueryId> out;
    for (auto& [sequence, id] : first) out.push_back(std::move(id));
    return out;
}

}  // namespace

/// Rule and item have the same place in their lists.
std::string QueryRead::rule_of(domain::Item item) const {
    const auto rules = said(field::rules);
    const auto items = said(field::items);
    std::size_t rule = 0;
    std::size_t from = 0;
    while (from < items.size() && rule < rules.size()) {
        const auto end = std::min(items.find(',', from), items.size());
        const auto rule_end = std::min(rules.find(',', rule), rules.size());
        if (items.substr(from, end - from) == domain::code_of(item)) {
            const auto code = rules.substr(rule, rule_end - rule);
            return code.starts_with("rule.") ? code.substr(code.find('.') + 1) : code;
        }
        from = end + 1;
        rule = rule_end + 1;
    }
    return {};
}

std::string QueryRead::said(std::string_view field) const {
    return events.empty() ? std::string() : events.front().entry.value(field);
}

const domain::Recorded* QueryRead::request_of(domain::Item item) const {
    // The last one counts: an earlier request may have come to nothing.
    for (auto i = events.size(); i > 0; --i)
        if (asks_for(events[i - 1].entry, item)) return &events[i - 1];
    return nullptr;
}

Result<std::optional<QueryRead>> read_query(Seat& seat, const inquiry::QueryId& id) {
    JCIC_TRY(auto events, seat.archive().about(id));
    inquiry::Book book;
    for (const auto& event : events) book.apply(event);
    const auto* query = book.find(id);
    if (query == nullptr) return std::optional<QueryRead>();
    return std::optional(QueryRead{*query, std::move(events)});
}

Result<void> Watched::go_on(std::uint64_t done, std::uint64_t total) const {
    if (stop.stop_requested()) return cancelled();
    if (how_far) how_far(done, total);
    return {};
}

Result<void> each_query(Seat& seat, const Span& span, std::span<const std::string_view> actions,
                        const std::function<Result<void>(const QueryRead&)>& visit, const Watched& watched) {
    JCIC_TRY(const auto ids, ids_of(seat, span, actions, watched.stop));
    return each_query(seat, ids, visit, watched);
}

Result<void> each_query(Seat& seat, const std::vector<inquiry::QueryId>& ids,
                        const std::function<Result<void>(const QueryRead&)>& visit, const Watched& watched) {
    std::uint64_t done = 0;
    for (const auto& id : ids) {
        JCIC_CHECK(watched.go_on(done++, ids.size()));
        JCIC_TRY(const auto query, read_query(seat, id));
        if (query) JCIC_CHECK(visit(*query));
    }
    return watched.go_on(done, ids.size());
}

Result<std::optional<domain::registers::Row>> authorisation_of(Seat& seat, const QueryRead& query) {
    const auto reference = query.said(field::authorisation);
    if (reference.empty()) return std::optional<domain::registers::Row>();
    return authorisation_named(seat, reference);
}

Result<std::optional<domain::registers::Row>> authorisation_named(Seat& seat, const std::string& reference) {
    const auto& book = domain::registers::authorisations;
    JCIC_TRY(const auto events, seat.archive().about_any(std::string(book.about) + reference));
    domain::registers::Rows rows;
    for (const auto& event : events) rows.apply(event);
    const auto* row = rows.row(book, reference);
    return row == nullptr ? std::optional<domain::registers::Row>() : std::optional(*row);
}

Result<std::vector<UtcTime>> moments_in(Seat& seat, const Span& span, std::string_view action,
                                        const std::string& person) {
    auto wanted = query_of(span, action);
    wanted.person = person;
    wanted.limit = std::numeric_limits<std::int64_t>::max();
    return seat.session().moments(wanted);
}

Result<std::size_t> how_many(Seat& seat, const Span& span, std::string_view action, const std::string& person) {
    JCIC_TRY(const auto found, moments_in(seat, span, action, person));
    return found.size();
}

Result<std::vector<domain::Recorded>> events_in(Seat& seat, const Span& span, std::string_view action) {
    auto wanted = query_of(span, action);
    wanted.limit = std::numeric_limits<std::int64_t>::max();
    return seat.session().events(wanted);
}

std::optional<domain::registers::SentByCard> sent_by_card(Seat& seat, const Span& span) {
    domain::registers::SentByCard out;
    const auto requests = events_in(seat, span, action::query_requesting);
    const auto taken_over = how_many(seat, span, action::query_serial_taken_over);
    if (!requests || !taken_over) return std::nullopt;
    for (const auto& event : *requests)
        out[event.entry.value(field::card)] += inquiry::items_from(event.entry.value(field::items)).size();
    if (*taken_over > 0) out[""] += *taken_over;
    return out;
}

}  // namespace jcic::desk::papers

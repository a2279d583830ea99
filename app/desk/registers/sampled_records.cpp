#include "app/desk/registers/sampled_records.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/one_event.h"
#include "app/domain/events/names.h"
#include "app/inquiry/book/written.h"

namespace jcic::desk {
namespace {

Result<void> add_records(ledger::Session& session, std::string_view action, const domain::MonthEnd& end,
                         std::vector<std::string>& out) {
    ledger::EventQuery wanted;
    wanted.action = action;
    wanted.start = end.first;
    return each_event(session, wanted, [&](const domain::Recorded& event) {
        if (event.sequence > end.last) return false;
        const auto query = inquiry::query_of(event.entry.subject);
        const auto item = domain::parse_item(event.entry.value(field::item));
        if (query && item) out.push_back(record_of(*query, *item));
        return true;
    });
}

/// Up to where the month's latest draw reached; nullopt where there was none.
Result<std::optional<std::uint64_t>> drawn_up_to(ledger::Session& session, domain::RocMonth month) {
    std::optional<std::uint64_t> out;
    ledger::EventQuery wanted;
    wanted.action = action::sample_drawn;
    JCIC_CHECK(each_event(session, wanted, [&](const domain::Recorded& event) {
        if (event.entry.value(field::month) != month.text()) return true;
        if (const auto last = whole_number<std::uint64_t>(event.entry.value(field::last))) out = last;
        return true;
    }));
    return out;
}

}  // namespace

Result<std::uint64_t> last_before(ledger::Session& session, UtcTime moment) {
    ledger::EventQuery wanted;
    wanted.until = moment;
    JCIC_TRY(const auto last, last_event(session, std::move(wanted)));
    return last ? last->sequence : 0;
}

std::string record_of(const inquiry::QueryId& query, domain::Item item) {
    return query + ":" + std::string(domain::code_of(item));
}

Result<domain::MonthEnd> month_end(ledger::Session& session, domain::RocMonth month) {
    JCIC_TRY(const auto ended, last_before(session, month.begins()));
    JCIC_TRY(const auto drawn, drawn_up_to(session, month.previous()));
    const auto before = std::min(ended, drawn.value_or(ended));
    JCIC_TRY(const auto last, last_before(session, month.ends()));
    if (last == 0) return fail(FaultCode::register_state, "sample", {{"register", "samples"}, {"reason", "empty"}});
    JCIC_TRY(const auto head, session.head_of(last));
    return domain::MonthEnd{before + 1, last, head.root};
}

Result<std::vector<std::string>> records_of(ledger::Session& session, const domain::MonthEnd& end) {
    std::vector<std::string> out;
    JCIC_CHECK(add_records(session, action::query_serial, end, out));
    JCIC_CHECK(add_records(session, action::query_serial_taken_over, end, out));
    return domain::in_sample_order(std::move(out));
}

Result<ToldOf> Telling::of(std::string_view record) {
    ToldOf out;
    const auto colon = std::min(record.find(':'), record.size());
    const auto item = domain::parse_item(record.substr(std::min(colon + 1, record.size())));
    if (const auto query = record.substr(0, colon); query != query_) {
        JCIC_TRY(events_, archive_.about(std::string(query)));
        query_ = query;
    }
    for (const auto& event : events_) {
        const auto& entry = event.entry;
        if (const auto querier = domain::PersonId::parse(event.person);
            querier && !out.querier && entry.action == action::query_submitted)  // the first: none is submitted twice
            out.querier = *querier;
        if (entry.action != action::query_decided || !item) continue;
        if (!inquiry::items_from(entry.value(field::approved)).contains(*item)) continue;
        if (entry.field(field::stands_out) == nullptr)
            out.marked = domain::Marked::nothing;
        else if (entry.field(field::outside_hours) != nullptr)
            out.marked = domain::Marked::outside_hours;
        else
            out.marked = domain::Marked::stands_out;
    }
    return out;
}

}  // namespace jcic::desk

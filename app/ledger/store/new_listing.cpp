#include "app/ledger/store/new_listing.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/ledger/store/search_index.h"

namespace jcic::ledger {
namespace {

constexpr std::uint64_t told_after = 1024;  // events

/// The listing itself counts, and those that were replaced.
Result<std::uint64_t> listings(Database& database) {
    JCIC_TRY(auto row, database.prepare("SELECT count(*) FROM sqlite_schema WHERE type='table'"
                                        " AND name GLOB 'listing*'"));
    JCIC_CHECK(row.step());
    return row.number_at(0);
}

/// Newest first: that a year was closed is told by an event after it. Tells how far it is.
Result<void> fill(EventStore& events, const std::stop_token& stop, const ListingProgress& progress) {
    std::uint64_t done = 0;
    JCIC_TRY(const auto total, events.count());
    const auto between = [&](std::uint64_t first, std::uint64_t last) -> Result<void> {
        auto next = first;
        const auto list = [&](const StoredEvent& event) -> Result<void> {
            JCIC_TRY(const auto leaf, leaf_of(event));
            if (event.sequence != next || leaf.sequence != next) return missing_event(next);
            JCIC_CHECK(events.listing().put(leaf));
            ++next;
            if (++done % told_after != 0 && done != total) return {};
            if (progress) progress(done, total);
            return stop.stop_requested() ? fail(FaultCode::cancelled, "ledger.listing") : Result<void>{};
        };
        JCIC_CHECK(events.scan(first, list, last));
        return next > last ? Result<void>{} : missing_event(next);
    };
    JCIC_TRY(auto begin, events.first_open());
    if (begin == 0) return {};
    JCIC_CHECK(between(begin, total));
    while (begin > 1) {
        JCIC_TRY(const auto years, events.closed_years());
        const auto before = std::ranges::find(years, begin - 1, &ClosedYear::last);
        if (before == years.end()) return missing_event(begin - 1);
        begin = before->first;
        JCIC_CHECK(between(before->first, before->last));
    }
    return {};
}

/// Whether the next event's row can be put into it: tried, and taken back.
Result<bool> takes_a_row(Database& database, EventStore& events) {
    JCIC_TRY(const auto transaction, Transaction::begin(database));
    Leaf next;
    JCIC_TRY(next.sequence, events.count());
    ++next.sequence;
    next.action = action::session_signed_in;
    next.subject = "session";
    const auto put = events.listing().put(next);
    if (!put && !is_beyond_use(put.error())) return tl::unexpected<Fault>(put.error());
    return put.has_value();
}

Result<bool> serves(Database& database, EventStore& events) {
    const auto ends = events.listing().ends_with_events();
    if (!ends && !is_beyond_use(ends.error())) return ends;
    if (!ends || !*ends) return false;
    return takes_a_row(database, events);
}

}  // namespace

Result<void> make_listing_anew(Database& database, EventStore& events, const std::stop_token& stop,
                               const ListingProgress& progress) {
    const Stoppable stoppable(database, stop);
    JCIC_TRY(const auto others, listings(database));
    const auto aside = "ALTER TABLE listing RENAME TO listing_old_" + std::to_string(others);
    events.listing().forget_counts();
    JCIC_CHECK(database.run_unguarded(aside.c_str()));
    JCIC_CHECK(database.run(listing_table("listing").c_str()));
    JCIC_CHECK(fill(events, stop, progress));
    return database.run(listing_indexes("listing", "_" + std::to_string(others + 1)).c_str());
}

Result<bool> mend_listing(Database& database, EventStore& events) {
    JCIC_TRY(const bool good, serves(database, events));
    if (good) return false;
    JCIC_TRY(auto transaction, Transaction::begin(database));
    JCIC_CHECK(make_listing_anew(database, events, {}, nullptr));
    JCIC_CHECK(transaction.commit());
    return true;
}

}  // namespace jcic::ledger

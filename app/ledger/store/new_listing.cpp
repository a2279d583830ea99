#include "app/ledger/store/event_store.h"

#include "app/domain/events/names.h"

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

/// Tells how far it is.
Result<void> fill(EventStore& events, const std::stop_token& stop, const ListingProgress& progress) {
    JCIC_TRY(const auto total, events.count());
    std::uint64_t next = 1;
    const auto list = [&](const StoredEvent& event) -> Result<void> {
        JCIC_TRY(const auto leaf, leaf_of(event));
        if (event.sequence != next || leaf.sequence != next) return missing_event(next);
        JCIC_CHECK(events.listing().put(leaf));
        if (const auto done = next++; done % told_after == 0 || done == total) {
            if (progress) progress(done, total);
            if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.listing");
        }
        return {};
    };
    JCIC_CHECK(events.scan(1, list, total));
    return next > total ? Result<void>{} : missing_event(next);
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

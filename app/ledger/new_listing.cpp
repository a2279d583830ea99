#include "app/ledger/new_listing.h"

#include <algorithm>

namespace jcic::ledger {
namespace {

constexpr std::uint64_t at_once = 1024;  // events, after which somebody is told how far it is

/// The listing itself counts, and those that were replaced.
Result<std::uint64_t> listings(Database& database) {
    JCIC_TRY(auto row, database.prepare("SELECT count(*) FROM sqlite_schema WHERE type='table'"
                                        " AND name GLOB 'listing*'"));
    JCIC_CHECK(row.step());
    return row.number_at(0);
}

Result<void> put_between(Database& database, EventStore& events, std::uint64_t first, std::uint64_t last) {
    static const auto insert = listing_insert("listing_anew");
    auto next = first;
    Result<void> taken;
    const auto shown = events.rows_between(first, last, [&](const EventRow& event) {
        if (!taken) return;
        const auto leaf = Leaf::unpack(event.body);
        const bool right = leaf && leaf->sequence == next && event.sequence == next;
        auto row = right ? database.prepare(insert) : missing_event(next);
        taken = row ? put_in_listing(*row, *leaf) : tl::unexpected<Fault>(row.error());
        ++next;
    });
    JCIC_CHECK(taken);
    JCIC_CHECK(shown);
    if (next != last + 1) return missing_event(next);
    return {};
}

}  // namespace

Result<void> make_listing_anew(Database& database, EventStore& events, const std::stop_token& stop,
                               const ListingProgress& progress) {
    const Stoppable stoppable(database, stop);
    JCIC_TRY(const auto others, listings(database));
    const auto number = "_" + std::to_string(others + 1);
    JCIC_CHECK(database.run(listing_table("listing_anew").c_str()));
    JCIC_TRY(const auto total, events.count());
    for (std::uint64_t first = 1; first <= total; first += at_once) {
        const auto last = std::min(total, first + at_once - 1);
        JCIC_CHECK(put_between(database, events, first, last));
        if (progress) progress(last, total);
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.listing");
    }
    JCIC_CHECK(database.run(listing_indexes("listing_anew", number).c_str()));
    const auto take_place = "ALTER TABLE listing RENAME TO listing_old_" + std::to_string(others) +
                            "; ALTER TABLE listing_anew RENAME TO listing";
    return database.run_unguarded(take_place.c_str());
}

}  // namespace jcic::ledger

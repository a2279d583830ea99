#include "app/ledger/new_listing.h"

#include <algorithm>

#include "app/ledger/search_index.h"

namespace jcic::ledger {
namespace {

/// Of a query that gives one; it is over when this returns, and holds up no change of tables.
Result<std::uint64_t> number(Database& database, std::string_view sql) {
    JCIC_TRY(auto row, database.prepare(sql));
    JCIC_CHECK(row.step());
    return row.number_at(0);
}

}  // namespace

Result<bool> NewListing::lay_out() {
    JCIC_TRY(const bool there, begun());
    if (there) return false;
    JCIC_TRY(const auto others, listings());
    JCIC_CHECK(database_.run(listing_schema("listing_anew", "_" + std::to_string(others + 1)).c_str()));
    return true;
}

Result<std::optional<IndexProgress>> NewListing::advance(std::size_t most) {
    JCIC_TRY(const bool there, begun());
    if (!there) return std::nullopt;  // mostly: without a writer's lock
    auto progress = take_slice(most);
    // Not tried again and again: what waits for it would never be done.
    if (!progress && is_beyond_use(progress.error())) JCIC_CHECK(give_up());
    return progress;
}

Result<std::optional<IndexProgress>> NewListing::take_slice(std::size_t most) {
    JCIC_TRY(auto transaction, Transaction::begin(database_));
    JCIC_TRY(const bool there, begun());
    if (!there) return std::nullopt;  // another program has finished it
    JCIC_TRY(const auto done, number(database_, "SELECT coalesce(max(sequence), 0) FROM listing_anew"));
    JCIC_TRY(const auto total, events_.count());
    const auto last = std::min(total, done + most);
    JCIC_CHECK(fill(done + 1, last));
    if (last == total) JCIC_CHECK(take_place());
    JCIC_CHECK(transaction.commit());
    if (last == total) return std::nullopt;
    return IndexProgress{last, total};
}

Result<void> NewListing::fill(std::uint64_t first, std::uint64_t last) {
    auto next = first;
    Result<void> taken;
    const auto shown = events_.rows_between(first, last, [&](const EventRow& row) {
        if (!taken) return;
        const auto leaf = Leaf::unpack(row.body);
        const bool right = leaf && leaf->sequence == next && row.sequence == next;
        ++next;
        taken = right ? put(*leaf) : fail(FaultCode::ledger_corrupt, "ledger.listing");
    });
    JCIC_CHECK(taken);
    JCIC_CHECK(shown);
    if (next != last + 1)
        return fail(FaultCode::ledger_corrupt, "ledger.listing", {{"sequence", std::to_string(next)}});
    return {};
}

Result<void> NewListing::put(const Leaf& leaf) {
    static const auto insert = listing_insert("listing_anew", Listed::as_well);
    JCIC_TRY(auto row, database_.prepare(insert));
    return put_in_listing(row, leaf);
}

Result<void> NewListing::take_place() {
    JCIC_TRY(const auto others, listings());
    const auto sql = "ALTER TABLE listing RENAME TO listing_old_" + std::to_string(others) +
                     "; ALTER TABLE listing_anew RENAME TO listing";
    return database_.run_unguarded(sql.c_str());
}

Result<void> NewListing::give_up() {
    JCIC_TRY(auto transaction, Transaction::begin(database_));
    JCIC_TRY(const bool there, begun());
    if (!there) return {};
    JCIC_TRY(const auto others, listings());
    const auto sql = "ALTER TABLE listing_anew RENAME TO listing_old_" + std::to_string(others);
    JCIC_CHECK(database_.run_unguarded(sql.c_str()));
    return transaction.commit();
}

Result<bool> NewListing::begun() {
    JCIC_TRY(const auto found, number(database_, "SELECT count(*) FROM sqlite_schema WHERE name='listing_anew'"));
    return found != 0;
}

Result<std::uint64_t> NewListing::listings() {
    return number(database_, "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name GLOB 'listing*'");
}

}  // namespace jcic::ledger

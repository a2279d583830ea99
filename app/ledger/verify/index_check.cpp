#include "app/ledger/verify/index_check.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/ledger/store/in_order.h"
#include "app/ledger/store/schema_check.h"

namespace jcic::ledger {
namespace {

constexpr std::uint64_t at_once = 1024;  // rows read under one lock
constexpr char subject_column[] = "subject";
constexpr char action_column[] = "action";

tl::unexpected<Fault> out_of_order() {
    return fail(FaultCode::ledger_corrupt, "ledger.index");
}

Result<void> go_on(const std::stop_token& stop) {
    if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
    return {};
}

/// Goes through an index from row to row, each piece after the last row of the one before.
class Walk {
public:
    Walk(RowFingerprint& out, std::uint64_t first, std::uint64_t last) : out_(out), first_(first), last_(last) {}

    /// Takes rows of key and number in; true at the index's end.
    Result<bool> take(Statement rows) {
        std::uint64_t got = 0;
        for (;; ++got) {
            JCIC_TRY(const bool there, rows.step());
            if (!there) return got < at_once;
            const auto key = rows.text_view_at(0);
            const auto number = rows.number_at(1);
            const bool after = std::pair{std::string_view(key_), number_} < std::pair{key, number};
            if (begun_ && !after) return out_of_order();
            if (number >= first_ && number <= last_) out_.add(view(key), number);
            highest_ = std::max(highest_, number);
            key_ = key;
            number_ = number;
            begun_ = true;
        }
    }
    [[nodiscard]] const std::string& key() const { return key_; }
    [[nodiscard]] std::uint64_t number() const { return number_; }
    [[nodiscard]] std::uint64_t highest() const { return highest_; }

private:
    RowFingerprint& out_;
    std::uint64_t first_;
    std::uint64_t last_;
    std::string key_;  ///< as bytes, also where it is no text
    std::uint64_t number_ = 0;
    std::uint64_t highest_ = 0;  ///< of all numbers
    bool begun_ = false;
};

/// What is written only now is not compared; no row may be of an event that is not there.
Result<void> ends_with_events(EventStore& events, std::uint64_t highest) {
    JCIC_TRY(const auto end, events.count());
    return highest <= end ? Result<void>() : out_of_order();
}

/// Of the listing, by that column. Only the index has its rows in this order.
template <const char* column>
Result<RowFingerprint> walk_listed(ReadHandle& ledger, const IndexedRange& range, const std::stop_token& stop) {
    static const auto sql = std::string("SELECT ") + column + ", sequence FROM listing WHERE (" + column +
                            ", sequence) > (?1, ?2) ORDER BY " + column + ", sequence LIMIT ?3";
    auto& database = *ledger.database;
    JCIC_TRY(const bool walkable, listing_has_its_indexes(database));
    if (!walkable) return out_of_order();
    RowFingerprint out(range.points);
    Walk walk(out, 0, range.last);
    while (true) {
        JCIC_CHECK(go_on(stop));
        JCIC_TRY(auto rows, database.prepare(sql));
        rows.text(walk.key()).number(walk.number()).number(at_once);
        JCIC_TRY(const bool end, walk.take(std::move(rows)));
        if (!end) continue;
        JCIC_CHECK(ends_with_events(ledger.events, walk.highest()));
        return out;
    }
}

Result<RowFingerprint> walk_ids(ReadHandle& ledger, const IndexedRange& range, const std::stop_token& stop) {
    auto& database = *ledger.database;
    RowFingerprint out(range.points);
    Walk walk(out, range.first_id, range.last);
    while (true) {
        JCIC_CHECK(go_on(stop));
        JCIC_TRY(auto rows, database.prepare("SELECT id, sequence FROM event INDEXED BY sqlite_autoindex_event_1"
                                             " WHERE id > ?1 ORDER BY id LIMIT ?2"));
        rows.blob(view(walk.key())).number(at_once);
        JCIC_TRY(const bool end, walk.take(std::move(rows)));
        if (end) return out;
    }
}

}  // namespace

ReadIndexes read_indexes(const ReadHandles& handles, const IndexedRange& range, const std::stop_token& stop) {
    std::vector<Result<RowFingerprint>> read;
    const auto walk = [&](ReadHandle& ledger, std::uint64_t index) {
        constexpr std::array walks{walk_listed<subject_column>, walk_listed<action_column>, walk_ids};
        return walks.at(index)(ledger, range, stop);
    };
    const auto taken = in_order(handles, 3, walk, [&](Result<RowFingerprint> rows) -> Result<void> {
        read.push_back(std::move(rows));
        return {};
    });
    if (taken) return {std::move(read[0]), std::move(read[1]), std::move(read[2])};
    const tl::unexpected<Fault> none(taken.error());
    return {none, none, none};
}

}  // namespace jcic::ledger

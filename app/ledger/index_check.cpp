#include "app/ledger/index_check.h"

#include <algorithm>

namespace jcic::ledger {
namespace {

constexpr std::uint64_t at_once = 1024;  // rows read under one lock

tl::unexpected<Fault> out_of_order() {
    return fail(FaultCode::ledger_corrupt, "ledger.index");
}

Result<void> go_on(const std::stop_token& stop) {
    if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
    return {};
}

/// Goes through an index from row to row, each piece after the last row of the one before.
template <class Key>
class Walk {
public:
    Walk(RowFingerprint& out, std::uint64_t first, std::uint64_t last) : out_(out), first_(first), last_(last) {}

    /// Takes the rows in; true at the index's end.
    Result<bool> take(Statement rows, Key (*key_at)(const Statement&)) {
        std::uint64_t got = 0;
        for (;; ++got) {
            JCIC_TRY(const bool there, rows.step());
            if (!there) return got < at_once;
            auto row = std::pair{key_at(rows), rows.number_at(1)};
            if (begun_ && !(before_ < row)) return out_of_order();
            if (row.second >= first_ && row.second <= last_) out_.add(view_of(row.first), row.second);
            before_ = std::move(row);
            begun_ = true;
        }
    }
    [[nodiscard]] const Key& key() const { return before_.first; }
    [[nodiscard]] std::uint64_t number() const { return before_.second; }

private:
    static ByteView view_of(const std::string& key) { return jcic::view(key); }
    static ByteView view_of(const Bytes& key) { return key; }
    RowFingerprint& out_;
    std::uint64_t first_;
    std::uint64_t last_;
    std::pair<Key, std::uint64_t> before_;
    bool begun_ = false;
};

Result<RowFingerprint> walk_subjects(Database& database, const IndexedRange& range, const std::stop_token& stop) {
    RowFingerprint out(range.points);
    Walk<std::string> walk(out, 0, range.last);
    while (true) {
        JCIC_CHECK(go_on(stop));
        JCIC_TRY(auto rows, database.prepare("SELECT subject, sequence FROM listing INDEXED BY listing_subject"
                                             " WHERE (subject, sequence) > (?1, ?2)"
                                             " ORDER BY subject, sequence LIMIT ?3"));
        rows.text(walk.key()).number(walk.number()).number(at_once);
        JCIC_TRY(const bool end, walk.take(std::move(rows), [](const Statement& row) { return row.text_at(0); }));
        if (end) return out;
    }
}

Result<RowFingerprint> walk_ids(Database& database, const IndexedRange& range, const std::stop_token& stop) {
    RowFingerprint out(range.points);
    Walk<Bytes> walk(out, range.first_id, range.last);
    while (true) {
        JCIC_CHECK(go_on(stop));
        JCIC_TRY(auto rows, database.prepare("SELECT id, sequence FROM event INDEXED BY sqlite_autoindex_event_1"
                                             " WHERE id > ?1 ORDER BY id LIMIT ?2"));
        rows.blob(walk.key()).number(at_once);
        JCIC_TRY(const bool end, walk.take(std::move(rows), [](const Statement& row) { return row.blob_at(0); }));
        if (end) return out;
    }
}

}  // namespace

Result<IndexedRows> rows_of_indexes(const ReadHandles& handles, const IndexedRange& range,
                                    const std::stop_token& stop) {
    IndexedRows out(range);
    auto* next = &out.subjects;
    const auto walk = [&](ReadHandle& ledger, std::uint64_t index) {
        return (index == 0 ? walk_subjects : walk_ids)(*ledger.database, range, stop);
    };
    JCIC_CHECK(in_order(handles, 2, walk, [&](Result<RowFingerprint> rows) -> Result<void> {
        JCIC_TRY(*next, std::move(rows));
        next = &out.ids;
        return {};
    }));
    return out;
}

}  // namespace jcic::ledger

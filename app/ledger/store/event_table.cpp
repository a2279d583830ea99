#include "app/ledger/store/event_table.h"

#include <algorithm>

namespace jcic::ledger {
namespace {

/// How many events are read at a time: a reader holds no lock longer than that.
constexpr std::uint64_t rows_at_once = 256;

Digest digest_in(ByteView bytes) {
    Digest out{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), out.size()), out.begin());
    return out;
}

StoredEvent event_at(const Statement& row) {
    const bool found_by_id = row.kind_at(1) == Statement::Kind::blob;
    return {row.number_at(0), found_by_id ? row.blob_at(1) : Bytes{}, row.blob_at(2), row.blob_at(3),
            digest_in(row.view_at(2))};
}

Result<std::optional<StoredEvent>> first_row(Statement& statement) {
    JCIC_TRY(const bool there, statement.step());
    if (!there) return std::nullopt;
    return event_at(statement);
}

}  // namespace

tl::unexpected<Fault> missing_event(std::uint64_t sequence) {
    return fail(FaultCode::ledger_corrupt, "ledger.read",
                {{"sequence", std::to_string(sequence)}, {"reason", "number"}, {"file", "ledger.db"}});
}

Result<Leaf> leaf_of(const StoredEvent& event) {
    auto leaf = Leaf::unpack(event.body);
    if (!leaf)
        return fail(FaultCode::ledger_corrupt, "ledger.read",
                    {{"sequence", std::to_string(event.sequence)}, {"reason", "body"}});
    return leaf;
}

bool stored_as(ByteView stored, std::span<const Digest> hashes) {
    if (stored.size() != hashes.size() * sizeof(Digest)) return false;
    for (std::size_t i = 0; i < hashes.size(); ++i)
        if (!std::ranges::equal(hashes[i], stored.subspan(i * sizeof(Digest), sizeof(Digest)))) return false;
    return true;
}

Result<std::uint64_t> EventTable::count() {
    JCIC_TRY(auto statement, database_.prepare("SELECT coalesce(max(sequence), 0) FROM event"));
    JCIC_CHECK(statement.step());
    return statement.number_at(0);
}

Result<StoredEvent> EventTable::stored(std::uint64_t sequence) {
    JCIC_TRY(auto row, database_.prepare("SELECT sequence, id, hashes, body FROM event WHERE sequence=?1"));
    JCIC_TRY(auto found, first_row(row.number(sequence)));
    if (found) return std::move(*found);
    JCIC_TRY(const auto last, count());
    if (sequence > 0 && sequence <= last) return missing_event(sequence);
    return fail(FaultCode::query_unknown, "ledger.read", {{"sequence", std::to_string(sequence)}});
}

Result<StoredEvent> EventTable::listed_event(std::uint64_t sequence) {
    auto event = stored(sequence);
    if (!event && event.error().code == FaultCode::query_unknown) return missing_event(sequence);
    return event;
}

Result<Leaf> EventTable::leaf(std::uint64_t sequence) {
    JCIC_TRY(const auto event, stored(sequence));
    return leaf_of(event);
}

Result<std::optional<StoredEvent>> EventTable::with_id(const domain::EntryId& id) {
    JCIC_TRY(auto row, database_.prepare("SELECT sequence, id, hashes, body FROM event WHERE id=?1"));
    return first_row(row.blob(id));
}

Result<void> EventTable::scan(std::uint64_t from, const std::function<Result<void>(StoredEvent)>& visit,
                              std::uint64_t last) {
    while (true) {
        JCIC_TRY(const auto snapshot, ReadLock::hold(database_));
        JCIC_TRY(const auto there, count());
        const auto end = std::min({last, there, from + rows_at_once - 1});
        if (from > end) return {};
        std::vector<StoredEvent> events;
        JCIC_CHECK(rows_between(from, end, [&](StoredEvent event) { events.push_back(std::move(event)); }));
        for (auto& event : events) JCIC_CHECK(visit(std::move(event)));
        from = end + 1;
    }
}

Result<void> EventTable::rows_between(std::uint64_t first, std::uint64_t last,
                                      const std::function<void(StoredEvent)>& visit) {
    JCIC_TRY(auto rows, database_.prepare("SELECT sequence, id, hashes, body FROM event WHERE sequence>=?1"
                                          " AND sequence<=?2 ORDER BY sequence"));
    return rows.number(first).number(last).each([&](const Statement& row) { visit(event_at(row)); });
}

Result<void> EventTable::put(const StoredEvent& event) {
    JCIC_TRY(auto statement, database_.prepare("INSERT INTO event(sequence, id, hashes, body) VALUES(?1, ?2, ?3, ?4)"));
    return statement.number(event.sequence).blob(event.id).blob(event.hashes).blob(event.body).run();
}

Result<TreeHead> EventTable::head() {
    TreeHead out;
    JCIC_TRY(out.size, count());
    JCIC_TRY(out.root, root(out.size));
    return out;
}

TreeReader EventTable::tree() {
    return [this](const TreeNode& node) -> Result<Digest> {
        const auto sequence = (node.index + 1) << node.height;
        JCIC_TRY(auto row, database_.prepare("SELECT substr(hashes, ?2, 32) FROM event WHERE sequence=?1"));
        JCIC_TRY(const bool there, row.number(sequence).number(Digest{}.size() * node.height + 1).step());
        if (!there || row.view_at(0).size() != Digest{}.size())
            return fail(FaultCode::ledger_corrupt, "ledger.tree", {{"sequence", std::to_string(sequence)}});
        return digest_in(row.view_at(0));
    };
}

Result<bool> EventTable::fits_tree(const StoredEvent& event) {
    JCIC_TRY(const auto hashes, completed_by(leaf_hash(event.body), event.sequence - 1, tree()));
    return stored_as(event.hashes, hashes);
}

}  // namespace jcic::ledger

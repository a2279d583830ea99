// Events as they are read, row by row, from the file that they lie in.
#include <algorithm>
#include <limits>

#include "app/ledger/store/event_files.h"

namespace jcic::ledger {
namespace {

/// How many events are read at a time: a reader holds no lock longer than that.
constexpr std::uint64_t rows_at_once = 256;
constexpr std::uint64_t end_of_numbers = std::numeric_limits<std::int64_t>::max();

Digest digest_in(ByteView bytes) {
    Digest out{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), out.size()), out.begin());
    return out;
}

EventRow row_at(const Statement& statement) {
    const bool found_by_id = statement.kind_at(1) == Statement::Kind::blob;
    return {statement.number_at(0), found_by_id ? statement.view_at(1) : ByteView{}, statement.view_at(2),
            statement.view_at(3)};
}

Bytes copy_of(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}

StoredEvent kept(const EventRow& row) {
    return {row.sequence, copy_of(row.id), copy_of(row.hashes), copy_of(row.body), digest_in(row.hashes)};
}

Result<std::optional<StoredEvent>> first_row(Statement& statement) {
    JCIC_TRY(const bool there, statement.step());
    if (!there) return std::nullopt;
    return kept(row_at(statement));
}

Result<std::optional<StoredEvent>> row_of(Database& file, std::uint64_t sequence) {
    JCIC_TRY(auto statement, file.prepare("SELECT sequence, id, hashes, body FROM event WHERE sequence=?1"));
    return first_row(statement.number(sequence));
}

Result<void> show_rows(Database& file, std::uint64_t first, std::uint64_t last, std::uint64_t limit,
                       const std::function<void(const EventRow&)>& visit) {
    JCIC_TRY(auto rows, file.prepare("SELECT sequence, id, hashes, body FROM event WHERE sequence>=?1"
                                     " AND sequence<=?2 ORDER BY sequence LIMIT ?3"));
    return rows.number(first).number(last).number(limit).each([&](const Statement& row) { visit(row_at(row)); });
}

Result<std::optional<StoredEvent>> row_with_id(Database& file, const domain::EntryId& id) {
    JCIC_TRY(auto statement, file.prepare("SELECT sequence, id, hashes, body FROM event WHERE id=?1"));
    return first_row(statement.blob(id));
}

/// Empty where the event is not in the file.
Result<Bytes> hash_in(Database& file, std::uint64_t sequence, unsigned height) {
    JCIC_TRY(auto found, file.prepare("SELECT substr(hashes, ?2, 32) FROM event WHERE sequence=?1"));
    JCIC_TRY(const bool there, found.number(sequence).number(Digest{}.size() * height + 1).step());
    return there ? found.blob_at(0) : Bytes{};
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

Result<std::uint64_t> EventFiles::count() {
    JCIC_TRY(auto statement, database_.prepare("SELECT coalesce(max(sequence), 0) FROM event"));
    JCIC_CHECK(statement.step());
    return statement.number_at(0);
}

Result<StoredEvent> EventFiles::stored(std::uint64_t sequence) {
    JCIC_TRY(auto found, row_of(database_, sequence));
    if (found) return std::move(*found);
    JCIC_TRY(const auto* file, closed_file_of(sequence));
    if (file != nullptr) {
        JCIC_TRY(found, row_of(*file->database, sequence));
        if (!found) return bad_year(sequence, file->year.year);
        return std::move(*found);
    }
    JCIC_TRY(const auto last, count());
    if (sequence > 0 && sequence <= last) return missing_event(sequence);
    return fail(FaultCode::query_unknown, "ledger.read", {{"sequence", std::to_string(sequence)}});
}

Result<StoredEvent> EventFiles::listed_event(std::uint64_t sequence) {
    auto event = stored(sequence);
    if (!event && event.error().code == FaultCode::query_unknown) return missing_event(sequence);
    return event;
}

Result<Leaf> EventFiles::leaf(std::uint64_t sequence) {
    JCIC_TRY(const auto event, stored(sequence));
    return leaf_of(event);
}

/// In every file: an entry that comes again after its year was closed stands once all the same.
Result<std::optional<StoredEvent>> EventFiles::with_id(const domain::EntryId& id) {
    JCIC_TRY(auto found, row_with_id(database_, id));
    if (found) return found;
    JCIC_TRY(const auto begin, first_open());
    if (begin > years_.next()) JCIC_CHECK(learn_years());
    for (const auto& known : years_.known()) {
        JCIC_TRY(const auto* file, years_.holding(known.year.first));
        JCIC_TRY(found, row_with_id(*file->database, id));
        if (found) return found;
    }
    return std::nullopt;
}

Result<void> EventFiles::scan(std::uint64_t from, const std::function<Result<void>(StoredEvent)>& visit) {
    while (true) {
        JCIC_TRY(const auto snapshot, ReadLock::hold(database_));
        JCIC_TRY(auto events, read_piece(from));
        if (events.empty()) return {};
        from = events.back().sequence + 1;
        for (auto& event : events) JCIC_CHECK(visit(std::move(event)));
    }
}

Result<std::vector<StoredEvent>> EventFiles::read_piece(std::uint64_t from) {
    JCIC_TRY(const auto* file, closed_file_of(from));
    std::vector<StoredEvent> out;
    JCIC_CHECK(show_rows(file == nullptr ? database_ : *file->database, from,
                         file == nullptr ? end_of_numbers : file->year.last, rows_at_once,
                         [&](const EventRow& row) { out.push_back(kept(row)); }));
    if (file != nullptr && out.empty()) return bad_year(from, file->year.year);
    return out;
}

Result<void> EventFiles::rows_between(std::uint64_t first, std::uint64_t last,
                                      const std::function<void(const EventRow&)>& visit) {
    JCIC_TRY(const auto snapshot, ReadLock::hold(database_));
    while (first <= last) {
        JCIC_TRY(const auto* file, closed_file_of(first));
        bool any = false;
        const auto end = file == nullptr ? last : std::min(last, file->year.last);
        JCIC_CHECK(show_rows(file == nullptr ? database_ : *file->database, first, end, end - first + 1,
                             [&](const EventRow& row) {
                                 any = true;
                                 visit(row);
                             }));
        if (file != nullptr && !any) return bad_year(first, file->year.year);
        first = end + 1;
    }
    return {};
}

Result<void> EventFiles::put(const StoredEvent& event) {
    JCIC_TRY(auto statement, database_.prepare("INSERT INTO event(sequence, id, hashes, body) VALUES(?1, ?2, ?3, ?4)"));
    return statement.number(event.sequence).blob(event.id).blob(event.hashes).blob(event.body).run();
}

Result<TreeHead> EventFiles::head() {
    TreeHead out;
    JCIC_TRY(out.size, count());
    JCIC_TRY(out.root, root(out.size));
    return out;
}

TreeReader EventFiles::tree() {
    return [this](const TreeNode& node) -> Result<Digest> {
        const auto sequence = (node.index + 1) << node.height;
        JCIC_TRY(auto hash, hash_in(database_, sequence, node.height));
        if (hash.empty()) {
            JCIC_TRY(const auto* file, closed_file_of(sequence));
            if (file != nullptr) {
                JCIC_TRY(hash, hash_in(*file->database, sequence, node.height));
            }
        }
        if (hash.size() != Digest{}.size())
            return fail(FaultCode::ledger_corrupt, "ledger.tree", {{"sequence", std::to_string(sequence)}});
        return digest_in(hash);
    };
}

Result<bool> EventFiles::fits_tree(const StoredEvent& event) {
    JCIC_TRY(const auto hashes, completed_by(leaf_hash(event.body), event.sequence - 1, tree()));
    return stored_as(event.hashes, hashes);
}

}  // namespace jcic::ledger

#include "app/ledger/store/event_files.h"

#include <algorithm>

#include "app/ledger/store/schema_check.h"

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

Result<std::optional<StoredEvent>> row_of(Database& file, std::uint64_t sequence) {
    JCIC_TRY(auto statement, file.prepare("SELECT sequence, id, hashes, body FROM event WHERE sequence=?1"));
    return first_row(statement.number(sequence));
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

Result<void> EventFiles::scan(std::uint64_t from, const std::function<Result<void>(StoredEvent)>& visit,
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

Result<void> EventFiles::rows_between(std::uint64_t first, std::uint64_t last,
                                      const std::function<void(StoredEvent)>& visit) {
    JCIC_TRY(const auto snapshot, ReadLock::hold(database_));
    while (first <= last) {
        JCIC_TRY(const auto* file, closed_file_of(first));
        auto& database = file == nullptr ? database_ : *file->database;
        JCIC_TRY(auto rows, database.prepare("SELECT sequence, id, hashes, body FROM event WHERE sequence>=?1"
                                             " AND sequence<=?2 ORDER BY sequence"));
        bool any = false;
        const auto end = file == nullptr ? last : std::min(last, file->year.last);
        JCIC_CHECK(rows.number(first).number(end).each([&](const Statement& row) {
            any = true;
            visit(event_at(row));
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

Result<std::uint64_t> EventFiles::first_open() {
    JCIC_TRY(auto statement, database_.prepare("SELECT coalesce(min(sequence), 0) FROM event"));
    JCIC_CHECK(statement.step());
    return statement.number_at(0);
}

/// Numbers that no closed year has are looked for, and missed, in the ledger's own file.
Result<const ClosedYears::File*> EventFiles::closed_file_of(std::uint64_t sequence) {
    JCIC_TRY(const auto begin, first_open());
    if (sequence >= begin) return nullptr;
    if (begin > years_.next()) JCIC_CHECK(learn_years());  // also what another program closed meanwhile
    return years_.holding(sequence);
}

/// From the newest down: what says that a year was closed came after it, and so lies in the ledger's own file or in
/// that of a year closed later, which is known by then.
Result<void> EventFiles::learn_years() {
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    JCIC_TRY(auto rows, database_.prepare("SELECT sequence FROM listing WHERE subject='ledger' AND action=?1"
                                          " ORDER BY sequence DESC"));
    JCIC_TRY(const auto said, rows.text(action::ledger_year_closed).numbers());
    JCIC_TRY(const auto begin, first_open());
    for (const auto sequence : said) {
        // One that lies nowhere leaves its year unknown: reading it, opening and verification say so.
        JCIC_TRY(const auto* file,
                 sequence >= begin ? Result<const ClosedYears::File*>(nullptr) : years_.holding(sequence));
        if (sequence < begin && file == nullptr) continue;
        JCIC_TRY(auto row,
                 (file == nullptr ? database_ : *file->database).prepare("SELECT body FROM event WHERE sequence=?1"));
        JCIC_TRY(const bool there, row.number(sequence).step());
        if (!there) continue;
        JCIC_TRY(const auto leaf, Leaf::unpack(row.blob_at(0)));
        JCIC_TRY(const auto year, ClosedYear::of(leaf));
        years_.add(year);
    }
    return {};
}

Result<std::vector<ClosedYear>> EventFiles::closed_years() {
    JCIC_CHECK(learn_years());
    std::vector<ClosedYear> out;
    for (const auto& file : years_.known()) out.push_back(file.year);
    return out;
}

Result<void> EventFiles::nothing_foreign() {
    JCIC_TRY(const bool own, only_laid_out(database_));
    if (!own) return fail(FaultCode::ledger_corrupt, "ledger.schema");
    return {};
}

Result<void> EventFiles::leave_to_closed_file(std::uint64_t last) {
    JCIC_CHECK(nothing_foreign());
    const auto sql = "DROP TRIGGER IF EXISTS event_stays; DELETE FROM event WHERE sequence<=" + std::to_string(last) +
                     ";" + std::string(stays);
    return database_.run_unguarded(sql.c_str());
}

}  // namespace jcic::ledger

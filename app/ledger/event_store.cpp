#include "app/ledger/event_store.h"

#include <algorithm>
#include <limits>

#include "app/ledger/seal_store.h"

namespace jcic::ledger {
namespace {

using domain::Entry;
using domain::EntryField;
using domain::Keep;
using domain::Recorded;

tl::unexpected<Fault> bad_entry(std::string_view what) {
    return fail(FaultCode::input_form, "ledger.append", {{"field", std::string(what)}});
}

Result<void> check(const Entry& entry) {
    if (entry.action.empty()) return bad_entry("action");
    for (const auto& field : entry.fields) {
        const bool keyed = field.keep != Keep::plain;
        if (field.name.empty() || !field.value || keyed == field.key.empty()) return bad_entry(field.name);
    }
    return {};
}

/// How many events are read at a time: a reader holds no lock longer than that.
constexpr std::uint64_t piece = 256;
constexpr std::uint64_t end_of_numbers = std::numeric_limits<std::int64_t>::max();

Digest digest_in(ByteView bytes) {
    Digest out{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), out.size()), out.begin());
    return out;
}

StoredEvent event_at(const Statement& statement) {
    StoredEvent out{statement.number_at(0), statement.blob_at(1), statement.blob_at(2), statement.blob_at(3), {}};
    out.hash = digest_in(out.hashes);
    return out;
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

Result<void> add_rows(Database& file, std::uint64_t first, std::uint64_t last, std::uint64_t limit,
                      std::vector<StoredEvent>& out) {
    JCIC_TRY(auto rows, file.prepare("SELECT sequence, id, hashes, body FROM event WHERE sequence>=?1"
                                     " AND sequence<=?2 ORDER BY sequence LIMIT ?3"));
    rows.number(first).number(last).number(limit);
    while (true) {
        JCIC_TRY(const bool there, rows.step());
        if (!there) return {};
        out.push_back(event_at(rows));
    }
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

Bytes joined(const std::vector<Digest>& hashes) {
    Bytes out;
    for (const auto& hash : hashes) out.insert(out.end(), hash.begin(), hash.end());
    return out;
}

std::uint64_t as_number(UtcTime time) {
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

/// The listing's query, by whether a subject is given (its index serves then) and by order.
std::string listing_query(bool with_subject, bool newest_first) {
    return std::string("SELECT sequence FROM listing WHERE ") + (with_subject ? "subject=?1" : "?1=''") +
           (newest_first ? " AND sequence<=?2" : " AND sequence>=?2") +
           " AND (?3='' OR person=?3) AND (?4='' OR action=?4 OR (?5>0 AND substr(action,1,?5)=?4))"
           " AND at>=?6 AND at<?7 ORDER BY sequence " +
           (newest_first ? "DESC" : "ASC") + " LIMIT ?8";
}

std::string_view listing_query_for(const EventQuery& query) {
    static const std::string all[2][2]{{listing_query(false, false), listing_query(false, true)},
                                       {listing_query(true, false), listing_query(true, true)}};
    return all[query.subject.empty() ? 0 : 1][query.newest_first ? 1 : 0];
}

}  // namespace

bool stored_as(const StoredEvent& event, const std::vector<Digest>& hashes) {
    const ByteView stored(event.hashes);
    if (stored.size() != hashes.size() * sizeof(Digest)) return false;
    for (std::size_t i = 0; i < hashes.size(); ++i)
        if (!std::ranges::equal(hashes[i], stored.subspan(i * sizeof(Digest), sizeof(Digest)))) return false;
    return true;
}

Result<void> EventStore::lay_out() {
    JCIC_CHECK(database_.run(schema));
    JCIC_CHECK(database_.run(stays));
    JCIC_CHECK(database_.run("CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;"));
    JCIC_CHECK(database_.run(SealStore::schema));
    JCIC_CHECK(database_.run(ValueStore::schema));
    JCIC_CHECK(database_.run(ValueStore::announced_schema));
    return rebuild_listing();
}

Result<Recorded> EventStore::append(const Entry& entry, const Author& author) {
    JCIC_CHECK(check(entry));
    JCIC_TRY(const auto first, with_id(entry.id));
    if (first) return repeated(*first, entry);
    JCIC_TRY(const auto last, count());
    Leaf leaf{last + 1,     entry.id,      author.at, author.since_boot, author.person, author.workstation,
              entry.action, entry.subject, {},        entry.signatures};
    for (std::size_t i = 0; i < entry.fields.size(); ++i) {
        const auto& field = entry.fields[i];
        const auto value = field.value.value_or("");
        if (field.keep == Keep::plain) {
            if (field.name == domain::destroys_field) JCIC_CHECK(values_.announce(value, leaf.sequence));
            leaf.fields.push_back({field.name, field.keep, value, {}});
            continue;
        }
        JCIC_TRY(const auto commitment, values_.put(leaf.sequence, i, field.key, value));
        leaf.fields.push_back({field.name, field.keep, field.key, commitment});
    }
    auto body = leaf.pack();
    const auto hash = leaf_hash(body);
    JCIC_TRY(const auto hashes, completed_by(hash, last, tree()));
    JCIC_CHECK(
        insert({leaf.sequence, Bytes(entry.id.begin(), entry.id.end()), joined(hashes), std::move(body), hash}, leaf));
    JCIC_TRY(auto out, recorded(leaf, hash, Personal::closed));
    // What was sealed just now need not be opened again.
    for (std::size_t i = 0; i < entry.fields.size(); ++i)
        if (entry.fields[i].keep == Keep::personal) out.entry.fields[i].value = entry.fields[i].value;
    return out;
}

Result<void> EventStore::insert(const StoredEvent& event, const Leaf& leaf) {
    JCIC_TRY(auto statement, database_.prepare("INSERT INTO event(sequence, id, hashes, body) VALUES(?1, ?2, ?3, ?4)"));
    JCIC_CHECK(statement.number(event.sequence).blob(event.id).blob(event.hashes).blob(event.body).run());
    return put_in_listing(leaf);
}

/// What is compared is what was asked for; time, place and number are the first writing's.
Result<Recorded> EventStore::repeated(const StoredEvent& first, const Entry& entry) {
    const auto changed = [&] {
        return fail(FaultCode::query_changed, "ledger.append", {{"sequence", std::to_string(first.sequence)}});
    };
    JCIC_TRY(const auto leaf, Leaf::unpack(first.body));
    if (leaf.action != entry.action || leaf.subject != entry.subject || leaf.signatures != entry.signatures ||
        leaf.fields.size() != entry.fields.size())
        return changed();
    for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
        const auto& was = leaf.fields[i];
        const auto& now = entry.fields[i];
        const bool plain = now.keep == Keep::plain;
        if (was.name != now.name || was.keep != now.keep || was.text != (plain ? now.value.value_or("") : now.key))
            return changed();
        if (plain) continue;
        const auto opened = values_.get(leaf.sequence, i, was.text);
        if (opened && opened->value != now.value) return changed();
    }
    return recorded(leaf, first.hash);
}

/// In every file: an entry that comes again after its year was closed stands once all the same.
Result<std::optional<StoredEvent>> EventStore::with_id(const domain::EntryId& id) {
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

Result<std::uint64_t> EventStore::count() {
    JCIC_TRY(auto statement, database_.prepare("SELECT coalesce(max(sequence), 0) FROM event"));
    JCIC_CHECK(statement.step());
    return statement.number_at(0);
}

Result<StoredEvent> EventStore::stored(std::uint64_t sequence) {
    JCIC_TRY(auto found, row_of(database_, sequence));
    if (found) return std::move(*found);
    JCIC_TRY(const auto* file, closed_file_of(sequence));
    if (file != nullptr) {
        JCIC_TRY(found, row_of(*file->database, sequence));
        if (!found) return bad_year(sequence, file->year.year);
        return std::move(*found);
    }
    return fail(FaultCode::query_unknown, "ledger.read", {{"sequence", std::to_string(sequence)}});
}

Result<Recorded> EventStore::read(std::uint64_t sequence, Personal personal) {
    JCIC_TRY(const auto event, stored(sequence));
    JCIC_TRY(const auto leaf, Leaf::unpack(event.body));
    return recorded(leaf, event.hash, personal);
}

Result<void> EventStore::scan(std::uint64_t from, const std::function<Result<void>(StoredEvent)>& visit) {
    while (true) {
        JCIC_TRY(const auto snapshot, Snapshot::hold(database_));
        JCIC_TRY(auto events, read_piece(from));
        if (events.empty()) return {};
        from = events.back().sequence + 1;
        for (auto& event : events) JCIC_CHECK(visit(std::move(event)));
    }
}

Result<std::vector<StoredEvent>> EventStore::read_piece(std::uint64_t from) {
    JCIC_TRY(const auto* file, closed_file_of(from));
    std::vector<StoredEvent> out;
    JCIC_CHECK(add_rows(file == nullptr ? database_ : *file->database, from,
                        file == nullptr ? end_of_numbers : file->year.last, piece, out));
    if (file != nullptr && out.empty()) return bad_year(from, file->year.year);
    return out;
}

Result<void> EventStore::stored_between(std::uint64_t first, std::uint64_t last, std::vector<StoredEvent>& out) {
    JCIC_TRY(const auto snapshot, Snapshot::hold(database_));
    while (first <= last) {
        JCIC_TRY(const auto* file, closed_file_of(first));
        const auto before = out.size();
        const auto end = file == nullptr ? last : std::min(last, file->year.last);
        JCIC_CHECK(add_rows(file == nullptr ? database_ : *file->database, first, end, end - first + 1, out));
        if (file != nullptr && out.size() == before) return bad_year(first, file->year.year);
        first = end + 1;
    }
    return {};
}

Result<TreeHead> EventStore::head() {
    TreeHead out;
    JCIC_TRY(out.size, count());
    JCIC_TRY(out.root, root(out.size));
    return out;
}

TreeReader EventStore::tree() {
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

Result<bool> EventStore::fits_tree(const StoredEvent& event) {
    JCIC_TRY(const auto hashes, completed_by(leaf_hash(event.body), event.sequence - 1, tree()));
    return stored_as(event, hashes);
}

Result<std::vector<Recorded>> EventStore::list(const EventQuery& query) {
    JCIC_TRY(auto statement, database_.prepare(listing_query_for(query)));
    constexpr auto end = end_of_numbers;
    const bool beginning = query.action.ends_with('.');
    statement.text(query.subject)
        .number(query.start == 0 && query.newest_first ? end : query.start)
        .text(query.person)
        .text(query.action)
        .number(beginning ? query.action.size() : 0)
        .number(query.since ? as_number(*query.since) : 0)
        .number(query.until ? as_number(*query.until) : end)
        .number(query.limit);
    std::vector<Recorded> out;
    while (true) {
        JCIC_TRY(const bool there, statement.step());
        if (!there) return out;
        JCIC_TRY(auto event, read(statement.number_at(0)));
        out.push_back(std::move(event));
    }
}

Result<std::vector<Leaf>> EventStore::about(std::string_view subject_beginning) {
    // Both bounds, so that what others are about is not looked at: the first text that no such subject comes after.
    std::string end(subject_beginning);
    ++end.back();
    JCIC_TRY(const auto snapshot, Snapshot::hold(database_));
    JCIC_TRY(auto statement, database_.prepare("SELECT sequence FROM listing WHERE subject>=?1 AND subject<?2"
                                               " ORDER BY sequence"));
    statement.text(subject_beginning).text(end);
    std::vector<Leaf> out;
    while (true) {
        JCIC_TRY(const bool there, statement.step());
        if (!there) return out;
        JCIC_TRY(const auto event, stored(statement.number_at(0)));
        JCIC_TRY(auto leaf, Leaf::unpack(event.body));
        out.push_back(std::move(leaf));
    }
}

Result<Recorded> EventStore::recorded(const Leaf& leaf, const Digest& hash, Personal personal) {
    Recorded out{leaf.sequence, leaf.at, leaf.since_boot, leaf.person, leaf.workstation, hash, {}};
    out.entry.id = leaf.id;
    out.entry.action = leaf.action;
    out.entry.subject = leaf.subject;
    out.entry.signatures = leaf.signatures;
    for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
        const auto& field = leaf.fields[i];
        EntryField read{field.name, field.text, field.keep, {}};
        if (field.keep != Keep::plain) {
            read.key = field.text;
            read.value = std::nullopt;
        }
        if (field.keep == Keep::personal && personal == Personal::opened) {
            auto opened = values_.get(leaf.sequence, i, field.text);
            if (opened)
                read.value = std::move(opened->value);
            else if (opened.error().code != FaultCode::ledger_sealed && opened.error().code != FaultCode::ledger_erased)
                return tl::unexpected<Fault>(std::move(opened).error());
        }
        out.entry.fields.push_back(std::move(read));
    }
    return out;
}

}  // namespace jcic::ledger

#include "app/ledger/store/event_store.h"

#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/store/seal_store.h"
#include "app/store/meta.h"

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

namespace {

using domain::Entry;
using domain::EntryField;
using domain::Keep;
using domain::Recorded;

/// Under one lock, for which a writer waits.
constexpr std::size_t read_at_once = 256;

tl::unexpected<Fault> bad_entry(std::string_view what) {
    return fail(FaultCode::input_form, "ledger.append", {{"field", std::string(what)}});
}

/// Of events that may announce that a key is to be destroyed.
const std::vector<std::string_view>& destroying_actions() {
    static const auto actions = [] {
        std::vector<std::string_view> out;
        for (const auto& event : domain::events::all())
            if (event.field(field::destroys) != nullptr) out.push_back(event.action);
        return out;
    }();
    return actions;
}

Result<void> check(const Entry& entry) {
    if (entry.action.empty()) return bad_entry("action");
    for (const auto& field : entry.fields) {
        const bool keyed = field.keep != Keep::plain;
        if (field.name.empty() || !field.value || keyed == field.key.empty()) return bad_entry(field.name);
    }
    return {};
}

}  // namespace

Result<void> EventStore::lay_out() {
    JCIC_CHECK(database_.run(schema));
    JCIC_CHECK(database_.run(stays));
    JCIC_CHECK(database_.run(meta_schema));
    JCIC_CHECK(database_.run(SealStore::schema));
    JCIC_CHECK(database_.run(ValueStore::schema));
    JCIC_CHECK(database_.run(labels_schema));
    return database_.run((listing_table("listing") + listing_indexes("listing", "")).c_str());
}

Result<Recorded> EventStore::append(const Entry& entry, const Author& author) {
    JCIC_CHECK(check(entry));
    JCIC_TRY(const auto first, with_id(entry.id));
    if (first) return repeated(*first, entry);
    JCIC_TRY(const auto last, count());
    Leaf leaf{last + 1,           entry.id,       author.at,    author.since_boot, author.person,
              author.workstation, author.address, entry.action, entry.subject,     {},
              entry.signatures};
    for (std::size_t i = 0; i < entry.fields.size(); ++i) {
        const auto& field = entry.fields[i];
        const auto value = field.value.value_or("");
        if (field.keep == Keep::plain) {
            leaf.fields.push_back({field.name, field.keep, value, {}});
            continue;
        }
        JCIC_TRY(const auto commitment, values_.put(leaf.sequence, i, field));
        leaf.fields.push_back({field.name, field.keep, field.key, commitment});
    }
    auto body = leaf.pack();
    const auto hash = leaf_hash(body);
    JCIC_TRY(const auto hashes, completed_by(hash, last, tree()));
    JCIC_CHECK(put({leaf.sequence, Bytes(entry.id.begin(), entry.id.end()), in_a_row(hashes), std::move(body), hash}));
    JCIC_CHECK(listing_.put(leaf));
    JCIC_TRY(auto out, recorded(leaf, hash, Personal::closed));
    // What was sealed just now need not be opened again.
    for (std::size_t i = 0; i < entry.fields.size(); ++i)
        if (entry.fields[i].keep == Keep::personal) out.entry.fields[i].value = entry.fields[i].value;
    return out;
}

/// What is compared is what was asked for; time, place and number are the first writing's.
Result<Recorded> EventStore::repeated(const StoredEvent& first, const Entry& entry) {
    const auto changed = [&] {
        return fail(FaultCode::query_changed, "ledger.append", {{"sequence", std::to_string(first.sequence)}});
    };
    JCIC_TRY(const auto leaf, leaf_of(first));
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

Result<Recorded> EventStore::read(std::uint64_t sequence, Personal personal) {
    JCIC_TRY(const auto event, stored(sequence));
    return recorded(event, personal);
}

Result<std::vector<Recorded>> EventStore::list(const EventQuery& query) {
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    JCIC_TRY(const auto found, listing_.fitting(query));
    std::vector<Recorded> out;
    for (const auto sequence : found) {
        JCIC_TRY(const auto stored, listed_event(sequence));
        JCIC_TRY(auto event, recorded(stored));
        out.push_back(std::move(event));
    }
    return out;
}

Result<void> EventStore::each_listed(std::span<const std::uint64_t> listed,
                                     const std::function<Result<void>(const StoredEvent&)>& visit) {
    while (!listed.empty()) {
        JCIC_TRY(const auto lock, ReadLock::hold(database_));
        const auto piece = listed.first(std::min(listed.size(), read_at_once));
        for (const auto sequence : piece) {
            JCIC_TRY(const auto event, listed_event(sequence));
            JCIC_CHECK(visit(event));
        }
        listed = listed.subspan(piece.size());
    }
    return {};
}

Result<std::vector<Leaf>> EventStore::leaves(std::span<const std::uint64_t> listed) {
    std::vector<Leaf> out;
    JCIC_CHECK(each_listed(listed, [&](const StoredEvent& event) -> Result<void> {
        JCIC_TRY(auto leaf, leaf_of(event));
        out.push_back(std::move(leaf));
        return {};
    }));
    return out;
}

Result<std::vector<Leaf>> EventStore::about(std::string_view subject_beginning) {
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    JCIC_TRY(const auto found, listing_.about(subject_beginning));
    return leaves(found);
}

Result<std::vector<Announced>> EventStore::announced(std::uint64_t from) {
    JCIC_TRY(const auto found, listing_.under(destroying_actions(), from));
    JCIC_TRY(const auto announcing, leaves(found));
    std::vector<Announced> out;
    for (const auto& leaf : announcing)
        for (const auto& field : leaf.fields)
            if (field.keep == Keep::plain && field.name == field::destroys) out.push_back({field.text, leaf.sequence});
    return out;
}

Result<void> EventStore::of_actions(std::span<const std::string_view> actions, std::uint64_t from,
                                    const std::function<Result<void>(const Recorded&)>& visit) {
    JCIC_TRY(const auto found, listing_.under(actions, from));
    return each_listed(found, [&](const StoredEvent& stored) -> Result<void> {
        JCIC_TRY(const auto event, recorded(stored));
        return visit(event);
    });
}

Result<std::vector<Leaf>> EventStore::leaves_of(std::span<const std::string_view> actions) {
    JCIC_TRY(const auto found, listing_.under(actions, 0));
    return leaves(found);
}

Result<Recorded> EventStore::recorded(const StoredEvent& event, Personal personal) {
    JCIC_TRY(const auto leaf, leaf_of(event));
    return recorded(leaf, event.hash, personal);
}

Result<Recorded> EventStore::recorded(const Leaf& leaf, const Digest& hash, Personal personal) {
    ++given_;
    Recorded out{leaf.sequence, leaf.at, leaf.since_boot, leaf.person, leaf.workstation, leaf.address, hash, {}};
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
                read.value = std::string(opened->value);
            else if (opened.error().code == FaultCode::ledger_corrupt)
                return fail(FaultCode::ledger_corrupt, "ledger.value", {{"sequence", std::to_string(leaf.sequence)}});
            else if (opened.error().code != FaultCode::ledger_sealed && opened.error().code != FaultCode::ledger_erased)
                return tl::unexpected<Fault>(std::move(opened).error());
        }
        out.entry.fields.push_back(std::move(read));
    }
    return out;
}

}  // namespace jcic::ledger

#include "app/ledger/store/event_store.h"

#include <algorithm>
#include <limits>

#include "app/ledger/store/labels.h"
#include "app/ledger/store/seal_store.h"

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

Bytes joined(const std::vector<Digest>& hashes) {
    Bytes out;
    for (const auto& hash : hashes) out.insert(out.end(), hash.begin(), hash.end());
    return out;
}

/// By which of its indexes the listing is read.
enum class By { number, subject, action };

std::string listing_query(By by, bool newest_first) {
    const std::string subject = by == By::subject ? "subject=?1" : "(?1='' OR +subject=?1)";
    const std::string action =
        by == By::action ? "action=?4 AND ?5=0" : "(?4='' OR +action=?4 OR (?5>0 AND substr(action,1,?5)=?4))";
    return "SELECT sequence FROM listing WHERE " + subject + " AND " + action +
           (newest_first ? " AND sequence<=?2" : " AND sequence>=?2") +
           " AND (?3='' OR person=?3) AND at>=?6 AND at<?7 ORDER BY sequence " + (newest_first ? "DESC" : "ASC") +
           " LIMIT ?8";
}

/// Few events are of one action about the ledger; many are about the ledger, or about a person.
By index_for(const EventQuery& query) {
    const bool whole_action = !query.action.empty() && !query.action.ends_with('.');
    const bool of_many = query.subject.empty() || query.subject == "ledger";
    if (whole_action && of_many) return By::action;
    return query.subject.empty() ? By::number : By::subject;
}

std::string_view listing_query_for(const EventQuery& query) {
    static const std::string all[3][2]{{listing_query(By::number, false), listing_query(By::number, true)},
                                       {listing_query(By::subject, false), listing_query(By::subject, true)},
                                       {listing_query(By::action, false), listing_query(By::action, true)}};
    return all[static_cast<std::size_t>(index_for(query))][query.newest_first ? 1 : 0];
}

}  // namespace

Result<void> EventStore::lay_out() {
    JCIC_CHECK(database_.run(schema));
    JCIC_CHECK(database_.run(stays));
    JCIC_CHECK(database_.run(meta_schema));
    JCIC_CHECK(database_.run(SealStore::schema));
    JCIC_CHECK(database_.run(ValueStore::schema));
    JCIC_CHECK(database_.run(ValueStore::announced_schema));
    JCIC_CHECK(database_.run(Labels::schema));
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
            if (field.name == field::destroys) JCIC_CHECK(values_.announce(value, leaf.sequence));
            leaf.fields.push_back({field.name, field.keep, value, {}});
            continue;
        }
        JCIC_TRY(const auto commitment, values_.put(leaf.sequence, i, field));
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
    static const auto list = listing_insert("listing");
    JCIC_TRY(auto statement, database_.prepare("INSERT INTO event(sequence, id, hashes, body) VALUES(?1, ?2, ?3, ?4)"));
    JCIC_CHECK(statement.number(event.sequence).blob(event.id).blob(event.hashes).blob(event.body).run());
    JCIC_TRY(auto row, database_.prepare(list));
    return put_in_listing(row, leaf);
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

Result<Recorded> EventStore::read(std::uint64_t sequence, Personal personal) {
    JCIC_TRY(const auto event, stored(sequence));
    JCIC_TRY(const auto leaf, Leaf::unpack(event.body));
    return recorded(leaf, event.hash, personal);
}

Result<TreeHead> EventStore::head() {
    TreeHead out;
    JCIC_TRY(out.size, count());
    JCIC_TRY(out.root, root(out.size));
    return out;
}

Result<std::vector<std::uint64_t>> EventStore::numbers(std::string_view sql, const EventQuery& query) {
    JCIC_TRY(auto statement, database_.prepare(sql));
    constexpr std::uint64_t end = std::numeric_limits<std::int64_t>::max();
    const bool beginning = query.action.ends_with('.');
    statement.text(query.subject)
        .number(query.start == 0 && query.newest_first ? end : query.start)
        .text(query.person)
        .text(query.action)
        .number(beginning ? query.action.size() : 0)
        .number(query.since ? as_number(*query.since) : 0)
        .number(query.until ? as_number(*query.until) : end)
        .number(query.limit);
    return statement.numbers();
}

Result<std::vector<UtcTime>> EventStore::moments(const EventQuery& query) {
    const auto sql = "SELECT at FROM listing WHERE sequence IN (" + std::string(listing_query_for(query)) + ")";
    JCIC_TRY(const auto found, numbers(sql, query));
    std::vector<UtcTime> out;
    for (const auto at : found) out.emplace_back(Millis{static_cast<std::int64_t>(at)});
    return out;
}

Result<std::vector<Recorded>> EventStore::list(const EventQuery& query) {
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    JCIC_TRY(const auto found, numbers(listing_query_for(query), query));
    std::vector<Recorded> out;
    for (const auto sequence : found) {
        JCIC_TRY(const auto stored, listed_event(sequence));
        JCIC_TRY(const auto leaf, Leaf::unpack(stored.body));
        JCIC_TRY(auto event, recorded(leaf, stored.hash));
        out.push_back(std::move(event));
    }
    return out;
}

Result<std::vector<Leaf>> EventStore::leaves(std::span<const std::uint64_t> listed) {
    std::vector<Leaf> out;
    for (const auto sequence : listed) {
        JCIC_TRY(const auto event, listed_event(sequence));
        JCIC_TRY(auto leaf, Leaf::unpack(event.body));
        out.push_back(std::move(leaf));
    }
    return out;
}

Result<std::vector<Leaf>> EventStore::about(std::string_view subject_beginning) {
    // Both bounds, so that what others are about is not looked at: the first text that no such subject comes after.
    std::string end(subject_beginning);
    ++end.back();
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    JCIC_TRY(auto statement, database_.prepare("SELECT sequence FROM listing WHERE subject>=?1 AND subject<?2"
                                               " ORDER BY sequence"));
    JCIC_TRY(const auto found, statement.text(subject_beginning).text(end).numbers());
    return leaves(found);
}

Result<std::vector<std::uint64_t>> EventStore::listed_under(std::span<const std::string_view> actions,
                                                            std::uint64_t from) {
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    std::vector<std::uint64_t> out;
    for (const auto action : actions) {
        JCIC_TRY(auto statement, database_.prepare("SELECT sequence FROM listing WHERE action=?1 AND sequence>=?2"));
        JCIC_TRY(const auto found, statement.text(action).number(from).numbers());
        out.insert(out.end(), found.begin(), found.end());
    }
    std::ranges::sort(out);
    return out;
}

Result<std::uint64_t> EventStore::how_many(std::span<const std::string_view> actions) {
    std::uint64_t out = 0;
    for (const auto action : actions) {
        JCIC_TRY(auto counted, database_.prepare("SELECT count(*) FROM listing WHERE action=?1"));
        JCIC_CHECK(counted.text(action).step());
        out += counted.number_at(0);
    }
    return out;
}

Result<void> EventStore::of_actions(std::span<const std::string_view> actions, std::uint64_t from,
                                    const std::function<Result<void>(const Recorded&)>& visit) {
    JCIC_TRY(const auto found, listed_under(actions, from));
    for (const auto sequence : found) {
        JCIC_TRY(const auto stored, listed_event(sequence));
        JCIC_TRY(const auto leaf, Leaf::unpack(stored.body));
        JCIC_TRY(const auto event, recorded(leaf, stored.hash));
        JCIC_CHECK(visit(event));
    }
    return {};
}

Result<std::vector<Leaf>> EventStore::leaves_of(std::span<const std::string_view> actions) {
    JCIC_TRY(const auto found, listed_under(actions, 0));
    return leaves(found);
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
            else if (opened.error().code != FaultCode::ledger_sealed && opened.error().code != FaultCode::ledger_erased)
                return tl::unexpected<Fault>(std::move(opened).error());
        }
        out.entry.fields.push_back(std::move(read));
    }
    return out;
}

}  // namespace jcic::ledger

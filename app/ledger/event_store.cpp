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
    return "SELECT sequence FROM " + whole_listing_table + " WHERE " + (with_subject ? "subject=?1" : "?1=''") +
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

Result<void> EventStore::lay_out() {
    JCIC_CHECK(database_.run(schema));
    JCIC_CHECK(database_.run(stays));
    JCIC_CHECK(database_.run(meta_schema));
    JCIC_CHECK(database_.run(SealStore::schema));
    JCIC_CHECK(database_.run(ValueStore::schema));
    JCIC_CHECK(database_.run(ValueStore::announced_schema));
    return database_.run(listing_schema("listing", "listing_subject").c_str());
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
            if (field.name == domain::destroys_field) JCIC_CHECK(values_.announce(value, leaf.sequence));
            leaf.fields.push_back({field.name, field.keep, value, {}});
            continue;
        }
        JCIC_TRY(const auto commitment, values_.put(leaf.sequence, i, field));
        leaf.fields.push_back({field.name, field.keep, field.key, commitment});
    }
    auto body = leaf.pack();
    const auto hash = leaf_hash(body);
    JCIC_TRY(const auto hashes, completed_by(hash, last, tree()));
    JCIC_CHECK(insert({leaf.sequence, Bytes(entry.id.begin(), entry.id.end()), joined(hashes), std::move(body), hash}));
    // What begins a new listing must not need one that may be beyond taking anything in.
    if (leaf.sequence % listed_together == 0 && leaf.action != listed_anew) JCIC_CHECK(list_the_rest());
    JCIC_TRY(auto out, recorded(leaf, hash, Personal::closed));
    // What was sealed just now need not be opened again.
    for (std::size_t i = 0; i < entry.fields.size(); ++i)
        if (entry.fields[i].keep == Keep::personal) out.entry.fields[i].value = entry.fields[i].value;
    return out;
}

Result<void> EventStore::insert(const StoredEvent& event) {
    JCIC_TRY(auto statement, database_.prepare("INSERT INTO event(sequence, id, hashes, body) VALUES(?1, ?2, ?3, ?4)"));
    return statement.number(event.sequence).blob(event.id).blob(event.hashes).blob(event.body).run();
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

Result<std::vector<Recorded>> EventStore::list(const EventQuery& query) {
    JCIC_TRY(const auto snapshot, whole_listing());
    JCIC_TRY(auto statement, database_.prepare(listing_query_for(query)));
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
    JCIC_TRY(const auto found, statement.numbers());
    std::vector<Recorded> out;
    for (const auto sequence : found) {
        JCIC_TRY(auto event, read(sequence));
        out.push_back(std::move(event));
    }
    return out;
}

Result<std::vector<Leaf>> EventStore::about(std::string_view subject_beginning) {
    // Both bounds, so that what others are about is not looked at: the first text that no such subject comes after.
    std::string end(subject_beginning);
    ++end.back();
    static const auto sql =
        "SELECT sequence FROM " + whole_listing_table + " WHERE subject>=?1 AND subject<?2 ORDER BY sequence";
    JCIC_TRY(const auto snapshot, whole_listing());
    JCIC_TRY(auto statement, database_.prepare(sql));
    JCIC_TRY(const auto found, statement.text(subject_beginning).text(end).numbers());
    std::vector<Leaf> out;
    for (const auto sequence : found) {
        JCIC_TRY(const auto event, stored(sequence));
        JCIC_TRY(auto leaf, Leaf::unpack(event.body));
        out.push_back(std::move(leaf));
    }
    return out;
}

Result<Recorded> EventStore::recorded(const Leaf& leaf, const Digest& hash, Personal personal) {
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

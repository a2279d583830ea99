// The listing: the one look-up table, made from the events and only from them. It may be a few events behind; these are
// read from the events themselves.
#include "app/ledger/event_store.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view columns =
    "(sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, action TEXT NOT NULL,"
    " subject TEXT NOT NULL) STRICT;";

std::uint64_t time_in(const Leaf& leaf) {
    return static_cast<std::uint64_t>(leaf.at.time_since_epoch().count());
}

}  // namespace

bool ListedEvent::says(const Leaf& leaf) const {
    return found_by && sequence == leaf.sequence && at == time_in(leaf) && person == leaf.person &&
           action == leaf.action && subject == leaf.subject;
}

std::string listing_schema(const std::string& table, const std::string& number) {
    return "CREATE TABLE " + table + std::string(columns) + "CREATE INDEX listing_subject" + number + " ON " + table +
           "(subject, sequence);CREATE INDEX listing_action" + number + " ON " + table + "(action, sequence);";
}

std::string listing_insert(const std::string& table, Listed listed) {
    return "INSERT INTO " + table + "(sequence, at, person, action, subject) SELECT ?1, ?2, ?3, ?4, ?5" +
           (listed == Listed::not_yet ? " WHERE NOT EXISTS (SELECT 1 FROM main.listing WHERE sequence=?1)" : "");
}

Result<void> put_in_listing(Statement& row, const Leaf& leaf) {
    row.number(leaf.sequence).number(time_in(leaf));
    return row.text(leaf.person).text(leaf.action).text(leaf.subject).run();
}

const std::string whole_listing_table =
    "(SELECT sequence, at, person, action, subject FROM main.listing"
    " WHERE sequence<=(SELECT max(sequence) FROM main.event)"
    " UNION ALL SELECT sequence, at, person, action, subject FROM temp.unlisted)";

Result<void> EventStore::list_the_rest() {
    static const auto insert = listing_insert("main.listing", Listed::not_yet);
    return unlisted_leaves([this](const Leaf& leaf) -> Result<void> {
        JCIC_TRY(auto row, database_.prepare(insert));
        return put_in_listing(row, leaf);
    });
}

Result<ReadLock> EventStore::whole_listing() {
    static const auto insert = listing_insert("temp.unlisted", Listed::not_yet);
    static const std::string unlisted = "CREATE TEMP TABLE IF NOT EXISTS unlisted" + std::string(columns);
    JCIC_CHECK(database_.run(unlisted.c_str()));
    JCIC_TRY(auto snapshot, ReadLock::hold(database_));
    {
        JCIC_TRY(auto none, database_.prepare("DELETE FROM temp.unlisted"));
        JCIC_CHECK(none.run());
    }
    JCIC_CHECK(unlisted_leaves([this](const Leaf& leaf) -> Result<void> {
        JCIC_TRY(auto row, database_.prepare(insert));
        return put_in_listing(row, leaf);
    }));
    return snapshot;
}

bool EventStore::listed(const Leaf& leaf) {
    bool out = false;
    listed_between(leaf.sequence, leaf.sequence, [&](const ListedEvent& row) { out = row.says(leaf); });
    return out;
}

void EventStore::listed_between(std::uint64_t first, std::uint64_t last,
                                const std::function<void(const ListedEvent&)>& visit) {
    auto rows = database_.prepare(
        "SELECT sequence, at, person, action, subject FROM listing"
        " WHERE sequence>=?1 AND sequence<=?2 ORDER BY sequence");
    if (!rows) return;
    rows->number(first).number(last);
    while (rows->step().value_or(false)) {
        const auto is_text = [&rows](int column) { return rows->kind_at(column) == Statement::Kind::text; };
        const bool found_by = rows->kind_at(1) == Statement::Kind::number && is_text(2) && is_text(3) && is_text(4);
        visit({found_by, rows->number_at(0), rows->number_at(1), rows->text_view_at(2), rows->text_view_at(3),
               rows->text_view_at(4)});
    }
}

Result<std::uint64_t> EventStore::listing_end() {
    JCIC_TRY(auto last, database_.prepare("SELECT coalesce(max(sequence), 0) FROM listing"
                                          " WHERE sequence<=(SELECT max(sequence) FROM event)"));
    JCIC_CHECK(last.step());
    return last.number_at(0);
}

Result<bool> EventStore::listing_ends_with_events() {
    JCIC_TRY(auto ends, database_.prepare("SELECT (SELECT coalesce(min(sequence), 1) FROM listing) = 1"
                                          " AND (SELECT coalesce(max(sequence), 0) FROM event) -"
                                          " (SELECT coalesce(max(sequence), 0) FROM listing)"
                                          " BETWEEN 0 AND ?1"));
    JCIC_CHECK(ends.number(listed_together - 1).step());
    return ends.number_at(0) == 1;
}

}  // namespace jcic::ledger

// The listing: the one look-up table, made from the events and only from them.
#include "app/ledger/event_store.h"

namespace jcic::ledger {

namespace {

std::uint64_t time_in(const Leaf& leaf) {
    return static_cast<std::uint64_t>(leaf.at.time_since_epoch().count());
}

}  // namespace

bool ListedEvent::says(const Leaf& leaf) const {
    return sequence == leaf.sequence && at == time_in(leaf) && person == leaf.person && action == leaf.action &&
           subject == leaf.subject;
}

Result<void> EventStore::put_in_listing(const Leaf& leaf) {
    JCIC_TRY(auto statement, database_.prepare("INSERT INTO listing(sequence, at, person, action, subject)"
                                               " VALUES(?1, ?2, ?3, ?4, ?5)"));
    statement.number(leaf.sequence).number(time_in(leaf));
    return statement.text(leaf.person).text(leaf.action).text(leaf.subject).run();
}

Result<void> EventStore::drop_listing() {
    database_.allow_dropping(true);
    const auto dropped = database_.run("DROP TABLE IF EXISTS listing");
    database_.allow_dropping(false);
    return dropped;
}

Result<void> EventStore::rebuild_listing() {
    JCIC_CHECK(drop_listing());
    JCIC_CHECK(
        database_.run("CREATE TABLE listing(sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL,"
                      " person TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL) STRICT;"
                      "CREATE INDEX listing_subject ON listing(subject, sequence);"));
    return scan(1, [this](const StoredEvent& event) -> Result<void> {
        JCIC_TRY(const auto leaf, Leaf::unpack(event.body));
        return put_in_listing(leaf);
    });
}

bool EventStore::listed(const Leaf& leaf) {
    const auto rows = listed_between(leaf.sequence, leaf.sequence);
    return rows.size() == 1 && rows.front().says(leaf);
}

std::vector<ListedEvent> EventStore::listed_between(std::uint64_t first, std::uint64_t last) {
    std::vector<ListedEvent> out;
    auto rows = database_.prepare(
        "SELECT sequence, at, person, action, subject FROM listing"
        " WHERE sequence>=?1 AND sequence<=?2 ORDER BY sequence");
    if (!rows) return out;
    rows->number(first).number(last);
    while (rows->step().value_or(false))
        out.push_back({rows->number_at(0), rows->number_at(1), rows->text_at(2), rows->text_at(3), rows->text_at(4)});
    return out;
}

Result<bool> EventStore::listing_ends_with_events() {
    JCIC_TRY(auto ends, database_.prepare("SELECT (SELECT coalesce(min(sequence), 1) FROM listing) = 1"
                                          " AND (SELECT coalesce(max(sequence), 0) FROM listing) ="
                                          " (SELECT coalesce(max(sequence), 0) FROM event)"));
    JCIC_CHECK(ends.step());
    return ends.number_at(0) == 1;
}

}  // namespace jcic::ledger

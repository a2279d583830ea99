// The listing: the one look-up table, made from the events and only from them.
#include "app/ledger/event_store.h"

namespace jcic::ledger {

Result<void> EventStore::put_in_listing(const Leaf& leaf) {
    JCIC_TRY(auto statement, database_.prepare("INSERT INTO listing(sequence, at, person, action, subject)"
                                               " VALUES(?1, ?2, ?3, ?4, ?5)"));
    return statement.number(leaf.sequence)
        .number(static_cast<std::uint64_t>(leaf.at.time_since_epoch().count()))
        .text(leaf.person)
        .text(leaf.action)
        .text(leaf.subject)
        .run();
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

Result<bool> EventStore::listed(const Leaf& leaf) {
    JCIC_TRY(auto statement, database_.prepare("SELECT at, person, action, subject FROM listing WHERE sequence=?1"));
    JCIC_TRY(const bool there, statement.number(leaf.sequence).step());
    return there && statement.number_at(0) == static_cast<std::uint64_t>(leaf.at.time_since_epoch().count()) &&
           statement.text_at(1) == leaf.person && statement.text_at(2) == leaf.action &&
           statement.text_at(3) == leaf.subject;
}

Result<bool> EventStore::listing_is_complete() {
    JCIC_TRY(const auto years, closed_years());
    const auto next = years.empty() ? 1 : years.back().last + 1;
    JCIC_TRY(auto statement, database_.prepare("SELECT (SELECT count(*) FROM listing) ="
                                               " (SELECT count(*) FROM event WHERE sequence>=?1) + ?1 - 1"));
    JCIC_CHECK(statement.number(next).step());
    return statement.number_at(0) == 1;
}

}  // namespace jcic::ledger

// The listing: the one look-up table, made from the events and only from them. Each event's row is written with it.
#include "app/ledger/store/event_store.h"

namespace jcic::ledger {
bool ListedEvent::says(const Leaf& leaf) const {
    return found_by && sequence == leaf.sequence && at == as_number(leaf.at) && person == leaf.person &&
           action == leaf.action && subject == leaf.subject;
}

std::string listing_table(const std::string& table) {
    return "CREATE TABLE " + table +
           "(sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, action TEXT NOT NULL,"
           " subject TEXT NOT NULL) STRICT;";
}

std::string listing_indexes(const std::string& table, const std::string& number) {
    return "CREATE INDEX listing_subject" + number + " ON " + table +
           "(subject, sequence);CREATE INDEX listing_action" + number + " ON " + table + "(action, sequence);";
}

std::string listing_insert(const std::string& table) {
    return "INSERT INTO " + table +
           "(sequence, at, person, action, subject) VALUES(?1, ?2, ?3, ?4, ?5)"
           " ON CONFLICT(sequence) DO UPDATE SET at=?2, person=?3, action=?4, subject=?5";
}

Result<void> put_in_listing(Statement& row, const Leaf& leaf) {
    row.number(leaf.sequence).number(as_number(leaf.at));
    return row.text(leaf.person).text(leaf.action).text(leaf.subject).run();
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

Result<bool> EventStore::listing_ends_with_events() {
    JCIC_TRY(auto ends, database_.prepare("SELECT (SELECT min(sequence) FROM listing) IS 1 AND"
                                          " (SELECT max(sequence) FROM listing) IS (SELECT max(sequence) FROM event)"));
    JCIC_CHECK(ends.step());
    return ends.number_at(0) == 1;
}

}  // namespace jcic::ledger

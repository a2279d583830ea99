#include "app/ledger/store/value_index_check.h"

namespace jcic::ledger {
namespace {

constexpr std::uint64_t values_at_once = 1024;  // rows looked at under one lock

/// A row of the table or of the index: where the next piece goes on.
struct Place {
    std::string key;
    std::uint64_t sequence = 0;
    std::uint64_t position = 0;
};

/// Rows of key, sequence, position and whether the other of the two has the same.
Result<bool> all_there(Statement rows, Place& last, bool& more) {
    std::uint64_t got = 0;
    while (true) {
        JCIC_TRY(const bool there, rows.step());
        if (!there) break;
        ++got;
        if (rows.number_at(3) == 0) return false;
        last = {rows.text_at(0), rows.number_at(1), rows.number_at(2)};
    }
    more = got == values_at_once;
    return true;
}

/// From the table, in the order of its own key.
Result<Statement> of_table(Database& database, const Place& last) {
    JCIC_TRY(auto rows, database.prepare("SELECT key, sequence, position, EXISTS(SELECT 1 FROM sealed_value i"
                                         " INDEXED BY sealed_value_key WHERE i.key=v.key AND i.sequence=v.sequence"
                                         " AND i.position=v.position)"
                                         " FROM sealed_value v NOT INDEXED WHERE (sequence, position) > (?1, ?2)"
                                         " ORDER BY sequence, position LIMIT ?3"));
    rows.number(last.sequence).number(last.position).number(values_at_once);
    return rows;
}

/// From the index: only it has its rows in this order.
Result<Statement> of_index(Database& database, const Place& last) {
    JCIC_TRY(auto rows, database.prepare("SELECT key, sequence, position, EXISTS(SELECT 1 FROM sealed_value t"
                                         " NOT INDEXED WHERE t.sequence=i.sequence AND t.position=i.position"
                                         " AND t.key=i.key)"
                                         " FROM sealed_value i INDEXED BY sealed_value_key"
                                         " WHERE (key, sequence, position) > (?1, ?2, ?3)"
                                         " ORDER BY key, sequence, position LIMIT ?4"));
    rows.text(last.key).number(last.sequence).number(last.position).number(values_at_once);
    return rows;
}

Result<bool> walk(Database& database, const std::stop_token& stop,
                  Result<Statement> (*rows_after)(Database&, const Place&)) {
    Place last;
    for (bool more = true; more;) {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        JCIC_TRY(auto rows, rows_after(database, last));
        JCIC_TRY(const bool there, all_there(std::move(rows), last, more));
        if (!there) return false;
    }
    return true;
}

}  // namespace

Result<bool> value_index_holds(Database& database, const std::stop_token& stop) {
    JCIC_TRY(const bool leads_to_all, walk(database, stop, of_table));
    if (!leads_to_all) return false;
    return walk(database, stop, of_index);
}

}  // namespace jcic::ledger

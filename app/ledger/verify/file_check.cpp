#include "app/ledger/verify/file_check.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "app/ledger/session/opened.h"
#include "app/ledger/store/database_pages.h"
#include "app/ledger/store/in_order.h"
#include "app/ledger/store/schema_check.h"

namespace jcic::ledger {
namespace {

constexpr std::uint64_t entries_at_once = 1024;  // rows read under one lock

/// A row of an index: its key as bytes, also where it is no text, which event it leads to, and which of its values.
struct EntryPlace {
    std::string key;
    std::uint64_t number = 0;
    std::uint64_t position = 0;
};

/// Goes through an index, or a table, from row to row, each piece after the last row of the one before: `rows_after`
/// gives key, number, position and whether the other of the two has the same. False once `fits` is, or a row is out of
/// order or of no row.
template <class RowsAfter, class Fits>
Result<bool> walk(const RowsAfter& rows_after, const std::stop_token& stop, const Fits& fits) {
    EntryPlace last;
    for (bool begun = false, more = true; more;) {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        JCIC_TRY(Statement rows, rows_after(last));
        std::uint64_t got = 0;
        for (;; ++got) {
            JCIC_TRY(const bool there, rows.step());
            if (!there) break;
            const auto key = rows.text_view_at(0);
            const auto number = rows.number_at(1);
            const auto position = rows.number_at(2);
            const bool after =
                std::tuple{std::string_view(last.key), last.number, last.position} < std::tuple{key, number, position};
            if ((begun && !after) || rows.number_at(3) == 0 || !fits(key, number)) return false;
            last = {std::string(key), number, position};
            begun = true;
        }
        more = got == entries_at_once;
    }
    return true;
}

}  // namespace

Result<bool> every_page_holds(const ReadHandles& handles, const std::stop_token& stop,
                              const std::function<void(std::uint64_t, std::uint64_t)>& tell) {
    const auto& first = *handles.front();
    const auto count = page_count(*first.database);
    const auto salt = first.database->raw(0, sizeof(Database::FileSalt));
    if (!count || !salt) return false;
    const auto key = database_key(first.origin, first.opened.ledger_key);
    const auto pieces = *count / pages_to_a_piece + 1;
    const auto hold = [&](ReadHandle& ledger, std::uint64_t piece) {
        const auto pages = read_pages(*ledger.database, piece * pages_to_a_piece);
        if (!pages || !pages->whole) return false;
        const PageMac mac(key, *salt);
        for (std::size_t i = 0; i < pages->count(); ++i) {
            const auto number = pages->first + i;
            if (number != lock_page() && !mac.holds(pages->page(i), number)) return false;
        }
        return true;
    };
    bool all = true;
    std::uint64_t done = 0;
    JCIC_CHECK(in_order(handles, pieces, hold, [&](bool piece) -> Result<void> {
        all = all && piece;
        done = std::min(*count, done + pages_to_a_piece);
        if (tell) tell(done, *count);
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        return {};
    }));
    return all;
}

Result<bool> listing_index_holds(ReadHandle& ledger, std::string_view column, std::uint64_t last, std::uint64_t rows,
                                 const std::stop_token& stop) {
    auto& database = *ledger.database;
    JCIC_TRY(const auto end, listing_indexes_end(database));
    if (!end) return false;
    // Only the index has its rows in this order. The table is asked by number, and the index as look-ups ask it: its
    // rows have their number twice, and who wrote it by hand may have written two.
    const auto by = std::string(column);
    const auto same_row = [&by](const std::string& how) {
        return "EXISTS(SELECT 1 FROM listing t " + how + " WHERE t." + by + "=i." + by + " AND t.sequence=i.sequence)";
    };
    const auto sql = "SELECT " + by + ", sequence, 0, " + same_row("NOT INDEXED") + " AND " +
                     same_row("INDEXED BY \"listing_" + by + *end + "\"") + " FROM listing i WHERE (" + by +
                     ", sequence) > (?1, ?2) ORDER BY " + by + ", sequence LIMIT ?3";
    const auto after = [&](const EntryPlace& place) -> Result<Statement> {
        JCIC_TRY(auto out, database.prepare(sql));
        out.text(place.key).number(place.number).number(entries_at_once);
        return out;
    };
    std::uint64_t met = 0;
    JCIC_TRY(const bool held, walk(after, stop, [&](std::string_view, std::uint64_t number) {
                 met += number <= last ? 1U : 0U;
                 return true;
             }));
    return held && met == rows;
}

Result<bool> id_index_holds(ReadHandle& ledger, std::span<const std::pair<domain::EntryId, std::uint64_t>> ids,
                            std::uint64_t last, const std::stop_token& stop) {
    const auto after = [&](const EntryPlace& place) -> Result<Statement> {
        JCIC_TRY(auto out,
                 ledger.database->prepare(
                     "SELECT id, sequence, 0, EXISTS(SELECT 1 FROM event t NOT INDEXED WHERE t.sequence=i.sequence"
                     " AND t.id=i.id) FROM event i INDEXED BY sqlite_autoindex_event_1 WHERE id > ?1"
                     " ORDER BY id LIMIT ?2"));
        out.blob(view(place.key)).number(entries_at_once);
        return out;
    };
    auto next = ids.begin();
    JCIC_TRY(const bool held, walk(after, stop, [&](std::string_view id, std::uint64_t number) {
                 if (number > last) return true;
                 if (next == ids.end() || next->second != number || !std::ranges::equal(next->first, view(id)))
                     return false;
                 ++next;
                 return true;
             }));
    return held && next == ids.end();
}

Result<bool> value_index_holds(Database& database, const std::stop_token& stop) {
    const auto whatever = [](std::string_view, std::uint64_t) { return true; };
    // The table in the order of its own key: each of its rows in the index.
    const auto of_table = [&](const EntryPlace& place) -> Result<Statement> {
        JCIC_TRY(auto out, database.prepare("SELECT '', sequence, position, EXISTS(SELECT 1 FROM sealed_value i"
                                            " INDEXED BY sealed_value_key WHERE i.key=v.key AND i.sequence=v.sequence"
                                            " AND i.position=v.position)"
                                            " FROM sealed_value v NOT INDEXED WHERE (sequence, position) > (?1, ?2)"
                                            " ORDER BY sequence, position LIMIT ?3"));
        out.number(place.number).number(place.position).number(entries_at_once);
        return out;
    };
    JCIC_TRY(const bool leads_to_all, walk(of_table, stop, whatever));
    if (!leads_to_all) return false;
    // And the index, which alone has its rows in this order: each in the table.
    const auto of_index = [&](const EntryPlace& place) -> Result<Statement> {
        JCIC_TRY(auto out, database.prepare("SELECT key, sequence, position, EXISTS(SELECT 1 FROM sealed_value t"
                                            " NOT INDEXED WHERE t.sequence=i.sequence AND t.position=i.position"
                                            " AND t.key=i.key)"
                                            " FROM sealed_value i INDEXED BY sealed_value_key"
                                            " WHERE (key, sequence, position) > (?1, ?2, ?3)"
                                            " ORDER BY key, sequence, position LIMIT ?4"));
        out.text(place.key).number(place.number).number(place.position).number(entries_at_once);
        return out;
    };
    return walk(of_index, stop, whatever);
}

}  // namespace jcic::ledger

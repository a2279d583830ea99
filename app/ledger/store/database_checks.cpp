#include "app/ledger/store/database_checks.h"

#include <algorithm>
#include <set>

#include "app/ledger/store/event_store.h"
#include "app/ledger/store/seal_store.h"
#include "app/store/meta.h"

namespace jcic::ledger {
namespace {

Result<bool> says_ok(Database& database, const std::string& pragma) {
    JCIC_TRY(auto check, database.prepare(pragma));
    JCIC_TRY(const bool said, check.step());
    return said && check.text_at(0) == "ok";
}

/// A whole page of an earlier day takes rows away, or brings some back.
Result<bool> has_all_rows(Database& index) {
    JCIC_TRY(auto row, index.prepare("SELECT (SELECT count(*) FROM search_content) = applied"
                                     " AND (SELECT coalesce(max(id), 0) FROM search_content) = applied"
                                     " AND (SELECT count(*) FROM said) = sayings FROM state"));
    JCIC_TRY(const bool there, row.step());
    return there && row.number_at(0) == 1;
}

/// A row of sqlite_schema.
struct Item {
    std::string type;
    std::string name;
    std::string table;
    std::string sql;  ///< as SQLite keeps it, without quotes: it puts a renamed table's name into some
};

Item item_at(const Statement& row) {
    Item out{row.text_at(0), row.text_at(1), row.text_at(2), row.text_at(3)};
    std::erase(out.sql, '"');
    return out;
}

/// One by one, as SQLite keeps them.
std::set<std::string> statements_in(const std::string& texts) {
    constexpr std::string_view between = ";CREATE";
    std::set<std::string> out;
    for (std::size_t begin = 0; begin < texts.size();) {
        const auto end = std::min(texts.find(between, begin), texts.size() - 1);  // the last ends with a semicolon
        out.insert(texts.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

/// All that is laid out but the listing, in SQLite's own words. Another form of the ledger adds its texts to these,
/// which stay: old files are read for ever.
const std::set<std::string>& laid_out() {
    static const auto all = [] {
        std::string texts;
        for (const auto* one : {EventStore::schema, EventStore::stays, meta_schema, SealStore::schema,
                                ValueStore::schema, EventStore::labels_schema})
            texts += one;
        return statements_in(texts);
    }();
    return all;
}

bool is_listing(const Item& item) {
    return item.table == "listing" || item.table.starts_with("listing_old_");
}

bool is_laid_out(const Item& item) {
    if (item.type == "index" && (item.sql.empty() || is_listing(item)))
        return true;  // none: a table's own words say it
    if (item.type == "table" && is_listing(item)) return statements_in(listing_table(item.table)).contains(item.sql);
    return laid_out().contains(item.sql);
}

}  // namespace

Result<std::optional<std::uint64_t>> page_without_its_mac(Database& database) {
    JCIC_TRY(auto check, database.prepare("PRAGMA cipher_integrity_check"));
    JCIC_TRY(const bool said, check.step());
    if (!said) return std::nullopt;
    return page_named_in(check.text_at(0));
}

Result<void> read_first_page(Database& database) {
    return database.run("SELECT count(*) FROM sqlite_schema");
}

Result<std::vector<std::string>> tables_of(Database& database) {
    std::vector<std::string> out;
    JCIC_TRY(auto rows, database.prepare("SELECT name FROM sqlite_schema WHERE type='table'"
                                         " AND name NOT GLOB '*[^a-z_0-9]*'"));
    JCIC_CHECK(rows.each([&](const Statement& row) { out.push_back(row.text_at(0)); }));
    return out;
}

Result<bool> is_table_whole(Database& database, const std::string& table) {
    return says_ok(database, "PRAGMA integrity_check(" + table + ")");
}

void keep_pages_open(Database& database) {
    [[maybe_unused]] const auto roomier = database.run_unguarded("PRAGMA cache_size=-65536");  // KiB, of this handle
}

Result<bool> is_search_whole(Database& index, const std::stop_token& stop) {
    {
        const Stoppable stoppable(index, stop);
        JCIC_TRY(const bool whole, says_ok(index, "PRAGMA integrity_check"));
        if (!whole) return false;
    }
    return has_all_rows(index);
}

Result<bool> only_laid_out(Database& database) {
    bool out = true;
    JCIC_TRY(auto rows, database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema"));
    JCIC_CHECK(rows.each([&](const Statement& row) { out = is_laid_out(item_at(row)) && out; }));
    return out;
}

Result<std::optional<std::string>> listing_indexes_end(Database& database) {
    std::vector<Item> found;
    JCIC_TRY(auto rows, database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema"
                                         " WHERE type='index' AND tbl_name='listing'"));
    JCIC_CHECK(rows.each([&](const Statement& row) { found.push_back(item_at(row)); }));
    constexpr std::size_t both = 2;
    if (found.size() != both) return std::nullopt;
    // Of the Nth listing: "listing_action_N" and "listing_subject_N".
    constexpr std::string_view action = "listing_action";
    std::ranges::sort(found, {}, &Item::name);
    if (!found[0].name.starts_with(action)) return std::nullopt;
    auto end = found[0].name.substr(action.size());
    const auto expected = statements_in(listing_indexes("listing", end));
    if (!expected.contains(found[0].sql) || !expected.contains(found[1].sql)) return std::nullopt;
    return end;
}

}  // namespace jcic::ledger

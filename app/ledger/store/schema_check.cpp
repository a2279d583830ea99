#include "app/ledger/store/schema_check.h"

#include <algorithm>
#include <set>

#include "app/ledger/store/event_store.h"
#include "app/ledger/store/meta.h"
#include "app/ledger/store/seal_store.h"
#include "app/ledger/store/subject_labels.h"

namespace jcic::ledger {
namespace {

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
                                ValueStore::schema, SubjectLabels::schema})
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

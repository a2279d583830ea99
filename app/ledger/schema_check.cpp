#include "app/ledger/schema_check.h"

#include <algorithm>

#include "app/ledger/event_store.h"
#include "app/ledger/seal_store.h"

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

/// All that is laid out but the listing, in SQLite's own words. Another form of the ledger adds its texts to these,
/// which stay: old files are read for ever.
const std::string& laid_out() {
    static const std::string all = [] {
        constexpr std::string_view condition = "IF NOT EXISTS ";
        std::string out;
        for (const auto* one : {EventStore::schema, EventStore::stays, EventStore::meta_schema, SealStore::schema,
                                ValueStore::schema, ValueStore::announced_schema})
            out += one;
        for (auto at = out.find(condition); at != std::string::npos; at = out.find(condition))
            out.erase(at, condition.size());
        return out;
    }();
    return all;
}

bool is_listing(const Item& item) {
    return item.table == "listing" || item.table == "listing_anew" || item.table.starts_with("listing_old_");
}

bool is_laid_out(const Item& item) {
    const bool shapes_listing = is_listing(item) && item.type != "trigger" && item.type != "view";
    if (shapes_listing && item.type == "index") return true;
    if (shapes_listing) return listing_schema(item.table, "any").find(item.sql) != std::string::npos;
    // An index that belongs to a table's own words has none.
    return laid_out().find(item.sql) != std::string::npos && (!item.sql.empty() || item.type == "index");
}

}  // namespace

Result<bool> only_laid_out(Database& database) {
    bool out = true;
    JCIC_TRY(auto rows, database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema"));
    JCIC_CHECK(rows.each([&](const Statement& row) { out = is_laid_out(item_at(row)) && out; }));
    return out;
}

Result<bool> listing_has_its_index(Database& database) {
    std::vector<Item> found;
    JCIC_TRY(auto rows, database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema"
                                         " WHERE type='index' AND tbl_name='listing'"));
    JCIC_CHECK(rows.each([&](const Statement& row) { found.push_back(item_at(row)); }));
    return found.size() == 1 && !found[0].sql.empty() &&
           listing_schema("listing", found[0].name).find(found[0].sql) != std::string::npos;
}

}  // namespace jcic::ledger

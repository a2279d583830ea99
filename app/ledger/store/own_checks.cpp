#include "app/ledger/store/own_checks.h"

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

}  // namespace jcic::ledger

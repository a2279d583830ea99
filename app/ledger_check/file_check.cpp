#include "app/ledger_check/file_check.h"

#include <algorithm>
#include <utility>

#include "app/ledger/store/database_checks.h"

namespace jcic::ledger {
namespace {

Result<void> go_on(const std::stop_token& stop) {
    if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
    return {};
}

Finding bad(std::string reason, std::uint64_t page = 0) {
    return {0, FaultCode::ledger_corrupt, std::move(reason), page == 0 ? "" : "ledger.db", page};
}

/// SQLCipher reads the file beside every lock: a page that a writer is just putting there may seem bad. So what is
/// found is looked for once more, with writers kept out.
Result<std::vector<Finding>> wrong_with_pages(Database& database) {
    std::vector<Finding> out;
    for (const bool alone : {false, true}) {
        std::optional<ReadLock> lock;
        if (alone) {
            JCIC_TRY(auto held, ReadLock::hold(database));
            lock.emplace(std::move(held));
            const auto read = read_first_page(database);
            if (!read && read.error().code == FaultCode::ledger_corrupt) return out;
            JCIC_CHECK(read);
        }
        JCIC_TRY(const auto page, page_without_its_mac(database));
        if (!page) return std::vector<Finding>{};
        out = {bad("file", *page)};
    }
    return out;
}

std::string reason_of(const std::string& table) {
    if (table == "event") return "ids";
    if (table.starts_with("listing")) return "projection";
    return table == "sealed_value" ? "values" : "file";
}

Result<std::vector<Finding>> wrong_with_table(Database& database, const std::string& table) {
    JCIC_TRY(const bool whole, is_table_whole(database, table));
    return whole ? std::vector<Finding>{} : std::vector{bad(reason_of(table))};
}

}  // namespace

Result<std::vector<Finding>> wrong_with_file(Database& database, const std::stop_token& stop) {
    std::vector<Finding> out;
    const auto note = [&](const Result<std::vector<Finding>>& found, const std::string& reason) -> Result<void> {
        if (!found && found.error().code != FaultCode::ledger_corrupt) return tl::unexpected<Fault>(found.error());
        for (const auto& one : found ? *found : std::vector{bad(reason)})
            if (std::ranges::find(out, one) == out.end()) out.push_back(one);
        return go_on(stop);
    };
    JCIC_CHECK(note(wrong_with_pages(database), "file"));
    const auto tables = tables_of(database);  // others are found as what they are ("schema")
    if (!tables) {
        JCIC_CHECK(note(tl::unexpected<Fault>(tables.error()), "file"));
        return out;
    }
    keep_pages_open(database);
    const Stoppable stoppable(database, stop);
    for (const auto& table : *tables) JCIC_CHECK(note(wrong_with_table(database, table), reason_of(table)));
    return out;
}

}  // namespace jcic::ledger

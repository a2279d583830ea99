// Whole rows, whatever table they are of: as they are changed, and as they stand.
// Shows the hook, which the library was built with.
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include "app/ledger/database.h"

namespace jcic::ledger {
namespace {

void pack(Packer& out, sqlite3_value* column) {
    const int kind = sqlite3_value_type(column);
    out.u8(static_cast<std::uint8_t>(kind));
    if (kind == SQLITE_INTEGER) {
        out.u64(static_cast<std::uint64_t>(sqlite3_value_int64(column)));
    } else if (kind != SQLITE_NULL) {
        const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_value_blob(column));
        out.bytes({bytes, static_cast<std::size_t>(sqlite3_value_bytes(column))});
    }
}

using ValueAt = int (*)(sqlite3*, int, sqlite3_value**);

Bytes changed_row(sqlite3* handle, const char* table, ValueAt value_at) {
    Packer out;
    out.text(table);
    for (int i = 0; i < sqlite3_preupdate_count(handle); ++i) {
        sqlite3_value* column = nullptr;
        if (value_at(handle, i, &column) == SQLITE_OK && column != nullptr) pack(out, column);
    }
    return out.take();
}

extern "C" void row_changes(void* follow, sqlite3* handle, int operation, const char*, const char* table, sqlite3_int64,
                            sqlite3_int64) {
    const auto& tell = *static_cast<const Database::FollowRows*>(follow);
    if (operation != SQLITE_INSERT)
        tell(Database::Change::removed, table, changed_row(handle, table, sqlite3_preupdate_old));
    if (operation != SQLITE_DELETE)
        tell(Database::Change::added, table, changed_row(handle, table, sqlite3_preupdate_new));
}

}  // namespace

void Database::follow_rows(FollowRows follow) {
    follow_ = std::make_unique<FollowRows>(std::move(follow));
    sqlite3_preupdate_hook(handle_, row_changes, follow_.get());
}

Result<void> Database::each_row(const std::string& table, const std::function<Result<void>(ByteView)>& take) {
    sqlite3_stmt* statement = nullptr;
    const auto sql = "SELECT * FROM \"" + table + "\"";
    const int prepared = sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> ended(statement, sqlite3_finalize);
    if (prepared != SQLITE_OK) return fault("ledger.rows");
    while (true) {
        const int stepped = sqlite3_step(statement);
        if (stepped == SQLITE_DONE) return {};
        if (stepped != SQLITE_ROW) return fault("ledger.rows");
        Packer row;
        row.text(table);
        for (int i = 0; i < sqlite3_column_count(statement); ++i) pack(row, sqlite3_column_value(statement, i));
        JCIC_CHECK(take(row.done()));
    }
}

}  // namespace jcic::ledger

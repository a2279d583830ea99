// Whole rows, whatever table they are of: as they are changed, and as they stand.
// Shows the hook, which the library was built with.
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include "app/ledger/row_walk.h"

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

RowWalk::RowWalk(Database& database, std::string table) : database_(database), table_(std::move(table)) {
    sqlite3_stmt* columns = nullptr;
    const auto sql = "SELECT * FROM \"" + table_ + "\"";
    if (sqlite3_prepare_v2(database_.handle_, sql.c_str(), -1, &columns, nullptr) != SQLITE_OK) return;  // next says so
    for (int i = 0; i < sqlite3_column_count(columns); ++i) {
        int in_key = 0;
        const char* name = sqlite3_column_name(columns, i);
        if (sqlite3_table_column_metadata(database_.handle_, "main", table_.c_str(), name, nullptr, nullptr, nullptr,
                                          &in_key, nullptr) != SQLITE_OK ||
            in_key == 0)
            continue;
        key_columns_.push_back(i);
        key_names_.push_back('"' + std::string(name) + '"');
    }
    sqlite3_finalize(columns);
}

std::string RowWalk::query() const {
    std::string key;
    std::string marks;
    for (const auto& name : key_names_) {
        key += (key.empty() ? "" : ", ") + name;
        marks += marks.empty() ? "?" : ", ?";
    }
    auto out = "SELECT * FROM \"" + table_ + "\"";
    if (!after_.empty()) out += " WHERE (" + key + ") > (" + marks + ")";
    if (!key.empty()) out += " ORDER BY " + key;
    return out;
}

Result<bool> RowWalk::next(std::size_t most, const std::function<void(ByteView row)>& take) {
    sqlite3_stmt* statement = nullptr;
    const int prepared = sqlite3_prepare_v2(database_.handle_, query().c_str(), -1, &statement, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> ended(statement, sqlite3_finalize);
    if (prepared != SQLITE_OK) return database_.fault("ledger.rows");
    for (std::size_t i = 0; i < after_.size(); ++i)
        sqlite3_bind_value(statement, static_cast<int>(i) + 1, after_[i].get());
    for (std::size_t got = 1;; ++got) {
        const int stepped = sqlite3_step(statement);
        if (stepped == SQLITE_DONE) return false;
        if (stepped != SQLITE_ROW) return database_.fault("ledger.rows");
        Packer row;
        row.text(table_);
        for (int i = 0; i < sqlite3_column_count(statement); ++i) pack(row, sqlite3_column_value(statement, i));
        take(row.done());
        if (got < most || key_columns_.empty()) continue;
        after_.clear();
        for (const int column : key_columns_)
            after_.emplace_back(sqlite3_value_dup(sqlite3_column_value(statement, column)), sqlite3_value_free);
        return true;
    }
}

}  // namespace jcic::ledger

// What is asked of a database, one statement at a time.
#include <sqlite3.h>

#include <utility>

#include "app/store/database.h"

namespace jcic::ledger {

Statement::~Statement() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    store_->push_back(statement_);
}

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_),
      store_(other.store_),
      statement_(std::exchange(other.statement_, nullptr)),
      next_(other.next_) {}

Statement& Statement::number(std::uint64_t value) {
    sqlite3_bind_int64(statement_, next_++, static_cast<sqlite3_int64>(value));
    return *this;
}

Statement& Statement::text(std::string_view value) {
    sqlite3_bind_text64(statement_, next_++, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::blob(ByteView value) {
    if (value.empty())
        sqlite3_bind_zeroblob(statement_, next_++, 0);
    else
        sqlite3_bind_blob64(statement_, next_++, value.data(), value.size(), SQLITE_TRANSIENT);
    return *this;
}

Result<bool> Statement::step() {
    switch (sqlite3_step(statement_)) {
        case SQLITE_ROW:
            return true;
        case SQLITE_DONE:
            return false;
        default:
            return database_->fault("ledger.step");
    }
}

Result<void> Statement::run() {
    JCIC_CHECK(step());
    return {};
}

Result<std::vector<std::uint64_t>> Statement::numbers() {
    std::vector<std::uint64_t> out;
    JCIC_CHECK(each([&](const Statement& row) { out.push_back(row.number_at(0)); }));
    return out;
}

std::uint64_t Statement::number_at(int column) const {
    return static_cast<std::uint64_t>(sqlite3_column_int64(statement_, column));
}

std::string Statement::text_at(int column) const {
    return std::string(text_view_at(column));
}

Bytes Statement::blob_at(int column) const {
    const auto bytes = view_at(column);
    return {bytes.begin(), bytes.end()};
}

ByteView Statement::view_at(int column) const {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view Statement::text_view_at(int column) const {
    const auto bytes = view_at(column);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool Statement::null_at(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Statement::Kind Statement::kind_at(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
        case SQLITE_INTEGER:
            return Kind::number;
        case SQLITE_TEXT:
            return Kind::text;
        case SQLITE_BLOB:
            return Kind::blob;
        default:
            return Kind::other;
    }
}

}  // namespace jcic::ledger

#include "app/ledger/row_guard.h"

#include <algorithm>

#include "app/ledger/crypto.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view own_table = "row_guard";

RowFingerprint::Points points_of(const Secret& key) {
    const auto digest = hmac_sha256(key.view(), view("jcic-desk rows"));
    std::array<std::uint8_t, 16> chance{};
    std::copy_n(digest.begin(), chance.size(), chance.begin());
    return RowFingerprint::Points::from(chance);
}

Result<std::vector<std::string>> tables_of(Database& database) {
    JCIC_TRY(auto rows, database.prepare("SELECT name FROM sqlite_schema WHERE type='table' AND name<>'row_guard'"
                                         " AND substr(sql, 1, 14)<>'CREATE VIRTUAL'"));
    std::vector<std::string> out;
    while (true) {
        JCIC_TRY(const bool there, rows.step());
        if (!there) return out;
        out.push_back(rows.text_at(0));
    }
}

Result<void> add_all(Database& database, RowFingerprint& out, const std::stop_token& stop = {}) {
    JCIC_TRY(const auto tables, tables_of(database));
    for (const auto& table : tables) {
        JCIC_CHECK(database.each_row(table, [&](ByteView row) -> Result<void> {
            if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.rows");
            out.add(row, 0);
            return {};
        }));
    }
    return {};
}

/// FTS5 writes out what it holds back.
Result<void> flush(Database& database) {
    return database.run("SAVEPOINT flushed; RELEASE flushed");
}

}  // namespace

RowGuard::RowGuard(const Secret& key) : points_(points_of(key)), added_(points_), removed_(points_) {}

void RowGuard::join(Database& database) {
    database.follow_rows([this](Database::Change change, std::string_view table, ByteView row) {
        if (table == own_table) return;
        (change == Database::Change::added ? added_ : removed_).add(row, 0);
    });
}

Result<void> RowGuard::lay_out(Database& database) {
    JCIC_CHECK(flush(database));
    RowFingerprint made(points_);
    JCIC_CHECK(add_all(database, made));
    JCIC_CHECK(
        database.run("CREATE TABLE row_guard(one INTEGER PRIMARY KEY CHECK(one=1), added INTEGER NOT NULL,"
                     " removed INTEGER NOT NULL) STRICT"));
    JCIC_TRY(auto first, database.prepare("INSERT INTO row_guard VALUES(1, ?1, 1)"));
    JCIC_CHECK(first.number(made.product()).run());
    begin();
    return {};
}

void RowGuard::begin() {
    added_ = removed_ = RowFingerprint(points_);
}

Result<void> RowGuard::note(Database& database) {
    JCIC_CHECK(flush(database));
    {
        JCIC_TRY(auto said, database.prepare("SELECT added, removed FROM row_guard"));
        JCIC_TRY(const bool there, said.step());
        if (!there) return fail(FaultCode::ledger_corrupt, "ledger.rows");
        added_.add(RowFingerprint(points_, said.number_at(0)));
        removed_.add(RowFingerprint(points_, said.number_at(1)));
    }
    JCIC_TRY(auto noted, database.prepare("UPDATE row_guard SET added=?1, removed=?2"));
    JCIC_CHECK(noted.number(added_.product()).number(removed_.product()).run());
    begin();
    return {};
}

Result<bool> RowGuard::holds(Database& database, const std::stop_token& stop) const {
    JCIC_TRY(const auto snapshot, Snapshot::hold(database));
    JCIC_TRY(auto said, database.prepare("SELECT added, removed FROM row_guard"));
    JCIC_TRY(const bool there, said.step());
    if (!there) return false;
    RowFingerprint present(points_, said.number_at(1));
    JCIC_CHECK(add_all(database, present, stop));
    return present.same_as(RowFingerprint(points_, said.number_at(0)));
}

}  // namespace jcic::ledger

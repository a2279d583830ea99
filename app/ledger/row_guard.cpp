#include "app/ledger/row_guard.h"

#include <algorithm>

#include "app/ledger/crypto.h"
#include "app/ledger/row_walk.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view own_table = "row_guard";
constexpr std::size_t piece_size = 4096;  ///< rows read under one lock
constexpr int readings_in_pieces = 3;     ///< before writers have to wait for a whole one

RowFingerprint::Points points_of(const Secret& key) {
    auto digest = hmac_sha256(key.view(), view("jcic-desk rows"));
    std::array<std::uint8_t, 16> chance{};
    std::copy_n(digest.begin(), chance.size(), chance.begin());
    auto out = RowFingerprint::Points::from(chance);
    wipe(digest);
    wipe(chance);
    return out;
}

Result<std::vector<std::string>> tables_of(Database& database) {
    JCIC_TRY(auto rows, database.prepare("SELECT name FROM sqlite_schema WHERE type='table' AND name<>'row_guard'"
                                         " AND substr(sql, 1, 14)<>'CREATE VIRTUAL'"));
    std::vector<std::string> out;
    JCIC_CHECK(rows.each([&](const Statement& row) { out.push_back(row.text_at(0)); }));
    return out;
}

/// Takes all rows in, a piece under one lock each, as long as `go_on` says so at its beginning.
Result<bool> add_rows(Database& database, RowFingerprint& out, const std::function<Result<bool>()>& go_on) {
    JCIC_TRY(const auto tables, tables_of(database));
    for (const auto& table : tables) {
        RowWalk walk(database, table);
        for (bool more = true; more;) {
            JCIC_TRY(const auto snapshot, ReadLock::hold(database));
            JCIC_TRY(const bool on, go_on());
            if (!on) return false;
            JCIC_TRY(more, walk.next(piece_size, [&](ByteView row) { out.add(row, 0); }));
        }
    }
    return true;
}

/// The products as they were noted last.
struct Said {
    std::uint64_t added = 0;
    std::uint64_t removed = 0;
    bool operator==(const Said&) const = default;
};

Result<std::optional<Said>> said_in(Database& database) {
    JCIC_TRY(auto row, database.prepare("SELECT added, removed FROM row_guard"));
    JCIC_TRY(const bool there, row.step());
    if (!there) return std::nullopt;
    return Said{row.number_at(0), row.number_at(1)};
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
    JCIC_CHECK(add_rows(database, made, [] { return Result<bool>(true); }));
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
    JCIC_TRY(const auto said, said_in(database));
    if (!said) return fail(FaultCode::ledger_corrupt, "ledger.rows");
    added_.add(RowFingerprint(points_, said->added));
    removed_.add(RowFingerprint(points_, said->removed));
    JCIC_TRY(auto noted, database.prepare("UPDATE row_guard SET added=?1, removed=?2"));
    JCIC_CHECK(noted.number(added_.product()).number(removed_.product()).run());
    begin();
    return {};
}

Result<std::optional<bool>> RowGuard::read(Database& database, const std::stop_token& stop) const {
    JCIC_TRY(const auto said, said_in(database));
    if (!said) return false;
    RowFingerprint present(points_, said->removed);
    JCIC_TRY(const bool still, add_rows(database, present, [&]() -> Result<bool> {
                 if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.rows");
                 JCIC_TRY(const auto now, said_in(database));
                 return now == said;
             }));
    if (!still) return std::nullopt;
    return present.same_as(RowFingerprint(points_, said->added));
}

Result<bool> RowGuard::holds(Database& database, const std::stop_token& stop) const {
    for (int reading = 0; reading < readings_in_pieces; ++reading) {
        JCIC_TRY(const auto held, read(database, stop));
        if (held) return *held;
    }
    JCIC_TRY(const auto snapshot, ReadLock::hold(database));
    JCIC_TRY(const auto held, read(database, stop));
    return held.value_or(false);
}

}  // namespace jcic::ledger

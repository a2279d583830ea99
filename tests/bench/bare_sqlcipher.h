#pragma once
// SQLCipher as a program without a ledger would use it: a raw key, a truncated journal, full synchronous; and beside it
// a small file written in place and synced after each insert, since the ledger keeps its head in one.

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace jcic::bench {

class BareSqlcipher {
public:
    explicit BareSqlcipher(const std::filesystem::path& file)
        : beside_(::open((file.string() + ".beside").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        must(beside_ >= 0);
        const auto key = "x'" + std::string(64, '7') + "'";
        must(sqlite3_open(file.c_str(), &handle_) == SQLITE_OK);
        must(sqlite3_key(handle_, key.data(), static_cast<int>(key.size())) == SQLITE_OK);
        run("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY");
    }
    ~BareSqlcipher() {
        sqlite3_finalize(insert_);
        sqlite3_close(handle_);
        ::close(beside_);
    }
    BareSqlcipher(const BareSqlcipher&) = delete;
    BareSqlcipher& operator=(const BareSqlcipher&) = delete;

    void run(const char* sql) { must(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }
    void make_table() {
        run("CREATE TABLE event(sequence INTEGER PRIMARY KEY, body BLOB NOT NULL, subject TEXT NOT NULL);"
            "CREATE INDEX event_subject ON event(subject)");
        must(sqlite3_prepare_v2(handle_, "INSERT INTO event(body, subject) VALUES(?1, ?2)", -1, &insert_, nullptr) ==
             SQLITE_OK);
    }
    /// One durable insert, a transaction of its own, and the file beside it.
    void insert(const std::string& body, const std::string& subject) {
        sqlite3_bind_blob64(insert_, 1, body.data(), body.size(), nullptr);
        sqlite3_bind_text64(insert_, 2, subject.data(), subject.size(), nullptr, SQLITE_UTF8);
        must(sqlite3_step(insert_) == SQLITE_DONE);
        sqlite3_reset(insert_);
        static constexpr std::array<char, 512> head{};
        must(::pwrite(beside_, head.data(), head.size(), 0) == static_cast<ssize_t>(head.size()));
        must(::fdatasync(beside_) == 0);
    }

private:
    static void must(bool done) {
        if (done) return;
        std::fputs("bare SQLCipher failed\n", stderr);
        std::_Exit(1);
    }
    int beside_;
    sqlite3* handle_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

}  // namespace jcic::bench

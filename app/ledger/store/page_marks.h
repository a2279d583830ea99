#pragma once
// Which pages of a database's file a handle has read: SQLCipher gives out none whose MAC does not hold.

#include <sqlite3.h>

#include <cstdint>
#include <vector>

namespace jcic::ledger {

/// Stands between SQLite and one open file, which it must outlive.
class PageMarks {
public:
    /// From now on each page that is read whole is marked.
    explicit PageMarks(sqlite3_file& file);
    PageMarks(const PageMarks&) = delete;
    PageMarks& operator=(const PageMarks&) = delete;

    /// `page` from 0.
    /// A read failed: which page it was is not known, and from now on none is marked.
    void forget() {
        pages_.clear();
        lost_ = true;
    }
    /// The methods that mark nothing.
    [[nodiscard]] const sqlite3_io_methods& unmarked() const { return *before_; }
    [[nodiscard]] bool has(std::uint64_t page) const { return page < pages_.size() && pages_[page]; }

private:
    static int read(sqlite3_file* file, void* out, int size, sqlite3_int64 offset);
    /// The file's methods, with ours in the place of reading, followed by whose they are: a file is all that a method
    /// is given.
    struct Methods {
        sqlite3_io_methods all;
        PageMarks* marks;
    };
    const sqlite3_io_methods* before_;
    Methods methods_;
    std::vector<bool> pages_;
    bool lost_ = false;
};

}  // namespace jcic::ledger

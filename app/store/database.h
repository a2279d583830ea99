#pragma once
// SQLCipher, verified as such: a raw key, full synchronous, no temporary files, and an authorizer that denies every
// change or deletion of an event or a seal, attaching files and dropping those tables, even to this program.

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/base/secret.h"

struct sqlite3;
struct sqlite3_file;
struct sqlite3_stmt;

namespace jcic::ledger {

class Database;

/// A prepared statement borrowed from its database's store; returned there reset.
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    /// Binds the next parameter, from the first on.
    Statement& number(std::uint64_t value);
    Statement& text(std::string_view value);
    Statement& blob(ByteView value);

    /// Returns true for a row, false at the end. Faults as of Database.
    [[nodiscard]] Result<bool> step();
    /// Runs a statement without rows.
    [[nodiscard]] Result<void> run();
    /// Visits every row.
    template <class Visit>
    [[nodiscard]] Result<void> each(const Visit& visit);
    /// Returns the first column of each row.
    [[nodiscard]] Result<std::vector<std::uint64_t>> numbers();

    [[nodiscard]] std::uint64_t number_at(int column) const;
    [[nodiscard]] std::string text_at(int column) const;
    [[nodiscard]] Bytes blob_at(int column) const;
    /// As blob_at and text_at without a copy: valid until the next step.
    [[nodiscard]] ByteView view_at(int column) const;
    [[nodiscard]] std::string_view text_view_at(int column) const;
    [[nodiscard]] bool null_at(int column) const;
    /// The value's own type, whatever the column's: SQLite compares a text and a blob of the same bytes as different.
    /// Call before reading the value.
    enum class Kind { number, text, blob, other };
    [[nodiscard]] Kind kind_at(int column) const;

private:
    friend class Database;
    using Store = std::vector<sqlite3_stmt*>;  ///< idle statements of one SQL text
    Statement(Database& database, Store& store, sqlite3_stmt* statement)
        : database_(&database), store_(&store), statement_(statement) {}
    Database* database_;
    Store* store_;
    sqlite3_stmt* statement_;
    int next_ = 1;
};

/// A connection. Faults of every call: ledger.busy (another program holds the file), ledger.write (disk full,
/// read-only, missing), ledger.read (the disk fails to return data), ledger.corrupt (a page fails authentication, by
/// its number), internal.
class Database {
public:
    /// `beside`: an existing file that another handle of this program has open too; for one thread at a time, without
    /// SQLite's own locks between threads.
    enum class Mode { create, existing, beside };
    using FileSalt = std::array<std::uint8_t, 16>;  ///< the first bytes of the file, random and plain
    /// Further faults: ledger.library (not SQLCipher 4.5 or later, or the file on disk is plain), ledger.corrupt also
    /// if the key is wrong. A new file begins with `salt` if one is given.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, const Secret& key,
                                                                Mode mode, const FileSalt* salt = nullptr);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] Result<void> run(const char* sql);
    /// The same for statements that the authorizer denies, for this module only.
    [[nodiscard]] Result<void> run_unguarded(const char* sql);
    /// Path of the rollback journal, which may be missing.
    [[nodiscard]] std::filesystem::path journal() const;
    /// Reads the file's raw bytes through the handle that holds its locks (closing another handle of the file would
    /// release them). Returns fewer at the file's end.
    [[nodiscard]] Result<Bytes> raw(std::uint64_t offset, std::size_t size) const;
    /// Whether this handle ever timed out waiting for another program (ledger.busy).
    [[nodiscard]] bool met_busy() const { return met_busy_; }
    /// Registers the search's tokenizer with this connection: see bigrams.h.
    [[nodiscard]] Result<void> add_search();
    /// Copies the database with SQLite's online backup in one step, into a new file with the same key and salt, which
    /// can replace the ledger's file at a restore. It is a snapshot of the first read under the caller's ReadLock:
    /// writers wait meanwhile. Progress in bytes. Faults file.write (the copy's disk), cancelled, ledger.corrupt,
    /// ledger.library, internal.
    [[nodiscard]] Result<void> copy_to(
        const std::filesystem::path& file, const Secret& key, const FileSalt& salt, const std::stop_token& stop,
        const std::function<void(std::uint64_t done, std::uint64_t total)>& progress) const;
    /// Statements are cached by their text.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    [[nodiscard]] bool in_transaction() const;

private:
    friend class Statement;
    friend class Stoppable;
    friend class Unwaiting;
    Database(sqlite3* handle, Mode mode);
    [[nodiscard]] Result<void> set_up(const Secret& key, const FileSalt* salt);
    [[nodiscard]] Result<std::optional<FileSalt>> salt_of_file();
    [[nodiscard]] tl::unexpected<Fault> fault(const char* place) const;
    [[nodiscard]] Result<void> read_through() const;
    [[nodiscard]] std::uint64_t page_that_fails() const;  ///< the first, counted from 1; 0 for none
    [[nodiscard]] sqlite3_file* file() const;             ///< null if there is none
    static int authorize(void* self, int action, const char* first, const char* second, const char* database,
                         const char* trigger);
    sqlite3* handle_;
    bool creating_;  ///< a new file: its own triggers may be created
    mutable bool met_busy_ = false;
    std::map<std::string, Statement::Store, std::less<>> idle_;
};

template <class Visit>
Result<void> Statement::each(const Visit& visit) {
    while (true) {
        JCIC_TRY(const bool there, step());
        if (!there) return {};
        visit(std::as_const(*this));
    }
}

/// A transaction, rolled back unless committed.
class Transaction {
public:
    /// Begins it so that only one process writes, on the basis of what it read.
    [[nodiscard]] static Result<Transaction> begin(Database& database, const char* how = "BEGIN IMMEDIATE");
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    /// Durable on return.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

/// While it exists, the handle's operations end with fault cancelled soon after a stop is requested; a writing
/// transaction is then rolled back.
class Stoppable {
public:
    Stoppable(Database& database, std::stop_token stop);
    ~Stoppable();
    Stoppable(const Stoppable&) = delete;
    Stoppable& operator=(const Stoppable&) = delete;

private:
    Database& database_;
    std::stop_token stop_;
};

/// While it exists, a lock of another program is reported at once (ledger.busy), without waiting.
class Unwaiting {
public:
    explicit Unwaiting(Database& database);
    ~Unwaiting();
    Unwaiting(const Unwaiting&) = delete;
    Unwaiting& operator=(const Unwaiting&) = delete;

private:
    Database& database_;
};

/// Returns the page named in a message of SQLCipher's page check, from 1; 0 for none.
[[nodiscard]] std::uint64_t page_named_in(std::string_view said);

/// The fault code for SQLite's result code, as documented at Database.
[[nodiscard]] FaultCode fault_code_of(int result);

/// A consistent read snapshot while it exists, with one lock instead of one for each statement. Writers wait as long as
/// it exists: milliseconds for pieces, longer for a check or copy of a whole table. Does nothing inside a transaction.
class ReadLock {
public:
    [[nodiscard]] static Result<ReadLock> hold(Database& database);

private:
    std::optional<Transaction> reading_;  ///< nullopt if a transaction is already open
};

/// Fault ledger.library unless the header of the file on disk is encrypted.
[[nodiscard]] Result<void> prove_encrypted(const std::filesystem::path& file);

/// Whether the fault says that the file cannot be read, or has another key or form: what is derived is made anew then.
[[nodiscard]] bool is_beyond_use(const Fault& fault);

}  // namespace jcic::ledger

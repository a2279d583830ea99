#pragma once
// SQLCipher, proven to be SQLCipher: a raw key, full synchronous, nothing temporary on disk, and an authorizer that
// lets nobody, not even this program, change or delete an event or a seal, attach a file or drop them.

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

/// A prepared statement on loan from its database's store; it goes back reset.
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    /// Parameters from the first on, one call each.
    Statement& number(std::uint64_t value);
    Statement& text(std::string_view value);
    Statement& blob(ByteView value);

    /// True for a row, false at the end. Faults as Database says.
    [[nodiscard]] Result<bool> step();
    /// For what gives no row.
    [[nodiscard]] Result<void> run();
    /// Shows each row, to the last.
    template <class Visit>
    [[nodiscard]] Result<void> each(const Visit& visit);
    /// The first column of each row.
    [[nodiscard]] Result<std::vector<std::uint64_t>> numbers();

    [[nodiscard]] std::uint64_t number_at(int column) const;
    [[nodiscard]] std::string text_at(int column) const;
    [[nodiscard]] Bytes blob_at(int column) const;
    /// What those would copy: good until the next step.
    [[nodiscard]] ByteView view_at(int column) const;
    [[nodiscard]] std::string_view text_view_at(int column) const;
    [[nodiscard]] bool null_at(int column) const;
    /// What the value is, whatever the column was declared as: SQLite compares a text and a blob of the same bytes as
    /// different. To be asked before the value is read.
    enum class Kind { number, text, blob, other };
    [[nodiscard]] Kind kind_at(int column) const;

private:
    friend class Database;
    using Store = std::vector<sqlite3_stmt*>;  ///< those of one text that nobody has on loan
    Statement(Database& database, Store& store, sqlite3_stmt* statement)
        : database_(&database), store_(&store), statement_(statement) {}
    Database* database_;
    Store* store_;
    sqlite3_stmt* statement_;
    int next_ = 1;
};

/// Faults of every call: ledger.busy (another program holds the file), ledger.write (disk full, read-only, gone),
/// ledger.read (the disk does not give what is there), ledger.corrupt (a page that does not authenticate, by its
/// number), internal.
class Database {
public:
    /// `beside` is an existing file that another handle of this program has open too; this one is for one thread at a
    /// time, without SQLite's own locks between threads.
    enum class Mode { create, existing, beside };
    using FileSalt = std::array<std::uint8_t, 16>;  ///< what the file begins with, random and plain
    /// Faults besides: ledger.library (not SQLCipher 4.5 or later, or the file on disk is plain), ledger.corrupt also
    /// for a key that is not the file's. A new file begins with `salt` where one is given.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, const Secret& key,
                                                                Mode mode, const FileSalt* salt = nullptr);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] Result<void> run(const char* sql);
    /// The same for what the authorizer denies, and this room alone may ask for.
    [[nodiscard]] Result<void> run_unguarded(const char* sql);
    /// The rollback journal's place, whether or not there is one.
    [[nodiscard]] std::filesystem::path journal() const;
    /// The file's own bytes, as they stand on the disk, through the handle that holds its locks (closing another of the
    /// same file would drop them). Short at the file's end.
    [[nodiscard]] Result<Bytes> raw(std::uint64_t offset, std::size_t size) const;
    /// Whether another program ever kept this handle waiting until it gave up (ledger.busy).
    [[nodiscard]] bool met_busy() const { return met_busy_; }
    /// Makes the search's tokenizer known to this connection: see bigrams.h.
    [[nodiscard]] Result<void> add_search();
    /// SQLite's online backup in one go, into a new file under the same key that begins with the same salt, so that it
    /// is the ledger's file again once it is put back. It is of the moment at which this handle was first read under
    /// the caller's ReadLock: whoever writes meanwhile waits. Progress in bytes. Faults file.write (the copy's disk),
    /// cancelled, ledger.corrupt, ledger.library, internal.
    [[nodiscard]] Result<void> copy_to(
        const std::filesystem::path& file, const Secret& key, const FileSalt& salt, const std::stop_token& stop,
        const std::function<void(std::uint64_t done, std::uint64_t total)>& progress) const;
    /// Statements are kept by their text.
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
    [[nodiscard]] sqlite3_file* file() const;             ///< null where there is none
    static int authorize(void* self, int action, const char* first, const char* second, const char* database,
                         const char* trigger);
    sqlite3* handle_;
    bool creating_;  ///< a new file: its own triggers may be made
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

/// Rolled back unless committed.
class Transaction {
public:
    /// Begun so that one writer among all processes decides on what it read.
    [[nodiscard]] static Result<Transaction> begin(Database& database, const char* how = "BEGIN IMMEDIATE");
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    /// Durable when it returns.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

/// While it stands, what the handle does ends with fault cancelled soon after somebody asked to stop; a transaction
/// that writes is then rolled back.
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

/// While it stands, what another program holds is told at once (ledger.busy), not waited for.
class Unwaiting {
public:
    explicit Unwaiting(Database& database);
    ~Unwaiting();
    Unwaiting(const Unwaiting&) = delete;
    Unwaiting& operator=(const Unwaiting&) = delete;

private:
    Database& database_;
};

/// Of what SQLCipher's check of the pages says: which one it names, from 1; 0 for none.
[[nodiscard]] std::uint64_t page_named_in(std::string_view said);

/// The fault of SQLite's result code, as Database says.
[[nodiscard]] FaultCode fault_code_of(int result);

/// What is read while it stands is of one moment, and costs one lock, not one a statement. A writer waits for it as
/// long as it stands: for milliseconds where pieces are read, for a whole table's check or copy where that is of one
/// moment. Inside a transaction it does nothing.
class ReadLock {
public:
    [[nodiscard]] static Result<ReadLock> hold(Database& database);

private:
    std::optional<Transaction> reading_;  ///< none where a transaction is open already
};

/// Fault ledger.library unless the header of the file on disk is encrypted.
[[nodiscard]] Result<void> prove_encrypted(const std::filesystem::path& file);

}  // namespace jcic::ledger

#include "app/store/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include "app/base/fault_reasons.h"
#include "app/base/numbers.h"
#include "app/files/named.h"
#include "app/files/stream.h"
#include "app/files/trouble.h"
#include "app/store/bigrams.h"
#include "app/store/journal_in_place.h"

// SQLCipher locks what holds its copies of the key, and unlocks it when freed: by pages, together with whatever other
// copy lies on the same page. The linker puts these in place of both (--wrap): a page that holds a key is in no core,
// and once it held one it stays locked until it is given back.
extern "C" int __real_mlock(const void* address, std::size_t size);
extern "C" int __wrap_mlock(const void* address, std::size_t size);
extern "C" int __wrap_mlock(const void* address, std::size_t size) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto from = reinterpret_cast<std::uintptr_t>(address) & ~(page - 1);
    const auto past = (reinterpret_cast<std::uintptr_t>(address) + size + page - 1) & ~(page - 1);
    madvise(reinterpret_cast<void*>(from), past - from, MADV_DONTDUMP);  // where it cannot, cores are off all the same
    return __real_mlock(address, size);
}
extern "C" int __wrap_munlock(const void* address, std::size_t size);
extern "C" int __wrap_munlock(const void*, std::size_t) {
    return 0;
}

namespace jcic::ledger {
namespace {

constexpr int busy_timeout_ms = 10'000;  // a writer holds the file for milliseconds: after this, something hangs

tl::unexpected<Fault> not_sqlcipher(std::string reason) {
    return fail(FaultCode::ledger_library, "ledger.library", {{"reason", std::move(reason)}});
}

/// SQLite would make it readable for the group and all; its journals take the file's own mode.
Result<void> make_for_owner(const std::filesystem::path& file) {
    const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    const bool owners = made >= 0 && ::fchmod(made, S_IRUSR | S_IWUSR) == 0;
    const int error = errno;
    if (made >= 0) ::close(made);
    if (!owners) return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_write, file, error));
    return {};
}

/// SQLite opens what has the name, and a pipe there would hold up the program without an end. One that is not there is
/// told by whoever opens it.
Result<void> regular(const std::filesystem::path& file) {
    std::error_code error;
    const auto type = std::filesystem::symlink_status(file, error).type();
    if (type == std::filesystem::file_type::regular || type == std::filesystem::file_type::not_found) return {};
    if (type == std::filesystem::file_type::symlink)
        return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_read, file, ELOOP));
    if (type == std::filesystem::file_type::none)
        return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_read, file, error.value()));
    return fail(FaultCode::ledger_corrupt, "ledger.open",
                {{"file", file.filename().string()}, {"reason", "not-regular"}});
}

/// SQLite takes a file without write permission for one to read only, and one without any for what it cannot open.
/// Asked of the system beside it: whoever opens and closes the file gives up this process's locks on it (POSIX).
Result<void> permitted(const std::filesystem::path& file, int access) {
    if (::faccessat(AT_FDCWD, file.c_str(), access, AT_EACCESS) == 0 || errno == ENOENT) return {};
    return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_read, file, errno));
}

/// Whether "4.6.1 community" is 4.5 or later.
bool recent(const std::string& version) {
    int major = 0;
    int minor = 0;
    return std::sscanf(version.c_str(), "%d.%d", &major, &minor) == 2 && (major > 4 || (major == 4 && minor >= 5));
}

/// CORRUPTFS is what SQLite says of a read where the system said EIO: a bad sector.
bool is_unread(int result) {
    return result == SQLITE_IOERR_READ || result == SQLITE_IOERR_CORRUPTFS;
}

/// The reason of a write that SQLite did not do; "" where nothing tells it.
std::string_view why_of(int result, int system_error) {
    if ((result & 0xFF) == SQLITE_FULL) return "disk-full";
    if ((result & 0xFF) == SQLITE_READONLY) return "read-only";
    const auto reason = system_error == 0 ? std::string_view() : reason_of_errno(system_error);
    return reason == "system" || reason == "missing" ? std::string_view() : reason;
}

/// The raw form x'…' skips the library's own derivation from a passphrase: the key is random already.
Secret key_text(const Secret& key, const Database::FileSalt* salt) {
    Secret out;
    const auto append_hex = [&out](ByteView bytes) {
        static constexpr char digits[] = "0123456789abcdef";
        for (const auto byte : bytes) {
            out.append(static_cast<std::uint8_t>(digits[byte >> 4U]));
            out.append(static_cast<std::uint8_t>(digits[byte & 0x0FU]));
        }
    };
    out.append(jcic::view("x'"));
    append_hex(key.view());
    if (salt != nullptr) append_hex(*salt);
    out.append(jcic::view("'"));
    return out;
}

}  // namespace

std::uint64_t page_named_in(std::string_view said) {
    // "HMAC verification failed for page 7", "page 7 has an invalid size of 100 bytes (expected 4096 bytes)".
    constexpr std::string_view before = "page ";
    const auto found = said.find(before);
    if (found == std::string_view::npos) return 0;
    const auto number = said.substr(found + before.size());
    return whole_number<std::uint64_t>(number.substr(0, number.find_first_not_of("0123456789"))).value_or(0);
}

FaultCode fault_code_of(int result) {
    switch (result & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return FaultCode::ledger_busy;
        case SQLITE_IOERR:
            return is_unread(result) ? FaultCode::ledger_read : FaultCode::ledger_write;
        case SQLITE_FULL:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
            return FaultCode::ledger_write;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_AUTH:  // this program asks for nothing that it denies itself: somebody else's trigger did
            return FaultCode::ledger_corrupt;
        case SQLITE_INTERRUPT:
            return FaultCode::cancelled;
        default:
            return FaultCode::internal;
    }
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& named, const Secret& key, Mode mode,
                                                 const FileSalt* salt) {
    // SQLite refuses a link anywhere in the path: a folder may be behind one, the file itself may not.
    const auto file = files::behind_links(named.parent_path()) / named.filename();
    const int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_READWRITE | (mode == Mode::create ? SQLITE_OPEN_CREATE : 0) |
                      (mode == Mode::beside ? SQLITE_OPEN_NOMUTEX : 0);
    if (mode == Mode::create) JCIC_CHECK(make_for_owner(file));
    JCIC_CHECK(regular(file));
    JCIC_CHECK(regular(file.string() + "-journal"));
    JCIC_CHECK(permitted(file, R_OK | W_OK));
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &handle, flags, vfs_with_journal_in_place());
    std::unique_ptr<Database> out(new Database(handle, mode));
    if (opened != SQLITE_OK) {
        // One that is not there is damage: the ledger's other files name it.
        const int error = handle == nullptr ? ENOMEM : sqlite3_system_errno(handle);
        if (mode != Mode::create && error == ENOENT)
            return fail(FaultCode::ledger_corrupt, "ledger.open", {{"file", file.filename().string()}});
        const bool unread = mode != Mode::create || is_unread(sqlite3_extended_errcode(handle));
        const auto code = unread ? FaultCode::ledger_read : FaultCode::ledger_write;
        // Where the system said nothing, SQLite refused: that is neither damage nor anything that a number tells.
        if (error == 0)
            return fail(code, "ledger.open", {{"file", file.filename().string()}, {"sqlite", std::to_string(opened)}});
        return tl::unexpected<Fault>(files::trouble_with(code, file, error));
    }
    JCIC_CHECK(out->set_up(key, salt));
    // Reading the file by itself drops every lock that this process has on it (POSIX): not beside other handles.
    if (mode == Mode::existing) JCIC_CHECK(prove_encrypted(file));
    return out;
}

Result<void> Database::set_up(const Secret& key, const FileSalt* salt) {
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, busy_timeout_ms);
    JCIC_CHECK(run("PRAGMA cipher_log_level=NONE"));  // standard error is for words to people; faults carry the code
    JCIC_TRY(const auto own_salt, creating_ ? std::nullopt : salt_of_file());
    const auto raw = key_text(key, own_salt ? &*own_salt : salt);
    if (sqlite3_key(handle_, raw.view().data(), static_cast<int>(raw.size())) != SQLITE_OK) return fault("ledger.key");
    {
        JCIC_TRY(auto version, prepare("PRAGMA cipher_version"));
        const auto row = version.step();
        if (!row || !*row || !recent(version.text_at(0))) return not_sqlcipher("cipher_version");
    }
    JCIC_CHECK(
        run("PRAGMA cipher_page_size=4096; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
            "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF;"
            "PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA recursive_triggers=ON"));
    JCIC_CHECK(run("SELECT count(*) FROM sqlite_schema"));  // a wrong key shows at the first read only
    sqlite3_set_authorizer(handle_, &Database::authorize, this);
    return {};
}

Database::Database(sqlite3* handle, Mode mode) : handle_(handle), creating_(mode == Mode::create) {}

Database::~Database() {
    for (const auto& [sql, statements] : idle_)
        for (auto* statement : statements) sqlite3_finalize(statement);
    sqlite3_close(handle_);
}

Result<void> Database::add_search() {
    return add_bigrams(handle_);
}

Result<void> Database::run(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return fault("ledger.run");
    return {};
}

Result<void> Database::run_unguarded(const char* sql) {
    sqlite3_set_authorizer(handle_, nullptr, nullptr);
    auto done = run(sql);
    sqlite3_set_authorizer(handle_, &Database::authorize, this);
    return done;
}

std::filesystem::path Database::journal() const {
    return std::string(sqlite3_db_filename(handle_, "main")) + "-journal";
}

sqlite3_file* Database::file() const {
    sqlite3_file* out = nullptr;
    const int found = sqlite3_file_control(handle_, "main", SQLITE_FCNTL_FILE_POINTER, &out);
    return found == SQLITE_OK && out != nullptr && out->pMethods != nullptr ? out : nullptr;
}

/// Where SQLCipher cannot read it, it takes one by chance, and says of the whole file that the key is not its own. None
/// for a file that was not begun.
Result<std::optional<Database::FileSalt>> Database::salt_of_file() {
    JCIC_TRY(const auto first, raw(0, FileSalt{}.size()));
    return array_of<FileSalt>(first);
}

Result<Bytes> Database::raw(std::uint64_t offset, std::size_t size) const {
    auto* const file = this->file();
    sqlite3_int64 length = 0;
    if (file == nullptr) return fail(FaultCode::internal, "ledger.raw");
    const auto name = std::filesystem::path(sqlite3_db_filename(handle_, "main"));
    const auto unread = [&] { return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_read, name, errno)); };
    if (file->pMethods->xFileSize(file, &length) != SQLITE_OK) return unread();
    const auto end = static_cast<std::uint64_t>(length);
    Bytes out(offset < end ? static_cast<std::size_t>(std::min<std::uint64_t>(size, end - offset)) : 0);
    if (!out.empty() && file->pMethods->xRead(file, out.data(), static_cast<int>(out.size()),
                                              static_cast<sqlite3_int64>(offset)) != SQLITE_OK)
        return unread();
    return out;
}

Result<Statement> Database::prepare(std::string_view sql) {
    const auto kept = idle_.find(sql);
    auto& store = kept != idle_.end() ? kept->second : idle_.emplace(sql, Statement::Store{}).first->second;
    if (!store.empty()) {
        auto* const statement = store.back();
        store.pop_back();
        return Statement(*this, store, statement);
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr) != SQLITE_OK)
        return fault("ledger.prepare");
    return Statement(*this, store, statement);
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(handle_) == 0;
}

tl::unexpected<Fault> Database::fault(const char* place) const {
    const int code = sqlite3_extended_errcode(handle_);
    if (fault_code_of(code) == FaultCode::ledger_busy) met_busy_ = true;
    const auto told = fault_code_of(code);
    // A statement that met a bad sector ends as one that met damage.
    if ((code & 0xFF) == SQLITE_CORRUPT)
        if (auto read = read_through(); !read) return tl::unexpected<Fault>(std::move(read.error()));
    const bool unclear = told == FaultCode::internal || told == FaultCode::ledger_corrupt;
    const auto page = unclear ? page_that_fails() : 0;
    const std::filesystem::path file = sqlite3_db_filename(handle_, "main");
    if (page != 0)
        return fail(FaultCode::ledger_corrupt, place,
                    {{"file", file.filename().string()}, {"page", std::to_string(page)}});
    std::vector<Detail> details{{"sqlite", std::to_string(code)}};
    // All pages that there are hold: some are missing, at its end.
    if (told == FaultCode::ledger_corrupt) details.push_back({"file", file.filename().string()});
    const bool of_disk = told == FaultCode::ledger_write || told == FaultCode::ledger_read;
    if (const auto why = why_of(code, sqlite3_system_errno(handle_)); of_disk && !why.empty())
        details.insert(details.end(), {{"file", file.filename().string()}, {"reason", std::string(why)}});
    return fail(told, place, std::move(details));
}

/// Whether the disk gives all that is there, whatever it says.
Result<void> Database::read_through() const {
    constexpr std::size_t piece = 1U << 20U;
    for (std::uint64_t offset = 0;; offset += piece) {
        JCIC_TRY(const auto bytes, raw(offset, piece));
        if (bytes.size() < piece) return {};
    }
}

/// Of a page whose MAC is not its own SQLCipher says now that the file is corrupt, now (of the last page of a long
/// value) what SQLite says where memory lacks. Whether there is one, and where, the MACs of all pages say.
std::uint64_t Database::page_that_fails() const {
    sqlite3_stmt* statement = nullptr;
    std::string said;
    if (sqlite3_prepare_v2(handle_, "PRAGMA cipher_integrity_check", -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        if (const auto* text = sqlite3_column_text(statement, 0); text != nullptr)
            said = reinterpret_cast<const char*>(text);
    sqlite3_finalize(statement);
    return page_named_in(said);
}

int Database::authorize(void* self, int action, const char* first, const char* second, const char*,
                        const char* trigger) {
    const auto* const database = static_cast<Database*>(self);
    // No trigger or view does anything by the way. Those that this program lays out itself only ever refuse.
    if (trigger != nullptr) return SQLITE_DENY;
    const bool kept = first != nullptr && (std::strcmp(first, "event") == 0 || std::strcmp(first, "seal") == 0);
    switch (action) {
        case SQLITE_UPDATE:
        case SQLITE_DELETE:
            return kept ? SQLITE_DENY : SQLITE_OK;
        case SQLITE_CREATE_TRIGGER:
            return database->creating_ ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_ATTACH:
        case SQLITE_DETACH:
        case SQLITE_ALTER_TABLE:
        case SQLITE_CREATE_TEMP_TRIGGER:
        case SQLITE_DROP_TABLE:
        case SQLITE_DROP_TRIGGER:
            return SQLITE_DENY;
        // "PRAGMA name" reads; with a value it would change how durable or how secret the file is.
        case SQLITE_PRAGMA:
            return second == nullptr || std::strcmp(first, "integrity_check") == 0 ? SQLITE_OK : SQLITE_DENY;
        default:
            return SQLITE_OK;
    }
}

Result<Transaction> Transaction::begin(Database& database, const char* how) {
    JCIC_CHECK(database.run(how));
    return Transaction(database);
}

Transaction::~Transaction() {
    if (database_ == nullptr) return;
    // Where SQLite has rolled back by itself (disk full) this finds nothing to do.
    [[maybe_unused]] const auto done = database_->run("ROLLBACK");
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Result<void> Transaction::commit() {
    JCIC_CHECK(database_->run("COMMIT"));
    database_ = nullptr;
    return {};
}

Unwaiting::Unwaiting(Database& database) : database_(database) {
    sqlite3_busy_timeout(database_.handle_, 0);
}

Unwaiting::~Unwaiting() {
    sqlite3_busy_timeout(database_.handle_, busy_timeout_ms);
}

Stoppable::Stoppable(Database& database, std::stop_token stop) : database_(database), stop_(std::move(stop)) {
    constexpr int steps = 10'000;  // of SQLite's machine: some milliseconds
    sqlite3_progress_handler(
        database_.handle_, steps,
        [](void* self) { return static_cast<const Stoppable*>(self)->stop_.stop_requested() ? 1 : 0; }, this);
}

Stoppable::~Stoppable() {
    sqlite3_progress_handler(database_.handle_, 0, nullptr, nullptr);
}

Result<void> Database::copy_to(const std::filesystem::path& file, const Secret& key, const FileSalt& salt,
                               const std::stop_token& stop,
                               const std::function<void(std::uint64_t done, std::uint64_t total)>& progress) const {
    constexpr int pages_between_looks = 256;  // 1 MiB: so often a stop is heeded
    constexpr std::uint64_t page_size = 4096;
    // What cannot be written is the copy: the ledger is only read.
    const auto fault = [&](FaultCode code, int result) {
        return fail(code == FaultCode::ledger_write ? FaultCode::file_write : code, "ledger.backup",
                    {{"file", file.filename().string()}, {"sqlite", std::to_string(result)}});
    };
    const auto copy = open(file, key, Mode::create, &salt);
    if (!copy) return fault(copy.error().code, 0);
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> backup(
        sqlite3_backup_init((*copy)->handle_, "main", handle_, "main"), sqlite3_backup_finish);
    if (!backup) return fault(FaultCode::internal, sqlite3_extended_errcode((*copy)->handle_));
    for (int result = SQLITE_OK; result != SQLITE_DONE;) {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.backup");
        result = sqlite3_backup_step(backup.get(), pages_between_looks);
        if (result != SQLITE_OK && result != SQLITE_DONE) return fault(fault_code_of(result), result);
        const auto total = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup.get()));
        progress((total - static_cast<std::uint64_t>(sqlite3_backup_remaining(backup.get()))) * page_size,
                 total * page_size);
    }
    return {};
}

Result<ReadLock> ReadLock::hold(Database& database) {
    ReadLock out;
    if (!database.in_transaction()) {
        JCIC_TRY(auto reading, Transaction::begin(database, "BEGIN"));
        out.reading_.emplace(std::move(reading));  // rolled back at its end: nothing was written, nothing is lost
    }
    return out;
}

Result<void> prove_encrypted(const std::filesystem::path& file) {
    static constexpr std::string_view plain_header = "SQLite format 3";
    auto in = files::Reader::open(file);
    if (!in) return {};  // told by who opens it
    std::array<std::uint8_t, plain_header.size()> head{};
    const auto got = in->read(head);
    if (got && std::ranges::equal(head, jcic::view(plain_header))) return not_sqlcipher("plain file");
    return {};
}

bool is_beyond_use(const Fault& fault) {
    return fault.code == FaultCode::ledger_corrupt || fault.code == FaultCode::internal;
}

}  // namespace jcic::ledger

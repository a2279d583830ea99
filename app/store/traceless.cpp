#include "app/store/traceless.h"
#include "app/files/trouble.h"
#include "app/keys/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace jcic::ledger {
namespace {

tl::unexpected<Fault> failed(const std::filesystem::path& file) {
    return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_write, file, errno));
}

class Descriptor {
public:
    explicit Descriptor(const std::filesystem::path& path) : value_(::open(path.c_str(), O_RDWR | O_CLOEXEC)) {}
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int value() const { return value_; }

private:
    int value_;
};

/// With the lock held already: it stays after the commit, and so does the journal, its head struck out. In the other
/// order this connection would wait for a writer who waits for it.
Result<void> stay_alone(Database& database) {
    return database.run_unguarded("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=PERSIST");
}

/// The next read lets the lock go.
Result<void> let_others_in(Database& database) {
    return database.run_unguarded(
        "PRAGMA journal_mode=TRUNCATE; PRAGMA locking_mode=NORMAL; SELECT count(*) FROM sqlite_schema");
}

}  // namespace

Result<void> overwrite(const std::filesystem::path& path) {
    const Descriptor file(path);
    if (file.value() < 0 && errno == ENOENT) return {};
    struct stat now {};
    if (file.value() < 0 || ::fstat(file.value(), &now) != 0) return failed(path);
    const Bytes zeros(1U << 16U);
    for (off_t done = 0; done < now.st_size;) {
        const auto piece = std::min<std::size_t>(zeros.size(), static_cast<std::size_t>(now.st_size - done));
        const auto written = ::pwrite(file.value(), zeros.data(), piece, done);
        if (written <= 0) return failed(path);
        done += written;
    }
    if (::fsync(file.value()) != 0 || ::ftruncate(file.value(), 0) != 0 || ::fsync(file.value()) != 0)
        return failed(path);
    return {};
}

Result<bool> says_nothing(const std::filesystem::path& path) {
    const Descriptor file(path);
    if (file.value() < 0 && errno == ENOENT) return true;
    if (file.value() < 0) return failed(path);
    std::array<std::uint8_t, 1U << 16U> piece{};
    while (true) {
        const auto got = ::read(file.value(), piece.data(), piece.size());
        if (got < 0) return failed(path);
        if (got == 0) return true;
        if (std::any_of(piece.begin(), piece.begin() + got, [](std::uint8_t byte) { return byte != 0; })) return false;
    }
}

Result<TracelessTransaction> TracelessTransaction::begin(Database& database) {
    JCIC_TRY(auto transaction, Transaction::begin(database, "BEGIN EXCLUSIVE"));
    TracelessTransaction out(database, std::move(transaction));
    JCIC_CHECK(stay_alone(database));
    return out;
}

TracelessTransaction::TracelessTransaction(TracelessTransaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)), transaction_(std::move(other.transaction_)) {}

TracelessTransaction::~TracelessTransaction() {
    if (database_ == nullptr) return;
    transaction_.reset();
    // A lock that stays is told by the next caller's fault ledger.busy.
    [[maybe_unused]] const auto free = let_others_in(*database_);
}

Result<void> TracelessTransaction::commit() {
    JCIC_CHECK(transaction_->commit());
    return overwrite(database_->journal());
}

Result<void> overwrite_left_journal(Database& database) {
    JCIC_TRY(const bool nothing, says_nothing(database.journal()));
    if (nothing) return {};
    // Taking the lock rolls back what was cut off; what then still lies there is of a transaction that was committed.
    JCIC_TRY(auto transaction, TracelessTransaction::begin(database));
    return transaction.commit();
}

Result<void> write_anew(Database& database) {
    JCIC_TRY(auto alone, TracelessTransaction::begin(database));
    JCIC_CHECK(alone.commit());  // VACUUM wants no transaction; the lock stays
    JCIC_CHECK(database.run_unguarded("VACUUM"));
    return overwrite(database.journal());
}

Result<void> remove_traceless(const std::filesystem::path& file) {
    for (const auto& one : {std::filesystem::path(file.string() + "-journal"), file}) {
        JCIC_CHECK(overwrite(one));
        JCIC_CHECK(remove_file(one));
    }
    return {};
}

}  // namespace jcic::ledger

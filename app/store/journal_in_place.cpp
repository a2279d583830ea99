#include "app/store/journal_in_place.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <new>
#include <string>
#include <utility>

namespace jcic::ledger {
namespace {

/// What a desk's own transactions take. A longer one is cut as ever.
constexpr sqlite3_int64 longest_kept = 1 << 20;
/// A disk writes it whole or not at all.
constexpr sqlite3_int64 sector = 512;

/// Behind the system's own file. Its methods are the system's but for those below, which find it by them.
struct Journal {
    sqlite3_io_methods methods;
    const sqlite3_io_methods* system;
    sqlite3_int64 used;  ///< from its beginning; 0 where nothing was written through this handle
    bool ended;          ///< its first sector is struck out, and not yet synced
};

Journal& journal_of(sqlite3_file* file) {
    return *reinterpret_cast<Journal*>(const_cast<sqlite3_io_methods*>(file->pMethods));
}

int strike_out(sqlite3_file* file, sqlite3_int64 from, sqlite3_int64 to) {
    static constexpr std::array<char, 1U << 16U> zeros{};
    constexpr auto at_once = static_cast<sqlite3_int64>(zeros.size());
    for (; from < to; from += at_once) {
        const int size = static_cast<int>(std::min(at_once, to - from));
        const int written = journal_of(file).system->xWrite(file, zeros.data(), size, from);
        if (written != SQLITE_OK) return written;
    }
    return SQLITE_OK;
}

/// A bad sector of a journal is told as what it is: of what the system's VFS says of one, SQLite makes damage of the
/// database, where all reads well then (Database::fault).
int read(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
    const int got = journal_of(file).system->xRead(file, out, size, offset);
    return got == SQLITE_IOERR_CORRUPTFS ? SQLITE_IOERR_READ : got;
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    auto& journal = journal_of(file);
    journal.used = std::max(journal.used, offset + size);
    return journal.system->xWrite(file, bytes, size, offset);
}

/// The end of the transaction: the first sector alone, which says what the others are. Were they struck out before that
/// is durable, a power cut in between would leave a journal that takes back a part.
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    auto& journal = journal_of(file);
    if (size != 0) return journal.system->xTruncate(file, size);
    if (journal.used == 0)  // of a program that stopped, rolled back here
        if (const int asked = journal.system->xFileSize(file, &journal.used); asked != SQLITE_OK) return asked;
    if (journal.used > longest_kept) return journal.system->xTruncate(file, 0);
    journal.ended = true;
    return strike_out(file, 0, std::min(sector, journal.used));
}

/// SQLite syncs what it cut. The rest need not be durable before the next transaction writes there: what a power cut
/// leaves, the next sign-in overwrites (overwrite_left_journal).
int sync(sqlite3_file* file, int flags) {
    auto& journal = journal_of(file);
    const int synced = journal.system->xSync(file, flags);
    if (synced != SQLITE_OK || !journal.ended) return synced;
    journal.ended = false;
    return strike_out(file, sector, std::exchange(journal.used, 0));
}

sqlite3_vfs* system_of(sqlite3_vfs* vfs) {
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

sqlite3_int64 system_file_size(const sqlite3_vfs& system) {
    constexpr auto alignment = static_cast<int>(alignof(Journal));
    return (system.szOsFile + alignment - 1) / alignment * alignment;
}

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* const system = system_of(vfs);
    const int opened = system->xOpen(system, name, file, flags, out);
    if (opened != SQLITE_OK || (flags & SQLITE_OPEN_MAIN_JOURNAL) == 0) return opened;
    auto* const behind = reinterpret_cast<char*>(file) + system_file_size(*system);
    auto* const journal = new (behind) Journal{*file->pMethods, file->pMethods, 0, false};
    journal->methods.xRead = &read;
    journal->methods.xWrite = &write;
    journal->methods.xTruncate = &truncate;
    journal->methods.xSync = &sync;
    file->pMethods = &journal->methods;
    return SQLITE_OK;
}

/// Of the system's own.
template <auto method, class Out, class... Arguments>
Out passed_on(sqlite3_vfs* vfs, Arguments... arguments) {
    auto* const system = system_of(vfs);
    return (system->*method)(system, arguments...);
}

void set_up(sqlite3_vfs& vfs, sqlite3_vfs& system, const char* name) {
    vfs.iVersion = 2;
    vfs.szOsFile = static_cast<int>(system_file_size(system) + static_cast<sqlite3_int64>(sizeof(Journal)));
    vfs.mxPathname = system.mxPathname;
    vfs.zName = name;
    vfs.pAppData = &system;
    vfs.xOpen = &open;
    vfs.xDelete = &passed_on<&sqlite3_vfs::xDelete, int, const char*, int>;
    vfs.xAccess = &passed_on<&sqlite3_vfs::xAccess, int, const char*, int, int*>;
    vfs.xFullPathname = &passed_on<&sqlite3_vfs::xFullPathname, int, const char*, int, char*>;
    vfs.xRandomness = &passed_on<&sqlite3_vfs::xRandomness, int, int, char*>;
    vfs.xSleep = &passed_on<&sqlite3_vfs::xSleep, int, int>;
    vfs.xCurrentTime = &passed_on<&sqlite3_vfs::xCurrentTime, int, double*>;
    vfs.xGetLastError = &passed_on<&sqlite3_vfs::xGetLastError, int, int, char*>;
    vfs.xCurrentTimeInt64 = &passed_on<&sqlite3_vfs::xCurrentTimeInt64, int, sqlite3_int64*>;
}

}  // namespace

const char* vfs_with_journal_in_place() {
    static std::mutex mutex;
    static std::map<std::string, sqlite3_vfs> all;  // by name
    const std::lock_guard guard(mutex);
    auto* const system = sqlite3_vfs_find(nullptr);
    const auto [place, fresh] = all.try_emplace(std::string("journal in place, ") + system->zName);
    auto& [name, vfs] = *place;
    if (fresh || vfs.pAppData != system) set_up(vfs, *system, name.c_str());
    if (fresh) sqlite3_vfs_register(&vfs, 0);
    return vfs.zName;
}

}  // namespace jcic::ledger

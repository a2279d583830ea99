#pragma once
// A disk with trouble under SQLite: wraps the system's VFS and takes its place as the default while it lives. Counts
// every change (write, truncation, sync) of the databases and their journals, and lets a chosen one fail once, or cuts
// the power there: then everything fails until power_on(), which leaves of what was not synced nothing, or what
// chance picks, sector by sector. It counts every read and every lock too: where a chosen read began the sector is bad
// until the next plan(), or another program has the lock until SQLite no longer waits for it.

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "support/world.h"

namespace jcic::test {

class TroubledDisk {
public:
    enum class Trouble { none, failure, full, power_cut, unread, locked };
    enum class Unsynced { lost, picked_by_chance };

    TroubledDisk() : system_(sqlite3_vfs_find(nullptr)), vfs_(*system_) {
        vfs_.zName = "troubled-disk";
        vfs_.szOsFile = static_cast<int>(sizeof(File)) + system_->szOsFile;
        vfs_.pAppData = this;
        vfs_.xOpen = &TroubledDisk::open;
        vfs_.xSleep = &TroubledDisk::sleep;
        sqlite3_vfs_register(&vfs_, 1);
    }
    ~TroubledDisk() {
        sqlite3_vfs_unregister(&vfs_);
        sqlite3_vfs_register(system_, 1);
    }
    TroubledDisk(const TroubledDisk&) = delete;
    TroubledDisk& operator=(const TroubledDisk&) = delete;

    /// The `index`-th change from now on, or read, or lock; 1 is the next.
    void plan(Trouble trouble, std::uint64_t index) {
        trouble_ = trouble;
        at_ = index + (trouble == Trouble::unread ? reads_ : trouble == Trouble::locked ? locks_ : changes_);
        struck_ = false;
        refusing_ = false;
        bad_sector_.reset();
    }
    [[nodiscard]] std::uint64_t changes() const { return changes_; }
    [[nodiscard]] std::uint64_t reads() const { return reads_; }
    [[nodiscard]] std::uint64_t locks() const { return locks_; }
    [[nodiscard]] bool struck() const { return struck_; }

    /// Once every handle is closed: the files become what a disk may hold after the cut.
    void power_on(Unsynced unsynced, TestRandom& random) {
        for (auto& [path, file] : files_) put_back(path, file, unsynced, random);
        files_.clear();
        dark_ = false;
        plan(Trouble::none, 0);
    }

    /// Told before each change is made, with the path of the file: a test may copy what is there just then.
    std::function<void(const std::string& path)> before_change;

private:
    static constexpr std::size_t sector = 512;
    using Content = std::optional<Bytes>;

    /// A change that no sync has made sure yet.
    struct Change {
        std::size_t offset = 0;
        Bytes bytes;  ///< written; empty: cut to `offset`
    };
    struct BadSector {
        std::string path;
        sqlite3_int64 offset = 0;
    };
    struct Tracked {
        Content durable;
        std::vector<Change> unsynced;
    };
    struct File {
        sqlite3_file base;
        TroubledDisk* disk;
        Tracked* tracked;  ///< null for what is neither a database nor a journal
        const char* path;
        [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };

    static Content content_of(const std::string& path) {
        std::ifstream in(path, std::ios::binary);
        if (!in) return std::nullopt;
        return Bytes(std::istreambuf_iterator<char>(in), {});
    }

    static void put_back(const std::string& path, const Tracked& file, Unsynced unsynced, TestRandom& random) {
        auto content = file.durable;
        for (const auto& change : file.unsynced) {
            if (unsynced == Unsynced::lost) break;
            apply(change, content, random);
        }
        std::error_code none_there;
        if (!content) {
            std::filesystem::remove(path, none_there);
            return;
        }
        std::ofstream out(path, std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<const char*>(content->data()), static_cast<std::streamsize>(content->size()));
    }

    static void apply(const Change& change, Content& content, TestRandom& random) {
        if (!content) content.emplace();
        if (change.bytes.empty()) {
            if (random.below(2) == 0) content->resize(std::min(content->size(), change.offset));
            return;
        }
        for (std::size_t at = 0; at < change.bytes.size(); at += sector) {
            if (random.below(2) == 0) continue;
            const auto count = std::min(sector, change.bytes.size() - at);
            content->resize(std::max(content->size(), change.offset + at + count));
            std::copy_n(change.bytes.begin() + static_cast<std::ptrdiff_t>(at), count,
                        content->begin() + static_cast<std::ptrdiff_t>(change.offset + at));
        }
    }

    /// What SQLite is to be told of this change: SQLITE_OK where it may be made.
    int next_change(const File& file, int failure) {
        if (dark_) return failure;
        if (before_change) before_change(file.path);
        ++changes_;
        const bool of_changes =
            trouble_ == Trouble::failure || trouble_ == Trouble::full || trouble_ == Trouble::power_cut;
        if (!of_changes || changes_ != at_) return SQLITE_OK;
        struck_ = true;
        dark_ = trouble_ == Trouble::power_cut;
        errno = trouble_ == Trouble::full ? ENOSPC : EIO;
        return trouble_ == Trouble::full && failure == SQLITE_IOERR_WRITE ? SQLITE_FULL : failure;
    }

    /// The same of a read: what the system's own VFS makes of EIO.
    int next_read(const char* path, int size, sqlite3_int64 offset) {
        if (dark_) return SQLITE_IOERR_READ;
        if (path == nullptr) return SQLITE_OK;
        if (++reads_ == at_ && trouble_ == Trouble::unread) bad_sector_ = {path, offset};
        if (!bad_sector_ || bad_sector_->path != path) return SQLITE_OK;
        if (bad_sector_->offset < offset || bad_sector_->offset >= offset + size) return SQLITE_OK;
        struck_ = true;
        errno = EIO;
        return SQLITE_IOERR_CORRUPTFS;
    }

    /// And of a lock: as long as SQLite waits for it.
    int next_lock() {
        refusing_ = refusing_ && waited_;
        waited_ = false;
        if (refusing_) return SQLITE_BUSY;
        if (++locks_ != at_ || trouble_ != Trouble::locked) return SQLITE_OK;
        struck_ = true;
        refusing_ = true;
        return SQLITE_BUSY;
    }
    /// SQLite counts for how long it asked.
    static int sleep(sqlite3_vfs* vfs, int) {
        static_cast<TroubledDisk*>(vfs->pAppData)->waited_ = true;
        return 0;
    }

    static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* opened, int flags, int* out) {
        auto& disk = *static_cast<TroubledDisk*>(vfs->pAppData);
        auto& file = of(opened);
        file = File{{nullptr}, &disk, nullptr, name};
        if (disk.dark_) return SQLITE_CANTOPEN;
        const bool followed = name != nullptr && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
        if (followed) {
            const auto [place, fresh] = disk.files_.try_emplace(name);
            if (fresh) place->second.durable = content_of(name);
            file.tracked = &place->second;
        }
        const int result = disk.system_->xOpen(disk.system_, name, file.real(), flags, out);
        if (file.real()->pMethods != nullptr) file.base.pMethods = &methods();
        return result;
    }
    static int close(sqlite3_file* file) { return of(file).real()->pMethods->xClose(of(file).real()); }
    static int read(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
        if (const int told = of(file).disk->next_read(of(file).path, size, offset); told != SQLITE_OK) return told;
        return of(file).real()->pMethods->xRead(of(file).real(), out, size, offset);
    }
    static int write(sqlite3_file* opened, const void* bytes, int size, sqlite3_int64 offset) {
        auto& file = of(opened);
        const auto* first = static_cast<const std::uint8_t*>(bytes);
        const bool was_dark = file.disk->dark_;
        const int told = file.tracked == nullptr ? SQLITE_OK : file.disk->next_change(file, SQLITE_IOERR_WRITE);
        // The write that the cut met may still have reached a part of its sectors.
        if (file.tracked != nullptr && (told == SQLITE_OK || (file.disk->dark_ && !was_dark)))
            file.tracked->unsynced.push_back({static_cast<std::size_t>(offset), {first, first + size}});
        if (told != SQLITE_OK) return told;
        return file.real()->pMethods->xWrite(file.real(), bytes, size, offset);
    }
    static int truncate(sqlite3_file* opened, sqlite3_int64 size) {
        auto& file = of(opened);
        const int told = file.tracked == nullptr ? SQLITE_OK : file.disk->next_change(file, SQLITE_IOERR_TRUNCATE);
        if (told != SQLITE_OK) return told;
        if (file.tracked != nullptr) file.tracked->unsynced.push_back({static_cast<std::size_t>(size), {}});
        return file.real()->pMethods->xTruncate(file.real(), size);
    }
    static int sync(sqlite3_file* opened, int flags) {
        auto& file = of(opened);
        const int told = file.tracked == nullptr ? SQLITE_OK : file.disk->next_change(file, SQLITE_IOERR_FSYNC);
        if (told != SQLITE_OK) return told;
        const int result = file.real()->pMethods->xSync(file.real(), flags);
        if (result == SQLITE_OK && file.tracked != nullptr) *file.tracked = {content_of(file.path), {}};
        return result;
    }
    static int size(sqlite3_file* file, sqlite3_int64* out) {
        return of(file).real()->pMethods->xFileSize(of(file).real(), out);
    }
    static int lock(sqlite3_file* file, int level) {
        if (const int told = of(file).disk->next_lock(); told != SQLITE_OK) return told;
        return of(file).real()->pMethods->xLock(of(file).real(), level);
    }
    static int unlock(sqlite3_file* file, int level) {
        return of(file).real()->pMethods->xUnlock(of(file).real(), level);
    }
    static int reserved(sqlite3_file* file, int* out) {
        return of(file).real()->pMethods->xCheckReservedLock(of(file).real(), out);
    }
    static int control(sqlite3_file* file, int operation, void* argument) {
        return of(file).real()->pMethods->xFileControl(of(file).real(), operation, argument);
    }
    static int sector_size(sqlite3_file* file) { return of(file).real()->pMethods->xSectorSize(of(file).real()); }
    static int traits(sqlite3_file* file) { return of(file).real()->pMethods->xDeviceCharacteristics(of(file).real()); }

    static const sqlite3_io_methods& methods() {
        static const sqlite3_io_methods all = [] {
            sqlite3_io_methods out{};
            out.iVersion = 1;
            out.xClose = &close;
            out.xRead = &read;
            out.xWrite = &write;
            out.xTruncate = &truncate;
            out.xSync = &sync;
            out.xFileSize = &size;
            out.xLock = &lock;
            out.xUnlock = &unlock;
            out.xCheckReservedLock = &reserved;
            out.xFileControl = &control;
            out.xSectorSize = &sector_size;
            out.xDeviceCharacteristics = &traits;
            return out;
        }();
        return all;
    }

    sqlite3_vfs* system_;
    sqlite3_vfs vfs_;
    std::map<std::string, Tracked> files_;  ///< by path
    Trouble trouble_ = Trouble::none;
    std::uint64_t at_ = 0;
    std::uint64_t changes_ = 0;
    std::uint64_t reads_ = 0;
    std::uint64_t locks_ = 0;
    std::optional<BadSector> bad_sector_;
    bool struck_ = false;
    bool refusing_ = false;  ///< the lock that was asked for last
    bool waited_ = false;    ///< for it
    bool dark_ = false;
};

}  // namespace jcic::test

#include "app/ledger/backup.h"

#include <algorithm>

#include "app/ledger/backup_file.h"
#include "app/ledger/files.h"
#include "app/ledger/online_copy.h"
#include "app/ledger/opened.h"
#include "app/ledger/read_handle.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;
using domain::Entry;

constexpr int pages_at_a_time = 256;  // 1 MiB: some milliseconds in which the session waits
constexpr std::uint64_t page_size = 4096;
constexpr int restarts_allowed = 5;  // then the rest is copied in one go, and other programs wait

/// The folder `FILE.part`, in which one backup at a time is made; nothing of it stays.
class Workroom {
public:
    static Result<Workroom> enter(const fs::path& file) {
        auto folder = file;
        folder += ".part";
        JCIC_CHECK(files::make_folder(folder));
        JCIC_TRY(auto lock, files::Lock::try_take(folder / "lock"));
        if (!lock) return fail(FaultCode::ledger_busy, "ledger.backup", {{"file", file.filename().string()}});
        for (const auto* left : {"copy", "packed", "check"}) {
            std::error_code error;
            fs::remove_all(folder / left, error);  // of one that was killed
        }
        return Workroom(std::move(folder), std::move(*lock));
    }
    ~Workroom() {
        std::error_code ignored;  // what cannot be removed is in the next one's way, and told there
        if (!folder_.empty()) fs::remove_all(folder_, ignored);
    }
    Workroom(Workroom&& other) noexcept : folder_(std::exchange(other.folder_, {})), lock_(std::move(other.lock_)) {}
    Workroom& operator=(Workroom&&) = delete;

    [[nodiscard]] fs::path copy() const { return folder_ / "copy"; }
    /// Half the room is enough.
    [[nodiscard]] Result<void> drop_copy() const {
        std::error_code error;
        fs::remove_all(copy(), error);
        if (error) return fail(FaultCode::file_write, "ledger.backup", {{"reason", error.message()}});
        return {};
    }
    [[nodiscard]] fs::path packed() const { return folder_ / "packed"; }
    [[nodiscard]] fs::path check() const { return folder_ / "check"; }

private:
    Workroom(fs::path folder, files::Lock lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}
    fs::path folder_;
    files::Lock lock_;
};

class Backup {
public:
    Backup(Opened& opened, const BackupWish& wish) : opened_(opened), wish_(wish) {}

    Result<BackupReport> write(const fs::path& file) {
        JCIC_TRY(const auto room, Workroom::enter(file));
        JCIC_TRY(auto opening, copy_ledger(room.copy()));
        BackupReport report{opening.head, opening.checkpoint, {}};
        const auto key = backup_key(opened_.origin, opened_.ledger_key);
        JCIC_TRY(report.digest,
                 pack_backup(room.copy(), years_, room.packed(), opening, key, wish_.stop, told(BackupStage::packing)));
        JCIC_CHECK(room.drop_copy());
        JCIC_CHECK(restore_and_verify(room, key));
        JCIC_CHECK(put_in_place(room.packed(), file));
        return report;
    }

private:
    BytesDone told(BackupStage stage) const {
        return [this, stage](std::uint64_t done, std::uint64_t total) {
            if (wish_.progress) wish_.progress(stage, done, total);
        };
    }

    /// In steps, each with the session held; with the last one no epoch ends and nobody writes here, so that the head
    /// that is signed is the copy's.
    Result<BackupOpening> copy_ledger(const fs::path& to) {
        JCIC_CHECK(files::make_folder(to));
        const auto salt = opened_.origin.file_salt;
        JCIC_TRY(auto copy, OnlineCopy::begin(*opened_.database, database_path(to),
                                              database_key(opened_.origin, opened_.ledger_key), salt));
        std::uint64_t before = 0;
        for (int restarts = 0;;) {
            if (wish_.stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.backup");
            const std::lock_guard guard(opened_.mutex);
            const bool hurry = restarts > restarts_allowed;
            const auto left = copy->total() - copy->done();
            const bool last = hurry || (before > 0 && left <= pages_at_a_time);
            std::optional<EpochKeys> keys;
            if (last) {
                JCIC_TRY(auto held, opened_.sealer.hold_keys());
                keys.emplace(std::move(held));
            }
            JCIC_TRY(const bool whole, copy->step(hurry ? -1 : last ? pages_at_a_time : step_short_of_the_end(*copy)));
            if (whole && keys) return describe(to, *keys);
            // It shrank meanwhile, and came to its end without the keys that sign it.
            if (whole) return fail(FaultCode::ledger_busy, "ledger.backup");
            if (copy->done() < before) ++restarts;
            before = copy->done();
            told(BackupStage::copying)(before * page_size, copy->total() * page_size);
        }
    }

    /// The first step tells how many pages there are: one, so that it never is the last unless the keys are held.
    static int step_short_of_the_end(const OnlineCopy& copy) {
        const auto left = copy.total() - copy.done();
        return left > pages_at_a_time ? pages_at_a_time : 1;
    }

    Result<BackupOpening> describe(const fs::path& to, const EpochKeys& keys) {
        JCIC_CHECK(copy_small_files(opened_.folder, to));
        // What was closed is not copied twice: its files do not change any more.
        JCIC_TRY(const auto copy, ReadHandle::of_copy(opened_, {to, opened_.folder}));
        BackupOpening out;
        out.kind = opened_.origin.kind;
        out.institution = opened_.origin.institution.text();
        out.id = opened_.origin.id;
        out.at = opened_.means.clock.now();
        JCIC_TRY(out.head, copy->events.head());
        JCIC_TRY(const auto note, opened_.sealer.checkpoint(keys, out.head));
        out.checkpoint = note.pack();
        std::error_code error;
        out.database_size = fs::file_size(database_path(to), error);
        if (error) return fail(FaultCode::file_read, "ledger.backup", {{"reason", error.message()}});
        JCIC_TRY(const auto years, copy->events.closed_years());
        for (const auto& year : years) {
            years_.push_back({year.year, copy->years.file_of(year.year)});
            out.database_size += year.bytes;
        }
        return out;
    }

    /// What a restoring person would get, read back from the file as it is on the disk.
    Result<void> restore_and_verify(const Workroom& room, const Secret& key) {
        JCIC_CHECK(files::make_folder(room.check()));
        JCIC_TRY(const auto unpacked,
                 unpack_backup(room.packed(), room.check(), wish_.stop, told(BackupStage::checking)));
        JCIC_CHECK(check_backup(unpacked, key));
        JCIC_TRY(auto copy, ReadHandle::of_copy(opened_, {room.check(), room.check()}));
        return verify_backup(std::move(copy), unpacked.opening, wish_.stop);
    }

    static Result<void> put_in_place(const fs::path& packed, const fs::path& file) {
        std::error_code error;
        fs::rename(packed, file, error);
        if (error)
            return fail(FaultCode::file_write, "ledger.backup",
                        {{"file", file.filename().string()}, {"reason", error.message()}});
        return files::sync_folder(file.parent_path());
    }

    Opened& opened_;
    const BackupWish& wish_;
    std::vector<YearToPack> years_;
};

Result<void> write_event(Session& session, std::string action, const std::vector<Detail>& facts) {
    Entry entry;
    entry.id = random_id(session.opened().means.random);
    entry.action = std::move(action);
    entry.subject = "ledger";
    for (const auto& fact : facts) entry.plain(fact.key, fact.value);
    JCIC_CHECK(session.append(entry));
    return {};
}

}  // namespace

Result<void> verify_backup(std::unique_ptr<ReadHandle> copy, const BackupOpening& opening,
                           const std::stop_token& stop) {
    JCIC_TRY(const auto report, verify(std::move(copy), {}, stop));
    // A seam that was told of before (a chain begun anew, an outer journal cut) is no damage of this file.
    const auto damage = std::ranges::find_if(
        report.faults, [](const Finding& finding) { return finding.code != FaultCode::ledger_rolled_back; });
    if (damage != report.faults.end())
        return fail(damage->code, "ledger.backup",
                    {{"sequence", std::to_string(damage->sequence)}, {"reason", damage->reason}});
    if (report.events == opening.head.size && report.head == to_hex(opening.head.root)) return {};
    return fail(FaultCode::ledger_corrupt, "ledger.backup", {{"reason", "checkpoint"}});
}

Result<BackupReport> back_up(Session& session, const fs::path& file, const BackupWish& wish) {
    JCIC_CHECK(write_event(session, "ledger.backing-up", {}));
    auto report = Backup(session.opened(), wish).write(fs::absolute(file));
    if (!report) {
        // The first fault is the one to be told; a ledger that cannot be written to says so at the next action.
        [[maybe_unused]] const auto written =
            write_event(session, "ledger.backup-failed", {{"problem", std::string(report.error().text())}});
        return report;
    }
    JCIC_CHECK(write_event(session, "ledger.backed-up",
                           {{"events", std::to_string(report->head.size)},
                            {"root", to_hex(report->head.root)},
                            {"digest", to_hex(report->digest)}}));
    return report;
}

}  // namespace jcic::ledger

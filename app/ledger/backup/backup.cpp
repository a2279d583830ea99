#include "app/ledger/backup/backup.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/files/named.h"
#include "app/files/trouble.h"
#include "app/ledger/backup/backup_file.h"
#include "app/ledger/keys/files.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger/session/session.h"
#include "app/ledger/store/database_pages.h"
#include "app/ledger/store/online_copy.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

constexpr int pages_at_a_time = pages_to_a_piece;  // 1 MiB: some milliseconds in which the session waits
constexpr auto gone_on_with_for = std::chrono::hours{24};
constexpr int restarts_allowed = 5;  // then the rest is copied in one go, and other programs wait

Result<void> take_away(const fs::path& place) {
    std::error_code error;
    fs::remove_all(place, error);
    if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::file_write, place, error.value()));
    return {};
}

/// The folder `FILE.part` in which one backup at a time is made, in three stages: copied, packed, checked. Once it is
/// packed, what a stop or a kill left of it is gone on with: checking is most of the work.
class BackupRoom {
public:
    /// Faults ledger.busy (another backup to that file is being made), file.write.
    static Result<BackupRoom> enter(const fs::path& file) {
        auto folder = file;
        folder += ".part";
        JCIC_CHECK(files::make_folder(folder));
        JCIC_TRY(auto lock, files::Lock::try_take(folder / "lock"));
        if (!lock) return fail(FaultCode::ledger_busy, "ledger.backup", {{"file", file.filename().string()}});
        BackupRoom out(std::move(folder), std::move(*lock));
        out.remove_unfinished();
        return out;
    }
    /// Leaves nothing but what is kept.
    ~BackupRoom() {
        if (folder_.empty()) return;
        remove_unfinished();
        std::error_code ignored;  // what cannot be removed is in the next one's way, and told there
        if (!kept_) fs::remove_all(folder_, ignored);
    }
    BackupRoom(BackupRoom&& other) noexcept
        : folder_(std::exchange(other.folder_, {})), lock_(std::move(other.lock_)), kept_(other.kept_) {}
    BackupRoom& operator=(BackupRoom&&) = delete;

    [[nodiscard]] fs::path copy() const { return folder_ / "copy"; }
    [[nodiscard]] fs::path packing() const { return folder_ / "packing"; }
    [[nodiscard]] fs::path packed() const { return folder_ / "packed"; }
    [[nodiscard]] fs::path check() const { return folder_ / "check"; }

    /// `packing()` becomes `packed()`; the copy is removed: half the room is enough. Faults file.write.
    [[nodiscard]] Result<void> finish_packing() const {
        JCIC_CHECK(files::rename(packing(), packed()));
        JCIC_CHECK(files::sync_folder(folder_));
        return take_away(copy());
    }
    /// Everything but the lock. Fault file.write.
    [[nodiscard]] Result<void> clear() const {
        for (const auto& left : {copy(), packing(), packed(), check()}) JCIC_CHECK(take_away(left));
        return {};
    }
    /// What is finished stays for the next backup to that file; gives the folder's name, "" where nothing is.
    std::string keep() {
        std::error_code ignored;  // what cannot be looked at is not kept
        kept_ = fs::exists(packed(), ignored);
        return kept_ ? folder_.filename().string() : std::string{};
    }

private:
    BackupRoom(fs::path folder, files::Lock lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}
    void remove_unfinished() const {
        std::error_code ignored;  // as above
        for (const auto& left : {copy(), packing(), check()}) fs::remove_all(left, ignored);
    }
    fs::path folder_;
    files::Lock lock_;
    bool kept_ = false;
};

class Backup {
public:
    Backup(OpenLedger& opened, const BackupOptions& options) : opened_(opened), options_(options) {}

    Result<BackupReport> write(const fs::path& file) {
        JCIC_TRY(auto room, BackupRoom::enter(file));
        auto report = make(room, file);
        if (!report && report.error().code == FaultCode::ledger_corrupt && gone_on_) {
            JCIC_CHECK(room.clear());  // what was left may be what is damaged: the ledger itself is looked at now
            report = make(room, file);
        }
        if (report || report.error().code != FaultCode::cancelled) return report;
        return fail(FaultCode::cancelled, "ledger.backup", {{"kept", room.keep()}});
    }

private:
    BytesDone told(BackupStage stage) const {
        return [this, stage](std::uint64_t done, std::uint64_t total) {
            if (options_.progress) options_.progress(stage, done, total);
        };
    }

    Result<BackupReport> make(const BackupRoom& room, const fs::path& file) {
        const auto key = backup_key(opened_.origin, opened_.ledger_key);
        const bool packed_here = !goes_on_with(read_backup_opening(room.packed()));
        if (packed_here) {
            JCIC_CHECK(room.clear());
            JCIC_CHECK(pack(room, key));
        }
        const auto unpacked = restore_and_verify(room, key);
        if (!unpacked && packed_here && unpacked.error().place == "ledger.backup-file")
            return does_not_read_back(unpacked.error(), file);
        JCIC_CHECK(unpacked);
        JCIC_CHECK(files::publish(room.packed(), file, options_.never_over));
        return BackupReport{unpacked->opening.head, unpacked->opening.checkpoint, unpacked->digest};
    }

    /// The same of a file that somebody chose is another matter: nobody chose this one.
    static tl::unexpected<Fault> does_not_read_back(const Fault& fault, const fs::path& file) {
        return fail(FaultCode::ledger_corrupt, "ledger.backup-written",
                    {{"file", file.filename().string()}, {"reason", std::string(fault.detail("reason"))}});
    }

    Result<void> pack(const BackupRoom& room, const Secret& key) {
        JCIC_TRY(const auto opening, copy_ledger(room.copy()));
        JCIC_TRY(const auto copy, ReadHandle::of_copy(opened_, {room.copy(), opened_.folder}));
        JCIC_TRY(const auto years, years_of(*copy));
        JCIC_CHECK(pack_backup(room.copy(), years, opened_.attachments, room.packing(), opening, key, options_.stop,
                               told(BackupStage::packing)));
        return room.finish_packing();
    }

    /// What was left says that it is of this ledger as it was less than a day ago; whether it is true is seen when it
    /// is checked.
    bool goes_on_with(const Result<BackupHeader>& left) {
        const auto age = left ? opened_.dependencies.clock.now() - left->at : Millis{-1};
        if (age < Millis{0} || age > gone_on_with_for || left->id != opened_.origin.id) return false;
        const std::lock_guard guard(opened_.mutex);
        const auto size = opened_.events.count();
        if (!size || left->head.size > *size) return false;
        const auto root = opened_.events.root(left->head.size);
        gone_on_ = root && *root == left->head.root;
        return gone_on_;
    }

    /// In steps, each with the session held; with the last one no epoch ends and nobody writes here, so that the head
    /// that is signed is the copy's.
    Result<BackupHeader> copy_ledger(const fs::path& to) {
        JCIC_CHECK(files::make_folder(to));
        const auto salt = opened_.origin.file_salt;
        JCIC_TRY(auto copy, OnlineCopy::begin(*opened_.database, database_path(to),
                                              database_key(opened_.origin, opened_.ledger_key), salt));
        std::uint64_t before = 0;
        for (int restarts = 0;;) {
            if (options_.stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.backup");
            const std::lock_guard guard(opened_.mutex);
            const bool hurry = restarts >= restarts_allowed;
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
            if (copy->done() <= before) ++restarts;
            before = copy->done();
            told(BackupStage::copying)(before * page_size, copy->total() * page_size);
        }
    }

    /// The first step tells how many pages there are: one, so that it never is the last unless the keys are held.
    static int step_short_of_the_end(const OnlineCopy& copy) {
        const auto left = copy.total() - copy.done();
        return left > pages_at_a_time ? pages_at_a_time : 1;
    }

    Result<BackupHeader> describe(const fs::path& to, const EpochKeys& keys) {
        JCIC_CHECK(copy_small_files(opened_.folder, to));
        // What was closed is not copied twice: its files do not change any more.
        JCIC_TRY(const auto copy, ReadHandle::of_copy(opened_, {to, opened_.folder}));
        BackupHeader out;
        out.kind = opened_.origin.kind;
        out.institution = opened_.origin.institution.text();
        out.id = opened_.origin.id;
        out.at = opened_.dependencies.clock.now();
        JCIC_TRY(out.head, copy->events.head());
        JCIC_TRY(const auto note, opened_.sealer.checkpoint(keys, out.head));
        out.checkpoint = note.pack();
        std::error_code error;
        out.database_size = fs::file_size(database_path(to), error);
        if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::file_read, to, error.value()));
        JCIC_TRY(const auto years, copy->events.closed_years());
        for (const auto& year : years) out.database_size += year.bytes;
        JCIC_TRY(const auto attached, opened_.attachments.all());
        for (const auto& digest : attached) {
            const auto size = fs::file_size(opened_.attachments.path_of(digest), error);
            if (!error) out.database_size += size;  // for who waits; what goes meanwhile is not waited for
        }
        return out;
    }

    static Result<std::vector<YearToPack>> years_of(ReadHandle& copy) {
        JCIC_TRY(const auto years, copy.events.closed_years());
        std::vector<YearToPack> out;
        for (const auto& year : years) out.push_back({year.year, copy.years.file_of(year.year)});
        return out;
    }

    /// What a restoring person would get, read back from the file as it is on the disk.
    Result<Unpacked> restore_and_verify(const BackupRoom& room, const Secret& key) {
        JCIC_CHECK(files::make_folder(room.check()));
        JCIC_TRY(auto unpacked, unpack_backup(room.packed(), room.check(), options_.stop, told(BackupStage::checking)));
        JCIC_CHECK(check_backup(unpacked, key));
        JCIC_TRY(auto copy, ReadHandle::of_copy(opened_, {room.check(), room.check()}));
        JCIC_CHECK(verify_backup(std::move(copy), unpacked.opening, options_.stop));
        return unpacked;
    }

    OpenLedger& opened_;
    const BackupOptions& options_;
    bool gone_on_ = false;  ///< with what an earlier one left
};

Result<void> write_event(Session& session, std::string_view action, const std::vector<domain::Fact>& facts,
                         const Permit& permit = nullptr) {
    auto entry = event_of(session.opened().dependencies.random, std::move(action));
    for (const auto& fact : facts) entry.plain(fact.name, fact.value);
    JCIC_CHECK(session.append(entry, permit));
    return {};
}

}  // namespace

Result<void> verify_backup(std::unique_ptr<ReadHandle> copy, const BackupHeader& opening, const std::stop_token& stop) {
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

Result<BackupReport> back_up(Session& session, const fs::path& file, const BackupOptions& options) {
    JCIC_CHECK(write_event(session, action::ledger_backing_up, {}, options.permit));
    auto report = Backup(session.opened(), options).write(files::whole_path(file));
    if (!report) {
        // The first fault is the one to be told; a ledger that cannot be written to says so at the next action.
        [[maybe_unused]] const auto written =
            write_event(session, action::ledger_backup_failed, {{field::problem, std::string(report.error().text())}});
        return report;
    }
    JCIC_CHECK(write_event(session, action::ledger_backed_up,
                           {{field::events, std::to_string(report->head.size)},
                            {field::root, to_hex(report->head.root)},
                            {field::digest, to_hex(report->digest)}}));
    return report;
}

}  // namespace jcic::ledger

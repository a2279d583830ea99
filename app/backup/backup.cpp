#include "app/backup/backup.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/backup/backup_file.h"
#include "app/files/named.h"
#include "app/files/trouble.h"
#include "app/keys/files.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger/session/session.h"
#include "app/ledger/session/writing.h"
#include "app/ledger_check/verify.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

/// A folder in which one backup at a time is made. Nothing of it stays.
class BackupRoom {
public:
    /// `FILE.part`: packed, checked. Faults ledger.busy (another backup to that file is being made), file.write.
    static Result<BackupRoom> at_target(const fs::path& file) { return enter(beside(file, ".part")); }
    /// Beside the ledger, on its disk: who writes there waits while it is copied, and is not to wait for a stick or a
    /// share. Faults ledger.busy (another backup of this ledger is being copied), file.write.
    static Result<BackupRoom> at_ledger(const fs::path& folder) { return enter(beside(folder, ".backing-up")); }
    ~BackupRoom() {
        if (folder_.empty()) return;
        std::error_code ignored;  // what cannot be removed is in the next one's way, and told there
        fs::remove_all(folder_, ignored);
    }
    BackupRoom(BackupRoom&& other) noexcept
        : folder_(std::exchange(other.folder_, {})), lock_(std::move(other.lock_)) {}
    BackupRoom& operator=(BackupRoom&&) = delete;

    [[nodiscard]] fs::path copy() const { return folder_ / "copy"; }
    [[nodiscard]] fs::path packed() const { return folder_ / "packed"; }
    [[nodiscard]] fs::path check() const { return folder_ / "check"; }

private:
    static fs::path beside(const fs::path& path, const char* ending) {
        auto out = path.has_filename() ? path : path.parent_path();
        out += ending;
        return out;
    }
    static Result<BackupRoom> enter(fs::path folder) {
        JCIC_CHECK(files::make_folder(folder));
        JCIC_TRY(auto lock, files::Lock::try_take(folder / "lock"));
        if (!lock) return fail(FaultCode::ledger_busy, "ledger.backup", {{"file", folder.stem().string()}});
        BackupRoom out(std::move(folder), std::move(*lock));
        for (const auto& left : {out.copy(), out.packed(), out.check()}) JCIC_CHECK(take_away(left));  // by a kill
        return out;
    }
    BackupRoom(fs::path folder, files::Lock lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}
    [[nodiscard]] static Result<void> take_away(const fs::path& place) {
        std::error_code error;
        fs::remove_all(place, error);
        if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::file_write, place, error.value()));
        return {};
    }
    fs::path folder_;
    files::Lock lock_;
};

class Backup {
public:
    Backup(OpenLedger& opened, const BackupOptions& options) : opened_(opened), options_(options) {}

    Result<BackupReport> write(const fs::path& file) {
        JCIC_TRY(const auto room, BackupRoom::at_target(file));
        const auto key = backup_key(opened_.origin(), opened_.ledger_key());
        JCIC_CHECK(copy_and_pack(room, key));
        const auto unpacked = restore_and_verify(room, key);
        if (!unpacked && unpacked.error().place == "ledger.backup-file")
            return does_not_read_back(unpacked.error(), file);
        JCIC_CHECK(unpacked);
        JCIC_CHECK(files::publish(room.packed(), file, options_.never_over));
        return BackupReport{unpacked->opening.head, unpacked->opening.checkpoint, unpacked->digest};
    }

private:
    BytesDone told(BackupStage stage) const {
        return [this, stage](std::uint64_t done, std::uint64_t total) {
            if (options_.progress) options_.progress(stage, done, total);
        };
    }

    /// The same of a file that somebody chose is another matter: nobody chose this one.
    static tl::unexpected<Fault> does_not_read_back(const Fault& fault, const fs::path& file) {
        return fail(FaultCode::ledger_corrupt, "ledger.backup-written",
                    {{"file", file.filename().string()}, {"reason", std::string(fault.detail("reason"))}});
    }

    /// What is packed is not needed twice: the copy goes first.
    Result<void> copy_and_pack(const BackupRoom& target, const Secret& key) {
        JCIC_TRY(const auto room, BackupRoom::at_ledger(opened_.folder()));
        JCIC_TRY(const auto opening, copy_ledger(room.copy()));
        JCIC_CHECK(pack_backup(room.copy(), opened_.attachments(), target.packed(), opening, key, options_.stop,
                               told(BackupStage::packing)));
        return {};
    }

    /// All of one moment: the head that is signed is the copy's, by the key of the epoch that was open then.
    Result<BackupHeader> copy_ledger(const fs::path& to) {
        JCIC_CHECK(files::make_folder(to));
        SmallContents small;
        JCIC_TRY(const auto source, ReadHandle::beside(opened_));
        JCIC_TRY(const auto lock, ReadLock::hold(*source->database));
        JCIC_TRY(auto out, describe(*source, small));
        JCIC_CHECK(write_small_files(small, to));
        JCIC_CHECK(source->database->copy_to(database_path(to), database_key(opened_.origin(), opened_.ledger_key()),
                                             opened_.origin().file_salt, options_.stop, told(BackupStage::copying)));
        return out;
    }

    /// With the session held: no epoch ends and nobody writes here meanwhile.
    Result<BackupHeader> describe(ReadHandle& source, SmallContents& small) {
        const std::lock_guard guard(opened_.mutex());
        JCIC_TRY(const auto keys, opened_.sealer().hold_keys());
        BackupHeader out;
        // The moment begins with the first that is read: a deletion that is carried out after it is in neither.
        JCIC_TRY(out.head, source.events.head());
        JCIC_TRY(small, read_small_files(opened_.folder()));
        out.kind = opened_.origin().kind;
        out.institution = opened_.origin().institution.text();
        out.id = opened_.origin().id;
        out.at = opened_.dependencies().clock.now();
        JCIC_TRY(const auto note, opened_.sealer().checkpoint(keys, out.head));
        out.checkpoint = note.pack();
        std::error_code error;
        out.database_size = fs::file_size(database_path(opened_.folder()), error);
        if (error)
            return tl::unexpected<Fault>(
                files::trouble_with(FaultCode::file_read, database_path(opened_.folder()), error.value()));
        JCIC_TRY(const auto attached, opened_.attachments().all());
        for (const auto& digest : attached) {
            const auto size = fs::file_size(opened_.attachments().path_of(digest), error);
            if (!error) out.database_size += size;  // for who waits; what goes meanwhile is not waited for
        }
        return out;
    }

    /// What a restoring person would get, read back from the file as it is on the disk.
    Result<Unpacked> restore_and_verify(const BackupRoom& room, const Secret& key) {
        JCIC_CHECK(files::make_folder(room.check()));
        JCIC_TRY(auto unpacked, unpack_backup(room.packed(), room.check(), options_.stop, told(BackupStage::checking)));
        JCIC_CHECK(check_backup(unpacked, key));
        JCIC_TRY(auto copy, ReadHandle::of_copy(opened_, room.check()));
        JCIC_CHECK(verify_backup(std::move(copy), unpacked.opening, options_.stop));
        return unpacked;
    }

    OpenLedger& opened_;
    const BackupOptions& options_;
};

Result<void> write_event(Session& session, std::string_view action, const std::vector<domain::Fact>& facts,
                         const Permit& permit = nullptr) {
    auto entry = event_of(session.opened().dependencies().random, std::move(action));
    for (const auto& fact : facts) entry.plain(fact.name, fact.value);
    JCIC_CHECK(session.append(entry, permit));
    return {};
}

}  // namespace

Result<void> verify_backup(std::unique_ptr<ReadHandle> copy, const BackupHeader& opening, const std::stop_token& stop) {
    JCIC_TRY(const auto report, verify(std::move(copy), {}, stop));
    // What the trail itself tells (a file that was damaged, a head that was lost) is no damage of this copy: whoever
    // met it once must be able to back up for ever after.
    const auto damage = std::ranges::find_if(report.faults, [](const Finding& finding) { return !finding.told; });
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

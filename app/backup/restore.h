#pragma once
// Restores a ledger from a backup. Everything is prepared and checked beside the folder and replaces it in one step;
// the ledger that was there is set aside, never overwritten. docs/trust/ledger-format.md, "Restoring".

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <stop_token>

#include "app/keys/files.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {

struct BothHalves;
struct Member;
struct WhoIsWho;

struct RestoreOptions {
    std::filesystem::path folder;  ///< the ledger's; may be missing
    ProfileKind kind = ProfileKind::practice;
    domain::InstitutionCode institution;
    std::filesystem::path file;  ///< the backup
    std::stop_token stop{};
    std::function<void(std::uint64_t done, std::uint64_t total)> progress{};  ///< in bytes
};

/// A person recovered by the recovery key, and the password for that person's one sign-in.
struct LetInAnew {
    domain::PersonId person;
    Secret password;
};

/// Effects of the restore, for confirmation.
struct RestoreFacts {
    TreeHead backup;
    UtcTime made{};
    bool ledger_there = false;        ///< the folder is not empty
    std::optional<TreeHead> present;  ///< head of the ledger there, by its outer journal and by itself
    /// Duties in the present ledger of each person who restores or is recovered, if it can be read and has that person:
    /// a duty that ended since the backup no longer counts.
    std::map<domain::PersonId, std::set<domain::Duty>> present_duties;
    /// Whether the backup does not extend the present ledger, or this is unknown: events may be lost.
    bool older = false;
};

struct RestoreReport {
    std::uint64_t events = 0;         ///< in force now, including those about the restore
    std::filesystem::path set_aside;  ///< empty if there was no ledger
};

class Restore {
public:
    /// Unpacks the backup, opens it with the person's password and verifies all of it. The password is that of the
    /// present folder if the person's keys are the same there; else the backup's. Faults file.*, ledger.foreign (of
    /// another ledger, institution or kind), ledger.corrupt (damaged), ledger.busy (a person is signed in, or another
    /// restore is running), person.*, cancelled.
    [[nodiscard]] static Result<std::unique_ptr<Restore>> begin(const RestoreOptions& options,
                                                                const Dependencies& dependencies,
                                                                const domain::PersonId& person, const Secret& password);
    /// As begin, if no password of the backup's time is available: with both parts of the recovery key in force then.
    /// Recovered people get new keys in the step that puts the restored ledger in place; their signatures count after
    /// another person confirms them (Recovery::confirm). The first of them is the session's person. If the present
    /// ledger can be read, its keepers count, not the backup's. Further faults recovery.half (reason "older-making":
    /// the present ledger made a newer key), recovery.none, person.ended; failures are written to the present outer
    /// journal ("outer.recovery-failed").
    [[nodiscard]] static Result<std::unique_ptr<Restore>> begin_by_halves(const RestoreOptions& options,
                                                                          const Dependencies& dependencies,
                                                                          const Secret& one_half,
                                                                          const Secret& other_half,
                                                                          std::vector<LetInAnew> let_in);
    ~Restore();

    [[nodiscard]] const RestoreFacts& facts() const { return facts_; }
    /// Gives access to the backup's people. Valid until finish, or while this object exists.
    [[nodiscard]] Session& session() { return *session_; }

    /// Begins the new chain of seals, writes "ledger.restored" under the person's signature, or
    /// "ledger.restored-by-recovery" with the proof of both parts, destroys destroyed keys again, gives recovered
    /// people new keys, and puts the ledger in place. An interruption leaves the old ledger or the new one. The caller
    /// checks whether the person may restore. Faults ledger.write, file.write.
    Result<RestoreReport> finish();

private:
    Restore(RestoreOptions options, const Dependencies& dependencies);
    [[nodiscard]] static Result<std::unique_ptr<Restore>> begin_by(const RestoreOptions& options,
                                                                   const Dependencies& dependencies,
                                                                   const std::function<Result<void>(Restore&)>& open);
    [[nodiscard]] Result<void> lock_and_clear();
    [[nodiscard]] Result<void> compare_origin();
    [[nodiscard]] Result<void> sign_in(const domain::PersonId& person, const Secret& password);
    [[nodiscard]] Result<void> open_by(const Secret& one_half, const Secret& other_half);
    [[nodiscard]] Result<void> judge_person();
    [[nodiscard]] Result<void> judge_let_in();
    void tell_present(const Fault& fault);
    void read_present();
    [[nodiscard]] Result<void> judge_halves() const;
    [[nodiscard]] const Member* present_member(const domain::PersonId& person);
    [[nodiscard]] Result<void> compare_heads();
    [[nodiscard]] Result<domain::Entry> restored_entry();
    [[nodiscard]] Result<void> write_events();
    [[nodiscard]] Result<void> do_deletions_again();
    [[nodiscard]] Result<std::filesystem::path> put_in_place();

    RestoreOptions options_;
    Dependencies dependencies_;
    std::filesystem::path staging_;
    std::optional<FileLock> alone_;   ///< excludes other restores
    std::optional<FileLock> unused_;  ///< lock of the present folder: no one is signed in
    RestoreFacts facts_;
    std::unique_ptr<Ledger> ledger_;  ///< the staging folder's
    std::unique_ptr<Session> session_;
    std::unique_ptr<WhoIsWho> present_;   ///< null: the present ledger is missing or unreadable
    std::unique_ptr<BothHalves> halves_;  ///< null: opened with a person's password
    std::vector<LetInAnew> let_in_;
    bool in_place_ = false;
};

}  // namespace jcic::ledger

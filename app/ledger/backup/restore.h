#pragma once
// A ledger put back from a backup. Everything is made and checked beside the folder and comes into its place in one
// step; the ledger that stood there is set aside, never overwritten. docs/ledger-format.md, "Restoring".

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <stop_token>

#include "app/ledger/keys/files.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {

struct BothHalves;
struct Member;
struct WhoIsWho;

struct RestoreOptions {
    std::filesystem::path folder;  ///< the ledger's; need not be there
    ProfileKind kind = ProfileKind::practice;
    domain::InstitutionCode institution;
    std::filesystem::path file;  ///< the backup
    std::stop_token stop{};
    std::function<void(std::uint64_t done, std::uint64_t total)> progress{};  ///< in bytes
};

/// Whom the halves let in, and the password of their one sign-in.
struct LetInAnew {
    domain::PersonId person;
    Secret password;
};

/// What restoring would mean.
struct RestoreFacts {
    TreeHead backup;
    UtcTime made{};
    bool ledger_there = false;        ///< something stands in the folder
    std::optional<TreeHead> present;  ///< how far the ledger there had come, by its slots outside and by itself
    /// What who restores, or is let in, is there, where that can be read and knows them: a duty that ended since counts
    /// no more.
    std::map<domain::PersonId, std::set<domain::Duty>> present_duties;
    /// Events would be given up, or nobody can tell: the backup does not extend what is present.
    bool older = false;
};

struct RestoreReport {
    std::uint64_t events = 0;         ///< in force now, with those that tell of the restore
    std::filesystem::path set_aside;  ///< empty where there was no ledger
};

class Restore {
public:
    /// Unpacks, opens with the person's password and verifies the whole. The password is the one that the present
    /// folder knows, where the person's keys are the same; else the backup's. Faults file.*, ledger.foreign (of
    /// another ledger, institution or kind), ledger.corrupt (damaged), ledger.busy (somebody is signed in, or another
    /// restore is under way), person.*, cancelled.
    [[nodiscard]] static Result<std::unique_ptr<Restore>> begin(const RestoreOptions& options,
                                                                const Dependencies& dependencies,
                                                                const domain::PersonId& person, const Secret& password);
    /// The same where nobody's password of the backup's day is known: by both halves of the recovery key that was in
    /// force then. Who is let in gets new keys with the restore, in the one step that puts it in its place; their
    /// signatures count once somebody else confirms them (Recovery::confirm). The first of them is the session's
    /// person. Where the ledger that stands there can be read, its keepers are asked, not those of before: faults
    /// besides recovery.half (reason "older-making": it made a newer key), recovery.none, person.ended; what fails
    /// stands in its outer journal ("outer.recovery-failed").
    [[nodiscard]] static Result<std::unique_ptr<Restore>> begin_by_halves(const RestoreOptions& options,
                                                                          const Dependencies& dependencies,
                                                                          const Secret& one_half,
                                                                          const Secret& other_half,
                                                                          std::vector<LetInAnew> let_in);
    ~Restore();

    [[nodiscard]] const RestoreFacts& facts() const { return facts_; }
    /// What the backup says of the people. Its end: finish, or the object's.
    [[nodiscard]] Session& session() { return *session_; }

    /// Begins the new chain of seals, writes "ledger.restored" under the person's signature, or
    /// "ledger.restored-by-recovery" with the halves' proof, has destroyed keys destroyed again, gives who is let in
    /// new keys, and puts it in its place. A stop at any moment leaves the old ledger there or the new one. Whether the
    /// person may is the caller's to decide. Faults ledger.write, file.write.
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
    std::optional<FileLock> alone_;   ///< among restores
    std::optional<FileLock> unused_;  ///< the folder that stands there: nobody is signed in
    RestoreFacts facts_;
    std::unique_ptr<Ledger> ledger_;  ///< the staging folder's
    std::unique_ptr<Session> session_;
    std::unique_ptr<WhoIsWho> present_;   ///< none: nothing stands there that can be read
    std::unique_ptr<BothHalves> halves_;  ///< none: by a person's password
    std::vector<LetInAnew> let_in_;
    bool in_place_ = false;
};

}  // namespace jcic::ledger

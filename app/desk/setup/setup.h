#pragma once
// First start: a branch's answers before the ledger exists, and its founding by two people. Each valid answer is stored
// at once, so that set-up can be interrupted and resumed at any point from the stored answers. Steps after the
// founding: setup_desk.h.

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/secret.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/domain/branch/setup_steps.h"

namespace jcic::desk {

/// The machine's own card descriptions, among which a production branch chooses.
[[nodiscard]] inline std::filesystem::path real_card_profiles() {
    return own_card_profiles(domain::WorldKind::real, {});
}
/// Returns the possible values of a choice; empty for other questions. `cards`: descriptions by the machine's
/// administrators besides the package's.
[[nodiscard]] std::vector<std::string> choices_of(const domain::SetupQuestion& question,
                                                  const std::filesystem::path& cards = real_card_profiles());
/// Whether a key can be made in the place given by key_in, without accessing a TPM. Fault key.tpm.
[[nodiscard]] Result<void> key_place_is_there(std::string_view key_in, const domain::FixedValues& fixed);
/// Returns the typed answer in stored form. Reads and judges files. Faults input.missing, input.form ("field",
/// "reason"), rule.ID-INSTITUTION, file.*, card.certificate ("reason" form, or policy for a practice one in a
/// production profile), rule.R-DU-1, rule.R-DU-3. "reason" of input.form: characters, length, address, choice, term.
[[nodiscard]] Result<std::string> judged(const domain::SetupQuestion& question, const std::string& typed,
                                         const std::filesystem::path& cards = real_card_profiles());
/// Judges the typed line without its file, for a caller that reads the file once (judged_certificates).
[[nodiscard]] Result<std::string> judged_line(const domain::SetupQuestion& question, const std::string& typed,
                                              const std::filesystem::path& cards = real_card_profiles());
/// Fault card.module (reason not-set): the card needs its vendor's module and no policy file names one. Otherwise this
/// would first appear after the founding.
[[nodiscard]] Result<void> has_its_module(const std::string& card_profile, const domain::FixedValues& fixed,
                                          const std::filesystem::path& cards);

/// Returns an absolute path. Paths in a policy file are relative to the profile; a profile relative to the current
/// folder would be applied twice.
[[nodiscard]] std::filesystem::path from_the_root(const std::filesystem::path& folder);
/// Returns the values fixed by the machine's administrators, with answers and files judged, so that errors are found
/// before the founding, not at the first start after it. Faults as read_policy_file, and as judged() or file_serves()
/// with "setting", "set-in", "set-line".
[[nodiscard]] Result<domain::FixedValues> fixed_answers(const std::filesystem::path& profile, const PolicyFile& policy);
/// Fault setting.fixed ("file", "line") if an answer differs from a fixed value.
[[nodiscard]] Result<void> agrees(const domain::FixedValues& fixed, const domain::SetupQuestion& question,
                                  const std::string& value);

/// Purpose of the answers: a new branch, or one restored from a backup, which has its people.
enum class SetupGoal { found, restore };
/// Whether the question applies to that purpose.
[[nodiscard]] bool asked_for(const domain::SetupQuestion& question, SetupGoal goal);

class Setup {
public:
    /// Whether the folder has answers but no branch yet.
    [[nodiscard]] static bool begun(const std::filesystem::path& profile);
    /// Answers so far, including a policy file's, for display before opening: reads only, judges and repairs nothing;
    /// unreadable answers count as missing.
    struct SoFar {
        std::set<domain::SetupStep> answered;
        std::optional<std::filesystem::file_time_type> kept;  ///< time of the last answer, if set-up was begun
    };
    [[nodiscard]] static SoFar so_far(const std::filesystem::path& profile, const PolicyFile& policy);
    /// Reads the answers so far; creates the folder. Completes a founding that was interrupted. Faults profile.kind
    /// (there is a branch, or practice, already: reason "founded"), file.*, as fixed_answers.
    [[nodiscard]] static Result<Setup> open(const std::filesystem::path& named,
                                            const PolicyFile& policy = policy_file_of(domain::WorldKind::real, {}));

    /// "" for none. Includes fixed values.
    [[nodiscard]] std::string answer(std::string_view key) const;
    /// The fixed value, which is not asked for; null if not fixed.
    [[nodiscard]] const domain::FixedValue* fixed(std::string_view key) const;
    /// Judges and stores an answer. Faults as judged(), as agrees(), input.form (one code for both persons: reason
    /// same), file.write.
    Result<void> take_answer(const domain::SetupQuestion& question, const std::string& typed);
    /// Stores several at once, because two persons' codes are compared with each other.
    Result<void> take_answers(const std::map<std::string, std::string, std::less<>>& typed);
    /// Returns the first required question without an answer; null if the branch can be founded or restored.
    [[nodiscard]] const domain::SetupQuestion* next(SetupGoal goal = SetupGoal::found) const;
    [[nodiscard]] bool answered(domain::SetupStep step) const;
    /// Whether a required answer, or its file, is missing.
    [[nodiscard]] bool is_open(const domain::SetupQuestion& question) const;
    /// Whether a person can answer the question. Fault file.missing ("setting", "set-in", "set-line") if a policy file
    /// names a missing file: asking would never end.
    [[nodiscard]] Result<void> may_be_asked(const domain::SetupQuestion& question) const;
    /// Fault input.missing ("field"), or as may_be_asked, of the first unanswered question.
    [[nodiscard]] Result<void> all_answered(SetupGoal goal = SetupGoal::found) const;

    /// Unit head and administrator found the ledger together, each with a key pair under their own password (R-DU-1);
    /// then writes settings.conf. Faults input.missing ("field"), rule.R-PW-1 ("person"), input.form (same person
    /// twice, same password twice), ledger.*, file.write.
    Result<void> found(const Secret& head_password, const Secret& administrator_password);

    /// Instead restores a ledger from a backup of another machine; then writes settings.conf. Replaces `order.profile`
    /// with this profile. Faults input.missing ("field"), as restore_on_new_machine.
    Result<RestoreSummary> restore(RestoreOrder order, const RestoreKey& key, std::stop_token stop,
                                   std::function<void(std::uint64_t done, std::uint64_t total)> progress = {});

private:
    explicit Setup(std::filesystem::path profile) : profile_(std::move(profile)) {}
    [[nodiscard]] Result<void> keep() const;
    [[nodiscard]] Result<void> read_kept();
    [[nodiscard]] Result<void> names_another(const domain::SetupQuestion& question, const std::string& code) const;
    [[nodiscard]] Result<Settings> settings() const;
    [[nodiscard]] Result<void> finish() const;
    std::filesystem::path profile_;
    std::filesystem::path cards_ = real_card_profiles();
    std::map<std::string, std::string, std::less<>> answers_;
    domain::FixedValues fixed_;
};

}  // namespace jcic::desk

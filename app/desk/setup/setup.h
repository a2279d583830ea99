#pragma once
// First start: what a branch's own people tell this machine before there is a ledger, and the founding by two of them.
// Each answer is on the disk as soon as it is right, so set-up may be broken off and resumed at any point; what was
// answered is read from what is there. What comes after the founding: setup_desk.h.

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
#include "app/domain/branch/setup_questions.h"

namespace jcic::desk {

/// The machine's own descriptions of cards, which a real branch chooses among.
[[nodiscard]] inline std::filesystem::path real_card_profiles() {
    return own_card_profiles(domain::WorldKind::real, {});
}
/// Of a question that is answered by a choice: what may be typed; none for any other. `cards`: described by the
/// machine's administrators, besides the package's.
[[nodiscard]] std::vector<std::string> choices_of(const domain::SetupQuestion& question,
                                                  const std::filesystem::path& cards = real_card_profiles());
/// Whether a key can be made where the answer to key_in says, as far as no TPM is asked. Fault key.tpm.
[[nodiscard]] Result<void> key_place_is_there(std::string_view key_in, const domain::FixedValues& fixed);
/// The typed answer as it is kept. Files are read and judged. Faults input.missing, input.form ("field", "reason"),
/// rule.ID-INSTITUTION, file.*, card.certificate ("reason" form, or policy for a practice one, which a real profile
/// refuses), rule.R-DU-1, rule.R-DU-3. "reason" of input.form: characters, length, address, choice, term.
[[nodiscard]] Result<std::string> judged(const domain::SetupQuestion& question, const std::string& typed,
                                         const std::filesystem::path& cards = real_card_profiles());
/// The line that was typed, without the file that it names: for who reads that once (judged_certificates).
[[nodiscard]] Result<std::string> judged_line(const domain::SetupQuestion& question, const std::string& typed,
                                              const std::filesystem::path& cards = real_card_profiles());
/// Fault card.module (reason not-set): that card is spoken to by its vendor's module, and no policy file names one. It
/// would be told at the first start after the founding.
[[nodiscard]] Result<void> has_its_module(const std::string& card_profile, const domain::FixedValues& fixed,
                                          const std::filesystem::path& cards);

/// The same folder, whatever is the current one when a path of it is used. What a policy file names lies beside the
/// profile: with a profile that is named from the current folder on, it would be looked for twice as deep.
[[nodiscard]] std::filesystem::path from_the_root(const std::filesystem::path& folder);
/// What the machine's administrators fixed, each answer among it judged, and each file that a line names: what they
/// wrote wrongly is found before anything is founded, and not by the first start after it. Faults as read_policy_file,
/// and as judged() or file_serves() with "setting", "set-in", "set-line".
[[nodiscard]] Result<domain::FixedValues> fixed_answers(const std::filesystem::path& profile, const PolicyFile& policy);
/// Fault setting.fixed ("file", "line") for an answer that says something else than what is fixed.
[[nodiscard]] Result<void> agrees(const domain::FixedValues& fixed, const domain::SetupQuestion& question,
                                  const std::string& value);

/// What the answers are for: a new branch, or one whose ledger comes out of a backup, whose people are in it.
enum class SetupGoal { found, restore };
/// Whether it is asked for that.
[[nodiscard]] bool asked_for(const domain::SetupQuestion& question, SetupGoal goal);

class Setup {
public:
    /// Whether the folder holds answers and no branch yet.
    [[nodiscard]] static bool begun(const std::filesystem::path& profile);
    /// What stands in those answers and in a policy file, to be shown before anything is opened: nothing is made,
    /// judged or mended, and what cannot be read answers nothing.
    struct SoFar {
        std::set<domain::SetupStep> answered;
        std::optional<std::filesystem::file_time_type> kept;  ///< when the last answer was; where set-up was begun
    };
    [[nodiscard]] static SoFar so_far(const std::filesystem::path& profile, const PolicyFile& policy);
    /// What was answered so far; the folder is made. Whatever a founding that was cut short has left undone is done.
    /// Faults profile.kind (there is a branch, or practice, already: reason "founded"), file.*, as fixed_answers.
    [[nodiscard]] static Result<Setup> open(const std::filesystem::path& named,
                                            const PolicyFile& policy = policy_file_of(domain::WorldKind::real, {}));

    /// "" for none. What a policy file fixes is answered by it.
    [[nodiscard]] std::string answer(std::string_view key) const;
    /// Where it is fixed, so not asked; null where it is not.
    [[nodiscard]] const domain::FixedValue* fixed(std::string_view key) const;
    /// Judged and kept. Faults as judged(), as agrees(), input.form (one code for both persons: reason same),
    /// file.write.
    Result<void> take_answer(const domain::SetupQuestion& question, const std::string& typed);
    /// Many at once: only as they are together, two persons' codes must differ.
    Result<void> take_answers(const std::map<std::string, std::string, std::less<>>& typed);
    /// The first that must be answered and is not; null where the branch can be founded, or restored.
    [[nodiscard]] const domain::SetupQuestion* next(SetupGoal goal = SetupGoal::found) const;
    [[nodiscard]] bool answered(domain::SetupStep step) const;
    /// It must be answered and is not, or its file is gone.
    [[nodiscard]] bool is_open(const domain::SetupQuestion& question) const;
    /// Whether a person can answer what next() names. Fault file.missing ("setting", "set-in", "set-line") where a
    /// policy file names a file that is not there any more: asking would never end.
    [[nodiscard]] Result<void> may_be_asked(const domain::SetupQuestion& question) const;
    /// Fault input.missing ("field"), or as may_be_asked, of the first that is not.
    [[nodiscard]] Result<void> all_answered(SetupGoal goal = SetupGoal::found) const;

    /// Unit head and administrator found the ledger together, each with their own key pair under their own password
    /// (R-DU-1); then settings.conf. Faults input.missing ("field"), rule.R-PW-1 ("person"), input.form (one person
    /// twice, one password twice), ledger.*, file.write.
    Result<void> found(const Secret& head_password, const Secret& administrator_password);

    /// In its place, a ledger out of a backup, from another machine; then settings.conf. `order.profile` is this one's,
    /// whatever it says. Faults input.missing ("field"), as restore_on_new_machine.
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

#pragma once
// What a branch needs before its first query, in order, as one table. Set-up walks over it, from the first answer to
// the page that lists the missing steps. Whether a step is done is derived from files, events and registers, never from
// a separate note.

#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "app/domain/registers/policy.h"

namespace jcic::domain {

enum class SetupStep {
    branch,
    host,
    card_kind,
    account,
    founding,
    machine,
    recovery,
    request,
    certificate,
    calendar,
    fingerprint,
    password_held,
    password_changed,
    cd_account,
    authorisation_test,
    deletion_procedure,
    t52_procedure,
    control_procedure,
    reasons,
    querier,
    supervisor,
    card_custodian,
    password_custodian,
    reviewer,
    card,
    envelope,
    authorisation
};

/// Groups of steps for a short list, in the order in which a branch reaches them.
enum class SetupPart {
    branch,
    host,
    card_kind,
    founders,
    calendar,
    decisions,
    transmission,
    procedures,
    people,
    custody,
    authorisation
};
inline constexpr int setup_part_count = static_cast<int>(SetupPart::authorisation) + 1;

/// Where a step's state is stored, and therefore how it is taken.
enum class SetupPlace {
    answers,   ///< asked before there is a ledger: settings and files
    trail,     ///< an event that set-up itself writes
    files,     ///< files that must exist and match
    register_  ///< a row of a register, or a person's duty
};

/// Its words are in the context "SetupWords".
struct SetupInfo {
    SetupStep step;
    std::string_view name;  ///< "password-held": in answers' files and for scripts
    SetupPart part;
    const char* title;  ///< the result of the step
    const char* need;   ///< the people and things needed
    SetupPlace place;
    std::string_view rule{};    ///< "" if no rule requires it
    std::string_view action{};  ///< the event that proves it; of a register, the step that completes it
    const registers::Register* book = nullptr;
    std::string_view field{};           ///< of that step, if it needs a particular value
    std::string_view value{};           ///< that value
    std::optional<Duty> duty{};         ///< a person must have it
    std::string_view in{};              ///< required state of the row
    std::optional<SetupStep> after{};   ///< continues a row of that step
    std::string_view also{};            ///< an alternative step of that register
    bool later = false;                 ///< not needed for the first query, only afterwards
    [[nodiscard]] bool set_up() const;  ///< done by set-up itself; otherwise in the registers
};

[[nodiscard]] std::span<const SetupInfo> setup_steps();
[[nodiscard]] const SetupInfo& setup_info(SetupStep step);
/// Null for none.
[[nodiscard]] const SetupInfo* find_setup_step(std::string_view name);

/// The data that register steps are checked against.
struct SetupContext {
    const registers::Rows& rows;
    std::vector<std::set<Duty>> people;  ///< of each person, the duties of today
    Policy policy;
};
/// The value if a policy file fixes the step's decision, which is then not needed; null for none.
[[nodiscard]] const FixedValue* fixed_for(const SetupInfo& step, const registers::Rows& rows);
/// Whether the step's requirement is met; for steps of SetupPlace::register_.
[[nodiscard]] bool stands(const SetupInfo& step, const SetupContext& context);
/// The row that satisfies the step; null for none.
[[nodiscard]] const registers::Row* row_for(const SetupInfo& step, const registers::Rows& rows);

// The questions of set-up before there is a ledger, as one table. The windows' pages, the terminal's dialogue and the
// report on a file of answers are built from it. desk/setup/setup.h checks the answers.

enum class AnswerKind { text, institution, person, day, duties, address, certificates, choice, case_pattern };

/// One question of set-up about the machine or to the founders. Its words are in the context "SetupWords".
struct SetupQuestion {
    std::string_view key;  ///< "host_ca": in an answers' file, and for scripts
    SetupStep step;        ///< the step whose page has it
    const char* words;
    AnswerKind kind = AnswerKind::text;
    bool optional = false;
    std::span<const events::Choice> choices{};  ///< of a choice; empty: those of the installation
    const char* beside_list = nullptr;          ///< replaces `words` if its choices are shown as a list
};
[[nodiscard]] std::span<const SetupQuestion> setup_questions();
/// Null for none.
[[nodiscard]] const SetupQuestion* find_setup_question(std::string_view key);

}  // namespace jcic::domain

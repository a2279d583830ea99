#pragma once
// What a branch needs before its first query, in order, as one table. Set-up walks over it, from the first answer to
// the page that lists the missing steps. Whether a step is done is derived from files, events and registers, never from
// a separate note.

#include <set>
#include <span>
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

/// Steps that belong together: what a short list of them says, in the order in which a branch comes to them.
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

/// Where a step's state is read from, and so who takes it.
enum class SetupPlace {
    answers,   ///< asked before there is a ledger: settings and files
    trail,     ///< an event that set-up itself writes
    files,     ///< files that must be there and fit
    register_  ///< a row of a register, or somebody's duty
};

/// Its words are of the context "SetupWords".
struct SetupInfo {
    SetupStep step;
    std::string_view name;  ///< "password-held": in answers' files and for scripts
    SetupPart part;
    const char* title;  ///< what is there once it is done
    const char* need;   ///< who has to be there, or what at hand
    SetupPlace place;
    std::string_view rule{};    ///< "" where it is no rule's
    std::string_view action{};  ///< the event that shows it; of a register, the step by which it is taken
    const registers::Register* book = nullptr;
    std::string_view field{};           ///< of that step, where it must say something in particular
    std::string_view value{};           ///< what
    std::optional<Duty> duty{};         ///< somebody must have it
    std::string_view in{};              ///< the row must be in this state
    std::optional<SetupStep> after{};   ///< goes on with a row of that step
    std::string_view also{};            ///< another step of that register that shows it
    bool later = false;                 ///< not for the first query of all: for what comes after it
    [[nodiscard]] bool set_up() const;  ///< set-up itself takes it; else it follows in the registers
};

[[nodiscard]] std::span<const SetupInfo> setup_steps();
[[nodiscard]] const SetupInfo& setup_info(SetupStep step);
/// Null for none.
[[nodiscard]] const SetupInfo* find_setup_step(std::string_view name);

/// What the registers' part is judged by.
struct SetupContext {
    const registers::Rows& rows;
    std::vector<std::set<Duty>> people;  ///< of each person, the duties of today
    Policy policy;
};
/// Where a policy file has fixed what the step would decide: nobody decides it then. Null for none.
[[nodiscard]] const FixedValue* fixed_for(const SetupInfo& step, const registers::Rows& rows);
/// Whether what the step asks for is there; for steps of SetupPlace::register_.
[[nodiscard]] bool stands(const SetupInfo& step, const SetupContext& context);
/// The row that fits the step; null for none.
[[nodiscard]] const registers::Row* row_for(const SetupInfo& step, const registers::Rows& rows);

}  // namespace jcic::domain

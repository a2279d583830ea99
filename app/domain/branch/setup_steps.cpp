#include "app/domain/branch/setup_steps.h"

#include "app/domain/events/names.h"

#include <algorithm>
#include <array>

#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/register.h"

namespace jcic::domain {
namespace {

using enum SetupStep;
using enum SetupPlace;

constexpr SetupInfo asked_first(SetupStep step, std::string_view name, std::string_view rule = {}) {
    return {step, name, answers, rule, {}};
}
constexpr SetupInfo of_event(SetupStep step, std::string_view name, std::string_view action) {
    return {step, name, trail, {}, action};
}
constexpr SetupInfo somebody(SetupStep step, std::string_view name, Duty duty, std::string_view rule) {
    return {step, name, register_, rule, action::person_designated, &registers::people, {}, {}, duty};
}

constinit const std::array setup_table{
    asked_first(branch, "branch"),
    asked_first(host, "host"),
    asked_first(card_kind, "card-kind"),
    asked_first(account, "account", "R-DU-2"),
    asked_first(founding, "founding", "R-DU-1"),
    of_event(machine, "machine", action::workstation_set_up),
    of_event(recovery, "recovery", action::recovery_made),
    of_event(request, "request", action::workstation_key_made),
    SetupInfo{certificate, "certificate", files, {}, action::workstation_certified},
    SetupInfo{calendar, "calendar", files, "R-SE-6", action::calendar_read_in},
    of_event(fingerprint, "fingerprint", action::seal_fingerprint_told),
    SetupInfo{password_held, "password-held", register_, "R-DU-2", action::policy_password_held, &registers::policy},
    SetupInfo{password_changed, "password-changed", register_, "R-DU-5", action::policy_password_changed,
              &registers::policy},
    SetupInfo{cd_account, "cd-account", register_, "R-AU-7", action::transmission_set, &registers::transmission},
    SetupInfo{authorisation_test,
              "authorisation-test",
              register_,
              "R-AU-7",
              action::transmission_tested,
              &registers::transmission,
              {},
              {},
              {},
              "tested",
              cd_account},
    SetupInfo{deletion_procedure, "deletion-procedure", register_, "R-PA-10", action::procedure_entered,
              &registers::procedures, "kind", "deletion"},
    SetupInfo{t52_procedure, "t52-procedure", register_, "R-IT-11", action::procedure_entered, &registers::procedures,
              "kind", "t52-use"},
    somebody(querier, "querier", Duty::query_officer, "R-DU-1"),
    somebody(supervisor, "supervisor", Duty::supervisor, "R-DU-6"),
    somebody(card_custodian, "card-custodian", Duty::card_custodian, "R-DU-3"),
    somebody(password_custodian, "password-custodian", Duty::password_custodian, "R-DU-3"),
    somebody(reviewer, "reviewer", Duty::reviewer, "R-DU-7"),
    // A branch that starts in mid-year has one already.
    SetupInfo{.step = card,
              .name = "card",
              .place = register_,
              .rule = "R-DU-9",
              .action = action::card_received,
              .book = &registers::cards,
              .also = action::card_brought_forward},
    SetupInfo{.step = envelope,
              .name = "envelope",
              .place = register_,
              .rule = "R-DU-2",
              .action = action::envelope_received,
              .book = &registers::envelopes,
              .also = registers::envelope_brought_forward},
    // Once there has been one: those on which nothing waits are not kept at hand.
    SetupInfo{authorisation, "authorisation", trail, "R-AU-1", action::authorisation_accepted,
              &registers::authorisations},
};

/// The approver is never the querier (R-DU-6), and who reviews is not only the querier (R-DU-7): another person has it.
bool somebody_has(Duty duty, const SetupContext& context) {
    const auto has = [&](const std::set<Duty>& duties) { return duties.contains(duty); };
    if (duty != Duty::supervisor) return std::ranges::any_of(context.people, has);
    for (std::size_t one = 0; one < context.people.size(); ++one)
        for (std::size_t other = 0; other < context.people.size(); ++other)
            if (one != other && has(context.people[one]) && context.people[other].contains(Duty::query_officer))
                return true;
    return false;
}

}  // namespace

bool SetupInfo::set_up() const {
    return step < SetupStep::querier;
}

std::span<const SetupInfo> setup_steps() {
    return setup_table;
}

const SetupInfo& setup_info(SetupStep step) {
    return setup_table[static_cast<std::size_t>(step)];
}

const SetupInfo* find_setup_step(std::string_view name) {
    const auto* found = std::ranges::find(setup_table, name, &SetupInfo::name);
    return found == setup_table.end() ? nullptr : found;
}

const registers::Row* row_for(const SetupInfo& step, const registers::Rows& rows) {
    const registers::Row* out = nullptr;
    for (const auto& [id, row] : rows.of(*step.book)) {
        const bool went_through = std::ranges::any_of(row.story, [&](const registers::Passage& passed) {
            return passed.step->action == step.action || passed.step->action == step.also;
        });
        const bool says = step.field.empty() || row.value(step.field) == step.value;
        const bool in_state = step.in.empty() ? !step.book->state(row.state).over : row.state == step.in;
        if (went_through && says && in_state) out = &row;
    }
    return out;
}

const FixedValue* fixed_for(const SetupInfo& step, const registers::Rows& rows) {
    const auto* setting = step.book == &registers::policy ? registers::decided_by(step.action) : nullptr;
    if (setting == nullptr) return nullptr;
    const auto found = rows.fixed().find(setting->name);
    return found == rows.fixed().end() ? nullptr : &found->second;
}

bool stands(const SetupInfo& step, const SetupContext& context) {
    if (fixed_for(step, context.rows) != nullptr) return true;
    if (!step.duty) return row_for(step, context.rows) != nullptr;
    // Where the querier is to hold the card's password, nobody else does (R-DU-2).
    if (step.duty == Duty::password_custodian && context.policy.password_held_by == PasswordHeldBy::querier)
        return true;
    return somebody_has(*step.duty, context);
}

}  // namespace jcic::domain

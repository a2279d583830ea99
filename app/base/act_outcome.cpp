#include "app/base/act_outcome.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jcic {
namespace {

constexpr std::string_view detail_key = "outcome";

using Named = std::pair<ActOutcome, std::string_view>;
constexpr std::array names{Named{ActOutcome::done, "done"}, Named{ActOutcome::not_done, "not-done"},
                           Named{ActOutcome::not_known, "not-known"}, Named{ActOutcome::not_sent, "not-sent"},
                           Named{ActOutcome::not_needed, "not-needed"}};

/// Decided here, or in the reader, before anything was sent.
constexpr std::array before_sending{
    FaultCode::host_untrusted,   FaultCode::key_tpm,           FaultCode::card_none,
    FaultCode::card_foreign,     FaultCode::card_pin_needed,   FaultCode::card_pin_format,
    FaultCode::card_unsupported, FaultCode::card_pin_last_try, FaultCode::pinpad_cancelled,
    FaultCode::pinpad_timeout,   FaultCode::pinpad_differ,     FaultCode::pinpad_unsupported};

}  // namespace

std::string_view name_of(ActOutcome outcome) {
    return std::ranges::find(names, outcome, &Named::first)->second;
}

std::optional<ActOutcome> parse_act_outcome(std::string_view name) {
    const auto* found = std::ranges::find(names, name, &Named::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

ActOutcome usual_act_outcome(FaultCode code) {
    if (std::ranges::find(before_sending, code) != before_sending.end()) return ActOutcome::not_sent;
    static constexpr std::array answers{FaultCode::card_refused, FaultCode::card_missing, FaultCode::card_length,
                                        FaultCode::host_maintenance};
    const bool answered = outcome_of(code) == Outcome::refused || std::ranges::find(answers, code) != answers.end();
    return answered ? ActOutcome::not_done : ActOutcome::not_known;
}

std::optional<ActOutcome> told_act_outcome(const Fault& fault) {
    return parse_act_outcome(fault.detail(detail_key));
}

ActOutcome act_outcome_of(const Fault& fault) {
    return told_act_outcome(fault).value_or(usual_act_outcome(fault.code));
}

Fault ending_act(ActOutcome outcome, Fault fault) {
    if (fault.detail(detail_key).empty())
        fault.details.push_back({std::string(detail_key), std::string(name_of(outcome))});
    return fault;
}

}  // namespace jcic

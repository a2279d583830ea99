#pragma once
// What became of an act: one type for whatever a card, a module, a host, a print service or a stage of the self-check
// was asked to do. The fault that ends an act carries it in its detail "outcome".

#include <optional>
#include <string_view>

#include "app/base/fault.h"

namespace jcic {

enum class ActOutcome {
    done,
    not_done,   ///< it was asked, and refused
    not_known,  ///< it was asked, or may have been, and no answer says what became of it
    not_sent,   ///< it was not asked: nothing left this program
    not_needed  ///< there was nothing to ask
};

/// "done", "not-done", "not-known", "not-sent", "not-needed": in details, and in output for scripts.
[[nodiscard]] std::string_view name_of(ActOutcome outcome);
[[nodiscard]] std::optional<ActOutcome> parse_act_outcome(std::string_view name);

/// What a fault with this code means for an act if nobody said it. Nothing is called refused, or not sent, that may
/// have been done.
[[nodiscard]] ActOutcome usual_act_outcome(FaultCode code);
/// What the fault says became of the act that it ended; nullopt if nobody said it.
[[nodiscard]] std::optional<ActOutcome> told_act_outcome(const Fault& fault);
/// The same; else what is usual.
[[nodiscard]] ActOutcome act_outcome_of(const Fault& fault);
/// The fault, saying what became of the act that it ended. What was said nearer to the act stands.
[[nodiscard]] Fault ending_act(ActOutcome outcome, Fault fault);

/// An act's result: a fault that does not say it yet says this outcome.
template <class T>
[[nodiscard]] Result<T> ending_act(ActOutcome outcome, Result<T> result) {
    if (!result) result = tl::unexpected<Fault>(ending_act(outcome, std::move(result).error()));
    return result;
}

}  // namespace jcic

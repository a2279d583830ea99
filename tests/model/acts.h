#pragma once
// What can be done, or happen, in a state. Each act asks the product's rules again when it is taken: a list of acts
// that was made shorter may not allow it.

#include "model/state.h"

namespace jcic::model {

using Wanted = std::function<bool(const reg::Register&, const reg::Step&)>;

/// Told while an act is taken: a rule that is broken by it, by its kind and with what was done.
struct Broken {
    std::string kind;
    std::string what;
};
extern std::vector<Broken>* broken_by_acts;  ///< null: nobody asks

enum class Values { first, each };
/// Steps that the registers offer (RegisterSteps::possible) to everybody who is able. `Values::each`: once for each
/// value of a field on which much depends, and of two persons with the same duties for one of them.
[[nodiscard]] std::vector<Act> register_acts(State& state, const Wanted& wanted, Values values, std::uint64_t pick = 0);
/// Recovery keys, their use and its confirmation; unlocking by two.
[[nodiscard]] std::vector<Act> recovery_acts(State& state);
/// The steps of up to two queries.
[[nodiscard]] std::vector<Act> query_acts(State& state);
/// Illness, death, a forgotten password, time.
[[nodiscard]] std::vector<Act> happenings(State& state, Size size);
/// Whether the step states that something happened to a thing: a way out must not need it.
[[nodiscard]] bool states_a_fact(std::string_view action);

}  // namespace jcic::model

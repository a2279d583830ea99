#include "app/keys/password_cost.h"

#include <argon2.h>

#include <algorithm>

namespace jcic::ledger {
namespace {

Result<Millis> measured(const PasswordCost& cost, const Clock& clock) {
    const auto begun = clock.since_boot();
    JCIC_CHECK(stretch(Secret{}, Salt{}, cost));
    return clock.since_boot() - begun;
}

}  // namespace

Result<PasswordCost> calibrate(const CostLimits& limits, const Clock& clock) {
    auto cost = at_least(cost_floor, limits.least);
    if (limits.goal <= Millis{0}) return cost;
    JCIC_TRY(Millis took, measured(cost, clock));
    while (took * 2 <= limits.goal && cost.memory_kib * 2 <= limits.most_memory_kib) {
        cost.memory_kib *= 2;
        JCIC_TRY(took, measured(cost, clock));
    }
    const auto one_pass = std::max(took / cost.passes, Millis{1});
    const auto affordable = static_cast<std::uint32_t>(limits.goal / one_pass);
    cost.passes = std::clamp(affordable, cost.passes, std::max(limits.most_passes, cost.passes));
    return cost;
}

PasswordCost at_least(const PasswordCost& cost, const PasswordCost& least) {
    return {std::max(cost.memory_kib, least.memory_kib), std::max(cost.passes, least.passes),
            std::max(cost.lanes, least.lanes)};
}

bool is_accepted(const PasswordCost& cost) {
    return at_least(cost, cost_floor) == cost && at_least(cost, cost_ceiling) == cost_ceiling;
}

Result<Secret> stretch(const Secret& password, const Salt& salt, const PasswordCost& cost) {
    if (!is_accepted(cost)) return fail(FaultCode::ledger_corrupt, "ledger.password-cost");
    Secret out;
    const auto room = out.resize(32);
    const auto done = argon2id_hash_raw(cost.passes, cost.memory_kib, cost.lanes, password.view().data(),
                                        password.size(), salt.data(), salt.size(), room.data(), room.size());
    if (done != ARGON2_OK) return fail(FaultCode::internal, "ledger.argon2", {{"reason", argon2_error_message(done)}});
    return out;
}

}  // namespace jcic::ledger

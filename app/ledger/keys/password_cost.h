#pragma once
// Argon2id (RFC 9106) and what it is to cost on this machine.

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::ledger {

struct PasswordCost {
    std::uint32_t memory_kib = 64 * 1024;
    std::uint32_t passes = 3;
    std::uint32_t lanes = 4;
    bool operator==(const PasswordCost&) const = default;
};

/// RFC 9106 section 4, second recommended option. Nothing below it is written, or accepted on reading.
inline constexpr PasswordCost cost_floor{};
/// The most that settings may ask for. A slot, in the folder or in a backup, that asks for more was not written by this
/// program, and would only stop the desk: it is refused before any memory is taken.
inline constexpr PasswordCost cost_ceiling{1024 * 1024, 24, 16};

struct CostLimits {
    Millis goal{400};  ///< how long one password may take
    std::uint32_t most_memory_kib = 256 * 1024;
    std::uint32_t most_passes = 12;
    PasswordCost least = cost_floor;  ///< asked for by the institution; a slot below it is raised at its next sign-in
};
/// For tests and for practice: the floor, unmeasured.
inline constexpr CostLimits floor_only{Millis{0}, cost_floor.memory_kib, cost_floor.passes};

/// Raises memory, then passes, from the least towards the goal as measured here and now.
[[nodiscard]] Result<PasswordCost> calibrate(const CostLimits& limits, const Clock& clock);

/// The higher of each.
[[nodiscard]] PasswordCost at_least(const PasswordCost& cost, const PasswordCost& least);

/// Neither below the floor nor above the ceiling.
[[nodiscard]] bool is_accepted(const PasswordCost& cost);

using Salt = std::array<std::uint8_t, 16>;

/// 32 bytes. Fault ledger.corrupt for a cost below the floor or above the ceiling, internal where memory lacks.
[[nodiscard]] Result<Secret> stretch(const Secret& password, const Salt& salt, const PasswordCost& cost);

}  // namespace jcic::ledger

#pragma once
// Argon2id (RFC 9106) and its cost on this machine.

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

/// RFC 9106 section 4, second recommended option. A lower cost is neither written nor accepted.
inline constexpr PasswordCost cost_floor{};
/// The highest cost that settings may request. A slot, in the folder or in a backup, with a higher cost was not written
/// by this program and could only block the desk: it is refused before memory is allocated.
inline constexpr PasswordCost cost_ceiling{1024 * 1024, 24, 16};

struct CostLimits {
    Millis goal{400};  ///< how long one password may take
    std::uint32_t most_memory_kib = 256 * 1024;
    std::uint32_t most_passes = 12;
    PasswordCost least = cost_floor;  ///< the institution's minimum; a slot below it is raised at its next sign-in
};
/// For tests and practice: the floor, unmeasured.
inline constexpr CostLimits floor_only{Millis{0}, cost_floor.memory_kib, cost_floor.passes};

/// Raises memory, then passes, from the least cost towards the goal, as measured on this machine.
[[nodiscard]] Result<PasswordCost> calibrate(const CostLimits& limits, const Clock& clock);

/// The higher value of each field.
[[nodiscard]] PasswordCost at_least(const PasswordCost& cost, const PasswordCost& least);

/// Whether it is neither below the floor nor above the ceiling.
[[nodiscard]] bool is_accepted(const PasswordCost& cost);

using Salt = std::array<std::uint8_t, 16>;

/// Returns 32 bytes. Fault ledger.corrupt for a cost below the floor or above the ceiling, internal if memory is short.
[[nodiscard]] Result<Secret> stretch(const Secret& password, const Salt& salt, const PasswordCost& cost);

}  // namespace jcic::ledger

#pragma once
// Who completes a recovery key, and who may confirm the identity of a person let in by one (domain/duties.h says who
// makes one).

#include <map>
#include <optional>
#include <string_view>

#include "app/domain/duties.h"

namespace jcic::domain {

/// Giving a recovery key the records key, which the administrator who made it does not hold: the unit head's. Fault
/// person.duty, detail "duty".
[[nodiscard]] Result<void> may_complete_recovery(const std::set<Duty>& acting_duties);

/// Who says that the person who was let in by a recovery key is who they are.
struct Confirming {
    PersonId acting;
    std::set<Duty> acting_duties;
    PersonId recovered;
    std::set<PersonId> behind_key;    ///< who made it, on whose screen both halves stood, and who keep the halves
    std::set<PersonId> unit_heads{};  ///< in force, and not waiting for this themselves
};
/// The unit head; where no unit head is another than these, one who checks others' work: supervisor, reviewer or
/// auditor. Neither the person nor who stands behind the key, for together these could bring in whom they like; and
/// never an administrator as such. Fault person.duty, details "reason" (own-recovery, maker), "duty".
[[nodiscard]] Result<void> may_confirm_recovery(const Confirming& confirming);

/// Whether anybody of these, by their duties of the day, is left to confirm whom that key lets in: else who comes in by
/// it waits for ever. Halves may be made so all the same, by the two that a branch begins with.
[[nodiscard]] bool somebody_confirms(const std::set<PersonId>& behind_key,
                                     const std::map<PersonId, std::set<Duty>>& people);

/// Whom a naming by head office's letter replaces: every unit head in force that day, who died or is gone and did not
/// designate a successor.
inline constexpr std::string_view replaces = "replaces";
/// By their codes, "H01,H02"; "" is nobody. nullopt where it is not written so, or one stands there twice.
[[nodiscard]] std::optional<std::set<PersonId>> replaced_heads(std::string_view text);

}  // namespace jcic::domain

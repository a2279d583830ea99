#pragma once
// Rules for completing a recovery key, and for confirming the identity of a recovered person (domain/duties.h: who
// makes one).

#include <map>
#include <optional>
#include <string_view>

#include "app/domain/duties.h"

namespace jcic::domain {

/// Adding the records key to a recovery key, whose maker, the administrator, does not have it: only the unit head.
/// Fault person.duty, detail "duty".
[[nodiscard]] Result<void> may_complete_recovery(const std::set<Duty>& acting_duties);

/// A confirmation that a recovered person is who they claim to be.
struct Confirming {
    PersonId acting;
    std::set<Duty> acting_duties;
    PersonId recovered;
    std::set<PersonId> behind_key;    ///< who made the key, and saw both parts on screen, and who keep the parts
    std::set<PersonId> unit_heads{};  ///< in force, and not waiting for a confirmation themselves
};
/// Allowed for the unit head; if there is no other unit head than these, for a person who checks others' work:
/// supervisor, reviewer or auditor. Neither the person nor those behind the key, who together could bring in anyone;
/// and never an administrator as such. Fault person.duty, details "reason" (own-recovery, maker), "duty".
[[nodiscard]] Result<void> may_confirm_recovery(const Confirming& confirming);

/// Whether any of `people`, by their duties of the day, can confirm persons recovered by that key; otherwise they would
/// wait for ever. Parts may still be made, by the first two persons of a branch.
[[nodiscard]] bool somebody_confirms(const std::set<PersonId>& behind_key,
                                     const std::map<PersonId, std::set<Duty>>& people);

/// Keepers who leave nobody to confirm are refused where others would leave somebody: a branch of two has no others.
/// Fault person.duty, reason "nobody-confirms". `people`: with their duties of the day.
[[nodiscard]] Result<void> may_keep_parts(const PersonId& maker, const std::set<PersonId>& keepers,
                                          const std::map<PersonId, std::set<Duty>>& people);

/// The unit heads replaced in a naming by head office's letter: all in force that day, who died or left without
/// designating a successor.
inline constexpr std::string_view replaces = "replaces";
/// Codes as "H01,H02"; "" for none. nullopt for another form, or a repeated code.
[[nodiscard]] std::optional<std::set<PersonId>> replaced_heads(std::string_view text);

}  // namespace jcic::domain

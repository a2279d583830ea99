#pragma once
// Rights of each duty (R-DU-1, R-DU-8): one table, action by duty. Its rows come from the demands of each event
// (events/catalogue.h) and from the registers' descriptions; if both leave an action to a room, from the rule that
// the room checks. What everybody may do to their own account is not in the table.

#include <set>
#include <span>
#include <string_view>

#include "app/domain/duties.h"

namespace jcic::domain {

struct Right {
    std::string_view action;  ///< of the catalogue; for reading a register, the register's name
    const char* title;        ///< the activity: a word of registers
    const char* about;        ///< its object: a register, or the action's kind of subject; a word of registers
    std::set<Duty> takes{};
    std::set<Duty> beside{};  ///< co-sign, as another person; empty: no one
    bool of_others = false;   ///< never their own account or request
};

/// The role of a duty in an action.
enum class Part { none, takes, beside, either };
[[nodiscard]] Part part_of(const Right& right, Duty duty);
/// 辦理, 會同; "" for none: a word of registers.
[[nodiscard]] const char* title_of(Part part);
/// 不得辦理本人的, or "": a word of registers.
[[nodiscard]] const char* limit_of(const Right& right);

/// Actions outside registers first, then for each register its readers and its steps.
[[nodiscard]] std::span<const Right> rights();

}  // namespace jcic::domain

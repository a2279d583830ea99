#pragma once
// Any act of app/domain/acts.

#include "app/desk/queries/act_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// One password if a second person signs: theirs.
struct TakeAct {
    using Answer = void;
    std::string act;  ///< its name
    std::set<inquiry::RecordName> on;
    domain::acts::Values typed{};
    std::optional<domain::PersonId> second{};  ///< then on one only
    Result<void> carry_out(const CommandContext& context) const {
        auto& desk = context.workplace.acts();
        return second ? desk.take(act, *on.begin(), typed, *second, context.typed.at(0)) : desk.take(act, on, typed);
    }
};

}  // namespace jcic::desk::command

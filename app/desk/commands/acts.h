#pragma once
// Any act of app/domain/acts.

#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// One password if a second person signs: theirs.
struct TakeAct {
    using Answer = void;
    std::string act;  ///< its name
    std::set<inquiry::RecordName> on;
    domain::acts::Values typed{};
    std::optional<domain::PersonId> second{};
    Result<void> carry_out(const CommandContext& context) const {
        auto& desk = context.workplace.acts();
        if (second) return desk.take(act, on, typed, second, context.typed.at(0));
        if (!domain::acts::named(act).of_case) return desk.take(act, on, typed);
        JCIC_TRY(const auto whole, context.workplace.queries().case_of(on.begin()->query));
        return desk.take(act, whole, typed);
    }
};

}  // namespace jcic::desk::command

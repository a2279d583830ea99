#include "app/desk/commands/retention.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<void> UseUp::carry_out(const CommandContext& context) const {
    return context.workplace.retention().use_up(query, item);
}

Result<void> StillNeeded::carry_out(const CommandContext& context) const {
    return context.workplace.retention().still_needed(query, item, reason);
}

Result<inquiry::DeletionPage> ShowDeletion::carry_out(const CommandContext& context) const {
    return context.workplace.retention().deletion_page(query, item);
}

Result<void> EraseRecord::carry_out(const CommandContext& context) const {
    return context.workplace.retention().erase_record(query, item, reason, witness, context.typed.at(0), exports);
}

Result<std::vector<KeptRow>> Kept::carry_out(const CommandContext& context) const {
    return context.workplace.retention().kept();
}

Result<void> EndRelation::carry_out(const CommandContext& context) const {
    return context.workplace.retention().end_relation(query, end, on);
}

Result<RetentionText> ShowErasing::carry_out(const CommandContext& context) const {
    return context.workplace.retention().page(queries);
}

Result<void> EraseKept::carry_out(const CommandContext& context) const {
    return context.workplace.retention().erase(seen, second, context.typed.at(0), exports);
}

}  // namespace jcic::desk::command

#include "app/desk/commands/retention.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<void> UseUp::carry_out(const Means& means) const {
    return means.workplace.retention().use_up(query, item);
}

Result<void> EraseRecord::carry_out(const Means& means) const {
    return means.workplace.retention().erase_record(query, item, reason, witness, means.typed.at(0));
}

Result<std::vector<KeptRow>> Kept::carry_out(const Means& means) const {
    return means.workplace.retention().kept();
}

Result<void> EndRelation::carry_out(const Means& means) const {
    return means.workplace.retention().end_relation(query, end, on);
}

Result<RetentionPage> ShowErasing::carry_out(const Means& means) const {
    return means.workplace.retention().page(queries);
}

Result<void> EraseKept::carry_out(const Means& means) const {
    return means.workplace.retention().erase(seen, second, means.typed.at(0));
}

}  // namespace jcic::desk::command

#include "app/desk/commands/ledger.h"

namespace jcic::desk::command {

Result<IndexState> MakeIndex::carry_out(const CommandContext& context) const {
    if (!anew) return context.workplace.ledger().advance_index();
    return context.workplace.ledger().begin_index(context.stop, [&context](std::uint64_t done, std::uint64_t total) {
        context.tell(IndexState{done, total});
    });
}

}  // namespace jcic::desk::command

#include "app/desk/commands/ledger.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<EventList> Events::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().page(filter, newest, limit);
}

Result<IndexState> MakeIndex::carry_out(const CommandContext& context) const {
    return anew ? context.workplace.ledger().begin_index() : context.workplace.ledger().advance_index();
}

Result<Verification> Verify::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().verify(context.stop, {}, {}, context.how_far<VerifyStage>());
}

Result<BackupSummary> BackUp::carry_out(const CommandContext& context) const {
    return context.workplace.backups().back_up(file, context.stop, context.how_far<BackupStage>());
}

Result<Years> ClosedYears::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().years();
}

Result<CloseYearReport> CloseYear::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().close_year(year, {context.stop, context.how_far<YearStage>()});
}

}  // namespace jcic::desk::command

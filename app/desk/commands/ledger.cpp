#include "app/desk/commands/ledger.h"

#include "app/desk/rooms/rooms.h"
#include "app/desk/setup/setup_sheets.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<EventList> Events::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().page(filter, newest, limit);
}

Result<IndexState> MakeIndex::carry_out(const CommandContext& context) const {
    if (!anew) return context.workplace.ledger().advance_index();
    return context.workplace.ledger().begin_index(context.stop, [&context](std::uint64_t done, std::uint64_t total) {
        context.tell(IndexState{done, total});
    });
}

Result<Verification> Verify::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().verify(context.stop, anchor, fingerprint, context.how_far<VerifyStage>());
}

Result<HeadOnPaper> ShowHead::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().head_on_paper();
}

Result<void> PrintHead::carry_out(const CommandContext& context) const {
    return SetupSheets(context.workplace.rooms()).print_head();
}

Result<ExportSummary> ExportLedger::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().export_to(file, context.stop,
                                                [&context](std::uint64_t done, std::uint64_t total) {
                                                    context.tell(Progress{done, total});
                                                });
}

Result<ValuesStatement> ShowValuesExport::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().values_statement(second, reason);
}

Result<ExportSummary> ExportLedgerWithValues::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().export_values({page, file, context.typed.at(0), context.typed.at(1)},
                                                    context.stop, [&context](std::uint64_t done, std::uint64_t total) {
                                                        context.tell(Progress{done, total});
                                                    });
}

Result<DeletionReport> Deletions::carry_out(const CommandContext& context) const {
    return context.workplace.ledger().deletions(context.stop);
}

Result<BackupSummary> BackUp::carry_out(const CommandContext& context) const {
    return context.workplace.backups().back_up(file, context.stop, context.how_far<BackupStage>());
}

}  // namespace jcic::desk::command

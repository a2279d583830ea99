#include "app/desk/commands/ledger.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<EventPage> Events::carry_out(const Means& means) const {
    return means.workplace.ledger().page(filter, newest, limit);
}

Result<IndexState> MakeIndex::carry_out(const Means& means) const {
    return anew ? means.workplace.ledger().begin_index() : means.workplace.ledger().advance_index();
}

Result<Verification> Verify::carry_out(const Means& means) const {
    return means.workplace.ledger().verify(means.stop, {}, {}, means.how_far<VerifyStage>());
}

Result<BackupSummary> BackUp::carry_out(const Means& means) const {
    return means.workplace.backups().back_up(file, means.stop, means.how_far<BackupStage>());
}

Result<Years> ClosedYears::carry_out(const Means& means) const {
    return means.workplace.ledger().years();
}

Result<CloseYearReport> CloseYear::carry_out(const Means& means) const {
    return means.workplace.ledger().close_year(year, {means.stop, means.how_far<YearStage>()});
}

}  // namespace jcic::desk::command

#include "app/desk/commands/proof.h"

#include "app/desk/printing/proof_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<ProofReport> VerifyPaper::carry_out(const CommandContext& context) const {
    const Secret none;
    const auto& password = context.typed.empty() ? none : context.typed.front();
    // Before a process is started for somebody who has left.
    JCIC_TRY([[maybe_unused]] const Seat* seat, context.workplace.rooms().seat_in_any_case());
    JCIC_TRY(const auto read, read_scan(file, password, context.stop));
    return ProofDesk(context.workplace.rooms()).check(read, copy);
}

Result<OriginReport> FindOrigin::carry_out(const CommandContext& context) const {
    return find_origin(context.workplace.rooms(), file, context.stop);
}

Result<OriginReport> LookUpOrigin::carry_out(const CommandContext& context) const {
    return find_origin(context.workplace.rooms(), typed);
}

Result<SealList> Seals::carry_out(const CommandContext& context) const {
    return ProofDesk(context.workplace.rooms()).seals(limit);
}

Result<void> ExportSeals::carry_out(const CommandContext& context) const {
    return ProofDesk(context.workplace.rooms()).export_seals(file);
}

Result<FormLook> LookAtForm::carry_out(const CommandContext& context) const {
    JCIC_TRY([[maybe_unused]] const Seat* seat, context.workplace.rooms().taken_seat());
    JCIC_TRY(const auto layout, form_layout(context.workplace.rooms()));
    return look_at_form(file, context.stop, layout);
}

}  // namespace jcic::desk::command

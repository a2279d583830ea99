#include "app/desk/commands/proof.h"

#include "app/desk/rooms/parts.h"

namespace jcic::desk::command {

Result<ReadBeside<ProofReport>> VerifyPaper::begin(const CommandContext& context) const {
    // Before a process is started for somebody who has left.
    JCIC_CHECK(context.workplace.parts().seating.seat_in_any_case());
    const auto password =
        std::make_shared<const Secret>(context.typed.empty() ? Secret() : context.typed.front().clone());
    return ReadBeside<ProofReport>(
        [file = file, copy = copy, password](const std::stop_token& stop) -> Result<Judge<ProofReport>> {
            JCIC_TRY(auto read, read_scan(file, *password, stop));
            return Judge<ProofReport>(
                [read = std::move(read), copy](Workplace& desk) { return desk.desk<ProofDesk>().check(read, copy); });
        });
}

Result<ReadBeside<OriginReport>> FindOrigin::begin(const CommandContext& context) const {
    JCIC_CHECK(context.workplace.parts().seating.taken_seat());
    return ReadBeside<OriginReport>([file = file](const std::stop_token& stop) -> Result<Judge<OriginReport>> {
        JCIC_TRY(auto read, read_origins(file, Secret(), stop));
        return Judge<OriginReport>(
            [read = std::move(read)](Workplace& desk) { return find_origin(desk.parts(), read); });
    });
}

Result<ReadBeside<FormLook>> LookAtForm::begin(const CommandContext& context) const {
    JCIC_CHECK(context.workplace.parts().seating.taken_seat());
    JCIC_TRY(auto layout, form_layout(context.workplace.parts().machine));
    return ReadBeside<FormLook>([file = file, digest = digest,
                                 layout = std::move(layout)](const std::stop_token& stop) -> Result<Judge<FormLook>> {
        JCIC_TRY(auto look, look_at_form(file, stop, layout, digest));
        return Judge<FormLook>([look = std::move(look)](Workplace&) -> Result<FormLook> { return look; });
    });
}

}  // namespace jcic::desk::command

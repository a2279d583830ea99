#include "app/desk/commands/registers.h"

#include <utility>

#include "app/desk/registers/to_attach.h"
#include "app/desk/rooms/parts.h"
#include "app/scan/take_sheet.h"

namespace jcic::desk::command {

Result<ReadBeside<Attaching>> Attach::begin(const CommandContext& context) const {
    JCIC_CHECK(context.workplace.registers().may_attach());
    return ReadBeside<Attaching>([file = file, empty = empty](const std::stop_token& stop) -> Result<Judge<Attaching>> {
        JCIC_TRY(auto looked_at, look_before_attaching(file, empty, stop));
        return Judge<Attaching>(
            [looked_at = std::move(looked_at)](Workplace& desk) { return desk.registers().attach(looked_at); });
    });
}

namespace {

/// Settings and time alone: nothing of a person.
struct AtScanner {
    scan::SheetWanted wanted;
    std::string name;
    std::optional<domain::FormLayout> layout;
    EmptyPages empty{};
};

Result<Judge<ScannedForm>> scan_form(const AtScanner& at, const Tell& tell, const std::stop_token& stop) {
    JCIC_TRY(const auto program, scan::sheet_program());
    scan::SheetLimits limits;
    limits.stop = stop;
    const auto told = [&](int of_hundred) { tell(SheetProgress{of_hundred}); };
    JCIC_TRY(auto bytes, scan::take_sheet(program, at.wanted, limits, told, SystemClock()));
    ToAttach sheet{at.name, std::move(bytes)};
    JCIC_CHECK(may_be_evidence(sheet, at.empty, stop));
    ScannedForm out;
    auto look = look_at_form(sheet.bytes, stop, at.layout);
    if (look)
        out.look = *std::move(look);
    else
        out.not_looked_at = look.error();
    return Judge<ScannedForm>([out = std::move(out), sheet = std::move(sheet)](Workplace& desk) -> Result<ScannedForm> {
        auto all = out;
        JCIC_TRY(all.attached, desk.registers().attach(sheet));
        return all;
    });
}

}  // namespace

Result<ReadBeside<ScannedForm>> ScanForm::begin(const CommandContext& context) const {
    JCIC_CHECK(context.workplace.registers().may_attach());
    const auto& machine = context.workplace.parts().machine;
    AtScanner at;
    at.wanted.device = machine.settings().scanner;
    at.empty = empty;
    const auto now = machine.clock().now();
    at.name = "scan-" + domain::roc_date_at(now).text() + "-" + domain::time_of_day_text(now) + ".png";
    std::erase(at.name, ':');
    JCIC_TRY(at.layout, form_layout(machine));
    return ReadBeside<ScannedForm>(
        [at = std::move(at), tell = context.tell](const std::stop_token& stop) { return scan_form(at, tell, stop); });
}

Result<std::string> Take::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.registers();
    const bool chosen = wanted.step->secret != nullptr;
    if (seen) return desk.take_step(wanted, *seen, context.typed.at(0), chosen ? &context.typed.at(1) : nullptr);
    if (chosen) return desk.take_step(wanted, context.typed.at(0));
    return desk.take_step(wanted);
}

}  // namespace jcic::desk::command

#include "app/desk/commands/registers.h"

#include <utility>

#include "app/desk/registers/to_attach.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::vector<Book>> Registers::carry_out(const CommandContext& context) const {
    return context.workplace.registers().readable();
}

Result<std::vector<RegisterInList>> CountedRegisters::carry_out(const CommandContext& context) const {
    return context.workplace.registers().counted();
}

Result<RegisterView> Rows::carry_out(const CommandContext& context) const {
    return context.workplace.registers().rows(*book, filter);
}

Result<RowView> Row::carry_out(const CommandContext& context) const {
    return context.workplace.registers().row(*book, id);
}

Result<LastTime::Answer> LastTime::carry_out(const CommandContext& context) const {
    return context.workplace.registers().last_answer(*book, id);
}

Result<ReadBeside<Attaching>> Attach::begin(const CommandContext& context) const {
    JCIC_CHECK(context.workplace.registers().may_attach());
    return ReadBeside<Attaching>([file = file](const std::stop_token& stop) -> Result<Judge<Attaching>> {
        JCIC_TRY(auto looked_at, look_before_attaching(file, stop));
        return Judge<Attaching>(
            [looked_at = std::move(looked_at)](Workplace& desk) { return desk.registers().attach(looked_at); });
    });
}

Result<AttachedFile> Attached::carry_out(const CommandContext& context) const {
    return context.workplace.registers().attached(*book, row, field);
}

Result<Judged> JudgeStep::carry_out(const CommandContext& context) const {
    return context.workplace.registers().judge(wanted);
}

Result<StepText> PageOf::carry_out(const CommandContext& context) const {
    return context.workplace.registers().page(wanted);
}

Result<std::vector<RowPage>> PagesOf::carry_out(const CommandContext& context) const {
    return CountingDesk(context.workplace.rooms()).pages(wanted);
}

Result<std::vector<RowPage>> TakeTogether::carry_out(const CommandContext& context) const {
    return CountingDesk(context.workplace.rooms()).take(shown, context.typed.at(0));
}

Result<std::string> Take::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.registers();
    const bool chosen = wanted.step->secret != nullptr;
    if (seen) return desk.take(wanted, *seen, context.typed.at(0), chosen ? &context.typed.at(1) : nullptr);
    if (chosen) return desk.take(wanted, context.typed.at(0));
    return desk.take(wanted);
}

Result<ReadIn> ReadFile::carry_out(const CommandContext& context) const {
    return context.workplace.reading().read(*book, *step, file);
}

Result<TakenIn> TakeRead::carry_out(const CommandContext& context) const {
    return context.workplace.reading().take(seen, context.stop);
}

Result<std::filesystem::path> SaveForm::carry_out(const CommandContext& context) const {
    return context.workplace.reading().save_form(*book, *step, file).map([&] { return file; });
}

Result<PrintedRegister> Sheet::carry_out(const CommandContext& context) const {
    return context.workplace.registers().sheet(*book, filter);
}

Result<std::size_t> Save::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.registers();
    if (!in_clear.empty()) return desk.save_in_clear(*book, filter, file, in_clear);
    return desk.save(*book, filter, file, context.typed.at(0));
}

Result<OpenedSheet> WeeklySheet::carry_out(const CommandContext& context) const {
    return context.workplace.weekly_sheets().open(row);
}

Result<PrintedRegister> WeeklySheetPage::carry_out(const CommandContext& context) const {
    return context.workplace.weekly_sheets().page(row);
}

Result<std::size_t> SaveWeeklySheet::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.weekly_sheets();
    return in_clear.empty() ? desk.save(row, file, context.typed.at(0)) : desk.save_in_clear(row, file, in_clear);
}

Result<std::string> CloseOwnWeek::carry_out(const CommandContext& context) const {
    return context.workplace.weekly_sheets().close_own();
}

}  // namespace jcic::desk::command

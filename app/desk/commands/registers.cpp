#include "app/desk/commands/registers.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::vector<Book>> Registers::carry_out(const Means& means) const {
    return means.workplace.registers().readable();
}

Result<RegisterView> Rows::carry_out(const Means& means) const {
    return means.workplace.registers().rows(*book, filter);
}

Result<RowView> Row::carry_out(const Means& means) const {
    return means.workplace.registers().row(*book, id);
}

Result<Attaching> Attach::carry_out(const Means& means) const {
    return means.workplace.registers().attach(file);
}

Result<AttachedFile> Attached::carry_out(const Means& means) const {
    return means.workplace.registers().attached(*book, row, field);
}

Result<StepPage> PageOf::carry_out(const Means& means) const {
    return means.workplace.registers().page(wanted);
}

Result<std::string> Take::carry_out(const Means& means) const {
    auto& desk = means.workplace.registers();
    if (seen) return desk.take(wanted, *seen, means.typed.at(0));
    if (wanted.step->secret != nullptr) return desk.take(wanted, means.typed.at(0));
    return desk.take(wanted);
}

Result<ReadIn> ReadFile::carry_out(const Means& means) const {
    return means.workplace.reading().read(*book, *step, file);
}

Result<TakenIn> TakeRead::carry_out(const Means& means) const {
    return means.workplace.reading().take(seen, means.stop);
}

Result<std::filesystem::path> SaveForm::carry_out(const Means& means) const {
    return means.workplace.reading().save_form(*book, *step, file).map([&] { return file; });
}

Result<RegisterPage> Sheet::carry_out(const Means& means) const {
    return means.workplace.registers().sheet(*book, filter);
}

Result<std::size_t> Save::carry_out(const Means& means) const {
    return means.workplace.registers().save(*book, filter, file, means.typed.at(0));
}

}  // namespace jcic::desk::command

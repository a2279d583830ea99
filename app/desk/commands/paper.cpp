#include "app/desk/commands/paper.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<OpenRecord> ViewRecord::carry_out(const Means& means) const {
    return means.workplace.paper().open(query, item, reason, means.tell);
}

Result<void> CloseRecord::carry_out(const Means& means) const {
    return means.workplace.paper().close(record);
}

Result<int> Print::carry_out(const Means& means) const {
    return means.workplace.paper().print(record, choice);
}

Result<void> SaveEncrypted::carry_out(const Means& means) const {
    return means.workplace.paper().save_encrypted(record, file, means.typed.at(0));
}

Result<void> CancelCopy::carry_out(const Means& means) const {
    return means.workplace.paper().cancel(copy);
}

Result<void> CountCopy::carry_out(const Means& means) const {
    return means.workplace.paper().count(copy, sheets);
}

Result<void> FileCopy::carry_out(const Means& means) const {
    return means.workplace.paper().file(copy, where);
}

Result<void> SetAsideCopy::carry_out(const Means& means) const {
    return means.workplace.paper().set_aside(copy, case_refused);
}

Result<void> DestroyCopy::carry_out(const Means& means) const {
    return means.workplace.paper().destroy(copy, how, witness, means.typed.at(0));
}

Result<void> MissCopy::carry_out(const Means& means) const {
    return means.workplace.paper().missing(copy);
}

Result<void> FindCopy::carry_out(const Means& means) const {
    return means.workplace.paper().found(copy);
}

Result<void> WriteOffCopy::carry_out(const Means& means) const {
    return means.workplace.paper().write_off(copy, how);
}

Result<PrinterCheck> CheckPrinters::carry_out(const Means& means) const {
    return check_printers(means.workplace.rooms());
}

Result<RegisterPage> DestructionRegister::carry_out(const Means& means) const {
    return means.workplace.registers().destruction(from, to);
}

Result<void> PrintRegister::carry_out(const Means& means) const {
    return means.workplace.registers().print(page, choice);
}

}  // namespace jcic::desk::command

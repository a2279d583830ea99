#include "ui/registers/open_step.h"

#include "ui/look/text.h"
#include "ui/registers/count_dialog.h"
#include "ui/registers/step_dialog.h"

namespace jcic::ui {

SigningDialog* window_of(Commands& commands, const StepToTake& what, QWidget* parent,
                         const std::function<void(const std::string& row)>& taken) {
    SigningDialog* out = nullptr;
    if (domain::registers::is_witnessed(what.step) && what.chosen.size() > 1)
        out = new CountDialog(commands, what.book, what.step, {what.chosen.begin(), what.chosen.end()}, parent);
    else
        out = new StepDialog(commands, what.book, what.step, what.row, what.known, parent);
    QObject::connect(out, &SigningDialog::taken, parent, [taken](const QString& row) { taken(row.toStdString()); });
    return out;
}

}  // namespace jcic::ui

#include "ui/registers/open_step.h"

#include "ui/look/text.h"
#include "ui/registers/count_dialog.h"
#include "ui/registers/step_dialog.h"

namespace jcic::ui {

void open_step(Commands& commands, const StepToTake& what, QWidget* parent,
               const std::function<void(const std::string& row)>& taken) {
    const auto tell = [taken](const QString& row) { taken(row.toStdString()); };
    if (domain::registers::is_witnessed(what.step) && what.chosen.size() > 1) {
        auto* dialog =
            new CountDialog(commands, what.book, what.step, {what.chosen.begin(), what.chosen.end()}, parent);
        QObject::connect(dialog, &CountDialog::taken, parent, tell);
        return dialog->open();
    }
    auto* dialog = new StepDialog(commands, what.book, what.step, what.row, what.known, parent);
    QObject::connect(dialog, &StepDialog::taken, parent, tell);
    dialog->open();
}

}  // namespace jcic::ui

#pragma once
// Shows a report before it is saved: the file contains exactly what is shown.

#include <QCoreApplication>

#include "ui/commands/form_dialog.h"

namespace jcic::ui {

struct ReportForm {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::ReportForm)
public:
    static FormDialog* open(Commands& commands, QWidget* parent);
};

}  // namespace jcic::ui

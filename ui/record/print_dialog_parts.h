#pragma once
// What stands in PrintDialog, by name.

#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"

namespace jcic::ui::Ui {

struct PrintDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::PrintDialog)
public:
    explicit PrintDialog(QWidget& form);

    ChoiceBox* queue = nullptr;
    MarkLabel* state = nullptr;
    QLabel* sidesLabel = nullptr;
    ChoiceBox* sides = nullptr;
    QLabel* trayLabel = nullptr;
    ChoiceBox* tray = nullptr;
    QLabel* mediaLabel = nullptr;
    ChoiceBox* media = nullptr;
    QLabel* fixedNote = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* print = nullptr;
};

}  // namespace jcic::ui::Ui

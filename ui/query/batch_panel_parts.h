#pragma once
// What stands in BatchPanel, by name.

#include <QFrame>
#include <QProgressBar>

#include "ui/help/fault_panel.h"
#include "ui/look/down_scroll.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"
#include "ui/query/after_sending.h"
#include "ui/query/batch_chips.h"
#include "ui/query/batch_steps.h"
#include "ui/query/batch_table.h"
#include "ui/query/running_work.h"
#include "ui/query/warning_lines.h"

namespace jcic::ui::Ui {

struct BatchPanel {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::BatchPanel)
public:
    explicit BatchPanel(QWidget& form);

    BatchSteps* batchSteps = nullptr;
    QLabel* batchFile = nullptr;
    ElidedLine* batchSource = nullptr;
    QPushButton* saveSample = nullptr;
    QPushButton* chooseBatch = nullptr;
    QLabel* batchNote = nullptr;
    QHBoxLayout* chips = nullptr;
    BatchChips* standing = nullptr;
    BatchTable* batchLines = nullptr;
    QLabel* batchCellNote = nullptr;
    ui::FaultPanel* batchFault = nullptr;
    MarkLabel* batchState = nullptr;
    QProgressBar* batchBar = nullptr;
    QPushButton* stopBatch = nullptr;
    QPushButton* forgetBatch = nullptr;
    QPushButton* toApproval = nullptr;
    QPushButton* submitBatch = nullptr;
    RunningWork* running = nullptr;
    AfterSending* ahead = nullptr;
    WarningLines* aheadWarnings = nullptr;
};

}  // namespace jcic::ui::Ui

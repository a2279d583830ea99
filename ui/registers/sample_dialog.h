#pragma once
// A month's sample (R-LO-3): its figures, what was drawn and what was answered, and drawing it.

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/reviews.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class SampleDialog : public ActingDialog {
    Q_OBJECT
public:
    explicit SampleDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed();  ///< the registers say more

private:
    void build();
    void load();
    void show_month(const desk::SampledMonth& month);
    void draw();
    void open_review();
    void set_busy(bool busy);

    Commands& commands_;
    ChoiceBox* month_;
    QLabel* figures_;
    QTreeWidget* list_;
    QPushButton* draw_;
    QPushButton* open_;
    QPushButton* close_;
    FaultPanel* fault_;
    std::vector<domain::registers::Reviewed> records_;
    bool may_draw_ = false;
};

}  // namespace jcic::ui

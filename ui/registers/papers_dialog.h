#pragma once
// The working papers 聯徵1 to 聯徵4 (R-LO-5): which one, of which period, and where the encrypted file goes; and what
// else leaves for a check: lists for an inspector (R-LO-7), the report to head office.

#include <QLineEdit>
#include <QPushButton>

#include "app/base/random.h"
#include "app/desk/commands/papers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class PapersDialog : public ActingDialog {
    Q_OBJECT
public:
    explicit PapersDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const QString& what);

private:
    void fill_periods();
    void fill_answers();
    void save();
    void save_list();
    void set_busy(bool busy);
    Commands& commands_;
    SystemRandom random_;
    ChoiceBox* paper_;
    ChoiceBox* period_;
    QLineEdit* reviewer_;
    QPushButton* answers_;
    QPushButton* lists_;
    QPushButton* reports_;
    QPushButton* save_;
    QPushButton* close_;
    FaultPanel* fault_;
};

}  // namespace jcic::ui

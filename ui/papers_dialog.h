#pragma once
// The working papers 聯徵1 to 聯徵4 (R-LO-5): which one, of which period, and where the encrypted file goes.

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "app/base/random.h"
#include "app/desk/commands/papers.h"
#include "ui/acting_dialog.h"
#include "ui/commands.h"
#include "ui/fault_panel.h"

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
    void set_busy(bool busy);
    Commands& commands_;
    SystemRandom random_;
    QComboBox* paper_;
    QComboBox* period_;
    QLineEdit* reviewer_;
    QPushButton* answers_;
    QPushButton* save_;
    QPushButton* close_;
    FaultPanel* fault_;
};

}  // namespace jcic::ui

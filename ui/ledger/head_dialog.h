#pragma once
// Where the trail stands: its head with the anchor, to be copied or printed, and kept elsewhere.

#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>

#include "app/desk/commands/ledger.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class HeadDialog : public QDialog {
    Q_OBJECT
public:
    explicit HeadDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build();
    void load();
    void copy();
    void print();

    Commands& commands_;
    QPlainTextEdit* text_;
    QPushButton* copy_;
    QPushButton* print_;
    MarkLabel* done_;
    FaultPanel* fault_;
};

}  // namespace jcic::ui

#pragma once
// Files between the desks of one branch (R-AU-5): this one's fingerprint and file, and another's, looked at before it
// is read in. What such a file cannot promise stands in the window.

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "app/desk/commands/exchange.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"

namespace jcic::ui {

class ExchangeDialog : public ActingDialog {
    Q_OBJECT
public:
    explicit ExchangeDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed();  ///< a file was read in: the register says more

private:
    void build();
    void ask_fingerprint();
    void write(const QString& file);
    void look(const QString& file);
    void read();
    void show_read(const desk::ExchangeRead& read, bool done);
    void set_busy(bool busy);

    Commands& commands_;
    QString file_;  ///< looked at, and not yet read in
    QLineEdit* fingerprint_;
    QPlainTextEdit* told_;
    QPushButton* write_;
    QPushButton* look_;
    QPushButton* read_;
    FaultPanel* fault_;
};

}  // namespace jcic::ui

#pragma once
// Files between the desks of one branch (R-AU-5): this one's fingerprint and file, and another's, looked at before it
// is read in. What such a file cannot promise stands in the window.

#include <QLineEdit>
#include <QPlainTextEdit>

#include "app/desk/commands/exchange.h"
#include "ui/commands/list_dialog.h"

namespace jcic::ui {

class ExchangeDialog : public ListDialog {
    Q_OBJECT
public:
    explicit ExchangeDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build();
    void write(const QString& file);
    void look_at(const QString& file);
    void read();
    void show_links(const desk::ExchangeLinks& links);
    void show_read(const desk::ExchangeRead& read, bool done);

    QString file_;  ///< looked at, and not yet read in
    QLineEdit* fingerprint_ = nullptr;
    QPlainTextEdit* told_ = nullptr;
    QPushButton* read_ = nullptr;
};

}  // namespace jcic::ui

#pragma once
// Exchange files between the desks of one branch (R-AU-5): shows this desk's fingerprint, writes its file, and shows
// another desk's file before importing it. The window states what such a file cannot guarantee.

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
    void read_file();
    void show_links(const desk::ExchangeLinks& links);
    void show_read(const desk::ExchangeRead& read, bool done);

    QString file_;  ///< shown, and not yet imported
    QLineEdit* fingerprint_ = nullptr;
    QPlainTextEdit* told_ = nullptr;
    QPushButton* read_ = nullptr;
};

}  // namespace jcic::ui

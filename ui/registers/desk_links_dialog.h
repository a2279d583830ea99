#pragma once
// What the branch's desks tell each other over the hub (R-AU-5): this desk's fingerprint, which a person compares at
// the other desks, and how far each has been read.

#include <QLineEdit>
#include <QPlainTextEdit>

#include "app/desk/commands/desk_links.h"
#include "ui/commands/list_dialog.h"

namespace jcic::ui {

class DeskLinksDialog : public ListDialog {
    Q_OBJECT
public:
    explicit DeskLinksDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build();
    void show_links(const desk::ExchangeLinks& links);

    QLineEdit* fingerprint_ = nullptr;
    QPlainTextEdit* told_ = nullptr;
};

}  // namespace jcic::ui

#pragma once
// Where the trail stands: its head with the anchor, to be copied or printed, and kept elsewhere; and what was kept so
// of an earlier day, held against the ledger of today.

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "app/desk/commands/ledger.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/mark_label.h"

class QVBoxLayout;

namespace jcic::ui {

class HeadDialog : public ActingDialog {
    Q_OBJECT
public:
    explicit HeadDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The whole ledger, against what was kept of an earlier day.
    void wants_verify(const QString& anchor, const QString& fingerprint);

private:
    void build();
    void load();
    void copy();
    void print();
    void add_kept(QVBoxLayout& column);
    /// Whether what stands in the field may be what it asks for; where it was mistyped, that is said below it.
    [[nodiscard]] bool taken(QLineEdit& field, bool may_be, const QString& mistyped);
    void verify();

    Commands& commands_;
    QPlainTextEdit* text_;
    QPushButton* copy_;
    QPushButton* print_;
    QPushButton* seals_;
    QLineEdit* anchor_;
    QLineEdit* fingerprint_;
    QPushButton* verify_;
    MarkLabel* done_;
    FaultPanel* fault_;
};

}  // namespace jcic::ui

#pragma once
// Where the trail stands: its head with the anchor, to be copied or printed, and kept elsewhere; and what was kept so
// of an earlier day, held against the ledger of today.

#include <QPlainTextEdit>

#include "app/desk/commands/ledger.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class HeadDialog : public ActingDialog {
    Q_OBJECT
public:
    explicit HeadDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The whole ledger, against what was kept of an earlier day.
    void wants_verify(const QString& anchor, const QString& fingerprint);

private:
    /// What may be typed, and where it is said that it was mistyped.
    struct Kept {
        QLineEdit* field = nullptr;
        MarkLabel* wrong = nullptr;
    };
    void build();
    Kept add_kept(const char* name, const char* title);
    void add_buttons();
    void load();
    void copy();
    void print();
    [[nodiscard]] bool any_kept() const;
    /// Whether what stands in the field may be what it asks for; where it was mistyped, that is said below it.
    [[nodiscard]] static bool taken(const Kept& kept, bool may_be, const QString& mistyped);
    void verify();

    QPlainTextEdit* text_ = nullptr;
    bool loaded_ = false;
    Kept anchor_;
    Kept fingerprint_;
    QPushButton* copy_ = nullptr;
    QPushButton* verify_ = nullptr;
    MarkLabel* done_ = nullptr;
};

}  // namespace jcic::ui

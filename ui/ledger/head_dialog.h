#pragma once
// The ledger's seals, newest first: time, cause and last event covered. All seals can be saved with their public keys,
// to check paper without the ledger.

#include <QPlainTextEdit>

#include "app/desk/commands/ledger.h"
#include "app/desk/commands/proof.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/mark.h"

namespace jcic::ui {

class SealsDialog : public ListDialog {
    Q_OBJECT
public:
    SealsDialog(Commands& commands, QWidget* parent);

private:
    void build();
    [[nodiscard]] QString why_none() const;
    void show_seals(const desk::SealList& seals);
    void choose_file();
    void save(const QString& file);

    QTreeWidget* list_ = nullptr;
    QLabel* said_ = nullptr;
    MarkLabel* done_ = nullptr;
};

// The ledger's head with its anchor, to be copied or printed and kept elsewhere; and verification of today's ledger
// against a head that was kept earlier.

class HeadDialog : public ActingDialog {
    Q_OBJECT
public:
    explicit HeadDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Verify the whole ledger against what was kept earlier.
    void wants_verify(const QString& anchor, const QString& fingerprint);

private:
    /// An input field and the line for its error.
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
    /// Whether the field's text may be valid; otherwise shows `mistyped` below it.
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

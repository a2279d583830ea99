#pragma once
// Checks a page, as a scan or a file: whether it is the desk's own, or where a part of one comes from. A separate
// program reads it (app/scan); the result is in words (proof_words.h). Without a scanner the digits beside a page's
// code can be typed.

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>

#include "app/desk/commands/proof.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/file_picker.h"
#include "ui/look/mark.h"
#include "ui/secrets/secret_field.h"
#include "ui/words/ledger_words.h"

namespace jcic::ui {

class PaperDialog : public ListDialog {
    Q_OBJECT
public:
    explicit PaperDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build_file();
    void build_fields();
    void build_result();
    void choose();
    void take_file(const QString& file);
    void check_paper();
    void typing();
    void look_up();
    void show_words(const ProofWords& words);
    void set_busy(bool busy) override;
    template <class C>
    void ask_for_words(C command, desk::Typed typed = {});

    QRadioButton* whole_ = nullptr;
    QRadioButton* piece_ = nullptr;
    QLabel* name_ = nullptr;
    QPushButton* choose_ = nullptr;
    QLineEdit* copy_ = nullptr;
    SecretField* password_ = nullptr;
    QLineEdit* digits_ = nullptr;
    QPushButton* look_up_ = nullptr;
    MarkLabel* verdict_ = nullptr;
    QPlainTextEdit* details_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* stop_ = nullptr;
    QPushButton* again_ = nullptr;
    QString file_;
};

}  // namespace jcic::ui

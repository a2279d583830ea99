#pragma once
// A page that somebody brings, as a scan or a file: whether it is the desk's own, or where a piece of one comes from.
// Read by a program of its own (app/scan), told in words (proof_words.h). Where nothing can be scanned the digits
// beside a page's code are typed.

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <stop_token>

#include "app/desk/commands/proof.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/drop_zone.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"
#include "ui/words/proof_words.h"

namespace jcic::ui {

class PaperDialog : public QDialog {
    Q_OBJECT
public:
    explicit PaperDialog(Commands& commands, QWidget* parent = nullptr);
    /// What is being read is let go of.
    ~PaperDialog() override;

private:
    void build();
    [[nodiscard]] QLayout* fields();
    [[nodiscard]] QLayout* digits();
    void choose();
    void take(const QString& file);
    void read();
    void typing();
    void look_up();
    void show_words(const ProofWords& words);
    void allow();
    template <class T>
    [[nodiscard]] Then<T> then_show();

    Commands& commands_;
    QRadioButton* whole_;
    QRadioButton* piece_;
    DropZone* zone_;
    QLabel* name_;
    QPushButton* choose_;
    QLineEdit* copy_;
    SecretField* password_;
    QLineEdit* digits_;
    QPushButton* look_up_;
    MarkLabel* verdict_;
    QPlainTextEdit* details_;
    FaultPanel* fault_;
    QProgressBar* progress_;
    QPushButton* stop_;
    QPushButton* again_;
    QString file_;
    std::stop_source reading_{std::nostopstate};
    bool busy_ = false;
};

}  // namespace jcic::ui

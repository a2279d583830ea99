#include "ui/commands/doubt_dialog.h"

#include <QCoreApplication>
#include <QPushButton>

#include "ui/look/text.h"
#include "ui_doubt_dialog.h"

namespace jcic::ui {

DoubtDialog::DoubtDialog(QWidget* parent) : QDialog(parent), ui_(std::make_unique<Ui::DoubtDialog>()) {
    ui_->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(ui_->agency, &QRadioButton::toggled, this, &DoubtDialog::allow);
    connect(ui_->papers, &QRadioButton::toggled, this, &DoubtDialog::allow);
    connect(ui_->words, &QLineEdit::textChanged, this, &DoubtDialog::allow);
    connect(ui_->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ui_->note, &QPushButton::clicked, this, &DoubtDialog::note);
    allow();
}

DoubtDialog::~DoubtDialog() = default;

void DoubtDialog::allow() {
    ui_->note->setEnabled((ui_->agency->isChecked() || ui_->papers->isChecked()) &&
                          !ui_->words->text().trimmed().isEmpty());
}

void DoubtDialog::note() {
    Q_EMIT noted({ui_->agency->isChecked() ? inquiry::DoubtAdvice::ask_agency : inquiry::DoubtAdvice::bring_papers,
                  from_typed(ui_->words->text())});
    accept();
}

QString advice_text(inquiry::DoubtAdvice advice) {
    switch (advice) {
        case inquiry::DoubtAdvice::ask_agency:
            return QCoreApplication::translate("advice", "向資料主管機關申請查驗");
        case inquiry::DoubtAdvice::bring_papers:
            return QCoreApplication::translate("advice", "已請申請人提出佐證文件");
    }
    return {};
}

}  // namespace jcic::ui

#include "ui/seat/hand_over_dialog.h"

#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/words/register_words.h"
#include "ui_hand_over_dialog.h"

namespace jcic::ui {

HandOverDialog::HandOverDialog(Commands& commands, office::StepWanted wanted, desk::StepText page,
                               const std::string& steps_in, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      wanted_(std::move(wanted)),
      page_(std::move(page)),
      ui_(std::make_unique<Ui::HandOverDialog>()) {
    ui_->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(told(wanted_.step->title));
    ui_->page->show_page(q(page_.text));
    ui_->digest->setText(tr("兩人簽的是這一頁 %1").arg(q(page_.digest_text)));
    const auto who = q(steps_in);
    ui_->passwordLabel->setText(tr("保管人%1的密碼(&P)").arg(who));
    ui_->password->setAccessibleName(tr("保管人%1的密碼").arg(who));
    connect(ui_->password, &SecretField::edited, this, &HandOverDialog::allow);
    connect(ui_->password, &SecretField::entered, this, &HandOverDialog::sign);
    connect(ui_->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ui_->sign, &QPushButton::clicked, this, &HandOverDialog::sign);
    ui_->password->setFocus();
    allow();
}

HandOverDialog::~HandOverDialog() = default;

void HandOverDialog::allow() {
    enable_unless(*ui_->sign, busy_, still_lacking({{!ui_->password->empty(), ui_->password}}));
    ui_->cancel->setEnabled(!busy_);
}

void HandOverDialog::sign() {
    if (busy_ || ui_->password->empty()) return;
    ui_->fault->clear();
    auto typed = together(ui_->password->take());
    busy_ = true;
    allow();
    commands_.send(
        this, command::Take{wanted_, page_},
        [this](Result<std::string> done) {
            busy_ = false;
            allow();
            if (done) return accept();
            ui_->fault->show_fault(done.error());
            ui_->password->setFocus();
        },
        std::move(typed));
}

}  // namespace jcic::ui

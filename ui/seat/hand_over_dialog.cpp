#include "ui/seat/hand_over_dialog.h"

#include "ui/help/fault_panel.h"
#include "ui/look/fact_rows.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/secrets/secret_field.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct HandOverDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::HandOverDialog)
public:
    explicit HandOverDialog(QWidget& form);

    FactRows* page = nullptr;
    QLabel* digest = nullptr;
    SecretField* password = nullptr;
    QLabel* passwordLabel = nullptr;
    ui::FaultPanel* fault = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* sign = nullptr;
};

/// From top to bottom.
HandOverDialog::HandOverDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 8, {18, 18, 18, 18});
    page = put(*column, parts.make<FactRows>("page"));
    page->setMinimumSize(440, 0);
    digest = put(*column, parts.make_text("digest", nullptr, "small"));
    password = parts.make<SecretField>("password", QT_TR_NOOP("保管人的密碼(&P)"));
    passwordLabel = put(*column, parts.make_label(*password, QT_TR_NOOP("保管人的密碼(&P)")));
    put(*column, password);
    fault = put(*column, parts.make<ui::FaultPanel>("fault"));
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    row->addStretch();
    cancel = put(*row, parts.make_button("cancel", QT_TR_NOOP("取消(&C)")));
    sign = put(*row, parts.make_button("sign", QT_TR_NOOP("兩人簽署(&S)")));
    make_primary(*sign);
    follow({password, sign, cancel});
}

}  // namespace Ui

HandOverDialog::HandOverDialog(Commands& commands, office::StepWanted wanted, desk::StepText page,
                               const std::string& steps_in, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      wanted_(std::move(wanted)),
      page_(std::move(page)),
      ui_(std::make_unique<Ui::HandOverDialog>(*this)) {
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

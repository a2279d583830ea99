#include "ui/seat/hand_over_dialog.h"

#include "ui/look/fact_rows.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

HandOverDialog::HandOverDialog(Commands& commands, domain::registers::StepRequest wanted, desk::StepText page,
                               const std::string& steps_in, QWidget* parent)
    : ActingDialog("HandOverDialog", {}, commands, parent), wanted_(std::move(wanted)), page_(std::move(page)) {
    setWindowTitle(told(wanted_.step->title));
    space(18, 8);
    auto* facts = put(column_, parts_.make<FactRows>("page"));
    facts->setMinimumSize(440, 0);
    facts->show_page(q(page_.text));
    parts_.add_text(column_, "digest", nullptr, "small")->setText(tr("雙方簽署內容 %1").arg(q(page_.digest_text)));
    QLabel* label = nullptr;
    password_ = parts_.add_field<SecretField>(column_, label, "password", QT_TR_NOOP("保管人員的密碼(&P)"));
    const auto who = q(steps_in);
    label->setText(tr("保管人員%1的密碼(&P)").arg(who));
    password_->setAccessibleName(tr("保管人員%1的密碼").arg(who));
    auto* cancel = make_cancel();
    auto* sign = make_way(
        "sign", QT_TR_NOOP("簽署(&S)"), [this] { this->sign(); },
        [this] {
            return still_lacking({{!password_->empty(), password_}});
        });
    make_primary(*sign);
    add_ways({nullptr, cancel, sign});
    follow({password_, sign, cancel});
    connect(password_, &SecretField::edited, this, &HandOverDialog::allow);
    connect(password_, &SecretField::entered, this, &HandOverDialog::sign);
    password_->setFocus();
    allow();
}

void HandOverDialog::sign() {
    if (busy_ || password_->empty()) return;
    ask(
        command::Take{wanted_, page_}, [this](const std::string&) { accept(); }, again_at(password_),
        together(password_->take()));
}

}  // namespace jcic::ui

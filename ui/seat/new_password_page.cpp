#include "ui/seat/new_password_page.h"

#include <QVBoxLayout>

#include "app/domain/password_policy.h"
#include "app/words/words.h"
#include "ui/look/field_label.h"

namespace jcic::ui {

NewPasswordPage::NewPasswordPage(const QString& name, QWidget* parent)
    : QWidget(parent),
      lead_(new QLabel(this)),
      password_(new SecretField(this)),
      again_(new SecretField(this)),
      state_(new MarkLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    lead_->setWordWrap(true);
    column->addWidget(lead_);
    const auto add = [&](SecretField* field, const QString& title, const QString& marked, const QString& called) {
        field->setObjectName(called);
        field->setAccessibleName(title);
        column->addWidget(field_label(marked, field, this));
        column->addWidget(field);
        connect(field, &SecretField::edited, this, &NewPasswordPage::edited);
    };
    add(password_, tr("自訂密碼"), tr("自訂密碼(&P)"), name + QStringLiteral("Password"));
    auto* rule = new QLabel(tr("至少 8 個字元，混合數字、大小寫英文與特殊符號。"), this);
    rule->setProperty("kind", QStringLiteral("small"));
    rule->setWordWrap(true);
    column->addWidget(rule);
    add(again_, tr("再次輸入"), tr("再次輸入(&A)"), name + QStringLiteral("Again"));
    state_->setObjectName(name + QStringLiteral("State"));
    state_->setWordWrap(true);
    state_->hide();
    column->addWidget(state_);
    column->addStretch();
    connect(password_, &SecretField::entered, again_, qOverload<>(&QWidget::setFocus));
    connect(again_, &SecretField::entered, this, &NewPasswordPage::entered);
}

void NewPasswordPage::show_person(const QString& who) {
    lead_->setText(
        tr("請 %1 本人自訂本程式登入密碼；其他人員請迴避。密碼僅本人知悉，遺忘時僅得以復原金鑰辦理復原。").arg(who));
}

std::optional<Secret> NewPasswordPage::take_password(const Secret* other) {
    auto typed = password_->take();
    const auto again = again_->take();
    std::optional<Fault> wrong;
    const auto differs = [](const char* reason) {
        return Fault{FaultCode::input_form, "setup", {{"field", "password"}, {"reason", reason}}};
    };
    if (!typed.equals(again)) wrong = differs("differs");
    if (const auto strong = domain::strong_enough(typed); !wrong && !strong) wrong = strong.error();
    if (!wrong && other != nullptr && typed.equals(*other)) wrong = differs("same");
    if (!wrong) {
        state_->hide();
        return typed;
    }
    show_fault(*wrong);
    return std::nullopt;
}

void NewPasswordPage::clear() {
    password_->clear();
    again_->clear();
    state_->hide();
}

void NewPasswordPage::show_fault(const Fault& fault) {
    const auto words = words::words_for(fault);
    state_->show_state(Mark::barred, tr("%1：%2").arg(words.title, words.cause));
    state_->show();
    password_->setFocus();
}

}  // namespace jcic::ui

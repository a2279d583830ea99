#include "ui/seat/account_password_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/desk/commands/seat.h"
#include "ui/look/field_label.h"
#include "ui/look/screen_room.h"
#include "ui/look/why_grey.h"
#include "ui/seat/new_password_state.h"

namespace jcic::ui {

AccountPasswordDialog::AccountPasswordDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      apart_(commands.snapshot()->host.account_apart),
      present_(new SecretField(this)),
      wanted_(new SecretField(this)),
      again_(new SecretField(this)),
      note_(new MarkLabel(this)),
      fault_(new FaultPanel(this)),
      cancel_(new QPushButton(tr("取消(&C)"), this)),
      change_(new QPushButton(tr("變更(&S)"), this)) {
    setObjectName(QStringLiteral("AccountPasswordDialog"));
    setWindowTitle(tr("變更聯徵帳號的密碼"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    open_at_size(*this, {460, 420});
    for (auto* field : {present_, wanted_, again_}) connect(field, &SecretField::edited, this, [this] { allow(); });
    connect(present_, &SecretField::entered, wanted_, qOverload<>(&QWidget::setFocus));
    if (apart_) connect(wanted_, &SecretField::entered, again_, qOverload<>(&QWidget::setFocus));
    connect(apart_ ? again_ : wanted_, &SecretField::entered, this, &AccountPasswordDialog::proceed);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(change_, &QPushButton::clicked, this, &AccountPasswordDialog::proceed);
    allow();
    present_->setFocus();
}

void AccountPasswordDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(8);
    auto* lead = new QLabel(apart_ ? tr("聯徵帳號（第一道）的密碼由聯徵中心給你本人；換人承辦或懷疑有人知道時要變更"
                                        "（R-DU-5、R-PW-6）。不可以是本程式的密碼。變更會記在日誌裡。")
                                   : tr("聯徵帳號（第一道）的密碼由本程式的密碼衍生。聯徵中心給了新密碼時，在這裡換成"
                                        "衍生的。變更會記在日誌裡。"),
                            this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    const auto add = [&](SecretField* field, const char* name, const QString& called, const QString& marked) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(called);
        column->addWidget(field_label(marked, field, this));
        column->addWidget(field);
    };
    add(present_, "present", tr("聯徵帳號現在的密碼"), tr("聯徵帳號現在的密碼(&P)"));
    if (apart_) {
        add(wanted_, "wanted", tr("聯徵帳號的新密碼"), tr("新密碼(&N)"));
        auto* rule = new QLabel(tr("至少 8 個字元，混合數字、大小寫英文與特殊符號。"), this);
        rule->setProperty("kind", QStringLiteral("small"));
        rule->setWordWrap(true);
        column->addWidget(rule);
        add(again_, "again", tr("再輸入一次聯徵帳號的新密碼"), tr("再輸入一次(&A)"));
    } else {
        add(wanted_, "wanted", tr("本程式的密碼"), tr("本程式的密碼(&N)"));
        again_->hide();
    }
    note_->setObjectName(QStringLiteral("note"));
    note_->setWordWrap(true);
    note_->setMinimumHeight(2 * fontMetrics().lineSpacing());  // all that it may lack: nothing moves under the hands
    column->addWidget(note_);
    column->addWidget(fault_);
    fault_->clear();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    cancel_->setObjectName(QStringLiteral("cancel"));
    change_->setObjectName(QStringLiteral("change"));
    change_->setProperty("kind", QStringLiteral("primary"));
    change_->setDefault(true);
    buttons->addWidget(cancel_);
    buttons->addWidget(change_);
    column->addLayout(buttons);
}

void AccountPasswordDialog::allow() {
    bool good = !wanted_->empty();
    if (!busy_ && apart_) {
        good = NewPasswordState::tell(*note_, *wanted_, *again_);
        if (good && wanted_->same_as(*present_)) {
            good = false;
            note_->show_state(Mark::act, tr("新密碼與現在的一樣"));
        }
    }
    const auto lacks = still_lacking(
        {{!present_->empty(), present_}, {!wanted_->empty(), wanted_}, {!apart_ || !again_->empty(), again_}});
    enable_unless(*change_, busy_, lacks.isEmpty() && !good ? note_->text() : lacks);
    cancel_->setEnabled(!busy_);
}

void AccountPasswordDialog::proceed() {
    if (!change_->isEnabled()) return;
    busy_ = true;
    fault_->clear();
    auto typed = together(present_->take(), wanted_->take());
    again_->clear();
    note_->show_state(Mark::not_yet, tr("變更中…"));
    allow();
    commands_.send(
        this, command::ChangeAccountPassword{}, [this](const Result<void>& done) { answered(done); }, std::move(typed));
}

void AccountPasswordDialog::answered(const Result<void>& done) {
    busy_ = false;
    if (done) return accept();
    note_->show_state(Mark::plain, {});
    allow();
    fault_->show_fault(done.error());
    present_->setFocus();
}

}  // namespace jcic::ui

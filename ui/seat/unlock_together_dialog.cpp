#include "ui/seat/unlock_together_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/look/choice_box.h"
#include "ui/look/field_label.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

UnlockTogetherDialog::UnlockTogetherDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      who_{new ChoiceBox(this), new ChoiceBox(this)},
      password_{new SecretField(this), new SecretField(this)},
      fault_(new FaultPanel(this)),
      cancel_(new QPushButton(tr("取消(&C)"), this)),
      unlock_(new QPushButton(tr("解鎖(&L)"), this)) {
    setObjectName(QStringLiteral("UnlockTogetherDialog"));
    setWindowTitle(tr("兩人一起解鎖帳號"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto snapshot = commands_.snapshot();
    for (const auto& person : snapshot->people) {
        people_.push_back(person.code);
        for (auto* box : who_) box->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    for (auto* box : who_) box->setCurrentIndex(-1);  // nobody's by chance
    build();
    for (std::size_t i = 0; i < who_.size(); ++i) {
        password_[i]->is_of(who_[i]);
        connect(who_[i], &QComboBox::currentIndexChanged, this, &UnlockTogetherDialog::allow);
        connect(password_[i], &SecretField::edited, this, &UnlockTogetherDialog::allow);
    }
    connect(password_[0], &SecretField::entered, who_[1], qOverload<>(&QWidget::setFocus));
    connect(password_[1], &SecretField::entered, this, &UnlockTogetherDialog::unlock);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(unlock_, &QPushButton::clicked, this, &UnlockTogetherDialog::unlock);
    allow();
    open_at_size(*this, {460, 460});
    who_[0]->setFocus();
}

void UnlockTogetherDialog::add(QVBoxLayout& column, QWidget* field, const Named& name) {
    field->setObjectName(QLatin1String(name.object));
    field->setAccessibleName(name.called);
    column.addWidget(field_label(name.marked, field, this));
    column.addWidget(field);
}

void UnlockTogetherDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(8);
    auto* lead =
        new QLabel(tr("單位主管與帳號管理人員都被鎖住時才用：其中一人與另一人（或主管人員）各自輸入自己的密碼，"
                      "兩個都對才解鎖這兩個帳號（R-PW-4）。錯了要等一小時以上才能再試。"),
                   this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    add(*column, who_[0], {"firstPerson", tr("第一個人"), tr("第一個人(&1)")});
    add(*column, password_[0], {"firstPassword", tr("第一個人的密碼"), tr("第一個人的密碼(&P)")});
    add(*column, who_[1], {"secondPerson", tr("第二個人"), tr("第二個人(&2)")});
    add(*column, password_[1], {"secondPassword", tr("第二個人的密碼"), tr("第二個人的密碼(&A)")});
    column->addStretch();
    column->addWidget(fault_);
    fault_->clear();
    cancel_->setObjectName(QStringLiteral("unlockCancel"));
    unlock_->setObjectName(QStringLiteral("unlock"));
    unlock_->setProperty("kind", QStringLiteral("primary"));
    unlock_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(unlock_);
    column->addLayout(buttons);
}

void UnlockTogetherDialog::allow() {
    const int one = who_[0]->currentIndex();
    const int other = who_[1]->currentIndex();
    const bool typed = !password_[0]->empty() && !password_[1]->empty();
    enable_unless(*unlock_, one < 0 || other < 0 ? tr("先選兩個人")
                            : one == other       ? tr("要是兩個不同的人")
                            : !typed             ? tr("兩個人都要輸入自己的密碼")
                                                 : QString());
    if (busy_) unlock_->setEnabled(false);
    cancel_->setEnabled(!busy_);
}

void UnlockTogetherDialog::unlock() {
    if (!unlock_->isEnabled()) return;
    fault_->clear();
    auto typed = together(password_[0]->take(), password_[1]->take());
    busy_ = true;
    allow();
    const auto person = [this](const QComboBox* box) { return people_[static_cast<std::size_t>(box->currentIndex())]; };
    commands_.send(
        this, command::UnlockTogether{person(who_[0]), person(who_[1])},
        [this, one = who_[0]->currentText(), other = who_[1]->currentText()](const Result<void>& done) {
            answered(done, one, other);
        },
        std::move(typed));
}

void UnlockTogetherDialog::answered(const Result<void>& done, const QString& one, const QString& other) {
    busy_ = false;
    allow();
    if (done) {
        Q_EMIT unlocked(one, other);
        return accept();
    }
    fault_->show_fault(done.error());
    password_[0]->setFocus();
}

}  // namespace jcic::ui

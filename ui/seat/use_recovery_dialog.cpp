#include "ui/seat/use_recovery_dialog.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/look/choice_box.h"
#include "ui/look/field_label.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

UseRecoveryDialog::UseRecoveryDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      person_(new ChoiceBox(this)),
      first_(new SecretField(this)),
      second_(new SecretField(this)),
      password_(new NewPasswordPage(QStringLiteral("recovered"), this)),
      as_head_(new QCheckBox(tr("單位主管亡故或不在任：確認後由這個人接任單位主管(&H)"), this)),
      fault_(new FaultPanel(this)),
      cancel_(new QPushButton(tr("取消(&C)"), this)),
      recover_(new QPushButton(tr("恢復(&R)"), this)) {
    setObjectName(QStringLiteral("UseRecoveryDialog"));
    setWindowTitle(tr("以復原金鑰恢復"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto snapshot = commands_.snapshot();
    for (const auto& person : snapshot->people) {
        people_.push_back(person.code);
        person_->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    build();
    for (auto* field : {first_, second_}) connect(field, &SecretField::edited, this, &UseRecoveryDialog::allow);
    connect(password_, &NewPasswordPage::edited, this, &UseRecoveryDialog::allow);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(recover_, &QPushButton::clicked, this, &UseRecoveryDialog::recover);
    allow();
    open_at_size(*this, {760, 520});
}

void UseRecoveryDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* lead = new QLabel(tr("忘了密碼，或密碼隨舊機器遺失：兩半由保管人各自輸入。單位主管確認是本人之前，"
                               "不能簽署，也不能更換密碼；確認之後請換成自己的。"),
                            this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    auto* fields = new QGridLayout;
    column->addLayout(fields);
    const auto add = [&](QWidget* field, const QString& title, const QString& marked, const char* name) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(title);
        const int row = fields->rowCount();  // each under its label
        fields->addWidget(field_label(marked, field, this), row, 0);
        fields->addWidget(field, row + 1, 0);
    };
    add(person_, tr("要恢復的人"), tr("要恢復的人(&U)"), "recoveredPerson");
    add(first_, tr("第一半"), tr("第一半(&1)"), "firstHalf");
    add(second_, tr("第二半"), tr("第二半(&2)"), "secondHalf");
    column->addWidget(password_);
    as_head_->setObjectName(QStringLiteral("recoveredAsHead"));
    column->addWidget(as_head_);
    column->addWidget(fault_);
    fault_->clear();
    cancel_->setObjectName(QStringLiteral("useRecoveryCancel"));
    recover_->setObjectName(QStringLiteral("recover"));
    recover_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(recover_);
    column->addLayout(buttons);
}

void UseRecoveryDialog::allow() {
    const auto lacks = still_lacking(
        {{person_->currentIndex() >= 0, person_}, {!first_->empty(), first_}, {!second_->empty(), second_}});
    enable_unless(*recover_, busy_, lacks.isEmpty() && !password_->filled() ? tr("新密碼還沒有輸入兩次") : lacks);
    cancel_->setEnabled(!busy_);
}

void UseRecoveryDialog::recover() {
    if (!recover_->isEnabled()) return;
    fault_->clear();
    auto next = password_->take();
    if (!next) return allow();
    auto typed = together(first_->take(), second_->take(), *std::move(next));
    busy_ = true;
    allow();
    const auto who = person_->currentText();
    const auto& person = people_[static_cast<std::size_t>(person_->currentIndex())];
    commands_.send(
        this, command::UseRecovery{person, as_head_->isChecked()},
        [this, who](Result<void> done) {
            busy_ = false;
            allow();
            if (done) {
                Q_EMIT recovered(who);
                return accept();
            }
            password_->clear();
            fault_->show_fault(done.error());
            first_->setFocus();
        },
        std::move(typed));
}

}  // namespace jcic::ui

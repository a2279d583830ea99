#include "ui/seat/unlock_together_dialog.h"

#include "ui/look/text.h"

namespace jcic::ui {

UnlockTogetherDialog::UnlockTogetherDialog(Commands& commands, QWidget* parent)
    : ActingDialog("UnlockTogetherDialog", {460, 460}, commands, parent) {
    build();
    const auto snapshot = commands_.snapshot();
    for (const auto& person : snapshot->people) {
        people_.push_back(person.code);
        for (auto* box : who_) box->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    for (std::size_t i = 0; i < who_.size(); ++i) {
        who_[i]->setCurrentIndex(-1);  // nobody's by chance
        password_[i]->is_of(who_[i]);
        connect(who_[i], &QComboBox::currentIndexChanged, this, &UnlockTogetherDialog::allow);
        connect(password_[i], &SecretField::edited, this, &UnlockTogetherDialog::allow);
    }
    connect(password_[0], &SecretField::entered, who_[1], qOverload<>(&QWidget::setFocus));
    connect(password_[1], &SecretField::entered, this, &UnlockTogetherDialog::unlock);
    allow();
    who_[0]->setFocus();
}

void UnlockTogetherDialog::build() {
    parts_.title_window(QT_TR_NOOP("二人共同解除帳號鎖定"));
    space(18, 8);
    parts_.add_text(column_, "",
                    QT_TR_NOOP("單位主管與帳號管理人員帳號均鎖定時始使用：其中一人與另一人（或核准主管）各自輸入密碼，"
                               "均正確始解除二個帳號之鎖定（R-PW-4）。輸入錯誤者，至少一小時後始得再試。"));
    who_[0] = parts_.add_field<ChoiceBox>(column_, "firstPerson", QT_TR_NOOP("第一位人員(&1)"));
    password_[0] = parts_.add_field<SecretField>(column_, "firstPassword", QT_TR_NOOP("第一位人員之密碼(&P)"));
    who_[1] = parts_.add_field<ChoiceBox>(column_, "secondPerson", QT_TR_NOOP("第二位人員(&2)"));
    password_[1] = parts_.add_field<SecretField>(column_, "secondPassword", QT_TR_NOOP("第二位人員密碼(&A)"));
    column_.addStretch();
    auto* cancel = make_cancel("unlockCancel");
    unlock_ = make_way(
        "unlock", QT_TR_NOOP("解除鎖定(&L)"), [this] { unlock(); }, [this] { return why_not(); });
    make_primary(*unlock_);
    add_ways({nullptr, cancel, unlock_});
}

QString UnlockTogetherDialog::why_not() const {
    const int one = who_[0]->currentIndex();
    const int other = who_[1]->currentIndex();
    if (one < 0 || other < 0) return tr("請先選取二位人員");
    if (one == other) return tr("應為不同人員");
    return password_[0]->empty() || password_[1]->empty() ? tr("二人均須輸入密碼") : QString();
}

void UnlockTogetherDialog::unlock() {
    if (!unlock_->isEnabled()) return;
    const auto person = [this](const QComboBox* box) { return people_[static_cast<std::size_t>(box->currentIndex())]; };
    // The two that it was asked for: somebody may have chosen another by the answer.
    const auto done = [this, one = who_[0]->currentText(), other = who_[1]->currentText()] {
        Q_EMIT unlocked(one, other);
        accept();
    };
    ask(command::UnlockTogether{person(who_[0]), person(who_[1])}, done, again_at(password_[0]),
        together(password_[0]->take(), password_[1]->take()));
}

}  // namespace jcic::ui

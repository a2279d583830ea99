#include "ui/seat/use_recovery_dialog.h"

#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

UseRecoveryDialog::UseRecoveryDialog(Commands& commands, QWidget* parent)
    : ActingDialog("UseRecoveryDialog", {760, 520}, commands, parent) {
    build();
    const auto snapshot = commands_.snapshot();
    for (const auto& person : snapshot->people) {
        people_.push_back(person.code);
        person_->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    for (auto* field : {first_, second_}) connect(field, &SecretField::edited, this, &UseRecoveryDialog::allow);
    connect(password_, &NewPasswordPage::edited, this, &UseRecoveryDialog::allow);
    allow();
}

void UseRecoveryDialog::build() {
    parts_.title_window(QT_TR_NOOP("以復原金鑰復原"));
    parts_.add_text(column_, "",
                    QT_TR_NOOP("密碼遺忘，或隨舊機器遺失：復原金鑰第一段及第二段由保管人各自輸入。單位主管確認身分前，"
                               "無法簽署，亦無法變更密碼；確認後請自訂密碼。"));
    person_ = parts_.add_field<ChoiceBox>(column_, "recoveredPerson", QT_TR_NOOP("待復原人員(&U)"));
    first_ = parts_.add_field<SecretField>(column_, "firstHalf", QT_TR_NOOP("第一段(&1)"));
    second_ = parts_.add_field<SecretField>(column_, "secondHalf", QT_TR_NOOP("第二段(&2)"));
    password_ = put(column_, new NewPasswordPage(QStringLiteral("recovered"), this));
    as_head_ = put(
        column_, parts_.make_tick("recoveredAsHead", QT_TR_NOOP("單位主管亡故或不在任：確認後由該員接任單位主管(&H)")));
    auto* cancel = make_cancel("useRecoveryCancel");
    recover_ = make_way(
        "recover", QT_TR_NOOP("復原(&R)"), [this] { recover(); }, [this] { return why_not(); });
    recover_->setDefault(true);
    add_ways({nullptr, cancel, recover_});
}

QString UseRecoveryDialog::why_not() const {
    const auto lacks = still_lacking(
        {{person_->currentIndex() >= 0, person_}, {!first_->empty(), first_}, {!second_->empty(), second_}});
    return lacks.isEmpty() && !password_->filled() ? tr("新密碼尚未輸入二次") : lacks;
}

void UseRecoveryDialog::recover() {
    if (!recover_->isEnabled()) return;
    fault_->clear();
    auto next = password_->take_password();
    if (!next) return allow();
    const auto& person = people_[static_cast<std::size_t>(person_->currentIndex())];
    const auto done = [this, who = person_->currentText()] {
        Q_EMIT recovered(who);
        accept();
    };
    const auto failed = [this](const Fault& fault) {
        password_->clear();
        again_at(first_)(fault);
    };
    ask(command::UseRecovery{person, as_head_->isChecked()}, done, failed,
        together(first_->take(), second_->take(), *std::move(next)));
}

}  // namespace jcic::ui

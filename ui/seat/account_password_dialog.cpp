#include "ui/seat/account_password_dialog.h"

#include "app/desk/commands/seat.h"
#include "ui/look/why_grey.h"
#include "ui/seat/new_password_state.h"

namespace jcic::ui {

AccountPasswordDialog::AccountPasswordDialog(Commands& commands, QWidget* parent)
    : ActingDialog("AccountPasswordDialog", {460, 420}, commands, parent),
      apart_(commands.snapshot()->host.account_apart) {
    build();
    allow();
    present_->setFocus();
}

void AccountPasswordDialog::build() {
    parts_.title_window(QT_TR_NOOP("變更聯徵帳號的密碼"));
    space(18, 8);
    parts_.add_text(column_, "",
                    apart_ ? QT_TR_NOOP("聯徵中心帳號密碼（第一道密碼）由聯徵中心核發予本人；人員異動或疑似外洩時應予變"
                                        "更（R-DU-5、R-PW-6），且不得與本程式密碼相同。變更將記入日誌。")
                           : QT_TR_NOOP("聯徵中心帳號密碼（第一道密碼）由本程式密碼衍生。聯徵中心核發新密碼時，於此變更"
                                        "為衍生密碼。變更將記入日誌。"));
    present_ = parts_.add_field<SecretField>(column_, "present", QT_TR_NOOP("聯徵中心帳號目前密碼(&P)"));
    connect(present_, &SecretField::edited, this, &AccountPasswordDialog::allow);
    add_wanted();
    connect(present_, &SecretField::entered, wanted_, qOverload<>(&QWidget::setFocus));
    note_ = put(column_, parts_.make<MarkLabel>("note"));
    note_->setWordWrap(true);
    note_->setMinimumHeight(2 * fontMetrics().lineSpacing());  // all that it may lack: nothing moves under the hands
    auto* cancel = make_cancel();
    change_ = make_way(
        "change", QT_TR_NOOP("變更(&S)"), [this] { proceed(); }, [this] { return why_not(); });
    make_primary(*change_);
    add_ways({nullptr, cancel, change_});
}

void AccountPasswordDialog::add_wanted() {
    auto* last = wanted_ = parts_.add_field<SecretField>(
        column_, "wanted", apart_ ? QT_TR_NOOP("新密碼(&N)") : QT_TR_NOOP("本程式的密碼(&N)"));
    connect(wanted_, &SecretField::edited, this, &AccountPasswordDialog::allow);
    if (apart_) {
        parts_.name_widget(*wanted_, QT_TR_NOOP("聯徵帳號的新密碼"));
        parts_.add_text(column_, "", QT_TR_NOOP("至少 8 個字元，混合數字、大小寫英文與特殊符號。"), "small");
        last = again_ = parts_.add_field<SecretField>(column_, "again", QT_TR_NOOP("再次輸入(&A)"));
        parts_.name_widget(*again_, QT_TR_NOOP("再次輸入聯徵中心帳號新密碼"));
        connect(again_, &SecretField::edited, this, &AccountPasswordDialog::allow);
        connect(wanted_, &SecretField::entered, again_, qOverload<>(&QWidget::setFocus));
    }
    connect(last, &SecretField::entered, this, &AccountPasswordDialog::proceed);
}

bool AccountPasswordDialog::judge() {
    if (!apart_) return !wanted_->empty();
    if (!NewPasswordState::show_state(*note_, *wanted_, *again_)) return false;
    if (!wanted_->same_as(*present_)) return true;
    note_->show_state(Mark::barred, tr("新密碼與目前密碼相同"));
    return false;
}

QString AccountPasswordDialog::why_not() {
    const bool good = busy_ || judge();
    const auto lacks = still_lacking({{!present_->empty(), present_},
                                      {!wanted_->empty(), wanted_},
                                      {again_ == nullptr || !again_->empty(), again_}});
    return lacks.isEmpty() && !good ? note_->text() : lacks;
}

void AccountPasswordDialog::proceed() {
    if (!change_->isEnabled()) return;
    auto typed = together(present_->take(), wanted_->take());
    if (again_ != nullptr) again_->clear();
    note_->show_state(Mark::not_yet, tr("變更中…"));
    const auto failed = [this](const Fault& fault) {
        note_->show_state(Mark::plain, {});
        again_at(present_)(fault);
    };
    ask(
        command::ChangeAccountPassword{}, [this] { accept(); }, failed, std::move(typed));
}

}  // namespace jcic::ui

#include "ui/seat/own_card_dialog.h"

#include <algorithm>

#include "app/desk/commands/seat.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {
namespace {

bool is_bound(const desk::Snapshot& snapshot) {
    return snapshot.seat && std::ranges::any_of(snapshot.people, [&](const desk::PersonView& one) {
               return one.by_card && one.code == snapshot.seat->person.code;
           });
}

}  // namespace

bool OwnCardDialog::concerns(const desk::Snapshot& snapshot) {
    return snapshot.seat && (snapshot.card_required || is_bound(snapshot));
}

OwnCardDialog::OwnCardDialog(Commands& commands, QWidget* parent)
    : ActingDialog("OwnCardDialog", {480, 320}, commands, parent) {
    build();
    connect(&commands_, &Commands::changed, this, &OwnCardDialog::show_binding);
    show_binding();
    password_->setFocus();
}

void OwnCardDialog::build() {
    parts_.title_window(QT_TR_NOOP("本人登入用卡片"));
    space(18, 8);
    parts_.add_text(
        column_, "",
        QT_TR_NOOP("換卡時，將新卡插入讀卡機後綁定，並輸入新卡之 PIN；原卡即不得登入。卡片遺失或損壞而無法登入"
                   "者，於登入畫面以復原金鑰復原帳號，再綁定新卡。綁定及解除均記入日誌。"));
    state_ = put(column_, parts_.make<MarkLabel>("binding"));
    state_->setWordWrap(true);
    password_ = parts_.add_field<SecretField>(column_, "password", QT_TR_NOOP("本程式密碼(&P)"));
    connect(password_, &SecretField::edited, this, &OwnCardDialog::allow);
    connect(password_, &SecretField::entered, this, &OwnCardDialog::bind);
    hold({password_});
    auto* close = make_close();
    release_ = make_way(
        "release", QT_TR_NOOP("解除綁定(&R)"), [this] { release(); }, [this] { return why_not_release(); });
    bind_ = make_way(
        "bind", QT_TR_NOOP("綁定讀卡機內之卡片(&B)"), [this] { bind(); }, [this] { return why_not_bind(); });
    make_primary(*bind_);
    add_ways({release_, nullptr, close, bind_});
    follow({password_, bind_, close, release_});
}

void OwnCardDialog::show_binding() {
    if (!done_) {
        const bool bound = is_bound(*commands_.snapshot());
        state_->show_state(bound ? Mark::good : Mark::not_yet,
                           bound ? tr("本人帳號已綁定卡片。") : tr("本人帳號未綁定卡片。"));
    }
    allow();
}

QString OwnCardDialog::why_not_bind() const {
    return still_lacking({{!password_->empty(), password_}});
}

QString OwnCardDialog::why_not_release() const {
    const auto snapshot = commands_.snapshot();
    if (snapshot->card_required) return tr("本機規定以密碼及本人卡片登入，不得解除綁定");
    if (!is_bound(*snapshot)) return tr("本人帳號未綁定卡片");
    return still_lacking({{!password_->empty(), password_}});
}

void OwnCardDialog::bind() {
    if (!bind_->isEnabled()) return;
    ask(
        command::BindCard{}, [this] { show_done(tr("卡片已綁定；下次登入請使用本卡。")); }, again_at(password_),
        together(password_->take()));
}

void OwnCardDialog::release() {
    if (!release_->isEnabled()) return;
    ask(
        command::ReleaseCard{}, [this] { show_done(tr("已解除綁定；下次登入僅須密碼。")); }, again_at(password_),
        together(password_->take()));
}

void OwnCardDialog::show_done(const QString& what) {
    done_ = true;
    state_->show_state(Mark::good, what);
    allow();
}

}  // namespace jcic::ui

#include "ui/seat/taking_over_dialog.h"

#include "ui/look/other_people.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

TakingOverDialog::TakingOverDialog(Commands& commands, desk::WaitingSerial waiting, QWidget* parent)
    : ActingDialog("TakingOverDialog", {620, 520}, commands, parent), waiting_(std::move(waiting)) {
    build();
    for (const auto& one : waiting_.queries)
        query_->addItem(QStringLiteral("%1 %2").arg(q(one.case_number), q(one.subject_name)));
    approvers_ = add_others(*approver_, *commands_.snapshot(),
                            [](const auto& person) { return person.duties.contains(domain::Duty::supervisor); });
    connect(query_, &QComboBox::currentIndexChanged, this, &TakingOverDialog::load_page);
    connect(approver_, &QComboBox::currentIndexChanged, this, &TakingOverDialog::load_page);
    connect(password_, &SecretField::edited, this, &TakingOverDialog::allow);
    connect(password_, &SecretField::entered, this, &TakingOverDialog::sign);
    password_->is_of(approver_);
    load_page();
}

void TakingOverDialog::build() {
    parts_.title_window(QT_TR_NOOP("併入找回的序號"));
    query_ = parts_.add_field<ChoiceBox>(column_, "takingQuery", QT_TR_NOOP("併入之查詢(&Q)"));
    approver_ = parts_.add_field<ChoiceBox>(column_, "takingApprover", QT_TR_NOOP("核准主管(&A)"));
    page_ = new FactRows(this);
    column_.addWidget(scrolling(page_), 1);
    digest_ = put(column_, parts_.make_line("takingDigest", nullptr, "soft"));
    lacking_ = put(column_, parts_.make<MarkLabel>("takingLacking"));
    lacking_->setWordWrap(true);
    password_ = parts_.add_field<SecretField>(column_, "takingPassword", QT_TR_NOOP("核准主管密碼(&P)"));
    hold({query_, approver_});
    auto* cancel = make_cancel("takingCancel");
    sign_ = make_way(
        "takingSign", QT_TR_NOOP("核准併入(&S)"), [this] { sign(); }, [this] { return why_not(); });
    sign_->setDefault(true);
    add_ways({nullptr, cancel, sign_});
}

QString TakingOverDialog::lacking() const {
    if (query_->currentIndex() < 0) return tr("無已核准之查詢案可併入。");
    if (approver_->currentIndex() < 0) return tr("無另一位核准主管可核准；請單位主管登記。");
    return {};
}

QString TakingOverDialog::why_not() const {
    if (const auto why = lacking(); !why.isEmpty()) return why;
    return !shown_ ? tr("簽署內容尚未顯示") : still_lacking({{!password_->empty(), password_}});
}

/// Nothing of an earlier choice stays on show: beside another query or approver it would be read as theirs.
void TakingOverDialog::load_page() {
    shown_.reset();
    page_->show_page({});
    digest_->clear();
    fault_->clear();
    const auto why = lacking();
    lacking_->show_state(Mark::barred, why);
    lacking_->setVisible(!why.isEmpty());
    allow();
    if (!why.isEmpty()) return;
    const auto& query = waiting_.queries[static_cast<std::size_t>(query_->currentIndex())].query;
    const auto& approver = approvers_[static_cast<std::size_t>(approver_->currentIndex())];
    const auto show = [this](desk::TakingOverText page) {
        fault_->clear();
        page_->show_page(q(page.text));
        digest_->setText(tr("簽署內容驗證碼 %1").arg(q(page.digest_text)));
        shown_ = std::move(page);
        allow();
    };
    look(command::ShowTakingOver{query, waiting_.serial.row, approver}, show, {},
         [this, asked = ++asked_for_] { return asked == asked_for_; });
}

void TakingOverDialog::sign() {
    if (!sign_->isEnabled()) return;
    ask(
        command::TakeOver{*shown_}, [this] { accept(); }, again_at(password_), together(password_->take()));
}

}  // namespace jcic::ui

#include "ui/seat/taking_over_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/look/choice_box.h"
#include "ui/look/field_label.h"
#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

TakingOverDialog::TakingOverDialog(Commands& commands, desk::WaitingSerial waiting, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      waiting_(std::move(waiting)),
      query_(new ChoiceBox(this)),
      approver_(new ChoiceBox(this)),
      page_(new FactRows(this)),
      digest_(new QLabel(this)),
      lacking_(new MarkLabel(this)),
      password_(new SecretField(this)),
      fault_(new FaultPanel(this)),
      cancel_(new QPushButton(tr("取消(&C)"), this)),
      sign_(new QPushButton(tr("核准併入(&S)"), this)) {
    setObjectName(QStringLiteral("TakingOverDialog"));
    setWindowTitle(tr("併入找回的序號"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {620, 520});
    for (const auto& one : waiting_.queries)
        query_->addItem(QStringLiteral("%1 %2").arg(q(one.case_number), q(one.subject_name)));
    approvers_ = add_others(*approver_, *commands_.snapshot(),
                            [](const auto& person) { return person.duties.contains(domain::Duty::supervisor); });
    build();
    connect(query_, &QComboBox::currentIndexChanged, this, &TakingOverDialog::load_page);
    connect(approver_, &QComboBox::currentIndexChanged, this, &TakingOverDialog::load_page);
    connect(password_, &SecretField::edited, this, &TakingOverDialog::allow);
    connect(password_, &SecretField::entered, this, &TakingOverDialog::sign);
    password_->is_of(approver_);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(sign_, &QPushButton::clicked, this, &TakingOverDialog::sign);
    load_page();
}

void TakingOverDialog::build() {
    auto* column = new QVBoxLayout(this);
    const auto add = [&](QWidget* field, const QString& title, const QString& marked, const char* name) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(title);
        column->addWidget(field_label(marked, field, this));
        column->addWidget(field);
    };
    add(query_, tr("併入哪一件查詢"), tr("併入哪一件查詢(&Q)"), "takingQuery");
    add(approver_, tr("核准的主管人員"), tr("核准的主管人員(&A)"), "takingApprover");
    column->addWidget(scrolling(page_), 1);
    digest_->setObjectName(QStringLiteral("takingDigest"));
    digest_->setProperty("kind", QStringLiteral("soft"));
    column->addWidget(digest_);
    lacking_->setObjectName(QStringLiteral("takingLacking"));
    lacking_->setWordWrap(true);
    column->addWidget(lacking_);
    add(password_, tr("主管人員的密碼"), tr("主管人員的密碼(&P)"), "takingPassword");
    column->addWidget(fault_);
    fault_->clear();
    cancel_->setObjectName(QStringLiteral("takingCancel"));
    sign_->setObjectName(QStringLiteral("takingSign"));
    sign_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(sign_);
    column->addLayout(buttons);
}

QString TakingOverDialog::lacking() const {
    if (query_->currentIndex() < 0) return tr("沒有已核准的查詢案可以併入。");
    if (approver_->currentIndex() < 0) return tr("沒有另一位主管人員可核准；請單位主管登記。");
    return {};
}

/// Nothing of an earlier choice stays on show: beside another query or approver it would be read as theirs.
void TakingOverDialog::load_page() {
    shown_.reset();
    page_->show_page({});
    digest_->clear();
    fault_->clear();
    lacking_->show_state(Mark::mind, lacking());
    lacking_->setVisible(!lacking().isEmpty());
    allow();
    if (!lacking().isEmpty()) return;
    const auto& query = waiting_.queries[static_cast<std::size_t>(query_->currentIndex())].query;
    const auto& approver = approvers_[static_cast<std::size_t>(approver_->currentIndex())];
    commands_.send(this, command::ShowTakingOver{query, waiting_.serial.row, approver},
                   [this, asked = ++asked_](Result<desk::TakingOverText> page) {
                       if (asked != asked_) return;
                       if (!page) return fault_->show_fault(page.error());
                       fault_->clear();
                       page_->show_page(q(page->text));
                       digest_->setText(tr("簽的是這一頁 %1").arg(q(page->digest_text)));
                       shown_ = *std::move(page);
                       allow();
                   });
}

void TakingOverDialog::allow() {
    enable_unless(*sign_, busy_,
                  !lacking().isEmpty() ? lacking()
                  : !shown_            ? tr("要簽的內容還沒有顯示")
                                       : still_lacking({{!password_->empty(), password_}}));
    cancel_->setEnabled(!busy_);
    query_->setEnabled(!busy_);
    approver_->setEnabled(!busy_);
}

void TakingOverDialog::sign() {
    if (!sign_->isEnabled()) return;
    fault_->clear();
    auto typed = together(password_->take());
    busy_ = true;
    allow();
    commands_.send(
        this, command::TakeOver{*shown_},
        [this](Result<void> done) {
            busy_ = false;
            allow();
            if (done) return accept();
            fault_->show_fault(done.error());
            password_->setFocus();
        },
        std::move(typed));
}

}  // namespace jcic::ui

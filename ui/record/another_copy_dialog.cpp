#include "ui/record/another_copy_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/fact_rows.h"
#include "ui/look/field_label.h"
#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/look/why_grey.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

AnotherCopyDialog::AnotherCopyDialog(Commands& commands, inquiry::QueryId query, domain::Item item, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      query_(std::move(query)),
      item_(item),
      layers_(new QStackedWidget(this)),
      why_(new QLineEdit(this)),
      approver_(new ChoiceBox(this)),
      facts_(new FactRows(this)),
      digest_(new QLabel(this)),
      password_(new SecretField(this)),
      fault_(new FaultPanel(this)),
      close_(new QPushButton(tr("取消(&X)"), this)),
      agree_(new QPushButton(this)) {
    setObjectName(QStringLiteral("AnotherCopyDialog"));
    setWindowTitle(tr("再要一份"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->addWidget(layers_, 1);
    for (const auto build : {&AnotherCopyDialog::build_question, &AnotherCopyDialog::build_page}) {
        auto* layer = new QWidget(this);
        auto* inner = new QVBoxLayout(layer);
        inner->setContentsMargins(0, 0, 0, 0);
        (this->*build)(*inner);
        layers_->addWidget(layer);
    }
    column->addWidget(fault_);
    fault_->clear();
    close_->setAutoDefault(false);
    agree_->setObjectName(QStringLiteral("agreeToAnother"));
    agree_->setProperty("kind", QStringLiteral("primary"));
    agree_->setAutoDefault(false);
    agree_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(agree_);
    column->addLayout(buttons);
    connect(why_, &QLineEdit::textChanged, this, &AnotherCopyDialog::allow);
    connect(password_, &SecretField::edited, this, &AnotherCopyDialog::allow);
    connect(password_, &SecretField::entered, this, &AnotherCopyDialog::go_on);
    password_->is_of(approver_);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(agree_, &QPushButton::clicked, this, &AnotherCopyDialog::go_on);
    setTabOrder(why_, approver_);
    setTabOrder(approver_, password_);
    setTabOrder(close_, agree_);
    open_at_size(*this, {520, 360});
    why_->setFocus();
    allow();
}

void AnotherCopyDialog::build_question(QVBoxLayout& column) {
    approvers_ = add_others(*approver_, *commands_.snapshot(),
                            [](const auto& person) { return person.duties.contains(domain::Duty::supervisor); });
    auto* lead = new QLabel(approvers_.empty() ? tr("今天沒有其他主管可以核准，請單位主管先指定。")
                                               : tr("這筆資料已有編號的份數，再要一份須經主管核准。"),
                            this);
    lead->setObjectName(QStringLiteral("anotherLead"));
    lead->setWordWrap(true);
    why_->setObjectName(QStringLiteral("anotherWhy"));
    why_->setAccessibleName(tr("為什麼再要一份"));
    approver_->setObjectName(QStringLiteral("anotherApprover"));
    approver_->setAccessibleName(tr("核准的主管"));
    column.addWidget(lead);
    column.addWidget(field_label(tr("為什麼再要一份(&W)"), why_, this));
    column.addWidget(why_);
    column.addWidget(field_label(tr("核准的主管(&U)"), approver_, this));
    column.addWidget(approver_);
    column.addStretch();
}

void AnotherCopyDialog::build_page(QVBoxLayout& column) {
    facts_->setObjectName(QStringLiteral("anotherPage"));
    digest_->setObjectName(QStringLiteral("anotherDigest"));
    digest_->setProperty("kind", QStringLiteral("soft"));
    password_->setObjectName(QStringLiteral("anotherPassword"));
    password_->setAccessibleName(tr("核准人的密碼"));
    column.addWidget(facts_);
    column.addWidget(digest_);
    column.addStretch();
    column.addWidget(field_label(tr("核准人的密碼(&P)"), password_, this));
    column.addWidget(password_);
}

AnotherCopy AnotherCopyDialog::take() {
    return {{}, page_, std::move(given_)};
}

void AnotherCopyDialog::allow() {
    agree_->setText(page_ ? tr("核准再印(&A)") : tr("下一步：主管簽署(&N)"));
    const auto asked = still_lacking({{!why_->text().trimmed().isEmpty(), why_}, {!approvers_.empty(), approver_}});
    enable_unless(*agree_, busy_, page_ ? still_lacking({{!password_->empty(), password_}}) : asked);
    close_->setEnabled(!busy_);
}

void AnotherCopyDialog::go_on() {
    if (!agree_->isEnabled()) return;
    if (page_) {
        given_ = password_->take();  // the field is cleared as the dialog goes
        return accept();
    }
    fault_->clear();
    busy_ = true;
    allow();
    const auto& approver = approvers_[static_cast<std::size_t>(approver_->currentIndex())];
    commands_.send(this, command::ShowAnother{query_, item_, from_typed(why_->text()), approver},
                   [this](Result<desk::StepText> page) {
                       busy_ = false;
                       if (page)
                           show_page(*page);
                       else
                           fault_->show_fault(page.error());
                       allow();
                   });
}

/// Whoever approves sees what they sign: which record, of which case, which number, and why.
void AnotherCopyDialog::show_page(const desk::StepText& page) {
    page_ = page;
    facts_->show_page(q(page.text));
    digest_->setText(tr("主管簽的是這一頁 %1").arg(q(page.digest_text)));
    layers_->setCurrentIndex(1);
    grow_to_content(*this);
    password_->setFocus();
}

void ask_for_another(Commands& commands, const inquiry::QueryId& query, domain::Item item, QWidget* over,
                     const std::function<void(AnotherCopy)>& then) {
    const auto snapshot = commands.snapshot();
    if (!snapshot->seat || !snapshot->seat->reprints_approved)
        return ask_text(over, AnotherCopyDialog::tr("再要一份"),
                        AnotherCopyDialog::tr("這筆資料已有編號的份數。為什麼再要一份？"),
                        [then](const std::string& reason) { then({reason}); });
    auto* dialog = new AnotherCopyDialog(commands, query, item, over);
    QObject::connect(dialog, &QDialog::accepted, over, [then, dialog] { then(dialog->take()); });
    dialog->open();
}

}  // namespace jcic::ui

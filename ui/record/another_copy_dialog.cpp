#include "ui/record/another_copy_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/choice_box.h"
#include "ui/look/field_label.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

AnotherCopyDialog::AnotherCopyDialog(const desk::Snapshot& snapshot, const desk::CopyRow& last, QWidget* parent)
    : QDialog(parent),
      why_(new QLineEdit(this)),
      approver_(new ChoiceBox(this)),
      password_(new SecretField(this)),
      agree_(new QPushButton(tr("核准再印(&A)"), this)) {
    setObjectName(QStringLiteral("AnotherCopyDialog"));
    setWindowTitle(tr("再要一份"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    auto* lead =
        new QLabel(tr("案號 %1，%2 第 %3 份：這筆資料已有編號的份數，再要一份須經主管核准。")
                       .arg(q(last.case_number), q(domain::code_of(last.item)), QString::number(last.copy.number + 1)),
                   this);
    lead->setObjectName(QStringLiteral("anotherLead"));
    lead->setTextFormat(Qt::PlainText);
    lead->setWordWrap(true);
    column->addWidget(lead);
    add_fields(snapshot);
    if (approvers_.empty()) lead->setText(tr("今天沒有其他主管可以核准，請單位主管先指定。"));
    column->addStretch();
    auto* close = new QPushButton(tr("取消(&X)"), this);
    close->setAutoDefault(false);
    agree_->setObjectName(QStringLiteral("agreeToAnother"));
    agree_->setProperty("kind", QStringLiteral("primary"));
    agree_->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(agree_);
    column->addLayout(buttons);
    connect(why_, &QLineEdit::textChanged, this, &AnotherCopyDialog::allow);
    connect(password_, &SecretField::edited, this, &AnotherCopyDialog::allow);
    connect(password_, &SecretField::entered, this, &AnotherCopyDialog::agree);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(agree_, &QPushButton::clicked, this, &AnotherCopyDialog::agree);
    setTabOrder(close, agree_);
    open_at_size(*this, {520, 300});
    why_->setFocus();
    allow();
}

void AnotherCopyDialog::add_fields(const desk::Snapshot& snapshot) {
    for (const auto& person : snapshot.people) {
        const bool oneself = snapshot.seat && person.code == snapshot.seat->person.code;
        if (oneself || !person.duties.contains(domain::Duty::supervisor)) continue;
        approvers_.push_back(person.code);
        approver_->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    const auto add = [&](const QString& marked, const QString& name, const char* called, QWidget* field) {
        field->setObjectName(QLatin1String(called));
        field->setAccessibleName(name);
        layout()->addWidget(field_label(marked, field, this));
        layout()->addWidget(field);
    };
    add(tr("為什麼再要一份(&W)"), tr("為什麼再要一份"), "anotherWhy", why_);
    add(tr("核准的主管(&U)"), tr("核准的主管"), "anotherApprover", approver_);
    add(tr("核准人的密碼(&P)"), tr("核准人的密碼"), "anotherPassword", password_);
    setTabOrder(why_, approver_);
    setTabOrder(approver_, password_);
}

AnotherCopy AnotherCopyDialog::take() {
    return {from_typed(why_->text()), approvers_[static_cast<std::size_t>(approver_->currentIndex())],
            password_->take()};
}

void AnotherCopyDialog::allow() {
    agree_->setEnabled(!approvers_.empty() && !why_->text().trimmed().isEmpty() && !password_->empty());
}

void AnotherCopyDialog::agree() {
    if (agree_->isEnabled()) accept();
}

void ask_for_another(const desk::Snapshot& snapshot, const desk::CopyRow& last, QWidget* over,
                     const std::function<void(AnotherCopy)>& then) {
    if (!snapshot.seat || !snapshot.seat->reprints_approved)
        return ask_text(over, AnotherCopyDialog::tr("再要一份"),
                        AnotherCopyDialog::tr("這筆資料已有編號的份數。為什麼再要一份？"),
                        [then](const std::string& reason) { then({reason}); });
    auto* dialog = new AnotherCopyDialog(snapshot, last, over);
    QObject::connect(dialog, &QDialog::accepted, over, [then, dialog] { then(dialog->take()); });
    dialog->open();
}

}  // namespace jcic::ui

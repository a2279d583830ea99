#include "ui/registers/page_to_sign.h"

#include <QVBoxLayout>

namespace jcic::ui {

PageToSign::PageToSign(QWidget* parent)
    : QWidget(parent),
      around_(new QScrollArea(this)),
      facts_(new FactRows(around_)),
      digests_(new QLabel(this)),
      label_(new QLabel(this)),
      password_(new SecretField(this)) {
    around_->setObjectName(QStringLiteral("pages"));
    around_->setAccessibleName(tr("簽署內容"));
    around_->setFrameShape(QFrame::NoFrame);
    around_->setWidgetResizable(true);
    around_->setWidget(facts_);
    digests_->setProperty("kind", QStringLiteral("soft"));
    digests_->setWordWrap(true);
    password_->setObjectName(QStringLiteral("secondPassword"));
    label_->setBuddy(password_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(around_, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{digests_, label_, password_}) column->addWidget(one);
    connect(password_, &SecretField::edited, this, &PageToSign::edited);
    connect(password_, &SecretField::entered, this, &PageToSign::entered);
}

void PageToSign::show_page(const QString& text, const QString& digests, const QString& who) {
    facts_->show_page(text);
    digests_->setText(digests);
    label_->setText(tr("%1 的密碼(&U)").arg(who));
    password_->setAccessibleName(tr("%1 的密碼").arg(who));
}

int PageToSign::hidden_height() const {
    return facts_->heightForWidth(around_->viewport()->width()) - around_->viewport()->height();
}

}  // namespace jcic::ui

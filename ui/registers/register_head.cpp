#include "ui/registers/register_head.h"

#include <QVBoxLayout>

#include "app/domain/registers/labels.h"
#include "ui/look/elided_line.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

RegisterHead::RegisterHead(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      choice_(new RegisterChoice(this)),
      lead_(new ElidedLine(this)),
      mine_(new QCheckBox(this)),
      search_(new QLineEdit(this)),
      first_(new QHBoxLayout),
      second_(new QHBoxLayout) {
    title_->setProperty("kind", QStringLiteral("title"));
    title_->setObjectName(QStringLiteral("registerTitle"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    lead_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    mine_->setObjectName(QStringLiteral("onlyMine"));
    search_->setObjectName(QStringLiteral("searchRegister"));
    search_->setClearButtonEnabled(true);
    search_->setFixedWidth(216);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    first_->setSpacing(12);
    first_->addWidget(title_, 0, Qt::AlignTop);
    first_->addWidget(choice_);
    second_->setSpacing(8);
    second_->addWidget(lead_, 1);
    second_->addWidget(mine_);
    second_->addWidget(search_);
    lines->addLayout(first_);
    lines->addLayout(second_);
}

void RegisterHead::add_beginning(QWidget* one) {
    first_->addWidget(one, 1);
}

void RegisterHead::add_way_out(QPushButton* one) {
    one->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    second_->addWidget(one);
}

void RegisterHead::show_book(RegisterNames::Book book) {
    book_ = book;
    title_->setText(book_ == nullptr ? QString() : told(book_->title));
    lead_->setText(book_ == nullptr   ? QString()
                   : book_->is_made() ? tr("由系統依日誌產生，可檢視、列印及匯出。")
                                      : tr("待處理者列於上方。\u3000選取登記後，右側顯示辦理經過及可辦理步驟。"));
    const bool counted = book_ != nullptr && domain::registers::has_labels(*book_);
    search_->setPlaceholderText(counted ? tr("搜尋，或掃描標籤") : tr("搜尋本登記簿"));
    mine_->setVisible(book_ != nullptr && domain::registers::has_own_rows(*book_));
}

void RegisterHead::retell() {
    choice_->retell();
    search_->setAccessibleName(tr("搜尋本登記簿"));
    mine_->setText(tr("僅列本人(&V)"));
    mine_->setToolTip(tr("本人辦理、會同或所列者"));
    show_book(book_);
}

}  // namespace jcic::ui

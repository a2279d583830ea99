#include "ui/pages/painted_pages.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <utility>

#include "ui/look/why_grey.h"
#include "ui/pages/page_bar.h"

namespace jcic::ui {

PaintedPages::PaintedPages(const QString& name, std::shared_ptr<const Bytes> file, PageReaders readers, QWidget* parent)
    : QWidget(parent),
      name_(name),
      bar_(new PageBar(this)),
      stop_button_(new QPushButton(tr("停止(&T)"), this)),
      progress_(new QProgressBar(this)),
      told_(new QLabel(this)),
      pane_(new PaintedPane(name, std::move(file), std::move(readers), this)) {
    told_->setObjectName(QStringLiteral("attachmentTold"));
    told_->setAlignment(Qt::AlignCenter);
    told_->setWordWrap(true);
    stop_button_->setObjectName(QStringLiteral("stopPainting"));
    stop_button_->setAutoDefault(false);
    progress_->setAccessibleName(tr("進度"));
    progress_->setRange(0, 0);
    progress_->setFormat(tr("開啟頁面中…"));
    progress_->setMaximumWidth(160);
    auto* row = new QHBoxLayout;
    row->addWidget(bar_, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{progress_, stop_button_}) row->addWidget(one, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(told_);
    column->addWidget(pane_, 1);
    bar_->stand_over(*pane_, *this);
    connect(pane_, &PaintedPane::told, this, &PaintedPages::show_text);
    connect(pane_, &PaintedPane::moved, this, &PaintedPages::allow);
    connect(stop_button_, &QPushButton::clicked, pane_, &PaintedPane::stop);
    pane_->go_to(1);
}

void PaintedPages::show_text(const QString& words) {
    told_->setText(words);
    told_->setAccessibleName(words.isEmpty() ? name_ : name_ + QStringLiteral(" ") + words);
    told_->setVisible(!words.isEmpty());
}

void PaintedPages::allow() {
    const bool busy = pane_->busy();
    // What goes grey under the focus would hand it, and the key that is held, to the next in line.
    if (!busy && window()->focusWidget() == stop_button_) pane_->setFocus();
    enable_stop(*stop_button_, busy);
    progress_->setVisible(busy);
}

}  // namespace jcic::ui

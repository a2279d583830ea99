#include "ui/look/list_line.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QCollator>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

namespace jcic::ui {

bool ListLine::operator<(const QTreeWidgetItem& other) const {
    const int column = treeWidget() == nullptr ? 0 : std::max(0, treeWidget()->sortColumn());
    const auto mine = data(column, value_role), theirs = other.data(column, value_role);
    if (mine.isValid() && theirs.isValid()) return QVariant::compare(mine, theirs) == QPartialOrdering::Less;
    static const QCollator by_words = [] {
        QCollator out;
        out.setNumericMode(true);  // 9 before 10
        return out;
    }();
    return by_words.compare(text(column), other.text(column)) < 0;
}

void let_sort(QTreeWidget& list) {
    list.header()->setSortIndicator(-1, Qt::AscendingOrder);
    list.setSortingEnabled(true);
}

void key_columns(QTreeWidget& list, const std::vector<std::string_view>& keys) {
    for (std::size_t i = 0; i < keys.size(); ++i)
        list.headerItem()->setData(static_cast<int>(i), column_role, q(keys[i]));
}

int place_of(const QTreeWidgetItem* line) {
    if (line == nullptr) return -1;
    const auto place = line->data(0, ListLine::place_role);
    return place.isValid() ? place.toInt() : -1;
}

EmptyNote::EmptyNote(QAbstractItemView& view)
    : QWidget(&view), view_(view), words_(new QLabel(this)), clear_(new QPushButton(this)) {
    setObjectName(QStringLiteral("emptyNote"));
    words_->setObjectName(QStringLiteral("emptyWords"));
    words_->setProperty("kind", QStringLiteral("soft"));
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    words_->setAlignment(Qt::AlignCenter);
    clear_->setObjectName(QStringLiteral("showAllRows"));
    clear_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 4);
    column->addStretch();
    column->addWidget(words_);
    column->addWidget(clear_, 0, Qt::AlignCenter);
    column->addStretch();
    connect(clear_, &QPushButton::clicked, this, &EmptyNote::wants_all);
    view_.installEventFilter(this);
    hide();
}

bool EmptyNote::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::eventFilter(watched, event);
}

/// The keys are on no row here: a line below the words says where they are, or at the top until there are words.
void EmptyNote::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (!view_.hasFocus()) return;
    if (words_->text().isEmpty()) return QPainter(this).fillRect(QRect(0, 0, width(), 2), theme::tokens().accent);
    const auto words =
        words_->fontMetrics().boundingRect(words_->geometry(), Qt::AlignCenter | Qt::TextWordWrap, words_->text());
    QPainter painter(this);
    const int wide = std::max(words.width(), width() / 2);
    painter.fillRect(QRect((width() - wide) / 2, words.bottom() + 3, wide, 3), theme::tokens().accent);
}

void EmptyNote::show_text(const QString& words, bool narrowed) {
    const bool had_keys = clear_->hasFocus();
    words_->setText(words);
    clear_->setText(tr("清除搜尋與篩選"));
    clear_->setToolTip(tr("於搜尋欄按 Esc 亦可。"));
    clear_->setVisible(narrowed);
    setVisible(!words.isEmpty() || view_.model()->rowCount() == 0);
    place();
    if (had_keys && !clear_->isVisible()) view_.setFocus();
}

void EmptyNote::place() {
    setGeometry(view_.viewport()->geometry());
    raise();
}

}  // namespace jcic::ui

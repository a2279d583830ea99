#pragma once
// A story's line where room is scarce: when, the mark, and what happened, broken into as many lines as it takes.

#include <QStyledItemDelegate>

namespace jcic::ui {

class StoryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace jcic::ui

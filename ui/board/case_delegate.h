#pragma once
// A case's line: two lines of text, a mark in shape, word and colour for each item, a bar on a track for what runs out;
// and a group's line with its arrow.

#include <QStyledItemDelegate>

namespace jcic::ui {

class CaseDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace jcic::ui

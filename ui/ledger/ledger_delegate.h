#pragma once
// Draws the ledger's events: one line each, of minimum height, with alternating ground.

#include <QStyledItemDelegate>

namespace jcic::ui {

class LedgerDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// 24 pixels at 100 %.
    [[nodiscard]] static int row_height(const QFont& font);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace jcic::ui

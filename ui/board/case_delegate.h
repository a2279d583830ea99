#pragma once
// Draws a case: two lines of text, a mark with shape, word and colour for each item, a bar for the remaining time, and
// the next step's button; and a group's line with its arrow.

#include <QStyledItemDelegate>

namespace jcic::ui {

class CaseDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Rectangle of the step's button in that cell.
    [[nodiscard]] static QRect button_in(const QRect& cell);
    /// Sets the cell whose step the pointer hovers over, if any.
    void point_at(const QModelIndex& cell) { pointed_ = cell; }

private:
    void paint_step(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    QPersistentModelIndex pointed_;
};

/// The usual width of a case number, and margins in pixels beside a cell's contents, with an item's mark.
inline const QString usual_case_number = QStringLiteral("2026-房貸-00417");
inline constexpr int case_side = 10, case_mark_room = 14, case_button_room = 34;

}  // namespace jcic::ui

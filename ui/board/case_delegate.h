#pragma once
// A case's line: two lines of text, a mark in shape, word and colour for each item, a bar on a track for what runs out,
// the next step as a word to press; and a group's line with its arrow.

#include <QStyledItemDelegate>

namespace jcic::ui {

class CaseDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the step's word is drawn in that cell, and pressed.
    [[nodiscard]] static QRect button_in(const QRect& cell);
    /// The pointer is over this cell's step, or over none.
    void point_at(const QModelIndex& cell) { pointed_ = cell; }

private:
    void paint_step(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    QPersistentModelIndex pointed_;
};

/// Pixels beside what stands in a cell, of an item's its mark with it.
inline const QString usual_case_number = QStringLiteral("2026-房貸-00417");
inline constexpr int case_side = 10, case_mark_room = 14, case_button_room = 34;

}  // namespace jcic::ui

#pragma once
// Draws rows of two lines with a mark: every list but the board's (case_delegate.h).

#include <QStyledItemDelegate>

namespace jcic::ui {

/// Font of a second line, and of text beside a name.
[[nodiscard]] QFont small_of(const QFont& font);

/// Draws this cell's part of the focused row's ring; nothing if the view has no focus.
void draw_row_focus(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int last = -2;  ///< the last column
    /// mark_column: where the row's mark is drawn; -1 for none.
    RowDelegate(int mark_column, QObject* parent) : QStyledItemDelegate(parent), mark_column_(mark_column) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] static bool is(const QModelIndex& index, int column);
    int mark_column_;
};

}  // namespace jcic::ui

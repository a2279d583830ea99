#pragma once
// Roles of any list's row in addition to its text: drawn by its delegate, searched or sorted.

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <Qt>
#include <utility>

namespace jcic::ui {

enum RowRole : int {
    mark_role = Qt::UserRole,  ///< Mark, as int
    second_line_role,          ///< QString below the first line
    fraction_role,             ///< remaining part of the holding time, 0 to 1; invalid if nothing is held
    sort_role,
    query_role,  ///< QString or QStringList: the row's queries
    group_role,  ///< desk::CaseGroup, as int, for a group's own row; invalid for a case
    meant_role,  ///< QString: further words for the search
    act_role,    ///< QString: text of the row's button, in the cell that draws it; invalid without one
    mine_role,   ///< bool, of the first column: the row is the signed-in person's own
    column_role  ///< QString, of a header: key of the column, independent of language and place
};

// A list's focus is a ring around its row. A list without rows shows the focus below its note (empty_note.h).

/// For lists with row selection. `delegate` must draw the ring (draw_row_focus); nullptr: the list's own one, replaced
/// by one that does if it is Qt's default.
void ring_rows(QAbstractItemView& view, QAbstractItemDelegate* delegate = nullptr);

// Draws rows of two lines with a mark: every list but the board's (case_delegate.h).

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

// A list whose rows have clickable places: a click counts if pressed and released on the same place, and makes its row
// the current one; the pointer shows which place is hovered. Enter takes the row's own step and is not passed to the
// page, whose default button may repeat that step.

/// `View`: QTreeView or QTableView. A place is a number given by the list; 0 is none.
template <class View>
class PressedRows : public View {
public:
    explicit PressedRows(QWidget* parent) : View(parent) { this->viewport()->setMouseTracking(true); }

protected:
    static constexpr int no_place = 0;
    [[nodiscard]] virtual int place_at(const QPoint& point) const = 0;
    /// Presses a place of the current row.
    virtual void press(int place) = 0;
    /// An invalid cell: no place is hovered.
    virtual void point_at(const QModelIndex& cell, int place) = 0;
    /// Handles a double click outside the places: on a place, the first click has already pressed it.
    virtual void double_click(QMouseEvent* event) { View::mouseDoubleClickEvent(event); }

    [[nodiscard]] static bool is_enter(const QKeyEvent& event) {
        return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    }
    void mousePressEvent(QMouseEvent* event) override {
        // With Shift or Ctrl a click selects rows, on a place too.
        const bool alone =
            event->button() == Qt::LeftButton && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier));
        pressed_place_ = alone ? place_at(event->pos()) : no_place;
        pressed_ = pressed_place_ != no_place ? this->indexAt(event->pos()) : QModelIndex();
        View::mousePressEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        View::mouseReleaseEvent(event);
        const QModelIndex pressed = std::exchange(pressed_, {});
        if (!pressed.isValid() || pressed != this->indexAt(event->pos())) return;
        if (const int place = place_at(event->pos()); place == pressed_place_) press(place);
    }
    void mouseDoubleClickEvent(QMouseEvent* event) override {
        if (place_at(event->pos()) == no_place) double_click(event);
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        View::mouseMoveEvent(event);
        const int place = place_at(event->pos());
        this->viewport()->setCursor(place == no_place ? Qt::ArrowCursor : Qt::PointingHandCursor);
        point_at(place == no_place ? QModelIndex() : this->indexAt(event->pos()), place);
        this->viewport()->update();
    }
    void leaveEvent(QEvent* event) override {
        View::leaveEvent(event);
        point_at({}, no_place);
        this->viewport()->update();
    }

private:
    QPersistentModelIndex pressed_;
    int pressed_place_ = no_place;
};

}  // namespace jcic::ui

#pragma once
// A list whose rows have clickable places: a click counts if pressed and released on the same place, and makes its row
// the current one; the pointer shows which place is hovered. Enter takes the row's own step and is not passed to the
// page, whose default button may repeat that step.

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPersistentModelIndex>
#include <utility>

namespace jcic::ui {

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

#pragma once
// A list whose rows have places that are pressed as buttons are: pressed and let go on the same place, whose row is the
// current one by then; the pointer says which place it is over. Enter is the row's own step; Qt would hand it on to the
// page, whose default button may be the same step once more.

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPersistentModelIndex>
#include <utility>

namespace jcic::ui {

/// `View`: QTreeView or QTableView. A place is a number that the list gives it; 0 is none.
template <class View>
class PressedRows : public View {
public:
    explicit PressedRows(QWidget* parent) : View(parent) { this->viewport()->setMouseTracking(true); }

protected:
    static constexpr int no_place = 0;
    [[nodiscard]] virtual int place_at(const QPoint& point) const = 0;
    /// Of the current row.
    virtual void press(int place) = 0;
    /// Of an invalid cell: over none.
    virtual void point_at(const QModelIndex& cell, int place) = 0;
    /// What a double click does elsewhere: the first of two on a place pressed it already.
    virtual void double_click(QMouseEvent* event) { View::mouseDoubleClickEvent(event); }

    [[nodiscard]] static bool is_enter(const QKeyEvent& event) {
        return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    }
    void mousePressEvent(QMouseEvent* event) override {
        // With Shift or Ctrl rows are chosen, wherever that is pressed.
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

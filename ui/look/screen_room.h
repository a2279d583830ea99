#pragma once
// A dialog opens at its preferred size, limited by its screen.

#include <QSize>

class QWidget;

namespace jcic::ui {

/// Every dialog fits a full-HD screen at 200 %. On smaller screens it keeps this size, and the desktop moves it.
inline constexpr QSize least_screen{960, 540};
/// Largest size of a dialog over this widget.
[[nodiscard]] QSize screen_room(const QWidget& dialog);
/// Replaces QWidget::resize.
void open_at_size(QWidget& dialog, QSize wanted);
/// Grows an open dialog, within its screen, if new contents need more lines at this width. Pages in a window scroll.
void grow_to_content(QWidget& within);

}  // namespace jcic::ui

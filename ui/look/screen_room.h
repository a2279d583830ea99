#pragma once
// How large a dialog opens: as it would like to, within the screen that it opens on.

#include <QSize>

class QWidget;

namespace jcic::ui {

/// Every dialog fits a full-HD screen at 200 %; on a smaller one it is as large as this, and the desktop moves it.
inline constexpr QSize least_screen{960, 540};
/// The most that a dialog over this widget may take.
[[nodiscard]] QSize screen_room(const QWidget& dialog);
/// In place of QWidget::resize.
void open_at_size(QWidget& dialog, QSize wanted);
/// What appeared in an open dialog may need more lines at this width than there is room for: the dialog grows, within
/// its screen. Of a page in a window there is no need, it scrolls.
void grow_to_content(QWidget& within);

}  // namespace jcic::ui

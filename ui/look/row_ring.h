#pragma once
// A list's focus is a ring around its row. A list without rows shows the focus below its note (empty_note.h).

#include <QAbstractItemView>

namespace jcic::ui {

/// For lists with row selection. `delegate` must draw the ring (draw_row_focus); nullptr: the list's own one, replaced
/// by one that does if it is Qt's default.
void ring_rows(QAbstractItemView& view, QAbstractItemDelegate* delegate = nullptr);

}  // namespace jcic::ui

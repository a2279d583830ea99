#pragma once
// Where the keys are in a list: a ring round the row, not round the list. A list without rows says it below its words
// (empty_note.h).

#include <QAbstractItemView>

namespace jcic::ui {

/// For a list whose rows are chosen whole. One with Qt's own delegate gets one that draws the ring; any other draws it
/// itself (draw_row_focus).
void ring_rows(QAbstractItemView& view);

}  // namespace jcic::ui

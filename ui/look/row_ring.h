#pragma once
// Where the keys are in a list: a ring round the row, not round the list. A list without rows says it below its words
// (empty_note.h).

#include <QAbstractItemView>

namespace jcic::ui {

/// For a list whose rows are chosen whole: by that delegate, which draws the ring (draw_row_focus); nullptr: by the one
/// that it has, which in place of Qt's own is one that draws it.
void ring_rows(QAbstractItemView& view, QAbstractItemDelegate* delegate = nullptr);

}  // namespace jcic::ui

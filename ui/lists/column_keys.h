#pragma once
// Which column is which, however a version moved them: by its key (column_role).

#include <QHeaderView>

#include "ui/lists/list_layouts.h"

namespace jcic::ui {

/// "" where nobody said so: nothing is kept of it.
[[nodiscard]] QString key_of(int section, const QHeaderView& header);
/// -1 where there is none of that key.
[[nodiscard]] int section_of(const QString& key, const QHeaderView& header);
/// All sections as somebody laid them out; one that was not there then stands after the one that it follows by nature.
[[nodiscard]] std::vector<int> order_of(const ListLayout& layout, const QHeaderView& header);

}  // namespace jcic::ui

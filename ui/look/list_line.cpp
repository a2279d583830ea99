#include "ui/look/list_line.h"

#include <QCollator>
#include <QHeaderView>
#include <algorithm>

#include "ui/look/row_role.h"
#include "ui/look/text.h"

namespace jcic::ui {

bool ListLine::operator<(const QTreeWidgetItem& other) const {
    const int column = treeWidget() == nullptr ? 0 : std::max(0, treeWidget()->sortColumn());
    const auto mine = data(column, value_role), theirs = other.data(column, value_role);
    if (mine.isValid() && theirs.isValid()) return QVariant::compare(mine, theirs) == QPartialOrdering::Less;
    static const QCollator by_words = [] {
        QCollator out;
        out.setNumericMode(true);  // 9 before 10
        return out;
    }();
    return by_words.compare(text(column), other.text(column)) < 0;
}

void let_sort(QTreeWidget& list) {
    list.header()->setSortIndicator(-1, Qt::AscendingOrder);
    list.setSortingEnabled(true);
}

void key_columns(QTreeWidget& list, const std::vector<std::string_view>& keys) {
    for (std::size_t i = 0; i < keys.size(); ++i)
        list.headerItem()->setData(static_cast<int>(i), column_role, q(keys[i]));
}

int place_of(const QTreeWidgetItem* line) {
    if (line == nullptr) return -1;
    const auto place = line->data(0, ListLine::place_role);
    return place.isValid() ? place.toInt() : -1;
}

}  // namespace jcic::ui

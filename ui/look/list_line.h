#pragma once
// A line of a list in a dialog: sorted by what its cells mean where that is not what they show, found also by what they
// mean in the other language, with a tip for what is cut.

#include <QTreeWidget>
#include <string_view>
#include <vector>

namespace jcic::ui {

class ListLine : public QTreeWidgetItem {
public:
    static constexpr int value_role = Qt::UserRole + 60;  ///< what a cell is sorted by; invalid: by its text
    static constexpr int meant_role = value_role + 1;     ///< further words that a search finds
    static constexpr int place_role = value_role + 2;     ///< of the first cell: where the line stood when it was added

    ListLine(QTreeWidget* list, const QStringList& cells) : QTreeWidgetItem(cells) {
        for (int column = 0; column < cells.size(); ++column) setToolTip(column, cells.at(column));
        setData(0, place_role, list->topLevelItemCount());
        list->addTopLevelItem(this);
    }
    bool operator<(const QTreeWidgetItem& other) const override;
};

/// From now on the headers sort the list; until somebody presses one, lines stand as they are added.
void let_sort(QTreeWidget& list);
/// Which column is which, from the first on (column_role): how somebody laid them out is kept by that.
void key_columns(QTreeWidget& list, const std::vector<std::string_view>& keys);
/// The place that the line had when it was added, in what the list shows; -1 for none.
[[nodiscard]] int place_of(const QTreeWidgetItem* line);

}  // namespace jcic::ui

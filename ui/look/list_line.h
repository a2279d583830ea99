#pragma once
// A row of a dialog's list: sorted by its cells' values if these differ from their text, searchable in both languages,
// with tool tips for cut text.

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <string_view>
#include <vector>

namespace jcic::ui {

class ListLine : public QTreeWidgetItem {
public:
    static constexpr int value_role = Qt::UserRole + 60;  ///< value by which a cell is sorted; invalid: by its text
    static constexpr int meant_role = value_role + 1;     ///< further words for the search
    static constexpr int place_role = value_role + 2;     ///< of the first cell: the row's index when added

    ListLine(QTreeWidget* list, const QStringList& cells) : QTreeWidgetItem(cells) {
        for (int column = 0; column < cells.size(); ++column) setToolTip(column, cells.at(column));
        setData(0, place_role, list->topLevelItemCount());
        list->addTopLevelItem(this);
    }
    bool operator<(const QTreeWidgetItem& other) const override;
};

/// Lets the headers sort the list; until one is pressed, rows stay in the order in which they were added.
void let_sort(QTreeWidget& list);
/// Sets the columns' keys, from the first on (column_role), by which the list's layout is saved.
void key_columns(QTreeWidget& list, const std::vector<std::string_view>& keys);
/// Returns the row's index when it was added; -1 for none.
[[nodiscard]] int place_of(const QTreeWidgetItem* line);

}  // namespace jcic::ui

// Shown instead of a list's rows if there are none: why, and what to do; with a button that clears a search or filter.

class QAbstractItemView;

namespace jcic::ui {

class EmptyNote : public QWidget {
    Q_OBJECT
public:
    /// Covers the view's rows.
    explicit EmptyNote(QAbstractItemView& view);
    /// Empty hides the note. `narrowed`: a filter is active and can be cleared.
    void show_text(const QString& words, bool narrowed);
    void place();

Q_SIGNALS:
    void wants_all();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QAbstractItemView& view_;
    QLabel* words_;
    QPushButton* clear_;
};

}  // namespace jcic::ui

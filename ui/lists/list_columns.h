#pragma once
// Saves and restores a list's layout: visible columns (header menu or Ctrl+K), widths, order and sorting. The first
// column identifies the row and is always visible.

#include <QAbstractItemView>
#include <QHeaderView>
#include <QTimer>
#include <map>

#include "ui/lists/list_layouts.h"

class QMenu;

namespace jcic::ui {

class ListColumns : public QObject {
    Q_OBJECT
public:
    /// Initial widths, if the user has no layout for the list.
    enum class Widths {
        own,          ///< set by the list's window
        shared,       ///< share the list's width; no column is out of sight
        by_contents,  ///< fit the contents, squeezed if little is missing
        within        ///< fit the contents within the available width: narrowed, then the last but one left out
    };
    /// Becomes a child of the view, whose model must be set.
    ListColumns(QAbstractItemView& view, QHeaderView& header, const QString& name, Widths widths);
    /// Sets each section's part of the width, for shared widths without a user's layout.
    void share_by(std::vector<int> parts);
    /// Switches to other columns, with their own saved layout.
    void rename(const QString& name);
    /// Opens the menu of visible columns.
    void show_menu(const QPoint& at);
    void show_menu_below() { show_menu(header_.mapToGlobal(QPoint(0, header_.height()))); }

Q_SIGNALS:
    void menu_made(QMenu* menu);  ///< before the menu opens

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restore();
    void apply(const ListLayout& layout);
    void sort_by(const ListLayout& layout);
    void lay_out();
    void fit_contents();
    void fit_within();
    void show_left_out();
    void share();
    [[nodiscard]] int part_of(int section) const;
    void take_resized(int section, int before, int now);
    void keep();
    void keep_sort();
    void show_column(int section, bool shown);
    void forget();
    [[nodiscard]] std::vector<int> shown() const;  ///< in visual order
    [[nodiscard]] bool sorts() const { return view_.property("sortingEnabled").toBool(); }

    QAbstractItemView& view_;
    QHeaderView& header_;
    QString name_;
    Widths widths_;
    std::vector<int> parts_;     ///< empty: equal parts
    std::vector<int> left_out_;  ///< hidden for lack of width, not by choice
    std::vector<int> hidden_;    ///< by the window, if the user has no layout
    std::map<int, int> last_;    ///< last visible width of each section, or its part if shared
    QTimer again_;               ///< deferred after new rows or a resize
    int first_sort_;
    Qt::SortOrder first_order_;
    bool hands_ = false;  ///< a person is dragging
    bool touched_ = false;
    bool busy_ = false;  ///< changes are the program's own, not to be saved
};

}  // namespace jcic::ui

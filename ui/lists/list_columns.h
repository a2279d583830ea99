#pragma once
// Layouts of this workstation's lists, stored beside the windows' preferences (ui/look/preferences.h) by the list's
// name and its columns' keys (column_role), which stay the same if a version moves or adds columns. No row's text is
// stored.

#include <QAbstractItemView>
#include <QHeaderView>
#include <QString>
#include <QTimer>
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace jcic::ui {

struct ListLayout {
    struct Column {
        QString key;
        int width = 0;
        bool hidden = false;
        bool operator==(const Column&) const = default;
    };
    std::vector<Column> columns;  ///< each once, in visual order; empty: only sorted
    QString sorted;               ///< key of the column; "": the rows' own order
    bool descending = false;
    bool operator==(const ListLayout&) const = default;
};

/// Stores the layouts of all lists in this profile from now on; before, none are stored.
void keep_lists_in(const std::filesystem::path& profile);
/// nullopt if there is no layout or it cannot be parsed.
[[nodiscard]] std::optional<ListLayout> kept_list(const QString& name);
void keep_list(const QString& name, const ListLayout& layout);
/// Deletes the layout: columns and sorting.
void forget_list(const QString& name);
/// Whether the list was last limited to the person's own rows.
[[nodiscard]] bool kept_mine(const QString& name);
void keep_mine(const QString& name, bool mine);

// Column widths within an available width: as wide as preferred if there is enough; otherwise narrowed; if even that is
// too much, the last but one column is left out.

struct WidthsWithin {
    std::map<int, int> widths;  ///< of the visible columns, by section
    std::vector<int> left_out;
};
/// `sections` in visual order, at least two: the first identifies the row and the last is its state; both stay whole.
[[nodiscard]] WidthsWithin widths_within(std::vector<int> sections, const std::map<int, int>& wanted, int room);
/// Narrows the widest columns until all fit within `room`; short ones stay whole.
[[nodiscard]] std::map<int, int> widest_narrowed(std::map<int, int> wanted, int room);

}  // namespace jcic::ui

// Saves and restores a list's layout: visible columns (header menu or Ctrl+K), widths, order and sorting. The first
// column identifies the row and is always visible.

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

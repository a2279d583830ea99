#pragma once
// Functions that every list has: a search (Ctrl+F focuses it, Esc ends it), a tick box for one's own rows, saved
// columns (ui/lists/list_columns.h) and a note if it is empty (ui/look/list_line.h). One for each view, as its child.

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <functional>

#include "ui/lists/list_columns.h"
#include "ui/look/list_line.h"

class QTableView;

namespace jcic::ui {

/// Configures a table as a list: whole rows, single selection, sorted by a header once it is pressed.
void make_list(QTableView& table);

class ListWays : public QObject {
    Q_OBJECT
public:
    using Widths = ListColumns::Widths;
    /// Takes a view with its model. `name`: key of its layout (ui/lists/list_columns.h), if it has columns.
    ListWays(QAbstractItemView& view, const QString& name, Widths widths = Widths::own);
    [[nodiscard]] ListColumns& columns() { return *columns_; }
    /// Whether it has a search: every list in a window must have one (ui.every_list).
    [[nodiscard]] bool is_searched() const { return field_ != nullptr; }

    /// Uses the page's own search: this line and boxes that filter while they are ticked.
    void search_in(QLineEdit& line, std::vector<QAbstractButton*> boxes = {});
    /// The same for several fields: `narrowed` is whether they filter, `clear` empties them.
    void search_in(QWidget& first, std::function<bool()> narrowed, std::function<void()> clear);
    /// Adds another filter, and how to clear it.
    void narrowed_by(std::function<bool()> also, std::function<void()> clear);
    /// Filters by one's own rows while the box is ticked; the page does the filtering. The person's choice is saved
    /// with the columns; unticking by the page, on its way to a row, is not.
    void mine_by(QAbstractButton& box, std::function<void(bool mine)> narrow);
    /// Whether the page's own line or boxes hide rows.
    [[nodiscard]] bool narrowed() const { return narrowed_ && narrowed_(); }
    /// Restores the box as the person left it.
    void as_left();
    /// Switches to another list in the same view, with its own saved layout.
    void rename(const QString& name);
    /// Returns a search line, to be placed above the list, that hides rows without the text: for some thousands.
    [[nodiscard]] QLineEdit* add_search();
    /// The same for lists whose rows are all acted on, visible or not: hides none, moves to the next match (Enter) and
    /// shows the number of matches.
    [[nodiscard]] QWidget* add_finder();
    /// Clears the text and results of the line made here, so that they do not stay for the next person.
    void forget_search();
    /// Sets the note for a list without rows; "" while that is not known yet.
    void when_empty(std::function<QString()> words);
    /// Updates the note, whose words may have changed.
    void look_again() { again_.start(0); }

Q_SIGNALS:
    /// Enter was pressed in the hiding line made here; the list now has the focus.
    void entered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take_typed();
    void look();
    bool narrow();  ///< whether any row is left
    /// Whether any row below that one is shown. `all`: the parent matches, and therefore all its children stay.
    bool narrow_below(const QModelIndex& parent, const QString& wanted, bool all, QItemSelection& gone);
    /// Selects the next match, after the current row or from it on.
    void find(bool next);
    void choose(const QModelIndex& row);
    void name_line();
    bool take_key(QKeyEvent& key);

    QAbstractItemView& view_;
    QString name_;
    QAbstractButton* mine_ = nullptr;
    ListColumns* columns_ = nullptr;
    EmptyNote* note_;
    QTimer again_;
    QTimer typing_;                     ///< typing pause in the line made here
    QLineEdit* line_ = nullptr;         ///< emptied by Esc
    bool own_line_ = false;             ///< made here
    QLabel* found_ = nullptr;           ///< number of matches, if none is hidden
    QWidget* field_ = nullptr;          ///< focused by Ctrl+F
    std::function<bool()> narrowed_;    ///< may be empty
    std::function<void()> clear_;       ///< may be empty
    std::function<QString()> no_rows_;  ///< may be empty
    bool told_ = false;                 ///< its rows have arrived once, even if none
};

}  // namespace jcic::ui

#pragma once
// What every list has, whichever window it is in: a search that Ctrl+F goes to and Esc ends, one's own rows by a tick,
// columns as somebody left them (ui/lists/list_columns.h), and words where there is no row (ui/look/empty_note.h). One
// for a view, a part of it.

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <functional>

#include "ui/lists/list_columns.h"
#include "ui/look/empty_note.h"

class QTableView;

namespace jcic::ui {

/// A table as a list: whole rows, one chosen, sorted by its headers once somebody presses one.
void make_list(QTableView& table);

class ListWays : public QObject {
    Q_OBJECT
public:
    using Widths = ListColumns::Widths;
    /// A view with its model; `name` as its layout is kept (ui/lists/list_layouts.h), where it has columns.
    ListWays(QAbstractItemView& view, const QString& name, Widths widths = Widths::own);
    [[nodiscard]] ListColumns& columns() { return *columns_; }
    /// Whether it has its search: no window shows a list without (ui.every_list).
    [[nodiscard]] bool is_searched() const { return field_ != nullptr; }

    /// The page searches itself, by this line and, where there are some, by boxes that narrow when they are ticked.
    void search_in(QLineEdit& line, std::vector<QAbstractButton*> boxes = {});
    /// The same, of several fields: whether they narrow anything, and what empties them.
    void search_in(QWidget& first, std::function<bool()> narrowed, std::function<void()> clear);
    /// Something else leaves rows out, too, and can be emptied.
    void narrowed_by(std::function<bool()> also, std::function<void()> clear);
    /// One's own rows alone while the box is ticked: the page narrows them. As a person left it, it is kept with the
    /// columns; what the page unticks on its way to a row is for now only.
    void mine_by(QAbstractButton& box, std::function<void(bool mine)> narrow);
    /// Whether the page's own line or boxes leave rows out.
    [[nodiscard]] bool narrowed() const { return narrowed_ && narrowed_(); }
    /// The box stands again as a person left it.
    void as_left();
    /// Another list in the same view, kept under another name.
    void rename(const QString& name);
    /// A line to lay out above the list, that hides the rows which do not say what is typed: for some thousands.
    [[nodiscard]] QLineEdit* add_search();
    /// The same where something is done with all rows, seen or not: it hides none, and goes from one that says what is
    /// typed to the next (Enter), and says how many there are.
    [[nodiscard]] QWidget* add_finder();
    /// Of a line made here: what was typed there, and what was told of it, stays with nobody who comes next.
    void forget_search();
    /// Where there is no row at all; "" while nobody knows yet.
    void when_empty(std::function<QString()> words);
    /// What they say may be another by now.
    void look_again() { again_.start(0); }

Q_SIGNALS:
    /// Enter in the line made here, which hides rows: the keys are in the list.
    void entered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take_typed();
    void look();
    bool narrow();  ///< whether a row is left
    /// Whether a row is shown below that one; `all`: it says what is wanted, and so all that is part of it stays.
    bool narrow_below(const QModelIndex& parent, const QString& wanted, bool all, QItemSelection& gone);
    /// To the next that says it, after the current one or from it on.
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
    QTimer typing_;                     ///< of the line made here
    QLineEdit* line_ = nullptr;         ///< Esc empties it
    bool own_line_ = false;             ///< made here
    QLabel* found_ = nullptr;           ///< how many say it, where none is hidden
    QWidget* field_ = nullptr;          ///< where Ctrl+F goes
    std::function<bool()> narrowed_;    ///< may be empty
    std::function<void()> clear_;       ///< may be empty
    std::function<QString()> no_rows_;  ///< may be empty
    bool told_ = false;                 ///< its rows came once, be it none
};

}  // namespace jcic::ui

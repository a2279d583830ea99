#pragma once
// What every list has, whichever window it is in: a search that Ctrl+F goes to and Esc ends, one's own rows by a tick,
// columns as somebody left them (ui/lists/list_columns.h), and words where there is no row (ui/look/empty_note.h). One
// for a view, a part of it.

#include <QAbstractButton>
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
    /// A QTreeView or a QTableView with its model; `name` as its layout is kept (ui/lists/list_layouts.h).
    ListWays(QAbstractItemView& view, const QString& name, Widths widths = Widths::own);
    [[nodiscard]] ListColumns& columns() { return *columns_; }

    /// The page searches itself, by this line and, where there are some, by boxes that narrow when they are ticked.
    void search_in(QLineEdit& line, std::vector<QAbstractButton*> boxes = {});
    /// The same, of several fields: whether they narrow anything, and what empties them.
    void search_in(QWidget& first, std::function<bool()> narrowed, std::function<void()> clear);
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
    /// Where there is no row at all; "" while nobody knows yet.
    void when_empty(std::function<QString()> words);
    /// What they say may be another by now.
    void look_again() { again_.start(0); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void narrow();
    void hide(int row, bool hidden);
    [[nodiscard]] bool is_hidden(int row) const;
    [[nodiscard]] bool says(int row, const QString& wanted) const;
    [[nodiscard]] int first_shown() const;
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
    QWidget* field_ = nullptr;          ///< where Ctrl+F goes
    std::function<bool()> narrowed_;    ///< may be empty
    std::function<void()> clear_;       ///< may be empty
    std::function<QString()> no_rows_;  ///< may be empty
    bool told_ = false;                 ///< its rows came once, be it none
};

}  // namespace jcic::ui

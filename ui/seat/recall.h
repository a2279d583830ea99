#pragma once
// A list's search finds what stands in the list as it is typed. Enter looks among what is over, too: the desk shows
// that in the list until the search is emptied.

#include <QLineEdit>

#include "app/desk/commands/queries.h"
#include "ui/commands/commands.h"
#include "ui/lists/searched_rows.h"

namespace jcic::ui {

class Recall : public QObject {
    Q_OBJECT
public:
    /// Of the list, by its search field; a part of the list's page.
    Recall(desk::QueryList list, QLineEdit& search, SearchedRows& rows, Commands& commands, QObject* page);

    /// Who may not look among what is over is not invited to.
    void show_snapshot(const desk::Snapshot& snapshot);
    /// The seat is left: what is under way is stopped, and its answer shown to nobody.
    void cover();
    /// What is looked for, or came of it; "" where nothing was asked for what stands in the search.
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool may() const { return may_; }
    /// As if it were typed, with Enter.
    void look_for(const QString& text);

Q_SIGNALS:
    void changed();  ///< words()
    void failed(const jcic::Fault& fault);

private:
    void type();
    void ask();
    void take_found(const Result<desk::Recalled>& found);
    void forget();

    desk::QueryList list_;
    QLineEdit& search_;
    SearchedRows& rows_;
    Commands& commands_;
    bool may_ = false;
    bool asking_ = false;
    bool recalled_ = false;  ///< the desk may have something to put away
    std::optional<desk::Recalled> found_;
    int asked_ = 0;  ///< a late answer to an earlier question is nobody's
    std::string text_;
    std::stop_source stop_{std::nostopstate};
};

}  // namespace jcic::ui

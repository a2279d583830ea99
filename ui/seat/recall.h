#pragma once
// Searches a list as the user types. Enter also searches closed queries, which stay listed until the search is emptied.

#include <QLineEdit>

#include "app/desk/commands/queries.h"
#include "ui/commands/commands.h"
#include "ui/lists/searched_rows.h"

namespace jcic::ui {

class Recall : public QObject {
    Q_OBJECT
public:
    /// `search`: the list's search field. Becomes a child of `page`.
    Recall(desk::QueryList list, QLineEdit& search, SearchedRows& rows, Commands& commands, QObject* page);

    /// Mentions Enter only to a person who may search closed queries.
    void show_snapshot(const desk::Snapshot& snapshot);
    /// Stops the search and discards its answer: the seat is left.
    void cover();
    /// Progress or result of the search of closed queries; "" if not requested for the present text.
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool may() const { return may_; }
    /// Like typing the text and pressing Enter.
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
    bool recalled_ = false;  ///< the desk may have recalled queries to remove again
    std::optional<desk::Recalled> found_;
    int asked_ = 0;  ///< late answers to earlier searches are dropped
    std::string text_;
    std::stop_source stop_{std::nostopstate};
};

}  // namespace jcic::ui

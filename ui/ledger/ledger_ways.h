#pragma once
// What else is done with the ledger: its head and anchor, the export for the auditor, and beside it the unit head's
// with personal values, the evidence of deletions, a page that somebody brings. What a duty may not do is grey, and the
// reason stands beside it.

#include <QLabel>
#include <QPushButton>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

class LedgerWays : public QWidget {
    Q_OBJECT
public:
    explicit LedgerWays(QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot);
    /// One long work at a time.
    void set_busy(bool busy);

Q_SIGNALS:
    void wants_head();
    void wants_export();
    void wants_values_export();
    void wants_deletions();
    void wants_paper();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retell();
    void allow();

    QLabel* why_;
    QPushButton* head_;
    QPushButton* paper_;
    QPushButton* deletions_;
    QPushButton* export_;
    QPushButton* values_;     ///< the unit head's alone
    bool takes_out_ = false;  ///< domain::may_take_events_out
    bool busy_ = false;
};

}  // namespace jcic::ui

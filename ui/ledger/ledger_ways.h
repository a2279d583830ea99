#pragma once
// Menu with further functions of the ledger: verification of a page, head and anchor, evidence of deletions; the
// auditor's export and the unit head's with personal values; the backup, and the search index. What a duty may not do
// is disabled, with the reason below.

#include <QAction>

#include "app/desk/rooms/snapshot.h"
#include "ui/look/menu_button.h"

namespace jcic::ui {

class LedgerWays : public MenuButton {
    Q_OBJECT
public:
    explicit LedgerWays(QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot);
    /// Only one long operation runs at a time.
    void set_busy(bool busy);
    /// Present function of the index's entry.
    enum class Index { anew, stop, go_on };
    void show_index(Index index);

Q_SIGNALS:
    void wants_head();
    void wants_export();
    void wants_values_export();
    void wants_deletions();
    void wants_paper();
    void wants_backup();
    void wants_index();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retell();
    void allow();

    QAction* head_;
    QAction* paper_;
    QAction* deletions_;
    QAction* export_;
    QAction* values_;  ///< the unit head's only
    QAction* back_up_;
    QAction* index_;
    QAction* why_;
    Index now_ = Index::anew;
    bool takes_out_ = false;  ///< domain::may_take_events_out
    bool busy_ = false;
};

}  // namespace jcic::ui

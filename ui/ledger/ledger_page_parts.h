#pragma once
// One line with the ledger's state: last verification and witness, or the page's current operation and its result.

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QTableView>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/roc_date.h"
#include "ui/look/buttons.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"

namespace jcic::ui {

class TrailBanner : public QFrame {
    Q_OBJECT
public:
    explicit TrailBanner(QWidget* parent = nullptr);
    /// Shows the ledger's state unless an operation's result is shown; a new alarm replaces that at once.
    void show_snapshot(const desk::Snapshot& snapshot);
    void show_text(Mark mark, const QString& text);
    /// Clears it, so that the next person does not see it.
    void cover();
    /// For a button with the next action.
    [[nodiscard]] QHBoxLayout* row() const { return row_; }

private:
    void show_state(Mark mark, const QString& text);
    QHBoxLayout* row_;
    MarkLabel* result_;
    bool told_ = false;
    QString standing_;
};

// Menu with further functions of the ledger: verification of a page, head and anchor, evidence of deletions; the
// auditor's export and the unit head's with personal values; the backup, and the search index. What a duty may not do
// is disabled, with the reason below.

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

// Filters of the ledger's list: words, a case, subject, object or serial number's end; person, action, item, period.

namespace Ui {
struct LedgerSearch;
}

class ListWays;

class LedgerSearch : public QWidget {
    Q_OBJECT
public:
    explicit LedgerSearch(QWidget* parent = nullptr);
    ~LedgerSearch() override;
    void show_people(const desk::Snapshot& snapshot);
    void clear();
    /// The seat is left: restores the box for one's own events for the next person.
    void cover();
    /// Searches for this case only, clearing other filters. Does not emit changed().
    void look_for_case(const QString& number);
    /// nullopt while a typed date is invalid.
    [[nodiscard]] std::optional<desk::EventFilter> filter() const;

    /// Becomes the list's search: Ctrl+F focuses it, Esc clears it.
    void serve(ListWays& list);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void hint();
    void choose_period(int chosen);
    [[nodiscard]] bool put_days(desk::EventFilter& filter) const;  ///< false if a typed date is invalid
    void put_text(desk::EventFilter& filter) const;

    std::unique_ptr<Ui::LedgerSearch> ui_;
    QTimer wait_;  ///< until typing pauses
    std::vector<domain::PersonId> people_;
    std::optional<domain::PersonId> me_;
    std::optional<domain::RocDate> today_;  ///< by the desk's clock
    ListWays* list_ = nullptr;
};

}  // namespace jcic::ui

// The widgets of LedgerPage, by name.

namespace jcic::ui::Ui {

struct LedgerPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::LedgerPage)
public:
    explicit LedgerPage(QWidget& form);

    ui::LedgerSearch* looking = nullptr;
    LedgerWays* ways = nullptr;
    TrailBanner* banner = nullptr;
    QProgressBar* progress = nullptr;
    QPushButton* stop = nullptr;
    QPushButton* verify = nullptr;
    QTableView* table = nullptr;
    QLabel* found = nullptr;
};

}  // namespace jcic::ui::Ui

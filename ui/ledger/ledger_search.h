#pragma once
// What the ledger's list is narrowed by: words, or a case, a person asked about, a serial's end, an object; who did it,
// what kind of step, which item, from when to when.

#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/roc_date.h"

namespace jcic::ui {
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
    /// Nobody sits here: the next finds the box for one's own as it was left.
    void cover();
    /// All that was done about this case; whatever else was looked for is forgotten. Says nothing of a change.
    void look_for_case(const QString& number);
    /// nullopt while what is typed is no day.
    [[nodiscard]] std::optional<desk::EventFilter> filter() const;

    /// The list's search: Ctrl+F goes here, Esc empties it.
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
    [[nodiscard]] bool put_days(desk::EventFilter& filter) const;  ///< false where what is typed is no day
    void put_text(desk::EventFilter& filter) const;

    std::unique_ptr<Ui::LedgerSearch> ui_;
    QTimer wait_;  ///< until the typing pauses
    std::vector<domain::PersonId> people_;
    std::optional<domain::PersonId> me_;
    std::optional<domain::RocDate> today_;  ///< at the desk
    ListWays* list_ = nullptr;
};

}  // namespace jcic::ui

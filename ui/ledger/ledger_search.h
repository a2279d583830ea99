#pragma once
// Filters of the ledger's list: words, a case, subject, object or serial number's end; person, action, item, period.

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

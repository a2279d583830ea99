#pragma once
// The ledger's events, newest first, read a page at a time: a million rows scroll like a hundred.

#include <QAbstractTableModel>
#include <map>
#include <set>

#include "ui/commands.h"

namespace jcic::ui {

class LedgerModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { sequence, at, person, action, subject, facts, columns };
    explicit LedgerModel(Commands& commands, QObject* parent = nullptr);

    /// Reads anew: another filter, or the ledger grew.
    void show(const desk::EventFilter& filter);
    void cover();
    void retell();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const jcic::Fault& fault);

private:
    void want(std::uint64_t page) const;
    void take(std::uint64_t page, const desk::EventPage& events);

    Commands& commands_;
    desk::EventFilter filter_;
    std::uint64_t total_ = 0;
    std::map<std::uint64_t, std::vector<desk::EventRow>> pages_;
    mutable std::set<std::uint64_t> asked_;  ///< pages on their way; a view's look at a row asks for its page
    std::uint64_t generation_ = 0;
};

}  // namespace jcic::ui

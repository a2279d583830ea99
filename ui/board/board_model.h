#pragma once
// The board's cases in three groups by whose turn it is: a tree of two levels. The desk decides a case's contents, step
// and order (app/desk/rooms/cases.h).

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <array>

#include "app/base/clock.h"
#include "app/desk/rooms/path.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {

/// The desk's time between snapshots: the last snapshot's time plus the time elapsed since.
class DeskTime {
public:
    void set(UtcTime now) {
        now_ = now;
        since_.start();
    }
    [[nodiscard]] UtcTime now() const { return now_ + Millis{since_.isValid() ? since_.elapsed() : 0}; }

private:
    UtcTime now_{};
    QElapsedTimer since_;
};

class BoardModel : public QAbstractItemModel {
    Q_OBJECT
public:
    /// Between these there is one for each item, in the order of domain::all_items.
    enum Column { subject, case_number, first_item };
    inline static const int until = first_item + static_cast<int>(domain::all_items.size());
    inline static const int step = until + 1;
    inline static const int columns = step + 1;
    using QAbstractItemModel::QAbstractItemModel;

    void show(const desk::Snapshot& snapshot);
    void cover();
    /// Updates what depends on the time.
    void tick();
    /// nullptr for a group's own row.
    [[nodiscard]] const desk::CaseRow* one(const QModelIndex& index) const;
    /// Index of the case with that query; invalid if it is not on the board.
    [[nodiscard]] QModelIndex find(const inquiry::QueryId& query) const;
    /// The first case on the board; invalid if there is none.
    [[nodiscard]] QModelIndex first() const;
    [[nodiscard]] int count(desk::CaseGroup group) const;
    [[nodiscard]] const std::vector<desk::CaseRow>& cases() const { return cases_; }
    bool shown_ = false;  ///< cases have arrived once, even if none
    /// Whether any case has something at that step.
    [[nodiscard]] bool any_at(desk::CaseStep which) const;
    /// Sets whether the items' columns have full names or, if there is little room, only codes.
    void name_items(bool named);
    /// Number of the signed-in person's own cases.
    [[nodiscard]] int own() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static constexpr int groups = 3;
    void apply_snapshot(const desk::Snapshot& snapshot, const std::vector<desk::CaseRow>& cases);
    [[nodiscard]] std::vector<desk::CaseRow> in_place(std::vector<desk::CaseRow> cases) const;
    [[nodiscard]] const desk::CaseItem* item_at(const desk::CaseRow& one, int column) const;
    [[nodiscard]] QString text(const desk::CaseRow& one, int column) const;
    [[nodiscard]] QString meant_text(const desk::CaseRow& one, int column) const;
    [[nodiscard]] QString whole_text(const desk::CaseRow& one, int column) const;
    [[nodiscard]] QString second_line(const desk::CaseRow& one, int column) const;
    /// The rule that forbids an item that was not requested, in words; "" if none.
    [[nodiscard]] QString barred(const desk::CaseRow& one, int column) const;
    [[nodiscard]] QString step_text(const desk::CaseRow& one) const;
    [[nodiscard]] Mark mark(const desk::CaseRow& one, int column) const;
    [[nodiscard]] QVariant fraction(const desk::CaseRow& one) const;
    [[nodiscard]] QVariant group_data(int group, int column, int role) const;
    [[nodiscard]] int place(const desk::CaseRow& one) const { return static_cast<int>(&one - cases_.data()); }

    std::vector<desk::CaseRow> cases_;
    std::array<int, groups + 1> begins_{};  ///< of each group in cases_; the last is their number
    desk::HostState host_{};
    bool named_ = true;
    desk::Custody custody_ = desk::Custody::usable;
    DeskTime time_;
};

}  // namespace jcic::ui

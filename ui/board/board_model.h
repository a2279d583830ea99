#pragma once
// The board's cases, in the three groups that say whose turn it is: a tree of two levels. What a case is, where it
// stands and in which order is the desk's to say (app/desk/rooms/cases.h).

#include <QAbstractItemModel>
#include <array>

#include "app/desk/rooms/path.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/look/desk_time.h"
#include "ui/look/mark.h"
#include "ui/look/row_role.h"

namespace jcic::ui {

class BoardModel : public QAbstractItemModel {
    Q_OBJECT
public:
    /// Between them one for each item, in the order of domain::all_items.
    enum Column { subject, case_number, first_item };
    inline static const int until = first_item + static_cast<int>(domain::all_items.size());
    inline static const int step = until + 1;
    inline static const int columns = step + 1;
    using QAbstractItemModel::QAbstractItemModel;

    void show(const desk::Snapshot& snapshot);
    void cover();
    /// Time passed: what depends on it is shown again.
    void tick();
    /// nullptr for a group's own row.
    [[nodiscard]] const desk::CaseRow* one(const QModelIndex& index) const;
    /// Where the case with that query stands; invalid where it does not.
    [[nodiscard]] QModelIndex find(const inquiry::QueryId& query) const;
    /// The first case on the board; invalid where there is none.
    [[nodiscard]] QModelIndex first() const;
    [[nodiscard]] int count(desk::CaseGroup group) const;
    [[nodiscard]] const std::vector<desk::CaseRow>& cases() const { return cases_; }
    bool shown_ = false;  ///< cases came once, be it none
    /// Whether a case has something at that step.
    [[nodiscard]] bool any_at(desk::CaseStep which) const;
    /// Whether the items' columns are called by their names, or, where room is scarce, by their codes alone.
    void name_items(bool named);
    /// How many are the signed-in person's own.
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
    /// Of an item that was not asked for: the rule against it, in words; "" where none is.
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

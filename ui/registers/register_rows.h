#pragma once
// A register's rows: filtered by state, listed, with their number and the register's windows below.

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <array>

#include "app/desk/registers/register_desk.h"
#include "ui/lists/list_ways.h"
#include "ui/registers/register_model.h"

class QHBoxLayout;

namespace jcic::ui {

/// Filter chips with counts: open, overdue, due soon, under legal hold, and all; one is selected.
class StateChips : public QWidget {
    Q_OBJECT
public:
    enum Chip { open, late, due_soon, held, all };
    explicit StateChips(QWidget* parent = nullptr);
    /// `pressing`: rows of this register can have deadlines.
    void show_counts(const desk::RowCounts& counts, bool pressing);
    void choose(Chip chip);
    [[nodiscard]] Chip chosen() const { return chosen_; }
    void narrow(desk::RowFilter& filter) const;
    void retell();

Q_SIGNALS:
    void changed();  ///< by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    desk::RowCounts counts_;
    Chip chosen_ = all;
    std::array<QPushButton*, 5> chips_;
};

class RegisterRows : public QFrame {
    Q_OBJECT
public:
    explicit RegisterRows(QWidget* parent);
    void add_to_foot(QWidget* one, int stretch = 0);
    void show_view(const desk::RegisterView& view, domain::RocDate today);
    /// Whether that register's rows have arrived, even if none.
    [[nodiscard]] bool is_told(const domain::registers::Register* book) const { return told_ == book; }
    void show_text(const QString& what) { found_->setText(what); }
    void clear();
    void retell();
    [[nodiscard]] RegisterModel& model() { return model_; }
    [[nodiscard]] QTableView& table() { return *table_; }
    [[nodiscard]] StateChips& chips() { return *chips_; }
    [[nodiscard]] ListWays& ways() { return *list_; }
    /// Restricts the filter to the selected rows' ids if there are several.
    [[nodiscard]] desk::RowFilter of_chosen(desk::RowFilter filter) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    const domain::registers::Register* told_ = nullptr;  ///< the register whose rows have arrived
    bool begins_a_row_ = false;                          ///< the person may begin a row
    RegisterModel model_;
    StateChips* chips_;
    QTableView* table_;
    QLabel* found_;
    QHBoxLayout* foot_;
    ListWays* list_ = nullptr;
};

}  // namespace jcic::ui

#pragma once
// A register's rows: chosen by their state, listed, and below them how many they are and the windows that belong to
// them.

#include <QFrame>
#include <QLabel>
#include <QTableView>

#include "ui/lists/list_ways.h"
#include "ui/registers/register_model.h"
#include "ui/registers/state_chips.h"

class QHBoxLayout;

namespace jcic::ui {

class RegisterRows : public QFrame {
    Q_OBJECT
public:
    explicit RegisterRows(QWidget* parent);
    void add_to_foot(QWidget* one, int stretch = 0);
    void show_view(const desk::RegisterView& view, domain::RocDate today);
    /// Whether that register's rows came, be it none.
    [[nodiscard]] bool is_told(const domain::registers::Register* book) const { return told_ == book; }
    void say(const QString& what) { found_->setText(what); }
    void clear();
    void retell();
    [[nodiscard]] RegisterModel& model() { return model_; }
    [[nodiscard]] QTableView& table() { return *table_; }
    [[nodiscard]] StateChips& chips() { return *chips_; }
    [[nodiscard]] ListWays& ways() { return *list_; }
    /// So many rows are chosen, where that are several: their ids.
    [[nodiscard]] desk::RowFilter of_chosen(desk::RowFilter filter) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    const domain::registers::Register* told_ = nullptr;  ///< whose rows came
    bool begins_a_row_ = false;                          ///< the person has a duty to
    RegisterModel model_;
    StateChips* chips_;
    QTableView* table_;
    QLabel* found_;
    QHBoxLayout* foot_;
    ListWays* list_ = nullptr;
};

}  // namespace jcic::ui

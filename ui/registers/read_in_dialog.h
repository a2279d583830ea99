#pragma once
// Imports rows of a register from a table: choose step and file, see each line's faults, enter all valid lines at once.

#include <QTableWidget>

#include "app/desk/commands/registers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class ReadInDialog : public ListDialog {
    Q_OBJECT
public:
    ReadInDialog(Commands& commands, command::Book book, std::vector<const domain::registers::Step*> steps,
                 QWidget* parent);

Q_SIGNALS:
    /// Rows were entered.
    void taken();

private:
    void build();
    void choose_file();
    void save_form();
    void read_file(const QString& file);
    void show_lines();
    void enter_lines();
    void show_taken(const desk::TakenIn& result);
    void show_form(const std::filesystem::path& file);
    void set_busy(bool busy) override;
    [[nodiscard]] QString why_not_taken() const;
    [[nodiscard]] const domain::registers::Step& step() const {
        return *steps_[static_cast<std::size_t>(std::max(0, which_->currentIndex()))];
    }

    command::Book book_;
    std::vector<const domain::registers::Step*> steps_;
    ChoiceBox* which_ = nullptr;
    QLabel* note_ = nullptr;
    QTableWidget* table_ = nullptr;
    ListWays* ways_ = nullptr;
    QPushButton* take_ = nullptr;
    std::optional<desk::ReadIn> seen_;
};

}  // namespace jcic::ui

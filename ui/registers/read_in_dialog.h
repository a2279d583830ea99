#pragma once
// Many rows of a register out of a table: which step, which file, each line with what is wrong in it, and then all that
// are right at once.

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "app/desk/commands/registers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/lists/list_ways.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class ReadInDialog : public ActingDialog {
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
    void read(const QString& file);
    void show_lines();
    void take();
    void show_taken(const desk::TakenIn& result);
    void show_read(const desk::ReadIn& lines);
    void show_form(const std::filesystem::path& file);
    void allow();
    [[nodiscard]] const domain::registers::Step& step() const {
        return *steps_[static_cast<std::size_t>(std::max(0, which_->currentIndex()))];
    }
    /// Runs the command and shows its fault; what comes when the dialog is gone reaches nobody.
    template <class C>
    void send(C command, void (ReadInDialog::*then)(const typename C::Answer&));

    Commands& commands_;
    command::Book book_;
    std::vector<const domain::registers::Step*> steps_;
    ChoiceBox* which_;
    QPushButton* choose_;
    QPushButton* form_;
    QLabel* note_;
    QTableWidget* table_;
    ListWays* ways_ = nullptr;
    FaultPanel* fault_;
    QPushButton* close_;
    QPushButton* take_;
    std::optional<desk::ReadIn> seen_;
};

}  // namespace jcic::ui

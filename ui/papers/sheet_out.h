#pragma once
// Shows a register as it prints, and sends it to the branch's printer.

#include <cstdint>

#include "app/base/random.h"
#include "app/desk/commands/paper.h"
#include "app/desk/registers/register_desk.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/commands/save_dialog.h"

namespace jcic::ui {

class RegisterDialog : public ActingDialog {
    Q_OBJECT
public:
    RegisterDialog(Commands& commands, desk::PrintedRegister page, QWidget* parent);

Q_SIGNALS:
    void failed(const jcic::Fault& fault);

private:
    void print();

    desk::PrintedRegister page_;
    QLabel* state_ = nullptr;
    QPushButton* print_ = nullptr;
};

// Prints a register's sheet, or one like it, or saves it with a password.

/// Offers unencrypted files of those types to persons who may save them; others see who may (R-PA-5).
void offer_in_clear(SaveDialog& dialog, const Commands& commands, const QString& filter, const QString& suffix);

class SheetOut : public QObject {
    Q_OBJECT
public:
    /// `within`: parent of its dialogs.
    SheetOut(Commands& commands, QWidget* within);
    /// Drops the answers to earlier requests.
    void forget() { ++visit_; }

    template <desk::IsCommand Page>
    void print(Page page, const QString& title) {
        Q_EMIT busy(true);
        commands_.send(this, std::move(page), [this, visit = visit_, title](Result<desk::PrintedRegister> laid_out) {
            if (visit_ == visit) show(std::move(laid_out), title);
        });
    }
    /// `command_for` returns the command that saves, unencrypted if it gets a reason. `as_table`: also CSV, workbook.
    template <class CommandFor>
    void save(SavedThing thing, CommandFor command_for, bool as_table) {
        auto* dialog = ask_for_file(std::move(thing), as_table);
        connect(dialog, &SaveDialog::chosen, this, [this, dialog, command_for = std::move(command_for)] {
            Q_EMIT busy(true);
            commands_.send(
                this, command_for(dialog->file(), dialog->in_clear()),
                [this, visit = visit_, in_clear = !dialog->in_clear().empty()](Result<std::size_t> saved) {
                    if (visit_ == visit) report_saved(saved, in_clear);
                },
                together(dialog->take_password()));
        });
        dialog->open();
    }

Q_SIGNALS:
    void busy(bool busy);
    void said(const QString& what);
    void failed(const jcic::Fault& fault);

private:
    void show(Result<desk::PrintedRegister> laid_out, const QString& title);
    [[nodiscard]] SaveDialog* ask_for_file(SavedThing thing, bool as_table);
    void report_saved(const Result<std::size_t>& saved, bool in_clear);
    Commands& commands_;
    QWidget* within_;
    SystemRandom random_;
    std::uint64_t visit_ = 0;
};

}  // namespace jcic::ui

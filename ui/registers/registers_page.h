#pragma once
// The branch's registers: choice of register, rows by urgency, one row's history and next steps, and the present step,
// side by side. Contents come from the descriptions (app/domain/registers).

#include <QTimer>

#include "ui/commands/page.h"
#include "ui/registers/register_head.h"
#include "ui/registers/register_rows.h"
#include "ui/registers/register_ways.h"
#include "ui/registers/row_and_step.h"

namespace jcic::ui {

class SheetButton;
class StepButtons;

class RegistersPage : public Page {
    Q_OBJECT
public:
    explicit RegistersPage(Commands& commands, QWidget* parent = nullptr);

    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;
    /// Opens that register and that row of it.
    void open(std::string_view book, const std::string& row);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void listen();
    void name_everything();
    void load_books();
    void choose_book();
    void load_rows();
    void show_rows(const desk::RegisterView& view);
    void take_label();
    void show_scanned();
    void load_row();
    void ask_row();
    void not_shown(const Fault& why);
    void take_step(const domain::registers::Step& step, const std::string& row, const domain::registers::Values& known);
    void show_duties();
    [[nodiscard]] desk::RowFilter filter() const;

    command::Book book_ = nullptr;
    std::string row_;                ///< selected; stays so when rows arrive
    std::set<std::string> scanned_;  ///< rows whose labels were scanned, to be counted together
    std::string taken_;              ///< row of the last step taken here
    std::uint64_t visit_ = 0;        ///< changes with each sign-in: earlier answers are dropped
    std::uint64_t events_ = 0;       ///< of the last snapshot
    QTimer typing_;
    RegisterHead* head_;
    RegisterNames* names_;
    RegisterRows* rows_;
    RowAndStep* beside_;
    QPushButton* duties_;
    SheetButton* sheet_;        ///< opens the selected row's window (row_windows.h)
    bool opens_sheet_ = false;  ///< open the requested row's window when it arrives
    StepButtons* begins_;
    RegisterWays* ways_;
};

}  // namespace jcic::ui

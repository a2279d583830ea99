#pragma once
// The branch's registers: which one, its rows by what has to be done first, one row's story and next steps, and the
// step that is taken, beside each other. What each is, stands in its description (app/domain/registers).

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
    /// That register, and that row of it.
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
    std::string row_;                ///< chosen: stays so when rows come
    std::set<std::string> scanned_;  ///< rows whose labels were scanned, to be counted together
    std::string taken_;              ///< of which a step was taken here last
    std::uint64_t visit_ = 0;   ///< another number, another person at the seat: answers on their way are not theirs
    std::uint64_t events_ = 0;  ///< of the snapshot that was shown last
    QTimer typing_;
    RegisterHead* head_;
    RegisterNames* names_;
    RegisterRows* rows_;
    RowAndStep* beside_;
    QPushButton* duties_;
    SheetButton* sheet_;        ///< what the chosen row opens (row_windows.h)
    bool opens_sheet_ = false;  ///< the row that was asked for is opened as a sheet once it is there
    StepButtons* begins_;
    RegisterWays* ways_;
};

}  // namespace jcic::ui

#pragma once
// The branch's registers: which there are, the rows of one, and one row's contents, story and next steps. What each is,
// stands in its description (app/domain/registers).

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include "ui/commands/page.h"
#include "ui/registers/register_model.h"
#include "ui/registers/register_names.h"
#include "ui/registers/register_ways.h"
#include "ui/registers/row_detail.h"

class QCheckBox;

namespace jcic::ui {

class ListWays;
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

private:
    void build();
    void name_everything();
    void load_books();
    void choose_book();
    void load_rows();
    void show_rows(const desk::RegisterView& view);
    void load_row();
    void ask_row();
    void not_shown(const Fault& why);
    void take_step(const domain::registers::Step& step, const std::string& row, const domain::registers::Values& known);
    void show_duties();
    [[nodiscard]] desk::RowFilter filter() const;

    command::Book book_ = nullptr;
    std::string row_;           ///< chosen: stays so when rows come
    std::uint64_t visit_ = 0;   ///< another number, another person at the seat: answers on their way are not theirs
    std::uint64_t events_ = 0;  ///< of the snapshot that was shown last
    RegisterModel model_;
    QTimer typing_;
    RegisterNames* names_;
    QLabel* title_;
    QLabel* lead_;
    QLineEdit* search_;
    QCheckBox* only_open_;
    QCheckBox* mine_;
    QTableView* table_;
    QPushButton* duties_;
    SheetButton* sheet_;        ///< what the chosen row opens (row_windows.h)
    bool opens_sheet_ = false;  ///< the row that was asked for is opened as a sheet once it is there
    StepButtons* begins_;
    RegisterWays* ways_;
    RowDetail* detail_;
    ListWays* list_ = nullptr;
    bool told_ = false;          ///< the book's rows came, be it none
    bool begins_a_row_ = false;  ///< the person has a duty to
};

}  // namespace jcic::ui

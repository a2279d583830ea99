#pragma once
// Printing and copies: each numbered sheet is filed, destroyed before a witness, or reported missing (R-PA-4).

#include "app/desk/commands/paper.h"
#include "ui/commands/page.h"
#include "ui/copies/copies_table.h"
#include "ui/copies/copy_ways.h"
#include "ui/seat/recall.h"

namespace jcic::ui {
namespace Ui {
struct CopiesPage;
}

class ListWays;
class SheetOut;

class CopiesPage : public Page {
    Q_OBJECT
public:
    explicit CopiesPage(Commands& commands, QWidget* parent = nullptr);
    ~CopiesPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out_list();
    void connect_list();
    /// The ticked rows; if there are none, the current row.
    [[nodiscard]] std::vector<desk::CopyRow> chosen_rows() const;
    [[nodiscard]] bool has_ticks() const;
    [[nodiscard]] std::optional<desk::CopyRow> chosen() const;  ///< nullopt also if there are several
    [[nodiscard]] std::vector<desk::CopyRow> chosen_for(CopyWay way) const;
    void choose_again();
    void keep_to_row();
    void keep_chosen();
    void show_lead();
    void allow();
    void show_bar(const std::vector<desk::CopyRow>& rows);
    [[nodiscard]] std::optional<CopyWay> step_of(const std::vector<desk::CopyRow>& rows) const;
    void take_step();
    void take_row_step();
    void take_way(CopyWay way);
    void show_menu();
    void view();
    void count_all();
    void count_fewer_or_cancel();
    void take(CopyWay way);
    void show_register();
    void file();
    void destroy();
    void use_up();
    void erase_record();
    [[nodiscard]] Then<void> or_fail();
    [[nodiscard]] bool is_unit_head() const;
    /// Whether the desk lets them account for copies; others only view.
    [[nodiscard]] bool accounts() const;

    std::unique_ptr<Ui::CopiesPage> ui_;
    SheetOut* out_;
    CopiesModel model_;
    CopyOrder sorted_;
    Recall* recall_ = nullptr;
    ListWays* ways_ = nullptr;
    std::vector<desk::CopyId> ticked_;     ///< independent of their rows' places
    std::optional<desk::CopyId> current_;  ///< the current row
    bool on_heading_ = false;
    bool arranging_ = false;  ///< changes of the selection are the program's own
};

}  // namespace jcic::ui

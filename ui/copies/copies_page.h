#pragma once
// Printing and copies: each numbered sheet is filed, destroyed before a witness, or missing; none is forgotten
// (R-PA-4).

#include "app/desk/commands/paper.h"
#include "ui/commands/page.h"
#include "ui/copies/copies_model.h"
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
    [[nodiscard]] const desk::CopyRow* chosen() const;  ///< null, too, where several are
    [[nodiscard]] std::vector<desk::CopyRow> chosen_for(domain::CopyEvent event) const;
    void choose_again();
    void keep_chosen();
    void show_lead();
    void allow();
    void allow_count(const desk::CopyRow* one, const QString& why);
    void count_all();
    void count_fewer_or_cancel();
    void set_aside();
    void show_register();
    void file();
    void destroy();
    void miss();
    void find();
    void use_up();
    void erase_record();
    [[nodiscard]] Then<void> or_fail();
    [[nodiscard]] bool is_unit_head() const;

    std::unique_ptr<Ui::CopiesPage> ui_;
    SheetOut* out_;
    CopiesModel model_;
    SearchedRows sorted_;
    Recall* recall_ = nullptr;
    ListWays* ways_ = nullptr;
    std::optional<std::vector<desk::CopyId>> kept_;  ///< the rows that were chosen last; nullopt: nobody chose yet
};

}  // namespace jcic::ui

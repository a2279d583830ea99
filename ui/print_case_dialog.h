#pragma once
// All records that are held of a case, printed in one go: one reason and one printer for all, each copy with its own
// number, events and end (R-PA-1). What does not get printed is told in its line, and the others go on.

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <vector>

#include "app/desk/cases.h"
#include "app/desk/commands/paper.h"
#include "ui/acting_dialog.h"
#include "ui/commands.h"
#include "ui/mark_label.h"

namespace jcic::ui {

class PrintCaseDialog : public ActingDialog {
    Q_OBJECT
public:
    PrintCaseDialog(Commands& commands, const desk::CaseRow& one, QWidget* parent);

    /// Whether the case holds any.
    [[nodiscard]] static bool any(const desk::CaseRow& one);

private:
    struct Sheet {
        inquiry::QueryId query;
        domain::Item item{};
        bool numbered = false;  ///< copies of it were counted before: another needs its reason
        MarkLabel* state = nullptr;
    };
    void build(const desk::CaseRow& one);
    void choose();
    void print(const desk::PrintChoice& choice);
    void next();
    void hand_over(const desk::OpenRecord& record);
    /// The line of the one that is being printed, and on to the next.
    void tell(Mark mark, const QString& text);
    void tell_fault(const Fault& fault);
    void allow();

    Commands& commands_;
    std::vector<Sheet> sheets_;
    std::size_t at_ = 0;  ///< is being printed
    bool begun_ = false;  ///< once for all: what failed is printed by itself, with its own reason
    desk::PrintChoice choice_;
    std::string reason_;
    QLineEdit* why_ = nullptr;  ///< only where one is needed
    QPushButton* close_;
    QPushButton* options_;
    QPushButton* print_;
};

/// Opens it over the window; nothing for no case.
void print_case(Commands& commands, const desk::CaseRow* one, QWidget* window);

}  // namespace jcic::ui

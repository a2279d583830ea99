#pragma once
// All records that are held of a case, printed in one go: one reason and one printer for all, each copy with its own
// number, events and end (R-PA-1); on top, if wanted, a cover that says which copies they are. What does not get
// printed is told in its line, and the others go on.

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <optional>
#include <vector>

#include "app/desk/commands/paper.h"
#include "app/desk/rooms/cases.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/look/mark_label.h"

class QVBoxLayout;

namespace jcic::ui {

class PrintCaseDialog : public ActingDialog {
    Q_OBJECT
public:
    /// `cover`: whether its box is ticked at first.
    PrintCaseDialog(Commands& commands, const desk::CaseRow& one, QWidget* parent, bool cover = false);

    /// Whether the case holds any.
    [[nodiscard]] static bool any(const desk::CaseRow& one);
    /// Numbers that no page was sent with become void.
    void done(int result) override;

Q_SIGNALS:
    void chose_cover(bool cover);  ///< all was printed with one, or without

private:
    struct Sheet {
        inquiry::QueryId query;
        domain::Item item{};
        bool numbered = false;  ///< copies of it were counted before: another needs its reason
        MarkLabel* state = nullptr;
        std::optional<desk::OpenRecord> record{};  ///< numbered, and still to be sent
    };
    void build(const desk::CaseRow& one);
    void add_sheets(const desk::CaseRow& one, QVBoxLayout* column);
    void choose();
    void print(const desk::PrintChoice& choice);
    /// All numbers first: the cover says them, and comes out on top.
    void number();
    void print_cover();
    void told_of_cover(const Result<void>& sent);
    void print_next();
    void hand_over(const desk::OpenRecord& record);
    void finish();
    [[nodiscard]] static QString words_of(const Fault& fault);
    /// In the line of the one that is being numbered or printed; the next is at hand then.
    void tell(Mark mark, const QString& text);
    void allow();

    Commands& commands_;
    std::vector<Sheet> sheets_;
    std::size_t at_ = 0;  ///< is being numbered, then printed
    bool begun_ = false;  ///< once for all: what failed is printed by itself, with its own reason
    bool left_ = false;
    bool cover_sent_ = false;
    bool lacks_ = false;  ///< a copy that has a number was not sent
    desk::PrintChoice choice_;
    std::string reason_;
    QLineEdit* why_ = nullptr;  ///< only where one is needed
    QPushButton* close_;
    QPushButton* options_;
    QPushButton* print_;
    QCheckBox* cover_;
    MarkLabel* cover_state_;
};

}  // namespace jcic::ui

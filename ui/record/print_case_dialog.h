#pragma once
// All records that are held of a case, printed and filed in one go: one reason, one printer and one place for all, each
// copy with its own number, events and end (R-PA-1, R-PA-4); on top, if wanted, a cover that says which copies they
// are. What does not come out is told in its line, and is printed again as another copy, here. It may be broken off
// anywhere: what was printed is filed when the dialog is opened again, or with the other copies. One record that was
// printed by itself is counted and filed here, too.

#include <optional>
#include <vector>

#include "app/desk/rooms/cases.h"
#include "ui/commands/acting_dialog.h"
#include "ui/record/case_printing.h"
#include "ui/record/sheet_line.h"

namespace jcic::ui {

/// A copy that was printed by itself, and the sheets that are to come.
struct SentCopy {
    desk::CopyId copy;
    int sheets = 0;
};

class PrintCaseDialog : public ActingDialog {
    Q_OBJECT
public:
    /// `cover`: whether its box is ticked at first. `alone`: of the case's records this one.
    PrintCaseDialog(Commands& commands, const desk::CaseRow& one, QWidget* parent, bool cover = false,
                    const std::optional<SentCopy>& alone = {});

    /// Whether the case holds any.
    [[nodiscard]] static bool any(const desk::CaseRow& one);
    /// Numbers that no page was sent with become void.
    void done(int result) override;

Q_SIGNALS:
    void chose_cover(bool cover);  ///< all was printed with one, or without

private:
    using Stands = SheetLine::Stands;

    void build(const desk::CaseRow& one, const std::optional<SentCopy>& alone);
    void add_lines(const desk::CaseRow& one, const std::optional<SentCopy>& alone);
    void add_cover(bool may_have_one);
    void add_questions(const desk::CaseRow& one);
    void add_buttons(bool alone);
    void listen();
    void listen_to_printing();
    void show_snapshot(const desk::Snapshot& snapshot);
    void show_cover(Mark mark, const QString& text);
    void choose();
    void print(const desk::PrintChoice& choice);
    void file();
    void file_next();
    void free_again();
    [[nodiscard]] std::size_t count(Stands wanted) const;
    /// What is left to do is what Enter does, and where the focus is.
    void lead();
    void allow() override;
    [[nodiscard]] QString why_no_print() const;
    [[nodiscard]] QString why_no_filing() const;

    CasePrinting printing_;
    std::vector<SheetLine*> lines_;
    std::vector<SheetLine*> sent_;  ///< those that are being printed
    std::size_t at_ = 0;            ///< is being filed
    bool begun_ = false;            ///< one was numbered: what is printed from then on is another try
    bool left_ = false;
    QWidget* reason_row_ = nullptr;  ///< only where one is needed
    QLineEdit* why_ = nullptr;
    QWidget* place_row_ = nullptr;  ///< once something is to be filed
    QLineEdit* where_ = nullptr;
    QCheckBox* cover_ = nullptr;
    MarkLabel* cover_state_ = nullptr;
    MarkLabel* queue_ = nullptr;
    QPushButton* close_ = nullptr;
    QPushButton* print_ = nullptr;
    QPushButton* file_ = nullptr;
};

}  // namespace jcic::ui

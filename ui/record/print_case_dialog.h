#pragma once
// All records that are held of a case, printed and filed in one go: one reason, one printer and one place for all, each
// copy with its own number, events and end (R-PA-1, R-PA-4); on top, if wanted, a cover that says which copies they
// are. What does not come out is told in its line, and is printed again as another copy, here. It may be broken off
// anywhere: what was printed is filed when the dialog is opened again, or with the other copies. One record that was
// printed by itself is counted and filed here, too.

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <optional>
#include <vector>

#include "app/desk/rooms/cases.h"
#include "ui/commands/acting_dialog.h"
#include "ui/record/case_printing.h"
#include "ui/record/sheet_line.h"

class QVBoxLayout;

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
    void add_lines(const desk::CaseRow& one, const std::optional<SentCopy>& alone, QVBoxLayout& column);
    void add_questions(const desk::CaseRow& one, QVBoxLayout& column);
    void listen();
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
    void allow();

    Commands& commands_;
    CasePrinting printing_;
    std::vector<SheetLine*> lines_;
    std::vector<SheetLine*> sent_;  ///< those that are being printed
    std::size_t at_ = 0;            ///< is being filed
    bool begun_ = false;            ///< one was numbered: what is printed from then on is another try
    bool left_ = false;
    QWidget* reason_row_ = nullptr;  ///< only where one is needed
    QLineEdit* why_;
    QWidget* place_row_ = nullptr;  ///< once something is to be filed
    QLineEdit* where_;
    QCheckBox* cover_;
    MarkLabel* cover_state_;
    MarkLabel* queue_;
    QPushButton* close_;
    QPushButton* options_;
    QPushButton* print_;
    QPushButton* file_;
};

}  // namespace jcic::ui

#pragma once
// Prints and files all records of a case together: one reason, printer and place for all, but each copy has its own
// number, events and outcome (R-PA-1, R-PA-4); optionally with a cover that lists the copies. A failure is shown in its
// line, and that record can be printed again as another copy. The dialog may be closed at any time: printed copies can
// be filed when it is opened again, or with the other copies. Also counts and files a record that was printed alone.

#include <optional>
#include <vector>

#include "app/desk/rooms/cases.h"
#include "ui/commands/acting_dialog.h"
#include "ui/record/case_printing.h"
#include "ui/record/sheet_line.h"

namespace jcic::ui {

/// A copy that was printed alone, and its expected sheets.
struct SentCopy {
    desk::CopyId copy;
    int sheets = 0;
};

class PrintCaseDialog : public ActingDialog {
    Q_OBJECT
public:
    /// `cover`: whether its box is initially ticked. `alone`: only this record of the case.
    PrintCaseDialog(Commands& commands, const desk::CaseRow& one, QWidget* parent, bool cover = false,
                    const std::optional<SentCopy>& alone = {});

    /// Whether the case has any records.
    [[nodiscard]] static bool any(const desk::CaseRow& one);
    /// Voids numbers under which no page was sent.
    void done(int result) override;

Q_SIGNALS:
    void chose_cover(bool cover);  ///< all was printed, with or without one

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
    /// Makes the next task the default button and focuses it.
    void lead();
    void allow() override;
    [[nodiscard]] QString why_no_print() const;
    [[nodiscard]] QString why_no_filing() const;

    CasePrinting printing_;
    std::vector<SheetLine*> lines_;
    std::vector<SheetLine*> sent_;  ///< being printed
    std::size_t at_ = 0;            ///< index of the one being filed
    bool begun_ = false;            ///< one was numbered: later printing is a retry
    bool left_ = false;
    QWidget* reason_row_ = nullptr;  ///< only if a reason is needed
    QLineEdit* why_ = nullptr;
    QWidget* place_row_ = nullptr;  ///< once there is something to file
    QLineEdit* where_ = nullptr;
    QCheckBox* cover_ = nullptr;
    MarkLabel* cover_state_ = nullptr;
    MarkLabel* queue_ = nullptr;
    QPushButton* close_ = nullptr;
    QPushButton* print_ = nullptr;
    QPushButton* file_ = nullptr;
};

}  // namespace jcic::ui

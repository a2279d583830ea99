#pragma once
// The place where a copy is filed, in the officer's own words. Proposes the place of the last filing, because most
// copies go there, each in its own case's folder.

#include <QObject>
#include <QWidget>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/commands/paper.h"
#include "app/desk/rooms/cases.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/record/sheet_line.h"

namespace jcic::ui {

/// The signed-in person's last filing place, with this case's number replacing that one's. "" if there is none, or if
/// it names another case and the copies are of several.
[[nodiscard]] QString filing_place(const desk::Snapshot& snapshot, const std::string& case_number);

/// Asks for the place of these copies; `then` gets it, never an empty one, and is not called if cancelled.
void ask_filing_place(QWidget* parent, const desk::Snapshot& snapshot, const std::vector<desk::CopyRow>& copies,
                      std::function<void(const std::string& where)> then);

// Prints a case's copies: numbers all of them, then prints the cover if wanted (it lists their numbers and comes out on
// top), then each copy. After a failure the others continue; a number under which no page was sent becomes void.

class CasePrinting : public QObject {
    Q_OBJECT
public:
    CasePrinting(Commands& commands, QObject* parent);

    /// Always emits ended() afterwards.
    void start_printing(std::vector<command::NumberCopy> wanted, const desk::PrintChoice& choice, bool cover);
    /// Detaches the caller: no more signals.
    void leave();

Q_SIGNALS:
    // `at`: index in `wanted`.
    void laying_out(std::size_t at);
    void numbered(std::size_t at, int copy);
    void sent(std::size_t at, int copy, int sheets);
    void failed(std::size_t at, const jcic::Fault& fault);
    void cover_begun();
    void cover_sent();
    void cover_failed(const jcic::Fault& fault);
    void cover_wrong();  ///< it was printed and lists a copy that was not sent
    void ended();

private:
    void number();
    void print_cover();
    void print_next();
    void hand_over(const desk::OpenRecord& record);
    /// Voids a number under which nothing was printed.
    static void close(Commands& commands, const desk::OpenRecord& record);

    Commands& commands_;
    std::vector<command::NumberCopy> wanted_;
    std::vector<std::optional<desk::OpenRecord>> records_;  ///< one for each: numbered and not yet sent
    std::size_t at_ = 0;
    desk::PrintChoice choice_;
    bool cover_ = false;
    bool left_ = false;
    bool cover_is_out_ = false;
    bool lacks_ = false;  ///< a copy on the cover was not sent
};

// Prints and files all records of a case together: one reason, printer and place for all, but each copy has its own
// number, events and outcome (R-PA-1, R-PA-4); optionally with a cover that lists the copies. A failure is shown in its
// line, and that record can be printed again as another copy. The dialog may be closed at any time: printed copies can
// be filed when it is opened again, or with the other copies. Also counts and files a record that was printed alone.

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

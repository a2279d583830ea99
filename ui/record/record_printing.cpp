// RecordPage: what leaves it. A number is given here, and nowhere before: for a sheet, or for a file.

#include <utility>

#include "app/desk/commands/queries.h"
#include "ui/commands/save_dialog.h"
#include "ui/record/print_dialog.h"
#include "ui/record/record_page.h"
#include "ui/record/sheets_question.h"
#include "ui/words/job_words.h"
#include "ui_record_page.h"

namespace jcic::ui {

/// A second copy needs a reason, and where the branch decided so a supervisor (R-PA-7): looking again needs none.
void RecordPage::with_reason(const std::function<void()>& then) {
    another_ = {};
    if (shown_.numbered() || last_copy(*commands_.snapshot(), shown_.query, shown_.item) == nullptr) return then();
    ask_for_another(commands_, shown_.query, shown_.item, this,
                    [this, then, generation = generation_](AnotherCopy why) {
                        if (generation != generation_ || !shown_.record || busy_) return;
                        another_ = std::move(why);
                        then();
                    });
}

void RecordPage::with_number(const std::function<void()>& then) {
    if (shown_.numbered()) return then();
    ui_->pdf->setFocus();  // the button goes grey: the focus is to fall on none that reveals something
    busy_ = true;
    show_paper();
    const auto take = [this, then, generation = generation_](const Result<desk::OpenRecord>& record) {
        if (generation != generation_) {
            // Too late: nothing bears the number, so it becomes void.
            if (record) commands_.send(command::CloseRecord{*record}, [](Result<void>) {});
            return;
        }
        busy_ = false;
        if (record) shown_.record = *record;
        if (record && !ui_->pdf->open(record->pdf)) {
            Q_EMIT failed(Fault{FaultCode::paper_layout, "ui.copy", {}});
            return Q_EMIT wants_page(PageId::board);  // the number becomes void
        }
        show_paper();
        if (!record) {
            file_password_.wipe();
            return Q_EMIT failed(record.error());
        }
        then();
    };
    auto why = std::exchange(another_, {});
    commands_.send(command::NumberCopy{shown_.query, shown_.item, why.reason, why.seen}, take,
                   why.seen ? together(std::move(why.password)) : desk::Typed{});
}

void RecordPage::choose_print() {
    if (!shown_.record || busy_) return;
    auto* dialog = new PrintDialog(commands_.snapshot()->printer, shown_.number(*commands_.snapshot()), this);
    connect(dialog, &PrintDialog::chosen, this, &RecordPage::print);
    dialog->open();
}

void RecordPage::print(const desk::PrintChoice& choice) {
    if (!ui_->print->isEnabled()) return;
    with_reason([this, choice] { with_number([this, choice] { hand_over(choice); }); });
}

void RecordPage::hand_over(const desk::PrintChoice& choice) {
    ui_->pdf->setFocus();  // the button goes grey: the focus is to fall on none that reveals something
    busy_ = true;
    show_paper();
    commands_.send(command::Print{*shown_.record, choice}, [this, generation = generation_](Result<int> sheets) {
        if (generation != generation_) return;
        busy_ = false;
        shown_.sheets = sheets.value_or(0);
        show_paper();
        // What no printer took keeps its number; one that became void says so with the next snapshot.
        if (!sheets) return Q_EMIT failed(sheets.error());
        lead_to(ui_->printed);
    });
}

Then<void> RecordPage::when_done() {
    ui_->pdf->setFocus();
    busy_ = true;
    show_paper();
    return [this, generation = generation_](Result<void> done) {
        if (generation != generation_) return;
        busy_ = false;
        show_paper();
        if (!done) return Q_EMIT failed(done.error());
        lead_to(ui_->back);
    };
}

void RecordPage::count_all() {
    if (!ui_->printed->isEnabled()) return;
    const auto* known = shown_.row(*commands_.snapshot());
    const int sheets = known != nullptr && known->copy.sheets > 0 ? known->copy.sheets : shown_.sheets;
    commands_.send(command::CountCopy{shown_.id(), sheets}, when_done());
}

void RecordPage::count_fewer_or_cancel() {
    const auto* known = shown_.row(*commands_.snapshot());
    if (known == nullptr || !ui_->notPrinted->isEnabled()) return;
    if (job_open(*known)) {
        commands_.send(command::CancelCopy{shown_.id()}, when_done());
        return;
    }
    ask_sheets(this, known->copy.sheets, [this, generation = generation_](int sheets) {
        if (generation == generation_) commands_.send(command::CountCopy{shown_.id(), sheets}, when_done());
    });
}

void RecordPage::save() {
    if (!shown_.record || !ui_->save->isEnabled()) return;
    with_reason([this] { choose_file(); });
}

/// The number is given once a file is named: who thinks better of it has cost none.
void RecordPage::choose_file() {
    auto* dialog = new SaveDialog(random_, this);
    connect(dialog, &QDialog::rejected, this, [this] { another_ = {}; });
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, generation = generation_] {
        if (generation != generation_ || !shown_.record) return;
        file_password_ = dialog->take_password();
        with_number([this, file = dialog->file()] {
            commands_.send(command::SaveEncrypted{*shown_.record, file}, when_done(),
                           together(std::move(file_password_)));
        });
    });
    dialog->open();
}

}  // namespace jcic::ui

#include "ui/record/leaving_copy.h"

#include <QPointer>
#include <utility>

#include "ui/commands/save_dialog.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"
#include "ui/record/record_forms.h"
#include "ui/record/sheet_line.h"
#include "ui/words/copy_words.h"

namespace jcic::ui {

const desk::CopyRow* last_copy(const desk::Snapshot& snapshot, const inquiry::QueryId& query, domain::Item item) {
    const desk::CopyRow* last = nullptr;
    for (const auto& one : snapshot.copies)
        if (one.query == query && one.item == item && (last == nullptr || one.copy.number > last->copy.number))
            last = &one;
    return last;
}

int next_number(const desk::Snapshot& snapshot, const inquiry::QueryId& query, domain::Item item) {
    const auto* last = last_copy(snapshot, query, item);
    return last == nullptr ? 1 : last->copy.number + 1;
}

desk::CopyId ShownCopy::id() const {
    return {query, item, record ? record->copy : 0};
}

bool ShownCopy::numbered() const {
    return record && record->copy > 0;
}

const desk::CopyRow* ShownCopy::row(const desk::Snapshot& snapshot) const {
    if (!record) return nullptr;
    for (const auto& one : snapshot.copies)
        if (desk::CopyId{one.query, one.item, one.copy.number} == id()) return &one;
    return nullptr;
}

domain::CopyState ShownCopy::state(const desk::Snapshot& snapshot) const {
    const auto* known = row(snapshot);
    const auto told = known != nullptr ? known->copy.state : domain::CopyState::reserved;
    return told == domain::CopyState::reserved && sheets > 0 ? domain::CopyState::at_printer : told;
}

int ShownCopy::number(const desk::Snapshot& snapshot) const {
    return numbered() ? record->copy : next_number(snapshot, query, item);
}

LeavingCopy::LeavingCopy(Commands& commands, QWidget* over) : QObject(over), commands_(commands), over_(over) {}

void LeavingCopy::leave() {
    ++generation_;
    if (shown_.numbered() && shown_.state(*commands_.snapshot()) == domain::CopyState::reserved)
        commands_.send(this, command::CloseRecord{*shown_.record}, [](Result<void>) {});
    if (const auto secrets = file_secrets_.lock()) secrets->clear();
    shown_.record.reset();
    shown_.sheets = 0;
    busy_ = false;
    last_try_ = false;
}

void LeavingCopy::look_for(const inquiry::QueryId& query, domain::Item item) {
    shown_.query = query;
    shown_.item = item;
}

void LeavingCopy::set_busy(bool busy) {
    busy_ = busy;
    if (busy) Q_EMIT begun();
    Q_EMIT changed();
}

/// A second copy needs a reason, and where the branch decided so a supervisor (R-PA-7): looking again needs none.
void LeavingCopy::with_number(std::function<void()> then) {
    if (shown_.numbered()) return then();
    if (last_copy(*commands_.snapshot(), shown_.query, shown_.item) == nullptr) return number({}, std::move(then));
    RecordForms::ask_for_another(commands_, shown_.query, shown_.item, over_,
                                 [this, then = std::move(then), generation = generation_](AnotherCopy why) {
                                     if (generation == generation_ && shown_.record && !busy_)
                                         number(std::move(why), then);
                                 });
}

void LeavingCopy::number(AnotherCopy why, std::function<void()> then) {
    set_busy(true);
    const auto numbered = [self = QPointer<LeavingCopy>(this), &commands = commands_, then = std::move(then),
                           generation = generation_](const Result<desk::OpenRecord>& record) {
        if (self && generation == self->generation_) return self->numbered_by(record, then);
        // Too late: nothing bears the number, so it becomes void.
        if (record) commands.send(&commands, command::CloseRecord{*record}, [](Result<void>) {});
    };
    commands_.send(&commands_, command::NumberCopy{shown_.query, shown_.item, why.reason, why.seen}, numbered,
                   why.seen ? together(std::move(why.password)) : desk::Typed{});
}

void LeavingCopy::numbered_by(const Result<desk::OpenRecord>& record, const std::function<void()>& then) {
    busy_ = false;
    if (record) {
        const auto generation = generation_;
        shown_.record = *record;
        Q_EMIT numbered();
        if (generation != generation_) return;  // it cannot be shown
    }
    Q_EMIT changed();
    if (!record) return Q_EMIT failed(record.error());
    then();
}

void LeavingCopy::choose_print() {
    if (!shown_.record || busy_) return;
    RecordForms::choose_print(commands_, shown_.number(*commands_.snapshot()), over_,
                              [this](const desk::PrintChoice& choice) { print(choice); });
}

void LeavingCopy::print(const desk::PrintChoice& choice) {
    if (!shown_.record || busy_) return;
    with_number([this, choice] { hand_over(choice); });
}

void LeavingCopy::hand_over(const desk::PrintChoice& choice) {
    set_busy(true);
    commands_.send(this, command::Print{*shown_.record, choice}, [this, generation = generation_](Result<int> sheets) {
        if (generation != generation_) return;
        shown_.sheets = sheets.value_or(0);
        set_busy(false);
        // What no printer took keeps its number; one that became void says so with the next snapshot.
        if (!sheets) return Q_EMIT failed(sheets.error());
        Q_EMIT sent();
    });
}

Then<void> LeavingCopy::when_done() {
    set_busy(true);
    return [this, generation = generation_](Result<void> done) {
        if (generation != generation_) return;
        set_busy(false);
        if (!done) return Q_EMIT failed(done.error());
        Q_EMIT ended();
    };
}

void LeavingCopy::count_fewer_or_cancel() {
    const auto snapshot = commands_.snapshot();
    const auto* known = shown_.row(*snapshot);
    if (known == nullptr) return;
    if (job_open(*known)) return commands_.send(this, command::CancelCopy{shown_.id()}, when_done()), void();
    ask_sheets(over_, known->copy.sheets, [this, generation = generation_](int sheets) {
        if (generation == generation_) commands_.send(this, command::CountCopy{shown_.id(), sheets}, when_done());
    });
}

/// The number is given once a file is named: who thinks better of it has cost none. Who approves it is asked after
/// that.
void LeavingCopy::save() {
    if (!shown_.record || busy_) return;
    auto* dialog =
        new SaveDialog(random_, {"record", dated(q(domain::code_of(shown_.item)), commands_.snapshot()->now)}, over_);
    dialog->offer_own_card(commands_.snapshot()->own_card_signs, last_try_);
    connect(dialog, &QDialog::accepted, this, [this, dialog, generation = generation_] {
        if (generation != generation_ || !shown_.record || busy_) return;
        const auto secrets = std::make_shared<desk::Typed>(together(dialog->take_password(), dialog->take_pin()));
        file_secrets_ = secrets;
        save_as({dialog->file(), dialog->by_own_card(), dialog->last_try_agreed()}, secrets);
    });
    dialog->open();
}

void LeavingCopy::save_as(const Saving& saving, const std::shared_ptr<desk::Typed>& secrets) {
    const auto go_on = [this, saving, secrets] {
        with_number([this, saving, secrets] { send_off(saving, std::move(*secrets)); });
    };
    if (!saving.by_own_card) return go_on();
    set_busy(true);
    commands_.send(this, command::SigningCard{},
                   [this, go_on, generation = generation_](const Result<std::string>& card) {
                       if (generation != generation_) return;
                       set_busy(false);
                       if (!card) return Q_EMIT failed(card.error());
                       go_on();
                   });
}

void LeavingCopy::send_off(const Saving& saving, desk::Typed secrets) {
    if (!saving.by_own_card) {
        secrets.resize(1);  // no PIN was typed
        commands_.send(this, command::SaveEncrypted{*shown_.record, saving.file}, when_done(), std::move(secrets));
        return;
    }
    commands_.send(
        this, command::SaveSigned{*shown_.record, saving.file, saving.last_try},
        [this, then = when_done()](const Result<void>& saved) {
            last_try_ =
                !saved && (saved.error().code == FaultCode::card_pin_last_try ||
                           (saved.error().code == FaultCode::card_pin_wrong && saved.error().detail("tries") == "1"));
            then(saved);
        },
        std::move(secrets));
}

}  // namespace jcic::ui

#include "ui/record/case_printing.h"

#include <QPointer>
#include <utility>

namespace jcic::ui {

CasePrinting::CasePrinting(Commands& commands, QObject* parent) : QObject(parent), commands_(commands) {}

void CasePrinting::start_printing(std::vector<command::NumberCopy> wanted, const desk::PrintChoice& choice,
                                  bool cover) {
    wanted_ = std::move(wanted);
    records_.assign(wanted_.size(), std::nullopt);
    choice_ = choice;
    cover_ = cover;
    at_ = 0;
    cover_is_out_ = lacks_ = false;
    number();
}

void CasePrinting::leave() {
    left_ = true;
    for (auto& one : records_)
        if (const auto record = std::exchange(one, std::nullopt)) close(commands_, *record);
}

void CasePrinting::close(Commands& commands, const desk::OpenRecord& record) {
    commands.send(&commands, command::CloseRecord{record}, [](Result<void>) {});
}

void CasePrinting::number() {
    if (at_ == wanted_.size()) return print_cover();
    Q_EMIT laying_out(at_);
    const auto whole = [self = QPointer<CasePrinting>(this),
                        &commands = commands_](const Result<desk::OpenRecord>& record) {
        if (self && !self->left_) {
            const auto at = self->at_++;
            if (record) self->records_[at] = *record;
            if (record)
                Q_EMIT self->numbered(at, record->copy);
            else
                Q_EMIT self->failed(at, record.error());
            return self->number();
        }
        // The seat was left meanwhile: nobody prints it, so its number becomes void.
        if (record) close(commands, *record);
    };
    commands_.send(&commands_, command::NumberCopy(wanted_[at_]), whole);
}

void CasePrinting::print_cover() {
    at_ = 0;
    command::PrintCaseCover wanted{{}, choice_};
    for (const auto& one : records_)
        if (one) wanted.records.push_back(*one);
    if (!cover_ || wanted.records.empty()) return print_next();
    Q_EMIT cover_begun();
    commands_.send(this, std::move(wanted), [this](const Result<void>& sent) {
        if (left_) return;
        cover_is_out_ = sent.has_value();
        if (sent)
            Q_EMIT cover_sent();
        else
            Q_EMIT cover_failed(sent.error());
        print_next();
    });
}

void CasePrinting::print_next() {
    while (at_ < records_.size() && !records_[at_]) ++at_;
    if (at_ < records_.size()) return hand_over(*std::exchange(records_[at_], std::nullopt));
    if (cover_is_out_ && lacks_) Q_EMIT cover_wrong();
    Q_EMIT ended();
}

void CasePrinting::hand_over(const desk::OpenRecord& record) {
    const auto printed = [self = QPointer<CasePrinting>(this), &commands = commands_,
                          record](const Result<int>& sheets) {
        // What no printer took becomes void. Where the job had begun this is refused, rightly: a person counts it.
        if (!sheets) close(commands, record);
        if (!self) return;
        const auto at = self->at_++;
        self->lacks_ = self->lacks_ || !sheets;
        if (sheets)
            Q_EMIT self->sent(at, record.copy, *sheets);
        else
            Q_EMIT self->failed(at, sheets.error());
        self->print_next();
    };
    commands_.send(&commands_, command::Print{record, choice_}, printed);
}

}  // namespace jcic::ui

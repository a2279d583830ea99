#include "ui/print_case_dialog.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

#include "app/words/words.h"
#include "ui/field_label.h"
#include "ui/print_dialog.h"
#include "ui/text.h"

namespace jcic::ui {

bool PrintCaseDialog::any(const desk::CaseRow& one) {
    return std::ranges::any_of(domain::all_items, [&](auto item) { return one.record_of(item) != nullptr; });
}

PrintCaseDialog::PrintCaseDialog(Commands& commands, const desk::CaseRow& one, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      options_(new QPushButton(tr("列印選項(&O)…"), this)),
      print_(new QPushButton(tr("全部列印(&P)"), this)) {
    setObjectName(QStringLiteral("PrintCaseDialog"));
    setWindowTitle(tr("列印全案資料"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(one);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(options_, &QPushButton::clicked, this, &PrintCaseDialog::choose);
    connect(print_, &QPushButton::clicked, this, [this] { print({}); });
    allow();
}

void PrintCaseDialog::build(const desk::CaseRow& one) {
    auto* column = new QVBoxLayout(this);
    auto* lead = new QLabel(tr("%1 · %2：每項各自編份號、各自點收。全部送到同一台印表機，請當場取走。")
                                .arg(q(one.row().subject_name), q(one.row().case_number)),
                            this);
    lead->setTextFormat(Qt::PlainText);
    lead->setWordWrap(true);
    column->addWidget(lead);
    for (const auto item : domain::all_items) {
        const auto* held = one.record_of(item);
        if (held == nullptr) continue;
        auto* state = new MarkLabel(this);
        state->setObjectName(QStringLiteral("sheet") + q(domain::code_of(item)));
        state->setWordWrap(true);
        state->show_state(Mark::not_yet, tr("%1：還沒送印").arg(q(domain::code_of(item))));
        column->addWidget(state);
        sheets_.push_back({held->row.query, item, !held->row.copies.empty(), state});
    }
    if (std::ranges::any_of(sheets_, &Sheet::numbered)) {
        why_ = new QLineEdit(this);
        why_->setObjectName(QStringLiteral("printCaseWhy"));
        why_->setAccessibleName(tr("為什麼再印一份"));
        column->addWidget(field_label(tr("為什麼再印一份(&W)"), why_, this));
        column->addWidget(why_);
        connect(why_, &QLineEdit::textChanged, this, &PrintCaseDialog::allow);
    }
    const auto printer = commands_.snapshot()->printer;
    auto* queue = new MarkLabel(this);
    queue->setObjectName(QStringLiteral("printCaseQueue"));
    const bool ready = printer.state == desk::PrinterState::ready;
    queue->show_state(ready ? Mark::good : Mark::mind, ready ? tr("印表機 %1 可列印").arg(q(printer.queue))
                                                       : printer.trouble ? words::words_for(*printer.trouble).title
                                                                         : tr("正在詢問列印服務…"));
    column->addWidget(queue);
    column->addStretch();
    close_->setObjectName(QStringLiteral("printCaseClose"));
    options_->setObjectName(QStringLiteral("printCaseOptions"));
    print_->setObjectName(QStringLiteral("printCaseAll"));
    for (auto* other : {close_, options_}) other->setAutoDefault(false);
    print_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(options_);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(print_);
    column->addLayout(buttons);
}

void PrintCaseDialog::choose() {
    auto* dialog = new PrintDialog(commands_.snapshot()->printer, 0, this);
    connect(dialog, &PrintDialog::chosen, this, &PrintCaseDialog::print);
    dialog->open();
}

void PrintCaseDialog::print(const desk::PrintChoice& choice) {
    if (!print_->isEnabled()) return;
    choice_ = choice;
    reason_ = why_ == nullptr ? std::string() : from_typed(why_->text());
    begun_ = busy_ = true;
    allow();
    next();
}

void PrintCaseDialog::next() {
    if (at_ == sheets_.size()) {
        busy_ = false;
        allow();
        return close_->setFocus();
    }
    const auto& sheet = sheets_[at_];
    sheet.state->show_state(Mark::not_yet, tr("%1：排版中…").arg(q(domain::code_of(sheet.item))));
    const auto whole = [self = QPointer<PrintCaseDialog>(this),
                        &commands = commands_](const Result<desk::OpenRecord>& record) {
        if (self) return record ? self->hand_over(*record) : self->tell_fault(record.error());
        // The seat was left meanwhile: nobody prints it, so its number becomes void.
        if (record) commands.send(command::CloseRecord{*record}, [](Result<void>) {});
    };
    commands_.send(command::NumberCopy{sheet.query, sheet.item, sheet.numbered ? reason_ : std::string()}, whole);
}

void PrintCaseDialog::hand_over(const desk::OpenRecord& record) {
    const auto printed = [self = QPointer<PrintCaseDialog>(this), &commands = commands_,
                          record](const Result<int>& sheets) {
        if (sheets && !self) return;
        if (sheets)
            return self->tell(Mark::good,
                              tr("第 %1 份已送印，共 %2 張：取件後到「列印與份數」點收").arg(record.copy).arg(*sheets));
        // What no printer took becomes void. Where the job had begun this is refused, rightly: a person counts it.
        commands.send(command::CloseRecord{record}, [](Result<void>) {});
        if (self) self->tell_fault(sheets.error());
    };
    commands_.send(command::Print{record, choice_}, printed);
}

void PrintCaseDialog::tell(Mark mark, const QString& text) {
    const auto& sheet = sheets_[at_++];
    sheet.state->show_state(mark, QStringLiteral("%1：%2").arg(q(domain::code_of(sheet.item)), text));
    next();
}

void PrintCaseDialog::tell_fault(const Fault& fault) {
    const auto words = words::words_for(fault);
    tell(Mark::act, tr("%1，%2 代碼 %3").arg(words.title, words.cause, q(fault.text())));
}

void PrintCaseDialog::allow() {
    const bool reasoned = why_ == nullptr || !why_->text().trimmed().isEmpty();
    print_->setEnabled(!begun_ && reasoned && !commands_.snapshot()->printer.queues.empty());
    options_->setEnabled(print_->isEnabled());
    close_->setEnabled(!busy_);
    if (why_ != nullptr) why_->setEnabled(!begun_);
}

void print_case(Commands& commands, const desk::CaseRow* one, QWidget* window) {
    if (one != nullptr) (new PrintCaseDialog(commands, *one, window))->open();
}

}  // namespace jcic::ui

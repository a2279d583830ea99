#include "ui/record/print_case_dialog.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/words/words.h"
#include "ui/look/field_label.h"
#include "ui/look/text.h"
#include "ui/record/print_dialog.h"

namespace jcic::ui {

bool PrintCaseDialog::any(const desk::CaseRow& one) {
    return std::ranges::any_of(domain::all_items, [&](auto item) { return one.record_of(item) != nullptr; });
}

PrintCaseDialog::PrintCaseDialog(Commands& commands, const desk::CaseRow& one, QWidget* parent, bool cover)
    : ActingDialog(parent),
      commands_(commands),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      options_(new QPushButton(tr("列印選項(&O)…"), this)),
      print_(new QPushButton(tr("全部列印(&P)"), this)),
      cover_(new QCheckBox(tr("附封面(&F)"), this)),
      cover_state_(new MarkLabel(this)) {
    setObjectName(QStringLiteral("PrintCaseDialog"));
    setWindowTitle(tr("列印全案資料"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(one);
    cover_->setChecked(cover);
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
    add_sheets(one, column);
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

void PrintCaseDialog::add_sheets(const desk::CaseRow& one, QVBoxLayout* column) {
    const auto snapshot = commands_.snapshot();
    const bool approved_apart = snapshot->seat && snapshot->seat->reprints_approved;
    for (const auto item : domain::all_items) {
        const auto* held = one.record_of(item);
        if (held == nullptr) continue;
        auto* state = new MarkLabel(this);
        state->setObjectName(QStringLiteral("sheet") + q(domain::code_of(item)));
        state->setWordWrap(true);
        state->show_state(Mark::not_yet, tr("%1：還沒送印").arg(q(domain::code_of(item))));
        column->addWidget(state);
        const bool numbered = !held->row.copies.empty();
        if (numbered && approved_apart) {  // each by itself, with what its approver signs on screen
            state->show_state(Mark::mind,
                              tr("%1：已有編號的份數，再印要主管核准，請到資料頁列印").arg(q(domain::code_of(item))));
            continue;
        }
        sheets_.push_back({held->row.query, item, numbered, state});
    }
    cover_->setObjectName(QStringLiteral("printCaseCover"));
    cover_->setToolTip(tr("先印一張封面：項目、份號、頁數、經手人員與時間；不寫當事人。"));
    column->addWidget(cover_);
    cover_state_->setObjectName(QStringLiteral("sheetCover"));
    cover_state_->setWordWrap(true);
    cover_state_->hide();
    column->addWidget(cover_state_);
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
    cover_state_->setVisible(cover_->isChecked());
    Q_EMIT chose_cover(cover_->isChecked());
    allow();
    number();
}

void PrintCaseDialog::number() {
    if (at_ == sheets_.size()) return print_cover();
    const auto& sheet = sheets_[at_];
    sheet.state->show_state(Mark::not_yet, tr("%1：排版中…").arg(q(domain::code_of(sheet.item))));
    const auto whole = [self = QPointer<PrintCaseDialog>(this),
                        &commands = commands_](const Result<desk::OpenRecord>& record) {
        if (self && !self->left_) {
            if (!record) self->tell(Mark::act, words_of(record.error()));
            if (record) self->sheets_[self->at_++].record = *record;
            return self->number();
        }
        // The seat was left meanwhile: nobody prints it, so its number becomes void.
        if (record) commands.send(command::CloseRecord{*record}, [](Result<void>) {});
    };
    commands_.send(command::NumberCopy{sheet.query, sheet.item, sheet.numbered ? reason_ : std::string()}, whole);
}

void PrintCaseDialog::print_cover() {
    at_ = 0;
    command::PrintCaseCover wanted{{}, choice_};
    for (const auto& sheet : sheets_)
        if (sheet.record) wanted.records.push_back(*sheet.record);
    if (!cover_->isChecked() || wanted.records.empty()) return print_next();
    cover_state_->show_state(Mark::not_yet, tr("封面：送印中…"));
    commands_.send(std::move(wanted), [self = QPointer<PrintCaseDialog>(this)](const Result<void>& sent) {
        if (self && !self->left_) self->told_of_cover(sent);
    });
}

void PrintCaseDialog::told_of_cover(const Result<void>& sent) {
    cover_sent_ = sent.has_value();
    cover_state_->show_state(sent ? Mark::good : Mark::act,
                             tr("封面：%1").arg(sent ? tr("已送印") : words_of(sent.error())));
    print_next();
}

void PrintCaseDialog::print_next() {
    while (at_ < sheets_.size() && !sheets_[at_].record) ++at_;
    if (at_ == sheets_.size()) return finish();
    hand_over(*std::exchange(sheets_[at_].record, std::nullopt));
}

void PrintCaseDialog::hand_over(const desk::OpenRecord& record) {
    const auto printed = [self = QPointer<PrintCaseDialog>(this), &commands = commands_,
                          record](const Result<int>& sheets) {
        // What no printer took becomes void. Where the job had begun this is refused, rightly: a person counts it.
        if (!sheets) commands.send(command::CloseRecord{record}, [](Result<void>) {});
        if (!self) return;
        self->lacks_ = self->lacks_ || !sheets;
        if (sheets)
            self->tell(Mark::good,
                       tr("第 %1 份已送印，共 %2 張：取件後到「列印與份數」點收").arg(record.copy).arg(*sheets));
        else
            self->tell(Mark::act, words_of(sheets.error()));
        self->print_next();
    };
    commands_.send(command::Print{record, choice_}, printed);
}

void PrintCaseDialog::finish() {
    if (cover_sent_ && lacks_)
        cover_state_->show_state(Mark::act, tr("封面：上面列了沒有送印的份，請不要使用這張封面"));
    busy_ = false;
    allow();
    close_->setDefault(true);  // Enter does what is left to do
    close_->setFocus();
}

QString PrintCaseDialog::words_of(const Fault& fault) {
    const auto words = words::words_for(fault);
    return tr("%1，%2 代碼 %3").arg(words.title, words.cause, q(fault.text()));
}

void PrintCaseDialog::tell(Mark mark, const QString& text) {
    const auto& sheet = sheets_[at_++];
    sheet.state->show_state(mark, QStringLiteral("%1：%2").arg(q(domain::code_of(sheet.item)), text));
}

void PrintCaseDialog::done(int result) {
    left_ = true;
    for (auto& sheet : sheets_)
        if (const auto record = std::exchange(sheet.record, std::nullopt))
            commands_.send(command::CloseRecord{*record}, [](Result<void>) {});
    ActingDialog::done(result);
}

void PrintCaseDialog::allow() {
    const bool reasoned = why_ == nullptr || !why_->text().trimmed().isEmpty();
    print_->setEnabled(!begun_ && !sheets_.empty() && reasoned && !commands_.snapshot()->printer.queues.empty());
    options_->setEnabled(print_->isEnabled());
    close_->setEnabled(!busy_);
    cover_->setEnabled(!begun_);
    if (why_ != nullptr) why_->setEnabled(!begun_);
}

}  // namespace jcic::ui

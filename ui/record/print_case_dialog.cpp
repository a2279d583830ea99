#include "ui/record/print_case_dialog.h"

#include <QCoreApplication>
#include <QPointer>
#include <algorithm>
#include <utility>

#include "app/domain/compared.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/buttons.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/record/record_forms.h"
#include "ui/secrets/command_keys.h"

namespace jcic::ui {
namespace {

class FilingPlace {
    Q_DECLARE_TR_FUNCTIONS(FilingPlace)
};

const desk::CopyRow* filed_last(const desk::Snapshot& snapshot) {
    const desk::CopyRow* last = nullptr;
    for (const auto& row : snapshot.copies) {
        const bool own = snapshot.seat && row.copy.moved_by == snapshot.seat->person.code;
        if (!own || row.copy.state != domain::CopyState::filed) continue;
        if (last == nullptr || row.copy.moved_at > last->copy.moved_at) last = &row;
    }
    return last;
}

}  // namespace

QString filing_place(const desk::Snapshot& snapshot, const std::string& case_number) {
    const auto* last = filed_last(snapshot);
    if (last == nullptr) return {};
    auto place = q(last->copy.where);
    const auto other = q(last->case_number);
    if (other.isEmpty() || !place.contains(other)) return place;
    return case_number.empty() ? QString() : place.replace(other, q(case_number));
}

void ask_filing_place(QWidget* parent, const desk::Snapshot& snapshot, const std::vector<desk::CopyRow>& copies,
                      std::function<void(const std::string& where)> then) {
    if (copies.empty()) return;
    const auto& first = copies.front().case_number;
    const bool one_case =
        std::ranges::all_of(copies, [&](const auto& row) { return domain::same_reference(row.case_number, first); });
    const auto where = FilingPlace::tr("請輸入歸檔位置，例如：授信檔案 115-房貸-00417 卷。");
    ask_text(parent, FilingPlace::tr("歸檔"),
             copies.size() == 1
                 ? where
                 : FilingPlace::tr("已選取 %Ln 份，歸檔於同一位置。", nullptr, words::counted(copies.size())) + where,
             std::move(then), filing_place(snapshot, one_case ? first : std::string()));
}

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

namespace {

/// Those that are held; of one that was printed by itself, that alone.
std::vector<const desk::BoardRow*> records_of(const desk::CaseRow& one, const std::optional<SentCopy>& alone) {
    std::vector<const desk::BoardRow*> out;
    for (const auto& each : one.items)
        if (alone && each.row.query == alone->copy.query && each.row.item == alone->copy.item) out = {&each.row};
    if (alone) return out;
    for (const auto item : domain::all_items)
        if (const auto* held = one.record_of(item)) out.push_back(&held->row);
    return out;
}

}  // namespace

bool PrintCaseDialog::any(const desk::CaseRow& one) {
    return std::ranges::any_of(domain::all_items, [&](auto item) { return one.record_of(item) != nullptr; });
}

PrintCaseDialog::PrintCaseDialog(Commands& commands, const desk::CaseRow& one, QWidget* parent, bool cover,
                                 const std::optional<SentCopy>& alone)
    : ActingDialog("PrintCaseDialog", {}, commands, parent), printing_(commands, this) {
    setWindowTitle(alone ? tr("點收與歸檔") : tr("列印與歸檔全案資料"));
    build(one, alone);
    listen();
    listen_to_printing();
    cover_->setChecked(cover);
    show_snapshot(*commands_.snapshot());
    lead();
}

void PrintCaseDialog::build(const desk::CaseRow& one, const std::optional<SentCopy>& alone) {
    const auto says = alone ? tr("%1 · %2：請當場取件，清點後填寫歸檔位置。")
                            : tr("%1 · %2：各項分別編份號、點收及歸檔。全部送至同一印表機，請當場取件。");
    auto* about = parts_.add_text(column_, "");
    about->setTextFormat(Qt::PlainText);
    about->setText(says.arg(q(one.row().subject_name), q(one.row().case_number)));
    add_lines(one, alone);
    add_cover(!alone);
    add_questions(one);
    column_.addStretch();
    add_buttons(alone.has_value());
}

void PrintCaseDialog::add_lines(const desk::CaseRow& one, const std::optional<SentCopy>& alone) {
    for (const auto* row : records_of(one, alone))
        lines_.push_back(put(column_, new SheetLine(commands_, *row, static_cast<int>(lines_.size()) + 1, this)));
    // All is filed: who asks for it once more wants another copy of each.
    if (count(Stands::filed) == lines_.size())
        for (auto* line : lines_) line->print_again();
    // Before the desk tells of it.
    if (alone && !lines_.empty() && lines_.front()->stands() != Stands::to_file) {
        lines_.front()->show_numbered(alone->copy.number);
        lines_.front()->show_sent(alone->copy.number, alone->sheets);
    }
}

void PrintCaseDialog::add_cover(bool may_have_one) {
    cover_ = put(column_, parts_.make_tick("printCaseCover", QT_TR_NOOP("附封面(&F)")));
    parts_.say_tip(*cover_, QT_TR_NOOP("請先印一張封面：項目、份號、頁數、經手人員與時間；不寫當事人。"));
    cover_->setVisible(may_have_one);
    cover_state_ = put(column_, parts_.make<MarkLabel>("sheetCover"));
    cover_state_->setWordWrap(true);
    cover_state_->hide();
}

void PrintCaseDialog::add_questions(const desk::CaseRow& one) {
    // A field and its name above it come and go together.
    const auto add = [this](QWidget*& row, const char* name, const char* title) {
        row = put(column_, new QWidget(this));
        auto* inside = new QVBoxLayout(row);
        inside->setContentsMargins(0, 0, 0, 0);
        row->hide();
        return parts_.add_field<QLineEdit>(*inside, name, title);
    };
    why_ = add(reason_row_, "printCaseWhy", QT_TR_NOOP("加印事由(&W)"));
    where_ = add(place_row_, "printCaseWhere", QT_TR_NOOP("歸檔位置(&R)"));
    where_->setPlaceholderText(tr("例如：授信檔案 %1 卷").arg(q(one.row().case_number)));
    where_->setText(filing_place(*commands_.snapshot(), one.row().case_number));
    auto* later = parts_.make_text("", QT_TR_NOOP("未歸檔者列入待辦事項，可先關閉本視窗。"), "soft");
    later->setMinimumHeight(later->sizeHint().height());
    place_row_->layout()->addWidget(later);
    queue_ = put(column_, parts_.make<MarkLabel>("printCaseQueue"));
    hold({why_, where_});
}

void PrintCaseDialog::add_buttons(bool alone) {
    auto* options = make_way(
        "printCaseOptions", QT_TR_NOOP("設定列印(&O)…"), [this] { choose(); }, [this] { return why_no_print(); });
    close_ = make_close();
    close_->setObjectName(QStringLiteral("printCaseClose"));
    print_ = make_way(
        "printCaseAll", QT_TR_NOOP("全部列印(&P)"), [this] { print({}); }, [this] { return why_no_print(); });
    if (alone) print_->setText(tr("補印(&P)"));
    file_ = make_way(
        "printCaseFile", QT_TR_NOOP("確認並歸檔(&A)"), [this] { file(); }, [this] { return why_no_filing(); });
    add_row(column_, {options, nullptr, close_, print_, file_});
}

void PrintCaseDialog::listen() {
    for (const auto* field : {why_, where_}) connect(field, &QLineEdit::textChanged, this, &PrintCaseDialog::allow);
    for (const auto* line : lines_) {
        connect(line, &SheetLine::acting, this, [this] {
            busy_ = true;
            allow();
        });
        connect(line, &SheetLine::acted, this, &PrintCaseDialog::free_again);
    }
    connect(&commands_, &Commands::changed, this, [this](const SnapshotPtr& now) { show_snapshot(*now); });
}

void PrintCaseDialog::listen_to_printing() {
    connect(&printing_, &CasePrinting::laying_out, this, [this](std::size_t at) { sent_[at]->show_laying_out(); });
    connect(&printing_, &CasePrinting::numbered, this, [this](std::size_t at, int copy) {
        begun_ = true;
        why_->clear();  // another try has a reason of its own
        sent_[at]->show_numbered(copy);
    });
    connect(&printing_, &CasePrinting::sent, this,
            [this](std::size_t at, int copy, int sheets) { sent_[at]->show_sent(copy, sheets); });
    connect(&printing_, &CasePrinting::failed, this,
            [this](std::size_t at, const Fault& fault) { sent_[at]->show_fault(fault); });
    connect(&printing_, &CasePrinting::cover_begun, this, [this] { show_cover(Mark::not_yet, tr("送印中…")); });
    connect(&printing_, &CasePrinting::cover_sent, this, [this] { show_cover(Mark::good, tr("已送印")); });
    connect(&printing_, &CasePrinting::cover_failed, this,
            [this](const Fault& fault) { show_cover(Mark::act, fault_line(fault)); });
    connect(&printing_, &CasePrinting::cover_wrong, this,
            [this] { show_cover(Mark::act, tr("封面列有未送印之份號，請勿使用")); });
    connect(&printing_, &CasePrinting::ended, this, &PrintCaseDialog::free_again);
}

void PrintCaseDialog::show_snapshot(const desk::Snapshot& snapshot) {
    bool changed = false;
    for (auto* line : lines_) changed = line->show_snapshot(snapshot) || changed;
    const auto& printer = snapshot.printer;
    const bool ready = printer.state == desk::PrinterState::ready;
    queue_->show_state(ready ? Mark::good : Mark::barred, ready ? tr("印表機 %1 可列印").arg(q(printer.queue))
                                                          : printer.trouble ? words::words_for(*printer.trouble).title
                                                                            : tr("詢問列印服務中…"));
    if (changed && !busy_) return lead();
    allow();
}

void PrintCaseDialog::show_cover(Mark mark, const QString& text) {
    cover_state_->show();
    cover_state_->show_state(mark, tr("封面：%1").arg(text));
}

void PrintCaseDialog::choose() {
    RecordForms::choose_print(commands_, 0, this, [this](const desk::PrintChoice& choice) { print(choice); });
}

void PrintCaseDialog::print(const desk::PrintChoice& choice) {
    if (!print_->isEnabled()) return;
    sent_.clear();
    std::vector<command::NumberCopy> wanted;
    for (auto* line : lines_) {
        if (line->stands() != Stands::to_print) continue;
        sent_.push_back(line);
        wanted.push_back(line->wanted(from_typed(why_->text())));
    }
    const bool first = !begun_;
    busy_ = true;
    if (first) Q_EMIT chose_cover(cover_->isChecked());
    allow();
    printing_.start_printing(std::move(wanted), choice, first && cover_->isChecked());
}

void PrintCaseDialog::file() {
    if (!file_->isEnabled()) return;
    busy_ = true;
    at_ = 0;
    allow();
    file_next();
}

/// One step after another: what is refused is told in its line, and stays to be filed.
void PrintCaseDialog::file_next() {
    while (at_ < lines_.size() && lines_[at_]->stands() != Stands::to_file) ++at_;
    if (at_ == lines_.size()) {
        free_again();
        if (count(Stands::filed) == lines_.size()) accept();
        return;
    }
    const auto next = [this](bool done) {
        if (left_) return;  // the seat may be another's
        if (!done) ++at_;
        file_next();
    };
    lines_[at_]->account_for(from_typed(where_->text()), next);
}

void PrintCaseDialog::free_again() {
    busy_ = false;
    lead();
}

std::size_t PrintCaseDialog::count(Stands wanted) const {
    return static_cast<std::size_t>(std::ranges::count(lines_, wanted, &SheetLine::stands));
}

void PrintCaseDialog::lead() {
    const bool files = count(Stands::to_file) > 0, prints = count(Stands::to_print) > 0;
    const auto lacks = [](const SheetLine* line) { return line->stands() == Stands::to_print && line->numbered(); };
    reason_row_->setVisible(std::ranges::any_of(lines_, lacks));
    place_row_->setVisible(files);
    if (begun_) print_->setText(tr("補印(&P)"));
    allow();
    if (isVisible()) grow_to_content(*this);
    if (files) {
        where_->setFocus();
        where_->selectAll();
    } else if (!reason_row_->isHidden()) {
        why_->setFocus();
    } else {
        (prints ? print_ : close_)->setFocus();
    }
}

QString PrintCaseDialog::why_no_print() const {
    if (count(Stands::to_print) == 0) return tr("無待列印資料");
    if (commands_.snapshot()->printer.queues.empty()) return tr("無可用印表機");
    return still_lacking({{reason_row_->isHidden() || !why_->text().trimmed().isEmpty(), why_}});
}

QString PrintCaseDialog::why_no_filing() const {
    if (count(Stands::to_file) == 0) return tr("無須歸檔者");
    return still_lacking({{!where_->text().trimmed().isEmpty(), where_}});
}

void PrintCaseDialog::allow() {
    const bool files = count(Stands::to_file) > 0, prints = count(Stands::to_print) > 0;
    ActingDialog::allow();
    file_->setVisible(files);
    cover_->setEnabled(!busy_ && !begun_ && prints);
    for (auto* line : lines_) line->allow(!busy_);
    // While the queue holds a job nobody has its sheets: Enter does not say so.
    const bool waits = std::ranges::any_of(lines_, &SheetLine::waits);
    auto* next = files ? file_ : prints ? print_ : close_;
    for (auto* button : {file_, print_, close_}) button->setDefault(button == next && !(files && waits));
    file_->setProperty(no_enter, waits);
}

void PrintCaseDialog::done(int result) {
    left_ = true;
    printing_.leave();
    ActingDialog::done(result);
}

}  // namespace jcic::ui

#include "ui/record/print_case_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "app/words/words.h"
#include "ui/look/field_label.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/record/filing_place.h"
#include "ui/record/print_dialog.h"
#include "ui/secrets/command_keys.h"

namespace jcic::ui {
namespace {

/// A field and its name above it, which come and go together.
QWidget* asked_row(const QString& marked, QLineEdit* field, QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(field_label(marked, field, row));
    column->addWidget(field);
    row->hide();
    return row;
}

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
    : ActingDialog(parent),
      commands_(commands),
      printing_(commands, this),
      why_(new QLineEdit(this)),
      where_(new QLineEdit(this)),
      cover_(new QCheckBox(tr("附封面(&F)"), this)),
      cover_state_(new MarkLabel(this)),
      queue_(new MarkLabel(this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      options_(new QPushButton(tr("列印選項(&O)…"), this)),
      print_(new QPushButton(tr("全部列印(&P)"), this)),
      file_(new QPushButton(tr("都印出來了，歸檔(&A)"), this)) {
    setObjectName(QStringLiteral("PrintCaseDialog"));
    setWindowTitle(alone ? tr("點收與歸檔") : tr("列印與歸檔全案資料"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(one, alone);
    listen();
    cover_->setChecked(cover);
    show_snapshot(*commands_.snapshot());
    lead();
}

void PrintCaseDialog::build(const desk::CaseRow& one, const std::optional<SentCopy>& alone) {
    auto* column = new QVBoxLayout(this);
    const auto says = alone ? tr("%1 · %2：請當場取走，清點後寫好放在哪裡。")
                            : tr("%1 · %2：每項各自編份號、各自點收、各自歸檔。全部送到同一台印表機，請當場取走。");
    auto* about = new QLabel(says.arg(q(one.row().subject_name), q(one.row().case_number)), this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    column->addWidget(about);
    add_lines(one, alone, *column);
    add_questions(one, *column);
    column->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(options_);
    buttons->addStretch();
    for (auto* button : {close_, print_, file_}) buttons->addWidget(button);
    for (auto* button : {options_, close_, print_, file_}) button->setAutoDefault(false);
    column->addLayout(buttons);
    std::vector<QWidget*> order(lines_.begin(), lines_.end());  // as the eye goes
    order.insert(order.end(), {cover_, why_, where_, options_, close_, print_, file_});
    for (std::size_t next = 1; next < order.size(); ++next) setTabOrder(order[next - 1], order[next]);
    options_->setObjectName(QStringLiteral("printCaseOptions"));
    close_->setObjectName(QStringLiteral("printCaseClose"));
    print_->setObjectName(QStringLiteral("printCaseAll"));
    file_->setObjectName(QStringLiteral("printCaseFile"));
}

void PrintCaseDialog::add_lines(const desk::CaseRow& one, const std::optional<SentCopy>& alone, QVBoxLayout& column) {
    for (const auto* row : records_of(one, alone)) {
        lines_.push_back(new SheetLine(commands_, *row, static_cast<int>(lines_.size()) + 1, this));
        column.addWidget(lines_.back());
    }
    // All is filed: who asks for it once more wants another copy of each.
    if (count(Stands::filed) == lines_.size())
        for (auto* line : lines_) line->print_again();
    // Before the desk tells of it.
    if (alone && !lines_.empty() && lines_.front()->stands() != Stands::to_file) {
        lines_.front()->show_numbered(alone->copy.number);
        lines_.front()->show_sent(alone->copy.number, alone->sheets);
    }
    cover_->setVisible(!alone);
    if (alone) print_->setText(tr("再印沒印出來的(&P)"));
    cover_->setObjectName(QStringLiteral("printCaseCover"));
    cover_->setToolTip(tr("先印一張封面：項目、份號、頁數、經手人員與時間；不寫當事人。"));
    cover_state_->setObjectName(QStringLiteral("sheetCover"));
    cover_state_->setWordWrap(true);
    cover_state_->hide();
    column.addWidget(cover_);
    column.addWidget(cover_state_);
}

void PrintCaseDialog::add_questions(const desk::CaseRow& one, QVBoxLayout& column) {
    why_->setObjectName(QStringLiteral("printCaseWhy"));
    why_->setAccessibleName(tr("為什麼再印一份"));
    reason_row_ = asked_row(tr("為什麼再印一份(&W)"), why_, this);
    where_->setObjectName(QStringLiteral("printCaseWhere"));
    where_->setAccessibleName(tr("歸在哪裡"));
    where_->setPlaceholderText(tr("例如：授信檔案 %1 卷").arg(q(one.row().case_number)));
    where_->setText(filing_place(*commands_.snapshot(), one.row().case_number));
    place_row_ = asked_row(tr("歸在哪裡(&R)"), where_, this);
    auto* later = new QLabel(tr("現在關閉也不會遺漏：沒歸檔的留在待辦。"), this);
    later->setProperty("kind", QStringLiteral("soft"));
    later->setWordWrap(true);
    later->setMinimumHeight(later->sizeHint().height());
    place_row_->layout()->addWidget(later);
    queue_->setObjectName(QStringLiteral("printCaseQueue"));
    column.addWidget(reason_row_);
    column.addWidget(place_row_);
    column.addWidget(queue_);
}

void PrintCaseDialog::listen() {
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(options_, &QPushButton::clicked, this, &PrintCaseDialog::choose);
    connect(print_, &QPushButton::clicked, this, [this] { print({}); });
    connect(file_, &QPushButton::clicked, this, &PrintCaseDialog::file);
    for (const auto* field : {why_, where_}) connect(field, &QLineEdit::textChanged, this, &PrintCaseDialog::allow);
    for (const auto* line : lines_) {
        connect(line, &SheetLine::acting, this, [this] {
            busy_ = true;
            allow();
        });
        connect(line, &SheetLine::acted, this, &PrintCaseDialog::free_again);
    }
    connect(&commands_, &Commands::changed, this, [this](const SnapshotPtr& now) { show_snapshot(*now); });
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
            [this] { show_cover(Mark::act, tr("上面列了沒有送印的份，請不要使用這張封面")); });
    connect(&printing_, &CasePrinting::ended, this, &PrintCaseDialog::free_again);
}

void PrintCaseDialog::show_snapshot(const desk::Snapshot& snapshot) {
    bool changed = false;
    for (auto* line : lines_) changed = line->show_snapshot(snapshot) || changed;
    const auto& printer = snapshot.printer;
    const bool ready = printer.state == desk::PrinterState::ready;
    queue_->show_state(ready ? Mark::good : Mark::mind, ready ? tr("印表機 %1 可列印").arg(q(printer.queue))
                                                        : printer.trouble ? words::words_for(*printer.trouble).title
                                                                          : tr("正在詢問列印服務…"));
    if (changed && !busy_) return lead();
    allow();
}

void PrintCaseDialog::show_cover(Mark mark, const QString& text) {
    cover_state_->show();
    cover_state_->show_state(mark, tr("封面：%1").arg(text));
}

void PrintCaseDialog::choose() {
    auto* dialog = new PrintDialog(commands_.snapshot()->printer, 0, this);
    connect(dialog, &PrintDialog::chosen, this, &PrintCaseDialog::print);
    dialog->open();
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
    printing_.begin(std::move(wanted), choice, first && cover_->isChecked());
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
    if (begun_) print_->setText(tr("再印沒印出來的(&P)"));
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

void PrintCaseDialog::allow() {
    const bool files = count(Stands::to_file) > 0, prints = count(Stands::to_print) > 0;
    const bool reasoned = reason_row_->isHidden() || !why_->text().trimmed().isEmpty();
    enable_unless(*print_, busy_,
                  !prints                                        ? tr("沒有還要印的")
                  : commands_.snapshot()->printer.queues.empty() ? tr("沒有可用的印表機")
                                                                 : still_lacking({{reasoned, why_}}));
    options_->setEnabled(print_->isEnabled());
    enable_unless(*file_, busy_ || !files, still_lacking({{!where_->text().trimmed().isEmpty(), where_}}));
    file_->setVisible(files);
    close_->setEnabled(!busy_);
    cover_->setEnabled(!busy_ && !begun_ && prints);
    why_->setEnabled(!busy_);
    where_->setEnabled(!busy_);
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

#include "ui/record/sheet_line.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/desk/commands/acts.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"
#include "ui/words/copy_words.h"

namespace jcic::ui {
namespace {

class SheetsQuestion {
    Q_DECLARE_TR_FUNCTIONS(SheetsQuestion)
};

}  // namespace

void ask_sheets(QWidget* parent, int expected, std::function<void(int sheets)> then) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("sheetsQuestion"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(SheetsQuestion::tr("清點張數"));
    auto* column = new QVBoxLayout(dialog);
    auto* label =
        new QLabel(SheetsQuestion::tr("本份應有 %n 張，請輸入實際列印張數。未印出者份號作廢；已印出者應予銷毀。",
                                      nullptr, words::counted(expected)),
                   dialog);
    label->setWordWrap(true);
    label->setMinimumWidth(380);
    auto* sheets = new NumberBox(dialog);
    sheets->setObjectName(QStringLiteral("sheets"));
    for (QWidget* part : {static_cast<QWidget*>(sheets), static_cast<QWidget*>(sheets->findChild<QLineEdit*>())})
        part->setAccessibleName(SheetsQuestion::tr("實際列印張數"));
    sheets->setRange(0, expected - 1);
    sheets->setMinimumHeight(label->fontMetrics().height() + 18);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setProperty("kind", QStringLiteral("primary"));
    column->addWidget(label);
    column->addWidget(sheets);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, [sheets, then = std::move(then)] { then(sheets->value()); });
    dialog->open();
    sheets->setFocus();
    sheets->selectAll();
}

namespace {

bool to_be_filed(const desk::CopyRow& row) {
    return row.copy.state == domain::CopyState::at_printer || row.copy.state == domain::CopyState::out;
}

}  // namespace

QString fault_line(const Fault& fault) {
    const auto words = words::words_for(fault);
    return SheetLine::tr("%1，%2 代碼 %3").arg(words.title, words.cause, q(fault.text()));
}

SheetLine::SheetLine(Commands& commands, const desk::BoardRow& row, int place, QWidget* parent)
    : QWidget(parent),
      commands_(commands),
      copy_{row.query, row.item, 0},
      place_(place),
      numbered_(!row.copies.empty()),
      state_(new MarkLabel(this)),
      short_(new QPushButton(this)) {
    const auto code = q(domain::code_of(row.item));
    state_->setObjectName(QStringLiteral("sheet") + code);
    state_->setWordWrap(true);
    short_->setObjectName(QStringLiteral("short") + code);
    short_->setAutoDefault(false);
    setFocusProxy(short_);
    connect(short_, &QPushButton::clicked, this, &SheetLine::count_fewer_or_cancel);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(state_, 1);
    line->addWidget(short_);
    if (row.other_name)
        show_state(Mark::barred, tr("尚未送印。%1").arg(words::record_names_another()));
    else
        show_state(Mark::not_yet, tr("尚未送印"));
    show_known(row);
    allow(true);
}

/// What was printed earlier, and is not filed yet, is filed first: broken off, it goes on here.
void SheetLine::show_known(const desk::BoardRow& row) {
    const auto snapshot = commands_.snapshot();
    for (const auto& one : snapshot->copies)
        if (one.query == row.query && one.item == row.item && to_be_filed(one) && one.copy.number > copy_.number)
            copy_.number = one.copy.number;
    show_snapshot(*snapshot);
    if (stands_ == Stands::to_file || !numbered_) return;
    const auto filed = std::ranges::find(row.copies, domain::CopyState::filed, &inquiry::CopyEntry::state);
    if (filed == row.copies.end()) return print_again();
    stands_ = Stands::filed;
    show_state(Mark::good, tr("第 %1 份已歸檔：%2").arg(filed->number).arg(q(filed->where)));
}

command::NumberCopy SheetLine::wanted(const std::string& reason) const {
    return {copy_.query, copy_.item, numbered_ ? reason : std::string()};
}

const desk::CopyRow* SheetLine::row_in(const desk::Snapshot& snapshot) const {
    for (const auto& one : snapshot.copies)
        if (desk::CopyId{one.query, one.item, one.copy.number} == copy_) return &one;
    return nullptr;
}

bool SheetLine::show_snapshot(const desk::Snapshot& snapshot) {
    if (stands_ == Stands::filed) return false;
    const auto before = std::pair(stands_, numbered_);
    for (const auto& one : snapshot.board)
        if (one.query == copy_.query && one.item == copy_.item) numbered_ = numbered_ || !one.copies.empty();
    // One whose sending failed may be at the printer all the same: only the answer was lost.
    const auto* row = row_in(snapshot);
    if (row != nullptr && to_be_filed(*row)) show_row(*row);
    return before != std::pair(stands_, numbered_);
}

void SheetLine::show_row(const desk::CopyRow& row) {
    stands_ = Stands::to_file;
    numbered_ = true;
    counted_ = row.copy.state == domain::CopyState::out;
    open_ = job_open(row);
    if (row.copy.sheets > 0) sheets_ = row.copy.sheets;
    if (counted_)
        show_state(Mark::not_yet, tr("第 %1 份已點收，尚未歸檔").arg(copy_.number));
    else if (row.job)
        show_state(row.job->trouble || row.job->outcome == desk::JobOutcome::not_printed ? Mark::barred : Mark::good,
                   tr("第 %1 份，%2").arg(copy_.number).arg(job_text(row)));
    else
        show_state(Mark::good,
                   tr("第 %1 份已送印，共 %n 張：請取件清點", nullptr, words::counted(sheets_)).arg(copy_.number));
    allow(free_);
}

void SheetLine::show_laying_out() {
    copy_.number = 0;
    show_state(Mark::not_yet, tr("排版中…"));
}

void SheetLine::show_numbered(int copy) {
    copy_.number = copy;
    numbered_ = true;
}

void SheetLine::show_sent(int copy, int sheets) {
    copy_.number = copy;
    sheets_ = sheets;
    counted_ = open_ = false;
    stands_ = Stands::to_file;
    show_state(Mark::good, tr("第 %1 份已送印，共 %n 張：請取件清點", nullptr, words::counted(sheets)).arg(copy));
    allow(free_);
}

void SheetLine::show_fault(const Fault& fault) {
    show_state(Mark::act, fault_line(fault));
    if (stands_ == Stands::to_print && numbered_) print_again();
}

/// Of another copy, where that is approved, its approver signs what is on screen: each by itself.
void SheetLine::print_again() {
    stands_ = Stands::to_print;
    const auto snapshot = commands_.snapshot();
    if (!snapshot->seat || !snapshot->seat->reprints_approved) return;
    stands_ = Stands::left_out;
    const auto left_out = tr("已有列印本，加印須經核准主管核准，請至資料頁列印");
    state_->show_state(Mark::not_yet, copy_.number == 0
                                          ? QStringLiteral("%1：%2").arg(q(domain::code_of(copy_.item)), left_out)
                                          : QStringLiteral("%1\n%2").arg(state_->text(), left_out));
}

void SheetLine::account_for(const std::string& where, std::function<void(bool)> then) {
    // Which of the two was asked: a snapshot may tell of it before its answer comes.
    const bool files = counted_;
    const auto step = [this, where, files, then = std::move(then)](const Result<void>& done) {
        if (!done)
            show_state(Mark::act, fault_line(done.error()));
        else if (files) {
            stands_ = Stands::filed;
            show_state(Mark::good, tr("第 %1 份已歸檔：%2").arg(copy_.number).arg(q(where)));
        } else {
            counted_ = true;
            show_state(Mark::not_yet, tr("第 %1 份已點收，尚未歸檔").arg(copy_.number));
        }
        allow(free_);
        then(done.has_value());
    };
    if (files)
        commands_.send(this, command::TakeAct{"copy.file", {copy_}, {{"where", where}}}, step);
    else
        commands_.send(this, command::CountCopy{copy_, sheets_}, step);
}

void SheetLine::count_fewer_or_cancel() {
    if (open_) {
        Q_EMIT acting();
        return commands_.send(this, command::CancelCopy{copy_}, then_tell([] {})), void();
    }
    ask_sheets(this, sheets_, [this](int sheets) { count_fewer(sheets); });
}

void SheetLine::count_fewer(int sheets) {
    Q_EMIT acting();
    commands_.send(this, command::CountCopy{copy_, sheets}, then_tell([this, sheets] { show_lost(sheets); }));
}

void SheetLine::show_lost(int sheets) {
    stands_ = Stands::to_print;
    show_state(Mark::act, sheets == 0
                              ? tr("第 %1 份未印出，份號已作廢").arg(copy_.number)
                              : tr("第 %1 份僅印出 %n 張，列為待銷毀，應由見證人在場", nullptr, words::counted(sheets))
                                    .arg(copy_.number));
    print_again();
    copy_.number = 0;
    allow(free_);
}

Then<void> SheetLine::then_tell(std::function<void()> done) {
    return [this, done = std::move(done)](const Result<void>& answer) {
        if (answer)
            done();
        else
            show_state(Mark::act, fault_line(answer.error()));
        Q_EMIT acted();
    };
}

void SheetLine::show_state(Mark mark, const QString& text) {
    state_->show_state(mark, QStringLiteral("%1：%2").arg(q(domain::code_of(copy_.item)), text));
}

void SheetLine::allow(bool free) {
    free_ = free;
    short_->setText(open_ ? tr("取消列印(&%1)").arg(place_) : tr("列印未完成…(&%1)").arg(place_));
    short_->setVisible(stands_ == Stands::to_file && !counted_);
    short_->setEnabled(free);
}

}  // namespace jcic::ui

#include "ui/registers/z52_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "app/words/words.h"
#include "ui/lists/list_ways.h"
#include "ui/look/field_label.h"
#include "ui/look/file_picker.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/registers/month_box.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// Who checks queries answers for the comparison: it is entered, too, be it that nothing differs (R-DU-7).
QString entered_text(const desk::Snapshot& snapshot, std::size_t entered) {
    const auto& begins = domain::registers::comparisons.steps.front();
    const bool compares = snapshot.seat && domain::registers::holds_one(snapshot.seat->person.duties, begins.by);
    return (compares ? Z52Dialog::tr("已登記這次核對。") : QString()) +
           (entered == 0 ? Z52Dialog::tr("沒有新的不符要登記。")
                         : Z52Dialog::tr("新登記待說明 %L1 筆；已在簿上的不再登記。").arg(entered));
}

/// More than a person reads are another branch's list; no more than 200 new ones are entered.
constexpr std::size_t most_shown = 500;

QString there(const inquiry::Z52Line* line) {
    if (line == nullptr) return Z52Dialog::tr("無");
    return QStringLiteral("%1　%2　%3　%4")
        .arg(roc_time(line->asked.at), q(line->asked.item), q(line->asked.user_code), q(line->asked.case_number));
}

QString here(const inquiry::SentHere* sent) {
    if (sent == nullptr) return Z52Dialog::tr("無");
    return QStringLiteral("%1　%2　%3　%4")
        .arg(roc_time(sent->from), q(domain::code_of(sent->item)), q(sent->user_code), q(sent->case_number));
}

}  // namespace

Z52Dialog::Z52Dialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      month_(new ChoiceBox(this)),
      file_(new QPushButton(tr("由檔案核對…(&F)"), this)),
      ask_(new QPushButton(tr("向聯徵查詢(&J)"), this)),
      stop_(new QPushButton(tr("停止(&T)"), this)),
      told_(new QLabel(this)),
      list_(new QTreeWidget(this)),
      enter_(new QPushButton(tr("登記核對結果(&S)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("Z52Dialog"));
    setWindowTitle(tr("Z52 核對"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {900, 500});
    const auto snapshot = commands_.snapshot();
    may_ask_ = snapshot->seat && snapshot->seat->person.duties.contains(domain::Duty::query_officer);
    build();
    connect(month_, &QComboBox::currentIndexChanged, this, &Z52Dialog::forget);
    connect(file_, &QPushButton::clicked, this, [this] {
        auto* picker = open_file_picker(this, tr("選擇 Z52 檔案"), tr("表格 (*.csv)"));
        connect(picker, &QFileDialog::fileSelected, this, &Z52Dialog::match);
    });
    connect(ask_, &QPushButton::clicked, this, &Z52Dialog::ask);
    connect(stop_, &QPushButton::clicked, this, [this] { asking_.request_stop(); });
    connect(enter_, &QPushButton::clicked, this, &Z52Dialog::enter);
    forget();
    set_busy(false);
}

void Z52Dialog::build() {
    auto* column = new QVBoxLayout(this);
    month_->setObjectName(QStringLiteral("z52Month"));
    fill_months(*month_, commands_.snapshot()->now);
    column->addWidget(field_label(tr("核對月份(&M)"), month_, this));
    auto* tools = new QHBoxLayout;
    tools->addWidget(month_, 1);
    for (auto* button : {file_, ask_, stop_}) tools->addWidget(button);
    column->addLayout(tools);
    told_->setObjectName(QStringLiteral("z52Told"));
    told_->setWordWrap(true);
    column->addWidget(told_);
    list_->setObjectName(QStringLiteral("z52Lines"));
    list_->setAccessibleName(tr("不符的紀錄"));
    list_->setHeaderLabels({tr("不符情形"), tr("聯徵"), tr("本機"), tr("可能原因")});
    key_columns(*list_, {"difference", "jcic", "here", "cause"});
    list_->setRootIsDecorated(false);
    list_->setTabKeyNavigation(false);
    let_sort(*list_);
    ways_ = new ListWays(*list_, QStringLiteral("z52"), ListWays::Widths::by_contents);
    ways_->when_empty([this] {
        if (report_) return tr("沒有不符的紀錄。");
        return may_ask_ ? tr("由檔案核對，或向聯徵查詢，不符的紀錄會列在這裡。")
                        : tr("由檔案核對，不符的紀錄會列在這裡。");
    });
    column->addWidget(ways_->add_search());
    column->addWidget(list_, 1);
    column->addWidget(fault_);
    fault_->clear();
    file_->setObjectName(QStringLiteral("matchZ52"));
    ask_->setObjectName(QStringLiteral("askZ52"));
    stop_->setObjectName(QStringLiteral("stopZ52"));
    enter_->setObjectName(QStringLiteral("enterDifferences"));
    enter_->setProperty("kind", QStringLiteral("primary"));
    close_->setObjectName(QStringLiteral("close"));
    for (auto* button : {file_, ask_, stop_, enter_, close_}) button->setAutoDefault(false);
    ask_->setVisible(may_ask_);
    stop_->setVisible(may_ask_);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(enter_);
    buttons->addWidget(close_);
    column->addLayout(buttons);
}

void Z52Dialog::forget() {
    report_.reset();
    fault_->clear();
    list_->clear();
    told_->setText(
        tr("CSV，欄名：查詢時間、項目、身分證字號、使用者代碼、案號；查詢方式、結果可省略。"
           "有一列有誤，其餘照樣核對，但都不登記。"));
    set_busy(busy_);
}

void Z52Dialog::match(const QString& file) {
    fault_->clear();
    set_busy(true);
    commands_.send(this, command::MatchZ52{chosen_month(*month_), file.toStdString()},
                   [this](Result<command::Z52Matched> report) { take(report); });
}

void Z52Dialog::ask() {
    fault_->clear();
    asking_ = commands_.send(this, command::AskZ52{chosen_month(*month_)},
                             [this](Result<command::Z52Matched> report) { take(report); });
    set_busy(true);
}

void Z52Dialog::take(const Result<command::Z52Matched>& report) {
    asking_ = std::stop_source{std::nostopstate};
    forget();
    if (report) {
        report_ = *report;
        show_report();
    } else {
        fault_->show_fault(report.error());
    }
    set_busy(false);
}

void Z52Dialog::show_report() {
    const auto differing = report_->differing();
    told_->setText(tr("聯徵清單 %L1 筆，不符 %L2 筆。").arg(report_->lines.size()).arg(differing));
    if (!report_->wrong.empty())
        told_->setText(told_->text() + tr("檔案有 %L1 列有誤，改好再選一次才能登記。").arg(report_->wrong.size()));
    if (report_->other_desks > 0)
        told_->setText(told_->text() + tr("另有 %L1 筆是同單位其他櫃台發查的。").arg(report_->other_desks));
    for (const auto* lines : {&report_->wrong, &report_->lost})
        for (const auto& one : *lines)
            if (static_cast<std::size_t>(list_->topLevelItemCount()) < most_shown) add_wrong(one);
    for (const auto& match : report_->matches)
        if (!match.differences.empty() && static_cast<std::size_t>(list_->topLevelItemCount()) < most_shown)
            add_match(match);
    if (report_->wrong.size() + report_->lost.size() + differing > most_shown)
        told_->setText(told_->text() + tr("列出前 %L1 筆。").arg(most_shown));
    list_->setCurrentItem(list_->topLevelItem(0));
    ways_->look_again();
}

void Z52Dialog::add_wrong(const desk::Z52Wrong& wrong) {
    const auto words = words::words_for(wrong.fault);
    new ListLine(list_, {tr("第 %1 列").arg(wrong.number), words.title, {}, words.cause});
}

void Z52Dialog::add_match(const inquiry::Z52Match& match) {
    const auto* line = match.line ? &report_->lines[*match.line] : nullptr;
    const auto* sent = match.here ? &report_->sent[*match.here] : nullptr;
    QStringList what;
    QStringList why;
    for (const auto one : match.differences) {
        what << told(inquiry::title_of(one));
        for (const auto* cause : inquiry::likely_causes(one, line, sent)) why << told(cause);
    }
    new ListLine(list_, {listed(what), there(line), here(sent), listed(why)});
}

void Z52Dialog::enter() {
    if (busy_ || !report_) return;
    fault_->clear();
    set_busy(true);
    commands_.send(this, command::EnterDifferences{chosen_month(*month_), report_},
                   [this](Result<std::size_t> entered) {
                       if (entered) {
                           told_->setText(entered_text(*commands_.snapshot(), *entered));
                           report_.reset();
                       } else {
                           fault_->show_fault(entered.error());
                       }
                       set_busy(false);
                       if (entered) Q_EMIT changed();
                   });
}

void Z52Dialog::set_busy(bool busy) {
    busy_ = busy;
    for (auto* one : std::initializer_list<QWidget*>{month_, file_, ask_, close_}) one->setEnabled(!busy);
    stop_->setEnabled(busy && asking_.stop_possible());
    enable_unless(*enter_, busy,
                  !report_                  ? tr("先選檔案，或向聯徵查")
                  : !report_->wrong.empty() ? tr("清單有錯的列：改好再選一次")
                                            : QString());
}

}  // namespace jcic::ui

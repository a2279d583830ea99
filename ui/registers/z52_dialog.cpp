#include "ui/registers/z52_dialog.h"

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/file_picker.h"
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
    return (compares ? Z52Dialog::tr("已登記本次核對。") : QString()) +
           (entered == 0 ? Z52Dialog::tr("無新增不符須登記。")
                         : Z52Dialog::tr("新登記待說明 %L1 筆；已登記者不重複登記。").arg(entered));
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
        .arg(roc_time(sent->from), q(domain::code_of(sent->item)), q(sent->user_code),
             case_number_text(sent->case_number, sent->case_number_before));
}

}  // namespace

Z52Dialog::Z52Dialog(Commands& commands, QWidget* parent) : ListDialog("Z52Dialog", {900, 500}, commands, parent) {
    const auto snapshot = commands_.snapshot();
    may_ask_ = snapshot->seat && snapshot->seat->person.duties.contains(domain::Duty::query_officer);
    build();
    connect(month_, &QComboBox::currentIndexChanged, this, &Z52Dialog::forget);
    forget();
}

void Z52Dialog::build() {
    parts_.title_window(QT_TR_NOOP("Z52 核對"));
    month_ = parts_.make<ChoiceBox>("z52Month", QT_TR_NOOP("核對月份(&M)"));
    fill_months(*month_, commands_.snapshot()->now);
    hold({month_});
    auto* file = make_way("matchZ52", QT_TR_NOOP("由檔案核對…(&F)"), [this] {
        auto* picker = open_file_picker(this, tr("選擇 Z52 檔案"), tr("表格 (*.csv)"));
        connect(picker, &QFileDialog::fileSelected, this, &Z52Dialog::match);
    });
    auto* question = make_way("askZ52", QT_TR_NOOP("向聯徵中心查詢(&J)"), [this] { ask_jcic(); });
    stop_ = parts_.make_button("stopZ52", QT_TR_NOOP("停止(&T)"), [this] { stop_asked(); });
    question->setVisible(may_ask_);
    stop_->setVisible(may_ask_);
    enable_stop(*stop_, false);
    column_.addWidget(parts_.make_label(*month_, QT_TR_NOOP("核對月份(&M)")));
    add_row(column_, {month_, file, question, stop_})->setStretchFactor(month_, 1);
    told_ = parts_.add_text(column_, "z52Told");
    list_ = add_list({"z52Lines",
                      QT_TR_NOOP("不符的紀錄"),
                      {{"difference", QT_TR_NOOP("不符情形")},
                       {"jcic", QT_TR_NOOP("聯徵")},
                       {"here", QT_TR_NOOP("本機")},
                       {"cause", QT_TR_NOOP("可能原因")}},
                      "z52",
                      [this] {
                          if (report_) return tr("無不符紀錄。");
                          return may_ask_ ? tr("由檔案核對，或向聯徵中心查詢，不符之紀錄列示於此。")
                                          : tr("由檔案核對，不符之紀錄列示於此。");
                      }});
    auto* entering = make_way(
        "enterDifferences", QT_TR_NOOP("登記核對結果(&S)"), [this] { enter(); }, [this] { return why_not_entered(); });
    make_primary(*entering);
    add_ways({nullptr, entering, make_close()});
}

void Z52Dialog::forget() {
    report_.reset();
    fault_->clear();
    list_->clear();
    told_->setText(
        tr("CSV，欄名：查詢時間、項目、身分證字號、使用者代碼、案號；查詢方式、結果可省略。任一列有誤，其餘照樣核對，但"
           "均不登記。"));
    allow();
}

void Z52Dialog::match(const QString& file) {
    send(command::MatchZ52{chosen_month(*month_), file.toStdString()});
}

void Z52Dialog::ask_jcic() {
    let_stop(send(command::AskZ52{chosen_month(*month_)}));
    enable_stop(*stop_, may_stop());
}

template <class C>
std::stop_source Z52Dialog::send(C command) {
    // The last report stays until there is another answer.
    const auto show = [this](command::Z52Matched report) {
        forget();
        report_ = std::move(report);
        show_report();
        allow();
    };
    const auto failed = [this](const Fault& fault) {
        forget();
        show_fault(fault);
    };
    return ask(std::move(command), show, failed);
}

void Z52Dialog::show_report() {
    const auto differing = report_->differing();
    told_->setText(tr("聯徵清單 %Ln 筆，不符 %L1 筆。", nullptr, words::counted(report_->lines.size())).arg(differing));
    if (!report_->wrong.empty())
        told_->setText(told_->text() + tr("檔案有 %Ln 列有誤，更正後請再次選擇始得登記。", nullptr,
                                          words::counted(report_->wrong.size())));
    if (report_->other_desks > 0)
        told_->setText(told_->text() +
                       tr("另有 %Ln 筆係同單位其他櫃台發查。", nullptr, words::counted(report_->other_desks)));
    for (const auto* lines : {&report_->wrong, &report_->lost})
        for (const auto& one : *lines)
            if (static_cast<std::size_t>(list_->topLevelItemCount()) < most_shown) add_wrong(one);
    for (const auto& match : report_->matches)
        if (!match.differences.empty() && static_cast<std::size_t>(list_->topLevelItemCount()) < most_shown)
            add_match(match);
    if (report_->wrong.size() + report_->lost.size() + differing > most_shown)
        told_->setText(told_->text() + tr("列出前 %L1 筆。").arg(most_shown));
    list_->setCurrentItem(list_->topLevelItem(0));
    ways_of(*list_).look_again();
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
    ask(command::EnterDifferences{chosen_month(*month_), report_}, [this](std::size_t entered) {
        told_->setText(entered_text(*commands_.snapshot(), entered));
        report_.reset();
        allow();
        Q_EMIT changed();
    });
}

void Z52Dialog::set_busy(bool busy) {
    ListDialog::set_busy(busy);
    enable_stop(*stop_, false);
}

QString Z52Dialog::why_not_entered() const {
    return !report_                  ? tr("請先選擇檔案，或向聯徵中心查詢")
           : !report_->wrong.empty() ? tr("清單有誤：更正後請再次選擇")
                                     : QString();
}

}  // namespace jcic::ui

#include "ui/registers/review_dialogs.h"

#include <QVariant>

#include "app/domain/roc_month.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/buttons.h"
#include "ui/look/choice_box.h"
#include "ui/look/file_picker.h"
#include "ui/look/list_line.h"
#include "ui/look/preferences.h"
#include "ui/look/text.h"
#include "ui/record/record_page.h"
#include "ui/registers/row_detail.h"
#include "ui/registers/step_dialog.h"
#include "ui/words/register_words.h"

// A choice of the last twelve complete months (JCIC's list has no more, R-IT-5), newest first.

namespace jcic::ui {

inline void fill_months(ChoiceBox& box, UtcTime now) {
    constexpr int months_told = 12;
    auto month = domain::RocMonth::of(domain::roc_date_at(now)).previous();
    for (int i = 0; i < months_told; ++i, month = month.previous()) box.addItem(q(month.text()));
}

[[nodiscard]] inline domain::RocMonth chosen_month(const ChoiceBox& box) {
    return domain::RocMonth::written(box.currentText().toStdString()).value();
}

namespace {

QString said_of(const inquiry::CopyEntry& copy) {
    QStringList out{words::word_for(copy.state)};
    if (copy.moved_at) out << roc_time(*copy.moved_at);
    if (!copy.where.empty()) out << q(copy.where);
    if (!copy.witness.empty()) out << ReviewDialog::tr("見證 %1").arg(q(copy.witness));
    return out.join(QStringLiteral("　"));
}

}  // namespace

ReviewDialog::ReviewDialog(Commands& commands, std::string row, QWidget* parent)
    : ListDialog("ReviewDialog", {860, 520}, commands, parent), row_(std::move(row)) {
    build();
    load();
}

void ReviewDialog::build() {
    parts_.title_window(QT_TR_NOOP("查核頁"));
    lead_ = parts_.add_text(column_, "reviewLead");
    page_ = add_list({"reviewPage",
                      QT_TR_NOOP("自授權至銷毀"),
                      {{"source", QT_TR_NOOP("出處")}, {"what", QT_TR_NOOP("項目")}, {"content", QT_TR_NOOP("內容")}},
                      "review",
                      {}});
    record_ = parts_.make_button("openRecord", QT_TR_NOOP("閱覽資料(&V)"), [this] { open_record(); });
    record_->hide();
    steps_ = new StepButtons("step", "", this);
    connect(steps_, &StepButtons::chosen, this, [this](const domain::registers::Step* step) { open_step(*step); });
    add_ways({record_, steps_, nullptr, make_close()});
}

void ReviewDialog::load() {
    look(command::ShowReview{row_}, [this](const desk::ReviewPage& page) { show_page(page); });
    look(command::Row{&domain::registers::reviews, row_}, [this](const desk::RowView& row) { offer(row); });
}

void ReviewDialog::add(const QString& place, const QString& what, const QString& said) {
    new ListLine(page_, {place, what, said.isEmpty() ? QStringLiteral("—") : said});
}

void ReviewDialog::show_page(const desk::ReviewPage& page) {
    QStringList lead{q(page.review.row), q(domain::code_of(page.review.item)),
                     page.review.by_chance ? tr("隨機抽查") : tr("有異常加抽")};
    if (page.erased) lead << tr("保存期滿已刪除，僅存不含個人資料之部分");
    lead_->setText(lead.join(QStringLiteral("　")));
    offer_record(page);
    page_->clear();
    for (const auto& fact : page.facts)
        add(fact.column > 0 ? tr("聯徵2 第 %1 欄").arg(fact.column) : tr("日誌"), told(fact.label), q(fact.value));
    if (page.copies.empty()) add(tr("份號"), tr("資料表"), tr("未列印"));
    for (const auto& copy : page.copies) add(tr("份號"), tr("第 %1 份").arg(copy.number), said_of(copy));
    for (const auto& event : page.events) {
        QStringList by;
        for (const auto& one : event.by) by << q(one);
        add(tr("事件 %1").arg(event.sequence), told(event.title),
            roc_time(event.at) + QStringLiteral("　") + listed(by));
    }
    page_->setCurrentItem(page_->topLevelItem(0));
}

/// Of somebody else's query, and until the review has its answer (R-PA-7).
void ReviewDialog::offer_record(const desk::ReviewPage& page) {
    const auto snapshot = commands_.snapshot();
    const auto& seat = snapshot->seat;
    record_->setVisible(seat && seat->person.duties.contains(domain::Duty::reviewer) &&
                        seat->person.code != page.review.querier && !page.review.answered && !page.erased);
}

void ReviewDialog::open_record() {
    open_reviewed_record(commands_, row_, this, [this](const Fault& fault) { show_fault(fault); });
}

void ReviewDialog::offer(const desk::RowView& row) {
    known_.clear();
    for (const auto& value : row.values)
        if (!value.sealed) known_.emplace(std::string(value.field->name), value.written);
    const bool stood_there = steps_->isAncestorOf(focusWidget());
    steps_->show_steps(row.possible);
    if (stood_there) page_->setFocus();  // its button is gone
}

void ReviewDialog::open_step(const domain::registers::Step& step) {
    auto* dialog = new StepDialog(commands_, &domain::registers::reviews, step, row_, known_, this);
    connect(dialog, &StepDialog::taken, this, [this] {
        Q_EMIT changed();
        load();
    });
    dialog->open();
}

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

BillDialog::BillDialog(Commands& commands, QWidget* parent) : ListDialog("BillDialog", {800, 480}, commands, parent) {
    build();
    connect(month_, &QComboBox::currentIndexChanged, this, &BillDialog::forget);
    forget();
}

void BillDialog::build() {
    parts_.title_window(QT_TR_NOOP("帳單核對"));
    month_ = parts_.make<ChoiceBox>("billMonth", QT_TR_NOOP("帳單月份(&M)"));
    fill_months(*month_, commands_.snapshot()->now);
    hold({month_});
    auto* file = make_way("matchBill", QT_TR_NOOP("由檔案核對…(&F)"), [this] {
        auto* picker = open_file_picker(this, tr("選擇帳單檔案"), tr("表格 (*.csv)"));
        connect(picker, &QFileDialog::fileSelected, this, &BillDialog::match);
    });
    column_.addWidget(parts_.make_label(*month_, QT_TR_NOOP("帳單月份(&M)")));
    add_row(column_, {month_, file})->setStretchFactor(month_, 1);
    told_ = parts_.add_text(column_, "billTold");
    list_ = add_list({"billLines",
                      QT_TR_NOOP("不符的項目"),
                      {{"item", QT_TR_NOOP("項目")},
                       {"card", QT_TR_NOOP("晶片卡")},
                       {"billed", QT_TR_NOOP("帳單")},
                       {"here", QT_TR_NOOP("本機")},
                       {"cause", QT_TR_NOOP("可能原因")}},
                      "bill",
                      [this] { return report_ ? tr("無不符項目。") : tr("由檔案核對，不符之項目列示於此。"); }});
    auto* entering = make_way(
        "enterBill", QT_TR_NOOP("登記核對結果(&S)"), [this] { enter(); }, [this] { return why_not_entered(); });
    make_primary(*entering);
    add_ways({nullptr, entering, make_close()});
}

void BillDialog::forget() {
    report_.reset();
    fault_->clear();
    list_->clear();
    told_->setText(tr("CSV，欄名：月份、項目、卡號、筆數。任一列有誤，其餘照樣核對，但均不登記。"));
    allow();
}

void BillDialog::match(const QString& file) {
    const auto show = [this](command::BillMatched report) {
        forget();
        report_ = std::move(report);
        show_report();
        allow();
    };
    const auto failed = [this](const Fault& fault) {
        forget();
        show_fault(fault);
    };
    ask(command::MatchBill{chosen_month(*month_), file.toStdString()}, show, failed);
}

void BillDialog::show_report() {
    told_->setText(tr("帳單 %L1 筆，本機 %L2 項，不符 %L3 筆。")
                       .arg(report_->billed())
                       .arg(report_->sent)
                       .arg(report_->differing()));
    for (const auto& one : report_->wrong) {
        const auto words = words::words_for(one.fault);
        new ListLine(list_, {tr("第 %1 列").arg(one.number), words.title, {}, {}, words.cause});
    }
    for (const auto& match : report_->matches) {
        if (!match.differs()) continue;
        QStringList why;
        for (const auto* cause : inquiry::likely_causes(match, report_->own_cards.contains(match.card)))
            why << told(cause);
        new ListLine(list_, {q(match.item), q(match.card), QString::number(match.billed), QString::number(match.here),
                             listed(why)});
    }
    list_->setCurrentItem(list_->topLevelItem(0));
    ways_of(*list_).look_again();
}

void BillDialog::enter() {
    if (busy_ || !report_) return;
    ask(command::EnterBill{chosen_month(*month_), report_}, [this](bool agrees) {
        told_->setText(agrees ? tr("已登記：帳單相符。") : tr("已登記：帳單不符，待說明。"));
        report_.reset();
        allow();
        Q_EMIT changed();
    });
}

QString BillDialog::why_not_entered() const {
    return !report_ ? tr("請先選擇檔案") : !report_->wrong.empty() ? tr("帳單有誤：更正後請再次選擇") : QString();
}

namespace {

using domain::registers::MonthFigures;
using domain::registers::Reviewed;

/// The rate as 聯徵1 asks for it.
QString figures_text(const MonthFigures& figures) {
    const auto rate = figures.population == 0
                          ? 0.0
                          : 100.0 * static_cast<double>(figures.drawn) / static_cast<double>(figures.population);
    return SampleDialog::tr(
               "查詢 %L1 筆，抽查 %L2 筆（%3%），加抽 %L4 筆；已查核 %L5 筆，符合 %L6 筆，登記缺失 %L7 筆。")
        .arg(figures.population)
        .arg(figures.drawn)
        .arg(rate, 0, 'f', 1)
        .arg(figures.extra)
        .arg(figures.answered)
        .arg(figures.conforming)
        .arg(figures.with_findings);
}

}  // namespace

SampleDialog::SampleDialog(Commands& commands, QWidget* parent)
    : ListDialog("SampleDialog", {820, 480}, commands, parent) {
    build();
    connect(month_, &QComboBox::currentIndexChanged, this, &SampleDialog::load);
    connect(list_, &QTreeWidget::itemActivated, this, &SampleDialog::open_review);
    allow();
    load();
}

void SampleDialog::build() {
    parts_.title_window(QT_TR_NOOP("每月抽查"));
    month_ = parts_.add_field<ChoiceBox>(column_, "sampleMonth", QT_TR_NOOP("抽查月份(&M)"));
    fill_months(*month_, commands_.snapshot()->now);
    hold({month_});
    figures_ = parts_.add_text(column_, "sampleFigures");
    list_ = add_list(
        {"sampleRecords",
         QT_TR_NOOP("抽查紀錄"),
         {{"review", QT_TR_NOOP("查核編號")},
          {"item", QT_TR_NOOP("項目")},
          {"person", QT_TR_NOOP("查詢人員")},
          {"drawn", QT_TR_NOOP("抽查方式")},
          {"outcome", QT_TR_NOOP("查核結果")}},
         "sample",
         [this] { return figures_->text().isEmpty() ? tr("此月份尚未抽樣。") : tr("本月份無查詢紀錄可供抽查。"); }});
    draw_ = make_way("drawSample", QT_TR_NOOP("抽樣(&D)"), [this] { draw(); });
    const auto snapshot = commands_.snapshot();
    draw_->setVisible(snapshot->seat && snapshot->seat->person.duties.contains(domain::Duty::reviewer));
    auto* open = make_way(
        "openReview", QT_TR_NOOP("開啟查核頁…(&O)"), [this] { open_review(); }, [this] { return none_chosen(*list_); });
    add_ways({draw_, nullptr, open, make_close()});
}

void SampleDialog::load() {
    fault_->clear();
    // The months stay free: keys go through them, and an answer about one that was left shows nothing.
    const auto show = [this](const desk::SampledMonth& month) {
        show_month(month);
        allow();
    };
    const auto failed = [this, show](const Fault& fault) {
        show({});
        show_fault(fault);
    };
    look(command::MonthSample{chosen_month(*month_)}, show, failed,
         [this, at = month_->currentIndex()] { return month_->currentIndex() == at; });
}

void SampleDialog::show_month(const desk::SampledMonth& month) {
    const auto chosen = place_of(list_->currentItem());
    const auto kept = chosen < 0 ? std::string() : records_[static_cast<std::size_t>(chosen)].row;
    records_ = month.records;
    figures_->setText(month.figures ? figures_text(*month.figures) : QString());
    draw_->setText(month.figures ? tr("重新抽樣(&D)") : tr("抽樣(&D)"));
    list_->clear();
    for (const auto& one : records_) {
        const QStringList cells{q(one.row), q(domain::code_of(one.item)), q(one.querier.text()), words::drawn_how(one),
                                words::review_result(one)};
        auto* line = new ListLine(list_, cells);
        line->setData(0, ListLine::meant_role,
                      in_other_language([&] { return words::drawn_how(one) + words::review_result(one); }));
        if (one.row == kept) list_->setCurrentItem(line);
    }
    if (list_->currentItem() == nullptr) list_->setCurrentItem(list_->topLevelItem(0));
}

void SampleDialog::draw() {
    ask(command::DrawSample{chosen_month(*month_)}, [this](const desk::Drawn&) {
        Q_EMIT changed();
        load();
    });
}

void SampleDialog::open_review() {
    const auto at = place_of(list_->currentItem());
    if (busy_ || at < 0) return;
    auto* dialog = new ReviewDialog(commands_, records_[static_cast<std::size_t>(at)].row, this);
    connect(dialog, &ReviewDialog::changed, this, [this] {
        Q_EMIT changed();
        load();
    });
    dialog->open();
}

}  // namespace jcic::ui

#include "ui/papers/statistics_dialog.h"

#include <QEvent>
#include <QScrollArea>

#include "app/words/counted.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/file_picker.h"
#include "ui/look/progress.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

using desk::papers::Came;

QStringList line_of(const std::string& name, const desk::papers::Tally& tally) {
    const auto hours = [&](int percent) {
        return tally.waits.empty() ? QString() : q(desk::papers::hours_text(desk::papers::wait_of(tally, percent)));
    };
    QStringList out{q(name), QString::number(tally.all())};
    for (const auto count : tally.of) out << QString::number(count);
    return out << hours(50) << hours(90);
}

}  // namespace

StatisticsDialog::StatisticsDialog(Commands& commands, QWidget* parent)
    : ListDialog("StatisticsDialog", {860, 600}, commands, parent) {
    build();
    set_busy(false);
    count();
}

void StatisticsDialog::build() {
    parts_.title_window(QT_TR_NOOP("查詢統計"));
    from_ = parts_.make<QLineEdit>("statisticsFrom", QT_TR_NOOP("起日"));
    to_ = parts_.make<QLineEdit>("statisticsTo", QT_TR_NOOP("迄日"));
    by_ = parts_.make<ChoiceBox>("statisticsBy", QT_TR_NOOP("分組"));
    by_->addItems({tr("依月份"), tr("依查詢人員"), tr("依項目")});
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    from_->setText(q(desk::papers::half_of(today).from.text()));
    to_->setText(q(today.text()));
    auto* to_text = parts_.add_text(column_, "", QT_TR_NOOP("至"));
    auto* counts = make_way("countQueries", QT_TR_NOOP("統計(&N)"), [this] { count(); });
    make_primary(*counts);
    column_.removeWidget(to_text);
    add_row(column_, {from_, to_text, to_, counts, by_, nullptr});
    hold({from_, to_});
    connect(by_, &QComboBox::currentIndexChanged, this, &StatisticsDialog::show_counted);
    auto* scroll = parts_.make<QScrollArea>("plotArea", QT_TR_NOOP("統計圖"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    plot_ = new TallyPlot;
    plot_->setObjectName(QStringLiteral("plot"));
    scroll->setWidget(plot_);
    column_.addWidget(scroll, 1);
    rows_ = add_list({"statisticsRows",
                      QT_TR_NOOP("統計表"),
                      {{"group", QT_TR_NOOP("分組")},
                       {"all", QT_TR_NOOP("送出項數")},
                       {"answered", QT_TR_NOOP("已取得")},
                       {"waiting", QT_TR_NOOP("辦理中")},
                       {"refused", QT_TR_NOOP("不核准")},
                       {"withdrawn", QT_TR_NOOP("撤回")},
                       {"failed", QT_TR_NOOP("發查遭拒")},
                       {"expired", QT_TR_NOOP("逾期未調閱")},
                       {"median", QT_TR_NOOP("取得時數中位數")},
                       {"most", QT_TR_NOOP("九成取得時數")}},
                      "statistics",
                      [this] { return counted_ ? tr("該期間無送出之查詢。") : QString(); },
                      nullptr,
                      true},
                     2);
    causes_ = parts_.add_text(column_, "causes", nullptr, "soft");
    progress_ = parts_.make<QProgressBar>("statisticsProgress", QT_TR_NOOP("統計的進度"));
    column_.addWidget(progress_);
    stop_ = parts_.make_button("stopCounting", QT_TR_NOOP("停止(&T)"), [this] { stop_asked(); });
    auto* save = make_way(
        "saveStatistics", QT_TR_NOOP("另存…(&S)"), [this] { this->save(); },
        [this] { return counted_ && !counted_->tallies.empty() ? QString() : tr("請先統計，有資料始得存檔"); });
    add_fault();
    add_ways({stop_, nullptr, save, make_close(false)});
    closes_any_time_ = true;
}

void StatisticsDialog::set_busy(bool busy) {
    ListDialog::set_busy(busy);
    stop_->setVisible(busy);
    progress_->setVisible(busy);
}

Result<desk::papers::Span> StatisticsDialog::wanted() const {
    JCIC_TRY(const auto from, domain::RocDate::parse(from_typed(from_->text())));
    JCIC_TRY(const auto to, domain::RocDate::parse(from_typed(to_->text())));
    return desk::papers::span_between(from, to);
}

void StatisticsDialog::count() {
    fault_->clear();
    const auto span = wanted();
    if (!span) return show_fault(span.error());
    show_progress(*progress_, 0, 0);
    const auto told = [this](const command::QueriesRead& now) { show_progress(*progress_, now.done, now.total); };
    let_stop(ask_long(command::CountQueries{*span}, told, [this](desk::papers::Statistics counted) {
        counted_ = std::move(counted);
        show_counted();
        allow();
    }));
}

void StatisticsDialog::show_counted() {
    rows_->clear();
    if (!counted_) return;
    const auto groups = desk::papers::summed(*counted_, static_cast<desk::papers::By>(by_->currentIndex()));
    for (const auto& [name, tally] : groups) new QTreeWidgetItem(rows_, line_of(name, tally));
    plot_->show_groups(groups);
    QStringList causes;
    for (const auto& [cause, items] : counted_->causes)
        causes << QStringLiteral("%1 %2").arg(told(desk::papers::title_of_cause(cause).c_str()),
                                              QString::number(items));
    causes_->setText(causes.isEmpty() ? QString() : tr("不核准原因：%1").arg(causes.join(tr("、"))));
    causes_->setVisible(!causes.isEmpty());
}

void StatisticsDialog::save() {
    fault_->clear();
    const auto span = counted_->span;
    auto* dialog = new SaveDialog(random_, {"statistics", dated(tr("查詢統計"), commands_.snapshot()->now)}, this);
    dialog->save_as(tr("CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)"), QStringLiteral("zip"));
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, span] {
        show_progress(*progress_, 0, 0);
        const auto told = [this](const command::QueriesRead& now) { show_progress(*progress_, now.done, now.total); };
        const auto then = [this](std::size_t saved) {
            Q_EMIT said(tr("已存 %Ln 筆，以密碼加密。", nullptr, words::counted(saved)));
        };
        let_stop(
            ask_long(command::SaveStatistics{span, dialog->file()}, told, then, {}, together(dialog->take_password())));
    });
    dialog->open();
}

void StatisticsDialog::changeEvent(QEvent* event) {
    ListDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    by_->setItemText(0, tr("依月份"));
    by_->setItemText(1, tr("依查詢人員"));
    by_->setItemText(2, tr("依項目"));
    show_counted();
}

}  // namespace jcic::ui

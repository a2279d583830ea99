#include "ui/papers/statistics_dialog.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <algorithm>

#include "app/words/counted.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/look/work_panel.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

using desk::papers::Came;
using desk::papers::Tally;

constexpr int tally_height = 16;
constexpr int row_gap = 8;
constexpr int label_gap = 10;
constexpr int swatch = 12;

/// Told apart without colour, too.
QBrush brush_of(Came what) {
    const auto& t = theme::tokens();
    switch (what) {
        case Came::answered:
            return {t.ok, Qt::SolidPattern};
        case Came::waiting:
            return {t.info, Qt::Dense4Pattern};
        case Came::refused:
            return {t.bad, Qt::BDiagPattern};
        case Came::withdrawn:
            return {t.soft, Qt::HorPattern};
        case Came::failed:
            return {t.bad, Qt::CrossPattern};
        case Came::expired:
            return {t.warn, Qt::FDiagPattern};
    }
    return {};
}

void fill(QPainter& painter, const QRect& part, Came what) {
    const auto brush = brush_of(what);
    painter.fillRect(part, theme::tokens().card);
    painter.fillRect(part, brush);
    painter.setPen(brush.color());
    painter.drawRect(part.adjusted(0, 0, -1, -1));
}

QString title_text(Came what) {
    return told(desk::papers::title_of(what));
}

}  // namespace

TallyPlot::TallyPlot(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TallyPlot::show_groups(std::map<std::string, Tally> groups) {
    groups_ = std::move(groups);
    describe();
    updateGeometry();
    update();
}

void TallyPlot::describe() {
    QStringList said;
    for (const auto& [name, tally] : groups_) {
        QStringList parts;
        for (std::size_t i = 0; i < tally.of.size(); ++i)
            if (tally.of[i] > 0)
                parts << QStringLiteral("%1 %2").arg(title_text(static_cast<Came>(i))).arg(tally.of[i]);
        said << QStringLiteral("%1：%2").arg(q(name), parts.join(QStringLiteral("、")));
    }
    setAccessibleDescription(said.join(QLatin1Char('\n')));
}

int TallyPlot::row_height() const {
    return std::max(tally_height, fontMetrics().height()) + row_gap;
}

int TallyPlot::label_width() const {
    int out = 0;
    for (const auto& [name, tally] : groups_) out = std::max(out, fontMetrics().horizontalAdvance(q(name)));
    return out + label_gap;
}

QSize TallyPlot::sizeHint() const {
    return {480, row_height() * static_cast<int>(groups_.size() + 1) + row_gap};
}

QSize TallyPlot::minimumSizeHint() const {
    return {240, sizeHint().height()};
}

int TallyPlot::paint_legend(QPainter& painter) const {
    int left = 0;
    const int height = row_height();
    for (std::size_t i = 0; i < desk::papers::ways_to_come; ++i) {
        const auto what = static_cast<Came>(i);
        const bool used = std::ranges::any_of(groups_, [i](const auto& one) { return one.second.of[i] > 0; });
        if (!used) continue;
        const auto text = title_text(what);
        fill(painter, QRect(left, (height - swatch) / 2, swatch, swatch), what);
        left += swatch + 5;
        painter.setPen(theme::tokens().ink);
        const int wide = fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(left, 0, wide + 1, height), Qt::AlignVCenter | Qt::TextDontClip, text);
        left += wide + 16;
    }
    return height;
}

void TallyPlot::paint_bar(QPainter& painter, const QRect& row, const Tally& tally, std::size_t most) const {
    const auto number = QString::number(tally.all());
    const int room = row.width() - fontMetrics().horizontalAdvance(QString::number(most)) - label_gap;
    const auto wide = [&](std::size_t count) {
        return static_cast<int>(static_cast<double>(room) * static_cast<double>(count) / static_cast<double>(most));
    };
    int left = row.left();
    std::size_t so_far = 0;
    for (std::size_t i = 0; i < tally.of.size(); ++i) {
        if (tally.of[i] == 0) continue;
        so_far += tally.of[i];
        const int right = std::max(row.left() + wide(so_far), left + 2);
        fill(painter, QRect(left, row.top() + (row.height() - tally_height) / 2, right - left, tally_height),
             static_cast<Came>(i));
        left = right;
    }
    painter.setPen(theme::tokens().ink);
    painter.drawText(QRect(left + 6, row.top(), row.right() - left, row.height()), Qt::AlignVCenter | Qt::TextDontClip,
                     number);
}

void TallyPlot::paintEvent(QPaintEvent* /*event*/) {
    if (groups_.empty()) return;
    QPainter painter(this);
    painter.setFont(font());
    int top = paint_legend(painter);
    std::size_t most = 1;
    for (const auto& [name, tally] : groups_) most = std::max(most, tally.all());
    const int label = label_width();
    for (const auto& [name, tally] : groups_) {
        const QRect row(label, top, width() - label, row_height());
        painter.setPen(theme::tokens().ink);
        painter.drawText(QRect(0, top, label - label_gap, row.height()), Qt::AlignVCenter | Qt::TextDontClip, q(name));
        paint_bar(painter, row, tally, most);
        top += row.height();
    }
}

void TallyPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) describe();
    if (event->type() == QEvent::FontChange) updateGeometry();
}

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

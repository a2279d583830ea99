#include "ui/ledger/years_dialog.h"

#include <QPointer>

#include "app/domain/roc_date.h"
#include "ui/lists/list_ways.h"
#include "ui/look/list_line.h"
#include "ui/look/progress.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui_years_dialog.h"

namespace jcic::ui {
namespace {

QString roc_year(int year) {
    return QString::number(year - domain::years_before_roc);
}

}  // namespace

YearsDialog::YearsDialog(Commands& commands, QWidget* parent)
    : QDialog(parent), commands_(commands), ui_(std::make_unique<Ui::YearsDialog>()) {
    ui_->setupUi(this);
    key_columns(*ui_->table, {"year", "events", "root", "size"});
    setAttribute(Qt::WA_DeleteOnClose);
    auto* ways = new ListWays(*ui_->table, QStringLiteral("years"), ListWays::Widths::by_contents);
    ways->when_empty([] { return tr("還沒有封存的年度：年度結束後按「封存」。"); });
    ui_->layout1->insertWidget(1, ways->add_search());
    connect(ui_->closeYear, &QPushButton::clicked, this, &YearsDialog::close_next);
    connect(ui_->stop, &QPushButton::clicked, this, [this] {
        if (working_) working_->request_stop();
    });
    connect(ui_->close, &QPushButton::clicked, this, &QDialog::reject);
    ui_->progress->setVisible(false);
    allow();
    load();
}

YearsDialog::~YearsDialog() {
    if (working_) working_->request_stop();
}

void YearsDialog::load() {
    commands_.send(command::ClosedYears{}, [self = QPointer<YearsDialog>(this)](Result<desk::Years> years) {
        if (!self) return;
        if (!years) return self->ui_->fault->show_fault(years.error());
        self->show_years(*years);
    });
}

void YearsDialog::show_years(const desk::Years& years) {
    ui_->table->clear();
    for (const auto& year : years.closed)
        new ListLine(ui_->table,
                     {tr("民國 %1 年").arg(roc_year(year.year)), tr("第 %L1 到 %L2 筆").arg(year.first).arg(year.last),
                      q(to_hex(year.root).substr(0, 16)), locale().formattedDataSize(qint64(year.bytes))});
    next_ = years.next;
    if (next_)
        ui_->closeYear->setText(tr("封存民國 %1 年(&Y)").arg(roc_year(*next_)));
    else
        ui_->next->setText(tr("目前沒有可以封存的年度：要等這一年結束。"));
    ui_->next->setVisible(!next_);
    allow();
}

void YearsDialog::allow() {
    enable_unless(*ui_->closeYear, working_.has_value(),
                  next_ ? QString() : tr("目前沒有可以封存的年度：要等這一年結束。"));
    ui_->stop->setEnabled(working_.has_value());
}

void YearsDialog::close_next() {
    if (!next_ || working_) return;
    ui_->fault->clear();
    ui_->result->show_state(Mark::not_yet, tr("封存中"));
    ui_->progress->setRange(0, 0);
    ui_->progress->setVisible(true);
    const QPointer<YearsDialog> self = this;
    working_ = commands_.send(
        command::CloseYear{*next_},
        [self](const command::CloseYear::Progress& now) {
            if (self && self->working_) self->show_done(now);
        },
        [self](Result<desk::CloseYearReport> closed) {
            if (self) self->show_closed(closed);
        });
    allow();
}

void YearsDialog::show_done(const command::CloseYear::Progress& now) {
    ui_->result->show_state(
        Mark::not_yet, now.stage == desk::YearStage::copying ? tr("封存中：抄出事件") : tr("封存中：與日誌逐筆比對"));
    show_progress(*ui_->progress, now.done, now.total);
}

void YearsDialog::show_closed(const Result<desk::CloseYearReport>& closed) {
    working_.reset();
    allow();
    ui_->progress->setVisible(false);
    if (closed) {
        const auto& year = closed->year;
        auto said = tr("已封存民國 %1 年：%L2 筆。").arg(roc_year(year.year)).arg(year.last - year.first + 1);
        if (!closed->smaller) said += tr("日誌檔沒有縮小（空間不足，或檔案太大），空出的地方留給以後的事件用。");
        ui_->result->show_state(Mark::good, said);
    } else {
        ui_->result->show_state(Mark::not_yet, {});
        ui_->fault->show_fault(closed.error());
    }
    load();
}

}  // namespace jcic::ui

#include "ui/registers/sample_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/words/papers.h"
#include "ui/lists/list_ways.h"
#include "ui/look/field_label.h"
#include "ui/look/language.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/registers/month_box.h"
#include "ui/registers/review_dialog.h"

namespace jcic::ui {
namespace {

using domain::registers::MonthFigures;
using domain::registers::Reviewed;

/// The rate as 聯徵1 asks for it.
QString figures_text(const MonthFigures& figures) {
    const auto rate = figures.population == 0
                          ? 0.0
                          : 100.0 * static_cast<double>(figures.drawn) / static_cast<double>(figures.population);
    return SampleDialog::tr(
               "查詢 %L1 件，抽查 %L2 件（%3%），加抽 %L4 件；已查核 %L5 件，符合 %L6 件，登記缺失 %L7 件。")
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
    : ActingDialog(parent),
      commands_(commands),
      month_(new ChoiceBox(this)),
      figures_(new QLabel(this)),
      list_(new QTreeWidget(this)),
      draw_(new QPushButton(tr("抽樣(&D)"), this)),
      open_(new QPushButton(tr("開啟查核頁…(&O)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("SampleDialog"));
    setWindowTitle(tr("每月抽查"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {820, 480});
    const auto snapshot = commands_.snapshot();
    may_draw_ = snapshot->seat && snapshot->seat->person.duties.contains(domain::Duty::reviewer);
    build();
    connect(month_, &QComboBox::currentIndexChanged, this, &SampleDialog::load);
    connect(draw_, &QPushButton::clicked, this, &SampleDialog::draw);
    connect(open_, &QPushButton::clicked, this, &SampleDialog::open_review);
    connect(list_, &QTreeWidget::itemActivated, this, &SampleDialog::open_review);
    connect(list_, &QTreeWidget::currentItemChanged, this, [this] { set_busy(busy_); });
    load();
}

void SampleDialog::build() {
    auto* column = new QVBoxLayout(this);
    month_->setObjectName(QStringLiteral("sampleMonth"));
    fill_months(*month_, commands_.snapshot()->now);
    column->addWidget(field_label(tr("抽查月份(&M)"), month_, this));
    column->addWidget(month_);
    figures_->setObjectName(QStringLiteral("sampleFigures"));
    figures_->setWordWrap(true);
    column->addWidget(figures_);
    list_->setObjectName(QStringLiteral("sampleRecords"));
    list_->setAccessibleName(tr("抽出的紀錄"));
    list_->setHeaderLabels({tr("查核編號"), tr("項目"), tr("查詢人員"), tr("抽出方式"), tr("查核結果")});
    key_columns(*list_, {"review", "item", "person", "drawn", "outcome"});
    list_->setRootIsDecorated(false);
    list_->setTabKeyNavigation(false);
    let_sort(*list_);
    auto* ways = new ListWays(*list_, QStringLiteral("sample"), ListWays::Widths::by_contents);
    ways->when_empty(
        [this] { return figures_->text().isEmpty() ? tr("這個月份還沒有抽樣。") : tr("這個月份沒有可抽的查詢。"); });
    column->addWidget(ways->add_search());
    column->addWidget(list_, 1);
    column->addWidget(fault_);
    fault_->clear();
    draw_->setObjectName(QStringLiteral("drawSample"));
    open_->setObjectName(QStringLiteral("openReview"));
    close_->setObjectName(QStringLiteral("close"));
    for (auto* button : {draw_, open_, close_}) button->setAutoDefault(false);
    draw_->setVisible(may_draw_);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(draw_);
    buttons->addStretch();
    buttons->addWidget(open_);
    buttons->addWidget(close_);
    column->addLayout(buttons);
}

void SampleDialog::load() {
    fault_->clear();
    // The months stay free: keys go through them, and an answer about one that was left shows nothing.
    commands_.send(this, command::MonthSample{chosen_month(*month_)},
                   [this, at = month_->currentIndex()](const Result<desk::SampledMonth>& month) {
                       if (month_->currentIndex() != at) return;
                       show_month(month ? *month : desk::SampledMonth{});
                       if (!month) fault_->show_fault(month.error());
                       set_busy(busy_);
                   });
}

void SampleDialog::show_month(const desk::SampledMonth& month) {
    const auto chosen = place_of(list_->currentItem());
    const auto kept = chosen < 0 ? std::string() : records_[static_cast<std::size_t>(chosen)].row;
    records_ = month.records;
    figures_->setText(month.figures ? figures_text(*month.figures) : QString());
    draw_->setText(month.figures ? tr("再抽一次(&D)") : tr("抽樣(&D)"));
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
    fault_->clear();
    set_busy(true);
    commands_.send(this, command::DrawSample{chosen_month(*month_)}, [this](Result<desk::Drawn> drawn) {
        set_busy(false);
        if (!drawn) return fault_->show_fault(drawn.error());
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

void SampleDialog::set_busy(bool busy) {
    busy_ = busy;
    for (auto* one : std::initializer_list<QWidget*>{month_, draw_, close_}) one->setEnabled(!busy);
    enable_unless(*open_, busy, list_->currentItem() == nullptr ? tr("先在清單裡選一筆") : QString());
}

}  // namespace jcic::ui

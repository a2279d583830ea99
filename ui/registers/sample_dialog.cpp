#include "ui/registers/sample_dialog.h"

#include "app/words/papers.h"
#include "ui/look/language.h"
#include "ui/look/text.h"
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

#include "ui/registers/review_dialog.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "app/words/words.h"
#include "ui/lists/list_ways.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/registers/reviewed_record_dialog.h"
#include "ui/registers/step_buttons.h"
#include "ui/registers/step_dialog.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
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
    : QDialog(parent),
      commands_(commands),
      row_(std::move(row)),
      lead_(new QLabel(this)),
      page_(new QTreeWidget(this)),
      record_(new QPushButton(tr("閱覽資料(&V)"), this)),
      steps_(new StepButtons("step", "", this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("ReviewDialog"));
    setWindowTitle(tr("查核頁"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {860, 520});
    build();
    load();
}

void ReviewDialog::build() {
    auto* column = new QVBoxLayout(this);
    lead_->setObjectName(QStringLiteral("reviewLead"));
    lead_->setWordWrap(true);
    column->addWidget(lead_);
    page_->setObjectName(QStringLiteral("reviewPage"));
    page_->setAccessibleName(tr("從授權到銷毀"));
    page_->setHeaderLabels({tr("出處"), tr("項目"), tr("內容")});
    key_columns(*page_, {"source", "what", "content"});
    page_->setRootIsDecorated(false);
    page_->setTabKeyNavigation(false);
    let_sort(*page_);
    auto* ways = new ListWays(*page_, QStringLiteral("review"), ListWays::Widths::by_contents);
    column->addWidget(ways->add_search());
    column->addWidget(page_, 1);
    column->addWidget(fault_);
    fault_->clear();
    record_->setObjectName(QStringLiteral("openRecord"));
    record_->setAutoDefault(false);
    record_->hide();
    connect(record_, &QPushButton::clicked, this, &ReviewDialog::open_record);
    connect(steps_, &StepButtons::chosen, this, [this](const domain::registers::Step* step) { ask(*step); });
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(record_);
    buttons->addWidget(steps_);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
}

void ReviewDialog::load() {
    commands_.send(this, command::ShowReview{row_}, [this](Result<desk::ReviewPage> page) {
        if (!page) return fault_->show_fault(page.error());
        show_page(*page);
    });
    commands_.send(this, command::Row{&domain::registers::reviews, row_}, [this](Result<desk::RowView> row) {
        if (!row) return fault_->show_fault(row.error());
        offer(*row);
    });
}

void ReviewDialog::add(const QString& place, const QString& what, const QString& said) {
    new ListLine(page_, {place, what, said.isEmpty() ? QStringLiteral("—") : said});
}

void ReviewDialog::show_page(const desk::ReviewPage& page) {
    QStringList lead{q(page.review.row), q(domain::code_of(page.review.item)),
                     page.review.by_chance ? tr("隨機抽出") : tr("有異常加抽")};
    if (page.erased) lead << tr("保存期滿已刪除，只剩不含個人資料的部分");
    lead_->setText(lead.join(QStringLiteral("　")));
    offer_record(page);
    page_->clear();
    for (const auto& fact : page.facts)
        add(fact.column > 0 ? tr("聯徵2 第 %1 欄").arg(fact.column) : tr("日誌"), told(fact.label), q(fact.value));
    if (page.copies.empty()) add(tr("份數"), tr("資料表"), tr("未列印"));
    for (const auto& copy : page.copies) add(tr("份數"), tr("第 %1 份").arg(copy.number), said_of(copy));
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
    open_reviewed_record(commands_, row_, this, [this](const Fault& fault) { fault_->show_fault(fault); });
}

void ReviewDialog::offer(const desk::RowView& row) {
    known_.clear();
    for (const auto& value : row.values)
        if (!value.sealed) known_.emplace(std::string(value.field->name), value.written);
    const bool stood_there = steps_->isAncestorOf(focusWidget());
    steps_->show_steps(row.possible);
    if (stood_there) page_->setFocus();  // its button is gone
}

void ReviewDialog::ask(const domain::registers::Step& step) {
    auto* dialog = new StepDialog(commands_, &domain::registers::reviews, step, row_, known_, this);
    connect(dialog, &StepDialog::taken, this, [this] {
        Q_EMIT changed();
        load();
    });
    dialog->open();
}

}  // namespace jcic::ui

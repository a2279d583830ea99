#include "ui/registers/review_dialog.h"

#include "app/words/words.h"
#include "ui/look/list_line.h"
#include "ui/look/text.h"
#include "ui/record/reviewed_record_dialog.h"
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

}  // namespace jcic::ui

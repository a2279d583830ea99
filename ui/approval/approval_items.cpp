#include "ui/approval/approval_items.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>

#include "ui/look/mark_label.h"
#include "ui/look/text.h"
#include "ui/words/board_words.h"

namespace jcic::ui {

ApprovalItems::ApprovalItems(QWidget* parent) : QWidget(parent), lines_(new QVBoxLayout(this)) {
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(0);
}

void ApprovalItems::show_items(const desk::ApprovalView& view) {
    clear();
    for (const auto& [item, rule] : view.items)
        add(item, item_text(item, domain::info(item).needs_year ? view.year : std::nullopt), rule);
    // No more is decided than was approved first.
    if (view.first)
        for (const auto& [item, tick] : ticks_) tick->setChecked(view.first->items.contains(item));
}

void ApprovalItems::add(domain::Item item, const QString& name, FaultCode rule) {
    const auto code = q(domain::code_of(item));
    const auto allowed = tr("得查詢　%1").arg(q(code_text(rule)).section(QLatin1Char('.'), 1));
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    auto* tick = new QCheckBox(name, line);
    tick->setObjectName(QStringLiteral("approve") + code);
    tick->setAccessibleName(QStringLiteral("%1 %2").arg(name, allowed));
    tick->setChecked(true);
    auto* by = new MarkLabel(line);
    by->setObjectName(QStringLiteral("allowed") + code);
    by->setProperty("kind", QStringLiteral("note"));
    by->show_state(Mark::good, allowed);
    row->addWidget(tick, 1);
    row->addWidget(by);
    auto* rule_below = new QFrame(this);
    rule_below->setProperty("kind", QStringLiteral("rule"));
    lines_->addWidget(line);
    lines_->addWidget(rule_below);
    connect(tick, &QCheckBox::toggled, this, &ApprovalItems::changed);
    ticks_[item] = tick;
}

void ApprovalItems::clear() {
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    ticks_.clear();
}

std::vector<QWidget*> ApprovalItems::lines() const {
    std::vector<QWidget*> out;
    for (const auto& [item, tick] : ticks_) out.push_back(tick);
    return out;
}

std::set<domain::Item> ApprovalItems::ticked() const {
    std::set<domain::Item> out;
    for (const auto& [item, tick] : ticks_)
        if (tick->isChecked()) out.insert(item);
    return out;
}

}  // namespace jcic::ui

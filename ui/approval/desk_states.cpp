#include "ui/approval/desk_states.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/mark_label.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

using State = desk::HubView::State;

/// What a small screen has room for, with this desk's own row.
constexpr std::size_t most_others = 3;

struct StateRow {
    Mark mark;
    QString name;
    QString said;
};

/// "13:31", and the day with it where it was another.
QString moment(UtcTime when, UtcTime now) {
    return domain::roc_date_at(when) == domain::roc_date_at(now) ? clock_time(when) : roc_time(when);
}

StateRow row_of(const desk::HubView& hub, const desk::HubView::OtherDesk& one, UtcTime now) {
    if (hub.state != State::connected)
        return {Mark::not_yet, q(one.workstation), DeskStates::tr("無法得知，自 %1").arg(moment(hub.since, now))};
    if (one.here) return {Mark::good, q(one.workstation), DeskStates::tr("正常")};
    if (!one.since) return {Mark::not_yet, q(one.workstation), DeskStates::tr("未曾連線")};
    return {Mark::not_yet, q(one.workstation), DeskStates::tr("離線，自 %1").arg(moment(*one.since, now))};
}

/// Those that are away come first where there is no room for all.
std::vector<StateRow> rows_of(const desk::HubView& hub, UtcTime now) {
    auto others = hub.desks;
    if (others.size() > most_others) std::ranges::stable_partition(others, [](const auto& one) { return !one.here; });
    std::vector<StateRow> out;
    for (std::size_t at = 0; at < std::min(others.size(), most_others); ++at)
        out.push_back(row_of(hub, others[at], now));
    if (others.size() > most_others) {
        const std::vector rest(others.begin() + most_others, others.end());
        const auto away = std::ranges::count_if(rest, [](const auto& one) { return !one.here; });
        out.push_back({away == 0 ? Mark::good : Mark::not_yet, DeskStates::tr("另 %1 台").arg(rest.size()),
                       away == 0 ? DeskStates::tr("正常") : DeskStates::tr("%1 台離線").arg(away)});
    }
    out.push_back({Mark::good, q(hub.workstation), DeskStates::tr("本機")});
    return out;
}

}  // namespace

DeskStates::DeskStates(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 0);
    column->setSpacing(4);
    hide();
}

void DeskStates::show_desks(const std::optional<desk::HubView>& hub, UtcTime now) {
    const bool same = hub.has_value() == hub_.has_value() &&
                      (!hub || (hub->state == hub_->state && hub->since == hub_->since && hub->desks == hub_->desks));
    if (same) return;
    hub_ = hub;
    now_ = now;
    lay_out();
}

void DeskStates::lay_out() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    while (auto* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool shown = hub_ && !hub_->desks.empty();
    setVisible(shown);
    if (!shown) return;
    auto* head = new QLabel(tr("櫃台連線"), this);
    head->setProperty("kind", QStringLiteral("heading"));
    column->addWidget(head);
    for (const auto& row : rows_of(*hub_, now_)) {
        auto* line = new QWidget(this);
        auto* across = new QHBoxLayout(line);
        across->setContentsMargins(0, 0, 0, 0);
        auto* name = new MarkLabel(line);
        name->colour_mark_alone();
        name->show_state(row.mark, row.name);
        auto* said = new QLabel(row.said, line);
        said->setProperty("kind", QStringLiteral("small"));
        across->addWidget(name);
        across->addStretch();
        across->addWidget(said);
        line->setAccessibleName(QStringLiteral("%1：%2").arg(row.name, row.said));
        column->addWidget(line);
    }
}

void DeskStates::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) lay_out();
}

}  // namespace jcic::ui

#include "ui/query/after_sending.h"

#include <QGridLayout>
#include <QLabel>
#include <algorithm>

#include "ui/look/elided_line.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

using domain::Item;

/// "T50 T51"
QString codes(const std::vector<Item>& items) {
    QStringList out;
    for (const auto item : items) out << q(domain::code_of(item));
    return out.join(QLatin1Char(' '));
}

QString span(std::chrono::minutes time) {
    const auto hours = std::chrono::floor<std::chrono::hours>(time);
    return hours == time ? AfterSending::tr("%1 小時").arg(hours.count())
                         : AfterSending::tr("%1 分鐘").arg(time.count());
}

}  // namespace

AfterSending::AfterSending(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
}

void AfterSending::show_lines(const std::vector<Line>& lines) {
    if (lines == lines_) return;
    lines_ = lines;
    auto* grid = static_cast<QGridLayout*>(layout());
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    int row = 0;
    for (const auto& line : lines) {
        auto* about = new QLabel(line.about, this);
        about->setProperty("kind", QStringLiteral("small"));
        auto* text = new ElidedLine(this);
        text->setProperty("kind", QStringLiteral("note"));
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        text->setText(line.text.isEmpty() ? QStringLiteral("—") : line.text);
        text->setAccessibleName(line.about + QLatin1Char(' ') + line.text);
        text->setToolTip(line.whole.isEmpty() ? line.text : line.whole);
        grid->addWidget(about, row, 0);
        grid->addWidget(text, row++, 1);
        about->show();
        text->show();
    }
}

AfterSending::Line AfterSending::approver(const desk::Snapshot& snapshot, const desk::FormAids* aids) {
    const auto waiting = snapshot.approvals.size();
    QStringList names;
    if (aids != nullptr)
        for (const auto& name : aids->approvers) names << q(name);
    const auto whole = listed(names);
    if (aids != nullptr && names.isEmpty()) return {tr("核准主管"), tr("本日無核准主管，請單位主管先行指定")};
    const auto who = names.size() > 2 ? tr("%1 等 %2 人").arg(listed(names.mid(0, 2))).arg(names.size()) : whole;
    const auto text = waiting == 0 ? tr("%1；無其他待核准查詢").arg(who) : tr("%1；待核准 %2 筆").arg(who).arg(waiting);
    return {tr("核准主管"), aids == nullptr ? QString() : text, names.size() > 2 ? whole : QString()};
}

AfterSending::Line AfterSending::card(const desk::Snapshot& s) {
    const auto mine = [&](const desk::CardRow& one) { return s.seat && one.holder == s.seat->person.code; };
    const auto own = std::ranges::find_if(s.cards, mine);
    const bool in_reader = s.card.state == desk::CardState::present && !s.card.foreign;
    if (own != s.cards.end())
        return {tr("晶片卡"), in_reader ? tr("%1 在讀卡機，核准後可接續發查").arg(q(own->number))
                                        : tr("%1 由本人借用中，核准後插卡發查").arg(q(own->number))};
    if (s.cards.empty()) return {tr("晶片卡"), tr("登記簿上無可用之晶片卡")};
    const auto kept = std::ranges::find_if(s.cards, [](const auto& one) { return !one.holder; });
    if (kept != s.cards.end())
        return {tr("晶片卡"), tr("%1 由 %2 保管，核准後辦理借用").arg(q(kept->number), q(kept->custodian_name))};
    const auto& out = s.cards.front();
    return {tr("晶片卡"), tr("%1 由 %2 借用中，歸還後始得借用").arg(q(out.number), q(out.holder_name))};
}

AfterSending::Line AfterSending::answers(const std::set<Item>& items) {
    std::vector<Item> at_once, later;
    for (const auto item : items) (domain::info(item).at_once() ? at_once : later).push_back(item);
    QStringList parts;
    if (!at_once.empty()) parts << tr("%1 立即").arg(codes(at_once));
    if (!later.empty())
        parts << tr("%1 約 %2至 %3後")
                     .arg(codes(later), span(domain::info(later.front()).soonest),
                          span(domain::info(later.front()).latest));
    return {tr("可調閱"), parts.join(tr("；"))};
}

AfterSending::Line AfterSending::fetch_by(const std::set<Item>& items, const desk::FormAids* aids) {
    std::optional<domain::HoldingTime> first;
    for (const auto item : items) {
        if (aids == nullptr || !aids->holding.contains(item)) continue;
        const auto& time = aids->holding.at(item);
        if (!first || time.ends < first->ends) first = time;
    }
    if (!first) return {tr("調閱期限"), {}};
    const bool whole_day = first->fetch_by < domain::roc_date_at(first->ends);
    const auto text = whole_day ? tr("%1下班前").arg(short_day(domain::start_of(first->fetch_by)))
                                : tr("%1 %2 前").arg(short_day(first->ends), clock_time(first->ends));
    return {tr("調閱期限"), text, tr("%1。倘即時發查，聯徵中心於 %2 刪除。").arg(text, roc_time(first->ends))};
}

}  // namespace jcic::ui

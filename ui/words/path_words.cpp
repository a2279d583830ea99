#include "ui/words/path_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/words/counted.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

struct PathText {
    Q_DECLARE_TR_FUNCTIONS(Path)
};

/// "調閱 T52", "調閱 2 項".
QString with_items(const QString& act, std::vector<domain::Item> items) {
    std::ranges::sort(items);
    items.erase(std::ranges::unique(items).begin(), items.end());
    if (items.size() == 1) return PathText::tr("%1 %2").arg(act, q(domain::code_of(items.front())));
    return PathText::tr("%1 %n 項", nullptr, words::counted(items.size())).arg(act);
}

QString custody_hint(const desk::Snapshot& snapshot, desk::Custody custody) {
    switch (custody) {
        case desk::Custody::usable:
            return {};
        case desk::Custody::lent:
            return PathText::tr("請將晶片卡 %1 插入讀卡機。").arg(q(snapshot.card.wanted));
        case desk::Custody::none:
            break;
    }
    if (snapshot.cards.empty()) return {};
    const auto free = std::ranges::find_if(snapshot.cards, [](const auto& card) { return !card.holder; });
    if (free != snapshot.cards.end())
        return PathText::tr("晶片卡 %1 由保管人員 %2 保管。").arg(q(free->number), q(free->custodian_name));
    const auto& out = snapshot.cards.front();
    return PathText::tr("晶片卡 %1 由 %2 借用中。").arg(q(out.number), q(out.holder_name));
}

/// Of a case without a step here.
PathAct act_of_none(const desk::CaseRow& one, const desk::Path& path, const desk::Snapshot& snapshot) {
    if (path.stopped) {
        const auto stopped = PathText::tr("停止期間不得核准、發查及調閱（R-LO-6）");
        if (desk::custody_of(snapshot) == desk::Custody::none) return {stopped_text(), stopped};
        return {stopped_text(), stopped + PathText::tr("。晶片卡由本人借用中，本日下班前應歸還")};
    }
    if (path.present() == desk::PathStep::give_back)
        return {.text = PathText::tr("歸還晶片卡…"), .hint = PathText::tr("本案已辦畢。"), .gives_back = true};
    const auto wait = wait_of(one, snapshot.now);
    if (wait.first.isEmpty()) return {PathText::tr("無待辦步驟"), PathText::tr("本案無待辦步驟")};
    return {wait.first, wait.why.isEmpty() ? wait.first : wait.why, wait.second};
}

}  // namespace

QString name_of(desk::PathStep step) {
    switch (step) {
        case desk::PathStep::apply:
            return PathText::tr("申請");
        case desk::PathStep::approve:
            return PathText::tr("核准");
        case desk::PathStep::borrow:
            return PathText::tr("借卡");
        case desk::PathStep::request:
            return PathText::tr("發查");
        case desk::PathStep::fetch:
            return PathText::tr("調閱");
        case desk::PathStep::print:
            return PathText::tr("列印");
        case desk::PathStep::file:
            return PathText::tr("歸檔");
        case desk::PathStep::give_back:
            return PathText::tr("還卡");
    }
    return {};
}

std::vector<WayStep> steps_of(const desk::Path& path) {
    std::vector<WayStep> out;
    for (const auto step : desk::all_path_steps) {
        const auto state = path.at(step);
        WayStep one{state == desk::PathState::done ? Mark::good : Mark::not_yet, name_of(step)};
        one.in_front = state == desk::PathState::present;
        if (one.in_front && path.stopped) one.note = stopped_text();
        out.push_back(std::move(one));
    }
    return out;
}

PathAct act_of(const desk::CaseRow& one, const desk::Path& path, const desk::Snapshot& snapshot) {
    const bool gives_back = path.present() == desk::PathStep::give_back;
    const auto custody = desk::custody_of(snapshot);
    switch (one.step) {
        case desk::CaseStep::request:
        case desk::CaseStep::settle:
        case desk::CaseStep::fetch:
            return {
                with_items(name_of(one.step, custody), one.items_at(one.step)), {}, custody_hint(snapshot, custody)};
        case desk::CaseStep::print:
        case desk::CaseStep::file:
            return {with_items(name_of(one.step), one.items_at(one.step))};
        case desk::CaseStep::open_record:
            if (gives_back) return act_of_none(one, path, snapshot);
            return {name_of(one.step)};
        case desk::CaseStep::approve:
        case desk::CaseStep::ask_anew:
        case desk::CaseStep::look_at_end:
        case desk::CaseStep::hand_over:
            return {name_of(one.step)};
        case desk::CaseStep::none:
            break;
    }
    return act_of_none(one, path, snapshot);
}

}  // namespace jcic::ui

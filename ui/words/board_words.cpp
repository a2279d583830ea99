#include "ui/words/board_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/words/words.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {
struct Board {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

bool has_copy(const desk::BoardRow& row, domain::CopyState state) {
    return std::ranges::any_of(row.copies, [state](const auto& copy) { return copy.state == state; });
}

RowState waiting(const desk::BoardRow& row, desk::HostState host, UtcTime now) {
    const auto left = row.deadline ? *row.deadline - now : Millis::max();
    const auto urgent = urgency(left);
    if (row.refused) return {Mark::act, Board::tr("%1 · 不再自動詢問").arg(problem_title(row.problem))};
    if (!row.problem.empty()) return {Mark::mind, Board::tr("%1 · 自動再問").arg(problem_title(row.problem))};
    if (row.ready)
        return {urgent, host == desk::HostState::opened ? Board::tr("可調閱") : Board::tr("可調閱，需晶片卡")};
    if (!row.ask_again) return {Mark::not_yet, Board::tr("等候機關")};
    return {Mark::not_yet,
            Board::tr("等候機關 · %1後再問").arg(span_text(*row.ask_again - now + std::chrono::minutes{1}))};
}
}  // namespace

Mark urgency(Millis left) {
    return left < act_within ? Mark::act : left < mind_within ? Mark::mind : Mark::good;
}

RowState state_of(const desk::BoardRow& row, desk::HostState host, UtcTime now) {
    using domain::ItemState;
    switch (row.state) {
        case ItemState::draft:
            return {Mark::not_yet, Board::tr("草稿")};
        case ItemState::submitted:
            return {Mark::not_yet, Board::tr("待核准")};
        case ItemState::approved:
            return {Mark::mind,
                    host == desk::HostState::opened ? Board::tr("已核准，可發查") : Board::tr("已核准，需晶片卡發查")};
        case ItemState::refused:
            return {Mark::act, Board::tr("不核准")};
        case ItemState::requesting:
            return {Mark::not_yet, Board::tr("發查中")};
        case ItemState::unsettled:
            return {Mark::mind, Board::tr("結果未明，自動查證")};
        case ItemState::serial_held:
            return waiting(row, host, now);
        case ItemState::retrieved:
            if (!row.holds_record) return {Mark::plain, Board::tr("已調閱，資料已刪除")};
            return {Mark::good, Board::tr("已調閱")};
        case ItemState::expired:
            return {Mark::act, Board::tr("逾期，聯徵已刪除")};
        case ItemState::failed:
            return {Mark::act, problem_title(row.problem)};
        case ItemState::withdrawn:
            return {Mark::plain, Board::tr("已撤回")};
    }
    return {};
}

RowState short_state_of(const desk::BoardRow& row, desk::HostState host, UtcTime now) {
    using domain::ItemState;
    const auto mark = state_of(row, host, now).mark;
    switch (row.state) {
        case ItemState::draft:
            return {mark, Board::tr("草稿")};
        case ItemState::submitted:
            return {mark, Board::tr("待核准")};
        case ItemState::approved:
            return {mark, Board::tr("待發查")};
        case ItemState::refused:
            return {mark, Board::tr("不核准")};
        case ItemState::requesting:
            return {mark, Board::tr("發查中")};
        case ItemState::unsettled:
            return {mark, Board::tr("結果未明")};
        case ItemState::serial_held:
            if (row.refused) return {mark, Board::tr("調閱遭拒")};
            if (fault_code(row.problem) == FaultCode::host_maintenance) return {mark, Board::tr("維護中")};
            if (!row.problem.empty()) return {mark, Board::tr("再問")};
            return {mark, row.ready ? Board::tr("可調閱") : Board::tr("等機關")};
        case ItemState::retrieved:
            if (!row.holds_record) return {mark, Board::tr("已刪除")};
            if (row.used_up) return {mark, Board::tr("使用完竣")};
            if (has_copy(row, domain::CopyState::filed)) return {mark, Board::tr("已歸檔")};
            return {mark, has_copy(row, domain::CopyState::out) ? Board::tr("已印") : Board::tr("已調閱")};
        case ItemState::expired:
            return {mark, Board::tr("逾期")};
        case ItemState::failed:
            return {mark, Board::tr("發查遭拒")};
        case ItemState::withdrawn:
            return {mark, Board::tr("已撤回")};
    }
    return {};
}

QString reason_of(const desk::BoardRow& row) {
    return words::why_it_ended({row.item, row.state, row.approver_name, row.cause, row.remark, row.problem});
}

QString reasons_of(const desk::CaseRow& one) {
    QStringList out;
    for (const auto& item : one.items)
        if (const auto why = reason_of(item.row); !why.isEmpty()) out << why;
    return out.join(QLatin1Char('\n'));
}

QString item_text(domain::Item item, std::optional<int> year) {
    const auto text = QStringLiteral("%1 %2").arg(q(domain::code_of(item)), words::short_title_of(item));
    return year ? Board::tr("%1 %2 年").arg(text).arg(*year) : text;
}

}  // namespace jcic::ui

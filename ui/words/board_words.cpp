#include "ui/words/board_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/words/words.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {
struct Board {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

Mark urgency(Millis left) {
    return left < act_within ? Mark::act : left < mind_within ? Mark::mind : Mark::good;
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
            if (!row.holds_record) return {Mark::plain, Board::tr("已取回，資料已刪除")};
            return {Mark::good, Board::tr("已取回")};
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
            if (row.refused) return {mark, Board::tr("調閱被拒")};
            if (!row.problem.empty()) return {mark, Board::tr("再問")};
            return {mark, row.ready ? Board::tr("可調閱") : Board::tr("等機關")};
        case ItemState::retrieved:
            if (!row.holds_record) return {mark, Board::tr("已刪除")};
            return {mark, row.used_up ? Board::tr("已用畢") : Board::tr("已取回")};
        case ItemState::expired:
            return {mark, Board::tr("逾期")};
        case ItemState::failed:
            return {mark, Board::tr("發查被拒")};
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

QString serials_of(const desk::CaseRow& one) {
    QStringList out;
    for (const auto& item : one.items)
        if (!item.row.serial_masked.empty())
            out << QStringLiteral("%1 %2").arg(q(domain::code_of(item.row.item)), q(item.row.serial_masked));
    return out.isEmpty() ? QStringLiteral("—") : listed(out);
}

RowState end_of(const desk::CaseRow& one, UtcTime now) {
    if (!one.until) return {Mark::plain, QStringLiteral("—")};
    const auto left = *one.until - now;
    const auto mark = urgency(left);
    const auto time = words::time_left(left);
    const auto code = q(domain::code_of(one.first));
    switch (one.runs_out) {
        case desk::RunsOut::jcic_deletes:
            return {mark, Board::tr("%1 %2").arg(code, time)};
        case desk::RunsOut::authorisation:
            return {mark, Board::tr("授權%1").arg(time)};
        case desk::RunsOut::record_here:
            return {mark, Board::tr("%1 刪除%2").arg(code, time)};
    }
    return {};
}

QString name_of(desk::CaseStep step, desk::CaseGroup turn) {
    switch (step) {
        case desk::CaseStep::none:
            return Board::tr("沒有下一步");
        case desk::CaseStep::approve:
            return turn == desk::CaseGroup::mine ? Board::tr("核准(&G)") : Board::tr("請主管核准(&G)");
        case desk::CaseStep::request:
            return Board::tr("發查(&G)");
        case desk::CaseStep::ask_anew:
            return Board::tr("撤回再申請(&G)…");
        case desk::CaseStep::settle:
            return Board::tr("查證結果(&G)");
        case desk::CaseStep::fetch:
            return Board::tr("調閱(&G)");
        case desk::CaseStep::look_at_end:
            return Board::tr("看過理由(&G)");
        case desk::CaseStep::hand_over:
            return Board::tr("移交(&G)…");
        case desk::CaseStep::open_record:
            return Board::tr("開啟資料(&G)");
    }
    return {};
}

QString plain_name_of(desk::CaseStep step, desk::CaseGroup turn) {
    if (step == desk::CaseStep::none) return QStringLiteral("—");
    static const QRegularExpression key(QStringLiteral("\\(&.\\)"));
    return name_of(step, turn).remove(key).remove(QLatin1Char('&'));
}

QString name_of(desk::CaseGroup group) {
    switch (group) {
        case desk::CaseGroup::mine:
            return Board::tr("要你處理");
        case desk::CaseGroup::waiting:
            return Board::tr("等候中");
        case desk::CaseGroup::done:
            return Board::tr("已完成");
    }
    return {};
}

QString hint_of(desk::CaseGroup group) {
    switch (group) {
        case desk::CaseGroup::mine:
            return Board::tr("下一步在你手上");
        case desk::CaseGroup::waiting:
            return Board::tr("不必動手，有變化會移到上面");
        case desk::CaseGroup::done:
            return Board::tr("最近七天；按 → 展開，較早的用搜尋找");
    }
    return {};
}

QString item_text(domain::Item item, std::optional<int> year) {
    const auto text = QStringLiteral("%1 %2").arg(q(domain::code_of(item)), words::short_title_of(item));
    return year ? Board::tr("%1 %2 年").arg(text).arg(*year) : text;
}

}  // namespace jcic::ui

#include "ui/words/board_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/words/due_mark.h"

namespace jcic::ui {
namespace {
struct Board {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

bool has_copy(const desk::BoardRow& row, domain::CopyState state) {
    return std::ranges::any_of(row.copies, [state](const auto& copy) { return copy.state == state; });
}

/// The state's one name, and what is said of it here.
QString with_more(const QString& name, const QString& more) {
    return more.isEmpty() ? name : Board::tr("%1，%2").arg(name, more);
}

RowState waiting(const desk::BoardRow& row, desk::HostState host, UtcTime now) {
    const auto name = words::word_for(row.state);
    if (row.refused) return {Mark::barred, Board::tr("調閱遭拒 · %1").arg(problem_title(row.problem))};
    if (!row.problem.empty())
        return {Mark::not_yet, Board::tr("%1 · %2，將自動再次調閱").arg(name, problem_title(row.problem))};
    if (row.ready) {
        // A day of this week stands in amber beside it, where it is told; what JCIC deletes today is told here as well.
        const bool today = row.deadline && due_mark(*row.deadline, now) == Mark::act;
        return {today ? Mark::act : Mark::not_yet,
                with_more(Board::tr("可調閱"), host == desk::HostState::opened ? QString() : Board::tr("需晶片卡"))};
    }
    if (!row.ask_again) return {Mark::not_yet, name};
    return {Mark::not_yet,
            Board::tr("%1 · %2後再次調閱").arg(name, span_text(*row.ask_again - now + std::chrono::minutes{1}))};
}

QString of_record(const desk::BoardRow& row) {
    if (!row.holds_record) return Board::tr("資料已刪除");
    return row.other_name ? Board::tr("資料所載姓名不符") : QString();
}
}  // namespace

QString held_text(const std::string& hold) {
    return Board::tr("保全中不得刪除，%1").arg(words::held(hold));
}

QString waits_text(const std::vector<desk::WaitsAt>& others) {
    QStringList out;
    for (const auto& one : others) out << Board::tr("%1（%2）").arg(q(one.desk), q(one.person));
    return out.isEmpty() ? QString() : Board::tr("同時送 %1 核准").arg(out.join(Board::tr("、")));
}

QString signed_at_text(const std::string& desk) {
    return Board::tr("於 %1 簽署").arg(q(desk));
}

RowState state_of(const desk::BoardRow& row, desk::HostState host, UtcTime now) {
    using domain::ItemState;
    const auto name = words::word_for(row.state);
    switch (row.state) {
        case ItemState::draft:
        case ItemState::requesting:
            return {Mark::not_yet, name};
        case ItemState::submitted:
            return {Mark::not_yet, with_more(name, waits_text(row.waits_at))};
        case ItemState::approved: {
            const auto signed_so =
                with_more(name, row.approved_at.empty() ? QString() : signed_at_text(row.approved_at));
            return {Mark::not_yet,
                    with_more(signed_so, host == desk::HostState::opened ? QString() : Board::tr("需晶片卡"))};
        }
        case ItemState::refused:
            return {Mark::barred, name};
        case ItemState::unsettled:
            return {Mark::not_yet, with_more(name, Board::tr("自動查證"))};
        case ItemState::serial_held:
            return waiting(row, host, now);
        case ItemState::retrieved: {
            const auto more = of_record(row);
            return {row.holds_record && row.other_name ? Mark::barred : Mark::plain, with_more(name, more)};
        }
        case ItemState::expired:
            return {Mark::act, with_more(name, Board::tr("聯徵已刪除"))};
        case ItemState::failed:
            return {Mark::barred, Board::tr("%1 · %2").arg(name, problem_title(row.problem))};
        case ItemState::withdrawn:
            return {Mark::plain, name};
    }
    return {};
}

RowState short_state_of(const desk::BoardRow& row, desk::HostState host, UtcTime now) {
    using domain::CopyState;
    using domain::ItemState;
    using domain::RecordState;
    const auto mark = state_of(row, host, now).mark;
    if (row.state == ItemState::serial_held && row.refused) return {mark, Board::tr("調閱遭拒")};
    if (row.state == ItemState::serial_held && row.problem.empty() && row.ready) return {mark, Board::tr("可調閱")};
    if (row.state != ItemState::retrieved) return {mark, words::word_for(row.state)};
    if (!row.holds_record) return {mark, words::word_for(RecordState::erased)};
    if (row.used_up) return {mark, words::word_for(RecordState::used_up)};
    if (row.filed) return {mark, Board::tr("併案附卷")};
    for (const auto copy : {CopyState::filed, CopyState::out})
        if (has_copy(row, copy)) return {mark, words::word_for(copy)};
    return {mark, words::word_for(row.state)};
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

#include "ui/board_words.h"

#include <QCoreApplication>

#include "app/words/words.h"
#include "ui/text.h"

namespace jcic::ui {
namespace {
struct Board {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

QString problem_title(const std::string& code) {
    for (const auto known : all_fault_codes())
        if (code_text(known) == code) return words::words_for(Fault{known, {}, {}}).title;
    return q(code);
}

RowState waiting(const desk::BoardRow& row, desk::HostState host, UtcTime now) {
    const auto left = row.deadline ? *row.deadline - now : Millis::max();
    const auto urgent = left < act_within ? Mark::act : left < mind_within ? Mark::mind : Mark::good;
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

NextStep next_step(const desk::BoardRow& row) {
    using domain::ItemState;
    if (row.state == ItemState::submitted) return NextStep::approve;
    if (row.state == ItemState::approved) return NextStep::request;
    if (row.state == ItemState::unsettled || row.state == ItemState::requesting) return NextStep::settle;
    if (row.state == ItemState::serial_held) return NextStep::retrieve;
    return row.holds_record ? NextStep::open_record : NextStep::none;
}

QString name_of(NextStep step) {
    switch (step) {
        case NextStep::none:
            return Board::tr("沒有下一步");
        case NextStep::approve:
            return Board::tr("請主管核准(&G)");
        case NextStep::request:
            return Board::tr("發查(&G)");
        case NextStep::settle:
            return Board::tr("查證結果(&G)");
        case NextStep::retrieve:
            return Board::tr("調閱(&G)");
        case NextStep::open_record:
            return Board::tr("開啟資料(&G)");
    }
    return {};
}

QString item_text(domain::Item item, std::optional<int> year) {
    const auto text = QStringLiteral("%1 %2").arg(q(domain::code_of(item)), words::short_title_of(item));
    return year ? Board::tr("%1 %2 年").arg(text).arg(*year) : text;
}

}  // namespace jcic::ui

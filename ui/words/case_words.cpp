#include "ui/words/case_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/text.h"

namespace jcic::ui {

Mark due_mark(std::chrono::days left) {
    if (left <= std::chrono::days{}) return Mark::act;
    return left < domain::registers::soon_within ? Mark::mind : Mark::not_yet;
}

Mark due_mark(domain::RocDate until, domain::RocDate today) {
    return due_mark(until.days() - today.days());
}

Mark due_mark(UtcTime until, UtcTime now) {
    if (until <= now) return Mark::act;
    return due_mark(domain::roc_date_at(until), domain::roc_date_at(now));
}

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

namespace {

struct Case {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

/// The last day of what ends with its end.
QString last_day(UtcTime until) {
    return roc_time(until - std::chrono::seconds{1}).section(QLatin1Char(' '), 0, 0);
}

QString what_follows(const desk::CaseRow& one, UtcTime now) {
    const auto code = q(domain::code_of(one.first));
    switch (one.runs_out) {
        case desk::RunsOut::jcic_deletes:
            return Case::tr("%1 %2 由聯徵中心刪除，不予展延；逾期須重新取得授權。")
                .arg(code, day_time(*one.until, now));
        case desk::RunsOut::authorisation:
            return Case::tr("授權期間至 %1 止；逾期發查須請申請人重新授權。").arg(last_day(*one.until));
        case desk::RunsOut::record_here:
            return Case::tr("%1 使用完竣，最晚 %2 刪除並登記（R-PA-6）。").arg(code, last_day(*one.until));
    }
    return {};
}

/// Less than this until something ends: what follows is told beside the day.
constexpr std::chrono::hours told_within{72};

/// Of today the time alone.
QString soon(UtcTime at, UtcTime now) {
    return domain::roc_date_at(at) == domain::roc_date_at(now) ? clock_time(at) : day_time(at, now);
}

}  // namespace

QString day_time(UtcTime at, UtcTime now) {
    const auto day = domain::roc_date_at(at), today = domain::roc_date_at(now);
    if (day == today) return Case::tr("本日 %1").arg(clock_time(at));
    const auto whole = roc_time(at);
    return day.year() == today.year() ? whole.section(QLatin1Char('-'), 1) : whole;
}

QString widest_end() {
    return Case::tr("%1 %2").arg(QStringLiteral("T52"), words::time_left(std::chrono::minutes{8 * 60 + 58}));
}

RowState end_of(const desk::CaseRow& one, UtcTime now) {
    if (!one.until && !one.hold.empty()) return {Mark::not_yet, Case::tr("保全中")};
    if (!one.until) return {Mark::plain, QStringLiteral("—")};
    const auto left = *one.until - now;
    const auto mark = due_mark(*one.until, now);
    const auto time = words::time_left(left);
    const auto code = q(domain::code_of(one.first));
    switch (one.runs_out) {
        case desk::RunsOut::jcic_deletes:
            return {mark, Case::tr("%1 %2").arg(code, time)};
        case desk::RunsOut::authorisation:
            if (const auto days = std::chrono::floor<std::chrono::days>(left).count(); days > 0)
                return {mark, Case::tr("授權餘 %1 日").arg(days)};  // it ends with a day: hours say no more
            return {mark, Case::tr("授權%1").arg(time)};
        case desk::RunsOut::record_here:
            return {mark, Case::tr("%1 刪除%2").arg(code, time)};
    }
    return {};
}

RowState alert_of(const desk::CaseRow& one, UtcTime now) {
    const bool lost =
        std::ranges::any_of(one.items, [](const auto& item) { return item.row.state == domain::ItemState::expired; });
    if (const auto reasons = reasons_of(one); !reasons.isEmpty()) return {lost ? Mark::act : Mark::barred, reasons};
    const bool over = one.group == desk::CaseGroup::done;
    if (one.until && !over && *one.until - now <= told_within)
        return {due_mark(*one.until, now), what_follows(one, now)};
    if (over || one.hold.empty()) return {Mark::plain, {}};
    return {Mark::not_yet, Case::tr("使用完竣之資料，%1。").arg(held_text(one.hold))};
}

QString facts_of(const desk::CaseRow& one) {
    QStringList out;
    const auto& row = one.row();
    if (row.subject_kind) out << words::word_for(*row.subject_kind);
    if (!row.subject_masked.empty()) out << q(row.subject_masked);
    std::optional<UtcTime> until;
    for (const auto& item : one.items)
        if (item.row.authorised_until) until = std::min(until.value_or(UtcTime::max()), *item.row.authorised_until);
    if (until) out << Case::tr("授權至 %1").arg(last_day(*until));
    if (!row.in_hand && !row.holder_name.empty()) out << Case::tr("承辦 %1").arg(q(row.holder_name));
    return out.join(QChar(0x3000));
}

QString name_of(desk::CaseStep step, desk::Custody custody) {
    const bool card = custody != desk::Custody::none;
    switch (step) {
        case desk::CaseStep::none:
            return Case::tr("無後續步驟");
        case desk::CaseStep::approve:
            return Case::tr("核准");
        case desk::CaseStep::request:
            return card ? Case::tr("發查") : Case::tr("借卡發查");
        case desk::CaseStep::ask_anew:
            return Case::tr("撤回並重新申請…");
        case desk::CaseStep::settle:
            return card ? Case::tr("查證") : Case::tr("借卡查證");
        case desk::CaseStep::fetch:
            return card ? Case::tr("調閱") : Case::tr("借卡調閱");
        case desk::CaseStep::look_at_end:
            return Case::tr("確認已閱");
        case desk::CaseStep::hand_over:
            return Case::tr("移交…");
        case desk::CaseStep::print:
            return Case::tr("列印");
        case desk::CaseStep::file:
            return Case::tr("歸檔");
        case desk::CaseStep::open_record:
            return Case::tr("檢視資料");
    }
    return {};
}

QString button_of(const desk::CaseRow& one, desk::Custody custody) {
    const bool anothers = one.step == desk::CaseStep::approve && one.group == desk::CaseGroup::waiting;
    return one.step == desk::CaseStep::none || anothers ? QString() : name_of(one.step, custody);
}

QString stopped_text() {
    return Case::tr("停止查詢中");
}

WaitWords wait_of(const desk::CaseRow& one, UtcTime now) {
    const auto& waits = one.waits;
    switch (waits.what) {
        case desk::WaitsFor::nothing:
            return {};
        case desk::WaitsFor::stop:
            return {stopped_text(), {}};
        case desk::WaitsFor::approval:
            if (!waits.at || *waits.at == UtcTime{}) return {Case::tr("待核准"), {}};
            return {Case::tr("待核准"), Case::tr("%1前送出").arg(span_text(now - *waits.at))};
        case desk::WaitsFor::agency: {
            const bool down = fault_code(waits.problem) == FaultCode::host_maintenance;
            const auto first = waits.problem.empty() ? words::word_for(domain::ItemState::serial_held)
                               : down                ? Case::tr("機關維護中")
                                                     : Case::tr("前次未成功");
            const auto why = waits.problem.empty() ? QString() : problem_title(waits.problem);
            if (waits.at) return {first, Case::tr("約 %1 再次調閱").arg(soon(*waits.at, now)), why};
            return {first, waits.problem.empty() ? QString() : Case::tr("已停止自動調閱"), why};
        }
        case desk::WaitsFor::colleague:
            return {Case::tr("由 %1 辦理").arg(q(waits.who)), {}};
    }
    return {};
}

QString name_of(desk::CaseGroup group) {
    switch (group) {
        case desk::CaseGroup::mine:
            return Case::tr("待本人處理");
        case desk::CaseGroup::waiting:
            return Case::tr("處理中");
        case desk::CaseGroup::done:
            return Case::tr("已完成");
    }
    return {};
}

QString hint_of(desk::CaseGroup group) {
    switch (group) {
        case desk::CaseGroup::mine:
            return Case::tr("由本人辦理下一步驟");
        case desk::CaseGroup::waiting:
            return Case::tr("無須處理，狀態異動後移至上方");
        case desk::CaseGroup::done:
            return Case::tr("近七日案件；按 → 展開，較早案件請用搜尋");
    }
    return {};
}

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

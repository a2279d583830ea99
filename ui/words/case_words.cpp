#include "ui/words/case_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/words/due_mark.h"

namespace jcic::ui {
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

}  // namespace jcic::ui

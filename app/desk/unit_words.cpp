#include "app/desk/unit_words.h"

#include "app/desk/todo_words.h"
#include "app/domain/registers/register.h"

namespace jcic::desk {
namespace {

std::string what_is_owed(const Owed& one, const WordLookup& told) {
    const Speaker say(told);
    const auto of = one.owed == nullptr ? std::string()
                                        : say(domain::registers::find(one.book)->title) +
                                              (one.row.empty() ? "" : " " + one.row) + " " + say(one.owed);
    const auto what = one.owed == nullptr ? text_of(one, {}, told) : with_age(of, one, say);
    std::string names;
    for (const auto& name : one.names)
        names = names.empty() ? name : say(JCIC_WORD("registers", "%1、%2"), {names, name});
    return names.empty() ? what : say(JCIC_WORD("registers", "%1（%2）"), {what, names});
}

std::string of_duty(const UnitLine& line, const WordLookup& told) {
    const auto what = what_is_owed(*line.owed, told);
    if (!line.day) return what;
    const auto* text = line.days < 0 ? JCIC_WORD("registers", "逾期，%1 前：%2") : JCIC_WORD("registers", "%1 前：%2");
    return Speaker(told)(text, {line.owed->office_day.value_or(*line.day).dashed(), what});
}

std::string of_card(const UnitLine& line, const Speaker& say) {
    if (line.card.empty()) return say(JCIC_WORD("registers", "尚無登記"));
    if (!line.at) return say(JCIC_WORD("registers", "%1 由 %2 保管"), {line.card, line.name});
    const auto* text = line.state == UnitState::good ? JCIC_WORD("registers", "%1 由%2借用，%3")
                                                     : JCIC_WORD("registers", "%1 由 %2 借用中，自 %3");
    return say(text, {line.card, line.name, domain::roc_time_text(*line.at)});
}

std::string of_envelopes(const UnitLine& line, const Speaker& say) {
    const auto count = std::to_string(line.count);
    return line.day ? say(JCIC_WORD("registers", "%1 件；%2 盤點"), {count, line.day->dashed()})
                    : say(JCIC_WORD("registers", "%1 件；尚未盤點"), {count});
}

std::string of_queriers(const UnitLine& line, const Speaker& say) {
    const auto count = std::to_string(line.count);
    return line.day ? say(JCIC_WORD("registers", "%1 人在任；%2至 %3"), {count, line.name, line.day->dashed()})
                    : say(JCIC_WORD("registers", "%1 人在任"), {count});
}

Fact of_today(DailyState state, const Speaker& say) {
    switch (state) {
        case DailyState::running:
            return {"today", "running", say(JCIC_WORD("registers", "；本日驗證進行中"))};
        case DailyState::broken_off:
            return {"today", "broken-off", say(JCIC_WORD("registers", "；本日驗證未完成"))};
        case DailyState::none:
            break;
    }
    return {"today"};
}

std::vector<Fact> of_ledger(const LedgerView& ledger, const Speaker& say) {
    const auto text = [](const std::optional<UtcTime>& at) { return at ? domain::roc_time_text(*at) : std::string(); };
    const auto value = [](const std::optional<UtcTime>& at) {
        return at ? decltype(Fact::value)(domain::iso_text(*at)) : decltype(Fact::value)();
    };
    const auto at = text(ledger.verified_at);
    const auto last = !ledger.verified_at    ? say(JCIC_WORD("registers", "未驗證"))
                      : ledger.findings == 0 ? say(JCIC_WORD("registers", "%1 驗證"), {at})
                                             : say(JCIC_WORD("registers", "%1 驗證，%2 處不符：請再次驗證以檢視內容"),
                                                   {at, std::to_string(ledger.findings)});
    const auto quiet = ledger.quiet_since ? say(JCIC_WORD("registers", "；%1 櫃台自行驗證未再發現，惟無紙本可供核對"),
                                                {text(ledger.quiet_since)})
                                          : std::string();
    const auto uncompared = ledger.not_compared > 0 ? say(JCIC_WORD("registers", "；個資未核對")) : std::string();
    const auto* furthest = ledger.witnessed.empty() ? nullptr : &ledger.witnessed.front();
    const auto witnessed = furthest == nullptr ? std::string()
                                               : say(JCIC_WORD("registers", "；見證至第 %1 筆，共 %2 筆（%3，%4）"),
                                                     {std::to_string(furthest->through), std::to_string(ledger.events),
                                                      furthest->by, domain::roc_time_text(furthest->at)});
    return {{"verified", value(ledger.verified_at), last},
            {"ok", ledger.verified_ok},
            {"findings", std::uint64_t{ledger.findings}},
            {"quiet_since", value(ledger.quiet_since), quiet},
            {"not_compared", ledger.not_compared, uncompared},
            of_today(ledger.daily, say),
            {"witnessed", furthest == nullptr ? std::uint64_t{0} : furthest->through, witnessed}};
}

std::string in_a_sentence(const std::vector<Fact>& facts) {
    std::string out;
    for (const auto& fact : facts) out += fact.said;
    return out;
}

std::string of_backup(const UnitLine& line, const Speaker& say) {
    return line.at ? say(JCIC_WORD("registers", "最近一次 %1"), {domain::roc_time_text(*line.at)})
                   : say(JCIC_WORD("registers", "尚未備份"));
}

std::string of_outside(const UnitLine& line, const Speaker& say) {
    if (line.count == 0) return say(JCIC_WORD("registers", "無"));
    return say(JCIC_WORD("registers", "%1：在 %2，七日內 %3 次，最近 %4"),
               {line.name, line.seat, std::to_string(line.count), domain::roc_time_text(*line.at)});
}

/// Of what is told in the same words, in order or not; "" else.
std::string of_custody(const UnitLine& line, const Speaker& say) {
    if (line.topic == UnitTopic::card) return of_card(line, say);
    if (line.topic == UnitTopic::outside) return of_outside(line, say);
    if (line.topic == UnitTopic::ledger) return in_a_sentence(of_ledger(line.ledger, say));
    if (line.topic == UnitTopic::backup) return of_backup(line, say);
    if (line.topic == UnitTopic::envelope) return of_envelopes(line, say);
    if (line.topic == UnitTopic::querier) return of_queriers(line, say);
    if (line.topic == UnitTopic::transmission) return say(JCIC_WORD("registers", "%1 通過"), {line.day->dashed()});
    return {};
}

std::string of_good(const UnitLine& line, const Speaker& say) {
    if (line.topic == UnitTopic::setup) return say(JCIC_WORD("registers", "齊備"));
    if (line.topic == UnitTopic::duty) return say(JCIC_WORD("registers", "七日內無到期、逾期或待處理者"));
    return say(JCIC_WORD("registers", "無"));
}

std::string of_open(const UnitLine& line, const Speaker& say) {
    const auto count = std::to_string(line.count);
    switch (line.topic) {
        case UnitTopic::setup:
            return line.needed == 0 ? say(JCIC_WORD("registers", "設定尚缺 %1 項，均非查詢前應完成"), {count})
                                    : say(JCIC_WORD("registers", "設定尚缺 %1 項，其中 %2 項應於查詢前完成"),
                                          {count, std::to_string(line.needed)});
        case UnitTopic::stop:
            return line.name.empty() ? say(JCIC_WORD("registers", "查詢停止中"))
                                     : say(JCIC_WORD("registers", "%1的查詢停止中"), {line.name});
        case UnitTopic::incident:
            return say(JCIC_WORD("registers", "外洩或資安事件 %1 件未結，最早 %2"), {count, line.day->dashed()});
        case UnitTopic::finding:
            return say(JCIC_WORD("registers", "缺失 %1 件未結，最早 %2"), {count, line.day->dashed()});
        case UnitTopic::approval:
            return say(JCIC_WORD("registers", "%1 筆查詢待核准"), {count});
        case UnitTopic::duty:
        case UnitTopic::machine:
        case UnitTopic::outside:
        case UnitTopic::ledger:
        case UnitTopic::backup:
        case UnitTopic::card:
        case UnitTopic::envelope:
        case UnitTopic::querier:
        case UnitTopic::transmission:
            break;
    }
    return {};
}

}  // namespace

const char* title_of(UnitTopic topic) {
    switch (topic) {
        case UnitTopic::setup:
            return JCIC_WORD("registers", "設定");
        case UnitTopic::stop:
            return JCIC_WORD("registers", "停止查詢");
        case UnitTopic::incident:
            return JCIC_WORD("registers", "未結的外洩或資安事件");
        case UnitTopic::outside:
            return JCIC_WORD("registers", "無人登入時輸入錯誤或失敗");
        case UnitTopic::ledger:
            return JCIC_WORD("registers", "日誌");
        case UnitTopic::backup:
            return JCIC_WORD("registers", "備份");
        case UnitTopic::machine:
            return JCIC_WORD("registers", "工作站的警示");
        case UnitTopic::card:
            return JCIC_WORD("registers", "晶片卡");
        case UnitTopic::envelope:
            return JCIC_WORD("registers", "密碼函");
        case UnitTopic::querier:
            return JCIC_WORD("registers", "查詢人員");
        case UnitTopic::transmission:
            return JCIC_WORD("registers", "授權測試");
        case UnitTopic::finding:
            return JCIC_WORD("registers", "未結的缺失");
        case UnitTopic::duty:
            return JCIC_WORD("registers", "期限及帳號");
        case UnitTopic::approval:
            break;
    }
    return JCIC_WORD("registers", "待核准的查詢");
}

std::vector<Fact> facts_of(const LedgerView& ledger, const WordLookup& told) {
    return of_ledger(ledger, Speaker(told));
}

std::string said_of(const LedgerView& ledger, const WordLookup& told) {
    return in_a_sentence(facts_of(ledger, told));
}

std::string said_of(const UnitLine& line, const WordLookup& told) {
    const Speaker say(told);
    if (line.owed) return what_is_owed(*line.owed, told);
    if (const auto own = of_custody(line, say); !own.empty()) return own;
    return line.state == UnitState::good ? of_good(line, say) : of_open(line, say);
}

std::string text_of(const UnitLine& line, const WordLookup& told) {
    const Speaker say(told);
    if (line.owed) return of_duty(line, told);
    const bool titled = line.state == UnitState::good || !of_custody(line, say).empty();
    return titled ? say(JCIC_WORD("registers", "%1：%2"), {say(title_of(line.topic)), said_of(line, told)})
                  : said_of(line, told);
}

}  // namespace jcic::desk

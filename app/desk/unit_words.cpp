#include "app/desk/unit_words.h"

#include "app/domain/registers/register.h"

namespace jcic::desk {
namespace {

std::string of_duty(const UnitLine& line, const Speaker& say) {
    const auto& duty = *line.duty;
    const auto of = say(duty.book->title) + (duty.row.empty() ? "" : " " + duty.row);
    const auto* text = duty.kind == DutyLine::Kind::late ? JCIC_WORD("registers", "逾期，%1 前：%2 %3")
                                                         : JCIC_WORD("registers", "%1 前：%2 %3");
    const auto what = say(text, {duty.office_day.dashed(), of, say(duty.what)});
    return line.name.empty() ? what : say(JCIC_WORD("registers", "%1（%2）"), {what, line.name});
}

std::string of_card(const UnitLine& line, const Speaker& say) {
    if (line.card.empty()) return say(JCIC_WORD("registers", "登記簿上還沒有晶片卡"));
    if (!line.at) return say(JCIC_WORD("registers", "晶片卡 %1 在保管人%2處"), {line.card, line.name});
    const auto* text = line.state == UnitState::good ? JCIC_WORD("registers", "晶片卡 %1 由%2借出，%3")
                                                     : JCIC_WORD("registers", "晶片卡 %1 還在%2手上，%3 借出");
    return say(text, {line.card, line.name, domain::roc_time_text(*line.at)});
}

std::string of_good(const UnitLine& line, const Speaker& say) {
    switch (line.topic) {
        case UnitTopic::setup:
            return say(JCIC_WORD("registers", "設定齊備"));
        case UnitTopic::stop:
            return say(JCIC_WORD("registers", "沒有停止查詢"));
        case UnitTopic::incident:
            return say(JCIC_WORD("registers", "沒有未結的外洩或資安事件"));
        case UnitTopic::recovered:
            return say(JCIC_WORD("registers", "沒有待確認的人員"));
        case UnitTopic::locked:
            return say(JCIC_WORD("registers", "沒有鎖住的帳號"));
        case UnitTopic::machine:
            return say(JCIC_WORD("registers", "工作站沒有警示"));
        case UnitTopic::card_password:
            return say(JCIC_WORD("registers", "晶片卡密碼沒有待變更的"));
        case UnitTopic::finding:
            return say(JCIC_WORD("registers", "沒有未結的缺失"));
        case UnitTopic::duty:
            return say(JCIC_WORD("registers", "七天內沒有到期或逾期的事項"));
        case UnitTopic::approval:
            return say(JCIC_WORD("registers", "沒有待核准的查詢"));
        case UnitTopic::ledger:
        case UnitTopic::backup:
        case UnitTopic::card:
            break;
    }
    return {};
}

std::string of_open(const UnitLine& line, const Speaker& say) {
    const auto count = std::to_string(line.count);
    switch (line.topic) {
        case UnitTopic::setup:
            return say(JCIC_WORD("registers", "設定還缺 %1 項，還不能查詢"), {count});
        case UnitTopic::stop:
            return line.name.empty() ? say(JCIC_WORD("registers", "查詢停止中"))
                                     : say(JCIC_WORD("registers", "%1的查詢停止中"), {line.name});
        case UnitTopic::incident:
            return say(JCIC_WORD("registers", "外洩或資安事件 %1 件未結，最早 %2"), {count, line.day->dashed()});
        case UnitTopic::recovered:
            return say(JCIC_WORD("registers", "%1以復原金鑰恢復，待確認是本人"), {line.name});
        case UnitTopic::locked:
            return say(JCIC_WORD("registers", "%1的帳號因密碼連續錯誤鎖住"), {line.name});
        case UnitTopic::card_password:
            return say(JCIC_WORD("registers", "%1離開了查詢職務，晶片卡 %2 的密碼要變更"), {line.name, line.card});
        case UnitTopic::finding:
            return say(JCIC_WORD("registers", "缺失 %1 件未結，最早 %2"), {count, line.day->dashed()});
        case UnitTopic::duty:
            return of_duty(line, say);
        case UnitTopic::approval:
            return say(JCIC_WORD("registers", "%1 件查詢待核准"), {count});
        case UnitTopic::machine:
        case UnitTopic::ledger:
        case UnitTopic::backup:
        case UnitTopic::card:
            break;
    }
    return {};
}

}  // namespace

std::string text_of(const UnitLine& line, const Told& told) {
    const Speaker say(told);
    const auto at = line.at ? domain::roc_time_text(*line.at) : std::string();
    if (line.topic == UnitTopic::card) return of_card(line, say);
    if (line.topic == UnitTopic::ledger)
        return line.at ? say(JCIC_WORD("registers", "日誌 %1 驗證過"), {at})
                       : say(JCIC_WORD("registers", "日誌還沒有驗證過"));
    if (line.topic == UnitTopic::backup)
        return line.at ? say(JCIC_WORD("registers", "最近一次備份 %1"), {at})
                       : say(JCIC_WORD("registers", "還沒有備份過"));
    return line.state == UnitState::good ? of_good(line, say) : of_open(line, say);
}

}  // namespace jcic::desk

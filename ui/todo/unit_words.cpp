#include "ui/todo/unit_words.h"

#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/todo/unit_page.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

using desk::UnitLine;
using desk::UnitState;
using desk::UnitTopic;

QString duty_text(const UnitLine& line) {
    const auto& duty = *line.duty;
    const auto of =
        duty.row.empty() ? told(duty.book->title) : QStringLiteral("%1 %2").arg(told(duty.book->title), q(duty.row));
    const auto day = q(duty.office_day.dashed());
    const auto text =
        duty.kind == desk::DutyLine::Kind::late ? UnitPage::tr("逾期，%1 前：%2 %3") : UnitPage::tr("%1 前：%2 %3");
    const auto what = text.arg(day, of, told(duty.what));
    return line.name.empty() ? what : UnitPage::tr("%1（%2）").arg(what, q(line.name));
}

QString card_text(const UnitLine& line) {
    if (line.card.empty()) return UnitPage::tr("登記簿上還沒有晶片卡");
    if (!line.at) return UnitPage::tr("晶片卡 %1 在保管人%2處").arg(q(line.card), q(line.name));
    return line.state == UnitState::good
               ? UnitPage::tr("晶片卡 %1 由%2借出，%3").arg(q(line.card), q(line.name), roc_time(*line.at))
               : UnitPage::tr("晶片卡 %1 還在%2手上，%3 借出").arg(q(line.card), q(line.name), roc_time(*line.at));
}

QString ledger_text(const UnitLine& line) {
    if (line.fault) return words::words_for(*line.fault).title;
    return line.at ? UnitPage::tr("日誌 %1 驗證過").arg(roc_time(*line.at)) : UnitPage::tr("日誌還沒有驗證過");
}

/// What is in order.
QString good_text(UnitTopic topic) {
    switch (topic) {
        case UnitTopic::setup:
            return UnitPage::tr("設定齊備");
        case UnitTopic::stop:
            return UnitPage::tr("沒有停止查詢");
        case UnitTopic::incident:
            return UnitPage::tr("沒有未結的外洩或資安事件");
        case UnitTopic::recovered:
            return UnitPage::tr("沒有待確認的人員");
        case UnitTopic::locked:
            return UnitPage::tr("沒有鎖住的帳號");
        case UnitTopic::machine:
            return UnitPage::tr("工作站沒有警示");
        case UnitTopic::card_password:
            return UnitPage::tr("晶片卡密碼沒有待變更的");
        case UnitTopic::finding:
            return UnitPage::tr("沒有未結的缺失");
        case UnitTopic::duty:
            return UnitPage::tr("七天內沒有到期或逾期的事項");
        case UnitTopic::approval:
            return UnitPage::tr("沒有待核准的查詢");
        case UnitTopic::ledger:
        case UnitTopic::backup:
        case UnitTopic::card:
            break;
    }
    return {};
}

}  // namespace

Mark mark_of(UnitState state) {
    switch (state) {
        case UnitState::act:
            return Mark::act;
        case UnitState::mind:
            return Mark::mind;
        case UnitState::good:
            break;
    }
    return Mark::good;
}

QString text_of(const UnitLine& line) {
    const auto who = q(line.name);
    if (line.topic == UnitTopic::card) return card_text(line);
    if (line.topic == UnitTopic::ledger) return ledger_text(line);
    if (line.topic == UnitTopic::backup)
        return line.at ? UnitPage::tr("最近一次備份 %1").arg(roc_time(*line.at)) : UnitPage::tr("還沒有備份過");
    if (line.state == UnitState::good) return good_text(line.topic);
    switch (line.topic) {
        case UnitTopic::setup:
            return UnitPage::tr("設定還缺 %1 項，還不能查詢").arg(line.count);
        case UnitTopic::stop:
            return line.name.empty() ? UnitPage::tr("查詢停止中") : UnitPage::tr("%1的查詢停止中").arg(who);
        case UnitTopic::incident:
            return UnitPage::tr("外洩或資安事件 %1 件未結，最早 %2").arg(line.count).arg(q(line.day->dashed()));
        case UnitTopic::recovered:
            return UnitPage::tr("%1以復原金鑰恢復，待確認是本人").arg(who);
        case UnitTopic::locked:
            return UnitPage::tr("%1的帳號因密碼連續錯誤鎖住").arg(who);
        case UnitTopic::machine:
            return words::words_for(*line.fault).title;
        case UnitTopic::card_password:
            return UnitPage::tr("%1離開了查詢職務，晶片卡 %2 的密碼要變更").arg(who, q(line.card));
        case UnitTopic::finding:
            return UnitPage::tr("缺失 %1 件未結，最早 %2").arg(line.count).arg(q(line.day->dashed()));
        case UnitTopic::duty:
            return duty_text(line);
        case UnitTopic::approval:
            return UnitPage::tr("%1 件查詢待核准").arg(line.count);
        case UnitTopic::ledger:
        case UnitTopic::backup:
        case UnitTopic::card:
            break;
    }
    return {};
}

QString remedy_of(const UnitLine& line) {
    if (line.state == UnitState::good) return {};
    switch (line.topic) {
        case UnitTopic::setup:
            return UnitPage::tr("看缺什麼…");
        case UnitTopic::recovered:
            return line.person->own_remedy ? UnitPage::tr("確認…") : UnitPage::tr("看登記");
        case UnitTopic::locked:
            return line.person->own_remedy ? UnitPage::tr("解鎖…") : UnitPage::tr("看登記");
        case UnitTopic::ledger:
            return UnitPage::tr("到日誌驗證");
        case UnitTopic::backup:
            return UnitPage::tr("到日誌備份");
        case UnitTopic::machine:
            return UnitPage::tr("看怎麼辦…");
        case UnitTopic::card:
            return UnitPage::tr("到晶片卡");
        case UnitTopic::card_password:
            return UnitPage::tr("變更");
        case UnitTopic::approval:
            return UnitPage::tr("到核准");
        case UnitTopic::stop:
        case UnitTopic::incident:
        case UnitTopic::finding:
        case UnitTopic::duty:
            return UnitPage::tr("開啟");
    }
    return {};
}

}  // namespace jcic::ui

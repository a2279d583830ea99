#include "ui/todo/unit_words.h"

#include "app/desk/unit_words.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/todo/unit_page.h"
#include "ui/words/due_mark.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

using desk::UnitLine;
using desk::UnitState;
using desk::UnitTopic;

Mark mark_of(const UnitLine& line) {
    if (line.state == UnitState::good) return Mark::good;
    if (line.state == UnitState::act) return Mark::act;
    return line.duty ? due_mark(std::chrono::days{line.days}) : Mark::not_yet;
}

QString text_of(const UnitLine& line) {
    if (line.fault) return words::words_for(*line.fault).title;
    return q(desk::text_of(line, [](const char* word) { return told(word).toStdString(); }));
}

QString title_of(const UnitLine& line) {
    return told(desk::title_of(line.topic));
}

QString said_of(const UnitLine& line) {
    if (line.fault) return words::words_for(*line.fault).title;
    return q(desk::said_of(line, [](const char* word) { return told(word).toStdString(); }));
}

QString when_of(const UnitLine& line) {
    if (!line.duty) return line.state == UnitState::act ? UnitPage::tr("待處理") : UnitPage::tr("注意");
    if (line.state == UnitState::act) return UnitPage::tr("逾期 %n 日", nullptr, words::counted(-line.days));
    return line.days == 0 ? UnitPage::tr("本日") : q(line.day->dashed());
}

QString remedy_of(const UnitLine& line) {
    if (line.state == UnitState::good) return {};
    switch (line.topic) {
        case UnitTopic::setup:
            return UnitPage::tr("待辦設定事項…");
        case UnitTopic::recovered:
            return line.person->own_remedy ? UnitPage::tr("確認…") : UnitPage::tr("檢視登記");
        case UnitTopic::locked:
            return line.person->own_remedy ? UnitPage::tr("解鎖…") : UnitPage::tr("檢視登記");
        case UnitTopic::outside:
            return UnitPage::tr("開啟");
        case UnitTopic::ledger:
            return UnitPage::tr("前往驗證");
        case UnitTopic::backup:
            return UnitPage::tr("前往備份");
        case UnitTopic::machine:
            return UnitPage::tr("處理方式…");
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
        case UnitTopic::envelope:
        case UnitTopic::querier:
        case UnitTopic::transmission:
            break;  // never but good
    }
    return {};
}

}  // namespace jcic::ui

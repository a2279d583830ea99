#include "ui/seat/card_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/domain/registers/named_steps.h"
#include "app/domain/roc_date.h"
#include "app/words/counted.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

class CardWords {
    Q_DECLARE_TR_FUNCTIONS(CardWords)
};

}  // namespace

QString moment_text(UtcTime at, UtcTime now) {
    if (domain::roc_date_at(at) != domain::roc_date_at(now)) return roc_time(at);
    return CardWords::tr("本日 %1").arg(clock_time(at));
}

QString tries_text(const desk::CardRow& card, const desk::CardView& in_reader, const TriesByCard& last, UtcTime now) {
    QStringList out;
    const auto left = [](int tries) { return CardWords::tr("%n 次", nullptr, words::counted(tries)); };
    const bool here = in_reader.state == desk::CardState::present && in_reader.number == card.number;
    if (here && in_reader.doubted)
        out << CardWords::tr("次數不明");
    else if (here && in_reader.tries_left)
        out << left(*in_reader.tries_left);
    else if (const auto known = last.find(card.number); !here && known != last.end())
        out << CardWords::tr("%1（%2 讀取）").arg(left(known->second.left), moment_text(known->second.at, now));
    else if (!here)
        out << CardWords::tr("插入讀卡機後顯示");
    if (card.holder && card.failed_tries > 0)
        out << CardWords::tr("本次借用錯誤 %n 次", nullptr, words::counted(card.failed_tries));
    if (card.holder && card.tries_not_known > 0)
        out << CardWords::tr("本次借用結果不明 %n 次", nullptr, words::counted(card.tries_not_known));
    return listed(out);
}

QString why_not_unblocked(const desk::CardView& in_reader) {
    if (in_reader.by_module) return CardWords::tr("本卡經廠商模組使用，解鎖請依廠商之方式");
    const bool has_tries = in_reader.tries_left && *in_reader.tries_left > 0;
    return has_tries ? CardWords::tr("晶片卡未鎖卡") : QString();
}

QString locked_text(const desk::CardView& in_reader) {
    return in_reader.by_module ? CardWords::tr("晶片卡已鎖卡，請依廠商之方式解鎖，或洽聯徵中心。")
                               : CardWords::tr("晶片卡已鎖卡，請以解鎖碼解鎖，或洽聯徵中心。");
}

QString keeper_text(const desk::RegisterView& letters, const std::string& card) {
    const auto& columns = letters.book->columns;
    const auto cell = [&](const desk::RegisterRow& row, std::string_view field) {
        for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
            if (columns[i].field == field) return q(row.cells[i]);
        return QString();
    };
    for (const auto& row : letters.rows) {
        if (cell(row, "card") != q(card)) continue;
        const auto keeper = cell(row, "keeper");
        return keeper.isEmpty() ? told(row.state->title) : CardWords::tr("%1，%2").arg(keeper, told(row.state->title));
    }
    return {};
}

QString counted_text(const desk::RowView& row, UtcTime now) {
    const auto last = std::find_if(row.story.rbegin(), row.story.rend(), [](const auto& one) {
        return one.step != nullptr && one.step->action == domain::registers::card_counted;
    });
    return last == row.story.rend() ? QString() : moment_text(last->at, now);
}

QString owed_text(const desk::RowView& row) {
    if (row.owes.empty()) return {};
    const auto& first = row.owes.front();
    if (!first.hold.empty()) return CardWords::tr("%1，%2").arg(told(first.title), words::held(first.hold));
    const bool late = first.urgency == domain::registers::Urgency::late;
    return (late ? CardWords::tr("%1（已逾 %2）") : CardWords::tr("%1（%2 前）"))
        .arg(told(first.title), q(first.until.dashed()));
}

QString proposed_purpose(const std::vector<desk::CaseRow>& cases) {
    QStringList numbers;
    for (const auto& number : desk::cases_for_card(cases)) numbers << q(number);
    return numbers.isEmpty() ? QString() : CardWords::tr("發查與調閱：%1").arg(listed(numbers));
}

}  // namespace jcic::ui

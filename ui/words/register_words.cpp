#include "ui/words/register_words.h"

#include <QCoreApplication>

#include "app/domain/steps/register_steps.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/preferences.h"
#include "ui/look/text.h"

namespace jcic::ui {

QString cell_text(std::string_view cell) {
    const std::string text(cell);
    const auto translated = told(text.c_str());
    return translated == QString::fromStdString(text) ? q(text) : translated;
}

std::vector<std::string> states_saying(const domain::registers::Register& book, const QString& text) {
    std::vector<std::string> out;
    const auto wanted = searched(text);
    for (const auto& state : book.states) {
        const auto words = [&] { return told(state.title); };
        if (!wanted.isEmpty() &&
            (compared(words()).contains(wanted) || compared(in_other_language(words)).contains(wanted)))
            out.emplace_back(state.name);
    }
    return out;
}

QString register_value_text(const domain::events::Field& field, std::string_view value) {
    for (const auto& choice : field.choices)
        if (choice.name == value) return told(choice.title);
    if (field.kind == domain::events::Kind::duties)
        if (const auto duties = domain::DutyTerms::parse(value)) return words::words_for(*duties);
    return q(domain::registers::shown_value(field, std::string(value)));
}

namespace {

using desk::DutyState;

struct DutyWords {
    Q_DECLARE_TR_FUNCTIONS(DutyWords)
};

QString late_text(const desk::DutySum& sum) {
    if (sum.count > 1) return DutyWords::tr("%1 筆逾期").arg(sum.count);
    return DutyWords::tr("逾期 %n 日", nullptr, words::counted(sum.days_late));
}

}  // namespace

Mark mark_of(DutyState state, bool today) {
    switch (state) {
        case DutyState::late:
            return Mark::act;
        case DutyState::this_week:
            return today ? Mark::act : Mark::mind;
        case DutyState::not_yet:
        case DutyState::held:
            return Mark::not_yet;
        case DutyState::done:
            break;
    }
    return Mark::good;
}

QString word_of(DutyState state) {
    switch (state) {
        case DutyState::late:
            return DutyWords::tr("逾期");
        case DutyState::this_week:
            return DutyWords::tr("七日內到期");
        case DutyState::not_yet:
            return DutyWords::tr("未到期");
        case DutyState::held:
            return DutyWords::tr("保全中");
        case DutyState::done:
            break;
    }
    return DutyWords::tr("完成");
}

QString month_text(domain::RocMonth month) {
    const auto first = month.first_day();
    return DutyWords::tr("%1 年 %2 月").arg(first.year()).arg(static_cast<unsigned>(first.date().month()));
}

QString day_text(const desk::DutyMonth& month, std::size_t day) {
    const auto& [date, off] = month.days.at(day);
    const auto said = DutyWords::tr("%1 月 %2 日（%3）")
                          .arg(static_cast<unsigned>(date.date().month()))
                          .arg(static_cast<unsigned>(date.date().day()))
                          .arg(weekday_text(date));
    if (date == month.today) return DutyWords::tr("%1，本日").arg(said);
    return off ? DutyWords::tr("%1，例假日").arg(said) : said;
}

QString duties_text(const desk::DutyPerson& person) {
    QStringList out;
    for (const auto duty : person.duties) out << words::word_for(duty);
    return listed(out);
}

QString sum_text(const desk::DutySum& sum) {
    if (sum.count == 0) return {};
    switch (sum.state) {
        case DutyState::late:
            return late_text(sum);
        case DutyState::this_week:
            return sum.today ? DutyWords::tr("本日到期") : DutyWords::tr("%1 筆將到期").arg(sum.count);
        case DutyState::not_yet:
            return DutyWords::tr("%1 筆未到期").arg(sum.count);
        case DutyState::held:
            return DutyWords::tr("%1 筆保全中").arg(sum.count);
        case DutyState::done:
            break;
    }
    return DutyWords::tr("已齊");
}

QString what_text(const desk::DutyLine& line) {
    const auto what = told(line.what);
    return line.hold.empty() ? what : DutyWords::tr("%1，%2").arg(what, words::held(line.hold));
}

QString duty_text(const desk::DutyLine& line) {
    const auto of = told(line.book->title) + (line.row.empty() ? QString() : QStringLiteral(" ") + q(line.row));
    return of + QLatin1Char(' ') + what_text(line);
}

QString duty_cell_text(const desk::DutyMonth& month, std::size_t person, std::size_t day) {
    const auto& whose = month.people.at(person);
    if (day >= month.days.size()) {
        const auto sum = sum_text(whose.sum);
        return DutyWords::tr("%1，%2：%3")
            .arg(q(whose.name), month_text(month.month), sum.isEmpty() ? DutyWords::tr("無") : sum);
    }
    QStringList out;
    for (const auto at : whose.days.at(day).lines) {
        const auto& line = month.lines.at(at);
        const auto state = desk::state_of(line, month.today);
        const bool due = state == DutyState::this_week && line.office_day == month.today;
        const auto said =
            QStringLiteral("%1 %2").arg(due ? DutyWords::tr("本日到期") : word_of(state), duty_text(line));
        out << (line.day == line.office_day ? said
                                            : DutyWords::tr("%1（期限 %2，例假日）").arg(said, q(line.day.dashed())));
    }
    return DutyWords::tr("%1，%2：%3")
        .arg(q(whose.name), day_text(month, day), out.isEmpty() ? DutyWords::tr("無") : out.join(DutyWords::tr("；")));
}

}  // namespace jcic::ui

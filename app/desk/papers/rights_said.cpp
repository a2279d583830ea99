#include "app/desk/papers/rights_said.h"

#include <algorithm>
#include <set>

#include "app/desk/papers/said.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;

/// R-DU-8: on which days rights were reviewed, with what outcome, and what of it is still to be done.
std::string reviews_of_rights(const CheckFacts& facts) {
    std::set<std::string> days;
    std::size_t least = 0;
    std::size_t too_much = 0;
    std::vector<std::string> open;
    for (const auto& [code, row] : facts.rows.of(registers::people)) {
        bool waits = false;
        for (const auto& one : row.story) {
            if (one.step->action == action::person_duties || one.step->action == action::person_ended) waits = false;
            if (one.step->action != registers::person_rights_confirmed) continue;
            waits = step_said(one, "least") == "no";
            if (!facts.span.holds(one.at)) continue;
            days.insert(domain::roc_date_at(one.at).dashed());
            ++(waits ? too_much : least);
        }
        if (waits) open.push_back(name_of(facts.people, code));
    }
    return "審查日：" + listed({days.begin(), days.end()}) + "；為最小 " + number(least) + "、應縮減或停用 " +
           number(too_much) + "（未辦：" + listed(open) + "）。";
}

/// R-DU-4: whose last day is over, and whose account nobody has stopped.
std::string still_open(const CheckFacts& facts) {
    std::vector<std::string> out;
    const auto day = std::min(facts.base_day, facts.span.to);
    for (const auto& [code, row] : facts.rows.of(registers::people)) {
        const auto last = domain::RocDate::parse(value_on(row, "until", day));
        const auto gone = last_step(row, action::person_ended, day);
        if (last && *last < day && !gone)
            out.push_back(name_of(facts.people, code) + "（迄日 " + last->dashed() + "）");
    }
    return "迄日已過而未停用帳號：" + listed(out) + "。";
}

/// R-DU-4, R-DU-5: whose duties were changed in the span, each time.
std::string movers_of(const CheckFacts& facts) {
    std::vector<std::string> out;
    for (const auto& [code, row] : facts.rows.of(registers::people))
        for (const auto changed : {action::person_duties, action::person_head_named})
            for (const auto* one : taken(row, changed, facts.span))
                out.push_back(name_of(facts.people, code) + " " + domain::roc_date_at(one->at).dashed());
    return "期間內變更辦理事項：" + listed(out) + "。";
}

}  // namespace

std::string rights_said(const CheckFacts& facts) {
    constexpr std::string_view confirmed = registers::person_rights_confirmed;
    const auto before = registers::months_later(facts.span.to, -12).value_or(facts.span.from);
    const Span year{registers::days_after(before, 1).value_or(before), facts.span.to};
    std::vector<std::string> without;
    std::vector<std::string> less_than_twice;
    std::size_t people = 0;
    std::size_t reviews = 0;
    for (const auto& [code, row] : facts.rows.of(registers::people)) {
        const auto of_row = taken(row, confirmed, facts.span).size();
        reviews += of_row;
        if (registers::people.state(row.state).over) continue;
        ++people;
        if (of_row == 0) without.push_back(name_of(facts.people, code));
        const bool all_year = domain::roc_date_at(row.story.front().at) <= year.from;
        if (all_year && taken(row, confirmed, year).size() < 2) less_than_twice.push_back(name_of(facts.people, code));
    }
    return "期間內逐人審查 " + number(reviews) + " 次，授權中 " + number(people) + " 人；期間內未審查：" +
           listed(without) + "；" + year.text() + " 一年內審查不足二次：" + listed(less_than_twice) + "。" +
           reviews_of_rights(facts);
}

std::string leavers_said(const CheckFacts& facts) {
    std::vector<std::string> ended;
    std::vector<std::string> late;
    for (const auto& [code, row] : facts.rows.of(registers::people)) {
        const auto gone = last_step(row, action::person_ended, facts.span.to);
        if (!gone || *gone < facts.span.from) continue;
        const auto last = day_in_row(row, "until");
        const auto told = name_of(facts.people, code) + " " + gone->dashed();
        ended.push_back(told);
        if (last && *last < *gone) late.push_back(told + "（迄日 " + last->dashed() + "）");
    }
    return "期間內停用：" + listed(ended) + "；晚於授權迄日停用：" + listed(late) +
           "（迄日一過，程式即不准辦理任何事項）。" + still_open(facts) + movers_of(facts);
}

}  // namespace jcic::desk::papers

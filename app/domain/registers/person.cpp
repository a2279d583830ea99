// What the register of people says of one of them: until when, with which duties, and when they came to query.
#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/people.h"

namespace jcic::domain::registers {

std::optional<UtcTime> asked_to_change_password(const Rows& rows, const PersonId& person) {
    std::optional<UtcTime> out;
    if (const auto* row = rows.row(people, person.text()))
        for (const auto& passage : row->story)
            if (passage.step->action == action::person_password_to_change) out = passage.at;
    return out;
}

std::vector<QuerierChange> querier_changes(const Row& person) {
    std::vector<QuerierChange> out;
    std::optional<RocDate> last_day;
    const auto queries = [&] { return !out.empty() && out.back().joins; };
    for (const auto& one : person.story) {
        const auto day = roc_date_at(one.at);
        if (one.step->action == action::person_ended && queries()) out.push_back({false, day, one.sequence});
        const auto said = one.said.find(field::duties);
        if (said == one.said.end()) continue;
        const auto terms = DutyTerms::parse(said->second);
        const auto* term = terms ? terms->term(Duty::query_officer) : nullptr;
        last_day = term == nullptr ? std::nullopt : term->until;
        if ((term != nullptr) == queries()) continue;
        // The first day of all duties is said where the person is designated.
        auto first = std::max(day, day_of(one.said, "from").value_or(day));
        if (term != nullptr && term->from) first = std::max(first, *term->from);
        out.push_back({term != nullptr, first, one.sequence});
    }
    if (queries() && last_day) out.push_back({false, *last_day, out.back().sequence});
    return out;
}

std::optional<RocDate> replaced_since(const Rows& rows, const Row& person) {
    const auto* last_day = person.last_of(action::person_last_day);
    const auto names_them = [&](const Passage& one) {
        const auto said = one.said.find(replaces);
        const auto gone = said == one.said.end() ? std::nullopt : replaced_heads(said->second);
        return one.step->action != action::person_recovered && gone &&
               (last_day == nullptr || last_day->sequence < one.sequence) &&
               std::ranges::any_of(*gone, [&](const PersonId& head) { return head.text() == person.id; });
    };
    for (const auto& [code, other] : rows.of(people))
        for (const auto& one : other.story)
            if (names_them(one)) return roc_date_at(one.at);
    return std::nullopt;
}

std::set<Duty> registered_duties(const Rows& rows, std::string_view person, RocDate day) {
    const auto* row = rows.row(people, person);
    if (row == nullptr || people.state(row->state).over || row->last_of(action::person_ended) != nullptr) return {};
    const auto duties = DutyTerms::parse(row->value(field::duties));
    if (!duties) return {};
    if (const auto replaced = replaced_since(rows, *row); replaced && *replaced <= day) return {};
    return duties_on({*duties, day_in(*row, "from"), day_in(*row, "until")}, day);
}

std::optional<RocDate> keeps_no_more_since(const Rows& rows, std::string_view person, Duties duties, RocDate today) {
    if (holds_one(registered_duties(rows, person, today), duties)) return std::nullopt;
    const auto* row = rows.row(people, person);
    if (row == nullptr) return today;
    if (const auto until = authorised_until(*row); until && *until <= today) return until;
    const auto changed =
        std::max(last_taken_on(*row, action::person_duties), last_taken_on(*row, action::person_head_named));
    return changed.value_or(today);
}

std::optional<RocDate> authorised_until(const Row& person) {
    const auto said = day_in(person, "until");
    const auto ended = person.day_of(action::person_ended);
    return said && ended ? std::min(*said, *ended) : said ? said : ended;
}

}  // namespace jcic::domain::registers

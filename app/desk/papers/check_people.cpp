// 聯徵1 of persons: who may query, their accounts and rights, and who keeps cards and passwords.
#include <algorithm>

#include "app/desk/papers/counted.h"
#include "app/desk/papers/custody.h"
#include "app/desk/papers/self_check.h"
#include "app/domain/events/names.h"
#include "app/domain/password_policy.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using domain::Duty;
using paper::Figures;
using registers::Passage;
using registers::Row;

/// R-DU-1: what JCIC's list has and no query here explains may be somebody's who was never designated.
void set_only_in_z52(Figures& out, const CheckFacts& facts) {
    std::size_t all = 0;
    std::vector<std::string> open;
    for (const auto& [id, row] : facts.rows.of(registers::differences)) {
        if (row.value(field::kind) != "only-there" || !facts.span.holds(row.story.front().at)) continue;
        ++all;
        if (!registers::differences.state(row.state).over) open.push_back(row.id);
    }
    out.set("z52-only", all);
    out.set("z52-open", open);
}

Figures queriers(const CheckFacts& facts) {
    const auto name = [&](const std::string& code) { return name_of(facts.people, code); };
    Figures out{{"queriers", counted(facts.queries.queriers, name)},
                {"designated", held(facts.queries.designated)},
                {"cards-only", cards_only(facts)}};
    set_only_in_z52(out, facts);
    return out;
}

Figures register_of_people(const CheckFacts& facts) {
    std::vector<std::string> unconfirmed;
    for (const auto& [code, row] : facts.rows.of(registers::people))
        if (row.state == "ended") unconfirmed.push_back(name_of(facts.people, code));
    return {{"authorised", facts.people.size()},
            {"oldest", facts.people.empty() ? std::nullopt : std::optional(facts.people.front().from)},
            {"unconfirmed", unconfirmed},
            {"cards-only", cards_only(facts)}};
}

std::vector<std::string> reviewers_of(const CheckFacts& facts) {
    std::vector<std::string> out;
    for (const auto& one : facts.people)
        if (in_span(one, facts.span) && one.duties.ever().contains(Duty::reviewer) &&
            std::ranges::find(out, one.name) == out.end())
            out.push_back(one.name);
    return out;
}

/// R-DU-7: days up to the base day on which a single person queried and was the only reviewer, and on which somebody
/// queried and nobody reviewed.
Figures internal_control(const CheckFacts& facts) {
    std::size_t alone = 0;
    std::size_t nobody = 0;
    const auto who = [&](Duty duty, domain::RocDate day) {
        std::set<std::string> out;
        for (const auto& one : facts.people)
            if (one.held(duty, day)) out.insert(one.code);
        return out;
    };
    const auto last = std::min(facts.span.to, facts.base_day).days();
    for (auto at = facts.span.from.days(); at <= last; at += std::chrono::days{1}) {
        const auto day = domain::RocDate::from(at);
        if (!day) continue;
        const auto asking = who(Duty::query_officer, *day);
        const auto reviewing = who(Duty::reviewer, *day);
        if (!asking.empty() && reviewing.empty()) ++nobody;
        if (asking.size() == 1 && asking == reviewing) ++alone;
    }
    return {{"clashing", clashing(facts.people, facts.span)},
            {"reviewers", reviewers_of(facts)},
            {"days-unreviewed", nobody},
            {"days-alone", alone}};
}

/// A lock and what ended it: the lock's time as it was noted while nobody was signed in, where it was.
struct LockOut {
    const Passage* locked;
    const Passage* ended = nullptr;
    [[nodiscard]] UtcTime since() const {
        const auto noted = locked->said.find(field::happened);
        const auto at = domain::parse_iso(noted == locked->said.end() ? std::string_view() : noted->second);
        return at ? *at : locked->at;
    }
};

/// One after the other: wrong passwords of who is locked already lock nobody.
std::vector<LockOut> lock_outs_of(const Row& row) {
    std::vector<LockOut> out;
    for (const auto& one : row.story) {
        const auto action = one.step->action;
        const bool locks = action == action::person_locked || action == action::outer_account_locked;
        const bool is_locked = !out.empty() && out.back().ended == nullptr;
        if (locks && !is_locked) out.push_back({&one});
        if (!locks && is_locked && !one.step->to.empty()) out.back().ended = &one;
    }
    return out;
}

/// By whom: an unlocking by two is nobody's alone, and one's own recovery key nobody else's.
std::string who_ended(const CheckFacts& facts, const Passage& ended) {
    const auto with = ended.said.find(field::with);
    const auto& who = with == ended.said.end() ? ended.by : with->second;
    return who == "-" ? std::string() : name_of(facts.people, who);
}

/// R-PW-4: who was locked when, and who let them in again when.
void set_lock_outs(Figures& out, const CheckFacts& facts) {
    Figures::List told;
    std::size_t locked = 0;
    std::size_t ended = 0;
    for (const auto& [code, row] : facts.rows.of(registers::people))
        for (const auto& one : lock_outs_of(row)) {
            const bool began_in = facts.span.holds(one.since());
            const bool ended_in = one.ended != nullptr && facts.span.holds(one.ended->at);
            locked += began_in ? 1 : 0;
            ended += ended_in ? 1 : 0;
            if (!began_in && !ended_in) continue;
            told.push_back({{"it", name_of(facts.people, code)},
                            {"since", domain::roc_time_text(one.since())},
                            {"ended", one.ended == nullptr ? "" : domain::roc_time_text(one.ended->at)},
                            {"by", one.ended == nullptr ? "" : who_ended(facts, *one.ended)},
                            {"step", one.ended == nullptr ? "" : one.ended->step->title}});
        }
    out.set("locked", locked);
    out.set("ended", ended);
    out.set("lock-outs", std::move(told));
}

/// With whose password was older than that at the end (R-PW-2): at the next sign-in it is changed before all else.
Figures passwords(const CheckFacts& facts) {
    const auto last_day = std::min(facts.base_day, facts.span.to);
    const auto end = domain::start_of(last_day) + std::chrono::hours{24};
    Figures::List old;
    for (const auto& [code, row] : facts.rows.of(registers::people)) {
        const auto gone = row.day_of(action::person_ended);
        auto changed = row.story.front().at;
        if (end <= changed || (gone && *gone <= last_day)) continue;
        if (const auto* again = row.last_of(action::person_recovered)) changed = std::max(changed, again->at);
        if (const auto own = facts.trail.passwords.find(code); own != facts.trail.passwords.end())
            changed = std::max(changed, own->second);
        if (changed + domain::password_lifetime < end)
            old.push_back({{"it", name_of(facts.people, code)}, {"changed", domain::roc_date_at(changed)}});
    }
    Figures out{{"cards-only", cards_only(facts)}, {"old", std::move(old)}};
    set_lock_outs(out, facts);
    return out;
}

/// Who signed in again without having signed out, and how often: in another program beside, after a power cut, or in
/// another's name (R-DU-4). Which of them, a person judges.
Figures accounts(const CheckFacts& facts) {
    Figures::List twice;
    for (const auto& one : facts.trail.attendance) {
        std::size_t times = 0;
        for (std::size_t at = 1; at < one.in.size(); ++at) {
            const auto between = [&](UtcTime left) { return one.in[at - 1] <= left && left <= one.in[at]; };
            if (std::ranges::none_of(one.out, between)) ++times;
        }
        if (times > 0) twice.push_back({{"it", name_of(facts.people, one.code)}, {"count", times}});
    }
    return {{"accounts", facts.rows.of(registers::people).size()}, {"twice", std::move(twice)}};
}

/// R-DU-8: on which days rights were reviewed, with what outcome, and what of it is still to be done.
void set_reviews(Figures& out, const CheckFacts& facts) {
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
    out.set("days", std::vector<std::string>(days.begin(), days.end()));
    out.set("least", least);
    out.set("too-much", too_much);
    out.set("open", open);
}

/// Each person's reviews in the span, twice in the year up to its end for who was there all that year, and what of
/// them is still to be done.
Figures rights(const CheckFacts& facts) {
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
    Figures out{{"reviews", reviews},     {"people", people},   {"without", without},
                {"year-from", year.from}, {"year-to", year.to}, {"less-than-twice", less_than_twice}};
    set_reviews(out, facts);
    return out;
}

/// R-DU-4: whose last day is over, and whose account nobody has stopped.
Figures::List still_open(const CheckFacts& facts) {
    Figures::List out;
    const auto day = std::min(facts.base_day, facts.span.to);
    for (const auto& [code, row] : facts.rows.of(registers::people)) {
        const auto last = domain::RocDate::parse(value_on(row, "until", day));
        const auto gone = last_step(row, action::person_ended, day);
        if (last && *last < day && !gone) out.push_back({{"it", name_of(facts.people, code)}, {"until", *last}});
    }
    return out;
}

/// R-DU-4, R-DU-5: whose duties were changed in the span, each time.
Figures::List movers_of(const CheckFacts& facts) {
    Figures::List out;
    for (const auto& [code, row] : facts.rows.of(registers::people))
        for (const auto changed : {action::person_duties, action::person_head_named})
            for (const auto* one : taken(row, changed, facts.span))
                out.push_back({{"it", name_of(facts.people, code)}, {"day", domain::roc_date_at(one->at)}});
    return out;
}

/// Who was stopped, later than the last day that was set, or not at all; and whose duties changed.
Figures leavers(const CheckFacts& facts) {
    Figures::List ended;
    Figures::List late;
    for (const auto& [code, row] : facts.rows.of(registers::people)) {
        const auto gone = last_step(row, action::person_ended, facts.span.to);
        if (!gone || *gone < facts.span.from) continue;
        const auto last = day_in_row(row, "until");
        const auto name = name_of(facts.people, code);
        ended.push_back({{"it", name}, {"day", *gone}});
        if (last && *last < *gone) late.push_back({{"it", name}, {"day", *gone}, {"until", *last}});
    }
    return {{"ended", std::move(ended)},
            {"late", std::move(late)},
            {"still-open", still_open(facts)},
            {"moved", movers_of(facts)}};
}

}  // namespace

std::span<const CheckItem> items_of_people() {
    static constexpr CheckItem items[]{{"2.1", queriers},         {"2.2", register_of_people},
                                       {"2.3", internal_control}, {"3.1", passwords},
                                       {"3.2", accounts},         {"3.3", rights},
                                       {"3.4", envelopes},        {"3.5", apart},
                                       {"3.6", password_changes}, {"3.7", leavers}};
    return items;
}

}  // namespace jcic::desk::papers

#include "app/desk/papers/designated.h"
#include <algorithm>
#include <map>

#include "app/desk/papers/counted.h"
#include "app/desk/papers/evidence.h"
#include "app/desk/papers/line_answers.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/people.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using domain::Duty;
using domain::RocDate;
using paper::Figures;

constexpr std::string_view end_confirmed = registers::person_end_confirmed;
constexpr std::string_view person_prefix = "person:";

std::optional<RocDate> day_of(const domain::Recorded& event, std::string_view field) {
    const auto day = RocDate::parse(event.entry.value(field));
    return day ? std::optional(*day) : std::nullopt;
}

/// One entry: {by} whom, {day} and {event}; by nobody where founders designated themselves together.
Figures::List confirmed_by(const std::vector<Designated>& all, const domain::Recorded& event) {
    return {{{"by", event.person == "-" ? "" : name_of(all, event.person)},
             {"day", domain::roc_date_at(event.at)},
             {"event", event.sequence}}};
}

std::optional<std::size_t> open_of(const std::vector<Designated>& all, std::string_view code) {
    for (auto i = all.size(); i > 0; --i)
        if (all[i - 1].code == code) return i - 1;
    return std::nullopt;
}

void begin(std::vector<Designated>& all, const domain::Recorded& event, std::string code) {
    const auto duties = domain::DutyTerms::parse(event.entry.value(field::duties));
    Designated one{std::move(code),
                   event.entry.value(field::name),
                   event.entry.value(field::title),
                   event.entry.value("ways"),
                   event.entry.value(field::card),
                   duties ? *duties : domain::DutyTerms{},
                   day_of(event, field::from).value_or(domain::roc_date_at(event.at)),
                   {}};
    one.until = day_of(event, field::until);
    one.event = event.sequence;
    one.since = day_of(event, field::authorised_since);
    all.push_back(std::move(one));
    all.back().from_confirmed = confirmed_by(all, event);
}

/// The earlier authorisation ends on the day of the change, and the head who changed it confirms both.
void change(std::vector<Designated>& all, const domain::Recorded& event, std::size_t which) {
    auto next = all[which];
    if (event.entry.action == registers::person_renamed) {
        next.name = event.entry.value(field::name);
        next.title = event.entry.value(field::title);
        next.from = std::max(next.from, day_of(event, registers::named_from_field).value_or(next.from));
    } else {
        const auto duties = domain::DutyTerms::parse(event.entry.value(field::duties));
        next.duties = duties ? *duties : domain::DutyTerms{};
        next.from = std::max(next.from, domain::roc_date_at(event.at));
    }
    next.from_confirmed = confirmed_by(all, event);
    next.event = event.sequence;
    next.since.reset();
    all[which].until = next.from;
    all[which].until_confirmed = next.from_confirmed;
    all[which].ended = true;
    all.push_back(std::move(next));
}

void end(Designated& one, RocDate day) {
    one.until = one.until ? std::min(*one.until, day) : day;
    one.ended = true;
}

/// As they were kept on that day.
Figures::List devices_of(const registers::Rows& rows, const std::string& code, RocDate day) {
    Figures::List out;
    for (const auto& [id, row] : rows.of(registers::devices))
        if (value_on(row, "keeper", day) == code && !last_step(row, registers::device_ended, day))
            out.push_back({{"kind", chosen_title(registers::devices, row, "kind")}, {"it", row.value("number")}});
    return out;
}

/// The cards that they kept on a day of this authorisation within the span, by the register of cards: a designation
/// need not name one, and a card may come later.
std::string cards_of(const registers::Rows& rows, const Designated& one, RocDate from, RocDate to) {
    const auto first = std::max(from, one.from);
    const auto last = one.until ? std::min(to, *one.until) : to;
    std::string out = one.card;
    for (const auto& [id, row] : rows.of(registers::cards)) {
        bool kept = false;
        std::optional<RocDate> since;  // theirs from that day on
        for (const auto& passed : row.story) {
            const auto day = domain::roc_date_at(passed.at);
            const auto said = passed.said.find("custodian");
            const bool over = registers::cards.state(row.state).over && &passed == &row.story.back();
            if (said == passed.said.end() && !over) continue;
            kept = kept || (since && *since <= last && day >= first);
            since = !over && said->second == one.code ? std::optional(day) : std::nullopt;
        }
        kept = kept || (since && *since <= last);
        if (kept && id != one.card) out.append(out.empty() ? "" : "、").append(id);
    }
    return out;
}

}  // namespace

bool Designated::held(Duty duty, RocDate day) const {
    return covers(day) && duties.on(day).contains(duty);
}

std::vector<std::string_view> designating_actions() {
    return {action::person_designated, action::person_head_designated, action::person_duties, action::person_head_named,
            action::person_recovered,  action::person_last_day,        action::person_ended,  end_confirmed,
            registers::person_renamed};
}

std::vector<Designated> designations(const std::vector<domain::Recorded>& events) {
    std::vector<Designated> out;
    for (const auto& event : events) {
        const std::string_view subject = event.entry.subject;
        if (!subject.starts_with(person_prefix)) continue;
        std::string code(subject.substr(person_prefix.size()));
        const std::string_view what = event.entry.action;
        if (what == action::person_designated || what == action::person_head_designated) {
            begin(out, event, std::move(code));
            continue;
        }
        const auto which = open_of(out, code);
        if (!which) continue;  // the trail itself says nothing of such a person
        const bool as_head = what == action::person_recovered && !event.entry.value(field::duties).empty();
        if (what == action::person_duties || what == action::person_head_named || what == registers::person_renamed ||
            as_head) {
            change(out, event, *which);
        } else if (what == action::person_last_day) {
            out[*which].until = day_of(event, field::until);
        } else if (what == action::person_ended) {
            end(out[*which], domain::roc_date_at(event.at));
        } else if (what == end_confirmed) {
            out[*which].until_confirmed = confirmed_by(out, event);
        }
    }
    return out;
}

Figures::List matters(const Designated& one) {
    Figures::List out;
    for (const auto& [duty, term] : one.duties.terms())
        out.push_back({{"it", chosen_title(registers::people, "duties", std::string(domain::name_of(duty)))},
                       {"card", duty == Duty::card_custodian ? one.card : ""},
                       {"own-term", term.from || term.until},
                       {"from", term.from},
                       {"until", term.until}});
    return out;
}

std::string name_of(const std::vector<Designated>& all, std::string_view code) {
    const auto which = open_of(all, code);
    return which && !all[*which].name.empty() ? all[*which].name : std::string(code);
}

bool held(const std::vector<Designated>& all, std::string_view code, Duty duty, RocDate day) {
    return std::ranges::any_of(all, [&](const auto& one) { return one.code == code && one.held(duty, day); });
}

Figures::List people_figures(const std::vector<Designated>& all, const registers::Rows& rows, RocDate from, RocDate to,
                             const std::vector<domain::Recorded>& judging) {
    Figures::List out;
    for (const auto& one : all) {
        if (one.from > to || (one.until && *one.until < from)) continue;
        auto with_cards = one;
        with_cards.card = cards_of(rows, one, from, to);
        Figures line{{"name", one.name},
                     {"title", one.title},
                     {"way", one.ways == "-" ? "" : one.ways},
                     {"matters", matters(with_cards)},
                     {"user-code", one.code},
                     {"from", one.since.value_or(one.from).text()},
                     {"from-confirmed", one.from_confirmed},
                     {"until", one.until ? one.until->text() : ""},
                     {"until-confirmed", one.until_confirmed},
                     {"devices", devices_of(rows, one.code, to)}};
        if (const auto* row = rows.row(registers::people, one.code)) {
            line.set("where", where_of(registers::people, *row, to));
            // What was reviewed then is this line, if it was in force.
            if (const auto before = answer_before(judging, rows, registers::people, *row, from);
                before && one.covers(before->on))
                line.set("last", said_last_time(*before, all));
        }
        out.push_back(std::move(line));
    }
    return out;
}

}  // namespace jcic::desk::papers

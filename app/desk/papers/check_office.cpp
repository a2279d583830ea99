// 聯徵1 of the office: its machines and devices, day ends, cards, weekly sheets, samples, audits and incidents.
#include <algorithm>
#include <set>

#include "app/desk/papers/counted.h"
#include "app/desk/papers/self_check.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/audits.h"
#include "app/domain/registers/comparisons.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/procedures.h"
#include "app/domain/registers/samples.h"
#include "app/domain/registers/weekly_sheets.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using domain::RocDate;
using paper::Figure;
using paper::Figures;
using registers::Row;

/// Office days of the span, up to the base day, and on which of them somebody confirmed its end.
void set_day_ends(Figures& out, const CheckFacts& facts) {
    std::size_t days = 0;
    std::size_t confirmed = 0, unworked = 0;
    std::vector<std::string> said_no;
    const auto last = std::min(facts.span.to, facts.base_day).days();
    for (auto day = facts.span.from.days(); day <= last; day += std::chrono::days{1})
        if (!facts.calendar.day_off(day)) ++days;
    for (const auto& [id, row] : facts.rows.of(registers::day_ends)) {
        const auto day = day_in_row(row, "day");
        if (const auto until = day_in_row(row, "until"); day && until) {
            for (auto one = day->days(); one <= std::min(until->days(), last); one += std::chrono::days{1})
                if (facts.span.from.days() <= one && !facts.calendar.day_off(one)) ++unworked;
            continue;
        }
        if (!day || !facts.span.holds(*day)) continue;
        ++confirmed;
        if (row.value("cards") == "no" || row.value("signed-out") == "no" || row.value("off") == "no")
            said_no.push_back(day->dashed());
    }
    out.set("office-days", days);
    out.set("confirmed", confirmed);
    out.set("any-unworked", unworked > 0);
    out.set("unworked", unworked);
    out.set("said-no", said_no);
}

/// The last of each day, by its text.
std::map<std::string, UtcTime> last_of_days(const std::vector<UtcTime>& moments) {
    std::map<std::string, UtcTime> out;
    for (const auto at : moments) {
        auto& last = out[domain::roc_date_at(at).text()];
        last = std::max(last, at);
    }
    return out;
}

/// The latest hour of them; "" for none.
std::string latest_of(const std::map<std::string, UtcTime>& days) {
    std::string out;
    Millis hour{-1};
    for (const auto& [day, at] : days) {
        if (at == UtcTime{}) continue;
        const auto since_midnight = at - domain::start_of(domain::roc_date_at(at));
        if (since_midnight <= hour) continue;
        hour = since_midnight;
        out = domain::roc_time_text(at);
    }
    return out;
}

/// With on how many days somebody signed in, who of them signed out only on a later day or never, and the latest hour
/// of a day's last sign-out (R-DU-10). The base day is not over.
Figures day_ends(const CheckFacts& facts) {
    const auto base_day = facts.base_day.text();
    std::map<std::string, UtcTime> days;  // the last sign-out of anybody
    Figures::List stayed;
    for (const auto& one : facts.trail.attendance) {
        const auto left = last_of_days(one.out);
        for (const auto& [day, came] : last_of_days(one.in)) {
            if (day >= base_day) continue;
            auto& last = days[day];
            const auto found = left.find(day);
            if (found != left.end()) last = std::max(last, found->second);
            if (found == left.end() || found->second < came)
                stayed.push_back({{"it", name_of(facts.people, one.code)}, {"day", domain::roc_date_at(came)}});
        }
    }
    Figures out{{"days", days.size()}, {"stayed", std::move(stayed)}, {"latest", latest_of(days)}};
    set_day_ends(out, facts);
    return out;
}

/// What is asked of other ways than cards.
Figures other_ways(const CheckFacts& facts) {
    return {{"cards-only", cards_only(facts)}};
}

Figures machines(const CheckFacts& facts) {
    Figures::List out;
    for (const auto& [id, row] : facts.rows.of(registers::machines)) {
        if (registers::machines.state(row.state).over || row.value("holds") != "ledger") continue;
        out.push_back({{"it", row.value("number")},
                       {"place", row.value("place")},
                       {"checked", last_step(row, registers::machine_checked, facts.span.to)}});
    }
    return {{"machines", std::move(out)}};
}

/// Of a row's step whether each of its questions was answered yes.
bool is_in_order(const Row& row, std::string_view action, RocDate by) {
    const registers::Passage* last = nullptr;
    for (const auto& one : row.story)
        if (one.step->action == action && domain::roc_date_at(one.at) <= by) last = &one;
    return last == nullptr || std::ranges::none_of(last->said, [](const auto& said) { return said.second == "no"; });
}

/// R-DU-16: places by their use, with what was not in order at the last check.
Figures places(const CheckFacts& facts, bool machine_rooms) {
    Figures::List out;
    std::vector<std::string> not_in_order;
    for (const auto& [id, row] : facts.rows.of(registers::rooms)) {
        if (registers::rooms.state(row.state).over || (row.value("use") == "machines") != machine_rooms) continue;
        out.push_back({{"it", row.value("place")},
                       {"use", chosen_title(registers::rooms, row, "use")},
                       {"access", value_on(row, "access", facts.span.to)},
                       {"watch", value_on(row, "watch", facts.span.to)},
                       {"checked", last_step(row, registers::room_checked, facts.span.to)}});
        if (!is_in_order(row, registers::room_checked, facts.span.to)) not_in_order.push_back(row.value("place"));
    }
    return {{"any", !out.empty()}, {"rooms", std::move(out)}, {"not-in-order", not_in_order}};
}
Figures rooms(const CheckFacts& facts) {
    return places(facts, false);
}
Figures machine_rooms(const CheckFacts& facts) {
    return places(facts, true);
}

/// R-DU-17.
Figures systems(const CheckFacts& facts) {
    Figures::List out;
    std::vector<std::string> not_in_order;
    for (const auto& [id, row] : facts.rows.of(registers::systems)) {
        if (registers::systems.state(row.state).over) continue;
        const auto then = [&system = row, &facts](std::string_view field) {
            return value_on(system, field, facts.span.to);
        };
        const auto day = [&then](std::string_view field) -> std::optional<RocDate> {
            const auto written = RocDate::written(then(field));
            return written ? std::optional(*written) : std::nullopt;
        };
        out.push_back({{"it", row.value("system")},
                       {"grade", chosen_title(registers::systems, "grade", then("grade"))},
                       {"graded", day("graded-on")},
                       {"kind", chosen_title(registers::systems, "kind", then("kind"))},
                       {"tested", day("tested-on")},
                       {"report", then("report")}});
        if (!is_in_order(row, registers::system_tested, facts.span.to)) not_in_order.push_back(row.value("system"));
    }
    return {{"any", !out.empty()}, {"systems", std::move(out)}, {"not-in-order", not_in_order}};
}

Figures devices(const CheckFacts& facts) {
    std::vector<std::string> not_counted;
    std::vector<std::string> not_there;
    Figures::List kept;
    for (const auto& [id, row] : facts.rows.of(registers::devices)) {
        if (registers::devices.state(row.state).over) continue;
        kept.push_back({{"kind", chosen_title(registers::devices, row, "kind")},
                        {"it", row.value("number")},
                        {"place", value_on(row, "place", facts.span.to)}});
        const auto counted = last_step(row, registers::device_counted, facts.span.to);
        if (!counted || *counted < facts.span.from) not_counted.push_back(row.value("number"));
        if (counted && value_on(row, "in-place", facts.span.to) == "no") not_there.push_back(row.value("number"));
    }
    return {{"count", kept.size()}, {"places", kept}, {"not-counted", not_counted}, {"not-there", not_there}};
}

/// R-DU-9: what happened to cards in the span, and the letters to JCIC about cards.
Figures cards(const CheckFacts& facts) {
    Figures::List happened;
    for (const auto& [id, row] : facts.rows.of(registers::cards))
        add_steps(happened, row, {action::card_damaged, action::card_lost, action::card_stopped}, facts.span);
    Figures::List letters;
    for (const auto& [id, row] : facts.rows.of(registers::letters))
        if (is_card_letter(row, facts.span))
            letters.push_back({{"kind", chosen_title(registers::letters, row, "kind")},
                               {"sent", day_in_row(row, "sent")},
                               {"answered", !row.value("answered").empty()}});
    return {{"any", !happened.empty() || !letters.empty()},
            {"happened", std::move(happened)},
            {"letters", std::move(letters)}};
}

/// What is counted of the sheets of weeks that are over.
struct SheetsCounted {
    std::set<std::string> mondays{};  ///< of weeks that have one
    std::size_t all = 0;
    std::size_t confirmed = 0;
    std::size_t approved = 0;
    std::vector<std::string> waiting{};
    std::vector<std::string> late{};
};

void count_sheet(SheetsCounted& out, const CheckFacts& facts, const registers::Row& row,
                 const registers::WeeklySheet& sheet) {
    const auto* approved = row.last_of(registers::weekly_sheet_approved);
    const auto which =
        sheet.week.from.dashed() + (sheet.querier.empty() ? "" : " " + name_of(facts.people, sheet.querier));
    out.mondays.insert(sheet.week.from.text());
    ++out.all;
    if (approved != nullptr) ++out.approved;
    if (approved != nullptr || registers::told_state(row) == "confirmed") ++out.confirmed;
    const auto due = registers::to_be_approved_by(sheet.week, facts.calendar);
    if (!due) return;
    if (approved == nullptr && *due < facts.base_day) out.waiting.push_back(which);
    if (approved != nullptr && *due < domain::roc_date_at(approved->at)) out.late.push_back(which);
}

/// The Mondays of weeks that are over, since the branch began here.
std::vector<RocDate> mondays_over(const CheckFacts& facts, RocDate last) {
    std::vector<RocDate> out;
    const auto begun = registers::first_day_of(facts.rows);
    if (!begun) return out;
    auto week = registers::week_of(std::max(*begun, facts.span.from));
    while (week && week->to <= last) {
        out.push_back(week->from);
        const auto next = registers::days_after(week->to, 1);
        week = next ? registers::week_of(*next) : std::nullopt;
    }
    return out;
}

/// Of the weeks whose last day lies in the span and is over (R-LO-2): how many, their sheets, how many are confirmed
/// and approved, and by name which weeks have none, which sheets wait too long, and which were approved too late.
Figures weekly_sheets(const CheckFacts& facts) {
    // The base day's own week is not over before its end.
    const auto yesterday = registers::days_after(facts.base_day, -1).value_or(facts.base_day);
    const auto last = std::min(facts.span.to, yesterday);
    SheetsCounted counted;
    for (const auto& [id, row] : facts.rows.of(registers::weekly_sheets)) {
        const auto sheet = registers::weekly_sheet(row);
        if (sheet && facts.span.from <= sheet->week.to && sheet->week.to <= last)
            count_sheet(counted, facts, row, *sheet);
    }
    std::vector<std::string> without;
    const auto mondays = mondays_over(facts, last);
    for (const auto& monday : mondays)
        if (!counted.mondays.contains(monday.text())) without.push_back(monday.dashed());
    return {{"weeks", mondays.size()},      {"sheets", counted.all}, {"confirmed", counted.confirmed},
            {"approved", counted.approved}, {"without", without},    {"waiting", counted.waiting},
            {"late", counted.late}};
}

/// Of findings with that source, opened in the span: how many, and which are open still.
Figure findings_from(const CheckFacts& facts, std::string_view source) {
    std::size_t all = 0;
    Figures::List open;
    for (const auto& [id, row] : facts.rows.of(registers::findings)) {
        if (row.value("source") != source || !facts.span.holds(row.story.front().at)) continue;
        ++all;
        if (registers::findings.state(row.state).over) continue;
        open.push_back(
            {{"it", row.id}, {"owner", name_of(facts.people, row.value("owner"))}, {"due", day_in_row(row, "due")}});
    }
    return single({{"all", all}, {"open", std::move(open)}});
}

/// R-LO-4: cards that were locked, here or by JCIC's report, with the cause and what became of it.
Figures::List locked_cards(const CheckFacts& facts) {
    Figures::List out;
    for (const auto& [id, row] : facts.rows.of(registers::cards))
        for (const auto* one : taken(row, action::card_locked, facts.span))
            out.push_back({{"card", id},
                           {"day", domain::roc_date_at(one->at)},
                           {"step", one->step->title},
                           {"findings", findings_about(facts.rows, registers::subject_of(registers::cards, row))}});
    for (const auto& [id, row] : facts.rows.of(registers::usages)) {
        if (!facts.span.holds(row.story.front().at) || row.value("none-locked") != "no") continue;
        out.push_back({{"report", id},
                       {"card", row.value("locked-card")},
                       {"cause", readable(row, "cause")},
                       {"findings", findings_about(facts.rows, registers::subject_of(registers::usages, row))}});
    }
    return out;
}

/// R-LO-4: JCIC's reports that came in the span, whom the head sent to check them, and how many somebody has checked.
Figures use_of_cards(const CheckFacts& facts) {
    std::size_t came = 0;
    std::size_t checked = 0;
    std::set<std::string> sent;
    for (const auto& [id, row] : facts.rows.of(registers::usages)) {
        if (!facts.span.holds(row.story.front().at)) continue;
        ++came;
        if (const auto code = row.value("sent-to"); !code.empty()) sent.insert(name_of(facts.people, code));
        if (registers::usages.state(row.state).over) ++checked;
    }
    Figures out{{"failed", facts.trail.tries_failed},
                {"came", came},
                {"checked", checked},
                {"findings", findings_from(facts, "usage")},
                {"locked", locked_cards(facts)}};
    if (facts.trail.tries_not_known > 0) out.set("not-known", facts.trail.tries_not_known);
    std::string names;
    for (const auto& one : sent) names.append(names.empty() ? "" : "、").append(one);
    out.set("sent", names);
    return out;
}

/// R-LO-5: 總查詢／抽查／比率 of every month; whether that conforms, a person says. Total, rate and what had to be
/// drawn are of Z52's records where there are more of them than here (R-LO-3): a rate of fewer would say that enough
/// was.
Figures::List sampled_months(const CheckFacts& facts) {
    Figures::List out;
    for (const auto& month : facts.queries.months) {
        const std::uint64_t here = month.population.value_or(month.queries);
        const auto z52 = registers::z52_lines(facts.rows, month_text(month.month));
        const auto all = std::max(here, z52.value_or(0));
        out.push_back({{"it", month_text(month.month)},
                       {"all", all},
                       {"sampled", month.sampled},
                       {"rate", month.sampled ? percent(*month.sampled, all) : ""},
                       {"due", domain::sample_size(all, facts.policy.sample)},
                       {"logged", all == month.queries ? "" : std::to_string(month.queries)},
                       {"answered", month.answered},
                       {"conforming", month.conforming.value_or(0)},
                       {"z52", z52}});
    }
    return out;
}

/// With who looked at what was drawn of the span's months, and at how many (R-LO-3).
Figures sampling(const CheckFacts& facts) {
    std::map<std::string, std::size_t> counts;
    for (auto month = domain::RocMonth::of(facts.span.from); month.first_day() <= facts.span.to; month = month.next())
        for (const auto& one : registers::reviewed_in(facts.rows, month))
            if (one.answered) ++counts[one.reviewer];
    const auto name = [&](const std::string& code) { return name_of(facts.people, code); };
    return {{"months", sampled_months(facts)},
            {"reviewers", counted(counts, name)},
            {"findings", findings_from(facts, "sample")}};
}

Figures audits_of(const CheckFacts& facts, std::string_view kind, std::string_view source) {
    Figures::List done;
    for (const auto& [id, row] : facts.rows.of(registers::audits)) {
        const auto on = day_in_row(row, "on");
        if (row.value("kind") != kind || !on || facts.base_day < *on) continue;
        done.push_back({{"it", row.id},
                        {"on", *on},
                        {"sent", day_in_row(row, "sent")},
                        {"through", row.value(registers::sent_through_field)}});
    }
    // The last ones count, and a page has room for a few.
    constexpr std::size_t most = 5;
    if (done.size() > most) done.erase(done.begin(), done.end() - most);
    return {{"audits", std::move(done)}, {"findings", findings_from(facts, source)}};
}

Figures self_checks(const CheckFacts& facts) {
    auto out = audits_of(facts, "self-check", "self-check");
    out.set("head-office", facts.head_office);
    return out;
}

Figures internal_audits(const CheckFacts& facts) {
    return audits_of(facts, "internal", "audit");
}

Figures incidents(const CheckFacts& facts) {
    Figures::List out;
    for (const auto& [id, row] : facts.rows.of(registers::incidents)) {
        const auto since = day_in_row(row, "since");
        if (!since || !facts.span.holds(*since)) continue;
        const auto owed = [&incident = row](const char* whom, const char* where) {
            return day_in_row(incident, whom) || incident.value(where) == "yes";
        };
        out.push_back({{"it", row.id},
                       {"since", *since},
                       {"certainty", chosen_title(registers::incidents, row, "certainty")},
                       {"verdict", chosen_title(registers::incidents, row, "verdict")},
                       {"mistaken", row.state == registers::mistaken},
                       {"jcic", day_in_row(row, "jcic")},
                       {"tell-mof", owed("mof", "tax")},
                       {"mof", day_in_row(row, "mof")},
                       {"tell-bli", owed("bli", "t52")},
                       {"bli", day_in_row(row, "bli")},
                       {"tell-fsc", owed("fsc", "t52")},
                       {"fsc", day_in_row(row, "fsc")},
                       {"head-office", day_in_row(row, "head-office")}});
    }
    return {{"incidents", std::move(out)}};
}

Figures procedures(const CheckFacts& facts) {
    Figures::List out;
    for (const auto& one : registers::procedures_on(facts.rows, "deletion", facts.base_day))
        out.push_back({{"it", one.title}, {"version", one.version}, {"from", one.from}});
    return {{"procedures", std::move(out)}};
}

}  // namespace

std::span<const CheckItem> items_of_office() {
    static constexpr CheckItem items[]{{"4.2", rooms},           {"4.7", systems},   {"4.3", day_ends},
                                       {"4.4", other_ways},      {"4.5", machines},  {"4.6", machine_rooms},
                                       {"4.8", devices},         {"4.9", cards},     {"4.12", weekly_sheets},
                                       {"5.1", use_of_cards},    {"5.2", sampling},  {"5.3", self_checks},
                                       {"5.4", internal_audits}, {"5.5", incidents}, {"6.3", procedures}};
    return items;
}

}  // namespace jcic::desk::papers

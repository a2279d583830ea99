// 聯徵1 of queries, their authorisations, copies and deletions, and of the log.
#include <algorithm>

#include "app/desk/papers/counted.h"
#include "app/desk/papers/self_check.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"
#include "app/domain/sampling.h"

namespace jcic::desk::papers {
namespace {

using paper::Figure;
using paper::Figures;

template <class Counts>
std::size_t count_of(const Counts& counts, const typename Counts::key_type& name) {
    const auto found = counts.find(name);
    return found == counts.end() ? 0 : found->second;
}

/// R-AU-2: how many were identified by video, and why others needed none.
Figure c3_of(const QueryFigures& figures) {
    return single({{"seen", figures.c3_seen},
                   {"not-needed", figures.c3_not_needed},
                   {"other-customer", figures.c3_other_customer}});
}

Figures authorised(const CheckFacts& facts) {
    const auto& figures = facts.queries;
    return {{"requested", figures.requested},
            {"paper", count_of(figures.kinds, "paper")},
            {"citizen-certificate", count_of(figures.kinds, "citizen-certificate")},
            {"c3-certificate", count_of(figures.kinds, "c3-certificate")},
            {"accepted", held(figures.accepted)},
            {"c3", c3_of(figures)}};
}

Figures purposes(const CheckFacts& facts) {
    const auto* cause = domain::events::find(action::query_decided)->field(field::cause);
    const auto title_of = [&](const std::string& name) {
        for (const auto& choice : cause->choices)
            if (choice.name == name) return std::string(choice.title);
        return name;
    };
    return {{"open-for", counted(facts.queries.open_for)}, {"refused", counted(facts.queries.refused, title_of)}};
}

Figures sent_to_jcic(const CheckFacts& facts) {
    return {{"authorisations", facts.queries.authorisations}, {"registered", held(facts.queries.registered)}};
}

/// R-AU-3: with one that nobody chose, to be shown and taken out whole.
Figures electronic(const CheckFacts& facts) {
    const auto& figures = facts.queries;
    std::string drawn;
    if (const auto seed = array_from_hex<Digest>(facts.trail.root); seed && !figures.electronic_ones.empty())
        drawn = domain::sample_of(domain::in_sample_order(figures.electronic_ones), *seed, 1, sha256_of).front();
    const bool without_file = std::ranges::any_of(
        figures.with_file.not_so, [&](const Figures& exception) { return exception.get("it")->words == drawn; });
    return {{"electronic", held(figures.electronic)},
            {"with-file", held(figures.with_file)},
            {"drawn", drawn},
            {"events", facts.trail.events},
            {"without-file", without_file}};
}

Figures identified(const CheckFacts& facts) {
    const auto name = [&](const std::string& code) { return name_of(facts.people, code); };
    return {{"identified", facts.queries.identified},
            {"authorisations", facts.queries.authorisations},
            {"identified-by", counted(facts.queries.identified_by, name)}};
}

Figures retention(const CheckFacts& facts) {
    const auto& figures = facts.queries;
    return {{"kept-until-known", figures.kept_until_known},
            {"first-end", figures.first_end},
            {"open", figures.kept_open.size()},
            {"kept-open", figures.kept_open},
            {"erased", figures.erased},
            {"erased-early", figures.erased_early},
            {"rows-erased", figures.rows_erased.all},
            {"rows-erased-early", figures.rows_erased.not_so}};
}

Figures copies(const CheckFacts& facts) {
    using domain::CopyState;
    const auto& states = facts.queries.copies;
    std::size_t all = 0;
    for (const auto& [state, count] : states) all += count;
    const auto in = [&](std::initializer_list<CopyState> of) {
        std::size_t out = 0;
        for (const auto state : of) out += count_of(states, state);
        return out;
    };
    return {{"printed", all},
            {"filed", in({CopyState::filed})},
            {"destroyed", in({CopyState::destroyed})},
            {"unused", in({CopyState::unused})},
            {"open", in({CopyState::at_printer, CopyState::out, CopyState::reserved})},
            {"missing", in({CopyState::missing, CopyState::written_off})},
            {"failed", in({CopyState::void_})},
            {"files", facts.queries.files}};
}

Figures tax_notice(const CheckFacts& facts) {
    return {{"program", facts.program}};
}

Figures exported(const CheckFacts& facts) {
    const auto& trail = facts.trail;
    const auto name = [&](const std::string& code) { return name_of(facts.people, code); };
    return {{"exported", trail.exported},       {"in-clear", trail.in_clear},
            {"of-nobody", trail.of_nobody},     {"files", facts.queries.files},
            {"with-values", trail.with_values}, {"by", counted(trail.exported_by, name)}};
}

Figures approved(const CheckFacts& facts) {
    return {{"complete", held(facts.queries.complete)}};
}

Figures logged(const CheckFacts& facts) {
    constexpr std::size_t digits_shown = 16;
    const auto& trail = facts.trail;
    return {{"logged", held(facts.queries.logged)},
            {"events", trail.events},
            {"first", trail.first ? std::optional(domain::roc_date_at(*trail.first)) : std::nullopt},
            {"root", trail.root.substr(0, digits_shown)},
            {"verified", trail.verified},
            {"verified-bad", trail.verified_bad}};
}

/// R-PA-7: who looked at records, printed and saved them, with their duties.
Figures uses(const CheckFacts& facts) {
    Figures::List by;
    for (const auto& one : facts.trail.uses) {
        if (one.viewed + one.printed + one.saved == 0) continue;
        const auto who = std::find_if(facts.people.rbegin(), facts.people.rend(),
                                      [&](const Designated& person) { return person.code == one.code; });
        by.push_back({{"it", name_of(facts.people, one.code)},
                      {"matters", who == facts.people.rend() ? Figures::List() : matters(*who)},
                      {"viewed", one.viewed},
                      {"printed", one.printed},
                      {"saved", one.saved}});
    }
    return {{"viewed", facts.trail.viewed + facts.trail.reviewed},
            {"reviewed", facts.trail.reviewed},
            {"more-than-one", facts.queries.more_than_one},
            {"by", std::move(by)}};
}

Figures video(const CheckFacts& facts) {
    namespace registers = domain::registers;
    Held planned;
    for (const auto& [id, row] : facts.rows.of(registers::audits)) {
        const auto day = day_in_row(row, "day");
        const auto kind = row.value("kind");
        const bool counts = (kind == "self-check" || kind == "internal") && row.state != "dropped";
        if (day && facts.span.holds(*day) && counts) planned.note(row.value("video") == "yes", row.id);
    }
    return {{"planned", held(planned)}, {"c3", c3_of(facts.queries)}};
}

/// R-PA-6: of the items that go within a month.
Figures used_up(const CheckFacts& facts) {
    std::vector<std::string> codes;
    for (const auto& item : domain::known_items())
        if (item.delete_within_month) codes.emplace_back(item.code);
    const auto& month = facts.queries.month;
    auto held = month.held == 0 ? std::optional<std::size_t>() : std::optional(month.held);
    return {{"items", codes}, {"used-up", month.used_up},     {"erased", month.erased},   {"waiting", month.waiting},
            {"held", held},   {"undecided", month.undecided}, {"longest", month.longest}, {"late", month.late}};
}

Figures deleted(const CheckFacts& facts) {
    return {{"erased", facts.queries.month.erased}, {"first", facts.queries.month.first_erased}};
}

}  // namespace

std::span<const CheckItem> items_of_queries() {
    static constexpr CheckItem items[]{
        {"1.1", authorised}, {"1.2", purposes}, {"1.3", sent_to_jcic}, {"1.4", electronic}, {"1.5", identified},
        {"1.6", retention},  {"1.7", copies},   {"1.8", tax_notice},   {"4.1", exported},   {"4.10", approved},
        {"4.11", logged},    {"4.13", uses},    {"5.6", video},        {"6.1", used_up},    {"6.2", deleted}};
    return items;
}

}  // namespace jcic::desk::papers

#include "app/desk/papers/custody.h"

#include <algorithm>

#include "app/desk/papers/counted.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/people.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using paper::Figures;
using registers::Row;

struct CustodyTerm {
    std::string who;
    UtcTime from;
    std::optional<UtcTime> until{};  ///< nullopt: goes on
};

/// One after the other, until the row is over.
std::vector<CustodyTerm> custodies(const registers::Register& book, const Row& row, std::string_view field) {
    std::vector<CustodyTerm> out;
    const auto goes_on = [&out] { return !out.empty() && !out.back().until; };
    for (const auto& one : row.story) {
        const auto said = one.said.find(field);
        const bool named = said != one.said.end() && !said->second.empty();
        const bool over = !one.step->to.empty() && book.state(one.step->to).over;
        if (goes_on() && (over || (named && said->second != out.back().who))) out.back().until = one.at;
        if (named && !over && !goes_on()) out.push_back({said->second, one.at, {}});
    }
    return out;
}

/// The days that are both's, within the span; nullopt for none.
std::optional<Span> days_of_both(const CustodyTerm& one, const CustodyTerm& other, const Span& span) {
    if (one.who != other.who) return std::nullopt;
    const auto from = std::max(one.from, other.from);
    const auto until = std::min(one.until.value_or(UtcTime::max()), other.until.value_or(UtcTime::max()));
    if (until <= from) return std::nullopt;
    const auto last = until == UtcTime::max() ? span.to : std::min(span.to, domain::roc_date_at(until));
    const Span out{std::max(span.from, domain::roc_date_at(from)), last};
    return out.to < out.from ? std::nullopt : std::optional(out);
}

/// R-DU-5: of whom JCIC knows as a querier, in the span.
Figures::List changes_of_querier(const CheckFacts& facts) {
    Figures::List out;
    for (const auto& [code, row] : facts.rows.of(registers::people))
        for (const auto& one : registers::querier_changes(row))
            if (facts.span.holds(one.day))
                out.push_back({{"it", name_of(facts.people, code)}, {"day", one.day}, {"joins", one.joins}});
    return out;
}

/// The cause is that of the asking before it.
Figures change_of(const CheckFacts& facts, const Row& row, const registers::Passage& change) {
    std::string cause;
    for (const auto& one : row.story) {
        if (change.sequence < one.sequence) break;
        if (one.step->action == registers::envelope_change_asked) cause = step_said(one, "cause");
        if (one.step->action == registers::envelope_changed && one.sequence != change.sequence) cause.clear();
    }
    return {{"card", row.value("card")},
            {"day", domain::roc_date_at(change.at)},
            {"by", name_of(facts.people, change.by)},
            {"way", chosen_title(registers::envelopes, "way", step_said(change, "way"))},
            {"cause", chosen_title(registers::envelopes, "cause", cause)}};
}

/// To whom it was handed under seal, and who has it by now where that is another.
void set_handed_on(Figures& out, const CheckFacts& facts, const Row& row, const std::string& keeper) {
    const auto* handed = row.last_of(registers::envelope_handed_on);
    if (handed != nullptr && facts.span.to < domain::roc_date_at(handed->at)) handed = nullptr;
    const auto to = handed == nullptr ? "" : step_said(*handed, "keeper");
    out.set("handed", handed == nullptr ? std::nullopt : std::optional(domain::roc_date_at(handed->at)));
    out.set("to", name_of(facts.people, to));
    out.set("seal-handed", seal_of(row, "seal-handed"));
    out.set("later", keeper == to ? "" : name_of(facts.people, keeper));
}

}  // namespace

bool in_span(const Designated& one, const Span& span) {
    return one.from <= span.to && (!one.until || span.from <= *one.until);
}

Figures::List clashing(const std::vector<Designated>& people, const Span& span) {
    Figures::List out;
    for (const auto& one : people)
        if (in_span(one, span) && !one.duties.compatible()) out.push_back({{"it", one.name}, {"event", one.event}});
    return out;
}

Figures::List kept_by_one(const registers::Rows& rows, const std::vector<Designated>& people, const Span& span,
                          std::string_view card) {
    std::vector<CustodyTerm> passwords;
    for (const auto& [id, row] : rows.of(registers::envelopes))
        for (auto& one : custodies(registers::envelopes, row, "keeper")) passwords.push_back(std::move(one));
    Figures::List out;
    for (const auto& [id, row] : rows.of(registers::cards)) {
        if (!card.empty() && card != id) continue;
        for (const auto& of_card : custodies(registers::cards, row, "custodian"))
            for (const auto& of_password : passwords)
                if (const auto days = days_of_both(of_card, of_password, span))
                    out.push_back(
                        {{"it", name_of(people, of_card.who)}, {"card", id}, {"from", days->from}, {"to", days->to}});
    }
    return out;
}

std::string seal_of(const Row& envelope, std::string_view field) {
    return chosen_title(registers::envelopes, envelope, field);
}

Figures envelopes(const CheckFacts& facts) {
    Figures::List kept;
    for (const auto& [id, row] : facts.rows.of(registers::envelopes)) {
        const auto received = day_in_row(row, "received");
        if (!received || *received > facts.span.to) continue;
        const bool over = registers::envelopes.state(row.state).over;
        if (over && row.since() < facts.span.from) continue;
        const auto keeper = value_on(row, "keeper", facts.span.to);
        Figures one{{"card", row.value("card")},
                    {"before", registers::was_kept_before(row)},
                    {"by", name_of(facts.people, row.story.front().by)},
                    {"received", received},
                    {"seal", seal_of(row, "seal")},
                    {"keeper", name_of(facts.people, keeper)},
                    {"ended", over ? std::optional(row.since()) : std::nullopt}};
        set_handed_on(one, facts, row, keeper);
        kept.push_back(std::move(one));
    }
    return {{"kept", std::move(kept)}};
}

Figures apart(const CheckFacts& facts) {
    return {{"both", kept_by_one(facts.rows, facts.people, facts.span)},
            {"clashing", clashing(facts.people, facts.span)}};
}

Figures password_changes(const CheckFacts& facts) {
    Figures::List changed;
    Figures::List waiting;
    for (const auto& [id, row] : facts.rows.of(registers::envelopes)) {
        for (const auto* one : taken(row, registers::envelope_changed, facts.span))
            changed.push_back(change_of(facts, row, *one));
        if (row.state == "to-change")
            waiting.push_back({{"card", row.value("card")},
                               {"since", row.since()},
                               {"cause", chosen_title(registers::envelopes, row, "cause")}});
    }
    return {{"queriers", changes_of_querier(facts)}, {"changed", std::move(changed)}, {"waiting", std::move(waiting)}};
}

}  // namespace jcic::desk::papers

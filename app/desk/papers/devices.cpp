#include "app/desk/papers/devices.h"

#include <algorithm>

#include "app/desk/papers/counted.h"
#include "app/desk/papers/custody.h"
#include "app/desk/papers/evidence.h"
#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/comparisons.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using domain::Duty;
using paper::Figures;
using registers::Row;

/// It was the branch's on a day of the span.
bool was_there(const registers::Register& book, const Row& row, const Span& span) {
    if (domain::roc_date_at(row.story.front().at) > span.to) return false;
    return !book.state(row.state).over || row.since() >= span.from;
}

const Row* envelope_of(const DeviceFacts& facts, const std::string& card) {
    const Row* out = nullptr;  // the last one counts
    for (const auto& [id, row] : facts.rows.of(registers::envelopes))
        if (registers::is_envelope_of(row, card) && was_there(registers::envelopes, row, facts.span)) out = &row;
    return out;
}

/// The letter's row says in words what it is about: the card's number stands in it where the desk prepared it.
Figures::List letters_about(const DeviceFacts& facts, const std::string& card) {
    Figures::List out;
    for (const auto& [id, row] : facts.rows.of(registers::letters)) {
        if (!is_card_letter(row, facts.span)) continue;
        const bool unread = row.sealed.contains("about");  // nothing is said of what was not read
        if (!unread && row.value("about").find(card) == std::string::npos) continue;
        out.push_back({{"it", row.id},
                       {"unread", unread},
                       {"kind", chosen_title(registers::letters, row, "kind")},
                       {"sent", day_in_row(row, "sent")},
                       {"number", row.value("number")},
                       {"answered", day_in_row(row, "answered")}});
    }
    return out;
}

void set_letters(Figures& out, const DeviceFacts& facts, const Row& card) {
    Figures::List happened;
    add_steps(happened, card, {action::card_damaged, action::card_lost, action::card_stopped}, facts.span);
    auto letters = letters_about(facts, card.id);
    out.set("any-letter", !happened.empty() || !letters.empty());
    out.set("happened", std::move(happened));
    out.set("letters", std::move(letters));
}

/// R-LO-4: what JCIC told of the cards' use, by its reports and its list of queries, and who held it beside the
/// branch's own.
void set_checked(Figures& out, const DeviceFacts& facts) {
    std::size_t came = 0, checked = 0, compared = 0;
    const registers::Passage* last = nullptr;
    const Row* comparison = nullptr;
    for (const auto& [id, row] : facts.rows.of(registers::usages)) {
        if (!facts.span.holds(row.story.front().at)) continue;
        ++came;
        if (!registers::usages.state(row.state).over) continue;
        ++checked;
        if (last == nullptr || last->sequence < row.story.back().sequence) last = &row.story.back();
    }
    for (const auto& [id, row] : facts.rows.of(registers::comparisons)) {
        if (!facts.span.holds(row.story.front().at)) continue;
        ++compared;
        if (comparison == nullptr || comparison->story.front().sequence < row.story.front().sequence) comparison = &row;
    }
    const auto* made = comparison == nullptr ? nullptr : &comparison->story.front();
    const auto day = [](const registers::Passage* one) {
        return one == nullptr ? std::nullopt : std::optional(domain::roc_date_at(one->at));
    };
    const auto who = [&](const registers::Passage* one) {
        return one == nullptr ? std::string() : name_of(facts.people, one->by);
    };
    out.set("came", came);
    out.set("checked", checked);
    out.set("checked-on", day(last));
    out.set("checked-by", who(last));
    out.set("compared", compared);
    out.set("compared-on", day(made));
    out.set("compared-by", who(made));
    out.set("differing", comparison == nullptr ? "" : comparison->value(registers::comparison::differing));
}

/// What JCIC's reports tell of this card, or of no one: not as usual, or locked; with its cause.
void add_reports(Figures::List& out, const DeviceFacts& facts, const Row& card) {
    for (const auto& [id, row] : facts.rows.of(registers::usages)) {
        if (!facts.span.holds(row.story.front().at)) continue;
        const bool locked =
            row.value("none-locked") == "no" &&
            (row.value("locked-card").empty() || domain::same_reference(row.value("locked-card"), card.id));
        if (!locked && row.value("as-usual") != "no") continue;
        out.push_back({{"report", row.id}, {"locked", locked}, {"cause", readable(row, "cause")}});
    }
}

Figures::List followed_up(const DeviceFacts& facts, const Row& card) {
    Figures::List out;
    if (const auto tries = facts.tries.find(card.id); tries != facts.tries.end()) {
        if (const auto wrong = tries->second.wrong()) out.push_back({{"failed", wrong}});
        if (const auto open = tries->second.not_known()) out.push_back({{"not-known", open}});
    }
    add_steps(out, card, {action::card_locked, action::card_in_other_hand}, facts.span);
    add_reports(out, facts, card);
    return out;
}

Figures::List changes_of(const DeviceFacts& facts, const Row& envelope) {
    Figures::List out;
    for (const auto* one : taken(envelope, registers::envelope_change_asked, facts.span))
        out.push_back({{"day", domain::roc_date_at(one->at)},
                       {"cause", chosen_title(registers::envelopes, "cause", step_said(*one, "cause"))},
                       {"asked", true}});
    for (const auto* one : taken(envelope, registers::envelope_changed, facts.span))
        out.push_back({{"day", domain::roc_date_at(one->at)},
                       {"way", chosen_title(registers::envelopes, "way", step_said(*one, "way"))}});
    return out;
}

/// Who was authorised to keep both (R-DU-3): the first of them.
Figures::List clash_of_custodian(const DeviceFacts& facts) {
    for (const auto& one : facts.people)
        if (in_span(one, facts.span) && !one.duties.compatible() && one.duties.ever().contains(Duty::card_custodian))
            return {{{"it", one.name}, {"event", one.event}}};
    return {};
}

/// Who kept it on the base day, and not who has it by now.
std::string keeper_on_base_day(const DeviceFacts& facts, const Row& row, std::string_view field) {
    return value_on(row, field, std::min(facts.base_day, facts.span.to));
}

/// With changes of keeper in the span: the step may have moved the device alone.
void set_keeper(Figures& out, const DeviceFacts& facts, const Row& row, std::string_view field,
                std::string_view change) {
    std::vector<std::string> changed;
    std::string_view before;
    for (const auto& one : row.story) {
        const auto said = one.said.find(field);
        if (said == one.said.end()) continue;
        if (one.step->action == change && said->second != before && facts.span.holds(one.at))
            changed.push_back(domain::roc_date_at(one.at).dashed());
        before = said->second;
    }
    out.set("keeper", name_of(facts.people, keeper_on_base_day(facts, row, field)));
    out.set("changed", changed);
}

/// How it was counted, and what was judged of it last time; findings of the span, and of before.
void set_judged(Figures& out, const DeviceFacts& facts, const registers::Register& book, const Row& row,
                std::string_view counting) {
    out.set("counted", last_step(row, counting, facts.span.to));
    out.set("not-there", value_on(row, "in-place", facts.span.to) == "no");
    const auto before = answer_before(facts.judging, facts.rows, book, row, facts.span.from);
    out.set("last", before ? said_last_time(*before, facts.people) : Figures::List());
    const auto subject = registers::subject_of(book, row);
    out.set("findings", findings_about(facts.rows, subject, facts.span));
    out.set("findings-before", findings_before(facts.rows, subject, facts.span.from));
    out.set("where", where_of(book, row, facts.span.to));
}

/// Where no envelope is registered nobody is known to keep the password: nothing is said of it.
void set_envelope(Figures& out, const DeviceFacts& facts, const Row& envelope) {
    const auto keeper = keeper_on_base_day(facts, envelope, "keeper");
    out.set("before", registers::was_kept_before(envelope));
    out.set("by", name_of(facts.people, envelope.story.front().by));
    out.set("received", day_in_row(envelope, "received"));
    out.set("seal", seal_of(envelope, "seal"));
    out.set("handed", last_step(envelope, registers::envelope_handed_on, facts.span.to));
    out.set("seal-handed", seal_of(envelope, "seal-handed"));
    out.set("password-from", value_on(envelope, "in-use", std::min(facts.base_day, facts.span.to)));
    out.set("password-keeper", keeper.empty() ? "" : name_of(facts.people, keeper));
    out.set("changes", changes_of(facts, envelope));
    out.set("envelope", where_of(registers::envelopes, envelope, facts.span.to));
}

Figures figures_of_card(const DeviceFacts& facts, const Row& card) {
    const auto day = std::min(facts.base_day, facts.span.to);
    const auto custodian = keeper_on_base_day(facts, card, "custodian");
    Figures out{{"card", true},
                {"number", card.id},
                {"authorised", held(facts.people, custodian, Duty::card_custodian, day)},
                {"followed", followed_up(facts, card)},
                {"both", kept_by_one(facts.rows, facts.people, facts.span, card.id)},
                {"clashing", clash_of_custodian(facts)}};
    set_keeper(out, facts, card, "custodian", action::card_custodian_changed);
    set_letters(out, facts, card);
    set_checked(out, facts);
    set_judged(out, facts, registers::cards, card, registers::card_counted);
    if (const auto* envelope = envelope_of(facts, card.id)) set_envelope(out, facts, *envelope);
    return out;
}

Figures figures_of_device(const DeviceFacts& facts, const Row& device) {
    // Note 1 of 聯徵4: a device's keeper stands in its remarks, by this very register.
    const auto keeper = keeper_on_base_day(facts, device, "keeper");
    const auto known = std::ranges::any_of(facts.people, [&](const auto& one) {
        return one.code == keeper && one.covers(std::min(facts.base_day, facts.span.to));
    });
    Figures out{{"kind", chosen_title(registers::devices, device, "kind")},
                {"number", device.value("number")},
                {"authorised", known}};
    set_keeper(out, facts, device, "keeper", registers::device_moved);
    set_judged(out, facts, registers::devices, device, registers::device_counted);
    return out;
}

}  // namespace

Figures::List device_figures(const DeviceFacts& facts) {
    Figures::List out;
    for (const auto& [id, card] : facts.rows.of(registers::cards))
        if (was_there(registers::cards, card, facts.span)) out.push_back(figures_of_card(facts, card));
    for (const auto& [id, device] : facts.rows.of(registers::devices))
        if (device.value("kind") == "reader" && was_there(registers::devices, device, facts.span))
            out.push_back(figures_of_device(facts, device));
    return out;
}

}  // namespace jcic::desk::papers

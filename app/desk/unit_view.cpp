#include "app/desk/unit_view.h"

#include <algorithm>
#include <array>

#include "app/desk/owed.h"

namespace jcic::desk {
namespace {

using UnitLines = std::vector<UnitLine>;

UnitLine unit_line(UnitTopic topic, UnitState state) {
    UnitLine out;
    out.topic = topic;
    out.state = state;
    return out;
}

void add_setup(const UnitParts& parts, UnitLines& out) {
    if (!parts.missing) return;
    const auto state = parts.missing_before_a_query > 0 ? UnitState::act
                       : *parts.missing > 0             ? UnitState::mind
                                                        : UnitState::good;
    auto& one = out.emplace_back(unit_line(UnitTopic::setup, state));
    one.count = *parts.missing;
    one.needed = parts.missing_before_a_query;
}

void add_stops(const UnitParts& parts, UnitLines& out) {
    for (const auto& stop : parts.stops) {
        auto& one = out.emplace_back(unit_line(UnitTopic::stop, UnitState::act));
        one.row = stop.stop.row;
        one.name = stop.person_name;
        one.at = stop.since;
    }
    if (parts.stops.empty()) out.push_back(unit_line(UnitTopic::stop, UnitState::good));
}

void add_open_rows(UnitTopic topic, UnitState state, const std::vector<OpenRow>& rows, UnitLines& out) {
    auto& one = out.emplace_back(unit_line(topic, rows.empty() ? UnitState::good : state));
    one.count = rows.size();
    if (rows.empty()) return;
    const auto first = std::ranges::min_element(rows, {}, &OpenRow::since);
    one.row = first->id;
    one.day = first->since;
}

void add_ledger(const UnitParts& parts, UnitLines& out) {
    const auto& known = parts.ledger;
    const bool bad = known.fault || (known.verified_at && !known.verified_ok);
    const bool old = !known.verified_at || parts.now - *known.verified_at > verification_minded;
    auto& one = out.emplace_back(unit_line(UnitTopic::ledger, bad   ? UnitState::act
                                                              : old ? UnitState::mind
                                                                    : UnitState::good));
    one.at = known.verified_at;
    one.count = known.findings;
    one.ledger = known;
    one.fault = known.fault;
    if (!one.fault && bad && one.count == 0) one.fault = Fault{FaultCode::ledger_corrupt, "unit", {}};
    auto& backup = out.emplace_back(unit_line(UnitTopic::backup, UnitState::good));
    backup.at = parts.backed_up_at;
    const auto age = parts.backed_up_at ? parts.now - *parts.backed_up_at : Millis::max();
    if (age > backup_minded) backup.state = age > backup_late ? UnitState::act : UnitState::mind;
}

void add_outside(const UnitParts& parts, UnitLines& out) {
    for (const auto& tried : parts.outside) {
        auto& one = out.emplace_back(unit_line(UnitTopic::outside, tried.minded ? UnitState::mind : UnitState::good));
        one.name = tried.name;
        one.row = tried.code;
        one.seat = tried.workstation;
        one.count = tried.count;
        one.at = tried.at;
    }
    if (parts.outside.empty()) out.push_back(unit_line(UnitTopic::outside, UnitState::good));
}

void add_machine(const UnitParts& parts, UnitLines& out) {
    for (const auto& warning : parts.warnings)
        out.emplace_back(unit_line(UnitTopic::machine, UnitState::mind)).fault = warning;
    if (parts.warnings.empty()) out.push_back(unit_line(UnitTopic::machine, UnitState::good));
}

UnitState state_of(const CardRow& card, UtcTime now, const domain::OfficeHours& hours) {
    if (!card.holder) return UnitState::good;
    if (!card.holder_present) return UnitState::act;  // who has it cannot give it back
    return out_too_long(card, now, hours) ? UnitState::act : UnitState::good;
}

void add_cards(const UnitParts& parts, UnitLines& out) {
    for (const auto& card : parts.cards) {
        auto& one = out.emplace_back(unit_line(UnitTopic::card, state_of(card, parts.now, parts.hours)));
        one.card = card.number;
        one.name = card.holder ? card.holder_name : card.custodian_name;
        if (card.holder) one.at = card.since;
    }
    if (parts.cards.empty()) out.push_back(unit_line(UnitTopic::card, UnitState::mind));
}

void add_custody(const UnitParts& parts, UnitLines& out) {
    if (!parts.envelopes.empty()) {
        auto& one = out.emplace_back(unit_line(UnitTopic::envelope, UnitState::good));
        one.count = parts.envelopes.size();
        one.day = std::ranges::max_element(parts.envelopes, {}, &UnitEnvelope::counted)->counted;
    }
    if (!parts.queriers.empty()) {
        auto& one = out.emplace_back(unit_line(UnitTopic::querier, UnitState::good));
        one.count = parts.queriers.size();
        for (const auto& querier : parts.queriers)
            if (querier.until && (!one.day || *querier.until < *one.day)) {
                one.day = querier.until;
                one.name = querier.name;
            }
    }
    if (parts.transmission_tested)
        out.emplace_back(unit_line(UnitTopic::transmission, UnitState::good)).day = parts.transmission_tested;
}

bool is_at_once(const Owed& one) {
    return one.late || one.nobody != nullptr || one.kind == TodoKind::confirm_recovered ||
           one.kind == TodoKind::change_card_password;
}

/// Several of one kind, day and person that no row is called by are one line, as in the calendar of duties.
bool is_told(const Owed& one, const UnitLines& lines) {
    return one.row.empty() && one.owed != nullptr && std::ranges::any_of(lines, [&](const UnitLine& line) {
               return line.owed && line.owed->row.empty() && line.owed->owed == one.owed && line.owed->by == one.by &&
                      line.owed->hands == one.hands;
           });
}

bool in_own_hands(const UnitParts& parts, const Owed& one) {
    return one.nobody == nullptr && parts.head && one.is_of(*parts.head);
}

void add_owed(const UnitParts& parts, UnitLines& out) {
    const auto today = domain::roc_date_at(parts.now);
    const auto before = out.size();
    for (const auto& one : parts.owed) {
        const bool has_its_day = one.by && !one.book.empty() && !one.is_held() && !one.later;
        if (!(has_its_day || one.person || one.nobody != nullptr) || is_told(one, out)) continue;
        auto& line = out.emplace_back(unit_line(UnitTopic::duty, is_at_once(one) ? UnitState::act : UnitState::mind));
        line.owed = one;
        line.own_remedy = in_own_hands(parts, one);
        line.day = one.by;
        if (one.by) line.days = static_cast<int>((one.office_day.value_or(*one.by).days() - today.days()).count());
    }
    if (out.size() == before) out.push_back(unit_line(UnitTopic::duty, UnitState::good));
}

void add_approvals(const UnitParts& parts, UnitLines& out) {
    if (!parts.approves) return;
    auto& one = out.emplace_back(unit_line(UnitTopic::approval, UnitState::good));
    one.count = static_cast<std::size_t>(std::ranges::count_if(
        parts.owed, [&](const Owed& owed) { return owed.kind == TodoKind::approve && in_own_hands(parts, owed); }));
    if (one.count > 0) one.state = UnitState::mind;
}

/// A duty that is late longer stands before one that is late since yesterday.
bool goes_before(const UnitLine& a, const UnitLine& b) {
    if (a.state != b.state) return a.state < b.state;
    if (a.topic != b.topic) return a.topic < b.topic;
    return a.day < b.day;
}

}  // namespace

std::vector<UnitLine> unit_lines(const UnitParts& parts) {
    UnitLines out;
    add_setup(parts, out);
    add_stops(parts, out);
    add_open_rows(UnitTopic::incident, UnitState::act, parts.incidents, out);
    add_outside(parts, out);
    add_ledger(parts, out);
    add_machine(parts, out);
    add_cards(parts, out);
    add_custody(parts, out);
    add_open_rows(UnitTopic::finding, UnitState::mind, parts.findings, out);
    add_owed(parts, out);
    add_approvals(parts, out);
    std::ranges::stable_sort(out, goes_before);
    return out;
}

bool there_is_none(const UnitLine& line) {
    constexpr std::array facts{UnitTopic::setup,    UnitTopic::ledger,  UnitTopic::backup,       UnitTopic::card,
                               UnitTopic::envelope, UnitTopic::querier, UnitTopic::transmission, UnitTopic::duty};
    if (line.topic == UnitTopic::outside) return line.count == 0;
    return line.state == UnitState::good && std::ranges::find(facts, line.topic) == facts.end();
}

bool in_order(const std::vector<UnitLine>& lines) {
    return std::ranges::all_of(lines, [](const UnitLine& one) { return one.state == UnitState::good; });
}

}  // namespace jcic::desk

#include "app/desk/rooms/cases.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/domain/compared.h"

namespace jcic::desk {
namespace {

using domain::ItemState;

bool on_paper(const BoardRow& row) {
    return std::ranges::any_of(row.copies,
                               [](const inquiry::CopyEntry& copy) { return copy.state == domain::CopyState::filed; });
}

bool waits_for_filing(const inquiry::CopyEntry& copy) {
    return copy.state == domain::CopyState::at_printer || copy.state == domain::CopyState::out;
}

bool left_out(const BoardRow& row) {
    return std::ranges::any_of(row.copies,
                               [](const inquiry::CopyEntry& copy) { return !domain::accounted_for(copy.state); });
}

/// What is used up is not printed any more: it goes by the to-do (R-PA-6).
CaseStep step_of_record(const BoardRow& row) {
    if (std::ranges::any_of(row.copies, waits_for_filing)) return CaseStep::file;
    return row.used_up || on_paper(row) ? CaseStep::open_record : CaseStep::print;
}

/// A record is done with once it is in the case file or used up, and no copy is in anybody's hands. It opens for who
/// has the case only (R-DU-15).
Turn turn_of_record(const BoardRow& row, bool in_hand, bool mine) {
    if (!row.holds_record) return {CaseGroup::done, CaseStep::none};
    const bool done = !left_out(row) && !row.delete_by && (row.used_up || on_paper(row));
    const auto step = !in_hand ? CaseStep::none : done ? CaseStep::open_record : step_of_record(row);
    if (done) return {CaseGroup::done, step};
    return {mine ? CaseGroup::mine : CaseGroup::waiting, step};
}

/// What a stop forbids: approval, request and retrieval. Of a request that was sent JCIC is asked all the same.
bool waits_for_a_stop(const BoardRow& row, bool stopped) {
    return stopped && (row.state == ItemState::submitted || row.state == ItemState::approved ||
                       row.state == ItemState::serial_held);
}

/// What its holder, who has left, can do no more: a supervisor gives it to somebody else, and looks at what came to
/// nothing in their place.
std::optional<Turn> turn_for_a_leaver(const BoardRow& row) {
    if (inquiry::came_to_nothing(row.state))
        return row.end_seen ? std::nullopt : std::optional(Turn{CaseGroup::mine, CaseStep::look_at_end});
    const bool waits =
        row.state == ItemState::approved || row.state == ItemState::serial_held ||
        (row.state == ItemState::retrieved && turn_of_record(row, row.in_hand, true).group != CaseGroup::done);
    return waits ? std::optional(Turn{CaseGroup::mine, CaseStep::hand_over}) : std::nullopt;
}

/// Of an item that is nobody's turn at this seat.
Wait wait_of(const BoardRow& row) {
    if (waits_for_a_stop(row, row.stopped)) return {WaitsFor::stop};
    if (row.state == ItemState::submitted) return {WaitsFor::approval, row.submitted_at};
    if (row.state == ItemState::serial_held && !row.ready)
        return {WaitsFor::agency, row.refused ? std::nullopt : row.ask_again, {}, row.problem};
    return {WaitsFor::colleague, {}, row.holder_name};
}

/// What the agency says may come any moment, and is told first; of several the one that is asked soonest.
bool comes_before(const Wait& a, const Wait& b) {
    if (a.what != b.what) return b.what == WaitsFor::nothing || (a.what != WaitsFor::nothing && a.what < b.what);
    return a.what == WaitsFor::agency && a.at && (!b.at || *a.at < *b.at);
}

/// When nothing can be done about it any more.
std::optional<std::pair<UtcTime, RunsOut>> end_of(const CaseItem& item) {
    const auto& row = item.row;
    if (row.state == ItemState::serial_held && row.deadline) return {{*row.deadline, RunsOut::jcic_deletes}};
    const bool leans = row.state == ItemState::submitted || row.state == ItemState::approved;
    if (leans && row.authorised_until) return {{*row.authorised_until, RunsOut::authorisation}};
    if (row.delete_by && row.hold.empty()) return {{*row.delete_by, RunsOut::record_here}};
    return std::nullopt;
}

/// Who is known is one applicant under whatever name it was typed; what is not ours to read tells none: each such query
/// stands by itself.
std::pair<std::string_view, std::string_view> key_of(const BoardRow& row) {
    return {row.case_number, row.applicant.empty() ? row.query : row.applicant};
}

void put_item(CaseRow& into, CaseItem item) {
    if (const auto end = end_of(item); end && (!into.until || end->first < *into.until)) {
        into.until = end->first;
        into.runs_out = end->second;
        into.first = item.row.item;
    }
    if (item.row.delete_by && !item.row.hold.empty()) into.hold = item.row.hold;
    const bool first = into.items.empty();
    into.group = first ? item.group : std::min(into.group, item.group);
    into.changed_at = std::max(into.changed_at, item.row.changed_at);
    into.items.push_back(std::move(item));
}

/// The most pressing step of whose turn it is; where it is nobody's here, what is waited for.
void choose_step(CaseRow& one) {
    for (const auto& item : one.items) {
        if (item.group != one.group) continue;
        one.step = std::min(one.step, item.step);
        if (one.group != CaseGroup::waiting) continue;
        if (auto wait = wait_of(item.row); comes_before(wait, one.waits)) one.waits = std::move(wait);
    }
    std::ranges::stable_sort(one.items, [](const CaseItem& a, const CaseItem& b) {
        return std::tie(a.row.item, a.row.changed_at) < std::tie(b.row.item, b.row.changed_at);
    });
}

bool stands_before(const CaseRow& a, const CaseRow& b) {
    if (a.group != b.group) return a.group < b.group;
    if (a.group != CaseGroup::done) {
        if (a.until.has_value() != b.until.has_value()) return a.until.has_value();
        if (a.until != b.until) return a.until < b.until;
    }
    return a.changed_at > b.changed_at;
}

}  // namespace

Turn turn_of(const BoardRow& row, const AtItem& person) {
    const bool asks = person.duties.contains(domain::Duty::query_officer);
    const bool supervises = person.duties.contains(domain::Duty::supervisor);
    const bool mine = asks && person.in_hand;
    constexpr Turn nobodys_here{CaseGroup::waiting, CaseStep::none};
    if (row.left && supervises)
        if (const auto turn = turn_for_a_leaver(row); turn && !(asks && person.fetchable)) return *turn;
    if (waits_for_a_stop(row, person.stopped)) return nobodys_here;
    switch (row.state) {
        case ItemState::submitted:
            if (supervises && !person.own && !person.in_hand) return {CaseGroup::mine, CaseStep::approve};
            return mine ? Turn{CaseGroup::waiting, CaseStep::approve} : nobodys_here;
        case ItemState::approved:
            if (!mine) return nobodys_here;
            // By who asked, whom the approval names: who took it over withdraws it, and asks anew (R-DU-6).
            return {CaseGroup::mine, person.own ? CaseStep::request : CaseStep::ask_anew};
        case ItemState::requesting:
        case ItemState::unsettled:
            return asks ? Turn{CaseGroup::mine, CaseStep::settle} : nobodys_here;
        case ItemState::serial_held:
            return asks && person.fetchable ? Turn{CaseGroup::mine, CaseStep::fetch} : nobodys_here;
        case ItemState::retrieved:
            return turn_of_record(row, person.in_hand, mine);
        case ItemState::refused:
        case ItemState::failed:
        case ItemState::expired:
            if (mine && !row.end_seen) return {CaseGroup::mine, CaseStep::look_at_end};
            return {};
        case ItemState::draft:
        case ItemState::withdrawn:
            return {};
    }
    return {};
}

bool needs_card(CaseStep step) {
    return step == CaseStep::fetch || step == CaseStep::settle || step == CaseStep::request;
}

bool opens(CaseStep step) {
    return step == CaseStep::print || step == CaseStep::file || step == CaseStep::open_record;
}

const CaseItem* CaseRow::shown(domain::Item item) const {
    const CaseItem* out = nullptr;
    for (const auto& one : items)
        if (one.row.item == item && (out == nullptr || one.group <= out->group)) out = &one;
    return out;
}

std::optional<FaultCode> CaseRow::barred(domain::Item item, domain::RocDate on) const {
    std::optional<FaultCode> out;
    for (const auto& one : items) {
        if (!one.row.business || !one.row.subject_kind) return std::nullopt;
        const auto may = domain::may_query(*one.row.business, *one.row.subject_kind, item, on);
        if (may) return std::nullopt;
        out = may.error().code;
    }
    return out;
}

std::set<inquiry::QueryId> CaseRow::at(CaseStep wanted) const {
    std::set<inquiry::QueryId> out;
    for (const auto& one : items)
        if (one.step == wanted) out.insert(one.row.query);
    return out;
}

std::vector<domain::Item> CaseRow::items_at(CaseStep wanted) const {
    std::vector<domain::Item> out;
    for (const auto& one : items)
        if (one.step == wanted) out.push_back(one.row.item);
    return out;
}

bool CaseRow::has(const inquiry::QueryId& query) const {
    return std::ranges::any_of(items, [&](const CaseItem& one) { return one.row.query == query; });
}

const CaseItem* CaseRow::to_open() const {
    const auto rank = [](const CaseItem& one) { return std::pair(one.group, on_paper(one.row) || left_out(one.row)); };
    const CaseItem* out = nullptr;
    for (const auto& one : items)
        if (opens(one.step) && (out == nullptr || rank(one) < rank(*out))) out = &one;
    return out;
}

const CaseItem* CaseRow::record_of(domain::Item item) const {
    const CaseItem* out = nullptr;
    for (const auto& one : items)
        if (one.row.item == item && one.row.holds_record && one.row.in_hand) out = &one;
    return out;
}

std::set<inquiry::QueryId> CaseRow::to_withdraw() const {
    std::set<inquiry::QueryId> out;
    for (const auto& one : items) {
        const bool early = one.row.state == ItemState::submitted || one.row.state == ItemState::approved;
        if (one.row.in_hand && early) out.insert(one.row.query);
    }
    return out;
}

const BoardRow* CaseRow::to_hand_over(const std::set<domain::Duty>& duties) const {
    for (const auto& one : items)
        if (one.step == CaseStep::hand_over) return &one.row;
    for (const auto& one : items)
        if (one.row.in_hand) return &one.row;
    return duties.contains(domain::Duty::supervisor) ? &row() : nullptr;
}

std::vector<CaseRow> cases_of(const std::vector<BoardRow>& rows, const std::set<domain::Duty>& duties) {
    std::vector<CaseRow> out;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> places;
    for (const auto& row : rows) {
        const auto turn = turn_of(row, {duties, row.own, row.in_hand, row.fetchable, row.stopped});
        const auto [found, first] = places.emplace(key_of(row), out.size());
        if (first) out.emplace_back();
        put_item(out[found->second], {row, turn.group, turn.step});
    }
    for (auto& one : out) choose_step(one);
    std::ranges::stable_sort(out, stands_before);
    return out;
}

std::vector<std::string> cases_for_card(const std::vector<CaseRow>& cases) {
    std::vector<std::string> out;
    for (const auto& one : cases) {
        if (!std::ranges::any_of(one.items, needs_card, &CaseItem::step)) continue;
        if (domain::Reference number(one.row().case_number);
            std::ranges::none_of(out, [&](const auto& other) { return number.is(other); }))
            out.push_back(one.row().case_number);
    }
    return out;
}

}  // namespace jcic::desk

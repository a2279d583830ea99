#include "app/desk/view.h"

#include <algorithm>
#include <limits>

#include "app/desk/owed.h"
#include "app/desk/queries/board_view.h"
#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/plugs.h"
#include "app/desk/rooms/surroundings.h"
#include "app/desk/seat/card_typist.h"
#include "app/domain/events/effects.h"
#include "app/domain/registers/audits.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/stops.h"
#include "app/domain/trail_access.h"

namespace jcic::desk {
namespace {

std::string name_in(const Seat& seat, const domain::PersonId& person) {
    return seat.names().display_name(person);
}

/// What stands out about it: how many things, and how heavy. What cannot be read is told where its page is opened.
void count_remarks(ApprovalRow& row, Seat& seat) {
    const auto known = seat.standing_out().about(row.query, seat.inquiries());
    if (!known) return;
    const auto remarks = shown_here(seat, **known);
    const auto* query = seat.book().find(row.query);
    row.two = seat.inquiries().approvals.asks_for_two(*query, remarks).value_or(false);
    if (query->first) row.first = name_in(seat, query->first->by) + " " + query->first->by.text();
    for (const auto& remark : remarks) {
        ++row.remarks;
        ++row.ranked[static_cast<std::size_t>(inquiry::rank_of(remark.kind))];
    }
}

/// The heaviest first; of those equal, who has waited longest.
bool heavier(const ApprovalRow& a, const ApprovalRow& b) {
    for (std::size_t rank = 0; rank < a.ranked.size(); ++rank)
        if ((a.ranked[rank] > 0) != (b.ranked[rank] > 0)) return a.ranked[rank] > 0;
    return a.submitted_at < b.submitted_at;
}

/// What waits here, and of other desks' what waits for who is signed in.
void fill_approvals(Snapshot& snapshot, Seat& seat, const Elsewhere* elsewhere) {
    seat.standing_out().follow(seat.book(), seat.registers());
    for (const auto& [id, query] : seat.book().queries()) {
        std::set<domain::Item> items;
        for (const auto& [item, entry] : query.items)
            if (entry.state == domain::ItemState::submitted) items.insert(item);
        if (items.empty() || !query.query) continue;  // nothing to decide, or not ours to read
        ApprovalRow row{id, query.querier, name_in(seat, query.querier), {}, std::move(items), query.submitted_at};
        row.own = query.querier == seat.person() || query.holder == seat.person();
        row.subject_name = query.query->subject_name;
        row.file = query.file;
        if (elsewhere != nullptr) row.waits_at = elsewhere->from_us.waits_at(id);
        snapshot.approvals.push_back(std::move(row));
    }
    for (auto& row : snapshot.approvals) count_remarks(row, seat);
    if (elsewhere != nullptr)
        for (const auto& [id, asked] : elsewhere->to_us.questions) snapshot.approvals.push_back(asked.row);
    std::stable_sort(snapshot.approvals.begin(), snapshot.approvals.end(), heavier);
}

/// Of tries in doubt some were settled by what the card told before its next act: only then its events are read.
int tries_not_known(const Seat& seat, const domain::registers::CardEntry& card) {
    if (card.tries_in_doubt == 0) return 0;
    const auto* row = seat.registers().row(domain::registers::cards, card.number);
    const auto* lent = row == nullptr ? nullptr : row->last_of(action::card_handed_out);
    ledger::EventQuery since;
    since.action = "card.";
    since.subject = std::string(domain::registers::cards.about) + card.number;
    since.start = lent == nullptr ? 0 : lent->sequence;
    since.limit = std::numeric_limits<std::int64_t>::max();
    const auto events = seat.session().events(since);
    if (!events) return card.tries_in_doubt;
    domain::PasswordTries tries;
    for (const auto& event : *events) tries.apply(event);
    return static_cast<int>(tries.not_known());
}

CardRow card_row(const Seat& seat, const domain::registers::CardEntry& card, domain::RocDate today) {
    CardRow row{card.number,
                card.custodian,
                name_in(seat, card.custodian),
                card.holder,
                card.holder ? name_in(seat, *card.holder) : "",
                card.since,
                card.purpose,
                card.failed_tries,
                tries_not_known(seat, card),
                {},
                !card.holder || !seat.people().duties(*card.holder, today).empty()};
    if (const auto leaver = password_known_to_leaver(seat.people(), seat.registers(), card, today))
        row.password_leaver = name_in(seat, *leaver);
    if (const auto* known = seat.registers().row(domain::registers::cards, card.number)) {
        row.seen_on = domain::registers::in_other_hand_since(*known, seat.registers());
        if (row.seen_on) row.seen_with = seat.names().named(known->value(field::seen_with));
    }
    return row;
}

/// Whether something of the board still needs the card.
bool needs_card(const BoardRow& row) {
    using S = domain::ItemState;
    return row.state == S::approved || row.state == S::requesting || row.state == S::unsettled ||
           row.state == S::serial_held;
}

void fill_cards(Snapshot& snapshot, const Machine& machine, const Seat& seat, domain::RocDate today) {
    for (const auto& [number, card] : seat.people().cards()) {
        snapshot.cards.push_back(card_row(seat, card, today));
        const bool mine = card.holder == seat.person();
        if (mine && (snapshot.card.wanted.empty() || number == snapshot.card.number)) snapshot.card.wanted = number;
    }
    if (snapshot.card.state != CardState::present) return;
    snapshot.card.foreign = !snapshot.card.wanted.empty() && snapshot.card.wanted != snapshot.card.number;
    const auto here = seat.people().cards().find(snapshot.card.number);
    if (here == seat.people().cards().end()) return;
    snapshot.card.holder = here->second.holder;
    snapshot.card.holder_name = here->second.holder ? name_in(seat, *here->second.holder) : "";
    snapshot.card.custodian_name = name_in(seat, here->second.custodian);
    snapshot.card.held_since = here->second.since;
    if (const auto kept = password_in_order(seat.people(), seat.registers(), here->second, today); !kept)
        snapshot.card.no_query = kept.error();
    const auto keeper = domain::registers::keeper_of_password(seat.registers(), here->first);
    if (!keeper.empty() && keeper != seat.person().text()) snapshot.card.password_keeper = seat.names().named(keeper);
    if (asks_for_typist(machine, seat)) snapshot.card.typists = typists_of(machine, seat, here->first);
    snapshot.card.opened = seat.jcic().is_open();
    snapshot.card.done_with =
        seat.jcic().is_open() && std::none_of(snapshot.board.begin(), snapshot.board.end(), needs_card);
}

/// What a person would else type from the same sheet of paper each time.
std::map<std::string, std::string, std::less<>> proposed_by(const Settings& settings) {
    return {{std::string(domain::registers::notices_version_field), settings.notices_version},
            {std::string(domain::registers::sent_through_field), settings.head_office}};
}

void fill_stops(Snapshot& snapshot, const Seat& seat, domain::RocDate today) {
    for (auto& stop : domain::registers::stops_on(seat.registers(), today)) {
        const auto* row = seat.registers().row(domain::registers::stops, stop.row);
        StopView view;
        if (stop.person) view.person_name = name_in(seat, *stop.person);
        view.entered_by = row->story.front().by;
        if (const auto by = domain::PersonId::parse(view.entered_by)) view.entered_by = name_in(seat, *by);
        view.since = row->story.front().at;
        view.stop = std::move(stop);
        snapshot.stops.push_back(std::move(view));
    }
}

/// `followed`: the trail was, up to its end.
void fill_seat(
    Snapshot& snapshot,
    const With<const Machine, Seating, const HubLine, const Printing, const LastRound, const MachineWatch>& parts,
    Seat& seat, bool followed) {
    snapshot.seat_state = SeatState::signed_in;
    const auto person = seat.people().people().find(seat.person());
    PersonView view{seat.person(), name_in(seat, seat.person()), {}, seat.duties()};
    if (person != seat.people().people().end()) view.title = person->second.title;
    snapshot.seat = SeatView{std::move(view),
                             seat.signed_in_at(),
                             domain::days_left(seat.password().changed(), parts.machine.clock().now()),
                             parts.seating.policy().idle_most,
                             seat.password().must_change(),
                             seat.draft(),
                             parts.seating.policy().reprints == domain::Reprints::approved,
                             parts.seating.policy().tax_year_month};
    for (auto& one : snapshot.people) {
        one.duties = seat.people().duties(one.code, parts.machine.today());
        const auto known = seat.people().people().find(one.code);
        if (known != seat.people().people().end()) one.title = known->second.title;
    }
    fill_stops(snapshot, seat, parts.machine.today());
    if (seat.password().must_change()) {
        // R-PW-2: nothing else is possible until it is done, but to give the card back.
        fill_cards(snapshot, parts.machine, seat, parts.machine.today());
        snapshot.owed = owed_of_cards(snapshot, parts.machine, seat);
        snapshot.todo = todo_of(snapshot.owed, seat.person(), seat.duties());
        return;
    }
    // R-PA-7: the cases, their numbers and copies are for who asks and who checks, as in the list of events.
    if (domain::may_list_kept(seat.duties()))
        fill_board(snapshot, seat, *parts.printing.watch().latest(), parts.hub_line.elsewhere());
    snapshot.work = seat.work();
    fill_approvals(snapshot, seat, parts.hub_line.elsewhere());
    fill_cards(snapshot, parts.machine, seat, parts.machine.today());
    snapshot.owed = owed_of(snapshot, parts, seat, pressing_days(parts.machine.today(), parts.machine.calendar()));
    snapshot.todo = todo_of(snapshot.owed, seat.person(), seat.duties());
    if (!followed || seat.duties().empty()) return;
    if (const auto head = seat.session().head()) {
        snapshot.ledger.events = head->size;
        snapshot.ledger.head = to_hex(head->root).substr(0, 8);
    }
}

std::shared_ptr<Snapshot> view_of(const ViewParts& parts, const Result<void>& taken_in) {
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->practice = parts.machine.is_practice();
    snapshot->institution = parts.machine.settings().institution.text();
    snapshot->proposed = proposed_by(parts.machine.settings());
    snapshot->branch = parts.machine.settings().branch;
    snapshot->now = parts.machine.clock().now();
    snapshot->card = parts.card_line.view();
    snapshot->card.exclusive = parts.machine.settings().card_access == pcsc::Share::exclusive;
    snapshot->host = parts.host_line.view();
    snapshot->host.account_apart = parts.machine.settings().host_account_apart;
    snapshot->hub = parts.hub_line.view();
    snapshot->printer = parts.printing.view();
    snapshot->ledger.verified_at = parts.verified.now().at;
    snapshot->ledger.verified_ok = parts.verified.now().ok;
    snapshot->ledger.findings = parts.verified.now().findings;
    snapshot->ledger.witnessed = parts.verified.now().witnessed;
    snapshot->ledger.daily = parts.seating.seat() && parts.seating.seat()->daily_check()   ? DailyState::running
                             : parts.verified.now().broken_off_on == parts.machine.today() ? DailyState::broken_off
                                                                                           : DailyState::none;
    if (parts.verified.now().quiet) snapshot->ledger.not_compared = parts.verified.now().quiet->not_compared;
    if (parts.verified.now().quiet && !parts.verified.now().ok)
        snapshot->ledger.quiet_since = parts.verified.now().quiet->at;
    snapshot->warnings = warnings_of(parts);
    if (const auto accounts = parts.seating.ledger().accounts())
        for (const auto& account : *accounts)
            if (!account.ended) snapshot->people.push_back({account.code, account.name, {}, {}, account.by_card});
    snapshot->card_required = parts.machine.settings().sign_in_by_card;
    snapshot->own_card_signs = parts.card_line.own().signs_documents();
    if (parts.seating.seat()) {
        snapshot->ledger.fault = taken_in ? parts.last_round.fault() : std::optional(taken_in.error());
        fill_seat(*snapshot, parts, *parts.seating.seat(), taken_in.has_value());
    }
    return snapshot;
}

}  // namespace

std::shared_ptr<const Snapshot> view_of(const ViewParts& parts) {
    if (!parts.seating.seat()) return view_of(parts, {});
    return view_of(parts, parts.seating.seat_in_any_case().map([](const Seat*) {}));
}

std::shared_ptr<const Snapshot> view_meanwhile(const ViewParts& parts) {
    return view_of(parts, {});
}

}  // namespace jcic::desk

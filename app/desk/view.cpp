#include "app/desk/view.h"

#include <algorithm>

#include "app/desk/ledger_desk.h"
#include "app/desk/machine_watch.h"
#include "app/desk/print_jobs.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/stops.h"

namespace jcic::desk {
namespace {

bool ended(domain::ItemState state) {
    using S = domain::ItemState;
    return state == S::refused || state == S::withdrawn || state == S::failed || state == S::expired;
}

std::string name_in(const Seat& seat, const domain::PersonId& person) {
    return seat.names.display_name(person);
}

/// R-PA-6: the end of the last day on which a used-up T52 may still be there.
std::optional<UtcTime> delete_by(domain::Item item, const inquiry::ItemEntry& entry) {
    if (item != domain::Item::t52 || entry.record != domain::RecordState::used_up || !entry.used_up_at) return {};
    const auto last = domain::delete_t52_by(domain::roc_date_at(*entry.used_up_at));
    if (!last) return {};
    return domain::start_of(*last) + std::chrono::days{1};
}

BoardRow board_row(const inquiry::QueryEntry& query, domain::Item item, const inquiry::ItemEntry& entry) {
    BoardRow row;
    row.query = query.id;
    row.item = item;
    row.state = entry.state;
    row.case_number = query.case_number;
    if (query.query) {
        row.subject_name = query.query->subject_name;
        row.subject_masked = query.query->subject.masked();
        if (domain::info(item).needs_year) row.year = query.query->year;
    }
    if (entry.serial) row.serial_masked = entry.serial->masked();
    row.deadline = entry.deadline;
    row.requested_at = entry.requested_at;
    row.ask_again = entry.ask_again;
    row.problem = entry.problem;
    row.refused = entry.refused;
    row.copies = entry.copies;
    row.delete_by = delete_by(item, entry);
    row.holds_record = entry.state == domain::ItemState::retrieved && entry.record != domain::RecordState::erased;
    return row;
}

/// What runs out first stands on top; what has no deadline after it, newest first.
bool before(const BoardRow& a, const BoardRow& b) {
    const bool waits_a = a.deadline && a.state == domain::ItemState::serial_held;
    const bool waits_b = b.deadline && b.state == domain::ItemState::serial_held;
    if (waits_a != waits_b) return waits_a;
    if (waits_a && a.deadline != b.deadline) return a.deadline < b.deadline;
    return a.requested_at > b.requested_at;
}

void fill_board(Snapshot& snapshot, const Seat& seat, const PrintReport& report) {
    const auto now = snapshot.now;
    std::set<std::pair<inquiry::QueryId, domain::Item>> ready;
    for (const auto& one : seat.inquiries->ready()) ready.insert(one);
    for (const auto& [id, query] : seat.book.queries()) {
        const bool near = at_hand(query, now);
        for (const auto& [item, entry] : query.items) {
            if (shows(QueryList::copies, entry, near, seat.was_recalled(QueryList::copies, id)))
                for (const auto& copy : entry.copies)
                    snapshot.copies.push_back({id, item, query.query ? query.query->subject_name : "",
                                               query.case_number, copy, entry.record, delete_by(item, entry),
                                               job_view(report, copy)});
            if (!shows(QueryList::board, entry, near, seat.was_recalled(QueryList::board, id))) continue;
            auto row = board_row(query, item, entry);
            row.ready = ready.contains({id, item});
            snapshot.board.push_back(std::move(row));
        }
    }
    std::stable_sort(snapshot.board.begin(), snapshot.board.end(), before);
    std::stable_sort(snapshot.copies.begin(), snapshot.copies.end(),
                     [](const CopyRow& a, const CopyRow& b) { return a.copy.reserved_at > b.copy.reserved_at; });
}

/// What stood out when it was submitted stays as it was.
std::size_t remarks_on(Seat& seat, const inquiry::QueryId& id) {
    if (const auto known = seat.remarks.find(id); known != seat.remarks.end()) return known->second;
    const auto remarks = seat.inquiries->remarks_for(id);
    if (!remarks) return 0;  // told where its page is opened
    return seat.remarks[id] = remarks->size();
}

void fill_approvals(Snapshot& snapshot, Seat& seat) {
    for (const auto& [id, query] : seat.book.queries()) {
        ApprovalRow row{id,
                        query.querier,
                        name_in(seat, query.querier),
                        {},
                        {},
                        query.submitted_at,
                        0,
                        query.querier == seat.person()};
        for (const auto& [item, entry] : query.items)
            if (entry.state == domain::ItemState::submitted) row.items.insert(item);
        if (row.items.empty() || !query.query) continue;  // nothing to decide, or not ours to read
        row.subject_name = query.query->subject_name;
        snapshot.approvals.push_back(std::move(row));
    }
    for (auto& row : snapshot.approvals) row.remarks = remarks_on(seat, row.query);
    std::stable_sort(snapshot.approvals.begin(), snapshot.approvals.end(),
                     [](const ApprovalRow& a, const ApprovalRow& b) { return a.submitted_at < b.submitted_at; });
}

CardRow card_row(const Seat& seat, const office::CardEntry& card, domain::RocDate today) {
    CardRow row{card.number,
                card.custodian,
                name_in(seat, card.custodian),
                card.holder,
                card.holder ? name_in(seat, *card.holder) : "",
                card.since,
                card.purpose,
                card.failed_tries,
                {},
                !card.holder || !seat.people.duties(*card.holder, today).empty()};
    if (const auto leaver = seat.people.password_known_to_leaver(card, today))
        row.password_leaver = name_in(seat, *leaver);
    return row;
}

/// Whether something of the board still needs the card.
bool needs_card(const BoardRow& row) {
    using S = domain::ItemState;
    return row.state == S::approved || row.state == S::requesting || row.state == S::unsettled ||
           row.state == S::serial_held;
}

void fill_cards(Snapshot& snapshot, const Seat& seat, domain::RocDate today) {
    for (const auto& [number, card] : seat.people.cards()) {
        snapshot.cards.push_back(card_row(seat, card, today));
        const bool mine = card.holder == seat.person();
        if (mine && (snapshot.card.wanted.empty() || number == snapshot.card.number)) snapshot.card.wanted = number;
    }
    if (snapshot.card.state != CardState::present) return;
    snapshot.card.foreign = !snapshot.card.wanted.empty() && snapshot.card.wanted != snapshot.card.number;
    const auto here = seat.people.cards().find(snapshot.card.number);
    if (here == seat.people.cards().end()) return;
    snapshot.card.holder = here->second.holder;
    snapshot.card.holder_name = here->second.holder ? name_in(seat, *here->second.holder) : "";
    snapshot.card.custodian_name = name_in(seat, here->second.custodian);
    snapshot.card.held_since = here->second.since;
    snapshot.card.opened = seat.jcic_open();
    snapshot.card.done_with =
        seat.jcic_open() && std::none_of(snapshot.board.begin(), snapshot.board.end(), needs_card);
}

/// What must be possible even while the password has run out (R-PW-2).
void fill_card_todo(Snapshot& snapshot, const Seat& seat) {
    for (const auto& card : snapshot.cards)
        if (card.holder == seat.person())
            snapshot.todo.push_back({TodoKind::give_card_back, "", std::nullopt, card.custodian_name, std::nullopt});
}

/// Until somebody says that it is they, nothing of what they sign counts.
void fill_recovered_todo(Snapshot& snapshot, const Seat& seat, domain::RocDate today) {
    const auto& people = seat.people.people();
    domain::Confirming confirming{seat.person(), seat.duties, seat.person(), seat.person()};
    for (const auto& [code, person] : people)
        if (!person.let_in_by && domain::heads_the_unit(seat.people.duties(code, today)))
            confirming.unit_heads.insert(code);
    for (const auto& [code, person] : people) {
        if (!person.let_in_by || person.ended) continue;
        confirming.recovered = code;
        confirming.maker = *person.let_in_by;
        if (domain::may_confirm_recovery(confirming))
            snapshot.todo.push_back(
                {TodoKind::confirm_recovered, "", std::nullopt, name_in(seat, code), std::nullopt, code});
    }
}

/// What is owed later than this waits until then.
constexpr std::chrono::days todo_ahead{7};

bool owes(const Seat& seat, const domain::registers::Owed& one, domain::RocDate today) {
    if (const auto named = seat.named_for(one, today)) return *named == seat.person();
    return domain::registers::holds_one(seat.duties, one.due->who);
}

void fill_registers_todo(Snapshot& snapshot, const Seat& seat, domain::RocDate today) {
    for (const auto& one : seat.owed) {
        if (one.until.days() > today.days() + todo_ahead) break;  // and all after it
        if (!owes(seat, one, today)) continue;
        auto& row = snapshot.todo.emplace_back();
        row.kind = TodoKind::register_step;
        row.book = one.book->name;
        row.row = one.row;
        row.owed = one.due->title;
        row.by = one.until;
    }
}

void fill_todo(Snapshot& snapshot, const Seat& seat, domain::RocDate today) {
    const bool approves = seat.duties.contains(domain::Duty::supervisor);
    for (const auto& row : snapshot.approvals)
        if (approves && !row.own)
            snapshot.todo.push_back({TodoKind::approve, row.query, std::nullopt, row.subject_name, std::nullopt});
    const bool asks = seat.duties.contains(domain::Duty::query_officer);
    const auto may_fetch = seat.inquiries->fetchable();
    const std::set<std::pair<inquiry::QueryId, domain::Item>> fetchable(may_fetch.begin(), may_fetch.end());
    for (const auto& row : snapshot.board) {
        if (!asks) break;  // only a query officer's card opens JCIC
        if (row.state == domain::ItemState::unsettled || row.state == domain::ItemState::requesting)
            snapshot.todo.push_back({TodoKind::settle, row.query, row.item, row.subject_name, std::nullopt});
        if (fetchable.contains({row.query, row.item}))
            snapshot.todo.push_back({TodoKind::fetch, row.query, row.item, row.subject_name, row.deadline});
    }
    for (const auto& row : snapshot.copies) {
        if (row.copy.state == domain::CopyState::reserved || domain::accounted_for(row.copy.state)) continue;
        const bool unused = row.copy.state == domain::CopyState::unused;
        snapshot.todo.push_back({unused ? TodoKind::destroy_copy : TodoKind::account_for_copy, row.query, row.item,
                                 row.subject_name, std::nullopt});
    }
    for (const auto& row : snapshot.board)
        if (asks && row.delete_by)
            snapshot.todo.push_back({TodoKind::delete_record, row.query, row.item, row.subject_name, row.delete_by});
    for (const auto& [code, person] : seat.people.people())
        if (person.locked && domain::may_unlock(seat.person(), seat.duties, code, seat.people.duties(code, today)))
            snapshot.todo.push_back(
                {TodoKind::unlock_account, "", std::nullopt, name_in(seat, code), std::nullopt, code});
    fill_recovered_todo(snapshot, seat, today);
    fill_card_todo(snapshot, seat);
    const bool keeps_cards =
        asks || seat.duties.contains(domain::Duty::card_custodian) || seat.duties.contains(domain::Duty::unit_head);
    for (const auto& card : snapshot.cards)
        if (keeps_cards && !card.password_leaver.empty())
            snapshot.todo.push_back(
                {TodoKind::change_card_password, "", std::nullopt, card.password_leaver, std::nullopt});
}

void fill_stops(Snapshot& snapshot, const Seat& seat, domain::RocDate today) {
    for (auto& stop : domain::registers::stops_on(seat.registers, today)) {
        const auto* row = seat.registers.row(domain::registers::stops, stop.row);
        StopView view;
        if (stop.person) view.person_name = name_in(seat, *stop.person);
        view.entered_by = row->story.front().by;
        if (const auto by = domain::PersonId::parse(view.entered_by)) view.entered_by = name_in(seat, *by);
        view.since = row->story.front().at;
        view.stop = std::move(stop);
        snapshot.stops.push_back(std::move(view));
    }
}

void fill_seat(Snapshot& snapshot, Rooms& rooms, Seat& seat) {
    snapshot.seat_state = SeatState::signed_in;
    const auto person = seat.people.people().find(seat.person());
    PersonView view{seat.person(), name_in(seat, seat.person()), {}, seat.duties};
    if (person != seat.people.people().end()) view.title = person->second.title;
    snapshot.seat = SeatView{std::move(view),
                             seat.signed_in_at,
                             domain::days_left(seat.password_changed, rooms.clock->now()),
                             rooms.policy().idle_most,
                             seat.password_must_change,
                             seat.draft};
    for (auto& one : snapshot.people) {
        one.duties = seat.people.duties(one.code, rooms.today());
        const auto known = seat.people.people().find(one.code);
        if (known != seat.people.people().end()) one.title = known->second.title;
    }
    fill_stops(snapshot, seat, rooms.today());
    if (seat.password_must_change) {
        // R-PW-2: nothing else is possible until it is done, but to give the card back.
        fill_cards(snapshot, seat, rooms.today());
        fill_card_todo(snapshot, seat);
        return;
    }
    fill_board(snapshot, seat, *rooms.print_watch->latest());
    fill_approvals(snapshot, seat);
    fill_cards(snapshot, seat, rooms.today());
    fill_todo(snapshot, seat, rooms.today());
    fill_registers_todo(snapshot, seat, rooms.today());
    if (const auto head = LedgerDesk(rooms).head()) {
        snapshot.ledger.events = head->events;
        snapshot.ledger.head = head->hash.substr(0, 8);
    }
}

}  // namespace

bool at_hand(const inquiry::QueryEntry& query, UtcTime now) {
    return inquiry::is_open(query) || query.last_written + recent >= now;
}

bool shows(QueryList list, const inquiry::ItemEntry& item, bool near, bool recalled) {
    if (list == QueryList::copies) return (near || recalled) && !item.copies.empty();
    return recalled || (near && !ended(item.state) && item.record != domain::RecordState::erased);
}

std::shared_ptr<const Snapshot> view_of(Rooms& rooms) {
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->practice = rooms.practice_kind;
    snapshot->institution = rooms.settings.institution.text();
    snapshot->branch = rooms.settings.branch;
    snapshot->now = rooms.clock->now();
    snapshot->card = rooms.card_view;
    snapshot->card.exclusive = rooms.settings.card_access == pcsc::Share::exclusive;
    snapshot->host = rooms.host_view;
    snapshot->host.account_apart = rooms.settings.host_account_apart;
    snapshot->printer = rooms.printer_view;
    snapshot->ledger.verified_at = rooms.verified_at;
    snapshot->ledger.verified_ok = rooms.verified_ok;
    snapshot->warnings = warnings_of(rooms);
    if (const auto accounts = rooms.ledger->accounts())
        for (const auto& account : *accounts)
            if (!account.ended) snapshot->people.push_back({account.code, account.name, {}, {}});
    if (rooms.seat) {
        const auto taken_in = rooms.seat->take_in(rooms.today(), rooms.calendar);
        snapshot->ledger.fault = taken_in ? rooms.round_fault : std::optional(taken_in.error());
        fill_seat(*snapshot, rooms, *rooms.seat);
    }
    return snapshot;
}

}  // namespace jcic::desk

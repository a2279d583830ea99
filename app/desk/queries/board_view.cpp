#include "app/desk/queries/board_view.h"

#include <algorithm>

#include "app/desk/rooms/archive.h"
#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/legal_holds.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/approvals.h"

namespace jcic::desk {
namespace {

/// The end of its last day.
std::optional<UtcTime> gone_by(domain::Item item, const inquiry::ItemEntry& entry) {
    const auto last = inquiry::delete_by(item, entry);
    return last ? std::optional(domain::start_of(*last) + std::chrono::days{1}) : std::nullopt;
}

void fill_decision(BoardRow& row, const inquiry::ItemEntry& entry, domain::RocDate today) {
    const auto last = inquiry::decide_by(row.item, entry);
    if (!last) return;
    row.decide_by = domain::start_of(*last) + std::chrono::days{1};
    row.asked_to_decide = inquiry::asked_to_decide(row.item, entry, today);
    row.filed = entry.filed_at.has_value();
}

BoardRow board_row(const Seat& seat, const inquiry::QueryEntry& query, domain::Item item,
                   const inquiry::ItemEntry& entry, domain::RocDate today) {
    BoardRow row;
    row.query = query.id;
    row.item = item;
    row.state = entry.state;
    row.case_number = query.case_number;
    row.case_number_before = query.case_number_before;
    row.corrected = !query.former_case_numbers.empty();
    if (query.query) {
        row.subject_name = query.query->subject_name;
        row.subject_masked = query.query->subject.masked();
        row.authorised_until = domain::start_of(query.query->authorisation.ends_on) + std::chrono::days{1};
        row.business = query.query->business;
        row.subject_kind = query.query->subject_kind;
        if (domain::info(item).needs_year) row.year = query.query->year;
    }
    row.own = query.querier == seat.person();
    const auto& holder = inquiry::who_has(query);
    row.in_hand = holder == seat.person();
    row.left = !seat.people().duties(holder, today).contains(domain::Duty::query_officer);
    row.holder = holder;
    row.holder_name = seat.names().display_name(holder);
    row.submitted_at = query.submitted_at;
    row.changed_at = query.last_written;
    row.querier_name = seat.names().display_name(query.querier);
    if (query.approval) {
        row.approver_name = seat.names().display_name(query.approval->by);
        row.approved_at = query.approval->desk;
        if (entry.state == domain::ItemState::refused) row.cause = query.approval->cause;
        row.remark = query.approval->remark;
    }
    if (entry.serial) row.serial_masked = entry.serial->masked();
    row.deadline = entry.deadline;
    row.requested_at = entry.requested_at;
    row.ask_again = entry.ask_again;
    row.problem = entry.problem;
    row.refused = entry.refused;
    row.copies = entry.copies;
    row.delete_by = gone_by(item, entry);
    fill_decision(row, entry, today);
    row.end_seen = entry.end_seen;
    row.used_up = entry.record == domain::RecordState::used_up;
    row.holds_record = entry.state == domain::ItemState::retrieved && entry.record != domain::RecordState::erased;
    row.other_name = row.holds_record && !entry.other_name.empty();
    return row;
}

/// What becomes a row.
struct Shown {
    const inquiry::QueryEntry* query;
    domain::Item item;
    const inquiry::ItemEntry* entry;
};

/// Of who asked; of what is requested and retrieved of who does it, too (Steps::not_stopped_between).
bool is_stopped(const Snapshot& snapshot, const domain::PersonId& acting, const inquiry::QueryEntry& query,
                domain::Item item, domain::ItemState state) {
    return std::ranges::any_of(snapshot.stops, [&](const StopView& one) {
        const bool acts = state != domain::ItemState::submitted && one.stop.forbids(item, acting);
        return acts || one.stop.forbids(item, query.querier);
    });
}

/// What runs out first stands on top; what has no deadline after it, newest first. Of two of one millisecond their
/// place in the trail decides: the list does not shuffle by itself.
bool before(const Shown& one, const Shown& other) {
    const auto& a = *one.entry;
    const auto& b = *other.entry;
    const bool waits_a = a.deadline && a.state == domain::ItemState::serial_held;
    const bool waits_b = b.deadline && b.state == domain::ItemState::serial_held;
    if (waits_a != waits_b) return waits_a;
    if (waits_a && a.deadline != b.deadline) return a.deadline < b.deadline;
    if (a.requested_at != b.requested_at) return a.requested_at > b.requested_at;
    return one.query->submission.sequence > other.query->submission.sequence;
}

}  // namespace

void fill_board(Snapshot& snapshot, Seat& seat, const PrintReport& report, const Elsewhere* elsewhere) {
    const auto now = snapshot.now;
    const auto today = domain::roc_date_at(now);
    const LegalHolds held(seat);
    const auto hold_of = [&](const inquiry::QueryEntry& query, const inquiry::ItemEntry& entry) {
        return entry.record_event.sequence == 0 || entry.record == domain::RecordState::erased ? std::string()
                                                                                               : held.of(query);
    };
    std::vector<Shown> shown;
    for (const auto& [id, query] : seat.book().queries()) {
        const bool near = at_hand(query, now);
        for (const auto& [item, entry] : query.items) {
            if (shows(QueryList::copies, entry, near, seat.was_recalled(QueryList::copies, id)))
                for (const auto& copy : entry.copies)
                    snapshot.copies.push_back({id, item, query.query ? query.query->subject_name : "",
                                               query.case_number, copy, entry.record, gone_by(item, entry),
                                               hold_of(query, entry), job_view(report, copy),
                                               query.case_number_before});
            if (shows(QueryList::board, entry, near, seat.was_recalled(QueryList::board, id)))
                shown.push_back({&query, item, &entry});
        }
    }
    std::ranges::stable_sort(shown, before);
    const auto& retrievals = seat.inquiries().retrievals;
    const auto standing = retrievals.now();
    std::map<std::string_view, std::size_t> applicants;
    snapshot.board.reserve(shown.size());
    for (const auto& one : shown) {
        auto& row = snapshot.board.emplace_back(board_row(seat, *one.query, one.item, *one.entry, today));
        row.asked_for_basis = inquiry::waits_for_basis(*one.query, *one.entry);
        row.hold = hold_of(*one.query, *one.entry);
        if (one.query->query)
            row.applicant =
                std::to_string(applicants.emplace(one.query->query->subject.text(), applicants.size()).first->second);
        if (elsewhere != nullptr && row.state == domain::ItemState::submitted)
            row.waits_at = elsewhere->from_us.waits_at(row.query);
        row.stopped = is_stopped(snapshot, seat.person(), *one.query, one.item, one.entry->state);
        row.ready = retrievals.is_ready(*one.entry, standing);
        row.fetchable = retrievals.is_fetchable(*one.query, one.item, standing);
    }
    snapshot.cases = cases_of(snapshot.board, seat.duties());
    std::stable_sort(snapshot.copies.begin(), snapshot.copies.end(),
                     [](const CopyRow& a, const CopyRow& b) { return a.copy.reserved_at > b.copy.reserved_at; });
}

bool at_hand(const inquiry::QueryEntry& query, UtcTime now) {
    return inquiry::is_open(query) || query.last_written + recent >= now;
}

bool shows(QueryList list, const inquiry::ItemEntry& item, bool near, bool recalled) {
    if (list == QueryList::copies) return (near || recalled) && !item.copies.empty();
    return recalled || (near && item.record != domain::RecordState::erased);
}

}  // namespace jcic::desk

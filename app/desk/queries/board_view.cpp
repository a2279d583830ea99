#include "app/desk/queries/board_view.h"

#include <algorithm>

#include "app/desk/rooms/archive.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/desk/rooms/rooms.h"
#include "app/inquiry/steps/case_in_hand.h"

namespace jcic::desk {
namespace {

/// R-PA-6: the end of the last day on which a used-up T52 may still be there.
std::optional<UtcTime> delete_by(domain::Item item, const inquiry::ItemEntry& entry) {
    if (item != domain::Item::t52 || entry.record != domain::RecordState::used_up || !entry.used_up_at) return {};
    const auto last = domain::delete_t52_by(domain::roc_date_at(*entry.used_up_at));
    if (!last) return {};
    return domain::start_of(*last) + std::chrono::days{1};
}

void fill_decision(BoardRow& row, const inquiry::ItemEntry& entry, domain::RocDate today) {
    const auto last = inquiry::decide_by(row.item, entry);
    if (!last) return;
    row.decide_by = domain::start_of(*last) + std::chrono::days{1};
    row.asked_to_decide = domain::roc_date_at(inquiry::last_used(entry)) < today;
}

BoardRow board_row(const Seat& seat, const inquiry::QueryEntry& query, domain::Item item,
                   const inquiry::ItemEntry& entry, domain::RocDate today) {
    BoardRow row;
    row.query = query.id;
    row.item = item;
    row.state = entry.state;
    row.case_number = query.case_number;
    if (query.query) {
        row.subject_name = query.query->subject_name;
        row.subject_masked = query.query->subject.masked();
        row.authorised_until = domain::start_of(query.query->authorisation.ends_on) + std::chrono::days{1};
        if (domain::info(item).needs_year) row.year = query.query->year;
    }
    row.own = query.querier == seat.person();
    const auto& holder = inquiry::who_has(query);
    row.in_hand = holder == seat.person();
    row.left = !seat.people.duties(holder, today).contains(domain::Duty::query_officer);
    row.holder = holder;
    row.holder_name = seat.names.display_name(holder);
    row.changed_at = query.last_written;
    row.querier_name = seat.names.display_name(query.querier);
    if (query.approval) {
        row.approver_name = seat.names.display_name(query.approval->by);
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
    row.delete_by = delete_by(item, entry);
    fill_decision(row, entry, today);
    row.end_seen = entry.end_seen;
    row.used_up = entry.record == domain::RecordState::used_up;
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

}  // namespace

void fill_board(Snapshot& snapshot, const Seat& seat, const PrintReport& report) {
    const auto now = snapshot.now;
    std::set<std::pair<inquiry::QueryId, domain::Item>> ready;
    for (const auto& one : seat.inquiries->retrievals.ready()) ready.insert(one);
    std::set<std::pair<inquiry::QueryId, domain::Item>> fetchable;
    for (const auto& one : seat.inquiries->retrievals.fetchable()) fetchable.insert(one);
    std::map<std::string, std::size_t, std::less<>> applicants;
    for (const auto& [id, query] : seat.book.queries()) {
        const bool near = at_hand(query, now);
        for (const auto& [item, entry] : query.items) {
            if (shows(QueryList::copies, entry, near, seat.was_recalled(QueryList::copies, id)))
                for (const auto& copy : entry.copies)
                    snapshot.copies.push_back({id, item, query.query ? query.query->subject_name : "",
                                               query.case_number, copy, entry.record, delete_by(item, entry),
                                               job_view(report, copy)});
            if (!shows(QueryList::board, entry, near, seat.was_recalled(QueryList::board, id))) continue;
            auto row = board_row(seat, query, item, entry, domain::roc_date_at(now));
            if (query.query)
                row.applicant =
                    std::to_string(applicants.emplace(query.query->subject.text(), applicants.size()).first->second);
            row.ready = ready.contains({id, item});
            row.fetchable = fetchable.contains({id, item});
            snapshot.board.push_back(std::move(row));
        }
    }
    std::stable_sort(snapshot.board.begin(), snapshot.board.end(), before);
    snapshot.cases = cases_of(snapshot.board, seat.duties);
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

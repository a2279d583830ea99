#include "app/desk/todo.h"

#include <algorithm>

#include "app/desk/rooms/hub_view.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/parts.h"
#include "app/domain/roc_date.h"

namespace jcic::desk {

std::vector<TodoRow> unread_records(const std::vector<CaseRow>& cases) {
    std::vector<TodoRow> out;
    for (const auto& one : cases)
        for (const auto& item : one.items) {
            if (item.group != CaseGroup::mine || item.step != CaseStep::print) continue;
            if (!item.row.copies.empty() || item.row.used_up) continue;
            auto& row = out.emplace_back();
            row.kind = TodoKind::read_record;
            row.query = item.row.query;
            row.item = item.row.item;
            row.who = item.row.subject_name;
        }
    return out;
}

std::optional<domain::HoldingWarning> held_over_days_off(const CaseRow& of, const inquiry::QueryId& query, UtcTime now,
                                                         const domain::OfficeCalendar& calendar) {
    std::optional<domain::HoldingWarning> out;
    for (const auto& item : of.items) {
        if (item.step != CaseStep::request || item.row.query != query) continue;
        const auto warning = domain::holding_warning(item.row.item, now, calendar);
        if (warning && (!out || warning->fetch_by < out->fetch_by)) out = warning;
    }
    return out;
}

std::optional<domain::registers::Maintenance> first_maintenance(const CaseRow& of, const inquiry::QueryId& query,
                                                                UtcTime now, const domain::registers::Rows& rows) {
    std::set<domain::Item> items;
    for (const auto& item : of.items)
        if (item.step == CaseStep::request && item.row.query == query) items.insert(item.row.item);
    auto announced = domain::registers::maintenances_soon(rows, items, now);
    return announced.empty() ? std::nullopt : std::optional(std::move(announced.front()));
}

namespace {

TodoRow found_at_hub(std::optional<Fault> fault) {
    TodoRow out;
    out.kind = TodoKind::hub_differs;
    out.fault = std::move(fault);
    return out;
}

/// What a hold keeps leads to where it is lifted.
void hold_back(TodoRow& one, const BoardRow& row) {
    one.hold = row.hold;
    if (one.kind != TodoKind::t52_held) return;
    one.book = domain::registers::holds.name;
    one.row = row.hold;
}

}  // namespace

std::vector<TodoRow> months_of_t52(const std::vector<BoardRow>& board, const std::set<domain::Duty>& duties,
                                   UtcTime now) {
    const bool asks = duties.contains(domain::Duty::query_officer);
    const bool heads = duties.contains(domain::Duty::unit_head);
    const auto today = domain::roc_date_at(now);
    std::vector<TodoRow> out;
    for (const auto& row : board) {
        const auto until = row.delete_by ? row.delete_by : row.decide_by;
        if (!until) continue;
        const auto last = domain::roc_date_at(*until - std::chrono::days{1});
        const auto left = static_cast<int>((last.days() - today.days()).count());
        const bool decides = asks && row.asked_to_decide && (row.in_hand || row.left);
        const bool held = row.delete_by && !row.hold.empty();
        const bool own = row.delete_by ? asks : decides;
        if (!own && !(heads && (held || left < 0))) continue;
        auto& one = out.emplace_back();
        one.kind = held            ? TodoKind::t52_held
                   : !own          ? TodoKind::t52_late
                   : row.delete_by ? TodoKind::delete_record
                                   : TodoKind::decide_record;
        hold_back(one, row);
        one.query = row.query;
        one.item = row.item;
        one.who = row.subject_name.empty() ? row.case_number : row.subject_name;
        if (one.kind == TodoKind::t52_late) one.who += "（" + row.holder_name + "）";
        one.until = until;
        one.late = left < 0 && !held;
        one.days_left = left;
        one.in_hand = row.in_hand;
        one.filed = row.filed;
    }
    return out;
}

std::vector<TodoRow> records_without_basis(const std::vector<BoardRow>& board, const std::set<domain::Duty>& duties) {
    std::vector<TodoRow> out;
    if (!duties.contains(domain::Duty::query_officer)) return out;
    for (const auto& row : board) {
        const bool goes = row.used_up && row.delete_by;  // told with its month
        if (!row.asked_for_basis || goes || !(row.in_hand || row.left)) continue;
        auto& one = out.emplace_back();
        const bool held = row.used_up && !row.hold.empty();
        one.kind = held ? TodoKind::t52_held : row.used_up ? TodoKind::delete_record : TodoKind::decide_basis;
        one.query = row.query;
        one.item = row.item;
        one.who = row.subject_name.empty() ? row.case_number : row.subject_name;
        one.in_hand = row.in_hand;
        hold_back(one, row);
    }
    return out;
}

bool office_has_closed(UtcTime now, const domain::OfficeHours& hours) {
    const auto when = domain::time_of_week(now);
    return when.time >= hours.closing(when.day);
}

bool out_too_long(const CardRow& card, UtcTime now, const domain::OfficeHours& hours) {
    if (!card.holder) return false;
    return card.since < domain::start_of(domain::roc_date_at(now)) || office_has_closed(now, hours);
}

std::vector<TodoRow> cards_out(const std::vector<CardRow>& cards, const domain::PersonId& person, UtcTime now,
                               const domain::OfficeHours& hours) {
    std::vector<TodoRow> out;
    for (const auto& card : cards) {
        const bool mine = card.holder == person, late = out_too_long(card, now, hours);
        if (card.seen_on && (office_has_closed(now, hours) || *card.seen_on < domain::roc_date_at(now))) {
            auto& row = out.emplace_back();
            row.kind = TodoKind::card_other_hand;
            row.who = card.seen_with;
            row.card = card.number;
            row.late = true;
        }
        if (!mine && !late) continue;
        auto& row = out.emplace_back();
        row.kind = mine ? TodoKind::give_card_back : TodoKind::card_out;
        row.who = mine ? card.custodian_name : card.holder_name;
        row.card = card.number;
        row.late = late;
    }
    return out;
}

std::vector<TodoRow> due_at_hub(const HubView& hub, const std::set<domain::Duty>& duties, UtcTime now) {
    namespace registers = domain::registers;
    std::vector<TodoRow> out;
    if (!registers::holds_one(duties, registers::head_and_administrator)) return out;
    if (hub.state == HubView::State::away) {
        auto& row = out.emplace_back();
        row.kind = TodoKind::hub_away;
        row.since = hub.since;
        row.fault = hub.fault;
    }
    if (hub.state == HubView::State::refused) out.push_back(found_at_hub(hub.fault));
    if (hub.owed) out.push_back(found_at_hub(hub.owed));
    if (hub.differ != 0) {
        out.push_back(found_at_hub(std::nullopt));
        out.back().who = std::to_string(hub.differ);
    }
    for (const auto& desk : hub.unread) {
        out.push_back(found_at_hub(std::nullopt));
        out.back().row = desk;
    }
    if (const auto days = days_of_renewal(hub.certificate_until, now)) {
        auto& row = out.emplace_back();
        row.kind = TodoKind::hub_certificate;
        row.until = hub.certificate_until;
        row.days_left = days;
        row.late = *days < 0;
    }
    return out;
}

std::vector<TodoRow> key_not_at_hand(const std::optional<Fault>& fault, const std::set<domain::Duty>& duties) {
    if (!fault || !domain::registers::holds_one(duties, domain::registers::head_and_administrator)) return {};
    TodoRow row;
    row.kind = TodoKind::workstation_key;
    row.fault = fault;
    row.late = true;
    return {row};
}

std::vector<TodoRow> laid_by_loan_system(const LaidFiles& laid, const std::set<domain::Duty>& duties) {
    std::vector<TodoRow> out;
    if (!duties.contains(domain::Duty::query_officer)) return out;
    const auto add_row = [&out](TodoKind kind, std::size_t files) -> TodoRow& {
        auto& row = out.emplace_back();
        row.kind = kind;
        row.files = files;
        return row;
    };
    if (laid.waiting > 0 || laid.fault) add_row(TodoKind::laid_cases, laid.waiting).fault = laid.fault;
    if (laid.refused > 0) add_row(TodoKind::laid_refused, laid.refused);
    return out;
}

std::size_t late_replies(const domain::registers::Rows& rows, UtcTime now) {
    const auto& all = rows.of(domain::registers::authorisations);
    return static_cast<std::size_t>(std::ranges::count_if(
        all, [now](const auto& one) { return domain::registers::reply_is_late(one.second, now); }));
}

void say_if_reply_is_late(TodoRow& row, const domain::registers::Obligation& owed, const domain::registers::Rows& rows,
                          UtcTime now) {
    if (owed.book != &domain::registers::authorisations) return;
    const auto* found = rows.row(*owed.book, owed.row);
    if (found == nullptr || !domain::registers::reply_is_late(*found, now)) return;
    row.late = true;
    row.owed = JCIC_WORD("registers", "逾 20 分鐘未獲聯徵中心回覆，請查明");
}

}  // namespace jcic::desk

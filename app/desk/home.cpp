#include "app/desk/home.h"

#include <algorithm>

#include "app/domain/registers/register.h"

namespace jcic::desk {
namespace {

using domain::Duty;

bool owes(const Snapshot& snapshot, std::initializer_list<TodoKind> kinds,
          std::initializer_list<const domain::registers::Register*> books = {}) {
    return std::ranges::any_of(snapshot.todo, [&](const Owed& row) {
        const auto is_its = [&](const auto* book) {
            return row.kind == TodoKind::register_step && book->name == row.book;
        };
        return std::ranges::find(kinds, row.kind) != kinds.end() || std::ranges::any_of(books, is_its);
    });
}

}  // namespace

Home home_of(Duty duty) {
    switch (duty) {
        case Duty::unit_head:
            return Home::unit;
        case Duty::query_officer:
            return Home::cases;
        case Duty::supervisor:
            return Home::approvals;
        case Duty::card_custodian:
            return Home::cards;
        case Duty::password_custodian:
        case Duty::reviewer:
        case Duty::auditor:
        case Duty::administrator:
            return Home::todo;
    }
    return Home::cases;
}

bool waits_for(Duty duty, const Snapshot& snapshot) {
    namespace registers = domain::registers;
    if (!snapshot.seat) return false;
    const auto& person = snapshot.seat->person.code;
    switch (duty) {
        case Duty::unit_head:
            return !snapshot.stops.empty() ||
                   owes(snapshot, {TodoKind::register_step, TodoKind::confirm_recovered, TodoKind::unlock_account});
        case Duty::query_officer:
            return std::ranges::any_of(snapshot.cases, [](const CaseRow& one) {
                return one.group == CaseGroup::mine && one.step != CaseStep::approve;
            });
        case Duty::supervisor:
            return std::ranges::any_of(snapshot.approvals, [](const ApprovalRow& row) { return !row.own; });
        case Duty::card_custodian:
            return owes(snapshot, {TodoKind::change_card_password}, {&registers::cards}) ||
                   std::ranges::any_of(snapshot.cards, [&](const CardRow& card) {
                       return card.custodian == person && card.holder.has_value();
                   });
        case Duty::password_custodian:
            return owes(snapshot, {}, {&registers::envelopes});
        case Duty::reviewer:
        case Duty::auditor:
            return owes(snapshot, {TodoKind::register_step});
        case Duty::administrator:
            return owes(snapshot, {TodoKind::unlock_account, TodoKind::confirm_recovered},
                        {&registers::people, &registers::machines});
    }
    return false;
}

Home home_of(const Snapshot& snapshot) {
    std::optional<Home> first;
    for (const auto duty : domain::all_duties) {
        if (!snapshot.seat || !snapshot.seat->person.duties.contains(duty)) continue;
        if (waits_for(duty, snapshot)) return home_of(duty);
        if (!first) first = home_of(duty);
    }
    return first.value_or(Home::cases);
}

}  // namespace jcic::desk

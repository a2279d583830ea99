#include "app/desk/rooms/owed.h"

#include <utility>

#include "app/domain/events/names.h"
#include "app/domain/registers/approver_keys.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/next_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk {
namespace {

/// Of what the ledger tells; a register's due names its own.
constexpr std::pair<TodoKind, std::string_view> settled_by[]{
    {TodoKind::approve, action::query_decided},
    {TodoKind::fetch, action::record_retrieved},
    {TodoKind::settle, "query.serial,query.not-received,query.request-failed"},
    {TodoKind::request, action::query_requesting},
    {TodoKind::ask_anew, action::query_withdrawn},
    {TodoKind::hand_over, action::query_handed_over},
    {TodoKind::look_at_end, action::query_end_seen},
    {TodoKind::read_record, "record.viewed,copy.reserved"},
    {TodoKind::give_card_back, "card.handed-back,card.taken-back"},
    {TodoKind::card_out, "card.handed-back,card.taken-back"},
    {TodoKind::card_other_hand, domain::registers::finding_opened},
    {TodoKind::account_for_copy, "copy.filed,copy.set-aside"},
    {TodoKind::destroy_copy, action::copy_destroyed},
    {TodoKind::change_card_password, action::card_pin_changed},
    {TodoKind::decide_record, "record.still-needed,record.filed-with-case,record.used-up"},
    {TodoKind::delete_record, action::record_erased},
    {TodoKind::t52_late, "record.still-needed,record.used-up,record.erased"},
    {TodoKind::t52_held, domain::registers::hold_lifted},
    {TodoKind::decide_basis, "record.kept-otherwise,record.used-up"},
    {TodoKind::unlock_account, "person.unlocked,person.unlocked-together"},
    {TodoKind::confirm_recovered, action::person_recovery_confirmed},
    {TodoKind::remake_recovery, action::recovery_made},
    {TodoKind::hub_approver_key, action::approver_key_entered}};

}  // namespace

std::string_view ways_to_settle(const Owed& owed) {
    if (owed.due != nullptr) return domain::registers::settled_by(*domain::registers::find(owed.book), *owed.due);
    const auto* found = std::ranges::find(settled_by, owed.kind, &std::pair<TodoKind, std::string_view>::first);
    return found == std::end(settled_by) ? std::string_view() : found->second;
}

}  // namespace jcic::desk

#include "app/cli/commands/todo_ways.h"

#include "app/cli/commands/register_acts.h"
#include "app/domain/registers/cards.h"

namespace jcic::cli {

using desk::TodoKind;
using desk::TodoRow;

const char* name_of(TodoKind kind) {
    switch (kind) {
        case TodoKind::approve:
            return "approve";
        case TodoKind::fetch:
            return "fetch";
        case TodoKind::settle:
            return "settle";
        case TodoKind::request:
            return "request";
        case TodoKind::ask_anew:
            return "ask-anew";
        case TodoKind::look_at_end:
            return "look-at-end";
        case TodoKind::read_record:
            return "read-record";
        case TodoKind::give_card_back:
            return "give-card-back";
        case TodoKind::card_out:
            return "card-out";
        case TodoKind::card_other_hand:
            return "card-other-hand";
        case TodoKind::account_for_copy:
            return "account-for-copy";
        case TodoKind::destroy_copy:
            return "destroy-copy";
        case TodoKind::change_card_password:
            return "change-card-password";
        case TodoKind::decide_record:
            return "decide-record";
        case TodoKind::delete_record:
            return "delete-record";
        case TodoKind::t52_late:
            return "t52-late";
        case TodoKind::unlock_account:
            return "unlock-account";
        case TodoKind::confirm_recovered:
            return "confirm-recovered";
        case TodoKind::remake_recovery:
            return "remake-recovery";
        case TodoKind::register_step:
            break;
    }
    return "register-step";
}

std::string command_for(const TodoRow& row) {
    const auto record = row.query + " " + (row.item ? std::string(domain::code_of(*row.item)) : std::string());
    switch (row.kind) {
        case TodoKind::approve:
            return "query waiting";
        case TodoKind::fetch:
        case TodoKind::settle:
        case TodoKind::request:
            return "query run";
        case TodoKind::ask_anew:
            return "query withdraw " + row.query + " --reason TEXT";
        case TodoKind::look_at_end:
            return "query seen " + row.query;
        case TodoKind::read_record:
            return "record print";
        case TodoKind::give_card_back:
            return "card hand-back " + row.card;
        case TodoKind::card_out:
        case TodoKind::card_other_hand:
            return shown_in(domain::registers::cards, row.card);
        case TodoKind::change_card_password:
            return "card change-pin";
        case TodoKind::decide_record:
            // Who has not the case has no word of their own (R-DU-15).
            return row.in_hand ? "record still-needed " + record + " --reason TEXT" : "record used-up " + record;
        case TodoKind::delete_record:
            return "record delete " + record + " --reason TEXT --second CODE";
        case TodoKind::account_for_copy:
            return "copy account " + record + " " + std::to_string(row.copy) + " --where TEXT";
        case TodoKind::destroy_copy:
            return "copy destroy " + record + " " + std::to_string(row.copy) + " --how TEXT --second CODE";
        case TodoKind::t52_late:
            return "query list";
        case TodoKind::unlock_account:
            return "account unlock " + row.person->text();
        case TodoKind::confirm_recovered:
            return "ledger recovery confirm " + row.person->text();
        case TodoKind::remake_recovery:
            return "ledger recovery make --first-keeper CODE --second-keeper CODE";
        case TodoKind::register_step:
            return shown_in(*domain::registers::find(row.book), row.row);
    }
    return {};
}

}  // namespace jcic::cli

#include "app/cli/commands/todo_ways.h"

#include "app/cli/commands/register_acts.h"
#include "app/domain/registers/cards.h"

namespace jcic::cli {

using desk::TodoKind;
using desk::TodoRow;

TodoWay way_of(const TodoRow& row) {
    const auto record = row.query + " " + (row.item ? std::string(domain::code_of(*row.item)) : std::string());
    const auto person = row.person ? row.person->text() : std::string();
    const auto copy = record + " " + std::to_string(row.copy);
    switch (row.kind) {
        case TodoKind::approve:
            return {"approve", "query waiting"};
        case TodoKind::fetch:
            return {"fetch", "query run"};
        case TodoKind::settle:
            return {"settle", "query run"};
        case TodoKind::request:
            return {"request", "query run"};
        case TodoKind::ask_anew:
            return {"ask-anew", "query withdraw " + row.query + " --reason TEXT"};
        case TodoKind::look_at_end:
            return {"look-at-end", "query seen " + row.query};
        case TodoKind::read_record:
            return {"read-record", "record print"};
        case TodoKind::give_card_back:
            return {"give-card-back", "card hand-back " + row.card};
        case TodoKind::card_out:
            return {"card-out", shown_in(domain::registers::cards, row.card)};
        case TodoKind::card_other_hand:
            return {"card-other-hand", shown_in(domain::registers::cards, row.card)};
        case TodoKind::change_card_password:
            return {"change-card-password", "card change-pin"};
        case TodoKind::decide_record:
            // Who has not the case has no word of their own (R-DU-15).
            return {"decide-record",
                    row.in_hand ? "record still-needed " + record + " --reason TEXT" : "record used-up " + record};
        case TodoKind::delete_record:
            return {"delete-record", "record delete " + record + " --reason TEXT --second CODE"};
        case TodoKind::account_for_copy:
            return {"account-for-copy", "copy account " + copy + " --where TEXT"};
        case TodoKind::destroy_copy:
            return {"destroy-copy", "copy destroy " + copy + " --how TEXT --second CODE"};
        case TodoKind::t52_late:
            return {"t52-late", "query list"};
        case TodoKind::unlock_account:
            return {"unlock-account", "account unlock " + person};
        case TodoKind::confirm_recovered:
            return {"confirm-recovered", "ledger recovery confirm " + person};
        case TodoKind::remake_recovery:
            return {"remake-recovery", "ledger recovery make --first-keeper CODE --second-keeper CODE"};
        case TodoKind::register_step:
            break;
    }
    return {"register-step", shown_in(*domain::registers::find(row.book), row.row)};
}

}  // namespace jcic::cli

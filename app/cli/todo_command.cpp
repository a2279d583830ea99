// What is still to be done today by who signs in, as the windows have it, each with the command that does it.

#include "app/cli/cli_text.h"
#include "app/cli/command.h"
#include "app/cli/register_acts.h"
#include "app/desk/todo_words.h"
#include "app/domain/registers/cards.h"
#include "app/words/query_end.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::TodoKind;
using desk::TodoRow;

/// As JSON has it.
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
        case TodoKind::register_step:
            break;
    }
    return "register-step";
}

/// "" for what is done in the windows only.
std::string command_for(const TodoRow& row) {
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
            if (!row.in_hand || !row.item) return {};
            return "record still-needed " + row.query + " " + std::string(domain::code_of(*row.item)) +
                   " --reason TEXT";
        case TodoKind::t52_late:
            return "query list";
        case TodoKind::unlock_account:
            return "account unlock " + row.person->text();
        case TodoKind::confirm_recovered:
            return "ledger recovery confirm " + row.person->text();
        case TodoKind::register_step:
            return shown_in(*domain::registers::find(row.book), row.row);
        case TodoKind::account_for_copy:
        case TodoKind::destroy_copy:
        case TodoKind::delete_record:
            break;
    }
    return {};
}

std::string why(const TodoRow& row) {
    if (!row.ended) return {};
    const auto& end = *row.ended;
    return words::why_it_ended({end.item, end.state, end.approver_name, end.cause, end.remark, end.problem})
        .toStdString();
}

Json json_of(const TodoRow& row) {
    Json out{{"kind", name_of(row.kind)}, {"late", row.late}};
    const auto put = [&out](const char* name, const std::string& value) {
        if (!value.empty()) out[name] = value;
    };
    put("query", row.query);
    if (row.item) out["item"] = domain::code_of(*row.item);
    put("who", row.who);
    put("why", why(row));
    if (row.until) put("until", domain::iso_text(*row.until));
    if (row.days_left) out["days_left"] = *row.days_left;
    if (row.holding) put("fetch_by", row.holding->fetch_by.text());
    put("card", row.card);
    if (row.person) put("person", row.person->text());
    put("register", row.book);
    put("row", row.row);
    if (row.owed != nullptr) put("what", row.owed);
    if (row.by) put("day", row.by->text());
    if (row.by) put("office_day", row.office_day.value_or(*row.by).text());
    put("command", command_for(row));
    return out;
}

std::string text_of_line(const TodoRow& row) {
    const auto said = desk::text_of(row, why(row), [](const char* word) { return told(word).toStdString(); });
    const auto command = command_for(row);
    return visible_line(said) + "　→ " + (command.empty() ? Cli::tr("在視窗辦理").toStdString() : command);
}

}  // namespace

Result<Answer> todo_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto snapshot = workplace->snapshot();
    Answer answer;
    answer.json = {{"todo", Json::array()}};
    for (const auto& row : snapshot->todo) {
        answer.json["todo"].push_back(json_of(row));
        answer.text += (answer.text.empty() ? "" : "\n") + text_of_line(row);
    }
    if (snapshot->todo.empty()) answer.text = Cli::tr("今天沒有待辦。").toStdString();
    return answer;
}

}  // namespace jcic::cli

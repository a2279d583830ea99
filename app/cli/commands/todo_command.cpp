// What is still to be done today by who signs in, as the windows have it, each with the command that does it.

#include "app/cli/command.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/commands/todo_ways.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/todo_words.h"
#include "app/desk/unit_words.h"
#include "app/words/query_end.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::TodoRow;

std::string why(const TodoRow& row) {
    if (!row.ended) return {};
    const auto& end = *row.ended;
    return words::why_it_ended({end.item, end.state, end.approver_name, end.cause, end.remark, end.problem})
        .toStdString();
}

Json json_of(const TodoRow& row) {
    Json out{{"kind", cli::name_of(row.kind)}, {"late", row.late}};
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
    return visible_line(said) + "　→ " + command_for(row);
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
    const auto& ledger = snapshot->ledger;
    answer.json["ledger"] = {{"verified", ledger.verified_at ? Json(domain::iso_text(*ledger.verified_at)) : Json()},
                             {"ok", ledger.verified_ok},
                             {"findings", ledger.findings}};
    answer.text += "\n" + Cli::tr("日誌：").toStdString() +
                   desk::said_of(ledger, [](const char* word) { return told(word).toStdString(); });
    return answer;
}

}  // namespace jcic::cli

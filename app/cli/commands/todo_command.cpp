// What is still to be done today by who signs in, as the windows have it, each with the command that does it.

#include "app/cli/commands/register_acts.h"
#include "app/cli/commands/todo_ways.h"
#include "app/desk/seat/hub_desk.h"
#include "app/desk/todo_words.h"
#include "app/desk/unit_words.h"
#include "app/words/query_end.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::TodoRow;

std::string why(const TodoRow& row) {
    if (row.fault) return words::words_for(*row.fault).title.toStdString();
    if (!row.ended) return {};
    const auto& end = *row.ended;
    return words::why_it_ended({end.item, end.state, end.approver_name, end.cause, end.remark, end.problem})
        .toStdString();
}

Answer todo_told(const TodoRow& row) {
    const auto way = way_of(row);
    Answer out{{"kind", way.name}, {"late", row.late}};
    out.add_known("query", row.query)
        .add_known("item", row.item)
        .add_known("who", row.who)
        .add_known("why", why(row))
        .add_known("until", row.until)
        .add_known("days_left", row.days_left)
        .add_known("card", row.card)
        .add_known("person", row.person)
        .add_known("register", row.book)
        .add_known("row", row.row)
        .add_known("what", row.owed)
        .add_known("hold", row.hold)
        .add_known("since", row.since);
    if (row.fault) out.add("fault", *row.fault);
    if (row.holding) out.add("fetch_by", row.holding->fetch_by);
    if (row.maintenance)
        out.add("maintenance_from", row.maintenance->from).add("maintenance_until", row.maintenance->until);
    if (row.by) out.add("day", *row.by).add("office_day", row.office_day.value_or(*row.by));
    return out.add("command", way.command)
        .say(QStringLiteral("%1　→ %2"), desk::text_of(row, why(row), in_words), way.command);
}

}  // namespace

Result<Answer> todo_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    // No round of the desk's comes here. A person whose password has run out is told what else they can do.
    static_cast<void>(workplace->hub().show());
    const auto snapshot = workplace->snapshot();
    Answer answer;
    answer.list("todo", snapshot->todo, todo_told);
    if (snapshot->todo.empty()) answer.say(Cli::tr("本日無待辦。"));
    return answer.add_facts("ledger", desk::facts_of(snapshot->ledger, in_words), Cli::tr("日誌："));
}

}  // namespace jcic::cli

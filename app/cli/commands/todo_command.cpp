// What is still to be done today by who signs in, as the windows have it, each with the command that does it.

#include "app/cli/commands/register_acts.h"
#include "app/cli/commands/todo_ways.h"
#include "app/desk/seat/hub_desk.h"
#include "app/desk/todo_words.h"
#include "app/desk/unit_words.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::Owed;

std::string why(const Owed& row) {
    if (row.fault) return words::words_for(*row.fault).title.toStdString();
    if (!row.ended) return {};
    const auto& end = *row.ended;
    return words::why_it_ended({end.item, end.state, end.approver_name, end.cause, end.remark, end.problem})
        .toStdString();
}

Answer todo_told(const Owed& row) {
    const auto way = way_of(row);
    Answer out;
    add_owed(out, row);
    out.add_known("why", why(row));
    if (row.fault) out.add("fault", *row.fault);
    if (row.holding) out.add("fetch_by", row.holding->fetch_by);
    if (row.maintenance)
        out.add("maintenance_from", row.maintenance->from).add("maintenance_until", row.maintenance->until);
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

// The board at the terminal: queries by their cases, and what of them is sought.

#include "app/base/bytes.h"
#include "app/cli/commands/carry_out.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/named.h"
#include "app/desk/commands/queries.h"
#include "app/desk/papers/query_list.h"
#include "app/desk/queries/query_desk.h"
#include "app/domain/case_number.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

namespace command = desk::command;
using desk::BoardRow;
using desk::CaseGroup;

constexpr Named<CaseGroup> groups[]{
    {CaseGroup::mine, "mine"}, {CaseGroup::waiting, "waiting"}, {CaseGroup::done, "done"}};

/// Which of the board are listed.
struct Sought {
    std::string text;
    bool mine = false;
    bool open = false;
    std::optional<domain::Item> item;
    std::optional<domain::ItemState> state;
    std::set<inquiry::QueryId> found{};  ///< that say the text

    [[nodiscard]] bool takes(const desk::CaseItem& one) const {
        return (text.empty() || found.contains(one.row.query)) && (!mine || one.row.in_hand) &&
               (!open || one.group != CaseGroup::done) && (!item || one.row.item == *item) &&
               (!state || one.row.state == *state);
    }
};

Result<Sought> sought_by(const Arguments& arguments) {
    Sought out;
    JCIC_TRY(out.text, first_line_of(arguments, "--find"));
    out.mine = arguments.has("--mine");
    out.open = arguments.has("--open");
    JCIC_TRY(out.item, given(arguments, "--item", domain::parse_item));
    JCIC_TRY(out.state, given(arguments, "--state", desk::papers::parse_item_state));
    return out;
}

QString why(const BoardRow& row) {
    return words::why_it_ended({row.item, row.state, row.approver_name, row.cause, row.remark, row.problem});
}

QString state_of(const BoardRow& row) {
    auto state = words::word_for(row.state);
    if (row.state == domain::ItemState::serial_held && row.deadline)
        state += filled(Cli::tr("，%1 刪除"), *row.deadline);
    if (!row.hold.empty()) state += QStringLiteral("，") + words::held(row.hold);
    if (row.other_name) state += Cli::tr("，資料所載姓名不符");
    if (!row.problem.empty()) state = Cli::tr("%1：%2").arg(state, words::problem_title(row.problem));
    return spoken(row.item) + QLatin1Char(' ') + state;
}

Answer told_of(const desk::CaseItem& one, bool to_withdraw) {
    const auto& row = one.row;
    const auto ended = why(row);
    Answer out{{"query", row.query},        {"case", row.case_number}, {"subject", row.subject_name},
               {"item", row.item},          {"state", row.state},      {"group", row_of(groups, one.group).name},
               {"holder", row.holder_name}, {"in_hand", row.in_hand},  {"to_withdraw", to_withdraw}};
    return out.add_known("year", row.year)
        .add_known("until", row.deadline)
        .add_known("serial", row.serial_masked)
        .add_known("hold", row.hold)
        .add_known("problem", row.problem)
        .add_known("why", ended.toStdString())
        .add_known("other_name", row.other_name)
        .add_known("approved_at", row.approved_at)
        .say(QStringLiteral("%1  %2  %3  %4"), row.query,
             domain::with_correction(row.case_number, row.case_number_before),
             text_of(words::read_or_not(row.subject_name).toStdString()),
             ended.isEmpty() ? state_of(row) : text_of(ended.toStdString()));
}

}  // namespace

Result<Answer> query_list(const Arguments& arguments) {
    JCIC_TRY(auto sought, sought_by(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    // It says who may list them, also where nothing is sought.
    JCIC_TRY(auto recalled, carry_out(*workplace, command::Recall{desk::QueryList::board, sought.text}));
    sought.found = std::move(recalled.found);
    const auto snapshot = workplace->snapshot();
    std::vector<Answer> rows;
    for (const auto& one : snapshot->cases) {
        const auto to_withdraw = one.to_withdraw();
        for (const auto& item : one.items)
            if (sought.takes(item)) rows.push_back(told_of(item, to_withdraw.contains(item.row.query)));
    }
    auto answer = Answer{{"more", recalled.more}}.list("rows", rows).say(Cli::tr("共 %1 項。"), rows.size());
    if (recalled.more) answer.say(Cli::tr("僅搜尋最近事件，可能尚有較早者：請增加字詞後再搜尋。"));
    return answer;
}

}  // namespace jcic::cli

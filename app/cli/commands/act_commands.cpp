// The acts that are described in app/domain/acts, one way for all: their commands are made of the descriptions
// (app/cli/line/command_table.h). `copy account` has a name for some of them that people know.

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/cli/commands/carry_out.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/desk/commands/acts.h"
#include "app/desk/commands/paper.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"

namespace jcic::cli {
namespace {

namespace command = desk::command;
using domain::acts::Act;

/// "record still-needed" is record.still-needed.
const Act& act_of(std::string_view command) {
    std::string name(command);
    std::ranges::replace(name, ' ', '.');
    return domain::acts::named(name);
}

Result<inquiry::RecordName> named_in(const Arguments& arguments) {
    if (arguments.values.size() < 2) return inquiry::RecordName{arguments.values.front()};
    JCIC_TRY(const auto item, domain::parse_item(arguments.values.at(1)));
    if (arguments.values.size() < 3) return inquiry::RecordName{arguments.values.front(), item};
    const auto number = whole_number<int>(arguments.values.at(2), 1);
    if (!number) return fail(FaultCode::usage, "arguments", {{"argument", "COPY"}, {"reason", "number"}});
    return inquiry::RecordName{arguments.values.front(), item, *number};
}

Result<domain::acts::Values> typed_for(const Act& act, const Arguments& arguments) {
    domain::acts::Values out;
    for (const auto& ask : act.asks) {
        const auto option = "--" + std::string(ask.typed_as());
        JCIC_CHECK(need(arguments, {option.c_str()}));
        out.emplace(ask.field, arguments.option(option));
    }
    return out;
}

/// What the desk has of a copy since.
Answer copy_now(desk::Workplace& workplace, const inquiry::RecordName& copy) {
    Answer answer{{"ok", true}, {"query", copy.query}, {"item", copy.item}, {"copy", copy.number}};
    QString state;
    const auto snapshot = workplace.snapshot();
    for (const auto& row : snapshot->copies)
        if (row.query == copy.query && row.item == copy.item && row.copy.number == copy.number) {
            answer.add("state", row.copy.state);
            state = words::word_for(row.copy.state);
        }
    return answer.say(Cli::tr("已登記。") + state);
}

/// What was chosen, or is no words of people's own, is answered as it is written.
Answer done(desk::Workplace& workplace, const Act& act, const inquiry::RecordName& on,
            const domain::acts::Values& typed) {
    if (on.number > 0) return copy_now(workplace, on);
    Answer answer{{"ok", true}, {act.of_case ? "case" : "query", on.query}};
    if (act.thing() == "record") answer.add("item", on.item);
    for (const auto& ask : act.asks) {
        const auto& field = *act.field(ask);
        if (!domain::events::is_free_text(field.kind) || !ask.one_of(field).empty())
            answer.add(ask.typed_as(), domain::events::as_written(field, typed.find(ask.field)->second).value_or(""));
    }
    return answer.say(told(act.answer));
}

/// The one thing that happened to it.
Result<std::string> said_of_it(const Arguments& arguments) {
    constexpr std::array ways{"--sheets", "--where", "--set-aside", "--missing"};
    const auto given = std::ranges::count_if(ways, [&](const char* one) { return arguments.has(one); });
    if (given != 1)
        return fail(FaultCode::usage, "arguments",
                    {{"argument", "--sheets|--where|--set-aside|--missing"}, {"reason", "one"}});
    return std::string(*std::ranges::find_if(ways, [&](const char* one) { return arguments.has(one); }));
}

Result<void> account_for(desk::Workplace& workplace, const inquiry::RecordName& copy, const std::string& way,
                         const Arguments& arguments) {
    if (way == "--where")
        return carry_out(workplace, command::TakeAct{"copy.file", {copy}, {{"where", arguments.option(way)}}});
    if (way == "--set-aside")
        return carry_out(workplace,
                         command::TakeAct{std::string(action::copy_set_aside), {copy}, {{"cause", "not-needed"}}});
    if (way == "--missing") return carry_out(workplace, command::TakeAct{"copy.lose", {copy}});
    const auto sheets = whole_number<int>(arguments.option(way));
    if (!sheets) return fail(FaultCode::usage, "arguments", {{"argument", way}, {"reason", "number"}});
    return carry_out(workplace, command::CountCopy{copy, *sheets});
}

Result<Answer> take_before_a_witness(const Act& act, const inquiry::RecordName& on, command::TakeAct wanted,
                                     const Arguments& arguments) {
    JCIC_TRY(wanted.second, person_in(arguments, "--second"));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto page, workplace->acts().page(wanted.act, on, wanted.typed, *wanted.second));
    if (arguments.has("--check")) return page_to_sign(page);
    JCIC_TRY(auto password, seconds_password(arguments, page, filled(Cli::tr("見證人 %1 的密碼"), *wanted.second)));
    JCIC_CHECK(carry_out(*workplace, wanted, desk::together(std::move(password))));
    return done(*workplace, act, on, wanted.typed);
}

}  // namespace

Result<Answer> take_act(const Arguments& arguments) {
    const auto& act = act_of(arguments.command);
    JCIC_TRY(const auto on, named_in(arguments));
    JCIC_TRY(auto typed, typed_for(act, arguments));
    command::TakeAct wanted{std::string(act.name), {on}, std::move(typed)};
    if (act.second != nullptr && !act.is_signed_alone())
        return take_before_a_witness(act, on, std::move(wanted), arguments);
    JCIC_TRY(auto workplace, signed_in(arguments));
    if (act.of_case) {
        JCIC_TRY(wanted.on, workplace->queries().case_of(on.query));
    }
    if (arguments.has("--all")) {
        const auto seen = workplace->snapshot();
        for (const auto& row : seen->todo)
            if (row.kind == desk::TodoKind::decide_record && row.in_hand && row.item)
                wanted.on.insert({row.query, *row.item});
    }
    JCIC_CHECK(carry_out(*workplace, wanted));
    auto answer = done(*workplace, act, on, wanted.typed);
    if (act.together) answer.add("records", wanted.on.size());
    if (act.of_case) answer.add("queries", wanted.on.size());
    return answer;
}

Result<Answer> copy_account(const Arguments& arguments) {
    JCIC_TRY(const auto copy, named_in(arguments));
    JCIC_TRY(const auto way, said_of_it(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(account_for(*workplace, copy, way, arguments));
    return copy_now(*workplace, copy);
}

}  // namespace jcic::cli

// Numbered copies at the terminal: what became of each sheet, and its destruction before a witness (R-PA-4, R-PA-10).

#include <array>

#include "app/base/numbers.h"
#include "app/cli/commands/carry_out.h"
#include "app/cli/secrets.h"
#include "app/desk/commands/paper.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/case_number.h"
#include "app/domain/states.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

namespace command = desk::command;

Result<desk::CopyId> copy_in(const Arguments& arguments) {
    JCIC_TRY(const auto item, domain::parse_item(arguments.values.at(1)));
    const auto number = whole_number<int>(arguments.values.back(), 1);
    if (!number) return fail(FaultCode::usage, "arguments", {{"argument", "COPY"}, {"reason", "number"}});
    return desk::CopyId{arguments.values.front(), item, *number};
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

Result<void> account_for(desk::Workplace& workplace, const desk::CopyId& copy, const std::string& way,
                         const Arguments& arguments) {
    if (way == "--where") return carry_out(workplace, command::FileCopy{copy, arguments.option(way)});
    if (way == "--set-aside") return carry_out(workplace, command::SetAsideCopy{copy, false});
    if (way == "--missing") return carry_out(workplace, command::MissCopy{copy});
    const auto sheets = whole_number<int>(arguments.option(way));
    if (!sheets) return fail(FaultCode::usage, "arguments", {{"argument", way}, {"reason", "number"}});
    return carry_out(workplace, command::CountCopy{copy, *sheets});
}

/// What the desk has of it since.
Answer answer_of(desk::Workplace& workplace, const desk::CopyId& copy) {
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

Answer copy_told(const desk::CopyRow& row) {
    const auto& copy = row.copy;
    return Answer{{"query", row.query},  {"item", row.item},      {"copy", copy.number}, {"case", row.case_number},
                  {"state", copy.state}, {"sheets", copy.sheets}, {"file", copy.as_file}}
        .add_known("hold", row.hold)
        .say(Cli::tr("%1 %2 %3 第 %4 份：%5"), row.query,
             domain::with_correction(row.case_number, row.case_number_before), row.item, copy.number,
             row.hold.empty() ? words::word_for(copy.state)
                              : words::word_for(copy.state) + QStringLiteral("，") + words::held(row.hold));
}

}  // namespace

Result<Answer> copy_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto snapshot = workplace->snapshot();
    return Answer()
        .say(Cli::tr("共 %n 份。", nullptr, words::counted(snapshot->copies.size())))
        .list("copies", snapshot->copies, copy_told);
}

Result<Answer> copy_account(const Arguments& arguments) {
    JCIC_TRY(const auto copy, copy_in(arguments));
    JCIC_TRY(const auto way, said_of_it(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(account_for(*workplace, copy, way, arguments));
    return answer_of(*workplace, copy);
}

Result<Answer> copy_destroy(const Arguments& arguments) {
    JCIC_TRY(const auto copy, copy_in(arguments));
    JCIC_CHECK(need(arguments, {"--how"}));
    JCIC_TRY(const auto witness, person_in(arguments, "--second"));
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto page =
        filled(Cli::tr("%1 %2 第 %3 份：%4"), copy.query, copy.item, copy.number, arguments.option("--how"))
            .toStdString();
    if (arguments.has("--check")) return page_to_sign(page);
    JCIC_TRY(auto password, seconds_password(arguments, page, filled(Cli::tr("見證人 %1 的密碼"), witness)));
    JCIC_CHECK(carry_out(*workplace, command::DestroyCopy{copy, arguments.option("--how"), witness},
                         desk::together(std::move(password))));
    return answer_of(*workplace, copy);
}

}  // namespace jcic::cli

// What two persons counted together, at the terminal: one password, and for each row its own event and signatures.

#include <sstream>

#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/page_lines.h"
#include "app/desk/registers/counting_desk.h"

namespace jcic::cli {
namespace {

std::vector<office::StepWanted> of_rows(const office::StepWanted& wanted, const std::string& rows) {
    std::vector<office::StepWanted> out;
    std::istringstream lines(rows);
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty()) continue;
        out.push_back(wanted);
        out.back().row = line;
    }
    return out;
}

/// What came of each. `faulty`: what is said of one that was not entered.
template <class Faulty>
Answer told_of(const std::vector<desk::RowPage>& rows, Faulty faulty) {
    const bool all = std::ranges::none_of(rows, [](const auto& one) { return one.fault.has_value(); });
    return Answer()
        .list("rows", rows,
              [&](const desk::RowPage& one) {
                  Answer out{{"row", one.wanted.row}};
                  if (one.fault) out.add("fault", *one.fault).say(faulty(one.wanted.row, words::words_for(*one.fault)));
                  return out;
              })
        .with(all ? Outcome::done : Outcome::refused);
}

Answer told_of(const std::vector<desk::RowPage>& done) {
    const auto taken = std::ranges::count_if(done, [](const auto& one) { return !one.fault; });
    return told_of(done,
                   [](const std::string& row, const words::Words& words) {
                       return filled(Cli::tr("%1 沒有登記：%2，%3"), row, words.title, words.cause);
                   })
        .add("taken", taken)
        .say(Cli::tr("已登記 %1 筆，各有自己的簽章。"), taken);
}

/// What would be done, of those of which nothing is wrong.
Answer checked(const std::vector<desk::RowPage>& shown, const std::string& pages, std::size_t ready) {
    Answer out;
    return out.say_lines(page_lines(pages))
        .join(told_of(shown, [](const std::string& row,
                                const words::Words& words) { return filled(Cli::tr("%1：%2"), row, words.title); }))
        .add("taken", 0)
        .add("ready", ready)
        .say(Cli::tr("%1 筆可以登記；只檢查，沒有登記。"), ready);
}

}  // namespace

Result<Answer> act_together(desk::Workplace& workplace, const office::StepWanted& wanted, const Arguments& arguments) {
    if (arguments.has("--row"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--row"}, {"reason", "twice"}});
    JCIC_TRY(const auto rows, text_in(arguments.option("--rows")));
    const auto all = of_rows(wanted, rows);
    if (all.empty()) return fail(FaultCode::input_missing, "register", {{"field", "rows"}});
    desk::CountingDesk desk(workplace.rooms());
    JCIC_TRY(auto shown, desk.pages(all));
    std::string pages;
    std::size_t ready = 0;
    for (const auto& one : shown)
        if (one.page) {
            pages += one.page->text;
            ++ready;
        }
    if (ready == 0) return told_of(shown);
    if (arguments.has("--check")) return checked(shown, pages, ready);
    const auto beside = wanted.beside ? wanted.beside->text() : std::string();
    JCIC_TRY(const auto password,
             seconds_password(arguments, pages, filled(Cli::tr("%1 會同 %2 筆，密碼"), beside, ready)));
    JCIC_TRY(const auto done, desk.take(std::move(shown), password));
    return told_of(done);
}

}  // namespace jcic::cli

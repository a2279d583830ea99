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

Answer told_of(const std::vector<desk::RowPage>& done) {
    Answer out;
    out.json = {{"taken", 0}, {"rows", Json::array()}};
    std::size_t taken = 0;
    for (const auto& one : done) {
        Json row{{"row", one.wanted.row}};
        if (one.fault) {
            const auto words = words::words_for(*one.fault);
            row["fault"] = std::string(one.fault->text());
            out.text +=
                Cli::tr("%1 沒有登記：%2，%3").arg(text_of(one.wanted.row), words.title, words.cause).toStdString() +
                "\n";
            out.status = Outcome::refused;
        } else {
            ++taken;
        }
        out.json["rows"].push_back(std::move(row));
    }
    out.json["taken"] = taken;
    out.text += Cli::tr("已登記 %1 筆，各有自己的簽章。").arg(taken).toStdString();
    return out;
}

/// What would be done, of those of which nothing is wrong.
Answer checked(const std::vector<desk::RowPage>& shown, const std::string& pages, std::size_t ready) {
    auto out = told_of(shown);
    out.json["taken"] = 0;
    out.json["ready"] = ready;
    out.text = page_lines(pages);
    for (const auto& one : shown)
        if (one.fault) out.text += said_of(one.wanted.row, words::words_for(*one.fault).title.toStdString()) + "\n";
    out.text += Cli::tr("%1 筆可以登記；只檢查，沒有登記。").arg(ready).toStdString();
    return out;
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
    const auto beside = text_of(wanted.beside ? wanted.beside->text() : std::string());
    JCIC_TRY(const auto password,
             signers_password(arguments, "--second-password-fd", pages,
                              Cli::tr("%1 會同 %2 筆，密碼").arg(beside).arg(ready).toStdString()));
    JCIC_TRY(const auto done, desk.take(std::move(shown), password));
    return told_of(done);
}

}  // namespace jcic::cli

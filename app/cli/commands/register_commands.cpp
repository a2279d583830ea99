// The branch's registers (app/domain/registers), all by the same five commands.

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "app/base/brought_text.h"
#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/page_lines.h"
#include "app/desk/registers/reading_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/files/files.h"
#include "app/words/counted.h"
#include "app/words/vacancy.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using domain::registers::Register;

/// The register that the command line names; the parser takes no other name (command_values.h).
const Register* book_of(const Arguments& arguments) {
    return domain::registers::find(arguments.values.front());
}

std::string names_of(const std::vector<const domain::registers::Step*>& steps) {
    std::string out;
    for (const auto* step : steps)
        out += (out.empty() ? "" : "\n") + std::string(step->action) + "  " + told(step->title).toStdString();
    return out;
}

Json actions_of(const std::vector<const domain::registers::Step*>& steps) {
    Json out = Json::array();
    for (const auto* step : steps) out.push_back(std::string(step->action));
    return out;
}

Json json_of(const Register& book, const desk::RegisterRow& row) {
    Json cells = Json::object();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto& column = book.columns[i];
        cells[column.field.empty() ? std::string(book.title_of(column)) : std::string(column.field)] = row.cells[i];
    }
    Json out{{"row", row.id}, {"state", std::string(row.state->name)}, {"cells", std::move(cells)}};
    if (row.due) out["due"] = row.due->text();
    return out;
}

std::string line_of(const desk::RegisterRow& row) {
    std::string out = row.id + "  " + told(row.state->title).toStdString();
    for (const auto& cell : row.cells) out += "  " + told(cell.c_str()).toStdString();
    return out;
}

Result<const domain::registers::Step*> step_of(const Register& book, const std::string& name) {
    const auto* found = book.step(name);
    if (found == nullptr) return fail(FaultCode::usage, "register", {{"argument", name}, {"reason", "unknown"}});
    return found;
}

Result<office::StepWanted> wanted(const Arguments& arguments) {
    office::StepWanted out;
    out.book = book_of(arguments);
    JCIC_TRY(out.step, step_of(*out.book, arguments.values[1]));
    out.row = arguments.option("--row");
    JCIC_TRY(out.typed, values_in(arguments.option("--values")));
    JCIC_TRY(out.beside, second_in(arguments));
    return out;
}

/// Of a field that a file is attached to, what was given is the file's path.
Result<void> attach(desk::RegisterDesk& registers, office::StepWanted& wanted) {
    for (const auto& field : wanted.step->asks) {
        const auto given = wanted.typed.find(field.name);
        if (field.kind != domain::events::Kind::attachment || given == wanted.typed.end()) continue;
        JCIC_TRY(auto attached, registers.attach(given->second));
        given->second = std::move(attached.handle);
    }
    return {};
}

/// Characters that no font has: entered as they are, and told at once, before a page is made.
void tell_unprinted(Answer& answer, const std::string& characters) {
    if (characters.empty()) return;
    answer.json["unprinted"] = characters;
    answer.text += "\n" + Cli::tr("沒有字形可印的字：%1，頁上以編號代替，並加說明。")
                              .arg(QString::fromStdString(characters))
                              .toStdString();
}

/// Duties that nobody will have once it is taken: only the register of people says who has any.
Result<std::vector<domain::registers::Vacancy>> vacancies_after(desk::RegisterDesk& registers,
                                                                const office::StepWanted& wanted) {
    if (wanted.book != &domain::registers::people) return {};
    JCIC_TRY(auto judged, registers.judge(wanted));
    return std::move(judged.vacancies);
}

/// What would be done. What is wrong is a fault, as when it is done.
Result<Answer> checked(desk::RegisterDesk& registers, const office::StepWanted& wanted) {
    JCIC_TRY(const auto said, registers.would_say(wanted));
    Answer answer;
    answer.json = {{"ok", true}, {"step", std::string(wanted.step->action)}, {"says", said}, {"taken", false}};
    JCIC_TRY(const auto vacancies, vacancies_after(registers, wanted));
    answer.text = page_lines(said) + Cli::tr("%1：%2，可以登記；只檢查，沒有登記。")
                                         .arg(told(wanted.book->title), told(wanted.step->title))
                                         .toStdString();
    tell_unprinted(answer, registers.unprinted(wanted));
    if (!vacancies.empty()) answer.text += "\n" + words::after_it(vacancies).toStdString();
    for (const auto& one : vacancies)
        answer.json["vacancies"].push_back(
            {{"duty", std::string(domain::name_of(one.duty))}, {"of", one.of}, {"from", one.from.text()}});
    return answer;
}

/// What nobody will be is known before the step is taken, as the window shows it.
Result<void> accept_vacancies(desk::RegisterDesk& registers, office::StepWanted& wanted, const Arguments& arguments) {
    JCIC_TRY(wanted.accepted, vacancies_after(registers, wanted));
    if (wanted.accepted.empty() || arguments.has("--leaves-vacant")) return {};
    return tl::unexpected<Fault>(domain::registers::as_fault(wanted.accepted.front()));
}

/// One row whole, where it is named; else those of the days that are named.
Result<desk::RowFilter> taken_out(const Arguments& arguments) {
    desk::RowFilter filter;
    filter.only_open = arguments.has("--open");
    filter.mine = arguments.has("--mine");
    for (const auto& [option, day] : {std::pair{"--from", &filter.since}, std::pair{"--to", &filter.until}})
        if (arguments.has(option)) {
            JCIC_TRY(const auto named, domain::RocDate::parse(arguments.option(option)));
            *day = named;
        }
    if (filter.since.has_value() != filter.until.has_value() || filter.until < filter.since)
        return fail(FaultCode::input_form, "arguments", {{"field", "--from"}, {"reason", "order"}});
    if (!arguments.has("--row")) return filter;
    filter.only = {arguments.option("--row")};
    filter.whole = true;
    return filter;
}

}  // namespace

Result<std::string> text_in(const std::string& file) {
    if (file.empty()) return std::string();
    if (file == "-") return decode_text(view(std::string(std::istreambuf_iterator<char>(std::cin), {})));
    JCIC_TRY(const auto bytes, files::read_given(file));
    return decode_text(bytes);
}

Result<domain::registers::Values> values_in(const std::string& file) {
    JCIC_TRY(const auto text, text_in(file));
    domain::registers::Values out;
    std::size_t number = 0;
    for (std::string_view rest = text; !rest.empty(); ++number) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);  // as editors of Windows end one
        if (line.empty()) continue;
        const auto equals = line.find('=');
        if (equals == std::string_view::npos || !out.emplace(line.substr(0, equals), line.substr(equals + 1)).second)
            return fail(FaultCode::input_form, "register",
                        {{"line", std::to_string(number + 1)}, {"reason", "key=value"}});
    }
    return out;
}

Result<std::string> first_line_of(const std::string& file) {
    JCIC_TRY(const auto text, text_in(file));
    return without_blanks(std::string_view(text).substr(0, text.find('\n')));
}

std::string shown_in(const Register& book, const std::string& row) {
    if (row.empty()) return "register list " + std::string(book.name);
    return "register show " + std::string(book.name) + " " + row;
}

Result<std::optional<domain::PersonId>> second_in(const Arguments& arguments) {
    if (!arguments.has("--second")) return std::nullopt;
    JCIC_TRY(auto second, domain::PersonId::parse(arguments.option("--second")));
    return std::optional(std::move(second));
}

Result<std::string> take_step(desk::RegisterDesk& registers, const office::StepWanted& wanted,
                              const Arguments& arguments) {
    std::optional<Secret> chosen;
    if (wanted.step->secret != nullptr) {
        JCIC_TRY(chosen, new_password(arguments, "--new-password-fd", told(wanted.step->secret).toStdString()));
    }
    if (!wanted.step->beside) return chosen ? registers.take(wanted, *chosen) : registers.take(wanted);
    JCIC_TRY(const auto page, registers.page(wanted));
    JCIC_TRY(const auto password,
             signers_password(arguments, "--second-password-fd", page.text,
                              Cli::tr("%1 會同，密碼").arg(cli::text_of(wanted.beside->text())).toStdString()));
    return registers.take(wanted, page, password, chosen ? &*chosen : nullptr);
}

Result<Answer> register_names(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    Answer answer;
    answer.json = {{"registers", Json::array()}};
    for (const auto* book : workplace->registers().readable()) {
        answer.json["registers"].push_back({{"name", std::string(book->name)}, {"rule", std::string(book->rule)}});
        answer.text +=
            (answer.text.empty() ? "" : "\n") + std::string(book->name) + "  " + told(book->title).toStdString();
    }
    return answer;
}

Result<Answer> register_list(const Arguments& arguments) {
    const auto* book = book_of(arguments);
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    desk::RowFilter filter;
    JCIC_TRY(filter.text, first_line_of(arguments.option("--find")));
    filter.only_open = arguments.has("--open");
    filter.mine = arguments.has("--mine");
    JCIC_TRY(const auto view, workplace->registers().rows(*book, filter));
    Answer answer;
    answer.json = {{"found", view.found}, {"rows", Json::array()}, {"steps", actions_of(view.begins)}};
    answer.text = Cli::tr("%1：%2 筆").arg(told(book->title)).arg(view.found).toStdString();
    for (const auto& row : view.rows) {
        answer.json["rows"].push_back(json_of(*book, row));
        answer.text += "\n" + line_of(row);
    }
    if (!view.begins.empty()) answer.text += "\n" + names_of(view.begins);
    return answer;
}

Result<Answer> register_show(const Arguments& arguments) {
    const auto* book = book_of(arguments);
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto view, workplace->registers().row(*book, arguments.values[1]));
    Answer answer;
    answer.json = json_of(*book, view.row);
    answer.json["values"] = Json::object();
    answer.json["story"] = Json::array();
    answer.json["steps"] = actions_of(view.possible);
    answer.text = line_of(view.row);
    for (const auto& said : view.values) {
        answer.json["values"][std::string(said.field->name)] = said.written;
        const auto value = said.sealed ? Cli::tr("（不可讀）").toStdString() : said.value;
        answer.text += "\n" + said_of(told(said.field->title).toStdString(), value);
    }
    for (const auto& one : view.story) {
        answer.json["story"].push_back({{"event", one.sequence},
                                        {"at", domain::iso_text(one.at)},
                                        {"step", std::string(one.step->action)},
                                        {"by", one.by},
                                        {"beside", one.beside}});
        answer.text += "\n" + Cli::tr("第 %1 筆 %2 %3 %4 %5")
                                  .arg(QString::number(one.sequence), cli::text_of(domain::roc_time_text(one.at)),
                                       told(one.step->title), cli::text_of(one.by), cli::text_of(one.beside))
                                  .toStdString();
    }
    if (!view.possible.empty()) answer.text += "\n" + names_of(view.possible);
    return answer;
}

Result<Answer> register_act(const Arguments& arguments) {
    if (arguments.has("--fields")) {
        JCIC_TRY(const auto* step, step_of(*book_of(arguments), arguments.values[1]));
        return fields_of(*step);
    }
    JCIC_TRY(auto step, wanted(arguments));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    office::fill_in_times(step, workplace->rooms().clock->now());
    if (arguments.has("--rows")) return act_together(*workplace, step, arguments);
    if (arguments.has("--check")) return checked(workplace->registers(), step);
    const auto unprinted = workplace->registers().unprinted(step);
    JCIC_CHECK(accept_vacancies(workplace->registers(), step, arguments));
    JCIC_CHECK(attach(workplace->registers(), step));
    JCIC_TRY(const auto row, take_step(workplace->registers(), step, arguments));
    Answer answer;
    answer.json = {{"ok", true}, {"row", row}, {"step", std::string(step.step->action)}};
    answer.text =
        Cli::tr("%1：%2，編號 %3").arg(told(step.book->title), told(step.step->title), cli::text_of(row)).toStdString();
    tell_unprinted(answer, unprinted);
    return answer;
}

Result<Answer> register_open(const Arguments& arguments) {
    const desk::AttachedTo where{book_of(arguments), arguments.values[1], arguments.values[2]};
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto& file = arguments.values[3];
    JCIC_TRY(const auto saving, saving_in(arguments));
    auto& registers = workplace->registers();
    JCIC_CHECK(saving.in_clear ? registers.save_attached_in_clear(where, file, saving.why)
                               : registers.save_attached(where, file, saving.password));
    Answer answer;
    answer.json = {{"ok", true}, {"file", file}, {"encrypted", !saving.in_clear}};
    answer.text = saved_text(saving, 1);
    return answer;
}

/// Where a reading that was stopped goes on: as the file counts its lines, whose first names the columns.
Result<std::size_t> first_line(const Arguments& arguments) {
    if (!arguments.has("--from-line")) return std::size_t{2};
    if (const auto line = whole_number<std::size_t>(arguments.option("--from-line"), 2)) return *line;
    return fail(FaultCode::input_form, "register.file", {{"field", "--from-line"}});
}

Result<Answer> register_read(const Arguments& arguments) {
    JCIC_TRY(const auto first, first_line(arguments));
    const auto* book = book_of(arguments);
    JCIC_TRY(const auto* step, step_of(*book, arguments.values[1]));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(auto read, workplace->reading().read(*book, *step, arguments.values[2]));
    std::erase_if(read.lines, [&](const auto& line) { return line.number < first; });
    Answer answer;
    answer.json = {{"lines", read.lines.size()}, {"good", read.good()}, {"faults", Json::array()}};
    for (const auto& line : read.lines) {
        if (!line.unprinted.empty()) {
            answer.json["unprinted"].push_back({{"line", line.number}, {"characters", line.unprinted}});
            answer.text += Cli::tr("第 %1 列：沒有字形可印的字：%2，頁上以編號代替，並加說明。")
                               .arg(QString::number(line.number), QString::fromStdString(line.unprinted))
                               .toStdString() +
                           "\n";
        }
        if (!line.fault) continue;
        answer.json["faults"].push_back({{"line", line.number}, {"fault", std::string(line.fault->text())}});
        const auto words = words::words_for(*line.fault);
        answer.text +=
            Cli::tr("第 %1 列：%2：%3").arg(QString::number(line.number), words.title, words.cause).toStdString() +
            "\n";
    }
    if (arguments.has("--check") || read.good() < read.lines.size()) {
        answer.text += Cli::tr("%1 列可以登記，%2 列有誤；沒有登記。")
                           .arg(read.good())
                           .arg(read.lines.size() - read.good())
                           .toStdString();
        answer.status = read.good() == read.lines.size() ? Outcome::done : Outcome::refused;
        return answer;
    }
    JCIC_TRY(const auto taken, workplace->reading().take(read));
    answer.json["taken"] = taken.taken;
    if (taken.fault) {
        answer.json["line"] = taken.line;
        answer.json["fault"] = std::string(taken.fault->text());
        answer.text =
            Cli::tr("已登記 %1 列，停在第 %2 列：%3")
                .arg(QString::number(taken.taken), QString::number(taken.line), words::words_for(*taken.fault).title)
                .toStdString();
        answer.status = Outcome::refused;
        return answer;
    }
    answer.text = Cli::tr("已登記 %n 列。", nullptr, words::counted(taken.taken)).toStdString();
    return answer;
}

Result<Answer> register_print(const Arguments& arguments) {
    const auto* book = book_of(arguments);
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto filter, taken_out(arguments));
    JCIC_TRY(const auto page, workplace->registers().sheet(*book, filter));  // who may not print it asks no server
    workplace->look_at_printers();
    JCIC_CHECK(workplace->registers().print(page, {}));
    Answer answer;
    answer.json = {{"ok", true}, {"register", std::string(book->name)}};
    answer.text = Cli::tr("已送印：%1。").arg(told(book->title)).toStdString();
    return answer;
}

Result<Answer> register_export(const Arguments& arguments) {
    const auto* book = book_of(arguments);
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto& file = arguments.values[1];
    JCIC_TRY(const auto saving, saving_in(arguments));
    auto& registers = workplace->registers();
    JCIC_TRY(const auto filter, taken_out(arguments));
    JCIC_TRY(const auto saved, saving.in_clear ? registers.save_in_clear(*book, filter, file, saving.why)
                                               : registers.save(*book, filter, file, saving.password));
    Answer answer;
    answer.json = {{"ok", true}, {"rows", saved}, {"file", file}, {"encrypted", !saving.in_clear}};
    answer.text = saved_text(saving, saved);
    return answer;
}

}  // namespace jcic::cli

// The branch's registers (app/domain/registers), all by the same five commands.

#include <algorithm>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/interrupt.h"
#include "app/cli/terminal/page_lines.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/commands/registers.h"
#include "app/desk/registers/reading_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/authorisations.h"
#include "app/words/counted.h"
#include "app/words/form_image.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using domain::registers::Register;

/// The register that the command line names; the parser takes no other name (command_values.h).
const Register* book_of(const Arguments& arguments) {
    return domain::registers::find(arguments.values.front());
}

/// What programs call a column: its field, or its title where it shows no field.
std::string_view name_of(const Register& book, const domain::registers::Column& column) {
    return column.field.empty() ? std::string_view(book.title_of(column)) : column.field;
}

const char* name_of(domain::registers::Urgency urgency) {
    switch (urgency) {
        case domain::registers::Urgency::late:
            return "late";
        case domain::registers::Urgency::soon:
            return "soon";
        case domain::registers::Urgency::later:
            break;
    }
    return "later";
}

/// For programs alone: people have the list as a table.
Answer told_of(const Register& book, const desk::RegisterRow& row) {
    Answer cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) cells.add(name_of(book, book.columns[i]), row.cells[i]);
    Answer out{{"row", row.id}, {"state", row.state->name}};
    out.add("cells", cells).add_known("due", row.due).add_known("hold", row.hold);
    return row.due ? out.add("urgency", name_of(row.urgency)) : out;
}

void put_cell(std::string& line, const QString& cell) {
    line.append(line.empty() ? "" : "\t").append(in_one_line(cell.toStdString()));
}

/// The rows under what their columns are called, as the windows show them.
std::string table_of(const Register& book, const std::vector<desk::RegisterRow>& rows) {
    const bool due = std::ranges::any_of(rows, [](const auto& row) { return row.due.has_value(); });
    std::string head;
    put_cell(head, Cli::tr("編號"));
    put_cell(head, Cli::tr("狀態"));
    if (due) put_cell(head, Cli::tr("期限"));
    for (const auto& column : book.columns) put_cell(head, told(book.title_of(column)));
    std::string out = head;
    for (const auto& row : rows) {
        std::string line;
        put_cell(line, text_of(row.id));
        put_cell(line, told(row.state->title));
        if (due)
            put_cell(line, !row.hold.empty() ? words::held(row.hold)
                           : row.due         ? text_of(row.due->dashed())
                                             : QString());
        for (const auto& cell : row.cells) put_cell(line, told(cell.c_str()));
        out.append("\n").append(line);
    }
    return page_lines(out);
}

/// What has to be done with a row first, as the windows' chips narrow a list.
Result<std::optional<domain::registers::Urgency>> owing_in(const Arguments& arguments) {
    if (arguments.has("--late") && arguments.has("--soon"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--soon"}, {"reason", "twice"}});
    if (arguments.has("--late")) return domain::registers::Urgency::late;
    if (arguments.has("--soon")) return domain::registers::Urgency::soon;
    return std::nullopt;
}

/// What was judged of the same line of a working paper last time, beside what is judged now.
void add_last_time(Answer& answer, const desk::RowView& view, const desk::LastAnswer& last) {
    Answer values;
    for (const auto& [field, value] : last.answers) values.add(field, value);
    answer.add("last_time", Answer{{"about", last.about}, {"by", last.by}}.add("values", values));
    answer.say(Cli::tr("上次：%1 %2"), last.about, last.by);
    for (const auto* step : view.possible)
        for (const auto& field : step->asks)
            if (const auto found = last.answers.find(field.name); found != last.answers.end())
                answer.say(QStringLiteral("  %1  %2"), told(field.title),
                           told(domain::registers::shown_value(field, found->second).c_str()));
}

Result<const domain::registers::Step*> step_of(const Register& book, const std::string& name) {
    const auto* found = book.step(name);
    if (found == nullptr) return fail(FaultCode::usage, "register", {{"argument", name}, {"reason", "unknown"}});
    return found;
}

Result<domain::registers::StepRequest> wanted(const Arguments& arguments) {
    domain::registers::StepRequest out;
    out.book = book_of(arguments);
    JCIC_TRY(out.step, step_of(*out.book, arguments.values[1]));
    out.row = arguments.option("--row");
    JCIC_TRY(const auto typed, values_in(arguments, "--values"));
    JCIC_TRY(out.typed, by_name(*out.step, typed));
    JCIC_TRY(out.beside, second_in(arguments));
    return out;
}

/// Characters that no font has: entered as they are, and told at once, before a page is made.
void add_unprinted(Answer& answer, const std::string& characters) {
    if (characters.empty()) return;
    answer.add("unprinted", characters)
        .say(Cli::tr("無字形可列印之字：%1，頁面以編號代替並加說明。"), QString::fromStdString(characters));
}

/// The same file as another person's form, the same number under another name: entered as it is, and told at once.
void add_remarks(Answer& answer, const std::vector<inquiry::Remark>& remarks) {
    if (remarks.empty()) return;
    answer.list("remarks", remarks, [](const inquiry::Remark& one) {
        Answer out;
        for (const auto& detail : one.details) out.add(detail.key, detail.value);
        return out.say(Cli::tr("%1：%2"), told(inquiry::title_of(inquiry::rank_of(one.kind))), sentence(one));
    });
}

/// That nothing here has the number that was typed: told, and done all the same.
void add_told(Answer& answer, const char* what) {
    if (what != nullptr) answer.add("told", what).say(told(what));
}

/// Duties that nobody will have once it is taken: only the register of people says who has any.
Result<std::vector<domain::registers::Vacancy>> vacancies_after(desk::RegisterDesk& registers,
                                                                const domain::registers::StepRequest& wanted) {
    if (wanted.book != &domain::registers::people) return {};
    JCIC_TRY(auto judged, registers.judge(wanted));
    return std::move(judged.vacancies);
}

/// The second word for a sheet that shows nothing, as the window's button.
desk::EmptyPages empty_pages_in(const Arguments& arguments) {
    return arguments.has("--empty-pages") ? desk::EmptyPages::attach : desk::EmptyPages::refuse;
}

/// What would be done. What is wrong is a fault, as when it is done.
Result<Answer> checked(desk::RegisterDesk& registers, const domain::registers::StepRequest& wanted,
                       desk::EmptyPages empty) {
    JCIC_TRY(const auto said, registers.would_say(wanted, empty));
    JCIC_TRY(const auto vacancies, vacancies_after(registers, wanted));
    Answer answer{{"ok", true}, {"step", wanted.step->action}, {"says", said}, {"taken", false}};
    answer.say_lines(page_lines(said))
        .say(Cli::tr("%1：%2，可登記；僅檢查，未登記。"), told(wanted.book->title), told(wanted.step->title));
    if (wanted.step->beside) answer.add("seen", page_code(said)).say(Cli::tr("頁面代碼 %1"), page_code(said));
    add_unprinted(answer, registers.unprinted(wanted));
    JCIC_TRY(const auto remarks, registers.remarks_on(wanted));
    add_remarks(answer, remarks);
    add_told(answer, registers.told_beforehand(wanted));
    if (vacancies.empty()) return answer;
    return answer.say(words::after_it(vacancies)).list("vacancies", vacancies, [](const auto& one) {
        return Answer{{"duty", one.duty}, {"of", one.of}, {"from", one.from}};
    });
}

/// What nobody will be is known before the step is taken, as the window shows it.
Result<void> accept_vacancies(desk::RegisterDesk& registers, domain::registers::StepRequest& wanted,
                              const Arguments& arguments) {
    JCIC_TRY(wanted.accepted, vacancies_after(registers, wanted));
    if (wanted.accepted.empty() || arguments.has("--leaves-vacant")) return {};
    return tl::unexpected<Fault>(domain::registers::as_fault(wanted.accepted.front()));
}

/// One row whole, where it is named; else those of the days that are named.
Result<desk::RowFilter> taken_out(const Arguments& arguments) {
    desk::RowFilter filter;
    filter.only_open = arguments.has("--open");
    filter.mine = arguments.has("--mine");
    JCIC_TRY(filter.since, given(arguments, "--from", domain::RocDate::parse));
    JCIC_TRY(filter.until, given(arguments, "--to", domain::RocDate::parse));
    if (filter.since.has_value() != filter.until.has_value() || filter.until < filter.since)
        return fail(FaultCode::input_form, "arguments", {{"field", "--from"}, {"reason", "order"}});
    if (!arguments.has("--row")) return filter;
    filter.only = {arguments.option("--row")};
    filter.whole = true;
    return filter;
}

/// A form straight from the scanner, for a field that takes one. Ctrl+C stops it.
Result<desk::command::ScannedForm> scan_into(desk::Workplace& workplace, domain::registers::StepRequest& step,
                                             const std::string& field, desk::EmptyPages empty) {
    if (!domain::registers::takes_form_image(*step.step, field))
        return fail(FaultCode::usage, "register", {{"argument", field}, {"reason", "unknown"}});
    Interrupt interrupt;
    ProgressLine progress;
    const desk::Typed none;
    const desk::CommandContext context{workplace, none, interrupt.stop_on_signals(), [&](const std::any& told) {
                                           const auto& now = std::any_cast<const desk::command::SheetProgress&>(told);
                                           progress.show_count(static_cast<std::uint64_t>(now.of_hundred), 100);
                                       }};
    JCIC_TRY(const auto beside, desk::command::ScanForm{empty}.begin(context));
    JCIC_TRY(const auto judge, beside(context.stop));
    JCIC_TRY(auto scanned, judge(workplace));
    step.typed.insert_or_assign(field, scanned.attached.handle);
    return scanned;
}

/// What is to be told of the image, while the form is still at hand.
void say_look(Answer& answer, const desk::command::ScannedForm& scanned) {
    if (scanned.not_looked_at) return void(answer.say(words::words_for(*scanned.not_looked_at).title));
    for (const auto& page : scanned.look)
        for (const auto& remark : page)
            answer.say(Cli::tr("%1：%2"), words::word_for(remark.weight), words::word_for(remark));
}

}  // namespace

Result<Answer> register_names(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto listed, workplace->registers().counted());
    std::string table;
    for (const auto& word : {Cli::tr("名稱"), Cli::tr("登記簿"), Cli::tr("筆數"), Cli::tr("未結"),
                             Cli::tr("七日內到期"), Cli::tr("逾期"), Cli::tr("保全中")})
        put_cell(table, word);
    for (const auto& [book, counts] : listed) {
        std::string line;
        put_cell(line, text_of(book->name));
        put_cell(line, told(book->title));
        for (const auto count : {counts.all, counts.open, counts.soon, counts.late, counts.held})
            put_cell(line, QString::number(count));
        table.append("\n").append(line);
    }
    return Answer()
        .list("registers", listed,
              [](const desk::RegisterInList& one) {
                  return Answer{{"name", one.book->name},  {"title", told(one.book->title)}, {"rule", one.book->rule},
                                {"rows", one.counts.all},  {"open", one.counts.open},        {"soon", one.counts.soon},
                                {"late", one.counts.late}, {"held", one.counts.held}};
              })
        .say_lines(page_lines(table));
}

Result<Answer> register_list(const Arguments& arguments) {
    const auto* book = book_of(arguments);
    JCIC_TRY(auto workplace, signed_in(arguments));
    desk::RowFilter filter;
    JCIC_TRY(filter.text, first_line_of(arguments, "--find"));
    filter.only_open = arguments.has("--open");
    filter.mine = arguments.has("--mine");
    JCIC_TRY(filter.owing, owing_in(arguments));
    JCIC_TRY(const auto view, workplace->registers().rows(*book, filter));
    Answer answer{{"found", view.found}};
    answer.list("columns", book->columns, [&](const auto& column) {
        return Answer{{"name", name_of(*book, column)}, {"title", told(book->title_of(column))}};
    });
    answer.say(Cli::tr("%1：%n 筆", nullptr, words::counted(view.found)), told(book->title))
        .list("rows", view.rows, [&](const auto& row) { return told_of(*book, row); });
    if (!view.rows.empty()) answer.say_lines(table_of(*book, view.rows));
    if (view.rows.size() < view.found) answer.say(Cli::tr("符合筆數過多，僅列最近 %1 筆。"), view.rows.size());
    return add_steps(answer, view.begins);
}

Result<Answer> register_show(const Arguments& arguments) {
    const auto* book = book_of(arguments);
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto view, workplace->registers().row(*book, arguments.values[1]));
    auto answer = told_of(*book, view.row);
    answer.say_lines(table_of(*book, {view.row}));
    Answer values;
    for (const auto& said : view.values)
        values.add(said.field->name, told(said.field->title), said.written,
                   said.sealed ? Cli::tr("（不可讀）") : text_of(said.value));
    answer.add("values", values).list("story", view.story, [](const auto& one) {
        return Answer{
            {"event", one.sequence}, {"at", one.at}, {"step", one.step->action}, {"by", one.by}, {"beside", one.beside}}
            .say(Cli::tr("第 %1 筆 %2 %3 %4 %5"), one.sequence, one.at, told(one.step->title), one.by, one.beside);
    });
    answer.list("owes", view.owes, [](const auto& one) {
        Answer out{{"title", told(one.title)}, {"until", one.until}, {"urgency", name_of(one.urgency)}};
        if (one.hold.empty()) return out.say(Cli::tr("%1，應於 %2 前"), told(one.title), one.until);
        return out.add("hold", one.hold).say(Cli::tr("%1，%2"), told(one.title), words::held(one.hold));
    });
    JCIC_TRY(const auto last, workplace->registers().last_answer(*book, view.row.id));
    if (last) add_last_time(answer, view, *last);
    return add_steps(answer, view.possible);
}

Result<Answer> register_act(const Arguments& arguments) {
    if (arguments.has("--fields")) {
        JCIC_TRY(const auto* step, step_of(*book_of(arguments), arguments.values[1]));
        return fields_of(*step);
    }
    JCIC_TRY(auto step, wanted(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    domain::registers::fill_in_times(step, workplace->parts().machine.clock().now());
    if (arguments.has("--rows")) return act_together(*workplace, step, arguments);
    if (arguments.has("--check")) return checked(workplace->registers(), step, empty_pages_in(arguments));
    const auto unprinted = workplace->registers().unprinted(step);
    const auto* beforehand = workplace->registers().told_beforehand(step);
    JCIC_CHECK(accept_vacancies(workplace->registers(), step, arguments));
    JCIC_CHECK(attach(workplace->registers(), step, empty_pages_in(arguments)));
    std::optional<desk::command::ScannedForm> scanned;
    if (arguments.has("--scan")) {
        JCIC_TRY(scanned, scan_into(*workplace, step, arguments.option("--scan"), empty_pages_in(arguments)));
    }
    JCIC_TRY(const auto remarks, workplace->registers().remarks_on(step));
    JCIC_TRY(const auto row, take_step(workplace->registers(), step, arguments));
    Answer answer{{"ok", true}, {"row", row}, {"step", step.step->action}};
    answer.say(Cli::tr("%1：%2，編號 %3"), told(step.book->title), told(step.step->title), row);
    add_unprinted(answer, unprinted);
    add_remarks(answer, remarks);
    add_told(answer, beforehand);
    if (scanned) say_look(answer, *scanned);
    return answer;
}

Result<Answer> register_open(const Arguments& arguments) {
    const desk::AttachedTo where{book_of(arguments), arguments.values[1], arguments.values[2]};
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto& file = arguments.values[3];
    JCIC_TRY(const auto saving, saving_in(arguments));
    JCIC_CHECK(workplace->registers().save_attached(where, file, saving));
    return Answer{{"ok", true}, {"file", file}, {"encrypted", !saving.in_clear}}.say(saved_text(saving, 1));
}

namespace {

/// What of each line is wrong, or cannot be printed.
Answer told_of(const desk::ReadIn& read) {
    Answer out{{"lines", read.lines.size()}, {"good", read.good()}};
    std::vector<Answer> unprinted;
    std::vector<Answer> faults;
    for (const auto& line : read.lines) {
        if (!line.unprinted.empty()) {
            unprinted.push_back(Answer{{"line", line.number}, {"characters", line.unprinted}});
            out.say(Cli::tr("第 %1 列：無字形可列印之字：%2，頁面以編號代替並加說明。"), line.number,
                    QString::fromStdString(line.unprinted));
        }
        if (!line.fault) continue;
        faults.push_back(Answer{{"line", line.number}, {"fault", *line.fault}});
        const auto words = words::words_for(*line.fault);
        out.say(Cli::tr("第 %1 列：%2：%3"), line.number, words.title, words.cause);
    }
    if (!unprinted.empty()) out.list("unprinted", unprinted);
    return out.list("faults", faults);
}

/// Where a reading that was stopped goes on: as the file counts its lines, whose first names the columns.
Result<std::size_t> first_line(const Arguments& arguments) {
    if (!arguments.has("--from-line")) return std::size_t{2};
    if (const auto line = whole_number<std::size_t>(arguments.option("--from-line"), 2)) return *line;
    return fail(FaultCode::input_form, "register.file", {{"field", "--from-line"}});
}

}  // namespace

Result<Answer> register_read(const Arguments& arguments) {
    JCIC_TRY(const auto first, first_line(arguments));
    const auto* book = book_of(arguments);
    JCIC_TRY(const auto* step, step_of(*book, arguments.values[1]));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(auto read, workplace->reading().read(*book, *step, arguments.values[2]));
    std::erase_if(read.lines, [&](const auto& line) { return line.number < first; });
    const auto all = read.lines.size();
    const auto good = read.good();
    auto judged = told_of(read);
    if (arguments.has("--check") || good < all)
        return judged.say(Cli::tr("%1 列可登記，%2 列有誤；未登記。"), good, all - good)
            .with(good == all ? Outcome::done : Outcome::refused);
    JCIC_TRY(const auto taken, workplace->reading().enter_lines(read));
    judged.add("taken", taken.taken);
    if (!taken.fault) return judged.say(Cli::tr("已登記 %n 列。", nullptr, words::counted(taken.taken)));
    return judged.add("line", taken.line)
        .add("fault", *taken.fault)
        .say(Cli::tr("已登記 %n 列，停在第 %1 列：%2", nullptr, words::counted(taken.taken)), taken.line,
             words::words_for(*taken.fault).title)
        .with(Outcome::refused);
}

Result<Answer> register_form(const Arguments& arguments) {
    const auto* book = book_of(arguments);
    JCIC_TRY(const auto* step, step_of(*book, arguments.values[1]));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto file, workplace->reading().save_form(*book, *step, arguments.values[2]));
    return Answer{{"ok", true}, {"file", file}}.say(Cli::tr("已存空白表格：%1"), file);
}

Result<Answer> register_print(const Arguments& arguments) {
    const auto* book = book_of(arguments);
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto filter, taken_out(arguments));
    // Who may not print it asks no server.
    JCIC_TRY(const auto page, arguments.has("--labels") ? workplace->registers().labels(*book, filter)
                                                        : workplace->registers().sheet(*book, filter));
    workplace->look_at_printers();
    JCIC_CHECK(workplace->registers().print(page, {}));
    return Answer{{"ok", true}, {"register", book->name}}.say(Cli::tr("已送印：%1。"), told(book->title));
}

Result<Answer> register_export(const Arguments& arguments) {
    const auto* book = book_of(arguments);
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto& file = arguments.values[1];
    JCIC_TRY(const auto saving, saving_in(arguments));
    JCIC_TRY(const auto filter, taken_out(arguments));
    JCIC_TRY(const auto saved, workplace->registers().save(*book, filter, file, saving));
    return saved_answer(saving, file, "rows", saved);
}

}  // namespace jcic::cli

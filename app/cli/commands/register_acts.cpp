#include "app/cli/commands/register_acts.h"

#include <istream>
#include <iterator>
#include <sstream>

#include "app/base/brought_table.h"
#include "app/base/text.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/named.h"
#include "app/cli/terminal/page_lines.h"
#include "app/desk/duties_desk.h"
#include "app/desk/registers/counting_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/duties.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

/// What people call it, and how it is written.
std::string with_title(std::string_view name, const QString& title) {
    return filled(Cli::tr("%1（%2）"), title, name).toStdString();
}

/// The values of which one is chosen, or a few: with what people call them. None: anything else is written.
struct Written {
    std::string name;
    QString title;
};
std::vector<Written> choices_of(const domain::events::Field& field) {
    std::vector<Written> out;
    for (const auto& one : field.choices) out.push_back({std::string(one.name), told(one.title)});
    if (out.empty() && field.kind == domain::events::Kind::yes_no)
        out = {{"yes", Cli::tr("是")}, {"no", Cli::tr("否")}};
    if (field.kind == domain::events::Kind::duties)
        for (const auto duty : domain::all_duties) out.push_back({std::string(name_of(duty)), words::word_for(duty)});
    return out;
}

/// The same in one line; "" where nothing is chosen.
std::string said_of(const std::vector<Written>& choices) {
    std::string out;
    for (const auto& one : choices) out.append(out.empty() ? "" : " | ").append(with_title(one.name, one.title));
    return out;
}

/// How a value is written, where its title does not say.
std::string form_of(const domain::events::Field& field) {
    using domain::events::Kind;
    std::string choices;
    for (const auto& one : field.choices) choices.append(choices.empty() ? "" : " | ").append(one.name);
    if (!choices.empty()) return choices;
    switch (field.kind) {
        case Kind::yes_no:
            return "yes | no";
        case Kind::day:
            return Cli::tr("民國年月日，如 1151123").toStdString();
        case Kind::time:
            return "14:06";
        case Kind::week:
            return "1-5 08:30-17:30; 6 09:00-12:00";
        case Kind::item:
            return "T50 | T51 | T52";
        case Kind::items:
            return "T50,T52";
        case Kind::person:
            return Cli::tr("使用者代碼").toStdString();
        case Kind::attachment:
            return Cli::tr("檔案的路徑").toStdString();
        case Kind::number:
            if (field.least != 0 || field.most != 0)
                return std::to_string(field.least) + "–" + std::to_string(field.most);
            return Cli::tr("數字").toStdString();
        case Kind::duties: {
            std::string all;
            for (const auto duty : domain::all_duties) all.append(all.empty() ? "" : ",").append(name_of(duty));
            return all;
        }
        case Kind::text:
        case Kind::reference:
        case Kind::instant:
        case Kind::hex:
        case Kind::earlier:
        case Kind::choice:
        case Kind::subject:
        case Kind::problem:
        case Kind::opaque:
            break;
    }
    return {};
}

/// As domain::registers::fill_in_times fills it in.
bool is_now_if_left_out(const domain::events::Field& field) {
    return field.kind == domain::events::Kind::time && !field.of_day.empty();
}

}  // namespace

Answer fields_of(const domain::registers::Step& step) {
    std::vector<domain::events::Field> asked;
    std::ranges::copy_if(step.asks, std::back_inserter(asked), [](const auto& field) { return !field.given; });
    Answer answer{{"step", step.action}, {"second", step.beside.has_value()}, {"new_password", step.secret != nullptr}};
    answer.say(told(step.title)).list("fields", asked, [](const auto& field) {
        const bool now = is_now_if_left_out(field);
        const bool needed = field.times == domain::events::Times::once && !now;
        const auto form = form_of(field);
        const auto choices = choices_of(field);
        auto line = filled(QStringLiteral("%1=  %2"), field.name, told(field.title));
        if (const auto said = choices.empty() ? form : said_of(choices); !said.empty()) line += "  " + text_of(said);
        if (now)
            line += "  " + Cli::tr("（選填：當日登記者為目前時刻）");
        else if (!needed)
            line += "  " + Cli::tr("（選填）");
        Answer out{{"name", field.name}, {"title", told(field.title)}, {"needed", needed}, {"form", form}};
        if (!choices.empty())
            out.list("choices", choices, [](const Written& one) {
                return Answer{{"name", one.name}, {"title", one.title}};
            });
        return out.say(line);
    });
    if (step.secret != nullptr) answer.say(Cli::tr("%1：--new-password-fd，或於終端機輸入二次。"), told(step.secret));
    if (step.beside) answer.say(Cli::tr("另一人會同：--second。"));
    return answer.say(Cli::tr("得免填之欄位，依其他欄位內容可能須填：--check 逐項檢查，不登記。"));
}

namespace {

std::vector<domain::registers::StepRequest> of_rows(const domain::registers::StepRequest& wanted,
                                                    const std::string& rows) {
    std::vector<domain::registers::StepRequest> out;
    std::istringstream lines(rows);
    for (std::string line; std::getline(lines, line);) {
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
                       return filled(Cli::tr("%1 未登記：%2，%3"), row, words.title, words.cause);
                   })
        .add("taken", taken)
        .say(Cli::tr("已登記 %n 筆，各有本人簽章。", nullptr, words::counted(taken)));
}

/// What would be done, of those of which nothing is wrong.
Answer checked(const std::vector<desk::RowPage>& shown, const std::string& pages, std::size_t ready) {
    Answer out;
    return out.say_lines(page_lines(pages))
        .join(told_of(shown, [](const std::string& row,
                                const words::Words& words) { return filled(Cli::tr("%1：%2"), row, words.title); }))
        .add("taken", 0)
        .add("ready", ready)
        .say(Cli::tr("%1 筆可登記；僅檢查，未登記。"), ready);
}

}  // namespace

Result<Answer> act_together(desk::Workplace& workplace, const domain::registers::StepRequest& wanted,
                            const Arguments& arguments) {
    if (arguments.has("--row"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--row"}, {"reason", "twice"}});
    JCIC_TRY(const auto rows, text_in(arguments, "--rows"));
    const auto all = of_rows(wanted, rows);
    if (all.empty()) return fail(FaultCode::input_missing, "register", {{"field", "rows"}});
    auto& desk = workplace.desk<desk::CountingDesk>();
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
             seconds_password(arguments, pages,
                              filled(Cli::tr("%1 會同 %n 筆，密碼", nullptr, words::counted(ready)), beside)));
    JCIC_TRY(const auto done, desk.take_together(std::move(shown), password));
    return told_of(done);
}

Result<Saving> saving_in(const Arguments& arguments) {
    if (arguments.has("--clear") && arguments.has("--file-password-fd"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--clear"}, {"reason", "password-too"}});
    if (arguments.has("--reason") && !arguments.has("--clear"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--clear"}, {"reason", "missing"}});
    if (arguments.has("--clear")) return Saving{true, arguments.option("--reason"), Secret()};
    JCIC_TRY(auto password, new_file_password(arguments));
    return Saving{false, "", std::move(password)};
}

QString saved_text(const Saving& saving, std::size_t rows) {
    const auto count = words::counted(rows);
    return saving.in_clear ? Cli::tr("已存 %n 筆，未加密：使用後請刪除。", nullptr, count)
                           : Cli::tr("已存 %n 筆，以密碼加密。", nullptr, count);
}

Answer saved_answer(const Saving& saving, const std::string& file, std::string_view count, std::size_t rows) {
    return Answer{{"ok", true}, {count, rows}, {"file", file}, {"encrypted", !saving.in_clear}}.say(
        saved_text(saving, rows));
}

Answer& add_steps(Answer& answer, const std::vector<const domain::registers::Step*>& steps) {
    std::vector<std::string_view> names;
    for (const auto* step : steps) {
        names.push_back(step->action);
        answer.say(QStringLiteral("%1  %2"), step->action, told(step->title));
    }
    return answer.add("steps", names);
}

Result<void> attach(desk::RegisterDesk& registers, domain::registers::StepRequest& wanted, desk::EmptyPages empty) {
    for (const auto& field : wanted.step->asks) {
        const auto given = wanted.typed.find(field.name);
        if (field.kind != domain::events::Kind::attachment || given == wanted.typed.end()) continue;
        JCIC_TRY(auto attached, registers.attach(given->second, empty));
        given->second = std::move(attached.handle);
    }
    return {};
}

Result<std::string> text_in(const Arguments& arguments, const std::string& option) {
    const auto file = arguments.option(option);
    if (file.empty()) return std::string();
    if (file == "-") return decode_lines(view(std::string(std::istreambuf_iterator<char>(arguments.at->input()), {})));
    JCIC_TRY(const auto bytes, files::read_given(file));
    return files::of_file(decode_lines(bytes), file);
}

QString sentence(const inquiry::Remark& remark) {
    const auto sentence = inquiry::sentence_of(remark);
    return text_of(inquiry::filled(told(sentence.text).toStdString(), sentence.values));
}

Result<domain::registers::Values> values_in(const Arguments& arguments, const std::string& option) {
    JCIC_TRY(const auto text, text_in(arguments, option));
    domain::registers::Values out;
    std::size_t number = 0;
    for (std::string_view rest = text; !rest.empty(); ++number) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty()) continue;
        const auto equals = line.find('=');
        if (equals == std::string_view::npos || !out.emplace(line.substr(0, equals), line.substr(equals + 1)).second)
            return fail(FaultCode::input_form, "register",
                        {{"line", std::to_string(number + 1)}, {"reason", "key=value"}});
    }
    return out;
}

namespace {

/// As people were told of it: by its title, in Chinese or in the language that was asked for.
bool is_called(std::string_view word, const char* title) {
    return title != nullptr && (word == title || word == told(title).toStdString());
}

/// By its name before any other's title.
template <class Named>
const Named* meant_by(std::string_view word, std::span<const Named> all) {
    if (const auto named = std::ranges::find(all, word, &Named::name); named != all.end()) return &*named;
    const auto called = std::ranges::find_if(all, [&](const Named& one) { return is_called(word, one.title); });
    return called == all.end() ? nullptr : &*called;
}

}  // namespace

Result<domain::registers::Values> by_name(const domain::registers::Step& step, const domain::registers::Values& typed) {
    domain::registers::Values out;
    for (const auto& [word, value] : typed) {
        const auto* field = meant_by(std::string_view(word), step.asks);
        const auto* choice = field == nullptr ? nullptr : meant_by(std::string_view(value), field->choices);
        const auto name = field == nullptr ? word : std::string(field->name);
        if (!out.emplace(name, choice == nullptr ? value : std::string(choice->name)).second)
            return fail(FaultCode::input_form, "register", {{"field", name}, {"reason", "twice"}});
    }
    return out;
}

Result<std::set<domain::Item>> items_in(std::string_view text) {
    std::set<domain::Item> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        JCIC_TRY(const auto item, domain::parse_item(text.substr(0, end)));
        out.insert(item);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

Result<std::string> first_line_of(const Arguments& arguments, const std::string& option) {
    JCIC_TRY(const auto text, text_in(arguments, option));
    return without_blanks(std::string_view(text).substr(0, text.find('\n')));
}

std::string shown_in(const domain::registers::Register& book, const std::string& row) {
    if (row.empty()) return "register list " + std::string(book.name);
    return "register show " + std::string(book.name) + " " + row;
}

Result<std::optional<domain::PersonId>> second_in(const Arguments& arguments) {
    if (!arguments.has("--second")) return std::nullopt;
    JCIC_TRY(auto second, domain::PersonId::parse(arguments.option("--second")));
    return std::optional(std::move(second));
}

Result<std::string> take_step(desk::RegisterDesk& registers, const domain::registers::StepRequest& wanted,
                              const Arguments& arguments) {
    std::optional<Secret> chosen;
    if (wanted.step->secret != nullptr) {
        JCIC_TRY(chosen, new_password(arguments, "--new-password-fd", told(wanted.step->secret)));
    }
    if (!wanted.step->beside) return chosen ? registers.take_step(wanted, *chosen) : registers.take_step(wanted);
    JCIC_TRY(const auto page, registers.page(wanted));
    JCIC_TRY(const auto password,
             seconds_password(arguments, page.text, filled(Cli::tr("%1 會同，密碼"), *wanted.beside)));
    return registers.take_step(wanted, page, password, chosen ? &*chosen : nullptr);
}

// The calendar of duties at the terminal.

namespace {

using desk::DutyLine;

constexpr Named<DutyLine::Kind> kinds[]{{DutyLine::Kind::late, "late", QT_TRANSLATE_NOOP("Cli", "逾期")},
                                        {DutyLine::Kind::due, "due", QT_TRANSLATE_NOOP("Cli", "到期")},
                                        {DutyLine::Kind::held, "held", QT_TRANSLATE_NOOP("Cli", "保全中")},
                                        {DutyLine::Kind::done, "done", QT_TRANSLATE_NOOP("Cli", "辦妥")}};

Answer duty_told(const DutyLine& line) {
    const auto& kind = row_of(kinds, line.kind);
    const auto day = line.office_day == line.day
                         ? spoken(line.day)
                         : filled(Cli::tr("%1（例假日，前一辦公日 %2）"), line.day, line.office_day);
    const auto where = told(line.book->title) + (line.row.empty() ? QString() : " " + text_of(line.row));
    const auto what = line.hold.empty() ? told(line.what) : told(line.what) + "，" + words::held(line.hold);
    return Answer{{"kind", kind.name}, {"register", line.book->name},   {"row", line.row}, {"what", line.what},
                  {"day", line.day},   {"office_day", line.office_day}, {"who", line.who}, {"mine", line.mine}}
        .add_known("hold", line.hold)
        .say(Cli::tr("%1 %2　%3：%4　%5"), Cli::tr(kind.word), day, where, what, listed(line.names));
}

}  // namespace

Result<Answer> duties_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto lines, workplace->duties().list());
    Answer answer;
    answer.list("duties", lines, duty_told);
    if (lines.empty()) answer.say(Cli::tr("無到期或逾期事項。"));
    if (!arguments.has("--ical")) return answer;
    const auto file = arguments.option("--ical");
    JCIC_TRY(const auto saved, workplace->duties().save(file));
    return answer.add("saved", saved)
        .add("file", file)
        .say(Cli::tr("已存 %n 項至行事曆檔。", nullptr, words::counted(saved)));
}

}  // namespace jcic::cli

// First start at the terminal: asked one by one, or from a file of answers; broken off and resumed at any point.

#include <iostream>

#include "app/cli/cli_text.h"
#include "app/cli/setup_run.h"
#include "app/desk/default_profile.h"
#include "app/desk/seat.h"
#include "app/desk/settings.h"
#include "app/files/files.h"
#include "app/words/setup_words.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

std::filesystem::path setup_profile(const Arguments& arguments) {
    const auto named = arguments.option("--profile");
    return named.empty() ? desk::default_profile(false) : std::filesystem::path(named);
}

Result<desk::SetupAnswers> answers_of(const Arguments& arguments) {
    if (!arguments.has("--answers")) return desk::SetupAnswers{};
    const std::filesystem::path file = arguments.option("--answers");
    JCIC_TRY(const auto text, files::read_text(file));
    return desk::read_answers(text, std::filesystem::absolute(file).parent_path());
}

/// Every line that is wrong, and why.
Answer wrong_answers(const desk::WrongLines& wrong) {
    Answer answer{{{"ok", false}, {"wrong", Json::array()}}, {}, Outcome::usage};
    for (const auto& fault : wrong) {
        answer.json["wrong"].push_back({{"line", std::stoi(std::string(fault.detail("line")))},
                                        {"key", fault.detail("field")},
                                        {"fault", fault.text()},
                                        {"reason", fault.detail("reason")}});
        answer.text +=
            (answer.text.empty() ? "" : "\n") +
            Cli::tr("第 %1 行 %2：%3（%4 %5）")
                .arg(cli::text_of(fault.detail("line")), cli::text_of(fault.detail("field")),
                     words::words_for(fault).title, cli::text_of(fault.text()), cli::text_of(fault.detail("reason")))
                .toStdString();
    }
    return answer;
}

/// Typed twice at a terminal: nobody sees what was typed.
Result<Secret> new_password(const Arguments& arguments, const std::string& option, const std::string& who) {
    const auto prompt = Cli::tr("%1 自訂密碼").arg(cli::text_of(who)).toStdString();
    for (;;) {
        JCIC_TRY(auto once, read_secret(arguments, option, prompt));
        if (arguments.has(option)) return once;
        JCIC_TRY(const auto again, read_secret(arguments, option, Cli::tr("再輸入一次").toStdString()));
        if (once.equals(again)) return once;
        std::cerr << Cli::tr("兩次輸入的不同。").toStdString() << std::endl;
    }
}

/// The file's answers, then whatever is still to be asked.
Result<void> answer_all(desk::Setup& setup, const desk::SetupAnswers& answers, const Arguments& arguments) {
    for (const auto& [key, value] : answers.machine) JCIC_CHECK(setup.take(*desk::find_question(key), value));
    Dialogue dialogue;
    const bool asks = dialogue.there() && !arguments.has("--answers");
    for (const auto& question : desk::setup_questions()) {
        while (asks && setup.answer(question.key).empty()) {
            auto prompt = words::setup_question(question.key).toStdString();
            if (question.choices != nullptr)
                for (const auto& one : question.choices()) prompt += "  " + one;
            JCIC_TRY(const auto typed, dialogue.ask(prompt));
            const auto taken = setup.take(question, typed);
            if (taken && question.optional) break;
            if (!taken) std::cerr << words::words_for(taken.error()).cause.toStdString() << std::endl;
        }
    }
    return {};
}

/// Until there is a branch; gives who founded it now, and the unit head's password.
Result<std::optional<Secret>> found_branch(const std::filesystem::path& profile, const desk::SetupAnswers& answers,
                                           const Arguments& arguments, std::optional<TwoPersons>& persons) {
    auto setup = desk::Setup::open(profile);
    if (!setup && desk::is_profile(profile)) return std::optional<Secret>();  // one that was cut short is whole now
    JCIC_CHECK(setup);
    JCIC_CHECK(answer_all(*setup, answers, arguments));
    if (const auto* missing = setup->next(); missing != nullptr)
        return fail(FaultCode::input_missing, "setup", {{"field", std::string(missing->key)}});
    JCIC_TRY(auto head, domain::PersonId::parse(setup->answer("head_code")));
    JCIC_TRY(auto administrator, domain::PersonId::parse(setup->answer("administrator_code")));
    JCIC_TRY(auto password, new_password(arguments, "--password-fd", head.text()));
    JCIC_TRY(auto second, new_password(arguments, "--second-password-fd", administrator.text()));
    JCIC_CHECK(setup->found(password, second));
    persons.emplace(TwoPersons{std::move(head), std::move(administrator), std::move(second)});
    return std::optional(std::move(password));
}

Result<TwoPersons> two_persons_named(const Arguments& arguments) {
    JCIC_TRY(auto head, person_named(arguments));
    TwoPersons out{std::move(head), std::nullopt, Secret()};
    if (arguments.has("--second")) {
        JCIC_TRY(auto second, domain::PersonId::parse(arguments.option("--second")));
        out.administrator = std::move(second);
    }
    return out;
}

/// Without anybody's password: what is asked before there is a ledger; of the rest nothing is known.
Answer locked_status(const std::filesystem::path& profile) {
    const bool founded = desk::is_profile(profile);
    auto setup = desk::Setup::begun(profile) ? desk::Setup::open(profile)
                                             : Result<desk::Setup>(fail(FaultCode::cancelled, "setup"));
    Answer answer{{{"founded", founded}, {"ready", false}, {"steps", Json::array()}}, {}, Outcome::done};
    for (const auto& info : domain::setup_steps()) {
        const bool first = info.place == domain::SetupPlace::answers;
        const bool done =
            first && (founded || (setup && info.step != domain::SetupStep::founding && setup->answered(info.step)));
        const std::string state = done ? "done" : first || !founded ? "open" : "unknown";
        answer.json["steps"].push_back(Json{{"step", info.name}, {"state", state}, {"rule", info.rule}});
        answer.text += (state == "done"   ? "[x] "
                        : state == "open" ? "[ ] "
                                          : "[?] ") +
                       words::word_for(info.step).toStdString() + "\n";
    }
    if (founded) answer.text += Cli::tr("以 --user 簽入，才知道日誌裡已完成的。").toStdString();
    return answer;
}

}  // namespace

Result<Answer> setup(const Arguments& arguments) {
    if (arguments.practice != nullptr)
        return fail(FaultCode::profile_kind, "setup", {{"kind", std::string(name_of(domain::WorldKind::practice))}});
    const auto profile = setup_profile(arguments);
    if (arguments.has("--status") && (!arguments.has("--user") || !desk::is_profile(profile)))
        return locked_status(profile);
    JCIC_TRY(const auto answers, answers_of(arguments));
    if (!answers.wrong.empty()) return wrong_answers(answers.wrong);
    std::optional<TwoPersons> persons;
    std::optional<Secret> password;
    if (!desk::is_profile(profile)) {
        JCIC_TRY(password, found_branch(profile, answers, arguments, persons));
    }
    if (!persons) {
        JCIC_TRY(auto two, two_persons_named(arguments));
        persons.emplace(std::move(two));
    }
    JCIC_TRY(auto workplace, open_workplace(arguments));
    if (!password) {
        JCIC_TRY(password, read_secret(arguments, "--password-fd", Cli::tr("密碼").toStdString()));
    }
    JCIC_CHECK(workplace->seat().sign_in(persons->head, *password, desk::HostAccount::leave));
    password.reset();
    if (arguments.has("--status")) {
        JCIC_TRY(const auto view, desk::SetupDesk(workplace->rooms()).view());
        return list_answer(view);
    }
    return SetupRun(*workplace, arguments, answers, std::move(*persons)).go();
}

}  // namespace jcic::cli

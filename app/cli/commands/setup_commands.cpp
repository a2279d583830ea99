// First start at the terminal: asked one by one, or from a file of answers; broken off and resumed at any point.

#include <iostream>

#include "app/base/brought_text.h"
#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/cli/commands/setup_run.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/profile/default_profile.h"
#include "app/desk/profile/profile_owner.h"
#include "app/desk/profile/settings.h"
#include "app/desk/seat/seat.h"
#include "app/domain/password_policy.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/words/setup_words.h"
#include "app/words/words.h"

namespace jcic::cli {

std::filesystem::path setup_profile(const Arguments& arguments) {
    const auto named = arguments.option("--profile");
    return named.empty() ? desk::default_profile(false) : std::filesystem::path(named);
}

Result<desk::SetupAnswers> answers_of(const Arguments& arguments) {
    if (!arguments.has("--answers")) return desk::SetupAnswers{};
    const std::filesystem::path file = arguments.option("--answers");
    JCIC_TRY(const auto bytes, files::read_given(file));
    JCIC_TRY(const auto text, decode_text(bytes));
    JCIC_TRY(const auto fixed,
             desk::fixed_answers(setup_profile(arguments), desk::policy_file_of(domain::WorldKind::real, {})));
    return desk::read_answers(text, files::whole_path(file).parent_path(), domain::roc_date_at(SystemClock().now()),
                              fixed);
}

Answer wrong_answers(const desk::WrongLines& wrong) {
    return Answer{{"ok", false}}
        .list("wrong", wrong,
              [](const Fault& fault) {
                  const auto said = words::words_for(fault);
                  return Answer{{"line", whole_number<int>(fault.detail("line")).value_or(0)},
                                {"key", fault.detail("field")},
                                {"fault", fault},
                                {"reason", fault.detail("reason")},
                                {"cause", said.cause}}
                      .say(Cli::tr("第 %1 行 %2：%3 %4 [%5]"), fault.detail("line"), fault.detail("field"), said.title,
                           said.cause, fault);
              })
        .with(Outcome::usage);
}

namespace {

/// What the rule refuses, or the other person has, is typed anew.
Result<Secret> founders_password(const Arguments& arguments, const std::string& option, const std::string& who,
                                 const Secret* other) {
    const auto judge = [other](const Secret& typed) -> Result<void> {
        JCIC_CHECK(domain::strong_enough(typed));
        if (other == nullptr || !typed.equals(*other)) return {};
        return fail(FaultCode::input_form, "setup", {{"field", "password"}, {"reason", "same"}});
    };
    return new_secret(arguments, option, filled(Cli::tr("%1 自訂密碼"), who), judge);
}

/// What set-up asks, put to whoever sits at the terminal; any answer can be changed before there is a ledger.
class Asking {
public:
    Asking(desk::Setup& setup, Dialogue& dialogue) : setup_(setup), dialogue_(dialogue) {}

    Result<void> go() {
        for (const auto& question : desk::setup_questions())
            if (setup_.fixed(question.key) == nullptr && setup_.answer(question.key).empty()) JCIC_CHECK(ask(question));
        for (;;) {
            while (const auto* missing = setup_.next()) {
                JCIC_CHECK(setup_.may_be_asked(*missing));
                JCIC_CHECK(ask(*missing));
            }
            show();
            JCIC_TRY(const auto line, dialogue_.ask(Cli::tr("要改哪一項？輸入號碼；都對了按 Enter").toStdString()));
            const auto typed = without_blanks(line);
            if (typed.empty()) return {};
            const auto questions = desk::setup_questions();
            const auto number = whole_number<std::size_t>(typed, 1, questions.size());
            if (number) {
                JCIC_CHECK(change(questions[*number - 1]));
            } else {
                dialogue_.tell(Cli::tr("請輸入 1 到 %1 的號碼。").arg(questions.size()).toStdString());
            }
        }
    }

private:
    /// Until it is right. One that must be answered and is stays as it is where nothing is typed.
    Result<void> ask(const desk::Question& question) {
        const auto known = setup_.answer(question.key);
        auto prompt = words::setup_question(question.key);
        if (question.choices != nullptr)
            for (const auto& one : question.choices()) prompt += QStringLiteral("  ") + cli::text_of(one);
        if (!known.empty() && !question.optional) prompt += Cli::tr("（不改按 Enter）");
        for (;;) {
            JCIC_TRY(const auto typed, dialogue_.ask(prompt.toStdString()));
            if (without_blanks(typed).empty() && !known.empty() && !question.optional) return {};
            const auto taken = setup_.take(question, typed);
            if (taken) return {};
            if (outcome_of(taken.error().code) == Outcome::internal) return taken;
            dialogue_.complain(taken.error());
        }
    }

    Result<void> change(const desk::Question& question) {
        const auto* fixed = setup_.fixed(question.key);
        if (fixed == nullptr) return ask(question);
        dialogue_.tell(fixed_by(*fixed).toStdString());
        return {};
    }

    void show() {
        int number = 0;
        for (const auto& question : desk::setup_questions()) {
            auto line = Cli::tr("%1. %2：%3")
                            .arg(QString::number(++number), words::setup_question(question.key),
                                 cli::text_of(setup_.answer(question.key)));
            if (const auto* fixed = setup_.fixed(question.key); fixed != nullptr)
                line += QStringLiteral("  ") + fixed_by(*fixed);
            dialogue_.tell(line.toStdString());
        }
    }

    static QString fixed_by(const domain::FixedValue& fixed) {
        return Cli::tr("（固定：%1 第 %2 行）").arg(cli::text_of(fixed.file)).arg(fixed.line);
    }

    desk::Setup& setup_;
    Dialogue& dialogue_;
};

/// The file's answers, then whatever is still to be asked.
Result<void> answer_all(desk::Setup& setup, const desk::SetupAnswers& answers, const Arguments& arguments) {
    JCIC_CHECK(setup.take_all(answers.machine));
    Dialogue dialogue;
    if (!dialogue.there() || arguments.has("--answers")) return {};
    return Asking(setup, dialogue).go();
}

/// Until there is a branch; gives who founded it now, and the unit head's password.
Result<std::optional<Secret>> found_branch(const std::filesystem::path& profile, const desk::SetupAnswers& answers,
                                           const Arguments& arguments, std::optional<TwoPersons>& persons) {
    auto setup = desk::Setup::open(profile);
    if (!setup && desk::is_profile(profile)) return std::optional<Secret>();  // one that was cut short is whole now
    JCIC_CHECK(setup);
    JCIC_CHECK(answer_all(*setup, answers, arguments));
    JCIC_CHECK(setup->all_answered());
    JCIC_TRY(auto head, domain::PersonId::parse(setup->answer("head_code")));
    JCIC_TRY(auto administrator, domain::PersonId::parse(setup->answer("administrator_code")));
    JCIC_TRY(auto password, founders_password(arguments, "--password-fd", head.text(), nullptr));
    JCIC_TRY(auto second, founders_password(arguments, "--second-password-fd", administrator.text(), &password));
    JCIC_CHECK(setup->found(password, second));
    persons.emplace(TwoPersons{std::move(head), std::move(administrator), std::move(second)});
    return std::optional(std::move(password));
}

/// Who the option names, or the file of answers; where neither does, whoever sits at the terminal says it. None where
/// nobody does.
Result<std::optional<domain::PersonId>> who_is(const Arguments& arguments, const desk::SetupAnswers& answers,
                                               const std::string& option, std::string_view key) {
    auto code = arguments.option(option);
    if (const auto said = answers.machine.find(key); code.empty() && said != answers.machine.end()) code = said->second;
    Dialogue dialogue;
    if (code.empty() && dialogue.there() && !arguments.has("--answers")) {
        JCIC_TRY(const auto typed, dialogue.ask(words::setup_question(key).toStdString()));
        code = without_blanks(typed);
    }
    if (code.empty()) return std::optional<domain::PersonId>();
    JCIC_TRY(auto person, domain::PersonId::parse(code));
    return std::optional(std::move(person));
}

Result<TwoPersons> two_persons_named(const Arguments& arguments, const desk::SetupAnswers& answers) {
    JCIC_TRY(auto head, who_is(arguments, answers, "--user", "head_code"));
    if (!head) return fail(FaultCode::usage, "arguments", {{"argument", "--user"}, {"reason", "missing"}});
    TwoPersons out{std::move(*head), std::nullopt, Secret()};
    if (arguments.has("--status")) return out;
    JCIC_TRY(out.administrator, who_is(arguments, answers, "--second", "administrator_code"));
    return out;
}

/// Without anybody's password: what is asked before there is a ledger; of the rest nothing is known.
Result<Answer> locked_status(const std::filesystem::path& profile) {
    JCIC_CHECK(desk::is_ones_own(profile));
    std::optional<desk::Setup> begun;
    if (desk::Setup::begun(profile)) {
        auto setup = desk::Setup::open(profile);
        if (!setup && !desk::is_profile(profile)) return tl::unexpected<Fault>(std::move(setup).error());
        if (setup) begun = std::move(*setup);
    }
    const bool founded = desk::is_profile(profile);
    Answer answer{{"founded", founded}, {"ready", false}};
    answer.list("steps", domain::setup_steps(), [&](const domain::SetupInfo& info) {
        const bool first = info.place == domain::SetupPlace::answers;
        const bool done =
            first && (founded || (begun && info.step != domain::SetupStep::founding && begun->answered(info.step)));
        const auto [state, mark] = done                ? std::pair{"done", "[x] "}
                                   : first || !founded ? std::pair{"open", "[ ] "}
                                                       : std::pair{"unknown", "[?] "};
        return Answer{{"step", info.name}, {"state", state}, {"rule", info.rule}}.say(mark +
                                                                                      words::word_for(info.step));
    });
    return founded ? answer.say(Cli::tr("以 --user 簽入，才知道日誌裡已完成的。")) : answer;
}

/// Judges what was prepared for a machine, on any machine: no folder is made, and nobody types a password.
Result<Answer> checked_answers(const Arguments& arguments) {
    JCIC_TRY(const auto fixed,
             desk::fixed_answers(setup_profile(arguments), desk::policy_file_of(domain::WorldKind::real, {})));
    JCIC_TRY(const auto answers, answers_of(arguments));
    const auto left = desk::unsaid_in(answers, fixed);
    const bool whole = answers.wrong.empty() && (left.questions.empty() || !arguments.has("--answers"));
    std::vector<std::string_view> missing;
    for (const auto* question : left.questions) missing.push_back(question->key);
    std::vector<std::string_view> steps;
    for (const auto step : left.steps) steps.push_back(domain::setup_info(step).name);
    auto answer = wrong_answers(answers.wrong);
    answer.add("ok", whole).add("missing", missing).add("left", steps);
    for (const auto* question : left.questions)
        answer.say(Cli::tr("還缺 %1：%2"), question->key, words::setup_question(question->key));
    for (const auto step : left.steps) answer.say(Cli::tr("由分行登記：%1"), words::word_for(step));
    return answer.say(whole ? Cli::tr("沒有發現錯誤；什麼都沒有設立。") : Cli::tr("什麼都沒有設立。"))
        .with(whole ? Outcome::done : Outcome::usage);
}

}  // namespace

Result<Answer> setup(const Arguments& arguments) {
    if (arguments.practice != nullptr)
        return fail(FaultCode::profile_kind, "setup", {{"kind", std::string(name_of(domain::WorldKind::practice))}});
    if (arguments.has("--check")) return checked_answers(arguments);
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
        JCIC_TRY(auto two, two_persons_named(arguments, answers));
        persons.emplace(std::move(two));
    }
    JCIC_TRY(auto workplace, open_workplace(arguments));
    if (!password) {
        JCIC_TRY(password, own_password(arguments, persons->head));
    }
    JCIC_CHECK(sign_in_as(*workplace, persons->head, *password, desk::HostAccount::leave));
    password.reset();
    if (arguments.has("--status")) {
        JCIC_TRY(const auto view, desk::SetupDesk(workplace->rooms()).view());
        return list_answer(view);
    }
    return SetupRun(*workplace, arguments, answers, std::move(*persons)).go();
}

}  // namespace jcic::cli

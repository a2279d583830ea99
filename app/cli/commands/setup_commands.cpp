// First start at the terminal: asked one by one, or from a file of answers; broken off and resumed at any point.

#include <algorithm>
#include <iostream>

#include "app/base/brought_table.h"
#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/cli/commands/recovery_half.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/commands/setup.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/dialogue.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/profile/default_profile.h"
#include "app/desk/profile/profile_owner.h"
#include "app/desk/profile/settings.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/seat.h"
#include "app/desk/setup/setup_desk.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/domain/password_policy.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/words/setup_words.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using domain::SetupInfo;
using domain::SetupPlace;
using domain::SetupStep;

/// Looked at anew each time: a certificate and a calendar run out, and a request's file may be gone.
bool by_file(SetupStep step) {
    return step == SetupStep::request || step == SetupStep::certificate || step == SetupStep::calendar;
}

bool file_is_there(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

Answer setup_line_told(const desk::SetupLine& line) {
    const auto& info = domain::setup_info(line.step);
    auto said = (line.done ? "[x] " : "[ ] ") + words::word_for(info.step);
    if (!info.rule.empty()) said += "  " + text_of(info.rule);
    if (!line.found.empty()) said += "  " + text_of(line.found);
    Answer out{{"step", info.name}, {"state", line.done ? "done" : "open"}, {"rule", info.rule}, {"found", line.found}};
    out.say(said);
    if (!line.why) return out;
    const auto why = words::words_for(*line.why);
    return out.say("    " + why.cause + " " + why.advice);
}

/// What was typed is wrong: it can be typed again.
bool may_be_typed_again(FaultCode code) {
    const auto outcome = outcome_of(code);
    return outcome == Outcome::refused || outcome == Outcome::usage || outcome == Outcome::unavailable;
}

/// The list as an answer: "steps", "missing", "ready". Status `unavailable` is not meant: a list is an answer.
Answer list_answer(const desk::SetupView& view) {
    std::vector<std::string_view> missing;
    for (const auto& line : view.lines)
        if (!line.done) missing.push_back(domain::setup_info(line.step).name);
    const auto needed = view.missing_before_a_query();
    return Answer{{"ready", view.ready()}, {"missing", missing}, {"before_a_query", needed}}
        .list("steps", view.lines, setup_line_told)
        .say(view.ready()  ? Cli::tr("設定均已完成。")
             : needed == 0 ? Cli::tr("已勾選者已完成；其餘均非查詢前應完成。")
                           : filled(Cli::tr("已勾選者已完成；其餘應於查詢前完成者 %1 項。"), needed));
}

/// Unit head and administrator: who founds, and who signs beside.
struct TwoPersons {
    domain::PersonId head;
    std::optional<domain::PersonId> administrator;
    Secret administrator_password;  ///< empty until it was asked for
};

/// What set-up does once there is a ledger: each step that is still open and that it has the means for, in the table's
/// order; what it has none for stays open, and so does what fails: the steps behind it are taken.
class SetupRun {
public:
    SetupRun(desk::Workplace& workplace, const Arguments& arguments, const desk::SetupAnswers& answers,
             TwoPersons persons)
        : workplace_(workplace),
          setup_(workplace.desk<desk::SetupDesk>()),
          arguments_(arguments),
          answers_(answers),
          persons_(std::move(persons)) {}

    /// The unit head is signed in. What came of it, with the list of what is missing, and what could not be done; then
    /// its status is the first fault's.
    Result<Answer> run() {
        JCIC_CHECK(setup_.note_machine());
        JCIC_TRY(const auto before, setup_.view());
        if (arguments_.has("--new-key"))
            attempt(domain::setup_info(SetupStep::request),
                    setup_.request_for_new_key().map([](const std::string&) {}));
        for (const auto& line : before.lines) {
            const auto& info = domain::setup_info(line.step);
            if (!line.done || by_file(line.step)) attempt(info, do_step(info));
            if (!failed_.empty() && failed_.back().fault.code == FaultCode::cancelled)
                break;  // nobody answers any more
        }
        JCIC_TRY(const auto after, setup_.view());
        auto answer = told_;
        answer.join(list_answer(after));
        JCIC_TRY(const auto findings, workplace_.checks().run([](const selfcheck::Finding&) {}, {}));
        const auto* broken = selfcheck::broken_link(findings);
        answer.add("self_check", {{"ok", selfcheck::all_hold(findings)},
                                  {"stage", broken != nullptr ? name_of(broken->stage) : ""},
                                  {"fault", broken != nullptr ? broken->fault->text() : ""}});
        if (broken != nullptr)
            answer.say(Cli::tr("自我檢測停在：%1（%2）"), words::word_for(broken->stage),
                       words::words_for(*broken->fault).title);
        add_failures(answer);
        return answer;
    }

private:
    struct Failed {
        domain::SetupStep step;
        Fault fault;
        std::size_t line;  ///< of the answers; 0 for none
    };
    void attempt(const SetupInfo& step, Result<void> done) {
        if (done) return;
        auto fault = std::move(done).error();
        const auto line = answers_.line_of(step, fault.detail("field"));
        failed_.push_back({step.step, std::move(fault), line});
    }

    void add_failures(Answer& answer) const {
        if (failed_.empty()) return;
        answer.with(outcome_of(failed_.front().fault.code))
            .add("fault", failed_.front().fault)
            .list("failed", failed_, [](const Failed& failed) {
                const auto said = words::words_for(failed.fault);
                const auto where = failed.line == 0 ? QString() : filled(Cli::tr("（第 %1 行）"), failed.line);
                Answer out{{"step", domain::setup_info(failed.step).name},
                           {"line", failed.line},
                           {"reason", failed.fault.detail("reason")}};
                return add_failure(out, failed.fault)
                    .say(Cli::tr("未完成：%1%2：%3 [%4]"), words::word_for(failed.step), where, said.title,
                         failed.fault)
                    .say("    " + said.cause + " " + said.advice);
            });
    }

    void report_line(const QString& line) {
        std::cerr << visible_text(line.toStdString()) << std::endl;
        told_.say(line);
    }

    Result<void> do_step(const SetupInfo& step) {
        if (step.step == SetupStep::recovery) return make_recovery();
        if (step.step == SetupStep::request) return write_request();
        if (step.step == SetupStep::certificate) return take_certificate();
        if (step.step == SetupStep::calendar) return take_calendar(step);
        if (step.step == SetupStep::fingerprint) {
            JCIC_TRY(const auto fingerprint, setup_.tell_fingerprint());
            told_.add("fingerprint", fingerprint);
            report_line(filled(Cli::tr("首把封印金鑰的指紋（交總行留存）：%1"), fingerprint));
            return {};
        }
        if (desk::step_of(step) != nullptr) return take_register_step(step);
        return {};
    }

    Result<void> take_certificate() {
        const auto& file = answers_.certificate;
        if (!file.empty()) {
            if (file_is_there(file)) return setup_.take_certificate(file);
            JCIC_TRY(const bool certified, setup_.certified());
            if (!certified)
                report_line(filled(Cli::tr("憑證檔 %1 尚未取得。憑證機構核發後，請存至此位置，再次執行。"), file));
            return {};
        }
        JCIC_TRY(const bool certified, setup_.certified());
        if (certified || !asks()) return {};
        return ask_for_file(Cli::tr("發回的憑證檔；尚無者按 Enter"),
                            [this](const std::string& typed) { return setup_.take_certificate(typed); });
    }

    Result<void> take_calendar(const SetupInfo& step) {
        if (!answers_.calendar.empty()) return setup_.take_calendar(answers_.calendar);
        JCIC_TRY(const auto view, setup_.view());
        const bool done = std::ranges::any_of(
            view.lines, [&](const desk::SetupLine& line) { return line.step == step.step && line.done; });
        if (done || !asks()) return {};
        return ask_for_file(Cli::tr("今年的辦公日曆檔（CSV）；尚無者按 Enter"),
                            [this](const std::string& typed) { return setup_.take_calendar(typed); });
    }

    Result<void> ask_for_file(const QString& prompt, const std::function<Result<void>(const std::string&)>& take) {
        for (;;) {
            JCIC_TRY(const auto typed, dialogue_.ask(prompt.toStdString()));
            const auto file = without_blanks(typed);
            if (file.empty()) return {};
            const auto taken = take(file);
            if (taken || !may_be_typed_again(taken.error().code)) return taken;
            dialogue_.complain(taken.error());
        }
    }

    Result<const Secret*> administrator_password() {
        if (!persons_.administrator)
            return fail(FaultCode::usage, "arguments", {{"argument", "--second"}, {"reason", "missing"}});
        if (refused_) return tl::unexpected<Fault>(*refused_);
        if (persons_.administrator_password.empty()) {
            JCIC_TRY(
                persons_.administrator_password,
                read_secret(arguments_, "--second-password-fd", filled(Cli::tr("%1 的密碼"), *persons_.administrator)));
        }
        return &persons_.administrator_password;
    }

    /// Two persons' halves: the unit head keeps the first, the administrator the second.
    Result<void> make_recovery() {
        if (!dialogue_.there() && (!arguments_.has("--first-fd") || !arguments_.has("--second-fd"))) return {};
        JCIC_TRY(const auto* password, administrator_password());
        auto& recovery = workplace_.recovery();
        JCIC_TRY(auto making, recovery.begin_key({persons_.head, *persons_.administrator}));
        JCIC_CHECK(hand_half(arguments_, recovery, making, 1, false));
        JCIC_CHECK(recovery.sign_for(making, 1, Secret()));
        JCIC_CHECK(hand_half(arguments_, recovery, making, 2, false));
        if (auto signed_for = recovery.sign_for(making, 2, *password); !signed_for) {
            refuse_or_ask_again(signed_for.error());
            return signed_for;
        }
        return recovery.finish(making);
    }

    Result<void> write_request() {
        JCIC_TRY(const bool certified, setup_.certified());
        if (certified) return {};
        // What has come back already needs no request; why it does not fit is said at its own step.
        if (file_is_there(answers_.certificate) && setup_.take_certificate(answers_.certificate)) {
            JCIC_TRY(const bool by_now, setup_.certified());
            if (by_now) return {};
        }
        JCIC_TRY(const auto file, setup_.write_request(answers_.request));
        told_.add("request", file);
        report_line(filled(Cli::tr("憑證申請檔：%1（送憑證機構；核發後再次執行，匯入憑證檔）"), file));
        return {};
    }

    /// From the answers, or as typed now; nothing where this one is left for later.
    Result<std::optional<domain::registers::Values>> values_for(const SetupInfo& info) {
        using domain::registers::Values;
        if (const auto given = answers_.steps.find(info.step); given != answers_.steps.end())
            return std::optional(given->second);
        if (!asks()) return std::optional<Values>();
        dialogue_.write_line(words::word_for(info.step).toStdString() + "  " + std::string(info.rule));
        Values out;
        for (const auto* field : desk::asked_by(info)) {
            auto prompt = words::told(field->title);
            if (field->kind == domain::events::Kind::day) prompt += Cli::tr("（民國年月日，如 1151123）");
            if (desk::is_today_if_left_out(info, *field)) prompt += Cli::tr("（本日起按 Enter）");
            if (out.empty()) prompt += Cli::tr("（稍後處理請按 Enter）");
            for (const auto& choice : field->choices)
                dialogue_.write_line("  " + std::string(choice.name) + "  " + words::told(choice.title).toStdString());
            JCIC_TRY(const auto line, dialogue_.ask(prompt.toStdString()));
            const auto typed = without_blanks(line);
            if (out.empty() && typed.empty()) return std::optional<Values>();  // later
            if (!typed.empty()) out.emplace(field->name, typed);
        }
        return std::optional(std::move(out));
    }

    /// Asked once more where somebody sits there and what they typed is wrong.
    Result<void> take_register_step(const SetupInfo& info) {
        for (;;) {
            JCIC_TRY(auto values, values_for(info));
            if (!values) return {};
            const auto taken = take_with(info, std::move(*values));
            if (taken || !asks() || !may_be_typed_again(taken.error().code)) return taken;
            dialogue_.complain(taken.error());
        }
    }

    Result<void> take_with(const SetupInfo& info, domain::registers::Values values) {
        auto& registers = workplace_.registers();
        domain::registers::StepRequest wanted{info.book, desk::step_of(info), {}, std::move(values), {}};
        if (!info.field.empty()) wanted.typed.emplace(info.field, info.value);
        if (info.after) {
            const auto& rows = workplace_.parts().seating.seat()->registers();
            const auto* row = domain::row_for(domain::setup_info(*info.after), rows);
            if (row == nullptr) return {};
            wanted.row = row->id;
        }
        for (const auto* field : desk::asked_by(info))
            if (desk::is_today_if_left_out(info, *field))
                wanted.typed.try_emplace(std::string(field->name), workplace_.parts().machine.today().text());
        JCIC_CHECK(attach(registers, wanted));
        if (!wanted.step->beside) {
            JCIC_CHECK(registers.take_step(wanted));
            return {};
        }
        wanted.beside = persons_.administrator;
        if (!wanted.beside) return administrator_password().map([](const Secret*) {});
        JCIC_TRY(const auto page, registers.page(wanted));  // judged before a password is asked for
        JCIC_TRY(const auto* password, administrator_password());
        auto taken = registers.take_step(wanted, page, *password);
        if (taken) return {};
        refuse_or_ask_again(taken.error());
        return tl::unexpected<Fault>(std::move(taken).error());
    }

    void refuse_or_ask_again(const Fault& fault) {
        if (fault.code != FaultCode::person_password && fault.code != FaultCode::person_locked &&
            fault.code != FaultCode::session_paused)
            return;
        persons_.administrator_password = Secret();
        if (!asks() || fault.code != FaultCode::person_password) refused_ = fault;
    }

    [[nodiscard]] bool asks() const { return dialogue_.there() && !arguments_.has("--answers"); }

    desk::Workplace& workplace_;
    desk::SetupDesk& setup_;
    const Arguments& arguments_;
    const desk::SetupAnswers& answers_;
    TwoPersons persons_;
    Dialogue dialogue_{*arguments_.at};
    Answer told_;  ///< what this run has made, before the list
    std::vector<Failed> failed_;
    std::optional<Fault> refused_;  ///< the administrator's password is wrong: it is not tried again, tries are few
};

}  // namespace

std::filesystem::path setup_profile(const Arguments& arguments) {
    const auto named = arguments.option("--profile");
    return named.empty() ? desk::default_profile(false) : std::filesystem::path(named);
}

Result<desk::SetupAnswers> answers_of(const Arguments& arguments) {
    if (!arguments.has("--answers")) return desk::SetupAnswers{};
    const std::filesystem::path file = arguments.option("--answers");
    JCIC_TRY(const auto bytes, files::read_given(file));
    JCIC_TRY(const auto text, files::of_file(decode_lines(bytes), file));
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

    Result<void> ask_all() {
        for (const auto& question : domain::setup_questions())
            if (setup_.fixed(question.key) == nullptr && setup_.answer(question.key).empty())
                JCIC_CHECK(ask_question(question));
        for (;;) {
            while (const auto* missing = setup_.next()) {
                JCIC_CHECK(setup_.may_be_asked(*missing));
                JCIC_CHECK(ask_question(*missing));
            }
            show_answers();
            JCIC_TRY(const auto line, dialogue_.ask(Cli::tr("請輸入須更正之項次；無須更正請按 Enter").toStdString()));
            const auto typed = without_blanks(line);
            if (typed.empty()) return {};
            const auto questions = domain::setup_questions();
            const auto number = whole_number<std::size_t>(typed, 1, questions.size());
            if (number) {
                JCIC_CHECK(change_answer(questions[*number - 1]));
            } else {
                dialogue_.write_line(Cli::tr("請輸入 1 到 %1 的號碼。").arg(questions.size()).toStdString());
            }
        }
    }

private:
    /// Until it is right. One that must be answered and is stays as it is where nothing is typed.
    Result<void> ask_question(const domain::SetupQuestion& question) {
        const auto known = setup_.answer(question.key);
        auto prompt = words::setup_question(question.key);
        for (const auto& one : desk::choices_of(question)) prompt += QStringLiteral("  ") + cli::text_of(one);
        if (!known.empty() && !question.optional) prompt += Cli::tr("（不改按 Enter）");
        for (;;) {
            JCIC_TRY(const auto typed, dialogue_.ask(prompt.toStdString()));
            if (without_blanks(typed).empty() && !known.empty() && !question.optional) return {};
            const auto taken = setup_.take_answer(question, typed);
            if (taken) return {};
            if (outcome_of(taken.error().code) == Outcome::internal) return taken;
            dialogue_.complain(taken.error());
        }
    }

    Result<void> change_answer(const domain::SetupQuestion& question) {
        const auto* fixed = setup_.fixed(question.key);
        if (fixed == nullptr) return ask_question(question);
        dialogue_.write_line(fixed_by(*fixed).toStdString());
        return {};
    }

    void show_answers() {
        int number = 0;
        for (const auto& question : domain::setup_questions()) {
            auto line = Cli::tr("%1. %2：%3")
                            .arg(QString::number(++number), words::setup_question(question.key),
                                 cli::text_of(setup_.answer(question.key)));
            if (const auto* fixed = setup_.fixed(question.key); fixed != nullptr)
                line += QStringLiteral("  ") + fixed_by(*fixed);
            dialogue_.write_line(line.toStdString());
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
    JCIC_CHECK(setup.take_answers(answers.machine));
    Dialogue dialogue(*arguments.at);
    if (!dialogue.there() || arguments.has("--answers")) return {};
    return Asking(setup, dialogue).ask_all();
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
    Dialogue dialogue(*arguments.at);
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
    return founded ? answer.say(Cli::tr("以 --user 登入，始得知日誌內已完成者。")) : answer;
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
        answer.say(Cli::tr("尚缺 %1：%2"), question->key, words::setup_question(question->key));
    for (const auto step : left.steps) answer.say(Cli::tr("由分行登記：%1"), words::word_for(step));
    return answer.say(whole ? Cli::tr("查無錯誤；未設立。") : Cli::tr("未設立任何資料。"))
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
        JCIC_TRY(const auto view, workplace->desk<desk::SetupDesk>().view());
        return list_answer(view);
    }
    return SetupRun(*workplace, arguments, answers, std::move(*persons)).run();
}

}  // namespace jcic::cli

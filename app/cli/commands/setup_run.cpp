#include "app/cli/commands/setup_run.h"
#include "app/desk/rooms/rooms.h"

#include <algorithm>
#include <iostream>

#include "app/base/text.h"
#include "app/cli/commands/recovery_half.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/upkeep/check_desk.h"
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

}  // namespace

Answer list_answer(const desk::SetupView& view) {
    std::vector<std::string_view> missing;
    for (const auto& line : view.lines)
        if (!line.done) missing.push_back(domain::setup_info(line.step).name);
    const auto needed = view.missing_before_a_query();
    return Answer{{"ready", view.ready()}, {"missing", missing}, {"before_a_query", needed}}
        .list("steps", view.lines, setup_line_told)
        .say(view.ready()  ? Cli::tr("設定均已完成。")
             : needed == 0 ? Cli::tr("打勾的已完成；其餘均非查詢前應完成。")
                           : filled(Cli::tr("打勾的已完成；其餘應於查詢前完成的有 %1 項。"), needed));
}

SetupRun::SetupRun(desk::Workplace& workplace, const Arguments& arguments, const desk::SetupAnswers& answers,
                   TwoPersons persons)
    : workplace_(workplace),
      setup_(workplace.rooms()),
      arguments_(arguments),
      answers_(answers),
      persons_(std::move(persons)) {}

Result<Answer> SetupRun::go() {
    JCIC_CHECK(setup_.note_machine());
    JCIC_TRY(const auto before, setup_.view());
    if (arguments_.has("--new-key"))
        attempt(domain::setup_info(SetupStep::request), setup_.request_for_new_key().map([](const std::string&) {}));
    for (const auto& line : before.lines) {
        const auto& info = domain::setup_info(line.step);
        if (!line.done || by_file(line.step)) attempt(info, take(info));
        if (!failed_.empty() && failed_.back().fault.code == FaultCode::cancelled) break;  // nobody answers any more
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
        answer.say(Cli::tr("自我檢查停在：%1（%2）"), words::word_for(broken->stage),
                   words::words_for(*broken->fault).title);
    add_failures(answer);
    return answer;
}

void SetupRun::attempt(const SetupInfo& step, Result<void> done) {
    if (done) return;
    auto fault = std::move(done).error();
    const auto line = answers_.line_of(step, fault.detail("field"));
    failed_.push_back({step.step, std::move(fault), line});
}

void SetupRun::add_failures(Answer& answer) const {
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
                .say(Cli::tr("沒有做成：%1%2：%3 [%4]"), words::word_for(failed.step), where, said.title, failed.fault)
                .say("    " + said.cause + " " + said.advice);
        });
}

void SetupRun::tell(const QString& line) {
    std::cerr << visible_text(line.toStdString()) << std::endl;
    told_.say(line);
}

Result<void> SetupRun::take(const SetupInfo& step) {
    if (step.step == SetupStep::recovery) return make_recovery();
    if (step.step == SetupStep::request) return write_request();
    if (step.step == SetupStep::certificate) return take_certificate();
    if (step.step == SetupStep::calendar) return take_calendar(step);
    if (step.step == SetupStep::fingerprint) {
        JCIC_TRY(const auto fingerprint, setup_.tell_fingerprint());
        told_.add("fingerprint", fingerprint);
        tell(filled(Cli::tr("首把封印金鑰的指紋（交總處留存）：%1"), fingerprint));
        return {};
    }
    if (desk::step_of(step) != nullptr) return take_register_step(step);
    return {};
}

Result<void> SetupRun::take_certificate() {
    const auto& file = answers_.certificate;
    if (!file.empty()) {
        if (file_is_there(file)) return setup_.take_certificate(file);
        JCIC_TRY(const bool certified, setup_.certified());
        if (!certified) tell(filled(Cli::tr("憑證檔 %1 還沒有。發證單位發回後，存到這個位置，再執行一次。"), file));
        return {};
    }
    JCIC_TRY(const bool certified, setup_.certified());
    if (certified || !asks()) return {};
    return ask_for_file(Cli::tr("發回的憑證檔；還沒有時按 Enter"),
                        [this](const std::string& typed) { return setup_.take_certificate(typed); });
}

Result<void> SetupRun::take_calendar(const SetupInfo& step) {
    if (!answers_.calendar.empty()) return setup_.take_calendar(answers_.calendar);
    JCIC_TRY(const auto view, setup_.view());
    const bool done = std::ranges::any_of(
        view.lines, [&](const desk::SetupLine& line) { return line.step == step.step && line.done; });
    if (done || !asks()) return {};
    return ask_for_file(Cli::tr("今年的辦公日曆檔（CSV）；還沒有時按 Enter"),
                        [this](const std::string& typed) { return setup_.take_calendar(typed); });
}

Result<void> SetupRun::ask_for_file(const QString& prompt,
                                    const std::function<Result<void>(const std::string&)>& take) {
    for (;;) {
        JCIC_TRY(const auto typed, dialogue_.ask(prompt.toStdString()));
        const auto file = without_blanks(typed);
        if (file.empty()) return {};
        const auto taken = take(file);
        if (taken || !may_be_typed_again(taken.error().code)) return taken;
        dialogue_.complain(taken.error());
    }
}

Result<const Secret*> SetupRun::administrator_password() {
    if (!persons_.administrator)
        return fail(FaultCode::usage, "arguments", {{"argument", "--second"}, {"reason", "missing"}});
    if (refused_) return tl::unexpected<Fault>(*refused_);
    if (persons_.administrator_password.empty()) {
        JCIC_TRY(persons_.administrator_password, read_secret(arguments_, "--second-password-fd",
                                                              filled(Cli::tr("%1 的密碼"), *persons_.administrator)));
    }
    return &persons_.administrator_password;
}

/// Two persons' halves: the unit head keeps the first, the administrator the second.
Result<void> SetupRun::make_recovery() {
    if (!dialogue_.there() && (!arguments_.has("--first-fd") || !arguments_.has("--second-fd"))) return {};
    JCIC_TRY(const auto* password, administrator_password());
    auto& recovery = workplace_.recovery();
    JCIC_TRY(auto making, recovery.begin({persons_.head, *persons_.administrator}));
    JCIC_CHECK(hand_half(arguments_, recovery, making, 1, false));
    JCIC_CHECK(recovery.sign_for(making, 1, Secret()));
    JCIC_CHECK(hand_half(arguments_, recovery, making, 2, false));
    if (auto signed_for = recovery.sign_for(making, 2, *password); !signed_for) {
        refuse_or_ask_again(signed_for.error());
        return signed_for;
    }
    return recovery.finish(making);
}

Result<void> SetupRun::write_request() {
    JCIC_TRY(const bool certified, setup_.certified());
    if (certified) return {};
    // What has come back already needs no request; why it does not fit is said at its own step.
    if (file_is_there(answers_.certificate) && setup_.take_certificate(answers_.certificate)) {
        JCIC_TRY(const bool by_now, setup_.certified());
        if (by_now) return {};
    }
    JCIC_TRY(const auto file, setup_.write_request(answers_.request));
    told_.add("request", file);
    tell(filled(Cli::tr("憑證申請檔：%1（送發證單位；發回後再執行一次，把發回的憑證檔交進來）"), file));
    return {};
}

/// From the answers, or as typed now; nothing where this one is left for later.
Result<std::optional<domain::registers::Values>> SetupRun::values_for(const SetupInfo& info) {
    using domain::registers::Values;
    if (const auto given = answers_.steps.find(info.step); given != answers_.steps.end())
        return std::optional(given->second);
    if (!asks()) return std::optional<Values>();
    dialogue_.tell(words::word_for(info.step).toStdString() + "  " + std::string(info.rule));
    Values out;
    for (const auto* field : desk::asked_by(info)) {
        auto prompt = words::told(field->title);
        if (field->kind == domain::events::Kind::day) prompt += Cli::tr("（民國年月日，如 1151123）");
        if (desk::is_today_if_left_out(info, *field)) prompt += Cli::tr("（今天起按 Enter）");
        if (out.empty()) prompt += Cli::tr("（以後再做按 Enter）");
        for (const auto& choice : field->choices)
            dialogue_.tell("  " + std::string(choice.name) + "  " + words::told(choice.title).toStdString());
        JCIC_TRY(const auto line, dialogue_.ask(prompt.toStdString()));
        const auto typed = without_blanks(line);
        if (out.empty() && typed.empty()) return std::optional<Values>();  // later
        if (!typed.empty()) out.emplace(field->name, typed);
    }
    return std::optional(std::move(out));
}

/// Asked once more where somebody sits there and what they typed is wrong.
Result<void> SetupRun::take_register_step(const SetupInfo& info) {
    for (;;) {
        JCIC_TRY(auto values, values_for(info));
        if (!values) return {};
        const auto taken = take_with(info, std::move(*values));
        if (taken || !asks() || !may_be_typed_again(taken.error().code)) return taken;
        dialogue_.complain(taken.error());
    }
}

Result<void> SetupRun::take_with(const SetupInfo& info, domain::registers::Values values) {
    auto& registers = workplace_.registers();
    office::StepWanted wanted{info.book, desk::step_of(info), {}, std::move(values), {}};
    if (!info.field.empty()) wanted.typed.emplace(info.field, info.value);
    if (info.after) {
        const auto& rows = workplace_.rooms().seat->registers;
        const auto* row = domain::row_for(domain::setup_info(*info.after), rows);
        if (row == nullptr) return {};
        wanted.row = row->id;
    }
    for (const auto* field : desk::asked_by(info)) {
        if (desk::is_today_if_left_out(info, *field))
            wanted.typed.try_emplace(std::string(field->name), workplace_.rooms().today().text());
        const auto given = wanted.typed.find(field->name);
        if (field->kind != domain::events::Kind::attachment || given == wanted.typed.end()) continue;
        JCIC_TRY(auto attached, registers.attach(given->second));
        given->second = std::move(attached.handle);
    }
    if (!wanted.step->beside) {
        JCIC_CHECK(registers.take(wanted));
        return {};
    }
    wanted.beside = persons_.administrator;
    if (!wanted.beside) return administrator_password().map([](const Secret*) {});
    JCIC_TRY(const auto page, registers.page(wanted));  // judged before a password is asked for
    JCIC_TRY(const auto* password, administrator_password());
    auto taken = registers.take(wanted, page, *password);
    if (taken) return {};
    refuse_or_ask_again(taken.error());
    return tl::unexpected<Fault>(std::move(taken).error());
}

void SetupRun::refuse_or_ask_again(const Fault& fault) {
    if (fault.code != FaultCode::person_password && fault.code != FaultCode::person_locked &&
        fault.code != FaultCode::session_paused)
        return;
    persons_.administrator_password = Secret();
    if (!asks() || fault.code != FaultCode::person_password) refused_ = fault;
}

}  // namespace jcic::cli

#include "app/cli/commands/setup_run.h"
#include "app/desk/rooms/rooms.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "app/base/text.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/words/setup_words.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using domain::SetupInfo;
using domain::SetupPlace;
using domain::SetupStep;

/// To the descriptor that the option names, or to the keeper's eyes.
Result<void> show_half(const Arguments& arguments, Dialogue& dialogue, const Secret& half, const std::string& option,
                       const std::string& title) {
    if (!arguments.has(option)) {
        if (!dialogue.there())
            return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
        return dialogue.show_until_enter(half, title,
                                         Cli::tr("抄好後按 Enter，螢幕會清除；接著請照抄本輸入。").toStdString());
    }
    JCIC_TRY(const int descriptor, descriptor_in(arguments, option));
    Secret line = half.clone();
    line.append('\n');
    const auto bytes = line.view();
    if (::write(descriptor, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "descriptor"}});
    return {};
}

/// Looked at anew each time: a certificate and a calendar run out, and a request's file may be gone.
bool by_file(SetupStep step) {
    return step == SetupStep::request || step == SetupStep::certificate || step == SetupStep::calendar;
}

bool file_is_there(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

std::string line_of(const SetupInfo& info, const desk::SetupLine& line) {
    auto out = std::string(line.done ? "[x] " : "[ ] ") + words::word_for(info.step).toStdString();
    if (!info.rule.empty()) out += "  " + std::string(info.rule);
    if (!line.found.empty()) out += "  " + line.found;
    if (line.why) {
        const auto why = words::words_for(*line.why);
        out += "\n    " + why.cause.toStdString() + " " + why.advice.toStdString();
    }
    return out;
}

/// What was typed is wrong: it can be typed again.
bool may_be_typed_again(FaultCode code) {
    const auto outcome = outcome_of(code);
    return outcome == Outcome::refused || outcome == Outcome::usage || outcome == Outcome::unavailable;
}

}  // namespace

Answer list_answer(const desk::SetupView& view) {
    Answer answer;
    answer.json = {{"ready", view.ready()}, {"steps", Json::array()}, {"missing", Json::array()}};
    for (const auto& line : view.lines) {
        const auto& info = domain::setup_info(line.step);
        answer.json["steps"].push_back(
            {{"step", info.name}, {"state", line.done ? "done" : "open"}, {"rule", info.rule}, {"found", line.found}});
        if (!line.done) answer.json["missing"].push_back(info.name);
        answer.text += (answer.text.empty() ? "" : "\n") + line_of(info, line);
    }
    const auto needed = view.missing_before_a_query();
    answer.json["before_a_query"] = needed;
    answer.text += "\n" + (view.ready()  ? Cli::tr("設定均已完成。")
                           : needed == 0 ? Cli::tr("打勾的已完成；其餘均非查詢前應完成。")
                                         : Cli::tr("打勾的已完成；其餘應於查詢前完成的有 %1 項。").arg(needed))
                              .toStdString();
    return answer;
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
    auto answer = list_answer(after);
    for (const auto& [name, made] : told_) answer.json[name] = made;
    JCIC_TRY(const auto findings, workplace_.checks().run([](const selfcheck::Finding&) {}, {}));
    const auto* broken = selfcheck::broken_link(findings);
    answer.json["self_check"] = Json{{"ok", selfcheck::all_hold(findings)},
                                     {"stage", broken != nullptr ? name_of(broken->stage) : std::string_view()},
                                     {"fault", broken != nullptr ? broken->fault->text() : std::string_view()}};
    if (broken != nullptr)
        answer.text += "\n" + Cli::tr("自我檢查停在：%1（%2）")
                                  .arg(words::word_for(broken->stage), words::words_for(*broken->fault).title)
                                  .toStdString();
    answer.text = text_ + answer.text;
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
    answer.status = outcome_of(failed_.front().fault.code);
    answer.json["fault"] = failed_.front().fault.text();
    answer.json["failed"] = Json::array();
    for (const auto& [step, fault, line] : failed_) {
        const auto said = words::words_for(fault);
        answer.json["failed"].push_back({{"step", domain::setup_info(step).name},
                                         {"line", line},
                                         {"fault", fault.text()},
                                         {"reason", fault.detail("reason")},
                                         {"title", said.title.toStdString()},
                                         {"cause", said.cause.toStdString()},
                                         {"advice", said.advice.toStdString()}});
        const auto where = line == 0 ? QString() : Cli::tr("（第 %1 行）").arg(line);
        answer.text += "\n" + Cli::tr("沒有做成：%1%2：%3 [%4]")
                                  .arg(words::word_for(step), where, said.title, cli::text_of(fault.text()))
                                  .toStdString();
        answer.text += "\n    " + said.cause.toStdString() + " " + said.advice.toStdString();
    }
}

void SetupRun::tell(const QString& line) {
    std::cerr << visible_text(line.toStdString()) << std::endl;
    text_ += line.toStdString() + "\n";
}

Result<void> SetupRun::take(const SetupInfo& step) {
    if (step.step == SetupStep::recovery) return make_recovery();
    if (step.step == SetupStep::request) return write_request();
    if (step.step == SetupStep::certificate) return take_certificate();
    if (step.step == SetupStep::calendar) return take_calendar(step);
    if (step.step == SetupStep::fingerprint) {
        JCIC_TRY(const auto fingerprint, setup_.tell_fingerprint());
        told_["fingerprint"] = fingerprint;
        tell(Cli::tr("首把封印金鑰的指紋（交總處留存）：%1").arg(cli::text_of(fingerprint)));
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
        if (!certified)
            tell(Cli::tr("憑證檔 %1 還沒有。發證單位發回後，存到這個位置，再執行一次。")
                     .arg(cli::text_of(file.string())));
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
        JCIC_TRY(persons_.administrator_password,
                 read_secret(arguments_, "--second-password-fd",
                             Cli::tr("%1 的密碼").arg(cli::text_of(persons_.administrator->text())).toStdString()));
    }
    return &persons_.administrator_password;
}

/// Two persons' halves: the unit head keeps the first, the administrator the second.
Result<void> SetupRun::make_recovery() {
    if (!dialogue_.there() && (!arguments_.has("--first-fd") || !arguments_.has("--second-fd"))) return {};
    JCIC_TRY(const auto* password, administrator_password());
    auto& recovery = workplace_.recovery();
    JCIC_TRY(auto making, recovery.begin({persons_.head, *persons_.administrator}));
    JCIC_CHECK(hand_half(making, 1));
    JCIC_CHECK(recovery.sign_for(making, 1, Secret()));
    JCIC_CHECK(hand_half(making, 2));
    if (auto signed_for = recovery.sign_for(making, 2, *password); !signed_for) {
        refuse_or_ask_again(signed_for.error());
        return signed_for;
    }
    return recovery.finish(making);
}

/// Shown, and typed back: a half that was written down wrongly opens nothing when it is needed.
Result<void> SetupRun::hand_half(desk::Making& making, int number) {
    const std::string place = number == 1 ? "--first" : "--second";
    const auto keeper = cli::text_of(making.keeper(number).text());
    const auto title = number == 1 ? Cli::tr("第一半：只給 %1 看") : Cli::tr("第二半：只給 %1 看");
    JCIC_TRY(const auto half, workplace_.recovery().text_of(making, number));
    for (;;) {
        JCIC_CHECK(show_half(arguments_, dialogue_, half, place + "-fd", title.arg(keeper).toStdString()));
        JCIC_TRY(const auto typed,
                 read_secret(arguments_, place + "-back-fd", Cli::tr("請 %1 照抄本輸入").arg(keeper).toStdString()));
        auto same = workplace_.recovery().typed_back(making, number, typed);
        const bool miscopied = !same && same.error().code == FaultCode::recovery_half;
        if (!miscopied || arguments_.has(place + "-back-fd")) return same;
        dialogue_.complain(same.error());
    }
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
    told_["request"] = file.string();
    tell(Cli::tr("憑證申請檔：%1（送發證單位；發回後再執行一次，把發回的憑證檔交進來）")
             .arg(cli::text_of(file.string())));
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

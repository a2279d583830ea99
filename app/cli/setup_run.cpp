#include "app/cli/setup_run.h"

#include <unistd.h>

#include <iostream>

#include "app/cli/cli_text.h"
#include "app/desk/check_desk.h"
#include "app/desk/register_desk.h"
#include "app/files/files.h"
#include "app/words/setup_words.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using domain::SetupInfo;
using domain::SetupPlace;
using domain::SetupStep;

QString titled(const char* word) {
    return QCoreApplication::translate("registers", word);
}

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
    return out;
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
    answer.text +=
        "\n" + (view.ready() ? Cli::tr("可以開始查詢。") : Cli::tr("打勾的已完成；其餘完成之前，不能送出第一筆查詢。"))
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
    for (const auto& line : before.lines)
        if (!line.done || by_file(line.step)) JCIC_CHECK(take(domain::setup_info(line.step)));
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
    return answer;
}

Result<void> SetupRun::take(const SetupInfo& step) {
    if (step.step == SetupStep::recovery) return make_recovery();
    if (step.step == SetupStep::request) return write_request();
    if (step.step == SetupStep::certificate && !answers_.certificate.empty()) {
        if (!file_is_there(answers_.certificate)) return {};  // not back yet
        return setup_.take_certificate(answers_.certificate);
    }
    if (step.step == SetupStep::calendar && !answers_.calendar.empty()) return setup_.take_calendar(answers_.calendar);
    if (step.step == SetupStep::fingerprint) {
        JCIC_TRY(const auto fingerprint, setup_.tell_fingerprint());
        told_["fingerprint"] = fingerprint;
        text_ += Cli::tr("首把封印金鑰的指紋（交總處留存）：%1").arg(cli::text_of(fingerprint)).toStdString() + "\n";
        return {};
    }
    if (desk::step_of(step) != nullptr) return take_register_step(step);
    return {};
}

Result<const Secret*> SetupRun::administrator_password() {
    if (!persons_.administrator)
        return fail(FaultCode::usage, "arguments", {{"argument", "--second"}, {"reason", "missing"}});
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
    JCIC_TRY(auto making, recovery.begin(desk::RecoveryWay::two_persons, {persons_.head, *persons_.administrator}));
    JCIC_CHECK(hand_half(making, 1));
    JCIC_CHECK(recovery.sign_for(making, 1, Secret()));
    JCIC_CHECK(hand_half(making, 2));
    JCIC_CHECK(recovery.sign_for(making, 2, *password));
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
        if (same || arguments_.has(place + "-back-fd")) return same;
        std::cerr << words::words_for(same.error()).cause.toStdString() << std::endl;
    }
}

Result<void> SetupRun::write_request() {
    const auto file = answers_.request.empty() ? profile_of(arguments_) / "workstation.csr" : answers_.request;
    const auto& rooms = workplace_.rooms();
    const bool granted = file_is_there(rooms.profile / rooms.settings.certificate);
    if (granted || (file_is_there(file) && file_is_there(rooms.profile / rooms.settings.key))) return {};
    JCIC_TRY(const auto request, setup_.request());
    JCIC_CHECK(files::replace(file, request));
    told_["request"] = file.string();
    text_ += Cli::tr("憑證申請檔：%1（送發證單位；發回後以 certificate = 檔名 再執行一次）")
                 .arg(cli::text_of(file.string()))
                 .toStdString() +
             "\n";
    return {};
}

/// From the answers, or as typed now; nothing where this one is left for later.
Result<std::optional<domain::registers::Values>> SetupRun::values_for(const SetupInfo& info) {
    using domain::registers::Values;
    if (const auto given = answers_.steps.find(info.step); given != answers_.steps.end())
        return std::optional(given->second);
    if (!asks()) return std::optional<Values>();
    std::cerr << words::word_for(info.step).toStdString() << std::endl;
    Values out;
    for (const auto* field : desk::asked_by(info)) {
        auto prompt = titled(field->title).toStdString();
        for (const auto& choice : field->choices)
            prompt += "\n  " + std::string(choice.name) + "  " + titled(choice.title).toStdString();
        JCIC_TRY(const auto typed, dialogue_.ask(prompt));
        if (out.empty() && typed.empty()) return std::optional<Values>();  // later
        if (!typed.empty()) out.emplace(field->name, typed);
    }
    return std::optional(std::move(out));
}

Result<void> SetupRun::take_register_step(const SetupInfo& info) {
    JCIC_TRY(auto values, values_for(info));
    if (!values) return {};
    auto& registers = workplace_.registers();
    office::StepWanted wanted{info.book, desk::step_of(info), {}, std::move(*values), {}};
    if (!info.field.empty()) wanted.typed.emplace(info.field, info.value);
    if (info.after) {
        const auto& rows = workplace_.rooms().seat->registers;
        const auto* row = domain::row_for(domain::setup_info(*info.after), rows);
        if (row == nullptr) return {};
        wanted.row = row->id;
    }
    for (const auto* field : desk::asked_by(info)) {
        const auto given = wanted.typed.find(field->name);
        if (field->kind != domain::events::Kind::attachment || given == wanted.typed.end()) continue;
        JCIC_TRY(auto attached, registers.attach(given->second));
        given->second = std::move(attached.handle);
    }
    if (!wanted.step->beside) {
        JCIC_CHECK(registers.take(wanted));
        return {};
    }
    JCIC_TRY(const auto* password, administrator_password());
    wanted.beside = persons_.administrator;
    JCIC_TRY(const auto page, registers.page(wanted));
    JCIC_CHECK(registers.take(wanted, page, *password));
    return {};
}

}  // namespace jcic::cli

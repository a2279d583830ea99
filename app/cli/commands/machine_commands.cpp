// For whoever looks after the machine: does it work, can it print, and what of it can be told to others.

#include <iostream>

#include "app/base/text.h"
#include "app/cli/command.h"
#include "app/cli/terminal/dialogue.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/printing/printer_check.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/desk/upkeep/report.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

QString advice_for(const selfcheck::Finding& finding) {
    if (finding.skip) return words::word_for(*finding.skip);
    return finding.fault ? words::words_for(*finding.fault).advice : QString();
}

/// One line, and under it why and what to do.
Answer stage_told(const selfcheck::Finding& finding) {
    auto line = filled(QStringLiteral("%1  %2"), name_of(finding.stage), name_of(finding.state));
    if (!finding.found.empty()) line += "  " + text_of(finding.found);
    if (finding.fault) line += "  " + text_of(finding.fault->text());
    Answer out{{"stage", finding.stage},
               {"state", finding.state},
               {"fault", finding.fault ? finding.fault->text() : ""},
               {"advice", advice_for(finding)}};
    out.say(line);
    if (finding.fault) {
        const auto words = words::words_for(*finding.fault);
        out.say("    " + words.title).say("    " + words.cause);
    }
    const auto advice = advice_for(finding);
    return advice.isEmpty() ? out : out.say("    " + advice);
}

}  // namespace

Result<Answer> self_check(const Arguments& arguments) {
    JCIC_TRY(auto cards, open_cards(arguments));
    if (cards.workplace) tell_warnings(*cards.workplace);
    const auto progress = [](const selfcheck::Finding& finding) {
        if (finding.state == selfcheck::State::running)
            std::cerr << words::word_for(finding.stage).toStdString() << "…" << std::endl;
    };
    JCIC_TRY(const auto findings,
             cards.workplace ? cards.workplace->checks().run(progress, {}) : cards.bare->check(progress, {}));
    const auto* broken = selfcheck::broken_link(findings);
    return Answer{{"ok", selfcheck::all_hold(findings)}}
        .list("stages", findings, stage_told)
        .with(broken != nullptr ? outcome_of(broken->fault->code) : Outcome::done);
}

namespace {

Answer warning_told(const Fault& fault) {
    const auto words = words::words_for(fault);
    Answer out;
    return add_failure(out, fault)
        .say(QStringLiteral("%1  %2"), fault, words.title)
        .say("    " + words.cause)
        .say("    " + words.advice);
}

}  // namespace

Result<Answer> printer_check(const Arguments& arguments) {
    JCIC_TRY(const auto workplace, open_workplace(arguments));
    const auto check = desk::check_printers_here(workplace->parts());
    const auto said = check.queue.empty() ? Cli::tr("無分行印表機")
                      : check.can_print   ? filled(Cli::tr("%1：可列印"), check.queue)
                                          : spoken(check.queue);
    return Answer{{"queue", check.queue}, {"ready", check.can_print}}
        .say(said)
        .list("warnings", check.found, warning_told)
        .with(check.can_print ? Outcome::done : Outcome::unavailable);
}

namespace {

/// Before it is saved: whoever sits there may still leave it.
Result<void> shown_first(const Arguments& arguments, const std::string& text) {
    std::cerr << visible_text(text) << std::endl;
    Dialogue dialogue(*arguments.at);
    if (!dialogue.there()) return {};
    return dialogue.ask(Cli::tr("以上為報告全部內容。按 Enter 存檔；按 Ctrl+C 不存檔").toStdString())
        .map([](const auto&) {});
}

}  // namespace

Result<Answer> report(const Arguments& arguments) {
    if (arguments.has("--show") && arguments.has("--output"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--show"}, {"reason", "too-many"}});
    const auto profile = profile_of(arguments);
    // Where the profile does not open, a report is wanted most.
    auto workplace = open_workplace(arguments);
    if (workplace) (*workplace)->look_at_printers();
    const auto text = workplace ? desk::make_report((*workplace)->parts(), {})
                                : desk::report_without_desk(profile, workplace.error());
    if (!arguments.has("--output")) return Answer{{"report", text}}.say_lines(text);
    const auto file = arguments.option("--output");
    if (!arguments.has("--json")) JCIC_CHECK(shown_first(arguments, text));
    JCIC_CHECK(desk::save_report(profile, file, text));
    return Answer{{"file", file}}.say(Cli::tr("%1：%2"), file, Cli::tr("報告已存檔；交付他人前請先檢視"));
}

}  // namespace jcic::cli

#include <iostream>

#include "app/base/text.h"
#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/dialogue.h"
#include "app/desk/upkeep/report.h"

namespace jcic::cli {
namespace {

/// Before it is saved: whoever sits there may still leave it.
Result<void> shown_first(const std::string& text) {
    std::cerr << visible_text(text) << std::endl;
    Dialogue dialogue;
    if (!dialogue.there()) return {};
    return dialogue.ask(Cli::tr("以上就是報告的全部內容。按 Enter 存檔；Ctrl+C 不存").toStdString())
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
    const auto text = workplace ? desk::make_report((*workplace)->rooms(), {})
                                : desk::report_without_desk(profile, workplace.error());
    if (!arguments.has("--output")) return Answer{{"report", text}}.say_lines(text);
    const auto file = arguments.option("--output");
    if (!arguments.has("--json")) JCIC_CHECK(shown_first(text));
    JCIC_CHECK(desk::save_report(profile, file, text));
    return Answer{{"file", file}}.say(Cli::tr("%1：%2"), file, Cli::tr("報告已存檔；交給別人之前請先看過"));
}

}  // namespace jcic::cli

#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/words/words.h"

#include <iostream>

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

}  // namespace jcic::cli

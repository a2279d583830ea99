#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/words/words.h"

#include <iostream>

namespace jcic::cli {
namespace {

std::string advice_for(const selfcheck::Finding& finding) {
    if (finding.skip) return words::word_for(*finding.skip).toStdString();
    return finding.fault ? words::words_for(*finding.fault).advice.toStdString() : "";
}

Json json_of(const selfcheck::Finding& finding) {
    return {{"stage", std::string(name_of(finding.stage))},
            {"state", std::string(name_of(finding.state))},
            {"fault", finding.fault ? std::string(finding.fault->text()) : ""},
            {"advice", advice_for(finding)}};
}

/// One line, and under it why and what to do.
std::string finding_line(const selfcheck::Finding& finding) {
    auto text = std::string(name_of(finding.stage)) + "  " + std::string(name_of(finding.state));
    if (!finding.found.empty()) text += "  " + finding.found;
    if (finding.fault) {
        const auto words = words::words_for(*finding.fault);
        text += "  " + std::string(finding.fault->text()) + "\n    " + words.title.toStdString() + "\n    " +
                words.cause.toStdString();
    }
    if (const auto advice = advice_for(finding); !advice.empty()) text += "\n    " + advice;
    return text;
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
    Answer answer;
    answer.json = {{"ok", selfcheck::all_hold(findings)}, {"stages", Json::array()}};
    for (const auto& finding : findings) {
        answer.json["stages"].push_back(json_of(finding));
        answer.text += (answer.text.empty() ? "" : "\n") + finding_line(finding);
    }
    if (const auto* broken = selfcheck::broken_link(findings)) answer.status = outcome_of(broken->fault->code);
    return answer;
}

}  // namespace jcic::cli

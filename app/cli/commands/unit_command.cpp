// The unit head's page at the terminal: in order, or what is not, each with the command that leads to its remedy.

#include "app/cli/commands/carry_out.h"
#include "app/cli/commands/register_acts.h"
#include "app/desk/commands/duties.h"
#include "app/desk/unit_words.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::UnitLine;
using desk::UnitState;
using desk::UnitTopic;

/// As JSON has it.
const char* name_of(UnitState state) {
    switch (state) {
        case UnitState::act:
            return "act";
        case UnitState::mind:
            return "mind";
        case UnitState::good:
            break;
    }
    return "good";
}

QString title_of(UnitState state) {
    switch (state) {
        case UnitState::act:
            return Cli::tr("待處理");
        case UnitState::mind:
            return Cli::tr("留意");
        case UnitState::good:
            break;
    }
    return Cli::tr("正常");
}

/// A topic as JSON has it, and the command that leads to the remedy: what the unit head cannot mend alone is looked at.
struct Way {
    const char* topic;
    std::string remedy{};  ///< where something has to be mended
};

Way way_of(const UnitLine& line) {
    namespace registers = domain::registers;
    const auto code = line.person ? line.person->code.text() : std::string();
    const auto by_person = [&](const char* own) {
        return line.person && line.person->own_remedy ? own + code : shown_in(registers::people, code);
    };
    switch (line.topic) {
        case UnitTopic::setup:
            return {"setup", "setup"};
        case UnitTopic::stop:
            return {"stop", shown_in(registers::stops, line.row)};
        case UnitTopic::incident:
            return {"incident", shown_in(registers::incidents, line.row)};
        case UnitTopic::recovered:
            return {"recovered", by_person("ledger recovery confirm ")};
        case UnitTopic::locked:
            return {"locked", by_person("account unlock ")};
        case UnitTopic::outside:  // what was typed may be nobody's code
            return {"outside", "ledger verify"};
        case UnitTopic::ledger:
            return {"ledger", "ledger verify"};
        case UnitTopic::backup:
            return {"backup", "ledger backup FILE"};
        case UnitTopic::machine:
            return {"machine", "self-check"};
        case UnitTopic::card:
            return {"card", line.card.empty() ? "card receive" : "card hand-back " + line.card};
        case UnitTopic::card_password:
            return {"card-password", "card change-pin"};
        case UnitTopic::envelope:  // this one and the next two are never but good
            return {"envelopes"};
        case UnitTopic::querier:
            return {"queriers"};
        case UnitTopic::transmission:
            return {"authorisation-test"};
        case UnitTopic::finding:
            return {"finding", shown_in(registers::findings, line.row)};
        case UnitTopic::duty:
            return {"duty", line.duty ? shown_in(*line.duty->book, line.duty->row) : std::string()};
        case UnitTopic::approval:
            break;
    }
    return {"approval", "query waiting"};
}

Answer unit_line_told(const UnitLine& line) {
    const auto way = way_of(line);
    const auto command = line.state == UnitState::good ? std::string() : way.remedy;
    Answer out{{"topic", way.topic}, {"state", cli::name_of(line.state)}};
    out.add_known("count", line.count)
        .add_known("name", line.name)
        .add_known("card", line.card)
        .add_known("row", line.row)
        .add_known("at", line.at)
        .add_known("day", line.day)
        .add_known("fault", line.fault)
        .add_known("command", command);
    if (line.person) out.add("person", line.person->code);
    if (line.duty)
        out.add("register", line.duty->book->name).add("what", line.duty->what).add_known("names", line.duty->names);
    if (line.topic == UnitTopic::ledger) out.add_facts("ledger", desk::facts_of(line.ledger, in_words));
    const auto says = line.fault ? words::words_for(*line.fault).title : text_of(desk::text_of(line, in_words));
    return out.say(title_of(line.state) + "　" + says + (command.empty() ? QString() : "　→ " + text_of(command)));
}

}  // namespace

Result<Answer> unit_order(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto lines, carry_out(*workplace, desk::command::UnitOrder{}));
    const bool well = desk::in_order(lines);
    return Answer{{"in_order", well}}
        .say(well ? Cli::tr("都正常。") : Cli::tr("有要處理或留意的事項："))
        .list("lines", lines, unit_line_told)
        .with(well ? Outcome::done : Outcome::refused);
}

}  // namespace jcic::cli

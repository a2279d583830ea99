// The unit head's page at the terminal: in order, or what is not, each with the command that leads to its remedy.

#include "app/cli/commands/carry_out.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/commands/todo_ways.h"
#include "app/cli/terminal/named.h"
#include "app/desk/commands/duties.h"
#include "app/desk/unit_words.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::UnitLine;
using desk::UnitState;
using desk::UnitTopic;

constexpr Named<UnitState> states[]{{UnitState::act, "act", QT_TRANSLATE_NOOP("Cli", "待處理")},
                                    {UnitState::mind, "mind", QT_TRANSLATE_NOOP("Cli", "注意")},
                                    {UnitState::good, "good", QT_TRANSLATE_NOOP("Cli", "正常")}};

/// A topic as JSON has it, and what leads to the remedy: a command, or the row of a register.
struct TopicWay {
    UnitTopic value;
    const char* topic;
    const char* command = "";
    const domain::registers::Register* book = nullptr;
};
constexpr TopicWay topic_ways[]{
    {UnitTopic::setup, "setup", "setup"},
    {UnitTopic::stop, "stop", "", &domain::registers::stops},
    {UnitTopic::incident, "incident", "", &domain::registers::incidents},
    {UnitTopic::outside, "outside", "ledger verify"},  // what was typed may be nobody's code
    {UnitTopic::ledger, "ledger", "ledger verify"},
    {UnitTopic::backup, "backup", "ledger backup FILE"},
    {UnitTopic::machine, "machine", "self-check"},
    {UnitTopic::card, "card", "card receive"},
    {UnitTopic::envelope, "envelopes"},  // this one and the next two are never but good
    {UnitTopic::querier, "queriers"},
    {UnitTopic::transmission, "authorisation-test"},
    {UnitTopic::finding, "finding", "", &domain::registers::findings},
    {UnitTopic::duty, "duty"},
    {UnitTopic::approval, "approval", "query waiting"}};

/// "" where nothing has to be mended.
std::string remedy_of(const UnitLine& line, const TopicWay& way) {
    if (line.state == UnitState::good) return {};
    if (line.topic == UnitTopic::card && !line.card.empty()) return "card hand-back " + line.card;
    if (!line.owed) return way.book == nullptr ? std::string(way.command) : shown_in(*way.book, line.row);
    if (line.own_remedy || line.owed->nobody != nullptr) return way_of(*line.owed).command;
    // What the unit head cannot mend alone is only looked at.
    const auto* book = domain::registers::find(line.owed->book);
    if (book != nullptr) return shown_in(*book, line.owed->row);
    return shown_in(domain::registers::people, line.owed->person ? line.owed->person->text() : std::string());
}

Answer unit_line_told(const UnitLine& line) {
    const auto& way = row_of(topic_ways, line.topic);
    const auto& state = row_of(states, line.state);
    const auto command = remedy_of(line, way);
    Answer out{{"topic", way.topic}, {"state", state.name}};
    if (!line.owed) out.add_known("row", line.row).add_known("day", line.day);
    out.add_known("count", line.count)
        .add_known("name", line.name)
        .add_known("card", line.card)
        .add_known("at", line.at)
        .add_known("fault", line.fault)
        .add_known("command", command);
    if (line.owed) add_owed(out, *line.owed);
    if (line.topic == UnitTopic::ledger) out.add_facts("ledger", desk::facts_of(line.ledger, in_words));
    const auto says = line.fault ? words::words_for(*line.fault).title : text_of(desk::text_of(line, in_words));
    return out.say(Cli::tr(state.word) + "　" + says + (command.empty() ? QString() : "　→ " + text_of(command)));
}

}  // namespace

Result<Answer> unit_order(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto lines, carry_out(*workplace, desk::command::UnitOrder{}));
    const bool well = desk::in_order(lines);
    return Answer{{"in_order", well}}
        .say(well ? Cli::tr("均正常。") : Cli::tr("有應處理或注意事項："))
        .list("lines", lines, unit_line_told)
        .with(well ? Outcome::done : Outcome::refused);
}

}  // namespace jcic::cli

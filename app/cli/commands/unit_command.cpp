// The unit head's page at the terminal: in order, or what is not, each with the command that leads to its remedy.

#include "app/cli/commands/carry_out.h"
#include "app/cli/commands/register_acts.h"
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

/// A topic as JSON has it, and what leads to the remedy: a command, or the row of a register, which is only looked at
/// where the unit head cannot mend it alone.
struct TopicWay {
    UnitTopic value;
    const char* topic;
    const char* command = "";  ///< ends with a blank: the person's code comes behind it
    const domain::registers::Register* book = nullptr;
};
constexpr TopicWay topic_ways[]{
    {UnitTopic::setup, "setup", "setup"},
    {UnitTopic::stop, "stop", "", &domain::registers::stops},
    {UnitTopic::incident, "incident", "", &domain::registers::incidents},
    {UnitTopic::recovered, "recovered", "ledger recovery confirm ", &domain::registers::people},
    {UnitTopic::locked, "locked", "account unlock ", &domain::registers::people},
    {UnitTopic::outside, "outside", "ledger verify"},  // what was typed may be nobody's code
    {UnitTopic::ledger, "ledger", "ledger verify"},
    {UnitTopic::backup, "backup", "ledger backup FILE"},
    {UnitTopic::machine, "machine", "self-check"},
    {UnitTopic::card, "card", "card receive"},
    {UnitTopic::card_password, "card-password", "card change-pin"},
    {UnitTopic::envelope, "envelopes"},  // this one and the next two are never but good
    {UnitTopic::querier, "queriers"},
    {UnitTopic::transmission, "authorisation-test"},
    {UnitTopic::finding, "finding", "", &domain::registers::findings},
    {UnitTopic::duty, "duty"},
    {UnitTopic::approval, "approval", "query waiting"}};

/// "" where nothing has to be mended.
std::string remedy_of(const UnitLine& line, const TopicWay& way) {
    if (line.state == UnitState::good) return {};
    if (line.topic == UnitTopic::duty) return line.duty ? shown_in(*line.duty->book, line.duty->row) : std::string();
    if (line.topic == UnitTopic::card && !line.card.empty()) return "card hand-back " + line.card;
    if (way.book != &domain::registers::people)
        return way.book == nullptr ? std::string(way.command) : shown_in(*way.book, line.row);
    const auto code = line.person ? line.person->code.text() : std::string();
    return line.person && line.person->own_remedy ? way.command + code : shown_in(*way.book, code);
}

Answer unit_line_told(const UnitLine& line) {
    const auto& way = row_of(topic_ways, line.topic);
    const auto& state = row_of(states, line.state);
    const auto command = remedy_of(line, way);
    Answer out{{"topic", way.topic}, {"state", state.name}};
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

// The unit head's page at the terminal: in order, or what is not, each with the command that leads to its remedy.
#include "app/cli/commands/carry_out.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/commands/duties.h"
#include "app/desk/unit_words.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::UnitLine;
using desk::UnitState;
using desk::UnitTopic;

/// As JSON has it.
const char* name_of(UnitTopic topic) {
    switch (topic) {
        case UnitTopic::setup:
            return "setup";
        case UnitTopic::stop:
            return "stop";
        case UnitTopic::incident:
            return "incident";
        case UnitTopic::recovered:
            return "recovered";
        case UnitTopic::locked:
            return "locked";
        case UnitTopic::outside:
            return "outside";
        case UnitTopic::ledger:
            return "ledger";
        case UnitTopic::backup:
            return "backup";
        case UnitTopic::machine:
            return "machine";
        case UnitTopic::card:
            return "card";
        case UnitTopic::card_password:
            return "card-password";
        case UnitTopic::envelope:
            return "envelopes";
        case UnitTopic::querier:
            return "queriers";
        case UnitTopic::transmission:
            return "authorisation-test";
        case UnitTopic::finding:
            return "finding";
        case UnitTopic::duty:
            return "duty";
        case UnitTopic::approval:
            break;
    }
    return "approval";
}

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

/// What the unit head cannot mend alone is looked at; "" where nothing has to be mended.
std::string remedy_of(const UnitLine& line) {
    namespace registers = domain::registers;
    if (line.state == UnitState::good) return {};
    switch (line.topic) {
        case UnitTopic::setup:
            return "setup";
        case UnitTopic::stop:
            return shown_in(registers::stops, line.row);
        case UnitTopic::incident:
            return shown_in(registers::incidents, line.row);
        case UnitTopic::finding:
            return shown_in(registers::findings, line.row);
        case UnitTopic::recovered:
            return line.person->own_remedy ? "ledger recovery confirm " + line.person->code.text()
                                           : shown_in(registers::people, line.person->code.text());
        case UnitTopic::locked:
            return line.person->own_remedy ? "account unlock " + line.person->code.text()
                                           : shown_in(registers::people, line.person->code.text());
        case UnitTopic::outside:  // what was typed may be nobody's code
        case UnitTopic::ledger:
            return "ledger verify";
        case UnitTopic::backup:
            return "ledger backup FILE";
        case UnitTopic::machine:
            return "self-check";
        case UnitTopic::card:
            return line.card.empty() ? std::string("card receive") : "card hand-back " + line.card;
        case UnitTopic::card_password:
            return "card change-pin";
        case UnitTopic::duty:
            return shown_in(*line.duty->book, line.duty->row);
        case UnitTopic::approval:
            return "query waiting";
        case UnitTopic::envelope:
        case UnitTopic::querier:
        case UnitTopic::transmission:
            break;  // never but good
    }
    return {};
}

Json json_of(const UnitLine& line) {
    Json out{{"topic", name_of(line.topic)}, {"state", name_of(line.state)}};
    const auto put = [&out](const char* name, const std::string& value) {
        if (!value.empty()) out[name] = value;
    };
    if (line.count > 0) out["count"] = line.count;
    put("name", line.name);
    put("card", line.card);
    put("row", line.row);
    if (line.person) put("person", line.person->code.text());
    if (line.duty) put("register", std::string(line.duty->book->name));
    if (line.duty) put("what", line.duty->what);
    if (line.duty && !line.duty->names.empty()) out["names"] = line.duty->names;
    if (line.at) put("at", domain::iso_text(*line.at));
    if (line.day) put("day", line.day->text());
    if (line.fault) put("fault", std::string(line.fault->text()));
    put("command", remedy_of(line));
    return out;
}

std::string text_of_line(const UnitLine& line) {
    const auto in_words = [](const char* word) { return told(word).toStdString(); };
    const auto says = line.fault ? words::words_for(*line.fault).title.toStdString() : desk::text_of(line, in_words);
    auto out = title_of(line.state).toStdString() + "　" + says;
    const auto command = remedy_of(line);
    if (!command.empty()) out += "　→ " + command;
    return out;
}

}  // namespace

Result<Answer> unit_order(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto lines, carry_out(*workplace, desk::command::UnitOrder{}));
    Answer answer;
    const bool well = desk::in_order(lines);
    answer.json = {{"in_order", well}, {"lines", Json::array()}};
    answer.text = (well ? Cli::tr("都正常。") : Cli::tr("有要處理或留意的事項：")).toStdString();
    for (const auto& line : lines) {
        answer.json["lines"].push_back(json_of(line));
        answer.text += "\n" + text_of_line(line);
    }
    if (!well) answer.status = Outcome::refused;
    return answer;
}

}  // namespace jcic::cli

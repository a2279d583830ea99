#include "app/witness/run.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <thread>

#include "app/base/text.h"
#include "app/hub/conninfo.h"
#include "app/verify/program_line.h"
#include "app/witness/hub_round.h"
#include "app/witness/words.h"

namespace jcic::witness {
namespace {

using verify::CommandOutput;
using verify::in_quotes;

struct Wanted : verify::ProgramLine {
    std::string connect;
};

verify::FaultTold tell_fault(const Fault& fault, Language language) {
    const auto file = fault.detail("file");
    auto title = std::string(words_for(fault).in(language));
    if (!file.empty()) title = std::string(file) + ": " + title;
    return verify::told_by_title(fault, title);
}

Result<CommandOutput> init(const Wanted& wanted, Random& random) {
    JCIC_TRY(const auto key, Folder::init(wanted.words[1], wanted.words[2], random));
    return CommandOutput{key.text() + "\n", "{\"key\":" + in_quotes(key.text()) + "}"};
}

/// "-" for never.
std::string line_of(const Kept& kept, std::optional<std::uint64_t> at, Language language,
                    const std::string& refused = "") {
    return kept.origin.text() + " " + std::to_string(kept.size) + " " + (at ? time_text(*at) : "-") +
           (refused.empty() ? "" : " " + std::string(refused_word().in(language)) + " " + refused) + "\n";
}

std::string json_of(const Kept& kept, std::optional<std::uint64_t> at, const std::string& refused = "") {
    const verify::NoteKey key{kept.origin.text(), verify::KeyType::log, kept.key};
    return "{\"origin\":" + in_quotes(key.name) + ",\"size\":" + std::to_string(kept.size) +
           ",\"root\":" + in_quotes(to_hex(kept.root)) + ",\"key\":" + in_quotes(key.text()) +
           ",\"at\":" + in_quotes(at ? time_text(*at) : "") + ",\"refused\":" + in_quotes(refused) + "}";
}

Result<CommandOutput> trust(const Wanted& wanted) {
    const auto key = verify::NoteKey::parse(wanted.words[2], verify::KeyType::log);
    if (!key) return verify::wrong_use("KEY");
    JCIC_TRY(auto folder, Folder::open(wanted.words[1]));
    JCIC_TRY(const auto kept, folder.trust(*key));
    JCIC_TRY(const auto at, folder.signed_at(kept.origin));
    return CommandOutput{line_of(kept, at, wanted.language), json_of(kept, at)};
}

/// Whether the refusal is of the ledger, not of how it was asked.
Outcome outcome_of(Judgement judgement) {
    if (judgement == Judgement::cosign) return Outcome::done;
    const bool of_asking = judgement == Judgement::behind || judgement == Judgement::unknown_log;
    return of_asking ? Outcome::refused : Outcome::integrity;
}

Result<CommandOutput> sign(const Wanted& wanted, const Clock& clock) {
    JCIC_TRY(const auto text, files::read_text_given(wanted.words[2], Request::largest));
    JCIC_TRY(const auto request, Request::parse(text));
    JCIC_TRY(auto folder, Folder::open(wanted.words[1]));
    JCIC_TRY(const auto answer, folder.sign(request, clock.now()));
    CommandOutput out;
    out.outcome = outcome_of(answer.judgement);
    out.aside = std::string(words_for(answer.judgement).in(wanted.language)) + " (" +
                std::string(name_of(answer.judgement)) + ", " + std::to_string(answer.size) + ")\n";
    out.json = "{\"judgement\":" + in_quotes(name_of(answer.judgement)) + ",\"origin\":" + in_quotes(answer.origin) +
               ",\"size\":" + std::to_string(answer.size) + ",\"answer\":" + in_quotes(answer.text()) + "}";
    if (wanted.words.size() == 3) {
        out.text = answer.text();
        return out;
    }
    JCIC_CHECK(files::replace(wanted.words[3], answer.text()));
    return out;
}

/// One ledger's line; what is damaged of it is said and hides no other.
Result<void> add_log(const Folder& folder, const Folder::Log& log, const Wanted& wanted, CommandOutput& out) {
    out.json += out.json.ends_with('[') ? "" : ",";
    auto fault = log.kept ? std::optional<Fault>() : log.kept.error();
    const auto at = log.kept ? folder.signed_at(log.kept->origin) : Result<std::optional<std::uint64_t>>(std::nullopt);
    if (!at) fault = at.error();
    if (!fault) {
        JCIC_TRY(const auto refused, folder.last_refused(log.kept->origin));
        out.text += line_of(*log.kept, *at, wanted.language, refused);
        out.json += json_of(*log.kept, *at, refused);
        return {};
    }
    out.text += log.file + ": " + std::string(words_for(*fault).in(wanted.language)) + " (" +
                std::string(fault->text()) + ")\n";
    out.json += "{\"file\":" + in_quotes(log.file) + ",\"fault\":" + in_quotes(fault->text()) + "}";
    out.outcome = Outcome::integrity;
    return {};
}

Result<CommandOutput> status(const Wanted& wanted) {
    JCIC_TRY(auto folder, Folder::open(wanted.words[1]));
    JCIC_TRY(const auto logs, folder.logs());
    const auto key = folder.public_half().text();
    CommandOutput out{key + "\n", "{\"key\":" + in_quotes(key) + ",\"logs\":["};
    for (const auto& log : logs) JCIC_CHECK(add_log(folder, log, wanted, out));
    out.json += "]}";
    return out;
}

std::string_view name_of(LogStatus::What what) {
    if (what == LogStatus::What::waiting) return "waiting";
    return what == LogStatus::What::damaged ? "damaged" : "nothing-new";
}

/// The judgement's or the state's name, and what it means.
std::pair<std::string, std::string> said_of(const LogStatus& one, Language language) {
    if (one.what == LogStatus::What::judged)
        return {std::string(name_of(one.judgement)), std::string(words_for(one.judgement).in(language))};
    const auto name = std::string(name_of(one.what));
    if (one.fault) return {name, std::string(words_for(*one.fault).in(language))};
    return {name, std::string(words_for(one.what).in(language))};
}

Outcome outcome_of(const LogStatus& one) {
    if (one.what == LogStatus::What::judged) return outcome_of(one.judgement);
    return one.what == LogStatus::What::damaged ? Outcome::integrity : Outcome::done;
}

CommandOutput said_of(const std::vector<LogStatus>& told, Language language) {
    CommandOutput out{"", "{\"logs\":["};
    for (const auto& one : told) {
        const auto [name, words] = said_of(one, language);
        out.text += one.name + " " + std::to_string(one.size) + " " + name + ": " + words + "\n";
        out.json += (&one == told.data() ? "{\"origin\":" : ",{\"origin\":") + in_quotes(one.name) +
                    ",\"size\":" + std::to_string(one.size) + ",\"judgement\":" + in_quotes(name) + "}";
        out.outcome = std::max(out.outcome, outcome_of(one));
    }
    out.json += "]}";
    return out;
}

/// A round. The folder is held only meanwhile, so that its status can be asked and a ledger trusted beside.
Result<std::vector<LogStatus>> round_over(const Wanted& wanted, HubRounds& rounds, std::optional<hub::Connection>& hub,
                                          const Clock& clock) {
    JCIC_TRY(auto folder, Folder::open(wanted.words[1]));
    if (!hub || !hub->is_open()) {
        JCIC_TRY(hub, hub::Connection::open_by_text(wanted.connect, Millis{10'000}));
    }
    return rounds.run(folder, *hub, clock.now());
}

Result<CommandOutput> sign_at_hub(const Wanted& wanted, const Clock& clock) {
    HubRounds rounds;
    std::optional<hub::Connection> hub;
    JCIC_TRY(const auto told, round_over(wanted, rounds, hub, clock));
    return said_of(told, wanted.language);
}

/// Each minute, until it is ended; what is the same as a minute before is not said again.
Result<CommandOutput> watch(const Wanted& wanted, const Clock& clock) {
    constexpr std::chrono::seconds pause{60};
    JCIC_CHECK(Folder::open(wanted.words[1]));  // what a minute cannot mend ends it at once
    HubRounds rounds;
    std::optional<hub::Connection> hub;
    std::string last;
    while (true) {
        const auto told = round_over(wanted, rounds, hub, clock);
        if (!told) hub.reset();
        auto said = told ? said_of(*told, wanted.language)
                         : CommandOutput{tell_fault(told.error(), wanted.language).text + "\n",
                                         tell_fault(told.error(), wanted.language).json};
        if (const auto now = wanted.json ? said.json : said.text; now != last) {
            said.text = lines_anew(said.text, last);
            static_cast<void>(verify::tell(said, wanted, tell_fault));
            last = now;
        }
        std::this_thread::sleep_for(pause);
    }
}

Result<CommandOutput> carry_out(const Wanted& wanted, const Clock& clock, Random& random) {
    if (wanted.words.empty()) return verify::wrong_use("COMMAND");
    const auto& command = wanted.words.front();
    const auto count = wanted.words.size();
    if (command == "init" && count == 3) return init(wanted, random);
    if (command == "trust" && count == 3) return trust(wanted);
    if (command == "sign" && count == 2 && !wanted.connect.empty()) return sign_at_hub(wanted, clock);
    if (command == "sign" && (count == 3 || count == 4)) return sign(wanted, clock);
    if (command == "status" && count == 2) return status(wanted);
    if (command == "watch" && count == 2) return watch(wanted, clock);
    return verify::wrong_use("COMMAND");
}

}  // namespace

std::string lines_anew(const std::string& now, const std::string& before) {
    const auto lines_of = [](const std::string& text) {
        std::vector<std::string> out;
        std::istringstream all(text);
        for (std::string line; std::getline(all, line);) out.push_back(line + "\n");
        return out;
    };
    const auto known = lines_of(before);
    std::string out;
    for (const auto& line : lines_of(now))
        if (std::ranges::find(known, line) == known.end()) out += line;
    return out;
}

int run(const std::vector<std::string>& arguments, const Clock& clock, Random& random) {
    Wanted wanted;
    static constexpr std::array<std::string_view, 1> with_a_value{"--connect"};
    const verify::OwnOptions own{
        {}, with_a_value, [&wanted](const std::string&, const std::string& value) -> Result<void> {
            JCIC_CHECK(hub::check_conninfo(value));
            wanted.connect = value;
            return {};
        }};
    if (const auto taken = verify::take_arguments(wanted, arguments, own); !taken)
        return verify::fail_with(taken.error(), wanted, tell_fault);
    if (wanted.help) return verify::tell({std::string(help_words().in(wanted.language)), "{}"}, wanted, tell_fault);
    if (wanted.version) return verify::tell(verify::version_of("jcic-desk-witness"), wanted, tell_fault);
    const auto said = carry_out(wanted, clock, random);
    return said ? verify::tell(*said, wanted, tell_fault) : verify::fail_with(said.error(), wanted, tell_fault);
}

}  // namespace jcic::witness

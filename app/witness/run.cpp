#include "app/witness/run.h"

#include <algorithm>
#include <optional>

#include "app/base/text.h"
#include "app/verify/program_line.h"
#include "app/witness/folder.h"
#include "app/witness/words.h"

namespace jcic::witness {
namespace {

using verify::in_quotes;
using verify::Said;

using Wanted = verify::ProgramLine;

Result<Said> init(const Wanted& wanted, Random& random) {
    JCIC_TRY(const auto key, Folder::init(wanted.words[1], wanted.words[2], random));
    return Said{key.text() + "\n", "{\"key\":" + in_quotes(key.text()) + "}"};
}

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "2026-11-20T10:40:00Z"; "-" for never.
std::string time_text(std::optional<std::uint64_t> seconds) {
    using namespace std::chrono;
    if (!seconds) return "-";
    const sys_seconds at{std::chrono::seconds(static_cast<std::int64_t>(*seconds))};
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    return std::to_string(static_cast<int>(date.year())) + "-" + two_digits(static_cast<unsigned>(date.month())) + "-" +
           two_digits(static_cast<unsigned>(date.day())) + "T" +
           two_digits(static_cast<unsigned>(time.hours().count())) + ":" +
           two_digits(static_cast<unsigned>(time.minutes().count())) + ":" +
           two_digits(static_cast<unsigned>(time.seconds().count())) + "Z";
}

std::string line_of(const Kept& kept, std::optional<std::uint64_t> at) {
    return kept.origin.text() + " " + std::to_string(kept.size) + " " + time_text(at) + "\n";
}

std::string json_of(const Kept& kept, std::optional<std::uint64_t> at) {
    const verify::NoteKey key{kept.origin.text(), verify::KeyType::log, kept.key};
    return "{\"origin\":" + in_quotes(key.name) + ",\"size\":" + std::to_string(kept.size) +
           ",\"root\":" + in_quotes(to_hex(kept.root)) + ",\"key\":" + in_quotes(key.text()) +
           ",\"at\":" + in_quotes(at ? time_text(at) : "") + "}";
}

Result<Said> trust(const Wanted& wanted) {
    const auto key = verify::NoteKey::read(wanted.words[2], verify::KeyType::log);
    if (!key) return verify::wrong_use("KEY");
    JCIC_TRY(auto folder, Folder::open(wanted.words[1]));
    JCIC_TRY(const auto kept, folder.trust(*key));
    JCIC_TRY(const auto at, folder.signed_at(kept.origin));
    return Said{line_of(kept, at), json_of(kept, at)};
}

/// Whether the refusal is of the ledger, not of how it was asked.
Outcome outcome_of(Judgement judgement) {
    if (judgement == Judgement::cosign) return Outcome::done;
    const bool of_asking = judgement == Judgement::behind || judgement == Judgement::unknown_log;
    return of_asking ? Outcome::refused : Outcome::integrity;
}

Result<Said> sign(const Wanted& wanted, const Clock& clock) {
    JCIC_TRY(const auto text, files::read_text_given(wanted.words[2], Request::largest));
    JCIC_TRY(const auto request, Request::read(text));
    JCIC_TRY(auto folder, Folder::open(wanted.words[1]));
    JCIC_TRY(const auto answer, folder.sign(request, clock.now()));
    Said out;
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

Result<Said> status(const Wanted& wanted) {
    JCIC_TRY(auto folder, Folder::open(wanted.words[1]));
    JCIC_TRY(const auto logs, folder.logs());
    const auto key = folder.public_half().text();
    Said out{key + "\n", "{\"key\":" + in_quotes(key) + ",\"logs\":["};
    for (const auto& kept : logs) {
        JCIC_TRY(const auto at, folder.signed_at(kept.origin));
        out.text += line_of(kept, at);
        out.json += (&kept == logs.data() ? "" : ",") + json_of(kept, at);
    }
    out.json += "]}";
    return out;
}

Result<Said> carry_out(const Wanted& wanted, const Clock& clock, Random& random) {
    if (wanted.words.empty()) return verify::wrong_use("COMMAND");
    const auto& command = wanted.words.front();
    const auto count = wanted.words.size();
    if (command == "init" && count == 3) return init(wanted, random);
    if (command == "trust" && count == 3) return trust(wanted);
    if (command == "sign" && (count == 3 || count == 4)) return sign(wanted, clock);
    if (command == "status" && count == 2) return status(wanted);
    return verify::wrong_use("COMMAND");
}

verify::FaultTold tell_fault(const Fault& fault, Language language) {
    const auto file = fault.detail("file");
    auto title = std::string(words_for(fault).in(language));
    if (!file.empty()) title = std::string(file) + ": " + title;
    return verify::told_by_title(fault, title);
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Clock& clock, Random& random) {
    Wanted wanted;
    if (const auto taken = verify::take_arguments(wanted, arguments, {}); !taken)
        return verify::fail_with(taken.error(), wanted, tell_fault);
    if (wanted.help) return verify::tell({std::string(help_words().in(wanted.language)), "{}"}, wanted, tell_fault);
    if (wanted.version) return verify::tell(verify::version_of("jcic-desk-witness"), wanted, tell_fault);
    const auto said = carry_out(wanted, clock, random);
    return said ? verify::tell(*said, wanted, tell_fault) : verify::fail_with(said.error(), wanted, tell_fault);
}

}  // namespace jcic::witness

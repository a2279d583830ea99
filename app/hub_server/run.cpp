#include "app/hub_server/run.h"

#include <algorithm>
#include <map>
#include <optional>

#include "app/base/clock.h"
#include "app/base/text.h"
#include "app/domain/renewal.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/hub/certificates.h"
#include "app/hub/conninfo.h"
#include "app/hub/enrolment.h"
#include "app/hub/schema.h"
#include "app/hub_server/administration.h"
#include "app/hub_server/check.h"
#include "app/hub_server/office_shown.h"
#include "app/hub_server/words.h"
#include "app/verify/program_line.h"
#include "app/verify/trail/crypto.h"

namespace jcic::hub_server {
namespace {

using hub::Answer;
using hub::Connection;
using verify::CommandOutput;
using verify::in_quotes;

struct Wanted : verify::ProgramLine {
    std::string connect;
    std::optional<std::string> fingerprint;
    std::vector<verify::NoteKey> witnesses;
    std::vector<domain::ExpectedBranch> expected;
    domain::OfficeCalendar calendar;
    std::string week;
    bool for_office = false;  ///< something that goes with that command alone was given
    std::string workbook;
    std::string page;
    bool print = false;
    bool replace = false;  ///< files of `office` that are there

    [[nodiscard]] std::string says(Line line) const { return std::string(words_for(line).in(language)); }
    /// "  claims 3"
    [[nodiscard]] std::string figure(std::string_view name, const std::string& what) const {
        return "  " + label(name, language) + " " + what;
    }
    [[nodiscard]] std::string figure(std::string_view name, std::uint64_t count) const {
        return figure(name, std::to_string(count));
    }
};

constexpr std::array<std::string_view, 2> flags{"--print", "--replace"};
constexpr std::array<std::string_view, 3> of_several{"--connect", "--fingerprint", "--witness"};
constexpr std::array<std::string_view, 5> of_office{"--week", "--xlsx", "--page", "--expected", "--calendar"};
constexpr auto with_a_value = [] {
    std::array<std::string_view, of_several.size() + of_office.size()> out{};
    std::ranges::copy(of_office, std::ranges::copy(of_several, out.begin()).out);
    return out;
}();

Result<void> take_option(Wanted& wanted, const std::string& name, const std::string& value) {
    wanted.for_office =
        wanted.for_office || name == "--replace" || std::ranges::find(of_office, name) != of_office.end();
    if (name == "--print") {
        wanted.print = true;
    } else if (name == "--replace") {
        wanted.replace = true;
    } else if (name == "--connect") {
        JCIC_CHECK(hub::check_conninfo(value));
        wanted.connect = value;
    } else if (name == "--fingerprint") {
        const auto digest = from_hex(value);
        if (!digest || !array_of<Digest>(*digest)) return verify::wrong_use("fingerprint");
        wanted.fingerprint = to_hex(*digest);
    } else if (name == "--witness") {
        const auto key = verify::NoteKey::parse(value, verify::KeyType::witness);
        if (!key) return verify::wrong_use("KEY");
        wanted.witnesses.push_back(*key);
    } else if (name == "--week") {
        const auto day = domain::RocDate::written(value);
        if (!day) return verify::wrong_use("week");
        wanted.week = monday_of(*day);
    } else if (name == "--expected") {
        JCIC_TRY(const auto bytes, files::read_given(value));
        JCIC_TRY(const auto rows, files::of_file(tables::from_csv(bytes), value));
        JCIC_TRY(wanted.expected, files::of_file(domain::expected_branches(rows, tables::head_of(rows)), value));
    } else if (name == "--calendar") {
        JCIC_TRY(const auto bytes, files::read_given(value));
        JCIC_CHECK(files::of_file(wanted.calendar.load(bytes), value));
    } else if (name == "--xlsx") {
        wanted.workbook = value;
    } else if (name == "--page") {
        wanted.page = value;
    }
    return {};
}

/// A command only reads or ends with what it did: whether a request had left says its fault.
template <class T>
Result<T> told_by(Answer<T> answer) {
    if (!answer) return tl::unexpected<Fault>(std::move(answer).error().fault);
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return *std::move(answer);
}

std::string list_of(const std::vector<int>& numbers) {
    std::string out;
    for (const int one : numbers) out += (out.empty() ? "" : ",") + std::to_string(one);
    return "[" + out + "]";
}

Result<CommandOutput> bring_up_to_date(const Wanted& wanted, Connection& owner, bool is_init) {
    JCIC_TRY(const int before, told_by(version_of(owner)));
    const auto json = [](int version, const std::vector<int>& applied) {
        return "{\"version\":" + std::to_string(version) + ",\"applied\":" + list_of(applied) + "}";
    };
    if (wanted.print) return CommandOutput{script_from(before), "{\"sql\":" + in_quotes(script_from(before)) + "}"};
    if (is_init != (before == 0)) {
        const auto line = is_init ? Line::there_already : Line::not_there;
        return CommandOutput{"", json(before, {}), wanted.says(line) + "\n", Outcome::refused};
    }
    JCIC_TRY(const auto applied, told_by(migrate(owner)));
    const auto line = applied.empty() ? Line::up_to_date : Line::made;
    const int now = applied.empty() ? before : applied.back();
    return CommandOutput{wanted.says(line) + " " + std::to_string(now) + "\n", json(now, applied)};
}

/// Against the certificate that was read out by telephone; without one there is nothing to believe the file by.
Result<CommandOutput> enrol_desk(const Wanted& wanted, Connection& owner) {
    constexpr std::size_t largest = 64U << 10U;
    JCIC_TRY(const auto text, files::read_text_given(wanted.words[1], largest));
    JCIC_TRY(const auto one, hub::read_enrolment(text));
    const auto fingerprint = to_hex(verify::sha256({one.certificate}));
    const auto json = [&](const std::string& role) {
        return "{\"enrolled\":" + std::string(role.empty() ? "false" : "true") + ",\"world\":" + in_quotes(one.world) +
               ",\"institution\":" + in_quotes(one.institution) + ",\"branch\":" + in_quotes(one.branch) +
               ",\"workstation\":" + in_quotes(one.workstation) + ",\"ledger\":" + in_quotes(one.ledger) +
               ",\"fingerprint\":" + in_quotes(fingerprint) + (role.empty() ? "" : ",\"role\":" + in_quotes(role)) +
               "}";
    };
    const auto who = one.institution + " " + one.branch + " " + one.workstation + " (" + one.world + ")\n";
    if (wanted.fingerprint != fingerprint) {
        const auto line = wanted.fingerprint ? Line::other_fingerprint : Line::compare;
        return CommandOutput{who + fingerprint + "\n", json(""), wanted.says(line) + "\n", Outcome::refused};
    }
    JCIC_TRY(const auto role, told_by(enrol(owner, one)));
    return CommandOutput{who + wanted.says(Line::enrolled) + ": " + role + "\n", json(role)};
}

Result<CommandOutput> retire_desk(const Wanted& wanted, Connection& owner) {
    JCIC_TRY(const auto claims, told_by(retire(owner, wanted.words[1], wanted.words[2])));
    return CommandOutput{wanted.says(Line::retired) + ": " + std::to_string(claims) + "\n",
                         "{\"institution\":" + in_quotes(wanted.words[1]) + ",\"workstation\":" +
                             in_quotes(wanted.words[2]) + ",\"claims\":" + std::to_string(claims) + "}"};
}

Result<CommandOutput> reinstate_desk(const Wanted& wanted, Connection& owner) {
    JCIC_TRY(const bool done, told_by(reinstate(owner, wanted.words[1], wanted.words[2])));
    const auto said = wanted.says(done ? Line::reinstated : Line::second_person) + "\n";
    CommandOutput out{done ? said : "",
                      "{\"institution\":" + in_quotes(wanted.words[1]) + ",\"workstation\":" +
                          in_quotes(wanted.words[2]) + ",\"reinstated\":" + (done ? "true" : "false") + "}",
                      done ? "" : said, done ? Outcome::done : Outcome::refused};
    return out;
}

/// As openssl prints it, with or without colons.
Result<std::string> serial_of(const std::string& typed) {
    std::string out;
    for (const char one : typed)
        if (one != ':' && !(out.empty() && one == '0'))
            out += static_cast<char>(one >= 'A' && one <= 'F' ? one + 32 : one);
    constexpr std::size_t longest = 40;
    if (out.empty() || out.size() > longest || out.find_first_not_of("0123456789abcdef") != std::string::npos)
        return verify::wrong_use("SERIAL");
    return out;
}

Result<CommandOutput> end_certificate(const Wanted& wanted, Connection& owner, bool ends) {
    JCIC_TRY(const auto serial, serial_of(wanted.words[1]));
    JCIC_TRY(const auto role, told_by(ends ? revoke(owner, serial) : lift(owner, serial)));
    return CommandOutput{wanted.says(ends ? Line::revoked : Line::lifted) + ": " + serial + " " + role + "\n",
                         "{\"serial\":" + in_quotes(serial) + ",\"role\":" + in_quotes(role) +
                             ",\"revoked\":" + (ends ? "true" : "false") + "}"};
}

Result<CommandOutput> let_witness_in(const Wanted& wanted, Connection& owner) {
    const auto key = verify::NoteKey::parse(wanted.words[2], verify::KeyType::witness);
    if (!key) return verify::wrong_use("KEY");
    JCIC_CHECK(told_by(enrol_witness(owner, wanted.words[1], *key)));
    return CommandOutput{key->name + "\n" + wanted.says(Line::enrolled) + ": " + wanted.words[1] + "\n",
                         "{\"witness\":" + in_quotes(key->name) + ",\"role\":" + in_quotes(wanted.words[1]) + "}"};
}

Result<CommandOutput> tell_put_back(const Wanted& wanted, Connection& owner) {
    JCIC_TRY(const auto id, told_by(put_back(owner)));
    return CommandOutput{id + "\n", "{\"id\":" + in_quotes(id) + "}", wanted.says(Line::put_back) + "\n"};
}

std::optional<UtcTime> certificate_until_of(const DeskStatus& one) {
    return hub::certificate_until(ByteView(one.desk.certificate));
}

std::string json_of(const DeskStatus& one) {
    const auto until = certificate_until_of(one);
    return "{\"institution\":" + in_quotes(one.desk.institution) + ",\"branch\":" + in_quotes(one.desk.branch) +
           ",\"workstation\":" + in_quotes(one.desk.workstation) + ",\"ledger\":" + in_quotes(one.desk.ledger) +
           ",\"retired\":" + (one.desk.retired ? "true" : "false") + ",\"seen\":" + in_quotes(one.seen) +
           ",\"program\":" + in_quotes(one.program) + ",\"serial\":" + in_quotes(one.serial) +
           ",\"claims\":" + std::to_string(one.claims) + ",\"statements\":" + std::to_string(one.statements) +
           ",\"leaves\":" + std::to_string(one.leaves) + ",\"witnessed\":" + std::to_string(one.witnessed) +
           ",\"certificate_until\":" + in_quotes(until ? domain::iso_text(*until) : "") + "}";
}

std::string text_of(const Wanted& wanted, const hub::Desk& desk) {
    return desk.institution + " " + desk.branch + " " + desk.workstation +
           (desk.retired ? wanted.says(Line::retired_desk) : "");
}

/// A desk's line: who it is, when it was here last, and figures by the names that --json has.
std::string text_of(const Wanted& wanted, const DeskStatus& one) {
    return text_of(wanted, one.desk) + wanted.figure("seen", one.seen.empty() ? wanted.says(Line::never) : one.seen) +
           wanted.figure("claims", one.claims) + wanted.figure("statements", one.statements) +
           wanted.figure("leaves", one.leaves) + wanted.figure("witnessed", one.witnessed) +
           (one.serial.empty() ? "" : wanted.figure("serial", one.serial)) + "\n";
}

/// Desks that are to be enrolled anew soon, by the server's clock, the first one to run out first. What such a desk
/// signs after that day the others do not believe.
void tell_running_out(const Wanted& wanted, const std::string& now, const std::vector<DeskStatus>& desks,
                      CommandOutput& out) {
    const auto at = domain::parse_iso(now);
    std::multimap<UtcTime, const hub::Desk*> running_out;
    for (const auto& one : desks)
        if (const auto until = certificate_until_of(one);
            at && until && !one.desk.retired && *until < *at + domain::renewal_time)
            running_out.emplace(*until, &one.desk);
    out.json += ",\"running_out\":[";
    for (const auto& [until, desk] : running_out) {
        const auto day = domain::iso_text(until);
        out.text += wanted.says(Line::runs_out) + text_of(wanted, *desk) + " " +
                    day.substr(0, std::string_view("2027-03-01").size()) + "\n";
        out.json += (out.json.ends_with('[') ? "{\"institution\":" : ",{\"institution\":") +
                    in_quotes(desk->institution) + ",\"workstation\":" + in_quotes(desk->workstation) +
                    ",\"until\":" + in_quotes(day) + "}";
    }
    out.json += "]";
}

Result<CommandOutput> tell_status(const Wanted& wanted, Connection& owner) {
    JCIC_TRY(const auto server, told_by(server_status(owner)));
    JCIC_TRY(const auto desks, told_by(status(owner)));
    const auto& state = server.state;
    CommandOutput out;
    out.text = label("hub", wanted.language) + " " + state.id +
               wanted.figure("version", static_cast<std::uint64_t>(state.version)) +
               wanted.figure("standbys", server.standbys) + "\n";
    out.json = "{\"id\":" + in_quotes(state.id) + ",\"version\":" + std::to_string(state.version) +
               ",\"newest\":" + std::to_string(hub::newest_version()) + ",\"at\":" + in_quotes(state.at) +
               ",\"wants_standby\":" + (server.wants_standby ? "true" : "false") +
               ",\"standbys\":" + std::to_string(server.standbys) + ",\"desks\":[";
    for (const auto& one : desks) {
        out.text += text_of(wanted, one);
        out.json += (&one == desks.data() ? "" : ",") + json_of(one);
    }
    out.json += "]";
    tell_running_out(wanted, state.at, desks, out);
    out.json += "}";
    if (server.wants_standby && server.standbys == 0) {
        out.aside = wanted.says(Line::no_standby) + "\n";
        out.outcome = Outcome::unavailable;
    }
    return out;
}

Result<CommandOutput> tell_check(const Wanted& wanted, Connection& owner) {
    JCIC_TRY(const auto rules, check_rules(owner));
    JCIC_TRY(auto checked, check(owner, wanted.witnesses));
    checked.found += rules.found;
    checked.findings.insert(checked.findings.end(), rules.findings.begin(), rules.findings.end());
    CommandOutput out;
    out.json = "{\"found\":" + std::to_string(checked.found) + ",\"findings\":[";
    for (const auto& one : checked.findings) {
        out.text += (one.desk.empty() ? "" : one.desk + ": ") + one.what + " " + one.which + ": " +
                    std::string(words_for_reason(one.reason).in(wanted.language)) + " (" + one.reason + ")\n";
        out.json += (&one == checked.findings.data() ? "{\"desk\":" : ",{\"desk\":") + in_quotes(one.desk) +
                    ",\"what\":" + in_quotes(one.what) + ",\"which\":" + in_quotes(one.which) +
                    ",\"reason\":" + in_quotes(one.reason) + "}";
    }
    out.json += "]";
    std::string counts;
    for (const auto& [name, count] :
         std::initializer_list<std::pair<std::string, std::uint64_t>>{{"desks", checked.desks},
                                                                      {"claims", checked.claims},
                                                                      {"statements", checked.statements},
                                                                      {"standings", checked.standings},
                                                                      {"leaves", checked.leaves},
                                                                      {"checkpoints", checked.checkpoints},
                                                                      {"cosignatures", checked.cosignatures}}) {
        counts += wanted.figure(name, count);
        out.json += ",\"" + name + "\":" + std::to_string(count);
    }
    out.json += "}";
    if (checked.found == 0)
        out.text = wanted.says(Line::good) + counts + "\n";
    else
        out.text += label("findings", wanted.language) + " " + std::to_string(checked.found) + counts + "\n";
    out.outcome = checked.found == 0 ? Outcome::done : Outcome::integrity;
    return out;
}

/// A page of the night before is nobody's to look after; without --replace what is there is somebody's.
Result<void> write_out(const Wanted& wanted, const std::string& file, const std::string& text) {
    return wanted.replace ? files::replace(file, text) : files::create(file, text);
}

/// What is not believed ends with 4, as with `check`; what is late does not.
Result<CommandOutput> tell_office(const Wanted& wanted, Connection& hub) {
    const OfficeWanted asked{SystemClock().now(), wanted.week, wanted.witnesses, wanted.expected, wanted.calendar};
    JCIC_TRY(const auto desks, read_office(hub, asked));
    const auto office = office_of(desks, asked);
    if (!wanted.workbook.empty()) {
        JCIC_TRY(const auto book, tables::to_workbook(table_of(office, wanted.language)));
        JCIC_CHECK(write_out(wanted, wanted.workbook, to_text(book)));
    }
    if (!wanted.page.empty()) {
        JCIC_TRY(const auto page, page_of(office, wanted.language));
        JCIC_CHECK(write_out(wanted, wanted.page, to_text(page)));
    }
    CommandOutput out{text_of(office, wanted.language), json_of(office)};
    const auto wrong = [](const OfficeRow& row) { return !row.wrong.empty(); };
    if (std::ranges::any_of(office.rows, wrong)) out.outcome = Outcome::integrity;
    return out;
}

Result<CommandOutput> carry_out(const Wanted& wanted) {
    if (wanted.words.empty()) return verify::wrong_use("COMMAND");
    const auto& command = wanted.words.front();
    const auto count = wanted.words.size();
    const bool takes_none = command == "init" || command == "migrate" || command == "status" || command == "check" ||
                            command == "office" || command == "put-back";
    const bool of_serial = command == "revoke" || command == "lift";
    const bool takes_two = command == "retire" || command == "reinstate" || command == "witness";
    if (!(takes_none && count == 1) && !((of_serial || command == "enrol") && count == 2) && !(takes_two && count == 3))
        return verify::wrong_use("COMMAND");
    if ((wanted.print && command != "migrate") || (wanted.fingerprint && command != "enrol") ||
        (!wanted.witnesses.empty() && command != "check" && command != "office") ||
        (wanted.for_office && command != "office"))
        return verify::wrong_use("COMMAND");
    JCIC_TRY(auto owner, Connection::open_by_text(wanted.connect, Millis{10'000}));
    if (command == "init" || command == "migrate") return bring_up_to_date(wanted, owner, command == "init");
    if (command == "enrol") return enrol_desk(wanted, owner);
    if (command == "retire") return retire_desk(wanted, owner);
    if (command == "reinstate") return reinstate_desk(wanted, owner);
    if (of_serial) return end_certificate(wanted, owner, command == "revoke");
    if (command == "witness") return let_witness_in(wanted, owner);
    if (command == "put-back") return tell_put_back(wanted, owner);
    if (command == "status") return tell_status(wanted, owner);
    return command == "check" ? tell_check(wanted, owner) : tell_office(wanted, owner);
}

verify::FaultTold tell_fault(const Fault& fault, Language language) {
    auto title = std::string(words_for(fault).in(language));
    // The server's own sentence, to who knows it.
    for (const auto* more : {"message", "file", "ledger"})
        if (const auto detail = fault.detail(more); !detail.empty()) title += ": " + std::string(detail);
    return verify::told_by_title(fault, title);
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
    Wanted wanted;
    const verify::OwnOptions own{flags, with_a_value, [&](const std::string& option, const std::string& value) {
                                     return take_option(wanted, option, value);
                                 }};
    if (const auto taken = verify::take_arguments(wanted, arguments, own); !taken)
        return verify::fail_with(taken.error(), wanted, tell_fault);
    if (wanted.help) return verify::tell({std::string(help_words().in(wanted.language)), "{}"}, wanted, tell_fault);
    if (wanted.version) return verify::tell(verify::version_of("jcic-desk-hub"), wanted, tell_fault);
    const auto said = carry_out(wanted);
    return said ? verify::tell(*said, wanted, tell_fault) : verify::fail_with(said.error(), wanted, tell_fault);
}

}  // namespace jcic::hub_server

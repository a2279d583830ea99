#include "rules/branch.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>

#include "app/base/numbers.h"
#include "app/desk/printing/paper_desk.h"
#include "app/desk/profile/practice_world.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/files/files.h"
#include "app/gateway/https_host.h"
#include "app/practice/host/host_faults.h"
#include "verify/judge.h"

namespace jcic::rules {
namespace {

constexpr std::string_view founded_at = "07:00";
constexpr std::string_view always_chosen = "Paper-Desk-2026-Paper";
constexpr std::string_view chosen_pin = "24681357";
constexpr std::string_view wrong_password = "Wrong-2026-Wrong";
constexpr std::string_view wrong_pin = "87654321";

/// "115-11-30" and "09:00".
UtcTime time_of(const std::string& day, std::string_view time) {
    std::string digits;
    std::ranges::copy_if(day, std::back_inserter(digits), [](char one) { return one != '-'; });
    const auto date = domain::RocDate::parse(digits);
    if (!date || date->dashed() != day) throw Slip("no day like 115-11-30: " + day);
    const auto at = domain::time_on(*date, time);
    if (!at) throw Slip("no time like 09:00: " + std::string(time));
    return *at;
}

Secret secret(const std::string& text) {
    return Secret::from(view(text));
}

/// A column's title as the name of a fact.
std::string without_blanks(std::string title) {
    std::erase_if(title, [](char one) { return one == ' ' || one == '\n'; });
    return title;
}

}  // namespace

bool is_routine(const std::string& action) {
    static constexpr std::array routine{"session.", "host.", "ledger.", "outer.", "settings.seen"};
    return std::ranges::any_of(routine, [&](const char* begin) { return action.starts_with(begin); });
}

Branch::Branch(const std::string& day, const std::string& time)
    : profiles_(time_of(day, founded_at)), profile_(profiles_.fresh()), files_(profile_.string() + "-files") {
    std::filesystem::create_directories(files_);
    set_ahead(time_of(day, time));
    open_desk();
    if (!sit("L01")) throw Slip("the head of the branch cannot sign in");
    while (!trail().empty()) {
    }
    leave_seat();
}

Branch::~Branch() {
    desk_.reset();
}

void Branch::open_desk() {
    desk_ = scenario::open(profile_);
    for (const auto& one : desk_->practice()->credentials()) passwords_at_first_[one.person.text()] = one.password;
    desk_->practice()->insert_card();
    wait_for_no_host();
}

/// With the ledger of that time; what it tells from then on is told.
Came Branch::restore(const cli::CommandLine& line) {
    desk_.reset();
    auto came = came_of(cli::run_command(line));
    open_desk();
    if (!came.fault) told_ = 0;
    return came;
}

/// What the gateway repeats after a lost answer it repeats at once: the branch's time does not pass meanwhile.
void Branch::wait_for_no_host() {
    const auto text = [&](const char* name) { return files::read_text(profile_ / name).value_or(""); };
    gateway::HostAddress address;
    address.url = desk_->practice()->host_url().value_or("");
    address.ca_pem = text("practice/ca.pem");
    address.certificate_pem = text("workstation.pem");
    address.key_pem = secret(text("workstation.key"));
    address.practice = true;
    gateway::Retry at_once;
    at_once.first_wait = Millis{0};
    auto host = gateway::HttpsHost::open(std::move(address), at_once);
    if (!host) throw Slip("the practice host: " + std::string(host.error().text()));
    desk_->parts().host_line.plug(std::move(*host));
}

void Branch::set_ahead(UtcTime now) {
    // To the second: a transcript that tells a time has the whole of its minute, however busy the machine is.
    const auto ahead = std::chrono::floor<std::chrono::seconds>(now - SystemClock().now()) + std::chrono::seconds{1};
    const auto minutes = std::chrono::floor<std::chrono::minutes>(ahead);
    const auto text = std::to_string(minutes.count()) + ":" + std::to_string((ahead - minutes).count());
    if (!files::replace(profile_ / "practice" / "clock", text)) throw Slip("the branch's clock cannot be set");
}

void Branch::set_clock(const std::string& day, const std::string& time) {
    set_ahead(time_of(day, time));
    look_round();
}

void Branch::pass(std::chrono::minutes time) {
    if (!desk_->practice()->hurry(time)) throw Slip("time does not pass");
    look_round();
}

void Branch::look_round() {
    constexpr int most = 50;
    for (int i = 0; i < most && desk_->round({}).more_due; ++i) {
    }
}

Result<std::shared_ptr<desk::Workplace>> Branch::desk(const cli::Arguments&) {
    return desk_;
}

std::string Branch::mistyped(const std::string& whose, const std::string& right) {
    if (mistypes_.erase(whose) == 0) return right;
    return std::string(whose == "card" || whose == "puk" ? wrong_pin : wrong_password);
}

std::string Branch::password_of(const std::string& person) {
    if (const auto changed = passwords_.find(person); changed != passwords_.end())
        return mistyped(person, changed->second);
    const auto first = passwords_at_first_.find(person);
    return mistyped(person, first == passwords_at_first_.end() ? std::string(always_chosen) : first->second);
}

std::string Branch::chosen_by(const std::string& whose) {
    auto chosen = chosen_.empty() ? std::string(whose == "card" ? chosen_pin : always_chosen) : chosen_;
    chosen_.clear();
    next_[whose] = chosen;
    return chosen;
}

Result<Secret> Branch::typed(const cli::Arguments& arguments, const std::string& option, const QString&) {
    const auto user = arguments.option("--user");
    const auto second = [&] {
        if (arguments.has("--second")) return arguments.option("--second");
        return arguments.values.size() > 1 && user.empty() ? arguments.values[1] : user;
    };
    if (option == "--password-fd")
        return secret(password_of(user.empty() && !arguments.values.empty() ? arguments.values.front() : user));
    if (option == "--second-password-fd") return secret(password_of(second()));
    if (option == "--typist-password-fd") return secret(password_of(arguments.option("--typist")));
    if (option == "--custodian-password-fd") return secret(password_of("L05"));
    const auto& world = *desk_->practice();
    const auto kept = [&](const char* whose, const std::string& at_first) {
        return mistyped(whose, passwords_.contains(whose) ? passwords_.at(whose) : at_first);
    };
    if (option == "--pin-fd") return secret(kept("card", world.card_password()));
    if (option == "--puk-fd") return secret(kept("puk", world.card_puk()));
    if (option == "--new-pin-fd") return secret(chosen_by("card"));
    if (option == "--new-password-fd") return secret(chosen_by(begins_account_of_.empty() ? user : begins_account_of_));
    if (option == "--file-password-fd" || option == "--export-password-fd") return secret(std::string(always_chosen));
    return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
}

Result<void> Branch::sit(const std::string& person) {
    cli::Arguments arguments;
    arguments.options["--user"] = person;
    arguments.at = this;
    return cli::sign_in(*desk_, arguments);
}

void Branch::set_by_hand(const std::string& name, const std::string& value) {
    desk_.reset();
    if (const auto done = desk::write_setting(profile_, name, value); !done)
        throw Slip("no such line of settings.conf: " + std::string(done.error().text()));
    open_desk();
}

void Branch::set_policy_file(const std::string& content) {
    desk_.reset();
    std::ofstream(profile_ / "practice" / "policy.conf") << content;
    open_desk();
}

void Branch::leave_seat() {
    if (desk_->parts().seating.seat()) static_cast<void>(desk_->seat().sign_out("asked", std::nullopt));
}

Came Branch::command(const std::string& person, const std::vector<std::string>& words, const std::string& input) {
    auto line = cli::read_command_line(words);
    if (!line) return came_of(tl::unexpected<Fault>(line.error()));
    auto& arguments = line->arguments;
    for (const char* given : {"--user", "--profile", "--password-fd"})
        if (arguments.has(given)) throw Slip(std::string(given) + " is not typed: the line begins with who types it");
    if (std::ranges::any_of(line->command->options, [](const auto& one) { return one.name == "--user"; }))
        arguments.options["--user"] = person;
    arguments.options["--profile"] = profile_.string();
    arguments.practice = &rehearsal::worlds();
    arguments.at = this;
    // A new account's first password is its owner's: of a row, or of the code that is entered with it.
    begins_account_of_ = arguments.option("--row");
    std::istringstream fields(input);
    for (std::string field; std::getline(fields, field);)
        if (field.starts_with("code=")) begins_account_of_ = field.substr(5);
    input_ = std::istringstream(input);
    if (line->command->words == "ledger restore") return restore(*line);  // nobody works meanwhile
    std::ostringstream warned;
    auto* const before = std::cerr.rdbuf(warned.rdbuf());
    auto came = came_of(cli::run_command(*line));
    std::cerr.rdbuf(before);
    came.warned = warned.str();
    if (!came.fault)
        for (const auto& [whose, password] : next_) passwords_[whose] = password;
    next_.clear();
    return came;
}

Came Branch::view_record(const std::string& person, const std::string& query, const std::string& item) {
    const auto viewed = [&]() -> Result<cli::Answer> {
        JCIC_CHECK(sit(person));
        JCIC_TRY(const auto which, domain::parse_item(item));
        JCIC_TRY(const auto open, desk_->paper().view(query, which));
        return cli::Answer{
            {"query", open.query}, {"item", open.item}, {"copy", open.copy}, {"tax_data", open.tax_data}};
    };
    return came_of(viewed());
}

Came Branch::fill_paper(const std::string& person, const std::string& number, const std::string& half) {
    const auto paper = whole_number<int>(number);
    if (!paper) throw Slip("no number of a paper: " + number);
    const auto filled = [&]() -> Result<desk::FilledPaper> {
        JCIC_CHECK(sit(person));
        JCIC_TRY(const auto span, desk::papers::parse_span(half));
        return desk_->papers().fill({*paper, span});
    }();
    if (!filled) return came_of(tl::unexpected<Fault>(filled.error()));
    Came out;
    for (const auto& block : filled->document.blocks)
        if (const auto* table = std::get_if<paper::Table>(&block))
            for (const auto& row : table->rows) {
                Told line{"rows", {}};
                for (std::size_t at = 0; at < row.cells.size() && row.cells.size() == table->columns.size(); ++at)
                    line.facts.emplace_back(without_blanks(table->columns[at].title), on_one_line(row.cells[at]));
                if (!line.facts.empty()) out.lines.push_back(std::move(line));
            }
    return out;
}

void Branch::insert_card() {
    desk_->practice()->insert_card();
}

void Branch::pull_card() {
    desk_->practice()->pull_card();
}

void Branch::misbehave(const std::string& operation, const std::string& fault, const std::string& times) {
    std::string rule;
    if (!operation.empty()) {
        rule = R"({"operation": ")" + operation + R"(", "fault": ")" + fault + "\"";
        rule += (times.empty() ? "" : R"(, "times": )" + times) + "}";
    }
    const auto rules = "{\"rules\": [" + rule + "]}";
    if (!practice::parse_fault_rules(rules)) throw Slip("no fault of the practice host: " + operation + " " + fault);
    std::ofstream(profile_ / "practice" / "faults.json") << rules;
}

std::vector<Told> Branch::trail() {
    ledger::EventQuery wanted;
    wanted.start = told_ + 1;
    wanted.limit = 2000;
    const auto& seat = desk_->parts().seating.seat();
    if (!seat) throw Slip("a trail is read by who sits there: nobody does (trail by L01)");
    const auto found = seat->session().events(wanted);
    if (!found) throw Slip("the trail cannot be read: " + std::string(found.error().text()));
    std::vector<Told> out;
    for (const auto& one : *found) {
        told_ = std::max(told_, one.sequence);
        Told told{one.entry.action, {{"by", one.person}}};
        for (const auto& field : one.entry.fields)
            told.facts.emplace_back(field.name, on_one_line(field.value.value_or("(sealed)")));
        for (const auto& signature : one.entry.signatures) told.facts.emplace_back("signed", signature.signer.text());
        out.push_back(std::move(told));
    }
    return out;
}

std::vector<Told> Branch::trail_by(const std::string& person) {
    if (const auto seated = sit(person); !seated)
        throw Slip(person + " cannot sit down: " + std::string(seated.error().text()));
    return trail();
}

std::string Branch::verified() {
    if (const auto seated = sit("L07"); !seated) return "no auditor: " + std::string(seated.error().text());
    const auto own = desk_->ledger().verify({});
    if (!own) return "the desk's own verifier: " + std::string(own.error().text());
    if (!own->ok) return "the desk's own verifier does not call it whole";
    const auto file = files_ / ("export-" + std::to_string(++exports_));
    if (const auto exported = desk_->ledger().export_to(file, {}); !exported)
        return "the export: " + std::string(exported.error().text());
    const auto bytes = files::read_text(file);
    if (!bytes) return "the export cannot be read";
    const auto reasons = test::reasons(test::judge(to_bytes(*bytes)));
    return reasons.empty() ? reasons : "the second verifier: " + reasons;
}

std::string Branch::make_file(const std::string& name, const std::string& content) {
    const auto path = files_ / name;
    // Beside, then renamed, and of a minute ago, as who lays it for others takes their time.
    const auto part = path.string() + ".part";
    std::ofstream(part, std::ios::binary) << content;
    std::filesystem::last_write_time(part, std::filesystem::file_time_type::clock::now() - std::chrono::minutes{1});
    std::filesystem::rename(part, path);
    return path.string();
}

std::string Branch::make_folder(const std::string& name) {
    const auto path = files_ / name;
    if (!files::make_folder(path)) throw Slip("no such folder can be made: " + name);
    return path.string();
}

std::string Branch::left_over() const {
    std::string out;
    for (const auto& one : mistypes_) out += "nobody asked for the password that " + one + " was to mistype\n";
    if (!chosen_.empty()) out += "nobody asked for the password that was to be chosen\n";
    return out;
}

}  // namespace jcic::rules

#include "app/desk/setup/setup_desk.h"

#include <algorithm>

#include "app/card/certificate.h"
#include "app/desk/registers/calendar_desk.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/setup/setup.h"
#include "app/desk/setup/setup_answers.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/workstation/workstation_key.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;
using domain::SetupInfo;
using domain::SetupPlace;
using domain::SetupStep;

std::string hex_of(ByteView bytes) {
    return to_hex(sha256_of(bytes));
}

tl::unexpected<Fault> no_fit(std::string reason, std::vector<Detail> more = {}) {
    more.insert(more.begin(), {{"field", "certificate"}, {"reason", std::move(reason)}});
    return fail(FaultCode::input_form, "setup.certificate", std::move(more));
}

constexpr auto in_file = "in-file";

/// Why the workstation's key is not there: a damaged one, or another ledger's, is no damage of this ledger.
Fault of_key(const Fault& fault) {
    if (fault.code == FaultCode::file_missing) return no_fit("missing").value();
    if (fault.code == FaultCode::ledger_corrupt) return no_fit("key").value();
    return fault;
}

std::string place_of(const domain::FixedValue& fixed) {
    return fixed.file + ":" + std::to_string(fixed.line);
}

bool is_file(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

/// A real workstation's certificate: not of the practice world, in its own name, good today.
Result<card::Certificate> fitting(const Machine& machine, const std::string& pem, UtcTime now) {
    JCIC_TRY(auto certificate, card::Certificate::from_pem(pem));
    if (certificate.has_policy(card::practice_policy)) return no_fit("practice");
    if (certificate.subject() != machine.settings().workstation)
        return no_fit("other-name", {{"workstation", machine.settings().workstation}});
    if (now < certificate.not_before() || certificate.not_after() <= now) return no_fit("expired");
    return certificate;
}

/// Of the key that waits for its certificate: the one in use is as it was.
template <class T>
Result<T> of_next_key(Result<T> done) {
    if (!done && done.error().code == FaultCode::key_tpm) done.error().details.push_back({"key", "next"});
    return done;
}

/// "policy.conf:12", of all that fixes an answer of the step.
std::string fixed_answers_of(const domain::FixedValues& fixed, SetupStep step) {
    std::string out;
    for (const auto& question : domain::setup_questions())
        if (const auto found = fixed.find(question.key); question.step == step && found != fixed.end())
            out += (out.empty() ? "" : " ") + place_of(found->second);
    return out;
}

bool is_published(const domain::OfficeCalendar& calendar, domain::RocDate day) {
    return calendar.published_day_off(day.days()).has_value();
}

/// How far from today on, in whole days of the calendar.
std::string reaches_to(const domain::OfficeCalendar& calendar, domain::RocDate today) {
    auto last = today;
    for (auto next = domain::RocDate::from(last.days() + std::chrono::days{1}); next && is_published(calendar, *next);
         next = domain::RocDate::from(last.days() + std::chrono::days{1}))
        last = *next;
    return last.dashed();
}

}  // namespace

bool SetupView::ready() const {
    return std::ranges::all_of(lines, &SetupLine::done);
}

std::size_t SetupView::missing_before_a_query() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        lines, [](const SetupLine& line) { return !line.done && !domain::setup_info(line.step).later; }));
}

Result<Seat*> SetupDesk::setting_up() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!domain::administers(seat->duties())) return fail(FaultCode::person_duty, "setup");
    if (parts_.machine.is_practice()) return fail(FaultCode::profile_kind, "setup", {{"kind", "practice"}});
    return seat;
}

Result<std::vector<domain::Fact>> SetupDesk::machine_facts() const {
    const auto& settings = parts_.machine.settings();
    JCIC_TRY(const auto card_ca, files::read(parts_.machine.profile() / settings.card_ca));
    return std::vector<domain::Fact>{{"branch", settings.branch},
                                     {"workstation", settings.workstation},
                                     {"card-profile", settings.card_profile},
                                     {"card-ca", hex_of(card_ca)},
                                     {"host-account", settings.host_account_apart ? "apart" : "derived"}};
}

/// A ledger out of a backup has it of the machine before this one.
Result<bool> SetupDesk::machine_stands(Seat& seat, const std::vector<domain::Fact>& facts) const {
    JCIC_TRY(const auto last, last_event(seat.session(), domain::setup_info(SetupStep::machine).action));
    return last && std::ranges::all_of(
                       facts, [&](const domain::Fact& fact) { return last->entry.value(fact.name) == fact.value; });
}

Result<SetupLine> SetupDesk::line_of(Seat& seat, const SetupInfo& step) {
    SetupLine line{step.step, true, {}};
    if (step.place == SetupPlace::answers) {  // founded: they were answered
        line.found = fixed_answers_of(parts_.machine.fixed(), step.step);
        return line;
    }
    if (step.step == SetupStep::machine) {
        line.done = false;
        const auto facts = machine_facts();
        if (!facts) {
            line.why = facts.error();
            return line;
        }
        JCIC_TRY(line.done, machine_stands(seat, *facts));
        return line;
    }
    if (step.place == SetupPlace::trail) {
        JCIC_TRY(const auto last, last_event(seat.session(), step.action));
        line.done = last.has_value();
        // Written before the file: a power cut between the two leaves no key.
        if (step.step == SetupStep::request) line.done = line.done && (is_file(key_file()) || is_file(next_key_file()));
        return line;
    }
    if (step.step == SetupStep::certificate) return certificate_line(seat);
    if (step.step == SetupStep::calendar) {
        line.done = is_published(parts_.machine.calendar(), parts_.machine.today());
        if (line.done) line.found = reaches_to(parts_.machine.calendar(), parts_.machine.today());
        line.why = parts_.machine.calendar_fault();
        return line;
    }
    if (const auto* fixed = domain::fixed_for(step, seat.registers()); fixed != nullptr) line.found = place_of(*fixed);
    domain::SetupContext context{seat.registers(), {}, parts_.seating.policy()};
    for (const auto& [code, person] : seat.people().people())
        context.people.push_back(seat.people().duties(code, parts_.machine.today()));
    line.done = domain::stands(step, context);
    if (step.after) {
        const auto* row = domain::row_for(domain::setup_info(*step.after), seat.registers());
        if (row != nullptr) line.row = row->id;
        line.waits = !line.done && row == nullptr;
    }
    return line;
}

SetupLine SetupDesk::certificate_line(Seat& seat) const {
    SetupLine line{SetupStep::certificate, false, {}};
    line.waits = !is_file(key_file());
    const auto pem = files::read_text(parts_.machine.profile() / parts_.machine.settings().certificate);
    if (!pem) return line;  // not back yet
    const auto certificate = card::Certificate::from_pem(*pem);
    if (!certificate) {
        line.why = certificate.error();
        return line;
    }
    line.found = domain::roc_date_at(certificate->not_after()).dashed();
    const auto key = ledger::WorkstationKey::read(seat.session(), key_file(), parts_.machine.tpm());
    if (!key)
        line.why = of_key(key.error());
    else if (!key->is_of(*pem))
        line.why = no_fit("other-key").value();
    else if (certificate->not_after() <= parts_.machine.clock().now())
        line.why = no_fit("expired").value();
    else if (parts_.machine.settings().key_in_tpm && !key->in_tpm())
        line.why = no_fit(in_file).value();  // it serves, and is not where it is wanted
    line.done = !line.why;
    return line;
}

Result<SetupView> SetupDesk::view() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (parts_.machine.is_practice()) return fail(FaultCode::profile_kind, "setup", {{"kind", "practice"}});
    SetupView out;
    for (const auto& step : domain::setup_steps()) {
        JCIC_TRY(auto line, line_of(*seat, step));
        out.lines.push_back(std::move(line));
    }
    return out;
}

Result<void> SetupDesk::note_machine() {
    JCIC_TRY(Seat * seat, setting_up());
    JCIC_TRY(const auto facts, machine_facts());
    JCIC_TRY(const bool stands, machine_stands(*seat, facts));
    if (stands) return {};
    JCIC_CHECK(seat->session().append(plain_entry(action::workstation_set_up, "ledger", facts),
                                      ledger::whoever_is(domain::registers::head_and_administrator)));
    return {};
}

fs::path SetupDesk::key_file() const {
    return parts_.machine.profile() / parts_.machine.settings().key;
}

/// Beside the key in use, until its own certificate has come.
fs::path SetupDesk::next_key_file() const {
    auto out = key_file();
    return out += ".next";
}

Result<std::string> SetupDesk::make_key(Seat& seat, const fs::path& file) {
    JCIC_TRY(const auto made, new_workstation_key(parts_.machine));
    JCIC_TRY(const auto digest, made.digest());
    JCIC_TRY(auto text, made.request(parts_.machine.settings().workstation));
    JCIC_CHECK(seat.session().append(plain_entry(action::workstation_key_made, "ledger", {{"key", to_hex(digest)}}),
                                     ledger::whoever_is(domain::registers::head_and_administrator)));
    JCIC_CHECK(made.write(seat.session(), file));
    return text;
}

Result<std::string> SetupDesk::request() {
    JCIC_TRY(Seat * seat, setting_up());
    const bool next = is_file(next_key_file());
    const auto file = next ? next_key_file() : key_file();
    const auto known = ledger::WorkstationKey::read(seat->session(), file, parts_.machine.tpm());
    if (known) {
        auto asked = known->request(parts_.machine.settings().workstation);
        return next ? of_next_key(std::move(asked)) : asked;
    }
    if (known.error().code != FaultCode::file_missing) return tl::unexpected<Fault>(of_key(known.error()));
    return make_key(*seat, file);
}

Result<std::string> SetupDesk::request_for_new_key() {
    JCIC_TRY(Seat * seat, setting_up());
    return make_key(*seat, is_file(key_file()) ? next_key_file() : key_file());
}

Result<fs::path> SetupDesk::write_request(fs::path file) {
    JCIC_CHECK(setting_up());
    if (file.empty())
        file = parts_.machine.profile() / "workstation.csr";
    else
        JCIC_CHECK(files::may_be_overwritten(file, parts_.machine.profile()));
    JCIC_CHECK(may_take_request(file));
    JCIC_TRY(const auto text, request());
    JCIC_CHECK(files::replace(file, text));
    return file;
}

Result<bool> SetupDesk::certified() {
    JCIC_TRY(Seat * seat, setting_up());
    const auto line = certificate_line(*seat);
    const bool serves = line.done || (line.why && line.why->detail("reason") == in_file);
    if (is_file(next_key_file()) || !serves) return false;
    JCIC_TRY(const std::string pem, files::read_text(parts_.machine.profile() / parts_.machine.settings().certificate));
    JCIC_TRY(const auto certificate, card::Certificate::from_pem(pem));
    return parts_.machine.clock().now() + renewal_time < certificate.not_after();
}

Result<void> SetupDesk::take_certificate(const fs::path& file) {
    JCIC_TRY(Seat * seat, setting_up());
    JCIC_TRY(const std::string pem, files::read_text_given(file));
    JCIC_TRY(const auto certificate, files::of_file(fitting(parts_.machine, pem, SystemClock{}.now()), file));
    const auto current = ledger::WorkstationKey::read(seat->session(), key_file(), parts_.machine.tpm());
    const auto next = ledger::WorkstationKey::read(seat->session(), next_key_file(), parts_.machine.tpm());
    if (!current && !next) return tl::unexpected<Fault>(of_key((is_file(next_key_file()) ? next : current).error()));
    const bool of_next = next && next->is_of(pem);
    if (!of_next && !(current && current->is_of(pem))) return no_fit("other-key");
    if (!of_next && files::read_text(parts_.machine.profile() / parts_.machine.settings().certificate) == pem)
        return {};
    const auto& certified = of_next ? *next : *current;
    // Before anything is written: a key that serves is not given up for one that its TPM has forgotten.
    JCIC_CHECK(of_next ? of_next_key(certified.try_out()) : certified.try_out());
    JCIC_TRY(const auto digest, certified.digest());
    JCIC_CHECK(seat->session().append(plain_entry(action::workstation_certified, "ledger",
                                                  {{"key", to_hex(digest)},
                                                   {"certificate", hex_of(certificate.der())},
                                                   {"until", domain::roc_date_at(certificate.not_after()).text()}}),
                                      ledger::whoever_is(domain::registers::head_and_administrator)));
    // Cut short between the two, the key that is there is of no certificate: the same file is taken once more.
    if (of_next) {
        JCIC_TRY(const auto sealed, files::read(next_key_file()));
        JCIC_CHECK(files::replace(key_file(), sealed));
    }
    JCIC_CHECK(files::replace(parts_.machine.profile() / parts_.machine.settings().certificate, pem));
    if (of_next) JCIC_CHECK(files::remove(next_key_file()));
    if (!seat->jcic().is_begun()) take_up_host(parts_, seat->session());
    return {};
}

Result<std::string> SetupDesk::tell_fingerprint() {
    JCIC_TRY(Seat * seat, setting_up());
    JCIC_TRY(const auto standing, seat->session().standing());
    JCIC_CHECK(seat->session().append(
        plain_entry(action::seal_fingerprint_told, "ledger", {{"fingerprint", standing.fingerprint}}),
        ledger::whoever_is(domain::registers::head_and_administrator)));
    return standing.fingerprint;
}

Result<void> SetupDesk::take_calendar(const fs::path& file) {
    JCIC_CHECK(setting_up());
    return CalendarDesk(parts_).read_in(file).map([](const CalendarRead&) {});
}

Result<std::string> SetupDesk::do_step(SetupStep step, const fs::path& file) {
    const auto silent = [](const Result<void>& done) -> Result<std::string> {
        if (!done) return tl::unexpected<Fault>(done.error());
        return std::string();
    };
    if (step == SetupStep::machine) return silent(note_machine());
    if (step == SetupStep::certificate) return silent(take_certificate(file));
    if (step == SetupStep::calendar) return silent(take_calendar(file));
    if (step == SetupStep::fingerprint) return tell_fingerprint();
    if (step != SetupStep::request || file.empty()) return fail(FaultCode::internal, "setup");
    return silent(write_request(file).map([](const fs::path&) {}));
}

}  // namespace jcic::desk

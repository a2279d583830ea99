#include "app/desk/setup_desk.h"

#include <algorithm>

#include "app/card/certificate.h"
#include "app/desk/calendar_desk.h"
#include "app/desk/host_plug.h"
#include "app/domain/events/names.h"
#include "app/files/files.h"
#include "app/ledger/workstation_key.h"

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

bool is_file(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

/// A real workstation's certificate: not of the practice world, in its own name, good today.
Result<card::Certificate> fitting(const Rooms& rooms, const std::string& pem, UtcTime now) {
    JCIC_TRY(auto certificate, card::Certificate::from_pem(pem));
    if (certificate.has_policy(card::practice_policy)) return no_fit("practice");
    if (certificate.subject() != rooms.settings.workstation)
        return no_fit("other-name", {{"workstation", rooms.settings.workstation}});
    if (now < certificate.not_before() || certificate.not_after() <= now) return no_fit("expired");
    return certificate;
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

Result<Seat*> SetupDesk::setting_up() {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (!domain::administers(seat->duties)) return fail(FaultCode::person_duty, "setup");
    if (rooms_.practice_kind) return fail(FaultCode::profile_kind, "setup", {{"kind", "practice"}});
    return seat;
}

Result<bool> SetupDesk::stands_in_trail(Seat& seat, const SetupInfo& step) const {
    ledger::EventQuery last;
    last.action = step.action;
    last.newest_first = true;
    last.limit = 1;
    JCIC_TRY(const auto found, seat.session->events(last));
    return !found.empty();
}

Result<SetupLine> SetupDesk::line_of(Seat& seat, const SetupInfo& step) {
    SetupLine line{step.step, true, {}};
    if (step.place == SetupPlace::answers) return line;  // founded: they were answered
    if (step.place == SetupPlace::trail) {
        JCIC_TRY(line.done, stands_in_trail(seat, step));
        // Written before the file: a power cut between the two leaves no key.
        if (step.step == SetupStep::request) line.done = line.done && is_file(rooms_.profile / rooms_.settings.key);
        return line;
    }
    if (step.step == SetupStep::certificate) {
        const auto pem = files::read_text(rooms_.profile / rooms_.settings.certificate);
        const auto certificate = pem ? card::Certificate::from_pem(*pem) : tl::unexpected<Fault>(pem.error());
        line.done = certificate && rooms_.clock->now() < certificate->not_after();
        line.waits = !line.done && !is_file(rooms_.profile / rooms_.settings.key);
        if (certificate) line.found = domain::roc_date_at(certificate->not_after()).dashed();
        return line;
    }
    if (step.step == SetupStep::calendar) {
        line.done = is_published(rooms_.calendar, rooms_.today());
        if (line.done) line.found = reaches_to(rooms_.calendar, rooms_.today());
        return line;
    }
    domain::SetupContext context{seat.registers, {}, rooms_.policy()};
    for (const auto& [code, person] : seat.people.people())
        context.people.push_back(seat.people.duties(code, rooms_.today()));
    line.done = domain::stands(step, context);
    if (step.after) {
        const auto* row = domain::row_for(domain::setup_info(*step.after), seat.registers);
        if (row != nullptr) line.row = row->id;
        line.waits = !line.done && row == nullptr;
    }
    return line;
}

Result<SetupView> SetupDesk::view() {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (rooms_.practice_kind) return fail(FaultCode::profile_kind, "setup", {{"kind", "practice"}});
    SetupView out;
    for (const auto& step : domain::setup_steps()) {
        JCIC_TRY(auto line, line_of(*seat, step));
        out.lines.push_back(std::move(line));
    }
    return out;
}

Result<void> SetupDesk::note_machine() {
    JCIC_TRY(Seat * seat, setting_up());
    JCIC_TRY(const bool stands, stands_in_trail(*seat, domain::setup_info(SetupStep::machine)));
    if (stands) return {};
    const auto& settings = rooms_.settings;
    JCIC_TRY(const auto card_ca, files::read(rooms_.profile / settings.card_ca));
    JCIC_CHECK(
        seat->session->append(plain_entry(rooms_.random, action::workstation_set_up, "ledger",
                                          {{"branch", settings.branch},
                                           {"workstation", settings.workstation},
                                           {"card-profile", settings.card_profile},
                                           {"card-ca", hex_of(card_ca)},
                                           {"host-account", settings.host_account_apart ? "apart" : "derived"}})));
    return {};
}

Result<std::string> SetupDesk::request() {
    JCIC_TRY(Seat * seat, setting_up());
    const auto file = rooms_.profile / rooms_.settings.key;
    auto known = ledger::WorkstationKey::read(*seat->session, file);
    if (known) return known->request(rooms_.settings.workstation);
    if (known.error().code != FaultCode::file_missing) return tl::unexpected<Fault>(std::move(known).error());
    JCIC_TRY(const auto made, ledger::WorkstationKey::make());
    JCIC_TRY(const auto digest, made.digest());
    JCIC_TRY(auto text, made.request(rooms_.settings.workstation));
    JCIC_CHECK(seat->session->append(
        plain_entry(rooms_.random, action::workstation_key_made, "ledger", {{"key", to_hex(digest)}})));
    JCIC_CHECK(made.write(*seat->session, file));
    return text;
}

Result<void> SetupDesk::take_certificate(const fs::path& file) {
    JCIC_TRY(Seat * seat, setting_up());
    JCIC_TRY(const std::string pem, files::read_text(file));
    if (files::read_text(rooms_.profile / rooms_.settings.certificate) == pem) return {};
    JCIC_TRY(const auto certificate, fitting(rooms_, pem, SystemClock{}.now()));
    auto key = ledger::WorkstationKey::read(*seat->session, rooms_.profile / rooms_.settings.key);
    if (!key && key.error().code == FaultCode::file_missing) return no_fit("missing");
    JCIC_CHECK(key);
    if (!key->is_of(pem)) return no_fit("other-key");
    JCIC_TRY(const auto digest, key->digest());
    JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, action::workstation_certified, "ledger",
                                                 {{"key", to_hex(digest)},
                                                  {"certificate", hex_of(certificate.der())},
                                                  {"until", domain::roc_date_at(certificate.not_after()).text()}})));
    JCIC_CHECK(files::replace(rooms_.profile / rooms_.settings.certificate, pem));
    if (!seat->challenge) take_up_host(rooms_, *seat->session);
    return {};
}

Result<std::string> SetupDesk::tell_fingerprint() {
    JCIC_TRY(Seat * seat, setting_up());
    JCIC_TRY(const auto standing, seat->session->standing());
    JCIC_CHECK(seat->session->append(
        plain_entry(rooms_.random, action::seal_fingerprint_told, "ledger", {{"fingerprint", standing.fingerprint}})));
    return standing.fingerprint;
}

Result<void> SetupDesk::take_calendar(const fs::path& file) {
    JCIC_CHECK(setting_up());
    return CalendarDesk(rooms_).read_in(file).map([](const CalendarRead&) {});
}

Result<std::string> SetupDesk::take(SetupStep step, const fs::path& file) {
    const auto silent = [](const Result<void>& done) -> Result<std::string> {
        if (!done) return tl::unexpected<Fault>(done.error());
        return std::string();
    };
    if (step == SetupStep::machine) return silent(note_machine());
    if (step == SetupStep::certificate) return silent(take_certificate(file));
    if (step == SetupStep::calendar) return silent(take_calendar(file));
    if (step == SetupStep::fingerprint) return tell_fingerprint();
    if (step != SetupStep::request) return fail(FaultCode::internal, "setup");
    JCIC_TRY(const auto text, request());
    return silent(files::replace(file, text));
}

}  // namespace jcic::desk

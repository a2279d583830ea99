#include "app/desk/seat/seat.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include "app/backup/backup.h"
#include "app/base/numbers.h"
#include "app/desk/profile/drafts.h"
#include "app/desk/profile/own_address.h"
#include "app/desk/registers/calendar_desk.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/desk/rooms/came_of.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/epochs.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/host_session.h"
#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/seen_settings.h"
#include "app/desk/rooms/trusted_host.h"
#include "app/desk/rooms/witnessed.h"
#include "app/desk/seat/card_password.h"
#include "app/desk/seat/for_inquiries.h"
#include "app/desk/seat/hub_desk.h"
#include "app/desk/seat/settling.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/duties.h"
#include "app/domain/events/names.h"
#include "app/domain/password_policy.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/ledger/session/people.h"
#include "app/ledger/session/session.h"
#include "app/ledger_check/kept_verified.h"
#include "app/workstation/host_account.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;

constexpr auto begun_file = "migration.begun";

/// A migration that was begun, in a file of its own until its last step is done: "from newest digest".
struct BegunMigration {
    int from = 0;
    int newest = 0;
    std::string backup;  ///< digest
};
std::optional<BegunMigration> begun_in(const fs::path& profile) {
    const auto text = files::read_text(profile / begun_file);
    BegunMigration out;
    if (!text || !(std::istringstream(*text) >> out.from >> out.newest >> out.backup)) return std::nullopt;
    return out;
}

/// Whether this trail has that backup: one that was put back since does not.
Result<bool> has_backup(ledger::Session& session, const std::string& digest) {
    ledger::EventQuery wanted;
    wanted.action = action::ledger_backed_up;
    bool found = false;
    JCIC_CHECK(each_event(session, wanted, [&](const domain::Recorded& event) {
        found = found || event.entry.value(field::digest) == digest;
        return !found;
    }));
    return found;
}

/// Of the profile as it was before the first step, its digest. After a power cut the one that was made then stays, once
/// a step is done: until then an earlier program may have worked on.
Result<std::string> backed_up(const fs::path& profile, ledger::Session& session, int from, int newest,
                              const std::string& settings) {
    const auto file = profile / ("before-format-" + std::to_string(newest) + ".backup");
    std::error_code unreadable;
    const auto begun = begun_in(profile);
    if (begun && begun->newest == newest && begun->from < from && fs::exists(file, unreadable)) {
        JCIC_TRY(const bool known, has_backup(session, begun->backup));
        if (known) return begun->backup;
    }
    JCIC_TRY(const auto report, ledger::back_up(session, file, {}));
    JCIC_CHECK(files::replace(profile / ("settings.conf.format-" + std::to_string(from)), settings));
    const auto digest = to_hex(report.digest);
    JCIC_CHECK(files::replace(profile / begun_file,
                              std::to_string(from) + " " + std::to_string(newest) + " " + digest + "\n"));
    return digest;
}

/// Once, though the step be taken twice.
Result<void> write_migrated(ledger::Session& session, int from, const std::string& backup) {
    JCIC_TRY(const auto told, last_event(session, action::profile_migrated));
    const auto next = std::to_string(from + 1);
    if (told && told->entry.value(field::to_format) == next) return {};
    JCIC_CHECK(session.append(
        plain_entry(action::profile_migrated, "ledger",
                    {{field::from_format, std::to_string(from)}, {field::to_format, next}, {field::digest, backup}}),
        domain::may_back_up));
    return {};
}

}  // namespace

Result<void> migrate(const fs::path& profile, ledger::Session& session, const ProfileFormats& formats) {
    JCIC_TRY(auto settings, files::read_text(profile / settings_file));
    JCIC_TRY(const auto from, format_in(settings, (profile / settings_file).string()));
    JCIC_CHECK(hold_to_known(from, formats));
    if (from == formats.newest) return {};
    std::vector<const FormatStep*> steps;
    for (int format = from; format < formats.newest; ++format) {
        const auto step = std::ranges::find(formats.steps, format, &FormatStep::from);
        if (step == formats.steps.end()) return fail(FaultCode::internal, "desk.format");
        steps.push_back(&*step);
    }
    JCIC_TRY(const auto backup, backed_up(profile, session, from, formats.newest, settings));
    for (const auto* step : steps) {
        JCIC_CHECK(step->take(profile, session));
        JCIC_CHECK(write_migrated(session, step->from, backup));
        // Last, and in one: without it the step is taken again.
        if (step->settings) settings = step->settings(std::move(settings));
        settings = with_format(settings, step->from + 1);
        JCIC_CHECK(files::replace(files::behind_links(profile / settings_file), settings));
    }
    return files::remove(profile / begun_file);
}

Result<void> bring_to_format(const Machine& machine, ledger::Session& session) {
    JCIC_TRY(const auto settings, files::read_text(machine.profile() / settings_file));
    JCIC_TRY(const auto format, format_in(settings, (machine.profile() / settings_file).string()));
    JCIC_CHECK(
        hold_to_known(format, machine.formats()));  // a later program may have been here since this one was started
    if (format == machine.formats().newest) return {};
    JCIC_TRY(const auto rows, domain::registers::rows_of_people(session));
    const domain::registers::PeopleAndCards people(rows);
    if (!domain::may_back_up(people.duties(session.person(), machine.today())))
        return fail(FaultCode::profile_older, "desk.format");
    return ledger::alone_with_the_ledger(session,
                                         [&] { return migrate(machine.profile(), session, machine.formats()); });
}

namespace {

bool queries(const Seat& seat) {
    return seat.duties().contains(domain::Duty::query_officer);
}
/// The same, asked inside a transaction.
ledger::Permit officer() {
    return ledger::whoever_is(domain::registers::officers);
}

/// Let in again by a recovery key: JCIC, which alone can reset its account, never had this password. It is not tried
/// there; the desk's next password is to be the one that JCIC sent.
bool recovered(const Seat& seat) {
    return seat.password().changed() == UtcTime{};
}

/// When the trail was last verified, by whomever, and what came of it. Which was later the number of events says, for a
/// clock may have been ahead; a time to come is no time. What a verification found stands until a person's finds
/// nothing.
Result<void> recall_verification(Verified& stands, ledger::Session& session, UtcTime now) {
    JCIC_TRY(auto witnessed, witnessed_so_far(session));
    stands.show_witnessed(std::move(witnessed));
    JCIC_TRY(auto quiet, ledger::kept_verified(session));
    if (quiet && quiet->at > now) quiet.reset();
    JCIC_TRY(const auto verified, last_event(session, action::ledger_verified, "ledger"));
    if (verified && quiet && quiet->events < verified->sequence) quiet.reset();
    if (!verified || verified->entry.value(field::ok) == "yes") {
        std::optional<UtcTime> at;
        if (quiet) at = quiet->at;
        if (verified && !quiet && verified->at <= now) at = verified->at;
        stands.recall(at, true, 0, quiet);
        stands.find_listing(false);
        return {};
    }
    const auto& said = verified->entry;
    stands.recall(verified->at, false, whole_number<std::size_t>(said.value(field::findings)).value_or(0), quiet);
    JCIC_TRY(const auto mended, last_event(session, action::ledger_listed_anew, "ledger"));
    stands.find_listing(said.value(field::listing) == "no" && (!mended || mended->sequence < verified->sequence));
    return {};
}

/// Taking the seat: what must hold before anybody works here, and what the trail says of this person today.
Result<void> take_seat(
    const With<Machine, Seating, HostLine, HubLine, CardLine, LastRound, MachineWatch, Verified>& parts, Seat& seat) {
    JCIC_CHECK(hold_to_founding(parts, seat.session()));
    JCIC_CHECK(hold_calendars(parts, seat.session()));
    JCIC_CHECK(bring_to_format(parts.machine, seat.session()));
    JCIC_CHECK(seat.read_trail(parts.machine));
    if (seat.duties().empty()) return fail(FaultCode::person_ended, "sign-in");  // R-DU-4: ended by its last day
    static_cast<void>(parts.last_round.take_fault());
    JCIC_CHECK(parts.machine_watch.heed_the_trail(parts, seat.session()));
    JCIC_TRY(auto altered, see_settings(parts, seat));
    seat.note_settings_altered(std::move(altered));
    const auto now = parts.machine.clock().now();
    seat.admit(ledger::People(seat.session()).password_changed(), now);
    JCIC_CHECK(recall_verification(parts.verified, seat.session(), now));
    seat.open_inquiries(std::make_unique<ForInquiries>(parts, seat));
    return {};
}

/// By a clock that stands before the password was last changed everybody's duty has ended, or not begun: it is the
/// clock that is to be told.
Fault or_the_clock(const With<const Machine, const Seating>& parts, const domain::PersonId& person, Fault fault) {
    if (fault.code != FaultCode::person_ended && fault.code != FaultCode::person_duty) return fault;
    const auto accounts = parts.seating.ledger().accounts();
    if (!accounts) return fault;
    const auto own = std::ranges::find(*accounts, person, &ledger::Account::code);
    const auto now = parts.machine.clock().now();
    if (own == accounts->end() || own->password_changed < now + std::chrono::days{1}) return fault;
    return {FaultCode::clock_off, "sign-in", {{"reason", "before-the-trail"}, {"now", domain::iso_text(now)}}};
}

}  // namespace

Result<void> SeatDesk::bind_card(const Secret& password) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    return ledger::People(seat->session()).bind_card(password);
}

Result<void> SeatDesk::release_card(const Secret& password) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    return ledger::People(seat->session()).release_card(password);
}

Result<SignedIn> SeatDesk::sign_in(const domain::PersonId& person, const Secret& password, HostAccount account,
                                   bool last_try) {
    if (parts_.seating.seat()) JCIC_CHECK(sign_out("asked", std::nullopt));
    parts_.card_line.own().allow_last_try(last_try);
    auto session = parts_.seating.ledger().sign_in(person, password);
    parts_.card_line.own().allow_last_try(false);
    if (!session) return tl::unexpected<Fault>(or_the_clock(parts_, person, std::move(session).error()));
    auto taking = std::make_unique<Seat>(std::move(*session));
    if (auto taken = take_seat(parts_, *taking); !taken) {
        taken.error() = or_the_clock(parts_, person, taken.error());
        // The trail has the sign-in. Why it came to nothing is what is to be told, also where this cannot be written.
        static_cast<void>(taking->session().append(
            plain_entry(action::session_signed_out, "person:" + person.text(), {{field::why, "refused"}})));
        return tl::unexpected<Fault>(std::move(taken).error());
    }
    parts_.seating.take_seat(std::move(taking));
    auto& seat = *parts_.seating.seat();
    // R-LO-2: whoever comes first after a week's end, and only once they are in. Where it cannot be written, the next
    // sign-in does it.
    if (auto closed = close_weeks(parts_.machine, seat); !closed) parts_.last_round.note(std::move(closed).error());
    if (auto told = tell_unfinished_changes(parts_.machine, seat); !told)
        parts_.last_round.note(std::move(told).error());
    if (auto recalled = recall_doubts(parts_.card_line, seat); !recalled)
        parts_.last_round.note(std::move(recalled).error());
    if (parts_.host_line.trusted()) take_up_host(parts_, seat.session());
    take_up_hub(parts_, seat.session(), seat.registers());
    const bool whole = queries(seat) && account == HostAccount::open;  // the terminal may look in beside the windows
    if (seat.session().reads_records() && whole) {
        if (auto voided = seat.inquiries().copies.void_left_reserved(); !voided) {
            leave_hub(parts_, seat.session());
            parts_.seating.leave_seat();
            leave_host(parts_);
            return tl::unexpected<Fault>(std::move(voided).error());
        }
    }
    SignedIn answer{std::nullopt, std::nullopt, seat.password().must_change(), parts_.machine.calendar_fault()};
    if (whole)
        if (auto taken = Drafts(seat.session()).take_over_typing(); !taken) answer.draft = std::move(taken).error();
    if (auto looked = look_for_draft(); !looked) answer.draft = std::move(looked).error();
    if (whole && !recovered(seat) && !parts_.machine.settings().host_account_apart)
        if (auto opened = open_derived(password); !opened) answer.host = std::move(opened).error();
    return answer;
}

Result<void> SeatDesk::open_derived(const Secret& password) {
    auto& session = parts_.seating.seat()->session();
    JCIC_TRY(const auto told, ledger::host_password(session, session.person(), password));
    return open_host(told);
}

/// The desk's own password, typed for the account's by mistake, is kept here. Whoever finds the seat open is not to
/// find out by this what it is.
Result<void> SeatDesk::check_apart(const Secret& account_password) {
    auto& seat = *parts_.seating.seat();
    if (seat.jcic().wrong_passwords() >= domain::password_failures_allowed)
        return fail(FaultCode::session_paused, "host.account");
    seat.jcic().count_password();
    JCIC_TRY(const bool own, ledger::is_own_password(seat.session(), account_password));
    if (own) return fail(FaultCode::host_password, "host.account", {{"reason", "own"}});
    return {};
}

Result<void> SeatDesk::open_apart(const Secret& account_password) {
    JCIC_CHECK(check_apart(account_password));
    JCIC_CHECK(open_host(account_password));
    parts_.seating.seat()->jcic().forget_passwords();
    return {};
}

Result<void> SeatDesk::open_account(const Secret& password) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!queries(*seat)) return fail(FaultCode::person_duty, "host.account");
    if (parts_.machine.settings().host_account_apart) return open_apart(password);
    // Before anything is sent.
    JCIC_CHECK(seat->session().prove(seat->person(), password));
    return open_derived(password);
}

Result<void> SeatDesk::open_host(const Secret& account_password) {
    if (!parts_.host_line.trusted())
        return tl::unexpected<Fault>(
            parts_.host_line.damaged().value_or(Fault{FaultCode::internal, "host.account", {}}));
    auto& seat = *parts_.seating.seat();
    const std::string subject = "person:" + seat.person().text();
    JCIC_CHECK(seat.session().append(plain_entry(action::host_signing_in, subject, {}), officer()));
    std::stop_source stop;
    auto challenge = parts_.host_line.host().sign_in(seat.person(), account_password, stop.get_token());
    if (!challenge) {
        parts_.host_line.show_fault(challenge.error());
        JCIC_CHECK(seat.session().append(came_of(domain::effect::host_sign_in, subject, challenge.error())));
        return tl::unexpected<Fault>(std::move(challenge).error());
    }
    // The name has just been looked up for the connection: asking again waits for nobody.
    if (auto address = own_address_towards(parts_.host_line.view().address, NameLookup::yes); !address.empty())
        parts_.host_line.take_own_address(std::move(address));
    // From here on a session stands at JCIC: it is in the trail before anything else can go wrong.
    seat.jcic().begin(std::move(*challenge));
    if (auto written = seat.session().append(plain_entry(action::host_signed_in, subject, {})); !written) {
        end_host_session(parts_, "not-written");
        return tl::unexpected<Fault>(std::move(written).error());
    }
    const auto asked = parts_.machine.clock().since_boot();
    auto capabilities = parts_.host_line.host().capabilities(stop.get_token());
    if (!capabilities) {
        end_host_session(parts_, "no-capabilities");
        parts_.host_line.show_fault(capabilities.error());
        return tl::unexpected<Fault>(std::move(capabilities).error());
    }
    parts_.machine_watch.compare_clocks(parts_, capabilities->server_time, asked);
    parts_.host_line.take_capabilities(std::move(*capabilities));
    parts_.host_line.show(HostState::signed_in);
    parts_.host_line.show_fault(std::nullopt);
    return {};
}

Result<void> SeatDesk::sign_out(const std::string& why, const std::optional<inquiry::Form>& draft) {
    if (!parts_.seating.seat()) return {};
    end_daily(parts_);  // a writer would wait for what reads the file
    Result<void> kept;
    if (draft) kept = keep_draft(*draft);
    if (draft && kept) kept = keep_typing(std::nullopt);
    const bool at_host = take_host_session(parts_, why);
    const auto person = parts_.seating.seat()->person();
    parts_.machine_watch.forget_clock_set();  // who sat here was told
    say_before_leaving(parts_);
    const auto written = parts_.seating.seat()->session().append(
        plain_entry(action::session_signed_out, "person:" + person.text(), {{"why", why}}));
    // What cannot be read or written now is read at the next sign-in.
    static_cast<void>(parts_.seating.seat()->label_all(parts_.machine));
    close_epoch(parts_, why == "end" ? ledger::Closing::end : ledger::Closing::sign_out);
    // What could not be settled now is at the next sign-in.
    static_cast<void>(settle_at_hub(parts_, *parts_.seating.seat()));
    put_tree_before_leaving(parts_);
    leave_hub(parts_, parts_.seating.seat()->session());
    parts_.seating.leave_seat();  // the keys go in any case, and wait for no host
    if (at_host) sign_out_at_host(parts_, person);
    leave_host(parts_);
    JCIC_CHECK(kept);
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

Result<void> SeatDesk::keep_draft(const inquiry::Form& form) {
    if (!parts_.seating.seat()) return fail(FaultCode::session_none, "draft");
    JCIC_CHECK(Drafts(parts_.seating.seat()->session()).keep(form));
    return look_for_draft();
}

Result<void> SeatDesk::keep_typing(const std::optional<inquiry::Form>& form) {
    if (!parts_.seating.seat()) return fail(FaultCode::session_none, "draft");
    return Drafts(parts_.seating.seat()->session()).keep_typing(form);
}

Result<void> SeatDesk::look_for_draft() {
    auto& seat = *parts_.seating.seat();
    seat.note_draft(std::nullopt);
    JCIC_TRY(const auto kept, Drafts(seat.session()).first());
    if (kept) seat.note_draft(kept->place);
    return {};
}

Result<std::optional<inquiry::Form>> SeatDesk::take_draft() {
    if (!parts_.seating.seat()) return fail(FaultCode::session_none, "draft");
    JCIC_TRY(auto kept, Drafts(parts_.seating.seat()->session()).first());
    if (!kept) return std::optional<inquiry::Form>{};
    parts_.seating.seat()->note_draft(kept->place);
    return std::optional<inquiry::Form>{std::move(kept->form)};
}

Result<void> SeatDesk::drop_draft() {
    if (!parts_.seating.seat()) return fail(FaultCode::session_none, "draft");
    if (!parts_.seating.seat()->draft()) return {};
    JCIC_CHECK(Drafts(parts_.seating.seat()->session()).drop(*parts_.seating.seat()->draft()));
    return look_for_draft();
}

Result<void> SeatDesk::change_at_host(const Secret& old_password, const Secret& new_password) {
    auto& seat = *parts_.seating.seat();
    const std::string subject = "person:" + seat.person().text();
    std::stop_source stop;
    if (!seat.jcic().is_begun()) {
        // Layer 1 is needed. A crash after the host's change leaves the new password there: then it is the one that
        // opens.
        auto opened = open_host(old_password);
        if (!opened && opened.error().code == FaultCode::host_password && opened.error().detail("reason") != "locked")
            return open_host(new_password);
        JCIC_CHECK(opened);
    }
    JCIC_CHECK(seat.session().append(plain_entry(action::host_password_changing, subject, {}), officer()));
    if (auto changed = parts_.host_line.host().change_password(old_password, new_password, stop.get_token());
        !changed) {
        JCIC_CHECK(seat.session().append(came_of(domain::effect::host_password_change, subject, changed.error())));
        return changed;
    }
    JCIC_CHECK(seat.session().append(plain_entry(action::host_password_changed, subject, {})));
    return {};
}

Result<void> SeatDesk::change_password(const Secret& old_password, const Secret& new_password) {
    if (!parts_.seating.seat()) return fail(FaultCode::session_none, "password");
    JCIC_CHECK(domain::strong_enough(new_password));
    auto& seat = *parts_.seating.seat();
    JCIC_CHECK(seat.session().prove(seat.person(), old_password));
    // What the slot would refuse must not reach the host: the two would differ for good.
    JCIC_CHECK(ledger::People(seat.session()).may_change_password(old_password, new_password));
    if (queries(seat) && !recovered(seat) && !parts_.machine.settings().host_account_apart) {
        JCIC_TRY(const auto before, ledger::host_password(seat.session(), seat.person(), old_password));
        JCIC_TRY(const auto after, ledger::host_password(seat.session(), seat.person(), new_password));
        JCIC_CHECK(change_at_host(before, after));
    }
    JCIC_CHECK(ledger::People(seat.session()).change_password(old_password, new_password));
    seat.note_password_changed(parts_.machine.clock().now());
    return {};
}

Result<void> SeatDesk::change_account_password(const Secret& account_password, const Secret& next) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!queries(*seat)) return fail(FaultCode::person_duty, "host.account");
    JCIC_CHECK(check_apart(account_password));
    if (parts_.machine.settings().host_account_apart) {
        JCIC_CHECK(domain::strong_enough(next));
        JCIC_TRY(const bool own, ledger::is_own_password(seat->session(), next));
        if (own) return fail(FaultCode::host_password, "host.account", {{"reason", "own"}});
        JCIC_CHECK(change_at_host(account_password, next));
    } else {
        JCIC_CHECK(seat->session().prove(seat->person(), next));
        JCIC_TRY(const auto told, ledger::host_password(seat->session(), seat->person(), next));
        JCIC_CHECK(change_at_host(account_password, told));
    }
    seat->jcic().forget_passwords();
    return {};
}

}  // namespace jcic::desk

#include "app/desk/upkeep/ledger_desk.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

#include "app/backup/export.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/trusted_witnesses.h"
#include "app/desk/rooms/witnessed.h"
#include "app/domain/compared.h"
#include "app/domain/events/witness_names.h"
#include "app/domain/own_words.h"
#include "app/domain/password_policy.h"
#include "app/domain/registers/parts.h"
#include "app/domain/trail_access.h"
#include "app/files/named.h"
#include "app/inquiry/book/written.h"
#include "app/ledger_check/kept_verified.h"
#include "app/ledger_check/verify.h"
#include "app/proofs/witnessing.h"
#include "app/search/look_up.h"

namespace jcic::desk {
namespace {

constexpr const char* labels_reason = "labels";

constexpr std::size_t index_slice = 2000;  ///< events: some 100 ms

bool is_of_listing(const ledger::Finding& finding) {
    return finding.reason == "projection";
}
bool is_of_search(const ledger::Finding& finding) {
    return finding.reason == "search";
}

Result<ledger::Witnesses> witnesses_of(const std::string& anchor, const std::string& fingerprint,
                                       const std::string& witness, const std::string& cosigned) {
    ledger::Witnesses out{std::nullopt, fingerprint};
    if (!witness.empty() && cosigned.empty())
        return fail(FaultCode::input_form, "ledger.verify", {{"field", "cosigned"}});
    if (!witness.empty()) out.keys.push_back(witness);
    if (!cosigned.empty()) out.cosigned.push_back(cosigned);
    if (!anchor.empty()) {
        JCIC_TRY(out.anchor, ledger::Anchor::parse(anchor));
    }
    return out;
}

Verification verification_of(const ledger::VerifyReport& report) {
    Verification out{report.ok, report.events, report.head, {}, report.told, report.not_compared, {}, {}};
    for (const auto& finding : report.faults) {
        auto& fault = out.faults.emplace_back(Fault{
            finding.code,
            "verify",
            {{"sequence", std::to_string(finding.sequence)}, {"reason", finding.reason}, {"file", finding.file}}});
        if (finding.page != 0) fault.details.push_back({"page", std::to_string(finding.page)});
    }
    return out;
}

/// What people call it; what is not at hand is not fetched for its name.
std::string name_of_subject(const std::string& subject, const Seat& seat) {
    if (const auto id = inquiry::query_of(subject)) {
        const auto* query = seat.book().find(*id);
        return query == nullptr ? std::string() : query->case_number;
    }
    constexpr std::string_view about_person = "person:";
    if (!subject.starts_with(about_person)) return {};
    const auto person = domain::PersonId::parse(subject.substr(about_person.size()));
    return person ? seat.names().display_name(*person) : std::string();
}

EventRow row_of(const domain::Recorded& event, const Seat& seat) {
    const auto& about = event.entry.subject;
    EventRow row{
        event.sequence, event.at, event.person, {}, event.entry.action, about, name_of_subject(about, seat), {}};
    if (const auto person = domain::PersonId::parse(event.person)) row.person_name = seat.names().display_name(*person);
    row.workstation = event.workstation;
    row.address = event.address;
    // Plain fields only: what is personal or secret is shown on its own page, which is an event.
    for (const auto& field : event.entry.fields) {
        if (field.keep != domain::Keep::plain || !field.value || field.value->empty()) continue;
        if (field.value->find('\n') != std::string::npos) continue;  // a note or a page
        row.fields.push_back({field.name, *field.value});
    }
    return row;
}

ledger::LookUp look_up_of(const EventFilter& filter, const domain::registers::PeopleAndCards& people) {
    ledger::LookUp out;
    for (const auto& word : filter.words) {
        const auto said = domain::compared_words(word.text);
        if (said.empty()) continue;  // dots and blanks alone are looked for nowhere
        auto& sought = out.words.emplace_back(ledger::SearchWord{word.text, {}, word.actions});
        for (const auto& [code, entry] : people.people())
            if (domain::compared_words(entry.name).find(said) != std::string::npos)
                sought.people.push_back(code.text());
    }
    out.person = filter.person;
    out.kind = filter.kind;
    out.subject = filter.subject;
    out.person_id = filter.person_id;
    out.case_number = filter.case_number;
    out.item = filter.item;
    out.serial_end = filter.serial_end;
    out.since = filter.from;
    out.until = filter.to;
    return out;
}

/// Where a case number was corrected, either finds all of the case: its queries bear the later one from then on, and
/// what was written of them before is found by the queries themselves, since the number that was mistyped may be
/// another case's.
Result<std::vector<ledger::LookUp>> of_whole_case(Seat& seat, ledger::LookUp look_up) {
    std::vector<ledger::LookUp> out{look_up};
    const auto asked = look_up.case_number;
    if (asked.empty()) return out;
    JCIC_CHECK(seat.load_queries_of_case(asked));
    look_up.case_number.clear();
    std::set<std::string> also;
    for (const auto& [id, query] : seat.book().queries()) {
        if (query.former_case_numbers.empty() || !inquiry::bore(query, asked)) continue;
        if (!domain::same_reference(query.case_number, asked)) also.insert(query.case_number);
        const auto subject = inquiry::subject_of(id);
        if (!look_up.subject.empty() && look_up.subject != subject) continue;
        out.push_back(look_up);
        out.back().subject = subject;
    }
    for (const auto& number : also) {
        out.push_back(look_up);
        out.back().case_number = number;
    }
    return out;
}

/// What any of them finds, each event once, newest first: as far as all of them have looked.
Result<ledger::Found> any_of(ledger::Session& session, const std::vector<ledger::LookUp>& look_ups) {
    ledger::Found out;
    for (const auto& one : look_ups) {
        JCIC_TRY(auto found, ledger::look_up(session, one));
        out.next = std::max(out.next, found.next);
        out.indexed = found.indexed;
        std::ranges::move(found.events, std::back_inserter(out.events));
    }
    if (look_ups.size() == 1) return out;
    std::erase_if(out.events, [&](const domain::Recorded& event) { return event.sequence <= out.next; });
    std::ranges::sort(out.events, std::greater{}, &domain::Recorded::sequence);
    const auto twice = std::ranges::unique(out.events, {}, &domain::Recorded::sequence);
    out.events.erase(twice.begin(), twice.end());
    const auto limit = look_ups.front().limit;
    if (out.events.size() <= limit) return out;
    out.next = out.events[limit].sequence;
    out.events.resize(limit);
    return out;
}

}  // namespace

Result<EventList> LedgerDesk::page(const EventFilter& filter, std::uint64_t newest, std::size_t limit) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    auto look_up = look_up_of(filter, seat->people());
    const bool own_only = !domain::lists_events(seat->duties());
    if (own_only) look_up.person = seat->person().text();
    look_up.newest = newest;
    look_up.limit = limit;
    JCIC_TRY(const auto look_ups, of_whole_case(*seat, std::move(look_up)));
    JCIC_TRY(const auto found, any_of(seat->session(), look_ups));
    EventList page{found.indexed.total, {}, own_only, found.next, {found.indexed.done, found.indexed.total}};
    for (const auto& event : found.events) page.rows.push_back(row_of(event, *seat));
    return page;
}

bool Verification::only_look_ups() const {
    return !faults.empty() && std::ranges::all_of(faults, [](const Fault& fault) {
        return fault.detail("reason") == "projection" || fault.detail("reason") == "search" ||
               fault.detail("reason") == labels_reason;
    });
}

Result<IndexState> LedgerDesk::advance_index() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto progress, ledger::advance_index(seat->session(), index_slice));
    return IndexState{progress.done, progress.total};
}

Result<IndexState> LedgerDesk::begin_index(const std::stop_token& stop, const IndexProgress& how_far) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_mend_look_ups));
    if (parts_.verified.now().listing_bad) JCIC_CHECK(seat->session().list_anew(stop, how_far));
    parts_.verified.find_listing(false);
    JCIC_CHECK(ledger::begin_index(seat->session()));
    JCIC_CHECK(
        label_anew(seat->session(), {parts_.machine.today(), parts_.machine.calendar(), parts_.machine.fixed()}));
    JCIC_TRY(const auto progress, ledger::advance_index(seat->session(), index_slice));
    return IndexState{progress.done, progress.total};
}

Result<Head> LedgerDesk::head() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto head, seat->session().head());
    return Head{head.size, to_hex(head.root)};
}

Result<HeadOnPaper> LedgerDesk::head_on_paper() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(auto standing, seat->session().standing());
    JCIC_TRY(auto key, ledger::key_for_witness(seat->session()));
    JCIC_TRY(auto witnessed, witnessed_so_far(seat->session()));
    return HeadOnPaper{{standing.head.size, to_hex(standing.head.root)},
                       std::move(standing.checkpoint),
                       std::move(standing.anchor),
                       std::move(standing.fingerprint),
                       std::move(key),
                       std::move(witnessed)};
}

Result<WitnessAsked> LedgerDesk::ask_witness(const std::filesystem::path& file, std::optional<std::uint64_t> since) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!since) {
        JCIC_TRY(const auto last, last_event(seat->session(), action::ledger_witnessed, "ledger"));
        since = last ? whole_number<std::uint64_t>(last->entry.value(field::through)).value_or(0) : 0;
    }
    JCIC_TRY(const auto request, ledger::witness_request(seat->session(), *since));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_CHECK(files::create(file, request.text));
    return WitnessAsked{request.size, request.is_newest};
}

namespace {

/// Without a key that somebody brought along: those of the register, then the one that was believed last.
Result<std::vector<ledger::WitnessKey>> known_witnesses(ledger::Session& session) {
    JCIC_TRY(auto trusted, trusted_witnesses(session));
    JCIC_TRY(const auto last, last_event(session, action::ledger_witnessed, "ledger"));
    if (last) {
        JCIC_TRY(trusted.keys.emplace_back(), ledger::WitnessKey::parse(last->entry.value(field::witness_key)));
    }
    if (trusted.keys.empty())
        return fail(FaultCode::input_missing, "ledger.witness", {{"field", std::string(field::witness_key)}});
    return std::move(trusted.keys);
}

}  // namespace

Result<WitnessedView> LedgerDesk::take_witnessed(const std::string& answer, const std::string& key) {
    JCIC_TRY(Seat * seat,
             key.empty() ? parts_.seating.taken_seat() : parts_.seating.seat_for(domain::may_take_events_out));
    auto& session = seat->session();
    std::vector<ledger::WitnessKey> keys;
    if (key.empty()) {
        JCIC_TRY(keys, known_witnesses(session));
    } else {
        JCIC_TRY(keys.emplace_back(), ledger::WitnessKey::parse(key));
    }
    const auto by = std::ranges::find_if(
        keys, [&](const auto& one) { return ledger::read_cosigned(answer, std::span(&one, 1)).has_value(); });
    JCIC_TRY(auto taken, take_in_witnessed(session, answer, by == keys.end() ? keys.front() : *by,
                                           key.empty() ? ledger::Permit() : domain::may_take_events_out));
    JCIC_TRY(auto witnessed, witnessed_so_far(session));
    parts_.verified.show_witnessed(std::move(witnessed));
    return taken;
}

bool may_be_anchor(const std::string& typed) {
    return ledger::Anchor::parse(typed).has_value();
}

bool may_be_fingerprint(const std::string& typed) {
    return ledger::may_be_fingerprint(typed);
}

Result<Verification> LedgerDesk::verify(std::stop_token stop, const std::string& anchor, const std::string& fingerprint,
                                        const std::string& witness, const std::string& cosigned,
                                        const VerifyProgress& progress) {
    // Without taking the trail in: what is damaged may be just what keeps it from being read.
    if (!parts_.seating.seat()) return fail(FaultCode::session_none, "seat");
    if (parts_.seating.seat()->password().must_change()) return fail(parts_.seating.seat()->password().why(), "seat");
    JCIC_TRY(const auto witnesses, witnesses_of(anchor, fingerprint, witness, cosigned));
    JCIC_TRY(auto report, ledger::verify(parts_.seating.seat()->session(), witnesses, stop, progress));
    // Whatever else was found: some findings stand for ever, and labels made anew would hide what was done to them.
    const auto held = hold_labels(*parts_.seating.seat(), report);
    auto out = write_verified(parts_.seating.seat()->session(), report);
    if (!held && report.ok) out.labels_unread = held.error();
    return out;
}

Result<Verification> LedgerDesk::verify_unread(const domain::PersonId& person, const Secret& password,
                                               const std::string& anchor, const std::string& fingerprint,
                                               const std::string& witness, const std::string& cosigned,
                                               const VerifyProgress& progress) {
    JCIC_TRY(const auto witnesses, witnesses_of(anchor, fingerprint, witness, cosigned));
    const auto session = parts_.seating.ledger().sign_in(person, password);
    if (session) {
        JCIC_TRY(const auto report, ledger::verify(**session, witnesses, {}, progress));
        return write_verified(**session, report);
    }
    JCIC_TRY(const auto report,
             ledger::verify_as_it_lies(parts_.seating.ledger(), person, password, witnesses, {}, progress));
    auto out = verification_of(report);
    out.unwritten = session.error();
    return out;
}

/// What is found by them and not read otherwise would be overlooked.
Result<void> LedgerDesk::hold_labels(Seat& seat, ledger::VerifyReport& report) {
    const Today day{parts_.machine.today(), parts_.machine.calendar(), parts_.machine.fixed()};
    Result<bool> hold = true;
    for (int times = 0; times < 3; ++times) {  // another program may have written between the two
        JCIC_CHECK(seat.label_all(parts_.machine));
        hold = labels_hold(seat.session(), day, seat.labelled());
        if (hold || hold.error().code != FaultCode::ledger_busy) break;
    }
    JCIC_CHECK(hold);
    if (*hold) return {};
    report.ok = false;
    report.faults.push_back({0, FaultCode::ledger_corrupt, labels_reason});
    return {};
}

Verification LedgerDesk::write_verified(ledger::Session& session, const ledger::VerifyReport& report) {
    auto verification = verification_of(report);
    auto said = plain_entry(action::ledger_verified, "ledger",
                            {{field::ok, report.ok ? "yes" : "no"},
                             {field::events, std::to_string(report.events)},
                             {field::head, report.head}});
    if (!report.faults.empty()) {
        const auto& first = report.faults.front();
        said.plain(field::found, std::to_string(first.sequence) + " " + first.reason);
        said.plain(field::findings, std::to_string(report.faults.size()));
    }
    const bool listing_bad = std::ranges::any_of(report.faults, is_of_listing);
    if (listing_bad) said.plain(field::listing, "no");
    const auto written = session.append(said);
    if (!written) verification.unwritten = written.error();  // what was found is told all the same
    // Only now: what the trail does not say yet would be gone, and the next verification would find nothing.
    if (written && std::ranges::any_of(report.faults, is_of_search))
        if (const auto begun = ledger::begin_index(session); !begun) parts_.diagnostics.fault(begun.error());
    parts_.verified.find_listing(listing_bad);
    if (written || !report.ok) stand_verified(report);
    if (written && report.ok) stand_quiet(session, report, written->sequence);
    return verification;
}

void LedgerDesk::stand_verified(const ledger::VerifyReport& report) {
    parts_.verified.stand(report.ok, report.faults.size(), parts_.machine.clock().now());
}

void LedgerDesk::stand_quiet(ledger::Session& session, const ledger::VerifyReport& report, std::uint64_t events) {
    const ledger::KeptVerified quiet{parts_.machine.clock().now(), events, report.not_compared,
                                     session.reads_records()};
    parts_.verified.stand_quiet(quiet);
    if (const auto kept = ledger::keep_verified(session, quiet); !kept) parts_.diagnostics.fault(kept.error());
}

void take_daily(const With<const Machine, Diagnostics, Seating, Verified>& parts, Result<ledger::VerifyReport> found) {
    LedgerDesk desk(parts);
    auto& seat = *parts.seating.seat();
    if (found)
        if (auto held = desk.hold_labels(seat, *found); !held && found->ok)
            found = tl::unexpected<Fault>(std::move(held).error());
    const auto today = parts.machine.today();
    if (!found && found.error().code == FaultCode::cancelled) return parts.verified.break_off(today);
    if (!found) {
        parts.verified.fail(today, parts.machine.clock().since_boot());
        parts.diagnostics.fault(found.error());
        return;
    }
    if (!found->ok) {
        desk.write_verified(seat.session(), *found);
        return;
    }
    if (parts.verified.now().ok) desk.stand_verified(*found);
    desk.stand_quiet(seat.session(), *found, found->events);
    parts.verified.come_to_end();
}

void end_daily(const With<const Machine, Diagnostics, Seating, Verified>& parts) {
    auto* check = parts.seating.seat()->daily_check();
    if (check == nullptr) return;
    check->request_stop();
    if (check->ended())
        take_daily(parts, parts.seating.seat()->end_daily_check());
    else
        parts.verified.break_off(parts.machine.today());
}

Result<DeletionReport> LedgerDesk::deletions(const std::stop_token& stop) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_take_events_out));
    return ledger::check_deletions(seat->session(), stop);
}

Result<ExportSummary> LedgerDesk::export_to(const std::filesystem::path& file, std::stop_token stop,
                                            const ExportProgress& progress, std::optional<domain::RocDate> since) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_take_events_out));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    if (since && *since > parts_.machine.today())
        return fail(FaultCode::input_form, "ledger.export", {{"field", "since"}, {"reason", "future"}});
    const ledger::ExportOptions options{nullptr, nullptr, std::move(stop), progress, domain::may_take_events_out,
                                        since,   true};
    JCIC_TRY(const auto report, ledger::export_ledger(seat->session(), file, options));
    return ExportSummary{report.events, report.seals, report.values, report.checkpoint, report.from};
}

Result<ledger::ValuesStatement> LedgerDesk::values_statement(const domain::PersonId& second,
                                                             const std::string& reason) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(domain::may_take_values_out(seat->person(), seat->duties(), second,
                                           seat->people().duties(second, parts_.machine.today())));
    if (reason.empty()) return fail(FaultCode::input_missing, "ledger.export", {{"field", "reason"}});
    JCIC_CHECK(domain::gives_reason(reason, "reason"));
    return ledger::values_statement(seat->session(), second, reason);
}

Result<ExportSummary> LedgerDesk::export_values(ledger::ValuesStatement page, const std::filesystem::path& file,
                                                const Secret& password, const Secret& second_password,
                                                std::stop_token stop, const ExportProgress& progress) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    // Before the second's password is used; asked again inside the transaction.
    JCIC_CHECK(domain::may_take_values_out(seat->person(), seat->duties(), page.second,
                                           seat->people().duties(page.second, parts_.machine.today())));
    JCIC_CHECK(domain::strong_enough(password));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_CHECK(seat->session().sign(page.event, domain::purpose::consent));
    JCIC_CHECK(seat->session().countersign(page.second, second_password, domain::purpose::consent, page.event));
    const ledger::ExportOptions options{
        &password,    &page.event, std::move(stop), progress, ledger::whoever_is(domain::registers::head_only),
        std::nullopt, true};
    JCIC_TRY(const auto report, ledger::export_ledger(seat->session(), file, options));
    return ExportSummary{report.events, report.seals, report.values, report.checkpoint};
}

Result<ExportSummary> LedgerDesk::prove_event(std::uint64_t sequence, const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_take_events_out));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_TRY(const auto report, ledger::prove_event(seat->session(), sequence, file, domain::may_take_events_out));
    return ExportSummary{report.events, report.seals, 0, report.checkpoint};
}

}  // namespace jcic::desk

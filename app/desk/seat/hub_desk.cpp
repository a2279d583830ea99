#include "app/desk/seat/hub_desk.h"

#include "app/base/numbers.h"
#include "app/desk/exchange/own_standing.h"
#include "app/desk/exchange/report_outbox.h"
#include "app/desk/exchange/statement_desk.h"
#include "app/desk/profile/setting_lines.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/hub_view.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/seating.h"
#include "app/desk/rooms/witnessed.h"
#include "app/desk/seat/settling.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/hub/enrolment.h"
#include "app/hub/standings.h"
#include "app/hub/statements.h"
#include "app/openssl/ecdsa_form.h"
#include "app/workstation/workstation_key.h"

namespace jcic::desk {
namespace {

Result<void> may_join(const std::set<domain::Duty>& duties) {
    namespace registers = domain::registers;
    if (registers::holds_one(duties, registers::head_and_administrator)) return {};
    return fail(FaultCode::person_duty, "hub", {{"duty", "unit-head,administrator"}});
}

template <class T>
Result<T> faulted(hub::Answer<T> answer) {
    if (!answer) return tl::unexpected<Fault>(std::move(answer).error().fault);
    return *std::move(answer);
}

/// How the desk stands when its day is over: what head office knows until the next one.
void leave_standing(const With<const Machine, Seating>& parts, hub::Line& line) {
    const auto seat = parts.seating.taken_seat();
    if (!seat || line.state().ahead > hub::most_apart) return;
    const auto said = own_standing(parts.machine, **seat);
    const auto bytes = said ? signed_standing(parts.machine, **seat, *said) : tl::unexpected<Fault>(said.error());
    if (!bytes) return;
    static_cast<void>(line.ask<bool>([there = hub::StandingThere{said->ledger, said->week, *bytes}](
                                         hub::Connection& hub) { return hub::put_standing(hub, there); }));
}

/// All that is to be done of this ledger's tree, no longer than a slow hub may take.
Result<void> follow_tree(HubLine::Opened& opened, const Clock& clock) {
    const auto end = clock.since_boot() + hub::Connection::usual_limit;
    while (clock.since_boot() < end) {
        JCIC_TRY(const auto step, opened.tree.next(*opened.session, opened.own.ledger));
        if (!step) return {};
        JCIC_TRY(auto came, faulted(opened.line->ask<HubTree::Came>(*step)));
        JCIC_CHECK(opened.tree.take_came(*opened.session, std::move(came)));
    }
    return {};
}

/// Beside the key in use, where there is one: that serves until the new one's certificate has come.
Result<ledger::WorkstationKey> new_key(const Machine& machine, ledger::Session& session) {
    std::error_code unread;
    const bool one_serves = std::filesystem::exists(machine.profile() / hub_key_file, unread);
    JCIC_TRY(auto made, new_workstation_key(machine));
    JCIC_CHECK(made.write(session, machine.profile() / (one_serves ? next_hub_key_file : hub_key_file)));
    return made;
}

Result<ledger::WorkstationKey> known_or_new_key(const Machine& machine, ledger::Session& session) {
    for (const auto* file : {next_hub_key_file, hub_key_file}) {
        auto known = ledger::WorkstationKey::read(session, machine.profile() / file, machine.tpm());
        if (known || !ledger::lacks_sealed_secret(known.error())) return known;
    }
    return new_key(machine, session);
}

}  // namespace

void say_before_leaving(const With<const Machine, Seating, HubLine>& parts) {
    const auto* opened = parts.hub_line.opened();
    if (opened == nullptr || opened->line->state().phase != hub::LineState::Phase::connected) return;
    hub::HubStatements transport(*opened->line, opened->own.ledger, opened->own.institution);
    StatementDesk statements(parts);
    const RoundAsked own{parts.machine.settings().workstation, {}};
    const auto taken = statements.take_heard(hear(transport, own));
    if (taken && taken->to_put) static_cast<void>(transport.put(*taken->to_put));
    if (opened->line->state().phase != hub::LineState::Phase::connected) return;
    static_cast<void>(send_reports(parts.machine, transport));
    leave_standing(parts, *opened->line);
}

Result<std::size_t> give_back_at_hub(const With<const Machine, HubLine>& parts, Seat& seat) {
    auto* opened = parts.hub_line.opened();
    if (opened == nullptr || opened->line->state().phase != hub::LineState::Phase::connected) return std::size_t{0};
    JCIC_CHECK(follow_tree(*opened, parts.machine.clock()));
    JCIC_TRY(const auto settled, settle_at_hub(parts, seat));
    return settled.freed;
}

void put_tree_before_leaving(const With<const Machine, Seating, HubLine>& parts) {
    auto* opened = parts.hub_line.opened();
    if (opened == nullptr || opened->line->state().phase != hub::LineState::Phase::connected) return;
    static_cast<void>(follow_tree(*opened, parts.machine.clock()));
}

Result<HubRequest> HubDesk::request(const std::filesystem::path& folder) {
    return ask_for(&known_or_new_key, folder);
}

Result<HubRequest> HubDesk::request_for_new_key(const std::filesystem::path& folder) {
    return ask_for(&new_key, folder);
}

Result<HubRequest> HubDesk::ask_for(KeyOf key_of, const std::filesystem::path& folder) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(may_join));
    const auto& machine = parts_.machine;
    auto& session = seat->session();
    HubRequest out{folder / "hub-enrolment.txt", folder / "hub-request.pem", hub::role_of(ledger_of(session)), {}};
    JCIC_CHECK(files::make_folder(folder));
    for (const auto& file : {out.enrolment, out.certificate}) JCIC_CHECK(files::may_be_made(file, machine.profile()));
    JCIC_TRY(auto signer, workstation_signer(machine, session));
    out.fingerprint = to_hex(sha256_of(signer.certificate()));
    const hub::Sign sign = [&signer](ByteView message) -> Result<Bytes> {
        JCIC_TRY(const auto der, signer.sign(message));
        auto raw = openssl::raw_from_der(der);
        if (!raw) return fail(FaultCode::paper_signer, "hub", {{"reason", "key"}});
        return *std::move(raw);
    };
    JCIC_TRY(const auto text,
             hub::enrolment_text(
                 {std::string(ledger::name_of(session.origin().kind)), session.origin().institution.text(),
                  machine.settings().branch, machine.settings().workstation, ledger_of(session), signer.certificate()},
                 sign));
    JCIC_TRY(const auto key, key_of(machine, session));
    const auto asked = key.request(out.role);
    if (!asked) return tl::unexpected<Fault>(of_hub_key(asked.error()));
    JCIC_CHECK(files::create(out.enrolment, text));
    JCIC_CHECK(files::create(out.certificate, *asked));
    return out;
}

Result<HubStatus> HubDesk::status() {
    JCIC_CHECK(parts_.seating.taken_seat());
    if (const auto* opened = parts_.hub_line.opened()) opened->line->try_now();
    return look();
}

Result<void> HubDesk::show() {
    JCIC_CHECK(parts_.seating.taken_seat());
    if (parts_.machine.settings().hub.empty()) return {};
    const auto status = look();
    auto view = hub_view_of(parts_);
    // What stopped half-way is told as in the windows: by the line's own state.
    if (view && status) {
        if (!view->owed || status->tree.fault)
            view->owed = status->tree.fault ? status->tree.fault : status->settled.fault;
        view->differ = status->settled.elsewhere.size();
    }
    if (view && !status && status.error().code != FaultCode::hub_unreachable) view->owed = status.error();
    parts_.hub_line.show(std::move(view));
    return {};
}

Result<HubStatus> HubDesk::look() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    HubStatus out{parts_.machine.settings().hub, {}};
    auto* opened = parts_.hub_line.opened();
    if (opened != nullptr) {
        out.certificate_until = opened->certificate_until;
        out.days_left = days_of_renewal(out.certificate_until, parts_.machine.clock().now());
    }
    if (opened == nullptr) {
        out.line.phase = hub::LineState::Phase::away;
        out.line.fault = parts_.hub_line.fault();
        return out;
    }
    auto desks = opened->line->ask<std::vector<hub::Desk>>([](hub::Connection& hub) { return hub::desks(hub); });
    out.line = opened->line->state();
    out.clock = hub::clock_fault(out.line.ahead);
    if (!desks) {
        if (!out.line.fault) out.line.fault = desks.error().fault;
        return out;
    }
    out.desks = *std::move(desks);
    opened->tree.look_again();
    JCIC_CHECK(follow_tree(*opened, parts_.machine.clock()));
    JCIC_TRY(out.tree.witnessed, witnessed_so_far(seat->session()));
    parts_.verified.show_witnessed(out.tree.witnessed);
    const auto& tree = opened->tree;
    out.tree.leaves = tree.leaves_there();
    out.tree.events = tree.leaves_here();
    out.tree.sealed = tree.sealed_there();
    out.tree.restored = tree.restored();
    out.tree.strangers = tree.strangers();
    out.tree.fault = tree.found();
    if (tree.ahead()) return out;  // nothing is settled by a ledger that is behind
    JCIC_TRY(out.settled, settle_at_hub(parts_, *seat));
    if (parts_.hub_line.opened() == nullptr) {  // two of the branch withdrew it meanwhile
        out.line.phase = hub::LineState::Phase::refused;
        out.line.fault = parts_.hub_line.fault();
    }
    return out;
}

Result<ExchangeLinks> HubDesk::sync(StatementDesk& statements) {
    JCIC_CHECK(parts_.seating.taken_seat());
    const auto* opened = parts_.hub_line.opened();
    if (opened != nullptr) opened->line->try_now();
    if (opened == nullptr)
        return tl::unexpected<Fault>(
            parts_.hub_line.fault().value_or(Fault{FaultCode::hub_unreachable, "hub", {{"reason", "closed"}}}));
    hub::HubStatements transport(*opened->line, opened->own.ledger, opened->own.institution);
    // What keeps a report here is said where the line is shown, and stops none of what desks say to each other.
    static_cast<void>(send_reports(parts_.machine, transport));
    return statements.sync(transport);
}

}  // namespace jcic::desk

#include "app/desk/hub_rounds.h"

#include <array>

#include "app/desk/registers/own_standing.h"
#include "app/desk/registers/report_outbox.h"
#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/parts.h"
#include "app/hub/standings.h"
#include "app/hub/statements.h"

namespace jcic::desk {
namespace {

/// What is written here goes out so long after it, several events together.
constexpr Millis own_pause{5'000};
/// How this desk stands is looked at so long after something was written, and told anew so often though nothing was:
/// by its hour head office knows that the desk is there.
constexpr Millis standing_pause{60'000};
constexpr Millis standing_hour{3'600'000};

}  // namespace

bool HubRounds::go_on() {
    follow_line();
    const auto shown = parts_.hub_line.view();
    if (line_ && parts_.seating.seat()) {
        if (parts_.hub_line.bell()->take_told()) {
            wanted_ = true;
            unsettled_ = true;
            reports_may_go_ = true;
        }
        if (auto settled = settle(); !settled) owed_ = std::move(settled).error();
        follow_line();  // it may be used no more
    }
    if (line_ && parts_.seating.seat()) {
        auto went = go_on_with_statements();
        fault_ = went ? std::nullopt : std::optional(std::move(went).error());
    }
    parts_.hub_line.show(view_now());
    return parts_.hub_line.view() != shown;
}

void HubRounds::follow_line() {
    const auto* opened = parts_.hub_line.opened();
    auto line = opened == nullptr ? nullptr : opened->line;
    if (line == line_) return;
    errand_ = {};  // both end at once: their line answers nobody any more
    settling_ = {};
    asked_.reset();
    plan_.reset();
    unsettled_ = false;
    line_ = std::move(line);
    wanted_ = true;
    said_at_ = {};
    said_from_ = 0;
    reports_may_go_ = true;
    stands_.reset();
    stood_at_.reset();
    stood_looked_at_.reset();
    standings_go_ = true;
    untold_.reset();
    unshown_.reset();
    statements_.forget_links();
    owed_.reset();
    fault_.reset();
}

std::optional<HubView> HubRounds::view_now() const {
    if (!parts_.seating.seat() || parts_.machine.settings().hub.empty()) return std::nullopt;
    HubView out;
    out.own_forms = parts_.machine.settings().hub_away_own_forms;
    if (!line_) {
        out.state = HubView::State::refused;  // a key or an entry is missing here
        out.fault = parts_.hub_line.fault();
        return out;
    }
    const auto now = line_->state();
    constexpr std::array states{HubView::State::opening, HubView::State::connected, HubView::State::away,
                                HubView::State::refused};
    out.state = states.at(static_cast<std::size_t>(now.phase));
    out.since = now.since;
    out.fault = now.fault;
    out.owed = owed_;
    for (const auto& one : {fault_, untold_, unshown_})
        if (!out.owed) out.owed = one;
    const auto& tree = parts_.hub_line.opened()->tree;
    if (tree.found()) out.owed = tree.found();
    out.put = tree.leaves_there();
    out.to_put = tree.leaves_here();
    out.strangers = tree.strangers();
    if (const auto* elsewhere = parts_.hub_line.elsewhere(); elsewhere != nullptr && !out.owed)
        out.owed = elsewhere->found();
    const auto& links = statements_.links();
    out.told = links.own.through;
    out.to_tell = links.own.waits.value_or(out.told);
    for (const auto& one : links.others) {
        out.differ += one.differ.size() + one.held_back.size();
        if (one.fault && one.refused) out.unread.push_back(one.desk);
    }
    return out;
}

bool HubRounds::is_waiting() const {
    return !unsettled_ || line_->state().phase != hub::LineState::Phase::connected;
}

/// What the hub has of this desk is held to the trail. A hub that is away is shown as such; what it was told of
/// meanwhile is one settling's.
Result<void> HubRounds::settle() {
    if (settling_.runs()) {
        auto went = go_on_with_settling();
        if (went) return {};
        asked_.reset();
        plan_.reset();
        if (went.error().code == FaultCode::hub_unreachable) {
            unsettled_ = true;
            return {};
        }
        return went;
    }
    if (is_waiting()) return {};
    unsettled_ = false;
    settled_ = {};
    JCIC_TRY(asked_, ask_settling(parts_, *parts_.seating.seat()));
    if (!asked_) return {};
    settling_.begin([line = line_, own = parts_.hub_line.opened()->own,
                     asked = *asked_](const std::stop_token&) -> std::any { return see_claims(*line, own, asked); },
                    [bell = parts_.hub_line.bell()] { bell->ring(false); });
    return {};
}

Result<void> HubRounds::go_on_with_settling() {
    const auto came = settling_.take();
    if (!came) return {};
    auto& seat = *parts_.seating.seat();
    if (const auto* seen = std::any_cast<Result<std::vector<hub::Claim>>>(&*came)) {
        JCIC_CHECK(*seen);
        JCIC_TRY(auto plan, plan_settling(parts_, seat, *asked_, **seen, settled_));
        if (!plan) return {};
        plan_ = std::make_shared<const SettlingPlan>(*std::move(plan));
        settling_.begin(
            [line = line_, own = parts_.hub_line.opened()->own, plan = plan_](const std::stop_token& stop) -> std::any {
                return carry_out(*line, own, *plan, [&stop] { return stop.stop_requested(); });
            },
            [bell = parts_.hub_line.bell()] { bell->ring(false); });
        return {};
    }
    JCIC_TRY(const bool more,
             note_settling(parts_, seat, *asked_, *plan_, std::any_cast<const SettlingDone&>(*came), settled_));
    unsettled_ = unsettled_ || more;
    owed_ = std::exchange(settled_.fault, std::nullopt);
    return {};
}

/// Others' words, or own events that may be told of.
bool HubRounds::statements_are_due(std::uint64_t events) const {
    return wanted_ || (events != said_from_ && parts_.machine.clock().since_boot() - said_at_ >= own_pause);
}

template <class Work>
void HubRounds::begin(Work work) {
    const auto& own = parts_.hub_line.opened()->own;
    errand_.begin(
        [line = line_, ledger = own.ledger, institution = own.institution,
         work = std::move(work)](const std::stop_token&) -> std::any {
            hub::HubStatements transport(*line, ledger, institution);
            return work(transport);
        },
        [bell = parts_.hub_line.bell()] { bell->ring(false); });
}

/// Others' words into the ledger; then what is to be said goes out, or the round is over.
Result<void> HubRounds::take(const RoundHeard& heard) {
    JCIC_TRY(auto taken, statements_.take(heard));
    wanted_ = wanted_ || taken.more;
    if (taken.to_put) put(*std::move(taken.to_put));
    return {};
}

void HubRounds::put(domain::SignedStatement statement) {
    begin([statement = std::move(statement)](domain::StatementTransport& transport) {
        auto put = transport.put(statement);
        return PutEnded{statement, std::move(put)};
    });
}

/// One that is there leaves the outbox; else the same bytes go when the hub tells of something.
Result<void> HubRounds::note_report(const PutEnded& ended) {
    reports_may_go_ = ended.put.outcome == domain::StatementPut::Outcome::done;
    untold_.reset();
    if (reports_may_go_) return forget_report(parts_.machine, ended.statement);
    if (ended.put.why && ended.put.why->code != FaultCode::hub_unreachable) untold_ = ended.put.why;
    return {};
}

/// To head office: where it is another than was told, and each hour.
Result<void> HubRounds::tell_standing(Seat& seat, std::uint64_t events) {
    const auto now = parts_.machine.clock().since_boot();
    const auto is_over = [now](const std::optional<Millis>& begun, Millis wait) {
        return !begun || now - *begun >= wait;
    };
    const bool anyway = is_over(stood_at_, standing_hour);
    if (!standings_go_ || !is_over(stood_looked_at_, standing_pause) || (events == stood_from_ && !anyway)) return {};
    stood_looked_at_ = now;
    stood_from_ = events;
    JCIC_TRY(auto said, own_standing(parts_.machine, seat));
    if (!anyway && stands_ && stands_alike(said, *stands_)) return {};
    stood_at_ = now;
    JCIC_TRY(auto bytes, signed_standing(parts_.machine, seat, said));
    errand_.begin(
        [line = line_, said = std::move(said), bytes = std::move(bytes)](const std::stop_token&) -> std::any {
            auto put = line->ask<bool>([there = hub::StandingThere{said.ledger, said.week, bytes}](
                                           hub::Connection& hub) { return hub::put_standing(hub, there); });
            return StandingEnded{said, std::move(put)};
        },
        [bell = parts_.hub_line.bell()] { bell->ring(false); });
    return {};
}

/// What did not go is told with the next one: only the last counts.
void HubRounds::note_standing(const StandingEnded& ended) {
    unshown_.reset();
    if (ended.put) {
        standings_go_ = *ended.put;
        stands_ = ended.said;
        return;
    }
    stood_at_.reset();
    if (ended.put.error().fault.code != FaultCode::hub_unreachable) unshown_ = ended.put.error().fault;
}

Result<void> HubRounds::go_on_with_statements() {
    if (errand_.runs()) {
        const auto came = errand_.take();
        if (!came) return {};
        if (const auto* heard = std::any_cast<RoundHeard>(&*came)) {
            JCIC_CHECK(take(*heard));
        } else if (const auto* ended = std::any_cast<PutEnded>(&*came)) {
            if (ended->statement.kind == domain::StatementKind::branch_report) return note_report(*ended);
            statements_.note_put(ended->statement, ended->put);
            // What did not go waits until the hub tells of something: the same bytes go then.
            if (ended->put.outcome != domain::StatementPut::Outcome::done) wanted_ = false;
        } else if (const auto* stood = std::any_cast<StandingEnded>(&*came)) {
            note_standing(*stood);
        }
        return {};
    }
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto events, seat->session().count());
    if (line_->state().phase != hub::LineState::Phase::connected) return {};
    if (!statements_are_due(events)) return tell_standing(*seat, events);
    if (reports_may_go_) {
        auto report = next_report(parts_.machine);
        // One that cannot be read stops none of what the desks say to each other.
        if (!report) {
            reports_may_go_ = false;
            untold_ = std::move(report).error();
        } else if (*report) {
            put(**std::move(report));
            return {};
        }
    }
    wanted_ = false;
    said_at_ = parts_.machine.clock().since_boot();
    said_from_ = events;
    JCIC_TRY(const auto asked, statements_.ask());
    begin([asked](domain::StatementTransport& transport) { return hear(transport, asked); });
    return {};
}

}  // namespace jcic::desk

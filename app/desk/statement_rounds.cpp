#include "app/desk/statement_rounds.h"

#include <utility>

#include "app/desk/exchange/report_outbox.h"
#include "app/desk/rooms/parts.h"
#include "app/hub/statements.h"

namespace jcic::desk {

void StatementRounds::forget() {
    errand_ = {};
    wanted_ = true;
    said_at_ = {};
    said_from_ = 0;
    reports_may_go_ = true;
    untold_.reset();
    fault_.reset();
    statements_.forget_links();
}

void StatementRounds::go_on() {
    if (line_.is_another(parts_)) forget();
    if (!line_) return;
    if (parts_.hub_line.bell()->take_ring(hub::NewsKind::statements)) {
        wanted_ = true;
        reports_may_go_ = true;
    }
    Result<void> went;
    if (!errand_.runs())
        went = begin_when_due();
    else if (auto came = errand_.take())
        went = take_came(*std::move(came));
    fault_ = went ? std::nullopt : std::optional(std::move(went).error());
}

/// Others' words, or own events that may be told of.
bool StatementRounds::is_due(std::uint64_t events) const {
    return wanted_ || (events != said_from_ &&
                       parts_.machine.clock().since_boot() - said_at_ >= parts_.hub_line.pace().after_own_events);
}

Result<void> StatementRounds::begin_when_due() {
    if (!line_.is_connected()) return {};
    JCIC_TRY(const auto events, parts_.seating.seat()->session().count());
    if (!is_due(events)) return {};
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
    start_round([asked](domain::StatementTransport& transport) -> Came { return hear(transport, asked); });
    return {};
}

template <class Work>
void StatementRounds::start_round(Work work) {
    const auto& own = parts_.hub_line.opened()->own;
    errand_.begin(
        [line = line_.kept(), ledger = own.ledger, institution = own.institution,
         work = std::move(work)](const std::stop_token&) {
            hub::HubStatements transport(*line, ledger, institution);
            return work(transport);
        },
        [bell = parts_.hub_line.bell()] { bell->ring(hub::NewsKind::nothing); });
}

void StatementRounds::put(domain::SignedStatement statement) {
    start_round([statement = std::move(statement)](domain::StatementTransport& transport) -> Came {
        auto put = transport.put(statement);
        return PutEnded{statement, std::move(put)};
    });
}

Result<void> StatementRounds::take_came(Came came) {
    if (const auto* heard = std::get_if<RoundHeard>(&came)) return take_heard(*heard);
    const auto& ended = std::get<PutEnded>(came);
    if (ended.statement.kind == domain::StatementKind::branch_report) return note_report(ended);
    statements_.note_put(ended.statement, ended.put);
    // What did not go waits until the hub tells of something: the same bytes go then.
    if (ended.put.outcome != ActOutcome::done) wanted_ = false;
    return {};
}

/// Others' words into the ledger; then what is to be said goes out, or the round is over.
Result<void> StatementRounds::take_heard(const RoundHeard& heard) {
    JCIC_TRY(auto taken, statements_.take_heard(heard));
    wanted_ = wanted_ || taken.more;
    if (taken.to_put) put(*std::move(taken.to_put));
    return {};
}

/// One that is there leaves the outbox; else the same bytes go when the hub tells of something.
Result<void> StatementRounds::note_report(const PutEnded& ended) {
    reports_may_go_ = ended.put.outcome == ActOutcome::done;
    untold_.reset();
    if (reports_may_go_) return forget_report(parts_.machine, ended.statement);
    if (ended.put.why && ended.put.why->code != FaultCode::hub_unreachable) untold_ = ended.put.why;
    return {};
}

}  // namespace jcic::desk

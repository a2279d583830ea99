#include "app/desk/rooms/one_event.h"

#include <utility>

namespace jcic::desk {
namespace {

template <class One>
std::optional<One> first_of(std::vector<One> found) {
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

ledger::EventQuery events_of(std::string_view action, std::string_view subject) {
    ledger::EventQuery wanted;
    wanted.action = action;
    wanted.subject = subject;
    return wanted;
}

ledger::EventQuery only_the_last(ledger::EventQuery wanted) {
    wanted.newest_first = true;
    wanted.limit = 1;
    return wanted;
}

}  // namespace

Result<std::optional<domain::Recorded>> last_event(ledger::Session& session, ledger::EventQuery wanted) {
    return session.events(only_the_last(std::move(wanted))).map(first_of<domain::Recorded>);
}

Result<std::optional<domain::Recorded>> last_event(ledger::Session& session, std::string_view action,
                                                   std::string_view subject) {
    return last_event(session, events_of(action, subject));
}

Result<std::optional<UtcTime>> last_moment(ledger::Session& session, ledger::EventQuery wanted) {
    return session.moments(only_the_last(std::move(wanted))).map(first_of<UtcTime>);
}

Result<std::optional<UtcTime>> last_moment(ledger::Session& session, std::string_view action,
                                           std::string_view subject) {
    return last_moment(session, events_of(action, subject));
}

Result<std::optional<UtcTime>> first_moment(ledger::Session& session) {
    ledger::EventQuery first;
    first.limit = 1;
    return session.moments(first).map(first_of<UtcTime>);
}

Result<std::optional<domain::Recorded>> event_numbered(ledger::Session& session, std::uint64_t sequence) {
    ledger::EventQuery wanted;
    wanted.start = sequence;
    wanted.limit = 1;
    JCIC_TRY(auto found, session.events(wanted));
    if (sequence == 0 || found.empty() || found.front().sequence != sequence) return std::nullopt;
    return std::move(found.front());
}

}  // namespace jcic::desk

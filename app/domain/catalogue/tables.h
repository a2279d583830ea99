#pragma once
// The tables of the catalogue: each has the events about one subject, except those of the registers' steps.

#include "app/domain/events/parts.h"

namespace jcic::domain::events {

[[nodiscard]] std::span<const Event> events_of_queries();
[[nodiscard]] std::span<const Event> events_of_copies();
[[nodiscard]] std::span<const Event> events_of_cards();
[[nodiscard]] std::span<const Event> events_of_people();
[[nodiscard]] std::span<const Event> events_of_the_ledger();
[[nodiscard]] std::span<const Event> events_of_desks();
[[nodiscard]] std::span<const Event> events_of_replies();

// Who writes each, whoever signs it: asked before it is written, and by verification (app/ledger/trail/demands.h).
// Nothing is said where a register or the rule for changes of people (RosterRule) decides.

inline constexpr std::array querying{Duty::query_officer};
inline constexpr std::array reviewing{Duty::reviewer};
inline constexpr std::array querying_or_supervising{Duty::query_officer, Duty::supervisor};
inline constexpr std::array counting_copies{Duty::unit_head, Duty::query_officer, Duty::supervisor};
/// R-AU-6: the unit head, or the second person.
inline constexpr std::array consenting{Duty::unit_head, Duty::supervisor, Duty::reviewer, Duty::auditor};
inline constexpr std::array deleting{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer,
                                     Duty::auditor};
inline constexpr std::array taking_events_out{Duty::unit_head, Duty::reviewer, Duty::auditor};

constexpr Event written_by(Writer writer, Event event) {
    event.writer = writer;
    return event;
}
/// Who has one of these duties that day.
constexpr Event by(Duties duties, Event event) {
    return written_by({.is = Writer::Is::person, .by = duties}, event);
}
/// Somebody designated that day.
constexpr Event by_anybody(Event event) {
    return written_by({.is = Writer::Is::person}, event);
}
/// Whoever was at the seat, whatever became of their duties meanwhile: it has come about.
constexpr Event by_whoever_was_there(Event event) {
    return written_by({.is = Writer::Is::person, .any_day = true}, event);
}
/// Of themselves.
constexpr Event by_whose_it_is(Event event) {
    return written_by({.is = Writer::Is::person, .any_day = true, .own = true}, event);
}
constexpr Event by_own_querying(Event event) {
    return written_by({.is = Writer::Is::person, .by = querying, .own = true}, event);
}
/// While nobody is signed in.
constexpr Event by_the_ledger(Event event) {
    return written_by({.is = Writer::Is::nobody}, event);
}
/// At a sign-in, or at a restore by both halves, where nobody is.
constexpr Event at_the_opening(Event event) {
    return written_by({.is = Writer::Is::either, .any_day = true}, event);
}

}  // namespace jcic::domain::events

#include "app/desk/registers/listed_rows.h"

#include <algorithm>
#include <limits>
#include <set>

#include "app/desk/rooms/rooms.h"

namespace jcic::desk {
namespace {

using domain::registers::Register;

std::size_t within(std::size_t limit) {
    return std::min<std::size_t>(limit, std::numeric_limits<std::int64_t>::max());
}

std::vector<std::string_view> beginnings_of(const Register& book) {
    std::vector<std::string_view> out;
    for (const auto& step : book.steps)
        if (step.begins()) out.push_back(step.action);
    return out;
}

Result<void> bring_all(Seat& seat, const Register& book, const std::set<std::string>& subjects) {
    for (const auto& subject : subjects)
        JCIC_CHECK(seat.registers.bring(book, std::string_view(subject).substr(book.about.size())));
    return {};
}

/// The newest rows; how many there are, read or not.
Result<std::size_t> bring_newest(Seat& seat, const Register& book, std::size_t limit) {
    std::set<std::string> subjects;
    const auto beginnings = beginnings_of(book);
    for (const auto action : beginnings) {
        ledger::EventQuery begun;
        begun.action = action;
        begun.newest_first = true;
        begun.limit = within(limit);
        JCIC_TRY(const auto events, seat.session->events(begun));
        for (const auto& event : events) subjects.insert(event.entry.subject);
    }
    JCIC_CHECK(bring_all(seat, book, subjects));
    return seat.session->how_many(beginnings);
}

/// Those of these labels that are not over: what was read may have moved on since they were written, or have begun.
std::size_t still_standing(const Seat& seat, const Register& book, std::set<std::string> all) {
    for (const auto& [id, row] : seat.registers.of(book)) {
        const auto subject = std::string(book.about) + id;
        if (book.state(row.state).over)
            all.erase(subject);
        else
            all.insert(subject);
    }
    return all.size();
}

/// The newest that are not over; how many there are.
Result<std::size_t> bring_standing(Seat& seat, const Register& book, std::size_t limit) {
    JCIC_TRY(const auto standing, seat.archive->standing(book));
    const auto newest = standing.begin() + static_cast<std::ptrdiff_t>(std::min(limit, standing.size()));
    JCIC_CHECK(bring_all(seat, book, {standing.begin(), newest}));
    return still_standing(seat, book, {standing.begin(), standing.end()});
}

/// The newest of which the signed-in person took a step.
Result<void> bring_mine(Seat& seat, const Register& book, std::size_t limit) {
    ledger::EventQuery taken;
    taken.person = seat.person().text();
    taken.action = std::string(book.about.substr(0, book.about.size() - 1)) + '.';
    taken.newest_first = true;
    taken.limit = within(limit);
    std::set<std::string> subjects;
    JCIC_TRY(const auto events, seat.session->events(taken));
    for (const auto& event : events)
        if (event.entry.subject.starts_with(book.about)) subjects.insert(event.entry.subject);
    return bring_all(seat, book, subjects);
}

/// The newest that say what is looked for.
Result<void> bring_found(Seat& seat, const Register& book, const RowFilter& filter) {
    ledger::LookUp look_up;
    look_up.words.push_back({filter.text});
    look_up.limit = within(filter.limit);
    JCIC_TRY(const auto found, seat.archive->subjects_of(look_up, book.about));
    return bring_all(seat, book, found.subjects);
}

}  // namespace

Result<RowsThere> rows_there(Seat& seat, const Register& book) {
    if (!book.grows) return RowsThere{seat.registers.begun(book).size(), seat.registers.standing(book).size()};
    JCIC_TRY(const auto standing, seat.archive->standing(book));
    JCIC_TRY(const auto all, seat.session->how_many(beginnings_of(book)));
    return RowsThere{all, still_standing(seat, book, {standing.begin(), standing.end()})};
}

Result<std::size_t> bring_listed(Seat& seat, const Register& book, const RowFilter& filter) {
    if (!book.grows) return std::size_t{0};
    if (!filter.text.empty()) {
        JCIC_CHECK(bring_found(seat, book, filter));
        if (!filter.states.empty()) JCIC_CHECK(bring_newest(seat, book, filter.limit));
        return std::size_t{0};
    }
    JCIC_TRY(const auto there, (filter.only_open ? bring_standing : bring_newest)(seat, book, filter.limit));
    if (filter.mine) JCIC_CHECK(bring_mine(seat, book, filter.limit));
    return there;
}

}  // namespace jcic::desk

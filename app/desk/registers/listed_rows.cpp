#include "app/desk/registers/listed_rows.h"

#include <algorithm>
#include <limits>
#include <set>

#include "app/desk/rooms/parts.h"
#include "app/search/look_up.h"

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

Result<void> bring_newest(Seat& seat, const Register& book, std::size_t limit) {
    JCIC_TRY(const auto newest, seat.archive().newest(book, within(limit)));
    return seat.load_rows(book, newest);
}

/// The newest that are not over.
Result<void> bring_standing(Seat& seat, const Register& book, std::size_t limit) {
    JCIC_TRY(const auto newest, seat.archive().standing(book, within(limit)));
    return seat.load_rows(book, {newest.begin(), newest.end()});
}

/// The newest of which the signed-in person took a step.
Result<void> bring_mine(Seat& seat, const Register& book, std::size_t limit) {
    ledger::EventQuery taken;
    taken.person = seat.person().text();
    taken.action = std::string(book.about.substr(0, book.about.size() - 1)) + '.';
    taken.newest_first = true;
    taken.limit = within(limit);
    std::set<std::string> subjects;
    JCIC_TRY(const auto events, seat.session().events(taken));
    for (const auto& event : events)
        if (event.entry.subject.starts_with(book.about)) subjects.insert(event.entry.subject);
    return seat.load_rows(book, subjects);
}

/// The newest that say what is looked for.
Result<void> bring_found(Seat& seat, const Register& book, const RowFilter& filter) {
    ledger::LookUp look_up;
    look_up.words.push_back({filter.text});
    look_up.limit = within(filter.limit);
    JCIC_TRY(const auto found, seat.archive().subjects_of(look_up, book.about));
    return seat.load_rows(book, found.subjects);
}

}  // namespace

Result<RowsThere> rows_there(Seat& seat, const Register& book) {
    if (!book.grows) return RowsThere{seat.registers().begun(book).size(), seat.registers().standing(book).size()};
    JCIC_TRY(const auto open, seat.count_standing(book));
    JCIC_TRY(const auto all, seat.session().how_many(beginnings_of(book)));
    return RowsThere{all, open};
}

Result<void> bring_listed(Seat& seat, const Register& book, const RowFilter& filter) {
    if (!book.grows) return {};
    if (!filter.text.empty()) {
        JCIC_CHECK(bring_found(seat, book, filter));
        return filter.states.empty() ? Result<void>() : bring_newest(seat, book, filter.limit);
    }
    JCIC_CHECK((filter.only_open ? bring_standing : bring_newest)(seat, book, filter.limit));
    return filter.mine ? bring_mine(seat, book, filter.limit) : Result<void>();
}

}  // namespace jcic::desk

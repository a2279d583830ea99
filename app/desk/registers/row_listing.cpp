#include "app/desk/registers/row_listing.h"

#include <algorithm>
#include <set>

#include "app/desk/registers/listed_rows.h"
#include "app/desk/registers/made_lists.h"
#include "app/desk/registers/row_shown.h"
#include "app/desk/rooms/legal_holds.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/compared.h"

namespace jcic::desk {

using domain::registers::Urgency;

namespace {

/// Of each row once: by what it owes first.
template <class Take>
void over_pressing(const Machine& machine, Seat& seat, const domain::registers::Register& book, Take take) {
    const auto today = machine.today();
    const LegalHolds held(seat);
    std::set<std::string_view> known;
    for (const auto& one : seat.owed()) {
        const auto urgency = domain::registers::urgency_of(one.until, today, machine.calendar());
        if (urgency == Urgency::later) break;  // and all after it
        if (one.book == &book && !one.row.empty() && known.insert(one.row).second)
            take(one.row, urgency, !held.of(one).empty());
    }
}

}  // namespace

Result<RowCounts> counts_of(const Machine& machine, Seat& seat, const domain::registers::Register& book) {
    RowCounts out;
    JCIC_TRY(const auto there, rows_there(seat, book));
    out.all = there.all;
    out.open = there.open;
    over_pressing(machine, seat, book, [&](const std::string&, Urgency urgency, bool held) {
        ++(held ? out.held : urgency == Urgency::late ? out.late : out.soon);
    });
    return out;
}

std::vector<std::string> pressing_rows(const Machine& machine, Seat& seat, const domain::registers::Register& book,
                                       const RowFilter& filter) {
    std::vector<std::string> out;
    over_pressing(machine, seat, book, [&](const std::string& row, Urgency urgency, bool held) {
        if (held == filter.held && (held || !filter.owing || *filter.owing == urgency)) out.push_back(row);
    });
    return out;
}

using domain::registers::Register;
using domain::registers::Row;

namespace {

bool fits(const RegisterRow& row, const RowFilter& filter) {
    if (filter.only_open && row.state->over) return false;
    return filter.text.empty() || std::ranges::find(filter.states, row.state->name) != filter.states.end() ||
           text_of(row).find(domain::searched_words(filter.text)) != std::string::npos;
}

/// Whether some rows alone are asked for, whatever they say.
bool picks(const RowFilter& filter) {
    return filter.mine || !filter.only.empty() || filter.since || filter.until || filter.owing || filter.held;
}

/// Over before those days, or begun after them.
bool is_outside(const Register& book, const Row& row, const RowFilter& filter) {
    if (filter.since && book.state(row.state).over && ended_on(book, row) < *filter.since) return true;
    const auto began = filter.until ? began_on(book, row) : std::nullopt;
    return began && *filter.until < *began;
}

bool is_picked(const Seat& seat, const Register& book, const Row& row, const RowFilter& filter) {
    if (is_outside(book, row, filter)) return false;
    if (filter.mine && !domain::registers::is_of(book, row, seat.person().text())) return false;
    return filter.only.empty() || filter.only.contains(row.id);
}

Result<RegisterView> rows_of_made(const With<const Machine, const Seating>& parts, Seat& seat, const Register& book,
                                  const RowFilter& filter) {
    JCIC_TRY(const auto made, made_rows(parts, seat, book, filter));
    RegisterView out{&book, {}, 0, {}, {}};
    for (const auto& row : made.rows) {
        if (!is_picked(seat, book, row, filter)) continue;
        auto one = shown(seat, book, row);
        if (!fits(one, filter)) continue;
        if (++out.found <= filter.limit) out.rows.push_back(std::move(one));
    }
    if (!picks(filter)) out.found = std::max(out.found, made.there);
    return out;
}

/// Older ones than are listed, too.
std::vector<std::string> with_pressing(const Seat& seat, const Register& book, std::vector<std::string> newest,
                                       const std::vector<std::string>& pressing, const RowFilter& filter) {
    if (!filter.pressing_first) return newest;
    const std::set<std::string_view> there(newest.begin(), newest.end());
    std::vector<std::string> older;
    for (const auto& id : pressing)
        if (const auto* row = seat.registers().row(book, id);
            !there.contains(id) && row != nullptr && !(filter.only_open && book.state(row->state).over))
            older.push_back(id);
    newest.insert(newest.end(), older.begin(), older.end());
    return newest;
}

/// What has to be seen to stands before the others, in its own order.
std::vector<std::string> in_order(const std::vector<std::string>& newest, const std::vector<std::string>& pressing,
                                  const RowFilter& filter) {
    if (!filter.pressing_first) return newest;
    const std::set<std::string_view> wanted(newest.begin(), newest.end());
    std::vector<std::string> out;
    for (const auto& id : pressing)
        if (wanted.contains(id)) out.push_back(id);
    const std::set<std::string_view> there(pressing.begin(), pressing.end());
    for (const auto& id : newest)
        if (!there.contains(id)) out.push_back(id);
    return out;
}

/// Of those that were read, newest first.
std::vector<const RowText*> rows_saying(Seat& seat, const Register& book, const RowFilter& filter) {
    return seat.rows_saying(book, domain::searched_words(filter.text), filter.states, [&](const Row& row) {
        return RowText{row.story.front().sequence, row.id, &book.state(row.state),
                       domain::registers::is_of(book, row, seat.person().text()), text_of(shown(seat, book, row))};
    });
}

}  // namespace

RegisterRow listed(Seat& seat, const Register& book, const std::string& id,
                   const domain::registers::DueContext& context) {
    const auto& row = *seat.registers().row(book, id);
    auto out = shown(seat, book, row);
    const auto owes = domain::registers::owed_by(book, row, context);
    if (owes.empty()) return out;
    out.due = owes.front().until;
    out.hold = LegalHolds(seat).of(owes.front());
    if (out.hold.empty()) out.urgency = domain::registers::urgency_of(*out.due, context.today, context.calendar);
    return out;
}

Result<RegisterView> listed_rows(const With<const Machine, const Seating>& parts, Seat& seat, const Register& book,
                                 const RowFilter& filter) {
    if (book.is_made()) return rows_of_made(parts, seat, book, filter);
    RegisterView out{&book, {}, 0, {}, {}};
    JCIC_TRY(out.counts, counts_of(parts.machine, seat, book));
    JCIC_CHECK(bring_listed(seat, book, filter));
    // Of a search only what it found is told.
    const auto there = !book.grows || !filter.text.empty() ? std::size_t{0}
                       : filter.only_open                  ? out.counts.open
                                                           : out.counts.all;
    const auto pressing = pressing_rows(parts.machine, seat, book, filter);
    const domain::registers::DueContext context{seat.registers(), parts.machine.today(), parts.machine.calendar()};
    const auto list = [&](const std::vector<std::string>& ids) {
        for (const auto& id : in_order(ids, pressing, filter))
            if (out.rows.size() < filter.limit) out.rows.push_back(listed(seat, book, id, context));
    };
    const bool chosen = picks(filter);
    if (filter.text.empty() && !chosen) {
        // Only what is listed is looked at, however many rows there are.
        const auto& order = filter.only_open ? seat.registers().standing(book) : seat.registers().begun(book);
        out.found = std::max(order.size(), there);
        std::vector<std::string> ids;
        for (auto at = order.rbegin(); at != order.rend() && ids.size() < filter.limit; ++at) ids.push_back(at->second);
        list(with_pressing(seat, book, std::move(ids), pressing, filter));
        return out;
    }
    std::vector<std::string> ids;
    for (const auto* row : rows_saying(seat, book, filter)) {
        if (filter.only_open && row->state->over) continue;
        if (filter.mine && !row->own) continue;
        if ((filter.since || filter.until) && is_outside(book, *seat.registers().row(book, row->id), filter)) continue;
        if (!filter.only.empty() && !filter.only.contains(row->id)) continue;
        if ((filter.owing || filter.held) && std::ranges::find(pressing, row->id) == pressing.end()) continue;
        ids.push_back(row->id);
    }
    list(ids);
    out.found = std::max(ids.size(), chosen ? std::size_t{0} : there);  // of the others, too
    return out;
}

}  // namespace jcic::desk

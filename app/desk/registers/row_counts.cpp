#include "app/desk/registers/row_counts.h"

#include <set>

#include "app/desk/registers/listed_rows.h"
#include "app/desk/rooms/legal_holds.h"
#include "app/desk/rooms/parts.h"

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

}  // namespace jcic::desk

#include "app/desk/registers/owed_titles.h"

#include "app/desk/rooms/parts.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/parts.h"
#include "app/inquiry/book/written.h"

namespace jcic::desk {

namespace registers = domain::registers;

Result<void> leaning_not_held(Seat& seat, const std::string& reference) {
    JCIC_CHECK(seat.follow_queries());
    JCIC_CHECK(seat.load_queries_leaning_on(reference));
    const auto holds = registers::holds_in_force(seat.registers());
    for (const auto& [id, query] : seat.book().queries()) {
        if (query.authorisation != reference) continue;
        const auto subject = inquiry::subject_of(id);
        JCIC_CHECK(domain::not_held(holds, inquiry::as_holdable(query, subject)));
    }
    return {};
}

OwedTitles::OwedTitles(Seat& seat) : seat_(seat), holds_(registers::holds_in_force(seat.registers())) {}

bool OwedTitles::is_held(const registers::Owed& owed) const {
    const auto* row = seat_.registers().row(*owed.book, owed.row);
    if (row == nullptr) return false;
    const auto subject = std::string(owed.book->about) + owed.row;
    if (domain::held_by(holds_, registers::as_holdable(*owed.book, *row, subject)) != nullptr) return true;
    if (owed.book != &registers::authorisations) return false;
    const auto leaning = leaning_not_held(seat_, owed.row);
    return !leaning && leaning.error().code == FaultCode::retention_held;
}

const char* OwedTitles::of(const registers::Owed& owed) const {
    const bool erases = owed.due->until == &registers::when_the_term_is_over;
    return erases && !holds_.empty() && is_held(owed) ? JCIC_WORD("registers", "保存期滿，保全中不得刪除")
                                                      : owed.due->title;
}

}  // namespace jcic::desk

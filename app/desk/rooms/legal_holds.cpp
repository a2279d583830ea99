#include "app/desk/rooms/legal_holds.h"

#include "app/desk/rooms/parts.h"
#include "app/domain/compared.h"
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
    const domain::Reference wanted(reference);
    for (const auto& [id, query] : seat.book().queries()) {
        if (!wanted.is(query.authorisation)) continue;
        const auto subject = inquiry::subject_of(id);
        JCIC_CHECK(domain::not_held(holds, inquiry::as_holdable(query, subject)));
    }
    return {};
}

LegalHolds::LegalHolds(Seat& seat) : seat_(seat), holds_(registers::holds_in_force(seat.registers())) {}

std::string LegalHolds::of(const registers::Obligation& owed) const {
    const bool erases = owed.due->until == &registers::when_the_term_is_over;
    const auto* row = holds_.empty() || !erases ? nullptr : seat_.registers().row(*owed.book, owed.row);
    if (row == nullptr) return {};
    const auto subject = std::string(owed.book->about) + owed.row;
    if (const auto* hold = domain::held_by(holds_, registers::as_holdable(*owed.book, *row, subject))) return hold->row;
    if (owed.book != &registers::authorisations) return {};
    const auto leaning = leaning_not_held(seat_, owed.row);
    return leaning ? std::string() : std::string(leaning.error().detail("hold"));
}

std::string LegalHolds::of(const inquiry::QueryEntry& query) const {
    if (holds_.empty()) return {};
    const auto subject = inquiry::subject_of(query.id);
    const auto* hold = domain::held_by(holds_, inquiry::as_holdable(query, subject));
    return hold == nullptr ? std::string() : hold->row;
}

const char* owed_title(const registers::Obligation& owed, const std::string& hold) {
    return hold.empty() ? owed.due->title : JCIC_WORD("registers", "保存期滿，保全中不得刪除");
}

}  // namespace jcic::desk

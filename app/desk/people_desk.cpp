#include "app/desk/people_desk.h"

#include "app/ledger/people.h"

namespace jcic::desk {

Result<void> PeopleDesk::unlock(const domain::PersonId& person) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(domain::may_unlock(seat->person(), seat->duties, person, seat->people.duties(person, rooms_.today())));
    return ledger::People(*seat->session).unlock(person);
}

Result<void> PeopleDesk::unlock_together(const domain::PersonId& one, const Secret& one_password,
                                         const domain::PersonId& other, const Secret& other_password) {
    return rooms_.ledger->unlock_together(one, one_password, other, other_password);
}

}  // namespace jcic::desk

#pragma once
// The branch's people, as the administrator's procedures change them.

#include "app/desk/rooms.h"

namespace jcic::desk {

class PeopleDesk {
public:
    explicit PeopleDesk(Rooms& rooms) : rooms_(rooms) {}
    /// R-PW-4's procedure, an event: a locked account may be tried again. Faults person.duty (domain::may_unlock),
    /// person.unknown, person.ended.
    Result<void> unlock(const domain::PersonId& person);

private:
    Rooms& rooms_;
};

}  // namespace jcic::desk

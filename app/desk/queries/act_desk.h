#pragma once
// Takes the acts that are described in app/domain/acts: one way for all of them, from window and terminal.

#include <set>
#include <string>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/acts/act.h"
#include "app/inquiry/book/record_name.h"

namespace jcic::desk {

class ActDesk {
public:
    explicit ActDesk(const With<Seating>& parts) : parts_(parts) {}

    /// `act`: its name. `second`: before that person, with their password. Faults as inquiry::Acts::take; person.duty
    /// also if the thing is unknown; person.password, session.paused.
    Result<void> take(const std::string& act, const std::set<inquiry::RecordName>& on,
                      const domain::acts::Values& typed, const std::optional<domain::PersonId>& second = {},
                      const Secret& password = Secret());
    /// The text that the second person signs.
    [[nodiscard]] Result<std::string> page(const std::string& act, const inquiry::RecordName& on,
                                           const domain::acts::Values& typed, const domain::PersonId& second);

private:
    With<Seating> parts_;
};

}  // namespace jcic::desk

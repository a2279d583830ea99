#pragma once
// The self-test at this seat: the chain of app/selfcheck with the desk's own card, host, clock and reader list.

#include <stop_token>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/selfcheck/known_readers.h"
#include "app/selfcheck/self_check.h"
#include "app/selfcheck/stage.h"

namespace jcic::desk {

/// The included table. Faults file.missing, file.form.
[[nodiscard]] Result<selfcheck::KnownReaders> known_readers();

class CheckDesk {
public:
    explicit CheckDesk(const With<const Machine, Seating, HostLine, CardLine>& parts) : parts_(parts) {}
    /// Needs no session. Does not touch a card that has JCIC open. Faults file.missing, file.form: the table of known
    /// readers.
    [[nodiscard]] Result<selfcheck::Findings> run(const selfcheck::SelfCheck::Progress& tell, std::stop_token stop);

private:
    With<const Machine, Seating, HostLine, CardLine> parts_;
};

}  // namespace jcic::desk

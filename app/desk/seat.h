#pragma once
// The seat: who is signed in (layer 1), and what leaving it means (R-DU-4, R-PW-4, R-PW-5, R-DU-9).

#include <optional>
#include <string>

#include "app/base/secret.h"
#include "app/desk/rooms.h"
#include "app/inquiry/form.h"

namespace jcic::desk {

/// What a sign-in found out beside opening the desk.
struct SignedIn {
    std::optional<Fault> host;          ///< why JCIC's account could not be opened; the desk works without
    bool password_must_change = false;  ///< R-PW-2
};

class SeatDesk {
public:
    explicit SeatDesk(Rooms& rooms) : rooms_(rooms) {}

    /// Opens the person's slot and, for a query officer, JCIC's account with the same password. A wrong local password
    /// is never sent to the host. Faults person.unknown, person.password ("tries"), person.locked, person.ended.
    Result<SignedIn> sign_in(const domain::PersonId& person, const Secret& password);
    /// Keeps the form as an encrypted draft, ends JCIC's session, covers records, wipes every key. why: "asked",
    /// "idle", "left".
    Result<void> sign_out(const std::string& why, const std::optional<inquiry::Form>& draft);
    /// The form kept for this person, once.
    Result<std::optional<inquiry::Form>> take_draft();
    Result<void> keep_draft(const inquiry::Form& form);
    /// Slot and JCIC's account in one crash-safe sequence. Faults rule.R-PW-1, rule.R-PW-3, person.password, host.*.
    Result<void> change_password(const Secret& old_password, const Secret& new_password);

private:
    Rooms& rooms_;
};

}  // namespace jcic::desk

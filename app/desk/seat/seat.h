#pragma once
// The seat: who is signed in (layer 1), and what leaving it means (R-DU-4, R-PW-4, R-PW-5, R-DU-9).

#include <optional>
#include <string>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"
#include "app/inquiry/form/form.h"

namespace jcic::desk {

/// What a sign-in found out beside opening the desk.
struct SignedIn {
    std::optional<Fault> host;          ///< why JCIC's account could not be opened; the desk works without
    std::optional<Fault> draft;         ///< why a form kept for this person cannot be read
    bool password_must_change = false;  ///< R-PW-2
    std::optional<Fault> calendar{};    ///< why not all calendars of the profile's folder count
};

/// Whether sign-in also opens a query officer's account at JCIC (the terminal's card and ledger commands leave it).
enum class HostAccount { open, leave };

class SeatDesk {
public:
    explicit SeatDesk(const With<Machine, Diagnostics, Seating, HostLine, HubLine, CardLine, LastRound, MachineWatch,
                                 Verified>& parts)
        : parts_(parts) {}

    /// Opens the person's slot, holds the settings to the founding (trusted_host.h), and only then, for a query officer
    /// whose account's password is derived from this one, opens JCIC's account. The password itself is never sent.
    /// Faults person.unknown, person.password ("tries-left"), person.locked, person.ended, host.untrusted (the settings
    /// name another host than the founding).
    /// `password` with the PIN of the person's own card, where their account has one, or this machine asks for one
    /// (domain::typed_with_pin); `last_try`: they were told that this PIN is the last try, and said yes.
    Result<SignedIn> sign_in(const domain::PersonId& person, const Secret& password,
                             HostAccount account = HostAccount::open, bool last_try = false);
    /// The card that is there is bound to the account in the place of the one before: by the password, and its PIN.
    Result<void> bind_card(const Secret& password);
    /// The account opens by its password alone again. Faults person.card ("required"), register.state.
    Result<void> release_card(const Secret& password);
    /// Layer 1: again, after the host's session ended (card pulled, host restarted), by the desk's password, which is
    /// proven here first; or, where the two are apart, by the account's own, which must not be the desk's. Faults
    /// person.password, host.* (host.password with "reason" own), session.paused after three failures at this seat.
    Result<void> open_account(const Secret& password);
    /// Keeps the form as an encrypted draft, ends JCIC's session, wipes every key. why: one of the event's
    /// choices (session.signed-out, app/domain/catalogue/people.cpp).
    /// A host that does not answer holds nobody up: what became of the session there is said in the outer journal.
    Result<void> sign_out(const std::string& why, const std::optional<inquiry::Form>& draft);
    /// The oldest form kept for this person. It stays kept until drop_draft says that it is on the screen.
    Result<std::optional<inquiry::Form>> take_draft();
    Result<void> drop_draft();
    Result<void> keep_draft(const inquiry::Form& form);
    /// What stands on the screen unsent, against a power cut: over what was kept so before; nullopt: nothing does. Kept
    /// as a draft by sign_out, or, where that never came, by the next sign-in at the windows.
    Result<void> keep_typing(const std::optional<inquiry::Form>& form);
    /// Where the account's password is derived: JCIC's account and the slot in one sequence of events: intent, host,
    /// slot. After a crash in between, the same call with the same two passwords finds out which holds and ends it.
    /// Faults rule.R-PW-1, rule.R-PW-3, person.password, host.*.
    Result<void> change_password(const Secret& old_password, const Secret& new_password);

    /// The account's own password at JCIC. Apart: `next` is what it becomes. Derived: `next` is the desk's password,
    /// and the account, whose password JCIC gave, takes what is derived from it. Faults as open_account.
    Result<void> change_account_password(const Secret& account_password, const Secret& next);

private:
    Result<void> open_derived(const Secret& password);
    Result<void> open_apart(const Secret& account_password);
    Result<void> check_apart(const Secret& account_password);
    Result<void> open_host(const Secret& account_password);
    Result<void> look_for_draft();
    Result<void> change_at_host(const Secret& old_password, const Secret& new_password);
    With<Machine, Diagnostics, Seating, HostLine, HubLine, CardLine, LastRound, MachineWatch, Verified> parts_;
};

}  // namespace jcic::desk

#pragma once
// The seat: the signed-in person (layer 1), and sign-out (R-DU-4, R-PW-4, R-PW-5, R-DU-9).

#include <optional>
#include <string>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/profile/profile_formats.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"
#include "app/inquiry/form/form.h"

namespace jcic::desk {

// Migrates a profile of an earlier program to this program's format, step by step, after a verified backup
// (docs/run/formats.md).

/// Migrates to the newest format as the session's person, who may make backups. First makes a backup
/// (`before-format-N.backup` in the profile, with a copy of settings.conf), verified as always; if that fails, changes
/// nothing. Then each step: its work, event profile.migrated, the line `format`. After a power failure the next call
/// resumes. Requires that no other program has the ledger open. Faults ledger.*, file.*, person.*, profile.newer, and a
/// step's.
[[nodiscard]] Result<void> migrate(const std::filesystem::path& profile, ledger::Session& session,
                                   const ProfileFormats& formats);

/// At sign-in, before the profile is used: migrates in the session of the first person who may make backups, with
/// exclusive access. Faults profile.older for people before them, ledger.busy while another program has it open.
[[nodiscard]] Result<void> bring_to_format(const Machine& machine, ledger::Session& session);

/// Additional results of a sign-in.
struct SignedIn {
    std::optional<Fault> host;          ///< why JCIC's account could not be opened; the desk works without it
    std::optional<Fault> draft;         ///< why this person's kept form cannot be read
    bool password_must_change = false;  ///< R-PW-2
    std::optional<Fault> calendar{};    ///< why some calendars of the profile's folder are not used
};

/// Whether sign-in also opens a query officer's account at JCIC (the terminal's card and ledger commands leave it).
enum class HostAccount { open, leave };

class SeatDesk {
public:
    explicit SeatDesk(const With<Machine, Diagnostics, Seating, HostLine, HubLine, CardLine, LastRound, MachineWatch,
                                 Verified>& parts)
        : parts_(parts) {}

    /// Opens the person's slot, checks the settings against the founding (trusted_host.h), then opens JCIC's account of
    /// a query officer whose account password is derived from this one. The password itself is never sent. Faults
    /// person.unknown, person.password ("tries-left"), person.locked, person.ended, host.untrusted (the settings name
    /// another host than the founding). `password` includes the PIN of the person's own card if their account or this
    /// machine requires one (domain::typed_with_pin); `last_try`: they confirmed this PIN's last try.
    Result<SignedIn> sign_in(const domain::PersonId& person, const Secret& password,
                             HostAccount account = HostAccount::open, bool last_try = false);
    /// Binds the present card to the account in place of the previous one, with the password and the card's PIN.
    Result<void> bind_card(const Secret& password);
    /// Lets the account open with its password alone again. Faults person.card ("required"), register.state.
    Result<void> release_card(const Secret& password);
    /// Layer 1 again, after the host's session ended (card removed, host restarted), with the desk's password, verified
    /// here first; or, if separate, with the account's own, which must differ from the desk's. Faults person.password,
    /// host.* (host.password with "reason" own), session.paused after three failures at this seat.
    Result<void> open_account(const Secret& password);
    /// Keeps the form as an encrypted draft, ends JCIC's session, wipes every key. `why`: a choice of the event
    /// (session.signed-out, app/domain/catalogue/people.cpp). Does not wait for a silent host: the session's end there
    /// is noted in the outer journal.
    Result<void> sign_out(const std::string& why, const std::optional<inquiry::Form>& draft);
    /// Returns this person's oldest kept form. It stays kept until drop_draft confirms its display.
    Result<std::optional<inquiry::Form>> take_draft();
    Result<void> drop_draft();
    Result<void> keep_draft(const inquiry::Form& form);
    /// Keeps the unsent form on the screen against a power failure, replacing the previous one; nullopt: there is none.
    /// sign_out, or the next sign-in at the windows, turns it into a draft.
    Result<void> keep_typing(const std::optional<inquiry::Form>& form);
    /// If the account's password is derived: changes JCIC's account and the slot in one sequence of events: intent,
    /// host, slot. After a crash, the same call with the same two passwords finds out which is valid and finishes.
    /// Faults rule.R-PW-1, rule.R-PW-3, person.password, host.*.
    Result<void> change_password(const Secret& old_password, const Secret& new_password);

    /// Changes the account's own password at JCIC. Separate: `next` is the new one. Derived: `next` is the desk's
    /// password, and the account, whose password JCIC set, gets the one derived from it. Faults as open_account.
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

#pragma once
// The seat, and its people.

#include "app/desk/registers/people_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// One password, with the PIN of the person's own card if required (domain::typed_with_pin).
struct SignIn {
    using Answer = SignedIn;
    domain::PersonId person;
    HostAccount account = HostAccount::open;
    bool last_try = false;  ///< of the PIN: the person has confirmed it
    static constexpr auto does = &SeatDesk::sign_in;
};
struct SignOut {
    using Answer = void;
    static constexpr bool leaves_seat = true;
    std::string why;  ///< as SeatDesk::sign_out
    std::optional<inquiry::Form> draft;
    static constexpr auto does = &SeatDesk::sign_out;
};
struct TakeDraft {
    using Answer = std::optional<inquiry::Form>;
    static constexpr auto does = &SeatDesk::take_draft;
};
/// Drops the draft after TakeDraft's form is displayed.
struct DropDraft {
    using Answer = void;
    static constexpr auto does = &SeatDesk::drop_draft;
};
struct KeepDraft {
    using Answer = void;
    inquiry::Form form;
    static constexpr auto does = &SeatDesk::keep_draft;
};
/// As SeatDesk::keep_typing.
struct KeepTyping {
    using Answer = void;
    std::optional<inquiry::Form> form;
    static constexpr auto does = &SeatDesk::keep_typing;
};
/// Passwords: the old one, then the new one.
struct ChangePassword {
    using Answer = void;
    static constexpr auto does = &SeatDesk::change_password;
};
/// One password, with the new card's PIN.
struct BindCard {
    using Answer = void;
    static constexpr auto does = &SeatDesk::bind_card;
};
/// One password.
struct ReleaseCard {
    using Answer = void;
    static constexpr auto does = &SeatDesk::release_card;
};
/// Opens layer 1 at JCIC again, after its session ended. One password.
struct OpenAccount {
    using Answer = void;
    static constexpr auto does = &SeatDesk::open_account;
};
/// Passwords: the account's own at JCIC, then the new one; if it is derived, the desk's password instead.
struct ChangeAccountPassword {
    using Answer = void;
    static constexpr auto does = &SeatDesk::change_account_password;
};
struct UnlockAccount {
    using Answer = void;
    domain::PersonId person;
    static constexpr auto does = &PeopleDesk::unlock;
};
/// Without a session, if every person who could unlock alone is locked. Two secrets: the password of each.
struct UnlockTogether {
    using Answer = void;
    domain::PersonId one;
    domain::PersonId other;
    static constexpr auto does = &PeopleDesk::unlock_together;
};
/// Without a session. Three secrets: the recovery key's two parts, and the person's password for one sign-in.
struct UseRecovery {
    using Answer = void;
    domain::PersonId person;
    bool as_head = false;  ///< replaces the present unit heads once confirmed
    static constexpr auto does = &RecoveryDesk::recover;
};
/// Confirms the identity of a person let in by a recovery key.
struct ConfirmRecovered {
    using Answer = void;
    domain::PersonId person;
    static constexpr auto does = &RecoveryDesk::confirm;
};

}  // namespace jcic::desk::command

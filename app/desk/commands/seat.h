#pragma once
// The seat, and the people who may sit there.

#include "app/desk/registers/people_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// One password, with the PIN of the person's own card where one is asked for (domain::typed_with_pin).
struct SignIn {
    using Answer = SignedIn;
    domain::PersonId person;
    HostAccount account = HostAccount::open;
    bool last_try = false;  ///< of the PIN: the person was told, and said yes
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
/// What TakeDraft gave is on the screen.
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
/// The old password and the new.
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
/// Layer 1 at JCIC again, after its session ended. One password.
struct OpenAccount {
    using Answer = void;
    static constexpr auto does = &SeatDesk::open_account;
};
/// The account's own password at JCIC, and what it becomes; where that is derived, the desk's password.
struct ChangeAccountPassword {
    using Answer = void;
    static constexpr auto does = &SeatDesk::change_account_password;
};
struct UnlockAccount {
    using Answer = void;
    domain::PersonId person;
    static constexpr auto does = &PeopleDesk::unlock;
};
/// While nobody is signed in, where everybody who could unlock alone is locked. Two secrets: the password of each.
struct UnlockTogether {
    using Answer = void;
    domain::PersonId one;
    domain::PersonId other;
    static constexpr auto does = &PeopleDesk::unlock_together;
};
/// While nobody is signed in. Three secrets: the two halves, and what the person signs in with once.
struct UseRecovery {
    using Answer = void;
    domain::PersonId person;
    bool as_head = false;  ///< in the place of each who is, once confirmed
    static constexpr auto does = &RecoveryDesk::recover;
};
/// That who was let in by a recovery key is who they are.
struct ConfirmRecovered {
    using Answer = void;
    domain::PersonId person;
    static constexpr auto does = &RecoveryDesk::confirm;
};

}  // namespace jcic::desk::command

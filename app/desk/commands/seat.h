#pragma once
// The seat, and the people who may sit there.

#include "app/desk/rooms/command.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/recovery_desk.h"

namespace jcic::desk::command {

/// One password.
struct SignIn {
    using Answer = SignedIn;
    domain::PersonId person;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct SignOut {
    using Answer = void;
    static constexpr bool leaves_seat = true;
    std::string why;  ///< as SeatDesk::sign_out
    std::optional<inquiry::Form> draft;
    Result<void> carry_out(const CommandContext& context) const;
};
struct TakeDraft {
    using Answer = std::optional<inquiry::Form>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// What TakeDraft gave is on the screen.
struct DropDraft {
    using Answer = void;
    Result<void> carry_out(const CommandContext& context) const;
};
struct KeepDraft {
    using Answer = void;
    inquiry::Form form;
    Result<void> carry_out(const CommandContext& context) const;
};
/// As SeatDesk::keep_typing.
struct KeepTyping {
    using Answer = void;
    std::optional<inquiry::Form> form;
    Result<void> carry_out(const CommandContext& context) const;
};
/// The old password and the new.
struct ChangePassword {
    using Answer = void;
    Result<void> carry_out(const CommandContext& context) const;
};
/// Layer 1 at JCIC again, after its session ended. One password.
struct OpenAccount {
    using Answer = void;
    Result<void> carry_out(const CommandContext& context) const;
};
/// The account's own password at JCIC, and what it becomes; where that is derived, the desk's password.
struct ChangeAccountPassword {
    using Answer = void;
    Result<void> carry_out(const CommandContext& context) const;
};
struct UnlockAccount {
    using Answer = void;
    domain::PersonId person;
    Result<void> carry_out(const CommandContext& context) const;
};
/// While nobody is signed in, where everybody who could unlock alone is locked. Two secrets: the password of each.
struct UnlockTogether {
    using Answer = void;
    domain::PersonId one;
    domain::PersonId other;
    Result<void> carry_out(const CommandContext& context) const;
};
/// While nobody is signed in. Three secrets: the two halves, and what the person signs in with once.
struct UseRecovery {
    using Answer = void;
    domain::PersonId person;
    bool as_head = false;  ///< in the place of each who is, once confirmed
    Result<void> carry_out(const CommandContext& context) const;
};
/// That who was let in by a recovery key is who they are.
struct ConfirmRecovered {
    using Answer = void;
    domain::PersonId person;
    Result<void> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command

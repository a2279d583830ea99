#pragma once
// Authorisations on their way to JCIC, and its replies (docs/authorisation-package.md).

#include "app/desk/registers/authorisation_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// What waits to be sent, and what for a reply. Nothing is written.
struct LookAtAuthorisations {
    using Answer = AuthorisationsView;
    static constexpr auto does = &AuthorisationDesk::look;
};
/// None named: all that are held and can be. `recipient`: the fingerprint that was shown; "" where none was.
struct SendAuthorisations {
    using Answer = PackageSent;
    std::vector<std::string> references;
    std::string recipient;
    static constexpr auto does = &AuthorisationDesk::send;
};
/// Of the inbox. Nothing is written.
struct LookAtReplies {
    using Answer = std::vector<RepliesSeen>;
    static constexpr auto does = &AuthorisationDesk::look_at_replies;
};
struct TakeReplies {
    using Answer = RepliesTaken;
    RepliesSeen seen;
    static constexpr auto does = &AuthorisationDesk::take_replies;
};

}  // namespace jcic::desk::command

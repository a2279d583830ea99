#pragma once
// Authorisations sent to JCIC, and its replies (docs/run/authorisation-package.md).

#include "app/desk/registers/authorisation_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Lists authorisations to be sent and those awaiting a reply. Writes nothing.
struct LookAtAuthorisations {
    using Answer = AuthorisationsView;
    static constexpr auto does = &AuthorisationDesk::look;
};
/// `references` empty: all held ones that can be sent. `recipient`: the displayed fingerprint; "" if none was.
struct SendAuthorisations {
    using Answer = PackageSent;
    std::vector<std::string> references;
    std::string recipient;
    static constexpr auto does = &AuthorisationDesk::send;
};
/// Of the inbox. Writes nothing.
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

#pragma once
// Authorisations on their way to JCIC, and its replies (docs/authorisation-package.md).

#include "app/desk/registers/authorisation_desk.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

/// What waits to be sent, and what for a reply. Nothing is written.
struct LookAtAuthorisations {
    using Answer = AuthorisationsView;
    Result<AuthorisationsView> carry_out(const CommandContext& context) const;
};
/// None named: all that are held and can be. `recipient`: the fingerprint that was shown; "" where none was.
struct SendAuthorisations {
    using Answer = PackageSent;
    std::vector<std::string> references;
    std::string recipient;
    Result<PackageSent> carry_out(const CommandContext& context) const;
};
/// Of the inbox. Nothing is written.
struct LookAtReplies {
    using Answer = std::vector<RepliesSeen>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct TakeReplies {
    using Answer = RepliesTaken;
    RepliesSeen seen;
    Result<RepliesTaken> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command

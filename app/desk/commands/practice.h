#pragma once
// Commands for practice branches only. Fault profile.kind elsewhere.

#include "app/desk/profile/practice_world.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk {

/// Data known only to the practice world.
struct PracticeFacts {
    std::vector<PracticeCredential> credentials;
    std::string card_password;
    std::string card_puk;
    std::vector<inquiry::Form> examples;
};

namespace command {

struct Practice {
    using Answer = PracticeFacts;
    Result<PracticeFacts> carry_out(const CommandContext& context) const;
};
struct InsertCard {
    using Answer = void;
    Result<void> carry_out(const CommandContext& context) const;
};
struct PullCard {
    using Answer = void;
    Result<void> carry_out(const CommandContext& context) const;
};
/// Advances the practice world's clock.
struct Hurry {
    using Answer = void;
    std::chrono::minutes by{};
    Result<void> carry_out(const CommandContext& context) const;
};

}  // namespace command
}  // namespace jcic::desk

#pragma once
// What follows a branch's founding, until nothing is missing before the first query.

#include "app/desk/rooms/command.h"
#include "app/desk/setup/setup_desk.h"
#include "app/desk/upkeep/recovery_desk.h"

namespace jcic::desk::command {

/// Every step with its state.
struct SetupList {
    using Answer = SetupView;
    Result<SetupView> carry_out(const CommandContext& context) const;
};
/// As SetupDesk::take.
struct TakeSetupStep {
    using Answer = std::string;
    domain::SetupStep step{};
    std::filesystem::path file{};
    Result<std::string> carry_out(const CommandContext& context) const;
};

/// The first epoch's fingerprint on paper, for head office.
struct PrintFingerprint {
    using Answer = void;
    Result<void> carry_out(const CommandContext& context) const;
};

/// Two halves on their way to two keepers: touched by the desk alone, wiped when the last window lets go of it.
using MakingPtr = std::shared_ptr<Making>;

struct BeginRecovery {
    using Answer = MakingPtr;
    Keepers keepers;
    Result<MakingPtr> carry_out(const CommandContext& context) const;
};
/// The text of a half, for its keeper's eyes.
struct ShowHalf {
    using Answer = std::shared_ptr<const Secret>;
    MakingPtr making;
    int number = 1;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// One secret: the half, as its keeper typed it back.
struct TypeHalfBack {
    using Answer = void;
    MakingPtr making;
    int number = 1;
    Result<void> carry_out(const CommandContext& context) const;
};
/// One password, the keeper's; none for who is signed in.
struct SignForHalf {
    using Answer = void;
    MakingPtr making;
    int number = 1;
    Result<void> carry_out(const CommandContext& context) const;
};
/// The half on paper, for who keeps it.
struct PrintHalf {
    using Answer = void;
    MakingPtr making;
    int number = 1;
    Result<void> carry_out(const CommandContext& context) const;
};
struct FinishRecovery {
    using Answer = void;
    MakingPtr making;
    Result<void> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command

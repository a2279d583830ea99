#pragma once
// What follows a branch's founding, until nothing is missing before the first query.

#include "app/desk/rooms/does.h"
#include "app/desk/setup/setup_desk.h"
#include "app/desk/setup/setup_sheets.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Every step with its state.
struct SetupList {
    using Answer = SetupView;
    static constexpr auto does = &SetupDesk::view;
};
/// As SetupDesk::do_step.
struct TakeSetupStep {
    using Answer = std::string;
    domain::SetupStep step{};
    std::filesystem::path file{};
    static constexpr auto does = &SetupDesk::do_step;
};

/// The first epoch's fingerprint on paper, for head office.
struct PrintFingerprint {
    using Answer = void;
    static constexpr auto does = &SetupSheets::print_fingerprint;
};

/// Two halves on their way to two keepers: touched by the desk alone, wiped when the last window lets go of it.
using MakingPtr = std::shared_ptr<Making>;

struct BeginRecovery {
    using Answer = MakingPtr;
    Keepers keepers;
    static constexpr auto does = &RecoveryDesk::begin_key;
};
/// The text of a half, for its keeper's eyes.
struct ShowHalf {
    using Answer = std::shared_ptr<const Secret>;
    MakingPtr making;
    int number = 1;
    static constexpr auto does = &RecoveryDesk::text_of;
};
/// One secret: the half, as its keeper typed it back.
struct TypeHalfBack {
    using Answer = void;
    MakingPtr making;
    int number = 1;
    static constexpr auto does = &RecoveryDesk::typed_back;
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
    static constexpr auto does = &SetupSheets::print_half;
};
struct FinishRecovery {
    using Answer = void;
    MakingPtr making;
    static constexpr auto does = &RecoveryDesk::finish;
};

}  // namespace jcic::desk::command

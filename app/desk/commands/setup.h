#pragma once
// Set-up of a branch, until its first query may be made.

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

/// Two parts of a recovery key for two keepers: accessed by the desk alone, wiped with the last reference.
using MakingPtr = std::shared_ptr<Making>;

struct BeginRecovery {
    using Answer = MakingPtr;
    Keepers keepers;
    static constexpr auto does = &RecoveryDesk::begin_key;
};
/// Returns the text of a part, to be shown to its keeper.
struct ShowHalf {
    using Answer = std::shared_ptr<const Secret>;
    MakingPtr making;
    int number = 1;
    static constexpr auto does = &RecoveryDesk::text_of;
};
/// One secret: the part as typed back by its keeper.
struct TypeHalfBack {
    using Answer = void;
    MakingPtr making;
    int number = 1;
    static constexpr auto does = &RecoveryDesk::typed_back;
};
/// One password: the keeper's; none for the signed-in person.
struct SignForHalf {
    using Answer = void;
    MakingPtr making;
    int number = 1;
    Result<void> carry_out(const CommandContext& context) const;
};
/// Prints the part for its keeper.
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
